"""Settling identity and deciding each right apart."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from dsar_desk.domain.cases import Case, RightState, SuspensionKind
from dsar_desk.domain.checklist import needs_reason
from dsar_desk.domain.identity import (
    Answer,
    IdentityMethod,
    IdentityOutcome,
)
from dsar_desk.domain.people import Representative, RepresentativeKind
from dsar_desk.domain.rights import GROUNDS, RIGHTS, Decision, Right
from dsar_desk.errors import InvalidInput, NotAllowed
from dsar_desk.services.amending import amend, require_open
from dsar_desk.services.guard import check_typed
from dsar_desk.services.id_copies import check_copy
from dsar_desk.services.ports import Actor, Catalog, Shop
from dsar_desk.services.register_ports import Begin


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

    A masked copy counts as received on the day of the check, until it is recorded as destroyed. Once the
    check is decided the copy in the desk is destroyed in the same act. Where a copy made identity clear, an
    open suspension for identity ends on the day on which it came in (law.md 1.4(5)).

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
            copy_kept_until=case.identity.copy_kept_until if outcome is IdentityOutcome.OPEN else None,
        )
        settled = replace(case, identity=identity)
        if outcome is IdentityOutcome.PASSED and method is IdentityMethod.MASKED_COPY and received:
            return identity_answered(settled, on=received)
        return settled

    return amend(begin, catalog, actor, reference, change, kind="identity-recorded", reason=reason)


def identity_answered(case: Case, *, on: date) -> Case:
    """Return the case with the suspension for identity, where one is open, ended on the day of the answer."""
    return replace(
        case,
        suspensions=tuple(
            replace(each, answered=max(on, each.asked))
            if each.kind is SuspensionKind.IDENTITY and each.answered is None
            else each
            for each in case.suspensions
        ),
    )


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
        NotAllowed: If it says that a copy is destroyed (ID-11), which `destroy_copy` records with its places.
    """
    return answer_items(begin, catalog, actor, reference, answers={item: answer}, reason=reason)


def answer_items(
    begin: Begin,
    catalog: Catalog,
    actor: Actor,
    reference: str,
    *,
    answers: Mapping[str, Answer],
    reason: str = "",
) -> Case:
    """Record several answers at once, as those that a person confirms of what was found on a copy.

    Raises as `answer_item`.
    """

    def change(case: Case, _: Shop) -> Case:
        require_open(case)
        for item, answer in answers.items():
            check_typed(item, field="item")
            if needs_reason(item, answer) and not reason.strip():
                raise InvalidInput("answer-needs-reason")
            if item == "ID-11" and answer is Answer.YES and case.identity.holds_copy:
                raise NotAllowed("destroy-copy-first")
        check_typed(reason, field="reason", known=case.own_numbers)
        given = actor.answers(answers, reason=reason.strip())
        return replace(case, identity=case.identity.with_answers(given))

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
    """Record that a copy of an ID came in, or that it was destroyed everywhere (ID-11), in the desk too.

    Raises:
        InvalidInput: If a date lies in the future or the destruction before the receipt.
    """

    def change(case: Case, _: Shop) -> Case:
        identity = case.identity
        if received is not None:
            identity = replace(identity.with_copy(received), copy_received=received)
        if destroyed is not None:
            identity = replace(identity, copy_destroyed=destroyed, copy_kept_until=None)
        check_copy(identity, today=actor.today)
        return replace(case, identity=identity)

    kind = "copy-destroyed" if destroyed else "copy-received"
    return amend(begin, catalog, actor, reference, change, kind=kind)


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


def record_mandate_seen(
    begin: Begin,
    catalog: Catalog,
    actor: Actor,
    reference: str,
    *,
    on: date,
    item: str = "ID-13",
    reason: str = "",
) -> Case:
    """Record on which day the mandate, or the proof of authority, was seen (ID-13 to ID-15).

    Raises:
        NotAllowed: If nobody acts for the data subject, or the case is not open.
        InvalidInput: If the day lies in the future, or a national number stands in the reason.
    """

    def change(case: Case, _: Shop) -> Case:
        require_open(case)
        if case.representative is None:
            raise NotAllowed("nobody-acts")
        if on > actor.today:
            raise InvalidInput("date-in-future")
        check_typed(reason, field="reason", known=case.own_numbers)
        seen = replace(case.representative, mandate_seen_on=on.isoformat())
        given = actor.answers({item: Answer.YES}, reason=reason.strip())
        return replace(case, representative=seen, identity=case.identity.with_answers(given))

    return amend(begin, catalog, actor, reference, change, kind="mandate-seen", reason=reason)


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
