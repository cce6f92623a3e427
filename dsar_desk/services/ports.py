"""What the services ask of the rest of the outside, and who acts for whom. Adapters implement these.

The register and the maker of letters have modules of their own: `register_ports`, `letter_ports`.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol

from dsar_desk.domain.controllers import Controller
from dsar_desk.domain.countries import Country
from dsar_desk.domain.identity import Answer, ChecklistAnswer
from dsar_desk.domain.letters import LetterKind
from dsar_desk.domain.redaction import Area, MaskedCopy, PagePicture, Scan, Watermark


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
