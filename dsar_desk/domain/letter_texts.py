"""Own versions of the text of a letter, and how two texts differ.

A text belongs to a controller, a kind of letter and a language. It is made from a shipped text, which is kept
beside it, so that a later shipped text can be compared with the one it was made from. A passage that letters
share and the text around the answers of a joined letter are kinds of their own here: `passage:remedies`,
`several-answers`. A text for a country is one in a language with that country: `nl-BE`.
"""

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from enum import StrEnum

from dsar_desk.domain.letters import LETTER_LANGUAGES

LONGEST_TEXT = 60_000
"""Characters of an own text; the longest shipped one has four thousand."""
LONGEST_LINE = 4_000
"""Characters of a line of it: what reads lines takes time by the square of their length."""

AROUND = "several-answers"
"""The text around the answers of one letter that answers several rights."""
TEXT_LANGUAGES = (*LETTER_LANGUAGES, "nl-BE", "fr-BE")
"""The languages of texts, and those in which a country can have its own."""
_PASSAGE = "passage:"
_INCLUDE = re.compile(r"\{%-?\s*include\s+[\"']([a-z][a-z0-9-]*)[\"']")
_WORDS = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\[[^\[\]|\n]*\|[^\[\]|\n]*\]|\w+|\n| +|.", re.DOTALL)


def text_hash(text: str) -> str:
    """Return the SHA-256 of a text, by which it is recognised."""
    return hashlib.sha256(text.encode()).hexdigest()


def passage_kind(name: str) -> str:
    """Return what a passage is called among the kinds."""
    return f"{_PASSAGE}{name}"


def in_country(kind: str, region: str) -> str:
    """Return what a kind's text for a country is called among the own texts; without one its plain name."""
    return f"{kind}/{region}" if region else kind


def kind_in(name: str) -> str:
    """Return the kind of an own text by what it is called among them."""
    return name.partition("/")[0]


def passage_name(kind: str) -> str:
    """Return the name of a passage that is called so among the kinds, or nothing where it is none."""
    return kind.removeprefix(_PASSAGE).partition("/")[0] if kind.startswith(_PASSAGE) else ""


def usage_of(language: str) -> tuple[str, str]:
    """Return a language and the country whose usage it is: `nl-BE` is Dutch in Belgium."""
    spoken, _, region = language.partition("-")
    return spoken, region


def passages_in(text: str, read: Callable[[str], str]) -> frozenset[str]:
    """Return the names of the passages that a text takes in, also by way of another passage.

    Args:
        text: A text of a letter.
        read: Returns the text of a passage, or nothing where there is none of that name.
    """
    found: set[str] = set()
    waiting = [text]
    while waiting:
        new = set(_INCLUDE.findall(waiting.pop())) - found
        found |= new
        waiting += [read(name) for name in new]
    return frozenset(found)


@dataclass(frozen=True)
class TextKey:
    """Which text: of a controller, a kind of letter, in a language."""

    controller: str
    kind: str
    language: str

    @property
    def name(self) -> str:
        """What it is called among the texts that a letter is made from: by its country as well."""
        return in_country(self.kind, usage_of(self.language)[1])


@dataclass(frozen=True)
class TextVersion:
    """A text as it was kept. Version 0 is what is typed and not in use yet; the others were in use."""

    version: int
    text: str
    base: str
    """The shipped text that it was made from."""
    kept_at: datetime
    """Aware, UTC."""
    kept_by: str
    in_use: bool = False

    @property
    def is_draft(self) -> bool:
        """Whether it is what is typed and not in use yet."""
        return self.version == 0


@dataclass(frozen=True)
class CarriedText:
    """An own text on its way to another desk, with the shipped text that it was made from."""

    kind: str
    language: str
    text: str
    base: str


@dataclass(frozen=True)
class TextState:
    """How it stands with one text of a controller, for a list."""

    kind: str
    language: str
    is_own: bool
    """An own version is in use."""
    has_draft: bool
    base_hash: str
    """Of the shipped text that the newest was made from."""


class Change(StrEnum):
    """What became of a piece of a text."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True)
class Piece:
    """Words of one of two texts, or of both."""

    text: str
    change: Change


def compare(before: str, after: str) -> tuple[Piece, ...]:
    """Return two texts as one, word by word: what both have, what went, what came.

    A placeholder or a `[je|u]` is one word. All but what came is `before`; all but what went is `after`.
    """
    pieces: list[Piece] = []
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(Piece("".join(old[i1:i2]), Change.SAME))
        else:
            pieces += _words("".join(old[i1:i2]), "".join(new[j1:j2]))
    return tuple(_joined(pieces))


def _words(before: str, after: str) -> Iterator[Piece]:
    """Yield what went and what came, phrase by phrase: a blank between two changes belongs to both."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    went, came = "", ""
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for at, (tag, i1, i2, j1, j2) in enumerate(codes):
        both = "".join(old[i1:i2])
        if tag == "equal" and not (both == " " and 0 < at < len(codes) - 1):
            yield from (Piece(went, Change.REMOVED), Piece(came, Change.ADDED), Piece(both, Change.SAME))
            went = came = ""
        else:
            went, came = went + both, came + "".join(new[j1:j2])
    yield from (Piece(went, Change.REMOVED), Piece(came, Change.ADDED))


def _joined(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the pieces that have words, with those of one kind as one."""
    last: Piece | None = None
    for piece in pieces:
        if last is not None and piece.text and last.change is piece.change:
            last = Piece(last.text + piece.text, piece.change)
        elif piece.text:
            if last is not None:
                yield last
            last = piece
    if last is not None:
        yield last


def merged(base: str, own: str, shipped: str) -> str | None:
    """Return the own text with what was improved in the shipped one, or None where both changed one place.

    Args:
        base: The shipped text that the own one was made from.
        own: The own text.
        shipped: The shipped text as it is now.
    """
    lines = base.splitlines(keepends=True)
    ours, theirs = _changes(lines, own), _changes(lines, shipped)
    if any(_touch(one, other) for one in ours for other in theirs if one != other):
        return None
    parts, at = [], 0
    for start, end, new in sorted({*ours, *theirs}):
        parts += [*lines[at:start], *new]
        at = end
    return "".join([*parts, *lines[at:]])


_LineChange = tuple[int, int, tuple[str, ...]]


def _changes(lines: Sequence[str], text: str) -> list[_LineChange]:
    """Return which lines a text replaces, from and to, and by what."""
    new = text.splitlines(keepends=True)
    codes = SequenceMatcher(None, lines, new, autojunk=False).get_opcodes()
    return [(i1, i2, tuple(new[j1:j2])) for tag, i1, i2, j1, j2 in codes if tag != "equal"]


def _touch(one: _LineChange, other: _LineChange) -> bool:
    """Return whether two changes meet: they share a line, or stand side by side."""
    return one[0] <= other[1] and other[0] <= one[1]
