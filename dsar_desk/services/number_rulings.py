"""A person says that digits which may be a national number are none: asked once, and told in the history."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from dsar_desk.domain.cases import Case
from dsar_desk.domain.national_numbers import possible_digits
from dsar_desk.domain.ruled_out import Ruling, tag_of
from dsar_desk.errors import InvalidInput
from dsar_desk.services.amending import amend
from dsar_desk.services.guard import check_typed
from dsar_desk.services.ports import Actor, Catalog, Shop
from dsar_desk.services.register_ports import Begin

READY_REASONS = ("order", "customer", "telephone")
"""What such digits mostly are; the words stand in `resources/sentences`, table `no-number-reasons`."""
_DIGITS = 7
"""Fewer digits than the shortest number that could be meant."""


def rule_out_numbers(
    begin: Begin, catalog: Catalog, actor: Actor, reference: str, *, texts: Collection[str], reason: str
) -> Case:
    """Record that what may be a national number in these texts is none; in this case nobody asks again.

    The history tells who said so, when and why; the digits stand neither there nor in what is recorded.

    Raises:
        InvalidInput: If no reason is given, it holds a number itself, or a number stands beside a label: that
            one cannot be ruled out.
    """
    why = checked_reason(reason)

    def change(case: Case, _: Shop) -> Case:
        for text in texts:
            check_typed(text, field="text", known=case.own_numbers)
        digits = (found for text in texts for found in possible_digits(text, known=case.own_numbers))
        return with_rulings(case, digits, actor)

    return amend(begin, catalog, actor, reference, change, kind="number-ruled-out", reason=why)


def checked_reason(reason: str) -> str:
    """Return why digits are no national number, as it may stand in the history.

    Raises:
        InvalidInput: If there is none, or it holds a number itself, of whatever kind.
    """
    if not reason.strip():
        raise InvalidInput("ruling-needs-reason")
    check_typed(reason, field="reason")
    if sum(sign.isdecimal() for sign in reason) >= _DIGITS:
        raise InvalidInput("ruling-reason-number")
    return reason.strip()


def with_rulings(case: Case, digits: Iterable[str], actor: Actor) -> Case:
    """Return the case with these digits ruled out."""
    known = {ruling.tag for ruling in case.ruled_out}
    tags = sorted({tag_of(each, case.reference) for each in digits} - known)
    new = tuple(Ruling(tag, actor.today, actor.name) for tag in tags)
    return replace(case, ruled_out=(*case.ruled_out, *new)) if new else case
