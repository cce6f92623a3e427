"""Which letter comes next in a case, and what it still waits for before it can be issued."""

from collections.abc import Sequence
from dataclasses import replace

from dsar_desk.domain.cases import Case, RequestedRight, RightState
from dsar_desk.domain.checklist import letters_for_failures
from dsar_desk.domain.joined_letters import answers_to
from dsar_desk.domain.letters import Effect, LetterKind
from dsar_desk.domain.next_step import NextStep, next_step
from dsar_desk.domain.rights import UNIDENTIFIED, Decision, Right
from dsar_desk.services.letter_fit import Offer, rights_of

_EFFECTS = {
    "acknowledge": Effect.ACKNOWLEDGES,
    "tell-copy-destroyed": Effect.TELLS_OF_COPY,
    "settle-identity": Effect.SUSPENDS_FOR_IDENTITY,
}

_WHEN_FAILED = frozenset({"settle-identity", "refuse-unidentified"})
"""Steps at which a letter that a failed item of the checklist asks for comes first."""


def suggested_kind(offered: Sequence[Offer], case: Case) -> str:
    """Return the kind of letter that the next step asks for, or that a decision waits for, or nothing."""
    fitting = [offer.kind for offer in offered if not offer.misfit]
    step = next_step(case)
    effect = _EFFECTS.get(step.code)
    asked = [kind for kind in fitting if kind.effect is effect] if effect is not None else []
    if step.code in _WHEN_FAILED:
        wanted = letters_for_failures(case)
        asked = sorted((k for k in fitting if k.kind in wanted), key=lambda k: wanted.index(k.kind)) + asked
    asked += [kind for kind in fitting if kind.parts and step.code == "write-answer"]
    for item in _to_tell(case, step):
        asked += answers_to(fitting, item)
    return asked[0].kind if asked else ""


def _to_tell(case: Case, step: NextStep) -> list[RequestedRight]:
    """Return what is decided and not told yet, the right of the step first."""
    told = [item for item in case.rights if item.state is RightState.DECIDED and item.decision is not None]
    if step.code == "refuse-unidentified" and step.right is not None:
        told.insert(0, replace(case.item(step.right), decision=Decision.REFUSED, ground=UNIDENTIFIED))
    return sorted(told, key=lambda item: item.right is not step.right)


def waits_for_decision(kind: LetterKind, case: Case) -> bool:
    """Return whether a letter answers a right on which no fitting decision is taken yet."""
    return kind.effect is Effect.ANSWERS and not any(
        kind.can_answer(item) and item.state in {RightState.DECIDED, RightState.ISSUED}
        for item in rights_of(kind, case)
    )


def wants_data_file(kind: LetterKind) -> bool:
    """Return whether the letter hands over data in a machine-readable file (Art. 20(1))."""
    if kind.parts:
        return any(map(wants_data_file, kind.parts))
    return Right.PORTABILITY in kind.rights and Decision.GRANTED in kind.answers and len(kind.rights) == 1
