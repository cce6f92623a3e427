"""Every text of a controller, for whoever looks through them all."""

from collections.abc import Iterator
from dataclasses import fields

from dsar_desk.domain.controllers import Controller, facts_of

_PARTS = ("statement", "practice", "letterhead")


def texts_of(controller: Controller) -> Iterator[tuple[str, str]]:
    """Yield every text of a controller by its place: facts with their sentences, own texts, id."""
    for path, fact in facts_of(controller):
        yield path, "\n".join([fact.value, fact.quotation, fact.section, *fact.translations.values()])
    for name in _PARTS:
        value = getattr(controller, name)
        for part in fields(value):
            text = getattr(value, part.name)
            if isinstance(text, str):
                yield f"{name}.{part.name}", text
    yield "letterhead.foot_lines", "\n".join(controller.letterhead.foot_lines)
    yield "id", controller.id
