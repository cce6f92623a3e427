"""Kinds of letter, drafts and issued letters.

A kind is a folder `resources/letters/<kind>/` (`letter.toml` and a text per language); nothing here
names one kind, apart from the answers that `RIGHTS` names.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from dsar_desk.domain.cases import RequestedRight
from dsar_desk.domain.mailings import Posting as Posting  # noqa: PLC0414  # known by this name too
from dsar_desk.domain.rights import Decision, Right

LETTER_LANGUAGES = ("nl", "en", "fr", "de")
"""Languages of data subjects; a letter is in theirs, never in the window's."""


class Effect(StrEnum):
    """What sending a letter does to its case."""

    NONE = "none"
    ACKNOWLEDGES = "acknowledges"
    SUSPENDS_FOR_IDENTITY = "suspends-identity"
    SUSPENDS_FOR_MANDATE = "suspends-mandate"
    SUSPENDS_FOR_CLARIFICATION = "suspends-clarification"
    EXTENDS = "extends"
    ANSWERS = "answers"
    ADMITS_DELAY = "admits-delay"
    REMINDS = "reminds"
    TELLS_OF_COPY = "tells-of-copy"
    """Says that a copy with a visible national number came in and was destroyed (law.md 2.5(4))."""


class Day(StrEnum):
    """On which side of the letter's own day the day of a fact lies."""

    DONE = "done"
    """The day of something done: not after the letter."""
    TO_COME = "to-come"
    """The day until which somebody has time: not before the letter."""
    EITHER = "either"
    """On which something begins or ends."""


@dataclass(frozen=True)
class FactWanted:
    """A fact that only the case knows.

    `label` is the question, by language of the desk's user; `short` names the fact in a list.
    """

    key: str
    label: Mapping[str, str]
    many_lines: bool = False
    optional: bool = False
    short: Mapping[str, str] = field(default_factory=dict)
    day: Day | None = None
    """Of a day, kept as year-month-day; words that are none stand in the letter as they are."""
    unless: str = ""
    """The fact that, where it is given, lets the day lie on either side."""

    @property
    def is_day(self) -> bool:
        """Whether it is a day."""
        return self.day is not None


@dataclass(frozen=True)
class Addressee:
    """Facts that hold the name and the address of somebody else than the requester: a recipient (Art. 19)."""

    name: str
    address: str


@dataclass(frozen=True)
class LetterKind:
    """One kind of letter, as its `letter.toml` describes it."""

    kind: str
    title: Mapping[str, str]
    languages: tuple[str, ...]
    effect: Effect = Effect.NONE
    rights: frozenset[Right] = frozenset()
    """The rights it is about; empty when it fits any."""
    answers: frozenset[Decision] = frozenset()
    """The decisions that it can answer, for `rights`."""
    grounds: frozenset[str] = frozenset()
    """The grounds of refusal that it can tell; empty when it can tell any."""
    addressee: Addressee | None = None
    """To whom it goes, when not to the requester."""
    discloses: bool = False
    """Holds data of the data subject, so it needs a settled identity."""
    facts: tuple[FactWanted, ...] = ()
    order: int = 0
    parts: tuple["LetterKind", ...] = ()
    """Of a letter that answers several rights: the answers in it, in their order; see `joined_letters`."""

    def title_in(self, language: str) -> str:
        """Return its title in a language, else in English, else its name."""
        return self.title.get(language) or self.title.get("en") or self.kind

    def is_about(self, right: Right) -> bool:
        """Return whether it is about a right."""
        return not self.rights or right in self.rights

    def can_answer(self, item: RequestedRight) -> bool:
        """Return whether it can tell the decision on a right, by decision and ground."""
        if self.parts:
            return any(part.is_about(item.right) and part.can_answer(item) for part in self.parts)
        return item.decision in self.answers and (not self.grounds or item.ground in self.grounds)


LARGEST_ENCLOSURE = 64 * 1024 * 1024
"""Bytes of one file that goes with a letter; more is better sent by another way."""


LARGE_PRINT = "-large-print"
"""Ends the name of the file of a letter in large print."""


@dataclass(frozen=True)
class Enclosure:
    """A file that goes with a letter."""

    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True)
class Place:
    """Where a failure is: in a field, else in a paragraph of its text; else in the letter as a whole."""

    field: str = ""
    """A fact's key, as `copy`, or what is filled in elsewhere: `reason.access`, `enclosures`."""
    paragraph: int = 0
    """Counted from 1 in `Draft.text`, where a blank line parts two; in a file the line on its page."""
    page: int = 0
    """Of a file, counted from 1."""


_ASKED_ABOUT = frozenset({"maybe-national-number", "enclosure-maybe-number"})


@dataclass(frozen=True)
class Failure:
    """A rule of the letter checklist that the letter does not keep. `level` is MUST, SHOULD or NOT."""

    rule: str
    level: str
    basis: str
    facts: Mapping[str, str] = field(default_factory=dict)
    place: Place = Place()

    @property
    def stops(self) -> bool:
        """Whether the letter cannot go out with it."""
        return self.level in {"MUST", "NOT"}

    @property
    def asks(self) -> bool:
        """Whether somebody must say first why it may stay: what may be a national number (UAVG Art. 46)."""
        return self.rule in _ASKED_ABOUT


@dataclass(frozen=True)
class Draft:
    """A letter as laid out now. `open_fields` are keys of facts that nobody has given yet.

    `text` is the letter's plain text, as a reader of the PDF would have it, for checks and screen readers.
    """

    kind: str
    language: str
    pdf: bytes = field(repr=False)
    text: str = field(repr=False)
    open_fields: tuple[str, ...] = ()
    failures: tuple[Failure, ...] = ()
    pages: int = 1
    own_texts: tuple[str, ...] = ()
    """The controller's own texts that it was made from: of the kind, and of passages."""


@dataclass(frozen=True)
class IssuedLetter:
    """A letter frozen at issue; the bytes are kept beside it and never rendered again."""

    id: int
    kind: str
    language: str
    issued_on: date
    issued_at: datetime
    """Aware, UTC."""
    issued_by: str
    sha256: str
    filename: str
    late: bool = False
    """A refusal after its last day (Art. 12(4))."""
    sent_on: date | None = None
    posting: Posting | None = None
    tracking: str = ""
    enclosures: tuple[str, ...] = ()
    own_texts: tuple[tuple[str, str], ...] = ()
    """The controller's own texts that it was made from, kind and SHA-256; of a joined letter by its parts."""
