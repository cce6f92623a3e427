"""The letterhead of a controller, kept whole."""

from collections.abc import Mapping
from dataclasses import fields, replace

from dsar_desk.domain.colours import check_letter_colour
from dsar_desk.domain.controllers import Controller, Letterhead
from dsar_desk.domain.inventory_codes import WINDOWS
from dsar_desk.domain.letterheads import FOLD_MARKS, TYPEFACES, check_letterhead
from dsar_desk.errors import InvalidInput
from dsar_desk.services.ports import Actor, Catalog
from dsar_desk.services.register_ports import Begin
from dsar_desk.services.shops import controller_of, store_own

_PICTURES = {"logo": "logo_type", "signature": "signature_type"}
"""Told by their kind: a history holds no pictures."""
_CHOICES = {"window": WINDOWS, "typeface": TYPEFACES, "fold_marks": FOLD_MARKS}


def keep_letterhead(
    begin: Begin, catalog: Catalog, actor: Actor, controller_id: str, head: Letterhead
) -> Controller:
    """Store a letterhead with its controller; its pictures are taken as they are.

    Raises:
        InvalidInput: If a measure, a choice or a line cannot be (`check_letterhead`), the colour is too light
            for the name, or a line certainly holds a national number.
    """
    for name, known in _CHOICES.items():
        if getattr(head, name) not in known:
            raise InvalidInput("fact-code", choice=getattr(head, name))
    with begin() as work:
        before = controller_of(work, catalog, controller_id)
        if head.colour != before.letterhead.colour:
            head = replace(head, colour=check_letter_colour(head.colour))
        head = check_letterhead(head)
        changes = _told(before.letterhead, head)
        own = store_own(work, catalog, actor, replace(before, letterhead=head), changes=changes)
        work.commit()
    return own


def _told(before: Letterhead, after: Letterhead) -> Mapping[str, tuple[str, str]]:
    told: dict[str, tuple[str, str]] = {}
    for part in fields(Letterhead):
        old, new = getattr(before, part.name), getattr(after, part.name)
        if old == new:
            continue
        if part.name in _PICTURES:
            kind = _PICTURES[part.name]
            told[f"letterhead.{part.name}"] = (getattr(before, kind), getattr(after, kind))
        elif part.name not in _PICTURES.values():
            told[f"letterhead.{part.name}"] = (_words(old), _words(new))
    return told


def _words(value: object) -> str:
    return "\n".join(value) if isinstance(value, tuple) else str(value)
