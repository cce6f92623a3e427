"""Which kinds of letter fit a case now, and why the others do not."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dsar_desk.domain.cases import Case, RequestedRight, RightState, SuspensionKind
from dsar_desk.domain.deadlines import Deadlines
from dsar_desk.domain.joined_letters import answers_to, answers_together, joined_letter, names_in
from dsar_desk.domain.letters import Effect, LetterKind
from dsar_desk.domain.rights import RIGHTS, Decision, Right
from dsar_desk.errors import NotFound
from dsar_desk.services.clock import deadlines_of
from dsar_desk.services.clockwork import last_day_to_extend
from dsar_desk.services.ports import Catalog, Shop

SUSPENDS = {
    Effect.SUSPENDS_FOR_IDENTITY: SuspensionKind.IDENTITY,
    Effect.SUSPENDS_FOR_MANDATE: SuspensionKind.MANDATE,
    Effect.SUSPENDS_FOR_CLARIFICATION: SuspensionKind.CLARIFICATION,
}
"""Which suspension a letter begins when it leaves."""


@dataclass(frozen=True)
class Offer:
    """A kind of letter with why it does not fit the case now (a code of `misfits`); empty when it fits."""

    kind: LetterKind
    misfit: str = ""


def kind_of(catalog: Catalog, kind: str) -> LetterKind:
    """Return a kind of letter by its slug; slugs of answers with a plus between them name one joined letter.

    Raises:
        NotFound: If there is none of that name.
    """
    names = names_in(kind)
    if len(names) > 1:
        parts = tuple(kind_of(catalog, name) for name in dict.fromkeys(names))
        if len(parts) < len(names) or any(part.effect is not Effect.ANSWERS for part in parts):
            raise NotFound("letter-kind", kind=kind)
        return joined_letter(parts, catalog.joined_title())
    for known in catalog.letter_kinds():
        if known.kind == kind:
            return known
    raise NotFound("letter-kind", kind=kind)


def offers(catalog: Catalog, case: Case, shop: Shop, *, today: date) -> Sequence[Offer]:
    """Return every kind of letter with whether it fits the case, fitting ones first.

    A letter about a copy of an ID is offered only where one came in; by name it can still be written. Where
    several rights are decided, one letter that answers them all comes before the answer to each.
    """
    kinds = catalog.letter_kinds()
    together = answers_together(kinds, case)
    joined = (joined_letter(together, catalog.joined_title()),) if together else ()
    made = [
        Offer(kind, misfit(kind, case, shop, today=today) or _needless(kind, case))
        for kind in (*joined, *kinds)
    ]
    return sorted(made, key=lambda offer: (bool(offer.misfit), offer.kind.order))


def misfit(kind: LetterKind, case: Case, shop: Shop, *, today: date) -> str:
    """Return why a kind does not fit a case now, or the empty string."""
    return _gate_misfit(kind, case) or _effect_misfit(kind, case, shop, today)


def _gate_misfit(kind: LetterKind, case: Case) -> str:
    if not case.is_open:
        return "case-not-open"
    if kind.rights and not rights_of(kind, case):
        return "right-not-in-case"
    return "identity-first" if kind.discloses and not case.identity.is_settled else ""


def _effect_misfit(kind: LetterKind, case: Case, shop: Shop, today: date) -> str:
    if kind.effect is Effect.ANSWERS:
        return _answer_misfit(kind, case)
    if kind.effect is Effect.EXTENDS:
        return _extension_misfit(case, shop, today)
    if kind.effect in SUSPENDS:
        return _suspension_misfit(SUSPENDS[kind.effect], case)
    if kind.effect is Effect.ADMITS_DELAY and not is_overdue(case, shop, today=today):
        return "not-overdue"
    if kind.effect is Effect.REMINDS and not case.is_suspended:
        return "not-waiting"
    return ""


def _needless(kind: LetterKind, case: Case) -> str:
    came = case.identity.copy_received is not None or bool(case.facts.get("copy_received_on"))
    return "no-copy-on-record" if kind.effect is Effect.TELLS_OF_COPY and not came else ""


def is_overdue(case: Case, shop: Shop, *, today: date) -> bool:
    """Return whether the last day is over."""
    due = deadlines_of(case, shop).due
    return due is not None and today > due


def rights_of(kind: LetterKind, case: Case) -> tuple[RequestedRight, ...]:
    """Return the rights of a case that a kind of letter is about."""
    return tuple(item for item in case.rights if kind.is_about(item.right))


def _answer_misfit(kind: LetterKind, case: Case) -> str:
    items = rights_of(kind, case)
    if Decision.REFUSED in kind.answers and all(RIGHTS[item.right].stops_at_once for item in items):
        return "cannot-be-refused"
    if all(item.decision is not None and item.decision not in kind.answers for item in items):
        return "decision-does-not-fit"
    if all(item.decision is not None and not kind.can_answer(item) for item in items):
        return "ground-has-other-letter"
    return ""


def _extension_misfit(case: Case, shop: Shop, today: date) -> str:
    if not case.knows_clock:
        return "stops-at-once-has-no-clock"
    if case.extension is None and today > last_day_to_extend(case, shop, on=today):
        return "extension-too-late"
    return ""


def _suspension_misfit(kind: SuspensionKind, case: Case) -> str:
    if not case.knows_clock:
        return "stops-at-once-has-no-clock"
    if kind is SuspensionKind.IDENTITY:
        if case.identity.is_settled:
            return "identity-settled"
        if not any(RIGHTS[item.right].identity_suspends for item in case.rights):
            return "no-identity-suspension"
    return ""


def is_late_refusal(kind: LetterKind, case: Case, dates: Deadlines, *, on: date) -> bool:
    """Return whether a letter refuses after the last day for refusals (Art. 12(4))."""
    refuses = Decision.REFUSED in kind.answers and any(
        item.decision in {Decision.REFUSED, Decision.PARTIAL} for item in rights_of(kind, case)
    )
    return refuses and dates.refusal_by is not None and on > dates.refusal_by


def answer_kind(catalog: Catalog, case: Case, right: Right) -> LetterKind | None:
    """Return the letter that tells the decision on a right: with those on others, where more are decided."""
    kinds = catalog.letter_kinds()
    together = answers_together(kinds, case)
    item = case.item(right)
    if together and item.state is RightState.DECIDED:
        return joined_letter(together, catalog.joined_title())
    return next(iter(answers_to(kinds, item)), None)
