"""Pieces of text as they lie beside and below each other on an upright page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dsar_desk.domain.redaction import Box


@dataclass(frozen=True, slots=True)
class Piece:
    """A line or word: its text and its place in an upright frame, in any unit that is the same both ways."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Where its middle lies, from the top."""
        return (self.top + self.bottom) / 2

    def is_beside(self, other: "Piece") -> bool:
        """Return whether the two stand on one row."""
        return abs(self.middle - other.middle) < 0.5 * min(self.height, other.height)

    def is_below(self, other: "Piece", *, within: float) -> bool:
        """Return whether this stands under the other, no further down than so many of its heights."""
        gap = self.top - other.bottom
        shared = min(self.right, other.right) - max(self.left, other.left)
        aligned = abs(self.left - other.left) < 1.5 * self.height
        fits = shared > 0.3 * min(self.right - self.left, other.right - other.left)
        is_under = self.middle > other.middle + 0.4 * min(self.height, other.height)
        return is_under and gap < within * max(self.height, other.height) and shared > 0 and (fits or aligned)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text layer and its place on its page."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Part:
    """Characters of one piece: which piece, from and to which character."""

    piece: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Chain:
    """Pieces that read on in one row, with a blank between them, and where each begins in the text."""

    text: str
    members: tuple[tuple[int, int], ...]
    """Which piece, and where it begins."""

    def parts(self, start: int, end: int, pieces: Sequence[Piece]) -> tuple[Part, ...]:
        """Return the parts of pieces that these characters are."""
        return tuple(self._parts(start, end, pieces))

    def _parts(self, start: int, end: int, pieces: Sequence[Piece]) -> Iterator[Part]:
        for piece, begin in self.members:
            first, last = max(start, begin), min(end, begin + len(pieces[piece].text))
            if first < last:
                yield Part(piece, first - begin, last - begin)


def chains(pieces: Sequence[Piece], *, gap: float) -> tuple[Chain, ...]:
    """Return the pieces joined into chains: on one row, no further apart than so many heights."""
    order = sorted(range(len(pieces)), key=lambda at: pieces[at].left)
    found: list[list[int]] = []
    for at in order:
        piece = pieces[at]
        fitting = [chain for chain in found if _goes_on(pieces[chain[-1]], piece, gap)]
        nearest = max(fitting, key=lambda chain: pieces[chain[-1]].right, default=None)
        if nearest is None:
            found.append([at])
        else:
            nearest.append(at)
    return tuple(_chain(chain, pieces) for chain in found)


def _goes_on(left: Piece, right: Piece, gap: float) -> bool:
    tall, small = max(left.height, right.height), min(left.height, right.height)
    return left.is_beside(right) and tall < 2 * small and -tall < right.left - left.right < gap * tall


def _chain(members: Sequence[int], pieces: Sequence[Piece]) -> Chain:
    text, begins = "", []
    for at in members:
        text += " " if text else ""
        begins.append((at, len(text)))
        text += pieces[at].text
    return Chain(text, tuple(begins))
