"""Boxes while they are drawn, moved and resized, and as they stand on a page that was turned.

All places are fractions of the page. Nothing here knows a widget.
"""

from dataclasses import dataclass
from enum import Enum, auto

from dsar_desk.domain.marking import moved, spanned
from dsar_desk.domain.redaction import Box

Point = tuple[float, float]
HANDLES: tuple[Point, ...] = ((0, 0), (0.5, 0), (1, 0), (1, 0.5), (1, 1), (0.5, 1), (0, 1), (0, 0.5))
"""Where the handles of a box stand, as fractions of the box; a half leaves that axis alone."""


def turned(box: Box, quarters: int) -> Box:
    """Return where a box stands on its page after so many quarter turns to the right."""
    for _ in range(quarters % 4):
        box = Box(1.0 - box.bottom, box.left, 1.0 - box.top, box.right)
    return box


def nudged(box: Box, quarters: int, right: float, down: float) -> Box:
    """Return a box moved right and down as the person sees the turned page."""
    return turned(moved(turned(box, quarters), right, down), -quarters)


def grown(box: Box, quarters: int, right: float, down: float) -> Box:
    """Return a box whose right and lower edge, as the person sees them, moved by these parts."""
    seen = turned(box, quarters)
    grown_to = (max(seen.right + right, seen.left), max(seen.bottom + down, seen.top))
    return turned(spanned((seen.left, seen.top), grown_to), -quarters)


_NOTHING = Box(0, 0, 0, 0)


class Doing(Enum):
    """What a drag does."""

    DRAW = auto()
    MOVE = auto()
    RESIZE = auto()


@dataclass(frozen=True)
class Drag:
    """A drag that began at `start`; `number` and `box` are those of the box that is dragged."""

    doing: Doing
    start: Point
    number: int = 0
    box: Box = _NOTHING
    handle: Point = (0.5, 0.5)

    def box_at(self, point: Point) -> Box:
        """Return the box if the mouse were let go here."""
        if self.doing is Doing.DRAW:
            return spanned(self.start, point)
        right, down = point[0] - self.start[0], point[1] - self.start[1]
        if self.doing is Doing.MOVE:
            return moved(self.box, right, down)
        return self._resized(right, down)

    def _resized(self, right: float, down: float) -> Box:
        across, along = self.handle
        box = self.box
        left = box.left + (right if across == 0 else 0)
        top = box.top + (down if along == 0 else 0)
        other = (box.right + (right if across == 1 else 0), box.bottom + (down if along == 1 else 0))
        return spanned((left, top), other)
