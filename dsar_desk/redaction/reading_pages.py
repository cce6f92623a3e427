"""Reads a page: finds its lines, which way they run, and what they say."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from dsar_desk.redaction.engine import Engine, Picture
from dsar_desk.redaction.geometry import Quad
from dsar_desk.redaction.readings import Reading

_SHORTEST, _LONGEST = 1024, 1440
"""The longest side, in pixels, at which lines are looked for; smaller pictures are enlarged."""
_TESTED = 4
"""Lines that tell which way is up."""
_SURE, _CLEAR = 0.9, 0.25
"""When the first way tried is believed at once: so surely read, and the model for turned text this clear."""


@dataclass(frozen=True, slots=True)
class Direction:
    """Which way the lines run, in degrees: 0 to the right, 90 down."""

    degrees: float

    @property
    def turn(self) -> int:
        """Quarter turns clockwise that bring the page upright."""
        return -round(self.degrees / 90) % 4

    @property
    def skew(self) -> float:
        """Degrees by which the lines then still fall to the right."""
        return self.degrees - 90 * round(self.degrees / 90)

    def upright(self, points: np.ndarray) -> np.ndarray:
        """Return points of the page in a frame in which the lines run to the right."""
        angle = math.radians(self.degrees)
        across, down = (math.cos(angle), math.sin(angle)), (-math.sin(angle), math.cos(angle))
        return points @ np.array([across, down], dtype=np.float32).T

    def on_page(self, points: np.ndarray) -> np.ndarray:
        """Return points of the upright frame as they lie on the page."""
        angle = math.radians(self.degrees)
        across, down = (math.cos(angle), math.sin(angle)), (-math.sin(angle), math.cos(angle))
        return points @ np.array([across, down], dtype=np.float32)

    def ordered(self, corners: Quad) -> Quad:
        """Return four corners from the top left on, clockwise, as the lines run."""
        seen = self.upright(corners)
        by_height = np.argsort(seen[:, 1])
        top = sorted(by_height[:2], key=lambda at: seen[at, 0])
        bottom = sorted(by_height[2:], key=lambda at: seen[at, 0])
        return corners[[top[0], top[1], bottom[1], bottom[0]]]


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


def strip_of(picture: Picture, corners: Quad) -> Picture:
    """Return the part of a picture inside four corners, straightened."""
    import cv2

    width = max(np.linalg.norm(corners[1] - corners[0]), np.linalg.norm(corners[2] - corners[3]))
    height = max(np.linalg.norm(corners[3] - corners[0]), np.linalg.norm(corners[2] - corners[1]))
    size = max(8, round(float(width))), max(8, round(float(height)))
    flat = np.array([(0, 0), (size[0], 0), size, (0, size[1])], dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(corners.astype(np.float32), flat)
    return cv2.warpPerspective(picture, matrix, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)


def looked_at(picture: Picture) -> tuple[int, int]:
    """Return the size in which lines are looked for on a picture."""
    height, width = picture.shape[:2]
    scale = min(max(_SHORTEST, max(height, width)), _LONGEST) / max(height, width)
    return round(width * scale), round(height * scale)


def read_page(
    engine: Engine, picture: Picture, *, keep: Callable[[Quad], bool] = lambda _: True
) -> PageText:
    """Return the text of a picture in BGR; only lines that `keep` lets through are read."""
    quads = [quad for quad in engine.lines(picture, size=looked_at(picture)) if keep(quad)]
    axis = _axis(quads)
    along = [quad for quad in quads if _runs_along(quad, axis)]
    if not along:
        return PageText((), Direction(0.0))
    direction, known = _way_up(engine, picture, along, axis)
    lines = [_line(engine, picture, quad, direction, known) for quad in along]
    across = [quad for quad in quads if not _runs_along(quad, axis)]
    aside = [_aside(engine, picture, quad, direction) for quad in across]
    return PageText(tuple(lines), direction, tuple(aside))


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
