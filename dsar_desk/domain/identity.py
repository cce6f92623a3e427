"""How identity is settled: means, outcomes, and the checklist's answers.

Of a document nothing is kept but method, date, by whom, outcome and reason (EDPB 01/2022, par. 79).
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class IdentityMethod(StrEnum):
    """The means, least intrusive first."""

    LOGIN = "login"
    KNOWN_EMAIL = "known-email"
    CODE_EMAIL = "code-email"
    CALLBACK = "callback"
    CODE_LETTER = "code-letter"
    COUNTER = "counter"
    VIDEO = "video"
    MASKED_COPY = "masked-copy"
    NONE = "none"


class IdentityOutcome(StrEnum):
    """Where the check stands."""

    OPEN = "open"
    NOT_NEEDED = "not-needed"
    PASSED = "passed"
    FAILED = "failed"


SETTLED = frozenset({IdentityOutcome.NOT_NEEDED, IdentityOutcome.PASSED})
"""Only then may personal data leave."""


class Answer(StrEnum):
    """An answer to one item of the checklist."""

    YES = "yes"
    NO = "no"
    NOT_APPLICABLE = "n/a"


@dataclass(frozen=True)
class ChecklistAnswer:
    """One item answered; `item` is a code of `resources/identity/checklist.csv`, as ID-01."""

    item: str
    answer: Answer
    reason: str
    on: date
    by: str


class TryResult(StrEnum):
    """What came of one way to recognise somebody."""

    ASKED = "asked"
    MATCHED = "matched"
    FAILED = "failed"
    UNAVAILABLE = "unavailable"
    """The shop has no such thing of this person: no account, no phone number."""


@dataclass(frozen=True)
class WayTried:
    """One way that was tried; never what was asked or answered."""

    way: IdentityMethod
    result: TryResult
    on: date
    by: str


MOST_WRONG = 5
"""Wrong tries after which a code is used up."""


@dataclass(frozen=True)
class SentCode:
    """A code that went to a known address. Only a salted, slow hash is kept, until it matched or is used up.

    `salt` and `digest` are hex. What `repr` leaves out is kept out of the history, too.
    """

    way: IdentityMethod
    made_on: date
    valid_until: date
    made_by: str
    salt: str = field(default="", repr=False)
    digest: str = field(default="", repr=False)
    wrong: int = 0
    matched_on: date | None = None

    @property
    def is_used_up(self) -> bool:
        """Whether too many wrong codes were tried."""
        return self.wrong >= MOST_WRONG

    def waits(self, *, today: date) -> bool:
        """Return whether an answer still counts."""
        return self.matched_on is None and not self.is_used_up and today <= self.valid_until


@dataclass(frozen=True)
class Identity:
    """The identity check of one case."""

    outcome: IdentityOutcome = IdentityOutcome.OPEN
    method: IdentityMethod = IdentityMethod.NONE
    reason: str = ""
    checked_on: date | None = None
    checked_by: str = ""
    copy_received: date | None = None
    copy_destroyed: date | None = None
    answers: tuple[ChecklistAnswer, ...] = field(default=())
    tries: tuple[WayTried, ...] = ()
    code: SentCode | None = None

    @property
    def is_settled(self) -> bool:
        """Whether personal data may leave."""
        return self.outcome in SETTLED

    def result_of(self, way: IdentityMethod) -> TryResult | None:
        """Return what came of a way, where it was tried."""
        return next((tried.result for tried in self.tries if tried.way is way), None)

    @property
    def holds_copy(self) -> bool:
        """Whether a copy of an ID came in that is not yet destroyed (ID-11)."""
        return self.copy_received is not None and self.copy_destroyed is None
