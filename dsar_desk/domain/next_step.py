"""The next step of a case, as data: the first rule that holds says what to do now.

Sentences for the codes stand under `next` in `resources/sentences`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from dsar_desk.domain.cases import Case, CaseState, RequestedRight, RightState, in_answering_order
from dsar_desk.domain.identity import IdentityOutcome
from dsar_desk.domain.rights import RIGHTS, Right


@dataclass(frozen=True)
class NextStep:
    """What to do now. `right` is the right it is about, `state` the word for the list's status column."""

    code: str
    state: str
    right: Right | None = None


@dataclass(frozen=True)
class _Rule:
    code: str
    state: str
    holds: Callable[[Case, RequestedRight | None], bool]
    per_right: bool = False


def _may_decide(case: Case, item: RequestedRight) -> bool:
    return case.identity.is_settled or not RIGHTS[item.right].needs_identity


def _needs_identity(case: Case) -> bool:
    return case.identity.outcome is IdentityOutcome.OPEN and any(
        RIGHTS[item.right].needs_identity and item.state is not RightState.ANSWERED for item in case.rights
    )


def _unacknowledged(case: Case) -> bool:
    """Return whether no letter has told the data subject yet that the request is here."""
    told = any(item.state in {RightState.ISSUED, RightState.ANSWERED} for item in case.rights)
    return case.acknowledged_on is None and not told


_RULES: tuple[_Rule, ...] = (
    _Rule(
        "stop-at-once",
        "stopping",
        lambda _, item: (
            item is not None
            and RIGHTS[item.right].stops_at_once
            and item.stopped_on is None
            and item.state is RightState.OPEN
        ),
        per_right=True,
    ),
    _Rule("check-copy", "identity", lambda case, _: case.identity.keeps_copy),
    _Rule("destroy-copy", "identity", lambda case, _: case.identity.holds_copy),
    _Rule(
        "send-acknowledgement",
        "sending",
        lambda case, _: _unacknowledged(case) and case.acknowledgement_filed_on is not None,
    ),
    _Rule("acknowledge", "new", lambda case, _: _unacknowledged(case)),
    _Rule("tell-copy-destroyed", "identity", lambda case, _: case.identity.incident_untold),
    _Rule("send-again", "sending", lambda case, _: bool(case.came_back)),
    _Rule("record-answer", "waiting", lambda case, _: case.is_suspended and case.identity.is_settled),
    _Rule("await-answer", "waiting", lambda case, _: case.is_suspended),
    _Rule("settle-identity", "identity", lambda case, _: _needs_identity(case)),
    _Rule(
        "refuse-unidentified",
        "deciding",
        lambda case, item: (
            item is not None
            and item.state is RightState.OPEN
            and case.identity.outcome is IdentityOutcome.FAILED
            and RIGHTS[item.right].needs_identity
        ),
        per_right=True,
    ),
    _Rule(
        "decide",
        "deciding",
        lambda case, item: (
            item is not None
            and item.state in {RightState.OPEN, RightState.STOPPED}
            and _may_decide(case, item)
        ),
        per_right=True,
    ),
    _Rule(
        "write-answer",
        "writing",
        lambda _, item: item is not None and item.state is RightState.DECIDED,
        per_right=True,
    ),
    _Rule(
        "send-answer",
        "sending",
        lambda _, item: item is not None and item.state is RightState.ISSUED,
        per_right=True,
    ),
    _Rule("close", "closing", lambda *_: True),
)


def next_step(case: Case) -> NextStep:
    """Return what to do now; for a case that is not open, its state."""
    if case.state is not CaseState.OPEN:
        return NextStep("none", case.state.value)
    in_turn = in_answering_order(case.rights)
    for rule in _RULES:
        candidates: tuple[RequestedRight | None, ...] = in_turn if rule.per_right else (None,)
        for item in candidates:
            if rule.holds(case, item):
                return NextStep(rule.code, rule.state, item.right if item else None)
    raise AssertionError  # the last rule always holds
