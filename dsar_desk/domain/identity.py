"""How identity is settled: means, outcomes, and the checklist's answers.

Of a document nothing is kept but method, date, by whom, outcome and reason (EDPB 01/2022, par. 79).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
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


_ABOUT_A_COPY = ("ID-07", "ID-08", "ID-09", "ID-10", "ID-11")


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
    copy_kept_until: date | None = None
    """Last day of the masked copy that is in the desk now; none while no copy is in it."""
    incident_on: date | None = None
    """Day on which a copy with a visible national number came in (law.md 2.5); never what was on it."""
    incident_told_on: date | None = None
    """Day on which the letter about it left."""
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

    @property
    def keeps_copy(self) -> bool:
        """Whether a masked copy is in the desk now."""
        return self.copy_kept_until is not None

    @property
    def incident_untold(self) -> bool:
        """Whether the data subject still has to hear that a copy with a visible number is destroyed."""
        return self.incident_on is not None and self.incident_told_on is None

    def with_copy(self, received: date) -> "Identity":
        """Return the identity with a copy that came in on a day; of one that is still there the day counts.

        What was answered about an earlier copy that is gone says nothing of this one.
        """
        if self.holds_copy and self.copy_received is not None:
            return replace(self, copy_received=min(received, self.copy_received))
        kept = tuple(given for given in self.answers if not given.item.startswith(_ABOUT_A_COPY))
        return replace(self, copy_received=received, copy_destroyed=None, answers=kept)

    def with_answers(self, given: Iterable[ChecklistAnswer]) -> "Identity":
        """Return the identity with these answers, each in place of an earlier one to the same item."""
        new = {each.item: each for each in given}
        others = tuple(old for old in self.answers if old.item not in new)
        return replace(self, answers=tuple(sorted((*others, *new.values()), key=lambda each: each.item)))
