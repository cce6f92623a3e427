"""Reads a page: finds its lines, which way they run, and what they say."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from dsar_desk.redaction.engine import Engine, Picture
from dsar_desk.redaction.geometry import Direction, Quad, strip_of
from dsar_desk.redaction.readings import Reading
from dsar_desk.redaction.upright import upright

_GLANCE, _FEW = 544, 4
"""The longest side at which a first glance tells how the lines lean, and how many lines tell that."""
_SHORTEST, _LONGEST = 1024, 1440
"""The longest side, in pixels, at which lines are looked for; smaller pictures are enlarged."""
_LEVEL = 2.0
"""Degrees by which lines may lean."""
_TESTED = 4
"""Lines that tell which way is up."""
_SURE, _CLEAR = 0.9, 0.25
"""When the first way tried is believed at once: so surely read, and the model for turned text this clear."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of text: its corners in pixels of the page, and what it says."""

    corners: Quad
    reading: Reading

    @property
    def text(self) -> str:
        """What the line says."""
        return self.reading.text

    @property
    def length(self) -> float:
        """Pixels from its left to its right end."""
        return float(np.linalg.norm(self.corners[1] - self.corners[0]))

    @property
    def height(self) -> float:
        """Pixels from its top to its bottom."""
        return float(np.linalg.norm(self.corners[3] - self.corners[0]))

    def part(self, start: float, end: float) -> Quad:
        """Return the corners of a part, from and to fractions of its length."""
        top_left, top_right, bottom_right, bottom_left = self.corners
        along_top, along_bottom = top_right - top_left, bottom_right - bottom_left
        return np.stack([
            top_left + along_top * start, top_left + along_top * end,
            bottom_left + along_bottom * end, bottom_left + along_bottom * start,
        ])  # fmt: skip

    def characters(self, start: int, end: int) -> Quad:
        """Return the corners around the characters from `start` to before `end`."""
        middles = self.reading.middles
        left = (middles[start - 1] + middles[start]) / 2 if start else 0.0
        right = (middles[end - 1] + middles[end]) / 2 if end < len(middles) else 1.0
        return self.part(left, right)


@dataclass(frozen=True, slots=True)
class PageText:
    """The lines of a page and which way they run; `aside` are those that run across."""

    lines: tuple[TextLine, ...]
    direction: Direction
    aside: tuple[TextLine, ...] = ()


def read_page(
    engine: Engine, picture: Picture, *, keep: Callable[[Quad], bool] = lambda _: True
) -> PageText:
    """Return the text of a picture in BGR; only lines that `keep` lets through are read."""
    quads = [quad for quad in _lines(engine, picture) if keep(quad)]
    axis = _axis(quads)
    along = [quad for quad in quads if _runs_along(quad, axis)]
    if not along:
        return PageText((), Direction(0.0))
    direction, known = _way_up(engine, picture, along, axis)
    lines = [_line(engine, picture, quad, direction, known) for quad in along]
    across = [quad for quad in quads if not _runs_along(quad, axis)]
    aside = [_aside(engine, picture, quad, direction) for quad in across]
    return PageText(tuple(lines), direction, tuple(aside))


def _lines(engine: Engine, picture: Picture) -> list[Quad]:
    """Return the lines, found on the picture made level: the model misses long lines that lean."""
    first = _lines_level(engine, picture, 0.0, _GLANCE)
    axis = _axis(first) if len(first) >= _FEW else 0.0
    longest = min(max(_SHORTEST, *picture.shape[:2]), _LONGEST)
    found = _lines_level(engine, picture, axis if abs(axis) > _LEVEL else 0.0, longest)
    if len(first) < _FEW <= len(found) and abs(_axis(found)) > _LEVEL:
        return _lines_level(engine, picture, _axis(found), longest)
    return found


def _lines_level(engine: Engine, picture: Picture, axis: float, longest: int) -> list[Quad]:
    level = upright(picture, Direction(axis), longest=longest)
    return [level.back(quad) for quad in engine.lines(level.picture)]


def _long_side(quad: Quad) -> tuple[float, float, float]:
    """Return the length and the width of a rectangle, and the degrees of its long side, -45 to 135."""
    first, second = quad[1] - quad[0], quad[2] - quad[1]
    long, short = (first, second) if np.linalg.norm(first) >= np.linalg.norm(second) else (second, first)
    degrees = (math.degrees(math.atan2(long[1], long[0])) + 45) % 180 - 45
    return float(np.linalg.norm(long)), float(np.linalg.norm(short)), degrees


def _axis(quads: Sequence[Quad]) -> float:
    """Return the degrees of most lines, -45 to 135, weighed by their length."""
    sides = [_long_side(quad) for quad in quads]
    sides = [side for side in sides if side[0] >= 2 * side[1]] or sides
    level = sum(length for length, _, degrees in sides if degrees < 45)
    steep = sum(length for length, _, degrees in sides if degrees >= 45)
    chosen = [(degrees, length) for length, _, degrees in sides if (degrees < 45) == (level >= steep)]
    return _weighted_median(chosen) if chosen else 0.0


def _weighted_median(weighed: Sequence[tuple[float, float]]) -> float:
    half = sum(weight for _, weight in weighed) / 2
    so_far = 0.0
    for value, weight in sorted(weighed):
        so_far += weight
        if so_far >= half:
            return value
    return 0.0


def _runs_along(quad: Quad, axis: float) -> bool:
    length, width, degrees = _long_side(quad)
    away = abs((degrees - axis + 90) % 180 - 90)
    return length < 2.5 * width or away < 45


def _way_up(
    engine: Engine, picture: Picture, quads: Sequence[Quad], axis: float
) -> tuple[Direction, dict[int, Reading]]:
    """Return which of the two ways along the axis the text reads, and the lines read to tell so."""
    tested = sorted(quads, key=_telling, reverse=True)[:_TESTED]
    strips = [strip_of(picture, Direction(axis).ordered(quad)) for quad in tested]
    ways = [(Direction(axis), strips), (Direction(axis + 180), [_turned(strip) for strip in strips])]
    doubt = engine.upside_down([_front(strip) for strip in strips])
    if doubt > 0.5:
        ways.reverse()
    tried = []
    for direction, seen in ways:
        read = engine.read(seen)
        tried.append((_sense(read), direction, {id(quad): each for quad, each in zip(tested, read, strict=True)}))
        if tried[0][0] > _SURE and abs(doubt - 0.5) > _CLEAR:
            break
    _, direction, known = max(tried, key=lambda each: each[0])
    return direction, known


def _sense(read: Sequence[Reading]) -> float:
    """Return how sure readings are, less for the marks that a zone's fillers become on their head."""
    backward = sum(each.text.count(">") for each in read) / max(1, sum(len(each.text) for each in read))
    return sum(each.mean_sureness for each in read) / len(read) - backward


def _telling(quad: Quad) -> float:
    """Return how much a line tells: some words, no zone, whose fillers look alike on their head."""
    length, width, _ = _long_side(quad)
    words = length / max(width, 1.0)
    return (words if words < 8 else 8 if words < 15 else 2) * math.sqrt(width)


def _turned(strip: Picture) -> Picture:
    return np.ascontiguousarray(strip[::-1, ::-1])


def _front(strip: Picture) -> Picture:
    return strip[:, : 5 * strip.shape[0]]


def _line(
    engine: Engine, picture: Picture, quad: Quad, direction: Direction, known: dict[int, Reading]
) -> TextLine:
    corners = direction.ordered(quad)
    reading = known.get(id(quad)) or engine.read([strip_of(picture, corners)])[0]
    return TextLine(corners, reading)


def _aside(engine: Engine, picture: Picture, quad: Quad, direction: Direction) -> TextLine:
    ways = [Direction(direction.degrees + 90).ordered(quad), Direction(direction.degrees - 90).ordered(quad)]
    lines = [TextLine(corners, engine.read([strip_of(picture, corners)])[0]) for corners in ways]
    return max(lines, key=lambda line: line.reading.mean_sureness)
