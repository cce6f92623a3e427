"""Settling identity and deciding each right apart."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from dsar_desk.domain.cases import Case, RightState
from dsar_desk.domain.checklist import needs_reason
from dsar_desk.domain.identity import (
    Answer,
    ChecklistAnswer,
    Identity,
    IdentityMethod,
    IdentityOutcome,
)
from dsar_desk.domain.people import Representative, RepresentativeKind
from dsar_desk.domain.rights import GROUNDS, RIGHTS, Decision, Right
from dsar_desk.errors import InvalidInput, NotAllowed
from dsar_desk.services.amending import amend, require_open
from dsar_desk.services.guard import check_typed
from dsar_desk.services.ports import Actor, Begin, Catalog, Shop


def settle_identity(
    begin: Begin,
    catalog: Catalog,
    actor: Actor,
    reference: str,
    *,
    outcome: IdentityOutcome,
    method: IdentityMethod,
    reason: str,
) -> Case:
    """Record how the identity check stands: method, date, by whom, outcome and reason, nothing else.

    A masked copy counts as received on the day of the check, until it is recorded as destroyed.

    Raises:
        InvalidInput: If there is no reason, a national number in it, or a check passed without means.
    """

    def change(case: Case, _: Shop) -> Case:
        require_open(case)
        _check_reason(reason, case)
        if outcome in {IdentityOutcome.PASSED, IdentityOutcome.FAILED} and method is IdentityMethod.NONE:
            raise InvalidInput("identity-needs-method")
        received = case.identity.copy_received
        if method is IdentityMethod.MASKED_COPY and outcome is not IdentityOutcome.NOT_NEEDED:
            received = received or actor.today
        identity = replace(
            case.identity,
            outcome=outcome,
            method=method,
            reason=reason.strip(),
            checked_on=actor.today,
            checked_by=actor.name,
            copy_received=received,
        )
        return replace(case, identity=identity)

    return amend(begin, catalog, actor, reference, change, kind="identity-recorded", reason=reason)


def answer_item(
    begin: Begin,
    catalog: Catalog,
    actor: Actor,
    reference: str,
    *,
    item: str,
    answer: Answer,
    reason: str = "",
) -> Case:
    """Record an answer to one item of the identity checklist; a later answer replaces an earlier one.

    Raises:
        InvalidInput: If a national number stands in the reason, or the answer needs one and has none.
    """

    def change(case: Case, _: Shop) -> Case:
        require_open(case)
        if needs_reason(item, answer) and not reason.strip():
            raise InvalidInput("answer-needs-reason")
        check_typed(item, field="item")
        check_typed(reason, field="reason", known=case.own_numbers)
        given = ChecklistAnswer(item, answer, reason.strip(), actor.today, actor.name)
        others = tuple(old for old in case.identity.answers if old.item != item)
        ordered = tuple(sorted((*others, given), key=lambda each: each.item))
        return replace(case, identity=replace(case.identity, answers=ordered))

    return amend(begin, catalog, actor, reference, change, kind="checklist-answered", reason=reason)


def record_copy(
    begin: Begin,
    catalog: Catalog,
    actor: Actor,
    reference: str,
    *,
    received: date | None = None,
    destroyed: date | None = None,
) -> Case:
    """Record that a copy of an ID came in, or that it was destroyed everywhere (ID-11).

    Raises:
        InvalidInput: If a date lies in the future or the destruction before the receipt.
    """

    def change(case: Case, _: Shop) -> Case:
        came = received or case.identity.copy_received
        gone = destroyed if destroyed or received is None else None
        identity = replace(case.identity, copy_received=came, copy_destroyed=gone)
        check_copy(identity, today=actor.today)
        return replace(case, identity=identity)

    kind = "copy-destroyed" if destroyed else "copy-received"
    return amend(begin, catalog, actor, reference, change, kind=kind)


def check_copy(identity: Identity, *, today: date) -> None:
    """Refuse days on which a copy of an ID cannot have come in or been destroyed. As `record_copy` raises."""
    came, gone = identity.copy_received, identity.copy_destroyed
    if any(day and day > today for day in (came, gone)):
        raise InvalidInput("date-in-future")
    if gone and (came is None or gone < came):
        raise InvalidInput("copy-destroyed-before-received")


def stop_processing(
    begin: Begin, catalog: Catalog, actor: Actor, reference: str, *, right: Right, on: date
) -> Case:
    """Record that direct marketing, or what consent allowed, has stopped (Art. 21(3), 7(3)).

    Raises:
        NotAllowed: If this right is not one that stops at once.
    """

    def change(case: Case, _: Shop) -> Case:
        require_open(case)
        if not RIGHTS[right].stops_at_once:
            raise NotAllowed("right-does-not-stop", right=right)
        if on > actor.today or on < case.received:
            raise InvalidInput("stopped-on", date=on.isoformat())
        return case.with_item(replace(case.item(right).moved(RightState.STOPPED), stopped_on=on))

    return amend(begin, catalog, actor, reference, change, kind="processing-stopped")


def decide_right(
    begin: Begin,
    catalog: Catalog,
    actor: Actor,
    reference: str,
    *,
    right: Right,
    decision: Decision,
    ground: str = "",
    reason: str = "",
) -> Case:
    """Record the decision on one right. The identity gate stands before the letter, not before the decision.

    Raises:
        InvalidInput: If a partial grant or refusal lacks ground or reason, or holds a national number.
        NotAllowed: If the ground does not fit the right.
    """

    def change(case: Case, _: Shop) -> Case:
        require_open(case)
        item = case.item(right)
        check_typed(reason, field="reason", known=case.own_numbers)
        decided = item.decided(decision, ground=ground, reason=reason.strip(), on=actor.today, by=actor.name)
        return case.with_item(decided)

    return amend(begin, catalog, actor, reference, change, kind="right-decided", reason=reason)


def ground_warns(ground: str) -> bool:
    """Return whether a ground is so narrow that the desk asks for facts that prove it (Art. 12(5))."""
    return ground in GROUNDS and GROUNDS[ground].warns


def record_facts(
    begin: Begin, catalog: Catalog, actor: Actor, reference: str, *, facts: Mapping[str, str]
) -> Case:
    """Keep what the user filled in for this case's letters; an empty text removes a fact.

    Raises:
        InvalidInput: If a fact certainly holds a national number.
    """

    def change(case: Case, _: Shop) -> Case:
        known = case.own_numbers
        for key, text in facts.items():
            check_typed(text, field=key, known=known)
        merged = {key: text for key, text in {**case.facts, **facts}.items() if text.strip()}
        return replace(case, facts=merged)

    return amend(begin, catalog, actor, reference, change, kind="facts-recorded")


def name_representative(
    begin: Begin, catalog: Catalog, actor: Actor, reference: str, *, representative: Representative | None
) -> Case:
    """Record who acts for the data subject, or that nobody does.

    Raises:
        InvalidInput: If they have no name, or a national number was typed.
        NotAllowed: If an heir asks outside French law (GDPR recital 27).
    """

    def change(case: Case, shop: Shop) -> Case:
        require_open(case)
        if representative is not None:
            _check_representative(representative, case, shop)
        return replace(case, representative=representative)

    return amend(begin, catalog, actor, reference, change, kind="representative-named")


def _check_representative(representative: Representative, case: Case, shop: Shop) -> None:
    if representative.kind is RepresentativeKind.HEIR and not shop.country.heirs_may_ask:
        raise NotAllowed("heir-under-french-law-only")
    if not representative.name.strip():
        raise InvalidInput("no-representative-name")
    for field in ("name", "email", "address"):
        check_typed(getattr(representative, field), field=field, known=case.own_numbers)


def _check_reason(reason: str, case: Case) -> None:
    if not reason.strip():
        raise InvalidInput("identity-needs-reason")
    check_typed(reason, field="reason", known=case.own_numbers)
