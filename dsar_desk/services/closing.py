"""Closing, setting aside, reopening, striking out and purging cases."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from dsar_desk.domain.cases import Case, CaseState, RightState
from dsar_desk.domain.history import Event
from dsar_desk.domain.listing import CaseQuery, CaseRow, Filter
from dsar_desk.domain.reckoning import add_months
from dsar_desk.errors import InvalidInput, NotAllowed, StillOpen
from dsar_desk.services.amending import amend
from dsar_desk.services.ports import Actor, Catalog, Shop
from dsar_desk.services.register_ports import Begin
from dsar_desk.services.shops import shop_of
from dsar_desk.settings import SETTINGS

SIDE_STATES = frozenset(
    {
        CaseState.DUPLICATE,
        CaseState.SPAM,
        CaseState.WITHDRAWN,
        CaseState.NOT_IDENTIFIED,
        CaseState.OUT_OF_SCOPE,
    }
)

_LEFT = {
    RightState.OPEN: "right-undecided",
    RightState.STOPPED: "right-undecided",
    RightState.DECIDED: "right-without-letter",
    RightState.ISSUED: "right-letter-not-sent",
}


def left_to_do(case: Case) -> Sequence[tuple[str, Mapping[str, str]]]:
    """Return what keeps a case from being closed, in the order to do it: (code, facts)."""
    left: list[tuple[str, Mapping[str, str]]] = [
        (_LEFT[item.state], {"right": item.right.value}) for item in case.rights if item.state in _LEFT
    ]
    if case.identity.holds_copy:
        left.append(("copy-not-destroyed", {}))
    return left


def close_case(begin: Begin, catalog: Catalog, actor: Actor, reference: str) -> Case:
    """Close a case and set the day on which it is to be deleted.

    Raises:
        StillOpen: If a right has no decision or no sent letter, or a copy of an ID is not destroyed.
    """

    def change(case: Case, shop: Shop) -> Case:
        left = left_to_do(case)
        if left and case.is_open:
            raise StillOpen(left)
        return _ended(case.moved(CaseState.CLOSED, reason=""), shop, actor.today)

    return amend(begin, catalog, actor, reference, change, kind="case-closed")


def set_aside(
    begin: Begin, catalog: Catalog, actor: Actor, reference: str, *, state: CaseState, reason: str
) -> Case:
    """Set a case aside as a duplicate, spam, withdrawn, not identified or out of scope; it discloses nothing.

    Raises:
        InvalidInput: If no reason is given.
        StillOpen: If a copy of an ID is not destroyed.
    """
    _require_reason(reason)
    if state not in SIDE_STATES:
        raise InvalidInput("unknown-state", state=state)

    def change(case: Case, shop: Shop) -> Case:
        if case.identity.holds_copy:
            raise StillOpen([("copy-not-destroyed", {})])
        return _ended(case.moved(state, reason=reason), shop, actor.today)

    return amend(begin, catalog, actor, reference, change, kind="case-set-aside", reason=reason)


def reopen(begin: Begin, catalog: Catalog, actor: Actor, reference: str, *, reason: str) -> Case:
    """Work on a case again; its clock is what it was.

    Raises:
        InvalidInput: If no reason is given.
        NotAllowed: If it was struck out.
    """
    _require_reason(reason)

    def change(case: Case, _: Shop) -> Case:
        return replace(case.moved(CaseState.OPEN, reason=reason), closed_on=None, purge_on=None)

    return amend(begin, catalog, actor, reference, change, kind="case-reopened", reason=reason)


def strike_out(begin: Begin, catalog: Catalog, actor: Actor, reference: str, *, reason: str) -> Case:
    """Strike out a case that was made by mistake; it may be deleted at once, and a copy of an ID in it is.

    Raises:
        InvalidInput: If no reason is given.
        NotAllowed: If a letter of it has left: then it was no mistake.
    """
    _require_reason(reason)

    def change(case: Case, _: Shop) -> Case:
        if case.letters_have_left:
            raise NotAllowed("letters-have-left")
        struck = case.moved(CaseState.STRUCK_OUT, reason=reason)
        struck = replace(struck, identity=replace(struck.identity, copy_kept_until=None))
        return replace(struck, closed_on=actor.today, purge_on=actor.today)

    return amend(begin, catalog, actor, reference, change, kind="case-struck-out", reason=reason)


def past_retention(
    begin: Begin, *, today: date, controllers: tuple[str, ...] = (), search: str = ""
) -> Sequence[CaseRow]:
    """Return the cases whose retention period is over, at most a thousand at a time."""
    with begin() as work:
        query = CaseQuery(today=today, filter=Filter.PURGEABLE, controllers=controllers, search=search)
        return work.cases.page(query, limit=1000).rows


def purge_past_retention(
    begin: Begin,
    catalog: Catalog,
    actor: Actor,
    *,
    controllers: tuple[str, ...] = (),
    search: str = "",
    progress: Callable[[int], object] = lambda _done: None,
) -> int:
    """Delete all listed cases whose retention period is over; returns how many.

    Each goes by itself, with its tombstone: where `progress` raises, those before it are gone.
    """
    done = 0
    while rows := past_retention(begin, today=actor.today, controllers=controllers, search=search):
        for row in rows:
            progress(done)
            purge_case(begin, catalog, actor, row.reference)
            done += 1
    return done


def purge_case(begin: Begin, catalog: Catalog, actor: Actor, reference: str) -> None:
    """Delete a case whose retention period is over; the history keeps a tombstone.

    Raises:
        NotAllowed: If the period is not over yet.
    """
    with begin() as work:
        case = work.cases.get(reference)
        shop_of(work, catalog, case.controller)
        if case.purge_on is None or case.purge_on > actor.today:
            raise NotAllowed("retention-not-over", date=case.purge_on.isoformat() if case.purge_on else "")
        work.cases.purge(reference)
        work.history.append(Event("case-purged", by=actor.name, at=actor.now, subject=reference))
        work.commit()


def forget_copies(begin: Begin, actor: Actor) -> Sequence[str]:
    """Delete the copies of data handed over with cases closed some months ago; the letters stay.

    Three months by default: the six weeks for a court and a margin (law.md part 4).

    Returns:
        The references of the cases.
    """
    with begin() as work:
        closed_by = copies_kept_since(actor.today, months=work.settings.get("retention.copy-months"))
        references = work.letters.forget_enclosures(closed_by=closed_by)
        for reference in references:
            work.history.append(Event("copies-forgotten", by=actor.name, at=actor.now, subject=reference))
        if references:
            work.commit()
    return references


def copies_kept_since(today: date, *, months: str) -> date:
    """Return the day of closing up to which copies are forgotten; `months` is the setting, or empty."""
    return add_months(today, -int(months or SETTINGS["retention.copy-months"].default))


def _ended(case: Case, shop: Shop, today: date) -> Case:
    return replace(
        case, closed_on=today, purge_on=years_later(today, shop.controller.practice.retention_years)
    )


def years_later(day: date, years: int) -> date:
    """Return the same day some years later; 28 February for a leap day."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def _require_reason(reason: str) -> None:
    if not reason.strip():
        raise InvalidInput("edit-needs-reason")
