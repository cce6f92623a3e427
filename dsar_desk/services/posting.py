"""Recording that a letter has left, and what its leaving does to the case."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from dsar_desk.domain.cases import Case, Extension, RightState, Suspension, SuspensionKind
from dsar_desk.domain.letters import Effect, IssuedLetter, LetterKind, Posting
from dsar_desk.errors import InvalidInput, NotFound
from dsar_desk.services.amending import require_open, store
from dsar_desk.services.clockwork import check_suspension, with_suspension
from dsar_desk.services.guard import check_typed
from dsar_desk.services.letter_fit import SUSPENDS, kind_of
from dsar_desk.services.ports import Actor, Begin, Catalog
from dsar_desk.services.shops import shop_of


def mark_sent(
    begin: Begin,
    catalog: Catalog,
    actor: Actor,
    reference: str,
    kind: str,
    *,
    on: date,
    how: Posting,
    tracking: str = "",
) -> Case:
    """Record that the newest unsent letter of a kind has left, and do what its leaving does to the case.

    Raises:
        NotFound: If no issued letter of this kind waits to be sent.
        InvalidInput: If the day lies before the letter's date or in the future, or a national number stands
            in the tracking code.
    """
    with begin() as work:
        case = work.cases.get(reference)
        require_open(case)
        shop = shop_of(work, catalog, case.controller)
        letter = unsent(work.letters.of(reference), kind)
        _check_sent(letter, on, today=actor.today)
        check_typed(tracking, field="tracking", known=case.own_numbers)
        work.letters.mark_sent(letter.id, on=on, how=how, tracking=tracking.strip())
        changed = _after_sending(case, kind_of(catalog, kind), on=on, today=actor.today)
        store(
            work,
            actor,
            shop,
            before=case,
            after=changed,
            kind="letter-sent",
            reason=f"{kind} {how} {tracking}".strip(),
        )
        work.commit()
    return changed


def unsent(letters: Iterable[IssuedLetter], kind: str) -> IssuedLetter:
    """Return the newest letter of a kind that has not left yet."""
    waiting = [letter for letter in letters if letter.kind == kind and letter.sent_on is None]
    if not waiting:
        raise NotFound("unsent-letter", kind=kind)
    return max(waiting, key=lambda letter: letter.id)


def _check_sent(letter: IssuedLetter, on: date, *, today: date) -> None:
    if on > today:
        raise InvalidInput("date-in-future")
    if on < letter.issued_on:
        raise InvalidInput("sent-before-issued", date=letter.issued_on.isoformat())


def _after_sending(case: Case, kind: LetterKind, *, on: date, today: date) -> Case:
    if kind.effect is Effect.ACKNOWLEDGES:
        return replace(case, acknowledged_on=case.acknowledged_on or on)
    if kind.effect is Effect.TELLS_OF_COPY and case.identity.incident_untold:
        return replace(case, identity=replace(case.identity, incident_told_on=on))
    if kind.effect is Effect.EXTENDS and case.extension is None:
        return _extended(case, on)
    if kind.effect in SUSPENDS:
        return _suspended(case, SUSPENDS[kind.effect], on=on, today=today)
    if kind.effect is Effect.ANSWERS:
        for item in case.rights:
            if item.state is RightState.ISSUED and item.answered_by == kind.kind:
                case = case.with_item(replace(item.moved(RightState.ANSWERED), answered_on=on))
    return case


def _extended(case: Case, on: date) -> Case:
    until = case.facts.get("until", "")
    return replace(
        case,
        extension=Extension(
            on, date.fromisoformat(until) if until else None, case.facts.get("reason", "") or "-"
        ),
    )


_REASONS = {
    SuspensionKind.IDENTITY: "doubt",
    SuspensionKind.MANDATE: "mandate_doubt",
    SuspensionKind.CLARIFICATION: "clarification_reason",
}
"""The fact of the letter that says why; another than an extension's, since a case keeps its facts."""


def _suspended(case: Case, kind: SuspensionKind, *, on: date, today: date) -> Case:
    if any(suspension.kind is kind and suspension.answered is None for suspension in case.suspensions):
        return case
    suspension = Suspension(kind, on, None, case.facts.get(_REASONS[kind], "") or "-")
    check_suspension(case, suspension, today=today)
    return with_suspension(case, suspension)
