"""What the services ask of the register: its tables, one piece of work, and how it begins.

`begin` opens a piece of work on the register; leave it without `commit()` and nothing is kept.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol, Self

from dsar_desk.domain.cases import Case
from dsar_desk.domain.controllers import Controller
from dsar_desk.domain.deadlines import Deadlines
from dsar_desk.domain.history import Event, RecordedEvent
from dsar_desk.domain.id_copies import KeptCopy
from dsar_desk.domain.letter_texts import TextKey, TextState, TextVersion
from dsar_desk.domain.letters import Enclosure, IssuedLetter, Posting
from dsar_desk.domain.listing import CaseQuery, CaseRow, Filter, Page
from dsar_desk.domain.next_step import NextStep
from dsar_desk.domain.people import Person


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

    def in_use(self, controller: str, language: str, region: str = "") -> Mapping[str, str]:
        """Return the own texts that letters in a language are made from, by their names; see `TextKey.name`.

        With a region those passages as well that are of that country.
        """
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
