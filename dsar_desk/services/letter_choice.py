"""Which letter comes next in a case, and what it still waits for before it can be issued."""

from collections.abc import Sequence

from dsar_desk.domain.cases import Case, RightState
from dsar_desk.domain.letters import Effect, LetterKind
from dsar_desk.domain.next_step import NextStep, next_step
from dsar_desk.domain.rights import RIGHTS, Decision, Right
from dsar_desk.services.letter_fit import Offer, rights_of

_EFFECTS = {"acknowledge": Effect.ACKNOWLEDGES, "settle-identity": Effect.SUSPENDS_FOR_IDENTITY}


def suggested_kind(offered: Sequence[Offer], case: Case) -> str:
    """Return the kind of letter that the next step asks for, or that a decision waits for, or nothing."""
    fitting = [offer.kind for offer in offered if not offer.misfit]
    step = next_step(case)
    effect = _EFFECTS.get(step.code)
    asked = [kind for kind in fitting if kind.effect is effect] if effect is not None else []
    for right, decision in _to_tell(case, step):
        asked += sorted(_answers(fitting, right, decision), key=lambda kind: _distance(kind, right))
    return asked[0].kind if asked else ""


def _to_tell(case: Case, step: NextStep) -> list[tuple[Right, Decision]]:
    """Return what is decided and not told yet, the right of the step first."""
    told = [(item.right, item.decision) for item in case.rights if item.state is RightState.DECIDED]
    if step.code == "refuse-unidentified" and step.right is not None:
        told.insert(0, (step.right, Decision.REFUSED))
    known = [(right, decision) for right, decision in told if decision is not None]
    return sorted(known, key=lambda pair: pair[0] is not step.right)


def _answers(kinds: Sequence[LetterKind], right: Right, decision: Decision) -> list[LetterKind]:
    return [
        kind
        for kind in kinds
        if kind.effect is Effect.ANSWERS
        and decision in kind.answers
        and (not kind.rights or right in kind.rights)
    ]


def _distance(kind: LetterKind, right: Right) -> tuple[bool, int, int]:
    """A right's own letter comes first, then one that can tell nothing else than this decision."""
    return (kind.kind != RIGHTS[right].answer, len(kind.answers), kind.order)


def waits_for_decision(kind: LetterKind, case: Case) -> bool:
    """Return whether a letter answers a right on which no fitting decision is taken yet."""
    return kind.effect is Effect.ANSWERS and not any(
        item.decision in kind.answers and item.state in {RightState.DECIDED, RightState.ISSUED}
        for item in rights_of(kind, case)
    )


def wants_data_file(kind: LetterKind) -> bool:
    """Return whether the letter hands over data in a machine-readable file (Art. 20(1))."""
    return Right.PORTABILITY in kind.rights and Decision.GRANTED in kind.answers and len(kind.rights) == 1
