"""Finds on a page whatever must not be seen: numbers, machine-readable zone, codes, portrait, signature."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dsar_desk.domain.redaction import NATIONAL, Box, Finding, FindingKind, Sureness
from dsar_desk.redaction.codes import find_codes, find_unread_codes
from dsar_desk.redaction.document_numbers import find_document_numbers
from dsar_desk.redaction.engine import Engine, EngineMissing
from dsar_desk.redaction.geometry import Direction, Quad, box_of
from dsar_desk.redaction.models import Traits, plain_words, recognise
from dsar_desk.redaction.pieces import Part, Piece, Word
from dsar_desk.redaction.portraits import find_portrait, placed, text_frame
from dsar_desk.redaction.printed import find_printed
from dsar_desk.redaction.reading_pages import PageText, TextLine, read_page
from dsar_desk.redaction.signatures import find_signature, is_scribble
from dsar_desk.redaction.upright import upright
from dsar_desk.redaction.zones import Strip, find_zones

_MARGIN = 0.14
"""Of a line's height, above and below a number: the model's boxes cut close."""
_BEYOND = 0.9
"""Of a character's width, beyond the end of a line."""
_SMALL = 640
"""Pixels of the longest side at which portraits and signatures are looked for."""
_READ, _LEAN = 0.7, 0.18
"""How surely a line must be read, and how little it may lean, to be printed text."""


@dataclass(frozen=True, slots=True)
class PageFindings:
    """What was found on one page.

    `model` is the document model, as `nl-id-2021-back`, or empty; `turn` the quarter turns clockwise that
    bring the page upright; `skew` the degrees that its lines then still fall to the right.
    """

    findings: tuple[Finding, ...]
    model: str = ""
    turn: int = 0
    skew: float = 0.0


class Finder:
    """Reads pages. Made once per process: the models for reading text start when first needed."""

    def __init__(self) -> None:
        self._engine: Engine | None = None
        self._was_tried = False

    @property
    def reads_text(self) -> bool:
        """Whether text can be read; without, only codes are found, and a person must look."""
        return self._started() is not None

    def find(self, page: NDArray[np.uint8], *, number: int) -> PageFindings:
        """Return what stands on a page.

        Args:
            page: RGB, height × width × 3.
            number: Which page of its file this is, from 0.
        """
        codes = find_codes(page, number=number)
        engine = self._started()
        if engine is None:
            return PageFindings(codes)
        text = read_page(engine, np.ascontiguousarray(page[:, :, ::-1]), keep=_outside(codes, page))
        found = _Page(page, number, text, codes)
        return PageFindings(found.all(), found.model_id, text.direction.turn, text.direction.skew)

    def _started(self) -> Engine | None:
        if not self._was_tried:
            self._was_tried = True
            try:
                self._engine = Engine()
            except EngineMissing:
                self._engine = None
        return self._engine


def find_in_text(words: Sequence[Word], *, number: int, ratio: float) -> tuple[Finding, ...]:
    """Return the numbers in the words of a text layer.

    Args:
        words: Words with their boxes, in reading order.
        number: Which page this is, from 0.
        ratio: The page's width over its height.
    """
    pieces = [
        Piece(word.text, word.box.left * ratio, word.box.top, word.box.right * ratio, word.box.bottom)
        for word in words
    ]
    return tuple(
        Finding(each.kind, number, _words_box(each.parts, words), each.sureness, _hidden(each.parts, pieces))
        for each in find_printed(pieces)
    )


def _words_box(parts: Sequence[Part], words: Sequence[Word]) -> Box:
    boxes = [words[part.piece].box for part in parts]
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def _outside(codes: Sequence[Finding], page: NDArray[np.uint8]) -> Callable[[Quad], bool]:
    height, width = page.shape[:2]

    def keep(quad: Quad) -> bool:
        x, y = quad.mean(axis=0) / (width, height)
        return not any(c.box.left < x < c.box.right and c.box.top < y < c.box.bottom for c in codes)

    return keep


class _Page:
    """One page that was read, and what is found on it step by step."""

    def __init__(
        self, page: NDArray[np.uint8], number: int, text: PageText, codes: Sequence[Finding]
    ) -> None:
        self._page, self._number, self._text, self._known_codes = page, number, text, tuple(codes)
        pieces = [_piece(line, text.direction) for line in text.lines]
        self._strips = find_zones(text.lines, pieces)
        in_zones = {at for strip in self._strips for at in strip.members}
        free = [at for at in range(len(pieces)) if at not in in_zones]
        self._lines, self._pieces = [text.lines[at] for at in free], [pieces[at] for at in free]
        self._taken: set[tuple[int, int]] = set()
        self._printed = tuple(self._numbers())
        self._small = upright(page, text.direction, longest=_SMALL)
        self._codes = (*codes, *self._unread_codes())
        self._model = recognise(self._traits()) if text.lines else None

    @property
    def model_id(self) -> str:
        """The document model, or empty."""
        return self._model.id if self._model else ""

    def all(self) -> tuple[Finding, ...]:
        """Return everything that was found."""
        zones = tuple(self._zone(strip) for strip in self._strips)
        return (*self._codes, *zones, *self._printed, *self._document_numbers(), *self._pictures())

    def _finding(
        self, kind: FindingKind, points: NDArray[np.float32], sureness: Sureness, text: str = "", *, holds: bool = False
    ) -> Finding:
        height, width = self._page.shape[:2]
        return Finding(kind, self._number, box_of(points, width=width, height=height), sureness, text, holds)

    def _zone(self, strip: Strip) -> Finding:
        sureness = Sureness.CERTAIN if strip.is_certain else Sureness.POSSIBLE
        return self._finding(FindingKind.MRZ, strip.points, sureness, holds=strip.holds_national)

    def _numbers(self) -> Iterator[Finding]:
        across = Direction(self._text.direction.degrees + 90)
        aside = list(self._text.aside)
        beside = [_piece(line, across) for line in aside]
        for lines, pieces in ((self._lines, self._pieces), (aside, beside)):
            for each in find_printed(pieces):
                points = np.concatenate([_corners(part, lines) for part in each.parts])
                if pieces is self._pieces:
                    self._taken |= {(part.piece, at) for part in each.parts for at in range(part.start, part.end)}
                yield self._finding(each.kind, points, each.sureness, _hidden(each.parts, pieces))

    def _traits(self) -> Traits:
        strip = self._strips[0] if self._strips else None
        words = plain_words(line.text for line in sorted(self._pieces, key=lambda piece: (piece.top, piece.left)))
        printed = any(each.kind in NATIONAL for each in self._printed)
        code = any(each.kind is FindingKind.QR for each in self._codes)
        if strip is None:
            return Traits(words, "none", "", in_zone=False, printed=printed, code=code)
        return Traits(words, strip.form, strip.country, strip.holds_national, printed, code)

    def _document_numbers(self) -> Iterator[Finding]:
        if self._model is None:
            return
        in_zone = [number for strip in self._strips for number in strip.document_numbers]
        for part in find_document_numbers(self._pieces, form=self._model.number, in_zone=in_zone):
            if self._taken.isdisjoint((part.piece, at) for at in range(part.start, part.end)):
                corners, text = _corners(part, self._lines), _hidden((part,), self._pieces)
                yield self._finding(FindingKind.DOCUMENT_NUMBER, corners, Sureness.CERTAIN, text)

    def _pictures(self) -> Iterator[Finding]:
        if self._model is None or not (self._model.portrait or self._model.signature):
            return
        small = self._small
        text = [line.corners for line in self._text.lines if self._is_text(line)]
        text += [strip.points[-4:] for strip in self._strips]
        if not text:
            return
        frame = text_frame(small, text)
        portraits = []
        if self._model.portrait:
            portraits = [small.on_page(find_portrait(small, text, where=self._model.portrait))]
            yield self._finding(FindingKind.PORTRAIT, portraits[0], Sureness.CERTAIN)
        if self._model.signature:
            where = placed(self._model.signature, frame)
            signature = find_signature(small, text, portraits, frame, where)
            if signature:
                yield self._finding(FindingKind.SIGNATURE, small.on_page(signature), Sureness.POSSIBLE)

    def _unread_codes(self) -> Iterator[Finding]:
        text = [line.corners for line in (*self._text.lines, *self._text.aside) if line.reading.mean_sureness > _READ]
        for found in find_unread_codes(self._page, self._small, text, number=self._number):
            if not any(found.box.meets(known.box) for known in self._known_codes):
                yield found

    def _is_text(self, line: TextLine) -> bool:
        """Return whether a line is printed text: neither an overprint across the page nor a signature."""
        top = self._text.direction.upright(line.corners[:2])
        leans = abs(top[1, 1] - top[0, 1]) > _LEAN * abs(top[1, 0] - top[0, 0])
        return not leans and line.reading.mean_sureness > _READ and not is_scribble(self._page, line)


def _piece(line: TextLine, direction: Direction) -> Piece:
    seen = direction.upright(line.corners)
    top, bottom = seen[:2, 1].mean(), seen[2:, 1].mean()
    left, right = seen[[0, 3], 0].mean(), seen[[1, 2], 0].mean()
    return Piece(line.text, float(left), float(top), float(right), float(bottom))


def _corners(part: Part, lines: Sequence[TextLine]) -> NDArray[np.float32]:
    """Return the corners of a part with a margin, a wide one where the line ends before the number does."""
    line = lines[part.piece]
    middles = line.reading.middles
    digits = sum(character.isdigit() for character in line.text[part.start : part.end])
    beyond = (_BEYOND if digits in {9, 11, 15} else 3 * _BEYOND) / max(len(line.text), 4)
    start = (middles[part.start - 1] + middles[part.start]) / 2 if part.start else -beyond
    is_last = part.end == len(middles)
    end = 1 + beyond if is_last else (middles[part.end - 1] + middles[part.end]) / 2
    corners = line.part(start, end)
    down = (corners[3] - corners[0]) * _MARGIN
    return np.concatenate([corners[:2] - down, corners[2:] + down])


def _hidden(parts: Sequence[Part], pieces: Sequence[Piece]) -> str:
    texts = (pieces[part.piece].text[part.start : part.end] for part in parts)
    return "".join("*" if each.isalnum() else each for each in " ".join(texts))
