"""A case: the rights that one data subject asked of one controller on one day, and what became of them.

One clock for the case; a state, decision, ground, date and answer for each right. Everything here is a
value: services make the next one with `dataclasses.replace` and store it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from dsar_desk.domain.identity import Identity
from dsar_desk.domain.mailings import Mailing, to_send_again
from dsar_desk.domain.people import Person, Representative
from dsar_desk.domain.rights import GROUNDS, RIGHTS, Decision, Right
from dsar_desk.domain.ruled_out import Known, RuledOut, Ruling
from dsar_desk.errors import InvalidInput, NotAllowed


class Channel(StrEnum):
    """How the request came in."""

    EMAIL = "email"
    POST = "post"
    PHONE = "phone"
    COUNTER = "counter"
    WEB_FORM = "web-form"
    CHAT = "chat"
    PROCESSOR = "processor"


class SuspensionKind(StrEnum):
    """Why the clock stands still (law.md 1.4: nothing else may stop it)."""

    IDENTITY = "identity"
    MANDATE = "mandate"
    CLARIFICATION = "clarification"


@dataclass(frozen=True)
class Suspension:
    """The clock stands still from the day after `asked` up to and including `answered`."""

    kind: SuspensionKind
    asked: date
    answered: date | None
    reason: str


@dataclass(frozen=True)
class Extension:
    """The one extension of at most two months (Art. 12(3)). `until` is an own, earlier last day."""

    sent: date
    until: date | None
    reason: str


class CaseState(StrEnum):
    """Whether a case is worked on, and if not, why."""

    OPEN = "open"
    CLOSED = "closed"
    DUPLICATE = "duplicate"
    SPAM = "spam"
    WITHDRAWN = "withdrawn"
    NOT_IDENTIFIED = "not-identified"
    OUT_OF_SCOPE = "out-of-scope"
    """Another controller must answer, or the person has died (recital 27)."""
    STRUCK_OUT = "struck-out"


_ENDS = frozenset(set(CaseState) - {CaseState.OPEN})
MOVES: Mapping[CaseState, frozenset[CaseState]] = MappingProxyType(
    {
        CaseState.OPEN: _ENDS,
        CaseState.CLOSED: frozenset({CaseState.OPEN}),
        CaseState.DUPLICATE: frozenset({CaseState.OPEN}),
        CaseState.SPAM: frozenset({CaseState.OPEN}),
        CaseState.WITHDRAWN: frozenset({CaseState.OPEN}),
        CaseState.NOT_IDENTIFIED: frozenset({CaseState.OPEN}),
        CaseState.OUT_OF_SCOPE: frozenset({CaseState.OPEN}),
        CaseState.STRUCK_OUT: frozenset(),
    }
)
"""The moves allowed between states. Every side state leads back to open only, so none skips the gate."""


class RightState(StrEnum):
    """How far one right of a case is."""

    OPEN = "open"
    STOPPED = "stopped"
    DECIDED = "decided"
    ISSUED = "issued"
    ANSWERED = "answered"


RIGHT_MOVES: Mapping[RightState, frozenset[RightState]] = MappingProxyType(
    {
        RightState.OPEN: frozenset({RightState.STOPPED, RightState.DECIDED}),
        RightState.STOPPED: frozenset({RightState.DECIDED}),
        RightState.DECIDED: frozenset({RightState.DECIDED, RightState.ISSUED}),
        RightState.ISSUED: frozenset({RightState.DECIDED, RightState.ISSUED, RightState.ANSWERED}),
        RightState.ANSWERED: frozenset({RightState.DECIDED}),
    }
)
"""The moves allowed for one right. A new decision (reconsideration) asks for a new letter."""


@dataclass(frozen=True)
class RequestedRight:
    """One right of a case. `stopped_on` is the day on which marketing or consent was stopped."""

    right: Right
    state: RightState = RightState.OPEN
    decision: Decision | None = None
    ground: str = ""
    reason: str = ""
    decided_on: date | None = None
    decided_by: str = ""
    stopped_on: date | None = None
    answered_by: str = ""
    """Kind of the letter that answers it, once issued."""
    answered_on: date | None = None

    def moved(self, state: RightState) -> "RequestedRight":
        """Return the right in the next state.

        Raises:
            NotAllowed: If the table of moves has no such move.
        """
        if state not in RIGHT_MOVES[self.state]:
            raise NotAllowed("right-move", right=self.right, old=self.state, new=state)
        return replace(self, state=state)

    def decided(self, decision: Decision, *, ground: str, reason: str, on: date, by: str) -> "RequestedRight":
        """Return the right with a decision.

        Raises:
            InvalidInput: If a partial grant or refusal lacks a ground or a reason.
            NotAllowed: If the ground does not exist for this right, as for direct marketing (Art. 21(3)).
        """
        if decision is Decision.GRANTED:
            ground = ""
        else:
            _check_ground(self.right, ground, reason)
        moved = self.moved(RightState.DECIDED)
        stopped = self.stopped_on or (on if RIGHTS[self.right].stops_at_once else None)
        return replace(
            moved,
            decision=decision,
            ground=ground,
            reason=reason,
            decided_on=on,
            decided_by=by,
            stopped_on=stopped,
        )


def _check_ground(right: Right, ground: str, reason: str) -> None:
    known = GROUNDS.get(ground)
    if RIGHTS[right].stops_at_once:
        raise NotAllowed("no-ground-for-right", right=right)
    if not ground or not reason.strip():
        raise InvalidInput("ground-and-reason-needed", right=right)
    if known is None or right not in known.rights:
        raise NotAllowed("ground-does-not-fit", ground=ground, right=right)


class KeptFor(StrEnum):
    """Why what was found is kept after a request for erasure (Art. 17(3))."""

    OWN_WORDS = ""
    """What somebody wrote in the row."""
    TAX = "tax"
    """A tax law demands it (Art. 17(3)(b))."""
    CLAIMS = "claims"
    """A legal claim may need it (Art. 17(3)(e)), as an archive that the statement names."""
    SUPPRESSION = "suppression"
    """The entry by which no advertising is sent any more (Art. 21(3)), for as long as that needs it."""


@dataclass(frozen=True)
class DataFound:
    """What one system of the controller holds on the data subject, in words; never the data themselves.

    `action` is what is proposed: `copy`, `correct`, `erase`, `keep` or `restrict`. `purpose` is the id of the
    purpose that the row was proposed for; the statement's periods for it are told beside what is kept.
    """

    system: str
    found: str
    action: str
    because: str = ""
    until: str = ""
    kept_for: KeptFor = KeptFor.OWN_WORDS
    purpose: str = field(default="", repr=False)


@dataclass(frozen=True)
class PeriodStart:
    """A day that retention periods of this person count from; `start` is a code of `STARTS`."""

    start: str
    on: date


@dataclass(frozen=True)
class Case:
    """A case. `facts` are what only this case knows, by the keys that the letters name."""

    reference: str
    controller: str
    person: Person
    channel: Channel
    received: date
    rights: tuple[RequestedRight, ...]
    state: CaseState = CaseState.OPEN
    state_reason: str = ""
    representative: Representative | None = None
    customer_number: str = ""
    their_reference: str = ""
    text: str = ""
    identity: Identity = field(default_factory=Identity)
    suspensions: tuple[Suspension, ...] = ()
    extension: Extension | None = None
    data_found: tuple[DataFound, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)
    linked_to: str = ""
    acknowledgement_filed_on: date | None = None
    """Day on which an acknowledgement was issued; it waits to be sent while `acknowledged_on` is none."""
    acknowledged_on: date | None = None
    closed_on: date | None = None
    purge_on: date | None = None
    ruled_out: tuple[Ruling, ...] = ()
    relations: tuple[str, ...] = ()
    """What the data subject is to the controller; it chooses the purposes that letters tell of."""
    starts: tuple[PeriodStart, ...] = ()
    """Days that retention periods count from, each kind once; what nobody knows is not there."""
    mailings: tuple[Mailing, ...] = ()
    """Each time that a letter left, in the order in which that was recorded."""

    @property
    def own_numbers(self) -> tuple[Known, ...]:
        """What may look like a national number and is none: the case's own, and what was ruled out."""
        ruled = RuledOut(self.reference, frozenset(ruling.tag for ruling in self.ruled_out))
        own = (self.reference, self.customer_number, self.their_reference)
        return (*(number for number in own if number), ruled)

    @property
    def start_days(self) -> Mapping[str, date]:
        """The days that retention periods count from, by their codes."""
        return {each.start: each.on for each in self.starts}

    @property
    def came_back(self) -> tuple[Mailing, ...]:
        """What came back and was not sent again."""
        return to_send_again(self.mailings)

    @property
    def letters_have_left(self) -> bool:
        """Whether a letter of the case has left, of whatever kind: then the case was no mistake."""
        told = self.acknowledged_on or any(item.answered_on for item in self.rights)
        return bool(told or self.mailings)

    @property
    def is_open(self) -> bool:
        """Whether the case is worked on."""
        return self.state is CaseState.OPEN

    @property
    def is_suspended(self) -> bool:
        """Whether an answer of the data subject is waited for and the clock stands still."""
        return any(s.answered is None for s in self.suspensions)

    @property
    def knows_clock(self) -> bool:
        """Whether any right has a term that can be suspended or extended.

        Direct marketing and withdrawn consent are stopped at once (Art. 21(3), 7(3)).
        """
        return any(not RIGHTS[r.right].stops_at_once for r in self.rights)

    @property
    def data_copied(self) -> tuple[DataFound, ...]:
        """What was found of which the data subject gets a copy.

        Access is to all that is held (Art. 15(3)), so where it is asked for and not refused each row counts,
        whatever else becomes of it.
        """
        asked = any(
            item.right is Right.ACCESS and item.decision is not Decision.REFUSED for item in self.rights
        )
        return tuple(row for row in self.data_found if asked or row.action == "copy")

    def item(self, right: Right) -> RequestedRight:
        """Return one of the case's rights.

        Raises:
            NotAllowed: If the case does not hold this right; a right added later is a new case.
        """
        for item in self.rights:
            if item.right is right:
                return item
        raise NotAllowed("right-not-in-case", right=right)

    def with_item(self, item: RequestedRight) -> "Case":
        """Return the case with one right replaced."""
        return replace(self, rights=tuple(item if r.right is item.right else r for r in self.rights))

    def moved(self, state: CaseState, *, reason: str) -> "Case":
        """Return the case in another state.

        Raises:
            NotAllowed: If the table of moves has no such move.
        """
        if state not in MOVES[self.state]:
            raise NotAllowed("case-move", old=self.state, new=state)
        return replace(self, state=state, state_reason=reason)


def in_answering_order(items: Iterable[RequestedRight]) -> tuple[RequestedRight, ...]:
    """Return the rights in the order in which they are answered: as asked, but a copy before erasure.

    What is erased can no longer be handed over (Art. 15(3), 20(1)).
    """
    asked = list(items)
    handed = [at for at, item in enumerate(asked) if item.right in {Right.ACCESS, Right.PORTABILITY}]
    erasure = next((at for at, item in enumerate(asked) if item.right is Right.ERASURE), len(asked))
    if handed and erasure < handed[-1]:
        asked.insert(handed[-1], asked.pop(erasure))
    return tuple(asked)
