"""What the services ask of the outside. Adapters (storage, letters, catalogs) implement these.

`begin` opens a piece of work on the register; leave it without `commit()` and nothing is kept.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol, Self

from dsar_desk.domain.cases import Case
from dsar_desk.domain.controllers import Controller
from dsar_desk.domain.countries import Country
from dsar_desk.domain.deadlines import Deadlines
from dsar_desk.domain.history import Event, RecordedEvent
from dsar_desk.domain.id_copies import KeptCopy
from dsar_desk.domain.identity import Answer, ChecklistAnswer
from dsar_desk.domain.letter_texts import TextKey, TextState, TextVersion
from dsar_desk.domain.letters import Draft, Enclosure, Failure, IssuedLetter, LetterKind, Posting
from dsar_desk.domain.listing import CaseQuery, CaseRow, Filter, Page
from dsar_desk.domain.next_step import NextStep
from dsar_desk.domain.people import Person
from dsar_desk.domain.redaction import Area, MaskedCopy, PagePicture, Scan, Watermark
from dsar_desk.errors import InvalidInput


class Cases(Protocol):
    """The register of cases. Dates and step are stored with the case, so that a list is one query."""

    def next_reference(self, controller: Controller, year: int) -> str:
        """Return the next free reference of this controller, as KTG-2026-0001; none is used twice."""
        ...

    def add(self, case: Case, deadlines: Deadlines, step: NextStep) -> None:
        """Store a new case."""
        ...

    def get(self, reference: str) -> Case:
        """Return a case. Raises NotFound("case")."""
        ...

    def save(self, case: Case, deadlines: Deadlines, step: NextStep) -> None:
        """Store a changed case."""
        ...

    def page(self, query: CaseQuery, *, cursor: tuple[str, ...] | None = None, limit: int = 200) -> Page:
        """Return a page of rows (keyset paging)."""
        ...

    def counts(self, query: CaseQuery) -> Mapping[Filter, int]:
        """Return how many rows each filter has, with the search and controllers of the query."""
        ...

    def open_of_same_person(self, controller: str, *, name: str, email: str) -> Sequence[CaseRow]:
        """Return its open cases with the same e-mail address, or the same name (case folded)."""
        ...

    def emails_of_others(self, controller: str, *, emails: Collection[str], besides: str) -> Sequence[str]:
        """Return which of these e-mail addresses belong to other data subjects of this controller."""
        ...

    def people_named(self, controller: str, *, names: Collection[str], besides: str) -> Sequence[Person]:
        """Return the data subjects of its other cases who have one of these names (case folded)."""
        ...

    def purge(self, reference: str) -> None:
        """Delete a case with letters, documents and search entries; its events lose their changes."""
        ...


class Letters(Protocol):
    """Issued letters and other documents of a case, byte for byte."""

    def add(
        self, reference: str, letter: IssuedLetter, pdf: bytes, enclosures: Sequence[Enclosure]
    ) -> IssuedLetter:
        """Store an issued letter; returns it with its id."""
        ...

    def of(self, reference: str) -> Sequence[IssuedLetter]:
        """Return the letters of a case, oldest first."""
        ...

    def pdf(self, letter_id: int) -> bytes:
        """Return the bytes as issued. Raises DamagedDesk when they no longer match their hash."""
        ...

    def enclosure(self, letter_id: int, name: str) -> bytes:
        """Return the bytes of an enclosure as issued."""
        ...

    def forget_enclosures(self, *, closed_by: date) -> Sequence[str]:
        """Delete the enclosures of cases closed on or before a day; returns the cases' references."""
        ...

    def waiting(self, controllers: Collection[str] = ()) -> Sequence[tuple[str, IssuedLetter]]:
        """Return the letters that have not left, of open cases, each with its case's reference.

        Args:
            controllers: Only of these; none means all.
        """
        ...

    def mark_sent(self, letter_id: int, *, on: date, how: Posting, tracking: str) -> None:
        """Record the posting."""
        ...


class LetterTexts(Protocol):
    """Own texts of letters, each version that was in use, and what is typed and not in use yet."""

    def in_use(self, key: TextKey) -> str:
        """Return the own text that letters are made from, or the empty string."""
        ...

    def states(self, controller: str) -> Sequence[TextState]:
        """Return how it stands with each text of a controller that has an own version or a draft."""
        ...

    def versions(self, key: TextKey) -> Sequence[TextVersion]:
        """Return all that was kept of a text, oldest first; what is typed comes first, as version 0."""
        ...

    def keep_draft(self, key: TextKey, text: str, *, base: str, at: datetime, by: str) -> None:
        """Keep what is typed, in the place of what was typed before."""
        ...

    def drop_draft(self, key: TextKey) -> None:
        """Forget what is typed and not in use."""
        ...

    def use(self, key: TextKey, text: str, *, base: str, at: datetime, by: str) -> int:
        """Take a text into use as the newest version, and return its number; the draft goes."""
        ...

    def back_to_shipped(self, key: TextKey) -> None:
        """Let letters be made from the shipped text; the draft goes, earlier versions stay."""
        ...

    def rebase(self, key: TextKey, base: str) -> None:
        """Note that the text in use was compared with a newer shipped text. Raises NotFound."""
        ...

    def remove(self, controller: str) -> None:
        """Forget all texts of a controller."""
        ...


class IdCopies(Protocol):
    """Masked copies of IDs, for the time of the check."""

    def add(self, reference: str, pages: Sequence[bytes], *, kept_on: date, destroy_by: date) -> KeptCopy:
        """Store a masked copy, a picture a page; returns it with its id."""
        ...

    def of(self, reference: str) -> Sequence[KeptCopy]:
        """Return the copies in a case, oldest first. Raises NotFound("case")."""
        ...

    def picture(self, copy_id: int, page: int) -> bytes:
        """Return a page, counted from 0. Raises NotFound("id-copy")."""
        ...

    def overdue(self, today: date) -> Sequence[KeptCopy]:
        """Return the copies whose last day is over, over all cases."""
        ...

    def destroy(self, reference: str) -> int:
        """Delete the copies of a case; after the commit their bytes are gone. Returns how many."""
        ...


class Controllers(Protocol):
    """Own controllers, and own versions of the shipped examples."""

    def list(self) -> Sequence[Controller]:
        """Return those of this desk."""
        ...

    def find(self, controller_id: str) -> Controller | None:
        """Return the one of this desk with an id, or None."""
        ...

    def save(self, controller: Controller) -> None:
        """Store a controller under its id."""
        ...

    def remove(self, controller_id: str) -> None:
        """Remove it; a shipped example shows again."""
        ...


class History(Protocol):
    """The chain of events."""

    def append(self, event: Event) -> None:
        """Append an event to the chain."""
        ...

    def of(self, subject: str) -> Sequence[RecordedEvent]:
        """Return the events of one subject, oldest first."""
        ...


class Settings(Protocol):
    """Settings that belong to the desk, by the keys of `dsar_desk.settings`."""

    def get(self, key: str) -> str:
        """Return the stored text, or the empty string."""
        ...

    def set(self, key: str, value: str) -> None:
        """Store a text."""
        ...


class Work(Protocol):
    """One transaction on the register."""

    @property
    def cases(self) -> Cases:
        """The cases."""
        ...

    @property
    def letters(self) -> Letters:
        """The letters."""
        ...

    @property
    def letter_texts(self) -> LetterTexts:
        """The own texts of letters."""
        ...

    @property
    def id_copies(self) -> IdCopies:
        """The masked copies of IDs."""
        ...

    @property
    def controllers(self) -> Controllers:
        """The controllers of this desk."""
        ...

    @property
    def history(self) -> History:
        """The chain of events."""
        ...

    @property
    def settings(self) -> Settings:
        """The desk's settings."""
        ...

    def commit(self) -> None:
        """Keep what was done; on disk when this returns."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(self, *exc: object) -> None: ...


Begin = Callable[[], Work]


class Catalog(Protocol):
    """What is shipped: example controllers, countries, kinds of letter."""

    def controllers(self) -> Sequence[Controller]:
        """Return the shipped examples."""
        ...

    def country(self, code: str) -> Country:
        """Return a country. Raises NotFound("country")."""
        ...

    def letter_kinds(self) -> Sequence[LetterKind]:
        """Return the kinds of letter, in the order of the process."""
        ...

    def joined_title(self) -> Mapping[str, str]:
        """Return the title, by language, of one letter that answers several rights."""
        ...


@dataclass(frozen=True)
class LetterRequest:
    """All that a letter is made from. Same request, same bytes.

    `final` leaves out the word for a draft on each page and is given only when nothing is open.
    """

    kind: LetterKind
    language: str
    case: Case
    controller: Controller
    country: Country
    deadlines: Deadlines
    facts: Mapping[str, str]
    on: date
    handler: str
    handler_role: str = ""
    enclosures: tuple[Enclosure, ...] = ()
    earlier: tuple[IssuedLetter, ...] = ()
    requester_country: Country | None = None
    final: bool = False
    large_print: bool = False
    is_part: bool = False
    """Whether this answer stands in a letter with others."""
    own_texts: Mapping[str, str] = field(default_factory=dict)
    """The controller's own texts by kind, in place of the shipped ones; of a joined letter by its parts."""

    @property
    def says_je(self) -> bool:
        """Whether it says je: to a requester of a controller that does so, never to a recipient."""
        return self.controller.form_of_address == "je" and self.kind.addressee is None

    @property
    def region(self) -> str:
        """The country whose usage of the language it follows: the requester's, else the controller's."""
        return (self.requester_country or self.country).code


@dataclass(frozen=True)
class CodeSheet:
    """A sheet with a code, as PDF and as text for a mail. Neither is kept anywhere."""

    pdf: bytes = field(repr=False)
    text: str = field(repr=False)


@dataclass(frozen=True)
class CheckedFile:
    """What a PDF fails without its case; `kind` is empty where it is not known, `left_out` names rules."""

    kind: str
    language: str
    failures: tuple[Failure, ...]
    left_out: tuple[str, ...]


class LetterPress(Protocol):
    """Makes letters."""

    def code_sheet(self, request: LetterRequest, *, code: str, until: date) -> CodeSheet:
        """Return a sheet to the data subject that carries a code and says until when it counts."""
        ...

    def draft(self, request: LetterRequest) -> Draft:
        """Return the letter laid out, with what is open and which rules it fails."""
        ...

    def doubtful_digits(self, request: LetterRequest, draft: Draft) -> Mapping[str, frozenset[str]]:
        """Return the digits that may be a national number, by the rule that remarks them; not to be kept."""
        ...


class TextChecks(Protocol):
    """Knows the shipped texts of letters, and what an own one may not have."""

    def shipped(self, kind: str, language: str) -> str:
        """Return the shipped text. Raises NotFound("letter-kind" or "letter-text")."""
        ...

    def faults(self, kind: str, language: str, text: str, *, whole: bool = False) -> Sequence[InvalidInput]:
        """Return what is wrong with a text, by line; with `whole` it is filled with a sample as well."""
        ...


@dataclass(frozen=True)
class LetterFace:
    """What a frozen letter shows from outside: its pages, and the lines of its address."""

    pages: int
    address: tuple[str, ...]


@dataclass(frozen=True)
class CoverRow:
    """A line of a batch's cover list. `apart` are enclosures that are not in the batch."""

    reference: str
    addressee: str
    kind: str
    pages: int
    how: str
    apart: tuple[str, ...] = ()


class Binder(Protocol):
    """Puts frozen PDFs behind each other. Nothing is laid out anew but the cover list."""

    def face(self, pdf: bytes, window: str) -> LetterFace:
        """Return what a letter shows; `window` says where its address stands."""
        ...

    def pages_of(self, content: bytes) -> int:
        """Return how many pages a file has that can be bound; 0 for any other file."""
        ...

    def bind(
        self, parts: Iterable[bytes], cover: Sequence[CoverRow], *, title: str, day: date, language: str
    ) -> bytes:
        """Return one PDF: the cover list, then each part from a front page on.

        Args:
            parts: The PDFs, asked for one at a time.
            cover: The lines of the list; without any there is no list.
            title: What stands over the list.
            day: The day on it.
            language: The language of the user.
        """
        ...


ReadingProgress = Callable[[int, int], object]
"""Told how much is done, and of how much, several times a second; an exception from it cancels at once."""


class Redactor(Protocol):
    """Reads pictures of IDs and makes masked copies, in a process of its own; nothing touches the disk.

    All raise InvalidInput for a file that cannot be read (`picture-…` codes), PasswordNeeded for a locked
    PDF, and ReaderFailed when the process died or hung. They wait for the process: call them off the GUI
    thread. One reading runs at a time; another thread waits its turn.
    """

    def scan(
        self,
        content: bytes,
        *,
        name: str,
        password: str = "",
        straighten: bool = False,
        progress: ReadingProgress = ...,
    ) -> Scan:
        """Return the pages of a file and what must not be seen on them.

        What the file is, its bytes say; `name` only helps to word a refusal. `straighten` turns pages
        upright and takes out their skew first, so that boxes lie close; without it the boxes are fractions
        of the page as the file has it (after EXIF).
        """
        ...

    def mask(
        self,
        pages: Sequence[PagePicture],
        areas: Collection[Area],
        *,
        watermark: Watermark | None,
        progress: ReadingProgress = ...,
    ) -> MaskedCopy:
        """Burn the areas in, stamp the watermark, and read the result again with the same finders."""
        ...

    def join(self, pages: Sequence[bytes]) -> bytes:
        """Return one PNG with the pages of a masked copy under each other."""
        ...

    def rest(self) -> None:
        """End the process now, so that its memory is given back; a reading that is under way fails.

        Never waits, from any thread. The process also ends by itself when it was idle for a while.
        """
        ...


@dataclass(frozen=True)
class Actor:
    """Who acts, and when. `today` is the controller's local date, `now` aware UTC."""

    name: str
    role: str
    today: date
    now: datetime

    def answers(self, given: Mapping[str, Answer], *, reason: str = "") -> tuple[ChecklistAnswer, ...]:
        """Return answers to items of the identity checklist, given by this person today."""
        return tuple(
            ChecklistAnswer(item, answer, reason, self.today, self.name) for item, answer in given.items()
        )


@dataclass(frozen=True)
class Shop:
    """A controller with its country, as the services hand it on."""

    controller: Controller
    country: Country = field(repr=False)
