"""Turns a page upright and takes out its skew, so that boxes lie close."""

from collections.abc import Callable
from math import cos, radians, sin

import numpy as np

from dsar_desk.domain.redaction import Box
from dsar_desk.redaction.pixels import Pixels

_LEAST_SKEW = 0.7
"""Degrees; less makes no box noticeably larger, and turning costs sharpness."""
_WHITE = (255, 255, 255)
Move = Callable[[Box], Box]


def straightened(page: Pixels, turn: int, skew: float) -> tuple[Pixels, Move] | None:
    """Return the page upright and level, and where its boxes have gone; None where it is so already.

    `turn` counts quarter turns clockwise, `skew` the degrees that lines then still fall to the right.
    """
    turn %= 4
    skewed = abs(skew) >= _LEAST_SKEW
    if not turn and not skewed:
        return None
    upright = np.ascontiguousarray(np.rot90(page, -turn))
    if not skewed:
        return upright, lambda box: _turned(box, turn)
    level = _level(upright, skew)
    sizes = upright.shape[1::-1], level.shape[1::-1]
    return level, lambda box: _levelled(_turned(box, turn), skew, *sizes)


def _level(page: Pixels, skew: float) -> Pixels:
    from PIL import Image

    picture = Image.fromarray(page)
    return np.asarray(picture.rotate(skew, Image.Resampling.BICUBIC, expand=True, fillcolor=_WHITE))


def _turned(box: Box, turns: int) -> Box:
    """Return a box after so many quarter turns clockwise of its page."""
    for _ in range(turns):
        box = Box(1 - box.bottom, box.left, 1 - box.top, box.right)
    return box


def _levelled(box: Box, skew: float, size: tuple[int, int], new_size: tuple[int, int]) -> Box:
    """Return the box around one that was turned counterclockwise with its page, about the middle."""
    along, across = cos(radians(skew)), sin(radians(skew))
    corners = [
        ((x - 0.5) * size[0], (y - 0.5) * size[1])
        for x in (box.left, box.right)
        for y in (box.top, box.bottom)
    ]
    xs = [0.5 + (x * along + y * across) / new_size[0] for x, y in corners]
    ys = [0.5 + (y * along - x * across) / new_size[1] for x, y in corners]
    return Box(min(xs), min(ys), max(xs), max(ys)).grown(0)
