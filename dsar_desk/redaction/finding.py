"""Finds on a page whatever must not be seen: numbers, machine-readable zone, codes, portrait, signature."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dsar_desk.domain.redaction import Box, Finding, FindingKind, Sureness
from dsar_desk.redaction.codes import find_codes
from dsar_desk.redaction.engine import Engine, EngineMissing
from dsar_desk.redaction.geometry import box_of
from dsar_desk.redaction.pieces import Part, Piece, Word
from dsar_desk.redaction.printed import Printed, find_printed
from dsar_desk.redaction.reading_pages import Direction, PageText, TextLine, read_page
from dsar_desk.redaction.zones import Strip, find_zones

_MARGIN = 0.14
"""Of a line's height, around a number: the model's boxes cut close."""


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
        findings = (*codes, *_in_text(text, page, number))
        return PageFindings(findings, "", text.direction.turn, text.direction.skew)

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
        Finding(each.kind, number, _words_box(each.parts, words), each.sureness, _hidden(each, pieces))
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


def _outside(codes: Sequence[Finding], page: NDArray[np.uint8]):  # type: ignore[no-untyped-def]
    height, width = page.shape[:2]

    def keep(quad: NDArray[np.float32]) -> bool:
        x, y = quad.mean(axis=0) / (width, height)
        return not any(c.box.left < x < c.box.right and c.box.top < y < c.box.bottom for c in codes)

    return keep


def _in_text(text: PageText, page: NDArray[np.uint8], number: int) -> Iterator[Finding]:
    height, width = page.shape[:2]
    pieces = [_piece(line, text.direction) for line in text.lines]
    strips = find_zones(text.lines, pieces)
    for strip in strips:
        yield _zone_finding(strip, width, height, number)
    taken = {at for strip in strips for at in strip.members}
    free = [at for at in range(len(pieces)) if at not in taken]
    for lines, found_in in (([text.lines[at] for at in free], [pieces[at] for at in free]), _aside(text)):
        for each in find_printed(found_in):
            points = np.concatenate([_corners(part, lines) for part in each.parts])
            box = box_of(points, width=width, height=height)
            yield Finding(each.kind, number, box, each.sureness, _hidden(each, found_in))


def _aside(text: PageText) -> tuple[list[TextLine], list[Piece]]:
    across = Direction(text.direction.degrees + 90)
    return list(text.aside), [_piece(line, across) for line in text.aside]


def _piece(line: TextLine, direction: Direction) -> Piece:
    seen = direction.upright(line.corners)
    top, bottom = seen[:2, 1].mean(), seen[2:, 1].mean()
    left, right = seen[[0, 3], 0].mean(), seen[[1, 2], 0].mean()
    return Piece(line.text, float(left), float(top), float(right), float(bottom))


def _corners(part: Part, lines: Sequence[TextLine]) -> NDArray[np.float32]:
    line = lines[part.piece]
    corners = line.characters(part.start, part.end)
    out = corners - corners.mean(axis=0)
    return corners + out / np.linalg.norm(out, axis=1, keepdims=True) * _MARGIN * line.height * 1.4


def _zone_finding(strip: Strip, width: int, height: int, number: int) -> Finding:
    sureness = Sureness.CERTAIN if strip.is_certain else Sureness.POSSIBLE
    box = box_of(strip.points, width=width, height=height)
    return Finding(FindingKind.MRZ, number, box, sureness, holds_national=strip.holds_national)


def _hidden(found: Printed, pieces: Sequence[Piece]) -> str:
    texts = (pieces[part.piece].text[part.start : part.end] for part in found.parts)
    return "".join("*" if each.isalnum() else each for each in " ".join(texts))
