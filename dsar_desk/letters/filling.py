"""All values of a letter by the names of `names.py`, and its facts: given, on record, or open."""

from collections.abc import Callable, Mapping

from dsar_desk.domain.letters import FactWanted
from dsar_desk.errors import InvalidInput
from dsar_desk.letters.context import Context
from dsar_desk.letters.nearest import nearest
from dsar_desk.letters.values import Blank, View
from dsar_desk.letters.values_around import (
    controller_values,
    correspondence_values,
    found_values,
    inventory_values,
    letter_values,
    people_values,
    remedies_values,
)
from dsar_desk.letters.values_of_case import (
    case_values,
    clock_values,
    dates_values,
    identity_values,
    rights_values,
)

LONGEST_FACT = 60_000
"""Characters of one fact; some thirty pages."""

_PARTS: tuple[Callable[[Context], dict[str, object]], ...] = (
    letter_values,
    controller_values,
    people_values,
    case_values,
    rights_values,
    dates_values,
    clock_values,
    identity_values,
    remedies_values,
    correspondence_values,
    found_values,
    inventory_values,
)


def values_for(context: Context) -> Mapping[str, object]:
    """Return all values of a letter, by name.

    Raises:
        InvalidInput: If a fact is unknown to the kind, too long, or names an unknown purpose.
    """
    values: dict[str, object] = {}
    for part in _PARTS:
        values.update(part(context))
    values["facts"] = _facts(context, values)
    return values


def _facts(context: Context, values: Mapping[str, object]) -> View:
    wanted = {fact.key: fact for fact in context.request.kind.facts}
    for key, text in context.request.facts.items():
        if key not in wanted:
            keys = ", ".join(wanted) or "-"
            raise InvalidInput("unknown-fact", key=key, keys=keys, nearest=nearest(key, wanted))
        if len(text) > LONGEST_FACT:
            raise InvalidInput("fact-too-long", key=key, most=LONGEST_FACT)
    return View({key: _fact(context, fact, values) for key, fact in wanted.items()})


def _fact(context: Context, fact: FactWanted, values: Mapping[str, object]) -> object:
    given = context.given(fact.key)
    if given:
        return given
    found = _look_up(context.file.otherwise.get(fact.key, ""), values)
    if isinstance(found, str) and found:
        return found
    label = fact.label.get(context.request.language) or fact.label.get("en") or fact.key
    return Blank(fact.key, label, asked=not fact.optional)


def _look_up(path: str, values: Mapping[str, object]) -> object:
    found: object = View(values)
    for name in filter(None, path.split(".")):
        try:
            found = found.named(name) if isinstance(found, View) else None
        except KeyError:
            return None
    return found
