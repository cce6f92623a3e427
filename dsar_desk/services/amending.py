"""The one way in which a case changes: load, change, reckon the clock anew, write history, commit."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from types import MappingProxyType

from dsar_desk.domain.cases import Case
from dsar_desk.domain.deadlines import Deadlines
from dsar_desk.domain.history import Event
from dsar_desk.domain.next_step import next_step
from dsar_desk.errors import NotAllowed
from dsar_desk.services.clock import deadlines_of
from dsar_desk.services.guard import check_typed
from dsar_desk.services.ports import Actor, Catalog, Shop
from dsar_desk.services.register_ports import Begin, Work
from dsar_desk.services.shops import shop_of

Change = Callable[[Case, Shop], Case]


def amend(
    begin: Begin,
    catalog: Catalog,
    actor: Actor,
    reference: str,
    change: Change,
    *,
    kind: str,
    reason: str = "",
) -> Case:
    """Apply `change` to a case in one transaction and return the case as stored.

    Args:
        begin: Opens the transaction.
        catalog: Where shipped controllers and countries come from.
        actor: Who does it, and when.
        reference: The case.
        change: Gives the next value of the case; raises what forbids it.
        kind: The event's code.
        reason: Why, in the user's words.
    """
    with begin() as work:
        case = work.cases.get(reference)
        shop = shop_of(work, catalog, case.controller)
        changed = change(case, shop)
        if changed != case:
            store(work, actor, shop, before=case, after=changed, kind=kind, reason=reason)
            work.commit()
    return changed


def store(
    work: Work,
    actor: Actor,
    shop: Shop,
    *,
    before: Case,
    after: Case,
    kind: str,
    reason: str = "",
    told: Mapping[str, tuple[str, str]] = MappingProxyType({}),
) -> Deadlines:
    """Save a changed case with its dates, next step and event, in the transaction at hand.

    `told` are facts of the event that the case itself does not keep, by name: the old and the new.

    A masked copy of an ID goes with the day until which the case keeps it, whatever act took that away.

    Raises:
        InvalidInput: If a national number stands in the reason, whoever it is that asks for one.
    """
    check_typed(reason, field="reason", known=after.own_numbers)
    dates = deadlines_of(after, shop)
    work.cases.save(after, dates, next_step(after))
    work.history.append(
        Event(
            kind,
            by=actor.name,
            at=actor.now,
            subject=after.reference,
            reason=reason,
            changes={**differences(before, after), **told},
        )
    )
    if before.identity.keeps_copy and not after.identity.keeps_copy:
        work.id_copies.destroy(after.reference)
        work.history.append(kept_copy_destroyed(actor, after.reference))
    return dates


def kept_copy_destroyed(actor: Actor, reference: str) -> Event:
    """Return the event that a masked copy was taken out of the desk; never what was on it."""
    return Event("kept-copy-destroyed", by=actor.name, at=actor.now, subject=reference)


def require_open(case: Case) -> None:
    """Refuse to work on a case that is closed or set aside.

    Raises:
        NotAllowed: If it is; reopening comes first.
    """
    if not case.is_open:
        raise NotAllowed("case-not-open", state=case.state)


def differences(before: Case, after: Case) -> Mapping[str, tuple[str, str]]:
    """Return the fields that differ, each with its old and new value in words."""
    return {
        part.name: (in_words(getattr(before, part.name)), in_words(getattr(after, part.name)))
        for part in fields(Case)
        if getattr(before, part.name) != getattr(after, part.name)
    }


def in_words(value: object) -> str:
    """Return a value of the domain as a line for the history; what `repr` leaves out stays out of it too."""
    if value is None:
        return ""
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {in_words(part)}" for key, part in value.items())
    if isinstance(value, tuple):
        return "; ".join(in_words(part) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        told = (part.name for part in fields(value) if part.repr)
        parts = ((name, in_words(getattr(value, name))) for name in told)
        return ", ".join(f"{name} {words}" for name, words in parts if words and words != "False")
    return str(value)
