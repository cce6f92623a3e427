"""A letter's text as parts: what layout draws and what a reader of plain text gets.

Values in here are plain words; nothing in them is markup any more. The structure tags of PDF/UA are made
from these parts.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one kind. `open_field` is the key of a fact that nobody has given yet.

    `language` is given where it is not the letter's.
    """

    text: str
    bold: bool = False
    italic: bool = False
    open_field: str = ""
    language: str = ""


LineBreak = Run("\n")
Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 opens an annex, 2 and 3 divide the body."""

    level: int
    runs: Runs


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; each item is a sequence of paragraphs and lists. `start` is the first number."""

    items: tuple[tuple["Part", ...], ...]
    numbered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table. The head is repeated on each page; `widths` are fractions of the width."""

    head: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    widths: tuple[float, ...] = ()
    row_heads: bool = False
    """The first cell of each row is its head."""


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins on a new page."""


Part = Heading | Paragraph | Listing | Table | NewPage


@dataclass(frozen=True, slots=True)
class Text:
    """A letter's text: subject, body up to the signature, and what follows it."""

    subject: Runs
    body: tuple[Part, ...]
    annexes: tuple[Part, ...]


def words_of(runs: Iterable[Run]) -> str:
    """Return runs as plain words."""
    return "".join(run.text for run in runs)


def runs_of(parts: Iterable[Part]) -> Iterable[Run]:
    """Yield all runs in the order of the text."""
    for part in parts:
        if isinstance(part, (Heading, Paragraph)):
            yield from part.runs
        elif isinstance(part, Listing):
            for item in part.items:
                yield from runs_of(item)
        elif isinstance(part, Table):
            for row in (part.head, *part.rows):
                for cell in row:
                    yield from cell
