"""Copies of IDs: keeping a masked one for the check, the incident of an unmasked one, and the end of both.

What stays of a copy is when it came in, when it went, and who saw to it (law.md 2.5, 2.7, part 4).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from dsar_desk.domain.cases import Case
from dsar_desk.domain.checklist import COMPARED, COPY_PLACES, discloses, said_legible
from dsar_desk.domain.history import Event
from dsar_desk.domain.id_copies import CopyTrace, KeptCopy, last_day, traces_left
from dsar_desk.domain.identity import Answer, Identity
from dsar_desk.domain.redaction import MaskedCopy
from dsar_desk.errors import InvalidInput, NotAllowed, NotFound
from dsar_desk.services.amending import kept_copy_destroyed, require_open, store
from dsar_desk.services.ports import Actor, Catalog, Shop
from dsar_desk.services.register_ports import Begin, Work
from dsar_desk.services.shops import shop_of
from dsar_desk.settings import SETTINGS

_NONE: Mapping[str, Answer] = MappingProxyType({})
LARGEST_COPY = 128 * 1024 * 1024
"""Bytes of all pages together; an ID has two sides."""


def keep_copy(
    begin: Begin,
    catalog: Catalog,
    actor: Actor,
    reference: str,
    copy: MaskedCopy,
    *,
    came_unmasked: bool,
    answers: Mapping[str, Answer] = _NONE,
    received: date | None = None,
) -> Case:
    """Keep a masked copy in the case until the check is decided, or its last day is over.

    Args:
        begin: Opens the transaction.
        catalog: Where shipped controllers come from.
        actor: Who does it, and when.
        reference: The case.
        copy: What was masked and read again.
        came_unmasked: Whether a national number could be read on it when it came in: the incident of
            law.md 2.5, of which only the days are noted.
        answers: What a person answered while looking at it: to places (`COPY_PLACES`), of which each is
            needed where no text could be read, and to whether name and validity fit (ID-10).
        received: The day on which it came in; today where nothing is said. A suspension ends that day.

    Raises:
        InvalidInput: If it has no page or is too large, or the day lies in the future.
        NotAllowed: If something on it is legible or said to be, a place was not looked at, the case is not
            open, or no check asks for a copy.
    """
    check_copy_kept(copy, answers)
    with begin() as work:
        before = work.cases.get(reference)
        require_open(before)
        _require_purpose(before)
        day = _received(before, received, actor)
        until = last_day(actor.today, days=_days_kept(work))
        identity = before.identity.with_copy(day)
        if came_unmasked:
            identity = replace(identity, incident_on=day, incident_told_on=None)
        identity = replace(identity, copy_kept_until=min(until, identity.copy_kept_until or until))
        identity = identity.with_answers(actor.answers(answers))
        after = replace(before, identity=identity)
        work.id_copies.add(reference, copy.pages, kept_on=actor.today, destroy_by=until)
        if came_unmasked:
            work.history.append(_incident(actor, reference, day, None))
        store(
            work,
            actor,
            shop_of(work, catalog, after.controller),
            before=before,
            after=after,
            kind="copy-kept",
        )
        work.commit()
    return after


def check_copy_kept(copy: MaskedCopy, answers: Mapping[str, Answer] = _NONE) -> None:
    """Refuse a copy that may not be kept. As `keep_copy` raises."""
    if not copy.pages:
        raise InvalidInput("copy-without-page")
    if sum(map(len, copy.pages)) > LARGEST_COPY:
        raise InvalidInput("copy-too-large", limit=LARGEST_COPY // 1024 // 1024)
    if not copy.is_clean:
        pages = sorted({finding.page + 1 for finding in copy.legible})
        raise NotAllowed("copy-legible", count=len(copy.legible), pages=", ".join(map(str, pages)))
    if said_legible(answers):
        raise NotAllowed("copy-said-legible")
    unseen = [place.code for place in COPY_PLACES if place.code not in answers]
    if not copy.text_was_read and unseen:
        raise NotAllowed("copy-not-looked-at", count=len(unseen))


def record_incident(
    begin: Begin,
    catalog: Catalog,
    actor: Actor,
    reference: str,
    *,
    places: Mapping[CopyTrace, Answer] | None = None,
    answers: Mapping[str, Answer] = _NONE,
    received: date | None = None,
) -> Case:
    """Record that a copy with a visible national number came in and was not kept, not even masked.

    The note says when it came in and when it was destroyed, by whom, and nothing else (law.md 2.5(5)).
    Where `places` is given, it is destroyed in all of them; without, the case waits for that. Of `answers`
    only whether name and validity fit is recorded (ID-10): it is ticked before the copy goes (law.md 2.5(2)).

    Raises:
        InvalidInput: If a copy still lies somewhere, or the day lies in the future.
        NotAllowed: If the case is not open.
    """
    if places is not None:
        _require_gone(places)
    with begin() as work:
        before = work.cases.get(reference)
        require_open(before)
        day = _received(before, received, actor)
        identity = replace(before.identity.with_copy(day), incident_on=day, incident_told_on=None)
        compared = {item: answer for item, answer in answers.items() if item == COMPARED}
        identity = identity.with_answers(actor.answers(compared))
        if places is not None:
            identity = _destroyed(identity, places, actor)
        after = replace(before, identity=identity)
        work.history.append(_incident(actor, reference, day, identity.copy_destroyed))
        shop = shop_of(work, catalog, after.controller)
        store(work, actor, shop, before=before, after=after, kind="copy-refused")
        work.commit()
    return after


def copies_of(begin: Begin, reference: str) -> Sequence[KeptCopy]:
    """Return the masked copies in a case, oldest first, without their pictures.

    Raises:
        NotFound: If there is no such case.
    """
    with begin() as work:
        return tuple(work.id_copies.of(reference))


def picture_of(begin: Begin, copy_id: int, page: int) -> bytes:
    """Return a page of a kept copy as a PNG; `page` counts from 0. Keep it in memory only.

    Raises:
        NotFound: If the copy is destroyed or has no such page.
    """
    with begin() as work:
        return work.id_copies.picture(copy_id, page)


def destroy_copy(
    begin: Begin,
    catalog: Catalog,
    actor: Actor,
    reference: str,
    *,
    places: Mapping[CopyTrace, Answer],
    on: date | None = None,
) -> Case:
    """Destroy the copy in the desk, and record that it is destroyed everywhere else (ID-11).

    Args:
        begin: Opens the transaction.
        catalog: Where shipped controllers come from.
        actor: Who destroyed it.
        reference: The case.
        places: Each of `CopyTrace`: yes, it is gone from there, or not applicable.
        on: The day on which the last trace went; today where nothing is said.

    Raises:
        InvalidInput: If a copy still lies somewhere, or the day cannot be.
        NotAllowed: If the case is not open, or there is no copy to destroy.
    """
    _require_gone(places)
    with begin() as work:
        before = work.cases.get(reference)
        require_open(before)
        if not before.identity.holds_copy:
            raise NotAllowed("no-copy-to-destroy")
        identity = _destroyed(before.identity, places, actor, on=on)
        check_copy(identity, today=actor.today)
        after = replace(before, identity=identity)
        if identity.incident_on is not None and identity.incident_on >= (
            before.identity.copy_received or identity.incident_on
        ):
            event = _incident(actor, reference, identity.incident_on, identity.copy_destroyed)
            work.history.append(replace(event, kind="bsn-incident-ended"))
        shop = shop_of(work, catalog, after.controller)
        store(work, actor, shop, before=before, after=after, kind="copy-destroyed")
        work.commit()
    return after


def copies_to_destroy(begin: Begin, today: date) -> Sequence[KeptCopy]:
    """Return the copies whose last day is over, over all cases."""
    with begin() as work:
        return tuple(work.id_copies.overdue(today))


def destroy_overdue(begin: Begin, catalog: Catalog, actor: Actor, reference: str) -> Case:
    """Take the masked copies of a case out of the desk, because their day is over.

    The first day that is over takes them all. What lies elsewhere stays for a person to destroy, so the case
    still asks for that (ID-11).
    """
    with begin() as work:
        before = work.cases.get(reference)
        after = replace(before, identity=replace(before.identity, copy_kept_until=None))
        shop = _shop_if_known(work, catalog, before)
        if shop is not None and after != before:
            store(work, actor, shop, before=before, after=after, kind="copy-expired")
        elif work.id_copies.destroy(reference):
            work.history.append(kept_copy_destroyed(actor, reference))
        work.commit()
    return after


def _shop_if_known(work: Work, catalog: Catalog, case: Case) -> Shop | None:
    """Return its controller, or None where that was removed: its copies must go all the same."""
    try:
        return shop_of(work, catalog, case.controller)
    except NotFound:
        return None


def check_copy(identity: Identity, *, today: date) -> None:
    """Refuse days on which a copy of an ID cannot have come in or been destroyed.

    Raises:
        InvalidInput: If a date lies in the future or the destruction before the receipt.
    """
    came, gone = identity.copy_received, identity.copy_destroyed
    if any(day and day > today for day in (came, gone)):
        raise InvalidInput("date-in-future")
    if gone and (came is None or gone < came):
        raise InvalidInput("copy-destroyed-before-received")


def _days_kept(work: Work) -> int:
    return int(work.settings.get("identity.copy-days") or SETTINGS["identity.copy-days"].default)


def _received(case: Case, received: date | None, actor: Actor) -> date:
    """Return the day on which the copy at hand came in: an earlier one that is still there counts."""
    known = case.identity.copy_received if case.identity.holds_copy else None
    day = received or known or actor.today
    if day > actor.today:
        raise InvalidInput("date-in-future")
    return day


def _require_purpose(case: Case) -> None:
    if not discloses(case) or case.identity.is_settled:
        raise NotAllowed("copy-without-purpose")


def _require_gone(places: Mapping[CopyTrace, Answer]) -> None:
    left = traces_left(places)
    if left:
        raise InvalidInput("copy-still-somewhere", count=len(left))


def _destroyed(
    identity: Identity, places: Mapping[CopyTrace, Answer], actor: Actor, *, on: date | None = None
) -> Identity:
    told = {f"ID-11-{place.value}": answer for place, answer in places.items()} | {"ID-11": Answer.YES}
    gone = replace(identity, copy_destroyed=on or actor.today, copy_kept_until=None)
    return gone.with_answers(actor.answers(told))


def _incident(actor: Actor, reference: str, received: date, destroyed: date | None) -> Event:
    """Return the note of law.md 2.5(5): received, destroyed, by whom, nothing else."""
    days = {"copy_received": ("", received.isoformat())}
    if destroyed is not None:
        days["copy_destroyed"] = ("", destroyed.isoformat())
    return Event("bsn-incident", by=actor.name, at=actor.now, subject=reference, changes=days)
