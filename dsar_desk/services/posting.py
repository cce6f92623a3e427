"""Recording that a letter has left, what its leaving does to the case, and that it came back."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from dsar_desk.domain.cases import Case, Extension, RightState, Suspension, SuspensionKind
from dsar_desk.domain.letters import Effect, IssuedLetter, LetterKind
from dsar_desk.domain.mailings import (
    NOT_REACHED,
    Mailing,
    Posting,
    ReturnReason,
    latest_of,
    to_send_again,
)
from dsar_desk.errors import InvalidInput, NotFound
from dsar_desk.services.amending import require_open, store
from dsar_desk.services.clockwork import check_suspension, with_suspension
from dsar_desk.services.guard import check_typed
from dsar_desk.services.letter_fit import SUSPENDS, kind_of
from dsar_desk.services.ports import Actor, Catalog
from dsar_desk.services.register_ports import Begin
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
    letter_id: int = 0,
) -> Case:
    """Record that a letter has left, and what its leaving does to the case; one that came back, again.

    Sending again changes no date of the case, but that a question which had reached nobody stops the clock
    from the new day on. `letter_id` picks one of several letters of a kind; without
    it the newest that waits counts.

    Raises:
        NotFound: If no issued letter of this kind waits to be sent.
        InvalidInput: If the day lies before the letter's date, before it came back or in the future, or a
            national number stands in the tracking code.
    """
    with begin() as work:
        case = work.cases.get(reference)
        require_open(case)
        shop = shop_of(work, catalog, case.controller)
        letter = unsent(work.letters.of(reference), kind, mailings=case.mailings, letter_id=letter_id)
        _check_sent(letter, on, case, today=actor.today)
        check_typed(tracking, field="tracking", known=case.own_numbers)
        tracking = tracking.strip()
        work.letters.mark_sent(letter.id, on=on, how=how, tracking=tracking)
        again = letter.sent_on is not None
        changed = case
        if not again or _asks_anew(case, kind_of(catalog, kind), letter):
            changed = _after_sending(case, kind_of(catalog, kind), on=on, today=actor.today)
        mailing = Mailing(letter.id, kind, on, how, actor.name, tracking)
        store(
            work,
            actor,
            shop,
            before=case,
            after=replace(changed, mailings=(*changed.mailings, mailing)),
            kind="letter-sent-again" if again else "letter-sent",
            reason=f"{kind} {how} {tracking}".strip(),
        )
        work.commit()
    return replace(changed, mailings=(*changed.mailings, mailing))


def mark_returned(
    begin: Begin,
    catalog: Catalog,
    actor: Actor,
    reference: str,
    kind: str,
    *,
    on: date,
    why: ReturnReason,
    letter_id: int = 0,
) -> Case:
    """Record that a letter came back; the clock goes on, and sending it again is the next step.

    A question that reached nobody never made the clock stand still: the suspension that its leaving began
    is taken back (EDPB 01/2022, par. 159; BW 3:37(3)). What was refused or not collected counts as asked.

    Raises:
        NotFound: If no letter of this kind is on its way.
        InvalidInput: If the day lies before the letter left, or in the future.
    """
    with begin() as work:
        case = work.cases.get(reference)
        require_open(case)
        shop = shop_of(work, catalog, case.controller)
        letter = _on_its_way(work.letters.of(reference), kind, case, letter_id=letter_id)
        sent = latest_of(case.mailings, letter.id) or _unrecorded(letter)
        if on > actor.today:
            raise InvalidInput("date-in-future")
        if on < sent.on:
            raise InvalidInput("returned-before-sent", date=sent.on.isoformat())
        back = replace(sent, returned_on=on, returned_why=why, returned_by=actor.name)
        others = tuple(each for each in case.mailings if each is not sent)
        changed = replace(_unasked(case, kind_of(catalog, kind), sent, why), mailings=(*others, back))
        reason = f"{kind} {why}"
        store(work, actor, shop, before=case, after=changed, kind="letter-returned", reason=reason)
        work.commit()
    return changed


def _asks_anew(case: Case, kind: LetterKind, letter: IssuedLetter) -> bool:
    """Return whether this letter asks for something and had reached nobody."""
    last = latest_of(case.mailings, letter.id)
    return kind.effect in SUSPENDS and last is not None and last.returned_why in NOT_REACHED


def _unasked(case: Case, kind: LetterKind, sent: Mailing, why: ReturnReason) -> Case:
    """Return the case without the open suspension that this letter began, where it reached nobody."""
    if kind.effect not in SUSPENDS or why not in NOT_REACHED:
        return case
    asked = (SUSPENDS[kind.effect], sent.on, None)
    kept = tuple(each for each in case.suspensions if (each.kind, each.asked, each.answered) != asked)
    return replace(case, suspensions=kept)


def unsent(
    letters: Iterable[IssuedLetter], kind: str, *, mailings: Iterable[Mailing] = (), letter_id: int = 0
) -> IssuedLetter:
    """Return the newest letter of a kind that has not left yet or came back, or the one with this number."""
    back = {each.letter for each in to_send_again(mailings)}
    waiting = [
        letter
        for letter in letters
        if letter.kind == kind
        and letter_id in {0, letter.id}
        and (letter.sent_on is None or letter.id in back)
    ]
    if not waiting:
        raise NotFound("unsent-letter", kind=kind)
    return max(waiting, key=lambda letter: letter.id)


def _on_its_way(letters: Iterable[IssuedLetter], kind: str, case: Case, *, letter_id: int) -> IssuedLetter:
    sent = [
        letter
        for letter in letters
        if letter.kind == kind and letter_id in {0, letter.id} and letter.sent_on is not None
    ]
    under_way = [letter for letter in sent if not _is_back(case, letter)]
    if not under_way:
        raise NotFound("sent-letter", kind=kind)
    return max(under_way, key=lambda letter: letter.id)


def _is_back(case: Case, letter: IssuedLetter) -> bool:
    latest = latest_of(case.mailings, letter.id)
    return latest is not None and latest.returned_on is not None


def _unrecorded(letter: IssuedLetter) -> Mailing:
    """Return how a letter left that an earlier version of the desk sent: it did not keep by whom."""
    on, how = letter.sent_on or letter.issued_on, letter.posting or Posting.POST
    return Mailing(letter.id, letter.kind, on, how, by="", tracking=letter.tracking)


def _check_sent(letter: IssuedLetter, on: date, case: Case, *, today: date) -> None:
    if on > today:
        raise InvalidInput("date-in-future")
    if on < letter.issued_on:
        raise InvalidInput("sent-before-issued", date=letter.issued_on.isoformat())
    latest = latest_of(case.mailings, letter.id)
    if latest is not None and latest.returned_on is not None and on < latest.returned_on:
        raise InvalidInput("sent-before-returned", date=latest.returned_on.isoformat())


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
