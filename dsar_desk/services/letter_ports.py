"""What the services ask of the maker of letters, and what they give it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from dsar_desk.domain.cases import Case
from dsar_desk.domain.controllers import Controller
from dsar_desk.domain.countries import Country
from dsar_desk.domain.deadlines import Deadlines
from dsar_desk.domain.letters import Draft, Enclosure, Failure, IssuedLetter, LetterKind
from dsar_desk.domain.rights import Right
from dsar_desk.errors import InvalidInput


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
    names_recipients: bool = False
    """Whether another answer of the same letter names the recipients."""
    answered_beside: frozenset[Right] = frozenset()
    """The rights that the other answers of the same letter are about."""
    own_texts: Mapping[str, str] = field(default_factory=dict)
    """The controller's own texts by kind, in place of the shipped ones; of a joined letter by its parts.
    Those of passages stand beside them, as `passage:remedies`; those for a country as `refusal/BE`."""

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

    def passages(self, language: str) -> Sequence[str]:
        """Return the names of the passages there are in a language."""
        ...

    def differs(self, kind: str, language: str) -> bool:
        """Return whether a country has a shipped text of its own (`nl-BE`)."""
        ...

    def letters_with(self, kind: str, language: str, beside: Mapping[str, str]) -> Sequence[str]:
        """Return the kinds of letter that a text comes into. `beside` are the own texts in use."""
        ...

    def faults(
        self,
        kind: str,
        language: str,
        text: str,
        *,
        whole: bool = False,
        beside: Mapping[str, str] | None = None,
    ) -> Sequence[InvalidInput]:
        """Return what is wrong with a text, by line; with `whole` letters are filled with it as well.

        `beside` are the controller's own texts in use: passages that it takes in, letters that take it in.
        """
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
