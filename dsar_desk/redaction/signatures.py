"""Finds the signature: thin dark strokes that are no text, where the model has a signature."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dsar_desk.redaction.geometry import resized_to, strip_of
from dsar_desk.redaction.portraits import Rectangle
from dsar_desk.redaction.reading_pages import TextLine
from dsar_desk.redaction.upright import Upright

_DARKER = 26
"""By how much a stroke is darker than what is around it."""
_LONGEST, _STROKE = 14, 0.55
"""Characters that a signature is read as at most, and the share of its length that one stroke spans."""


def find_signature(
    small: Upright, text: Sequence[NDArray[np.float32]], other: Sequence[NDArray[np.float32]],
    frame: Rectangle, where: Rectangle,
) -> Rectangle | None:
    """Return the signature within `where` of the small picture; it is neither text nor the portrait."""
    import cv2

    ink = _ink(small)
    ink[(small.mask_of(text, grown=0.25) | small.mask_of(other)) > 0] = 0
    ink = _within(ink, where)
    across = frame[2] - frame[0]
    step = max(3, round(across * 0.02)) | 1
    joined = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((step, 2 * step + 1), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(joined)
    best: tuple[float, Rectangle] | None = None
    for at in range(1, count):
        left, top, width, height, _ = (int(value) for value in stats[at])
        strokes = float((ink[labels == at] > 0).sum())
        share = strokes / (width * height)
        is_fit = 0.1 * across < width < 0.6 * across and 0.02 * across < height < 0.25 * across
        if is_fit and width > 1.2 * height and 0.03 < share < 0.5 and (best is None or strokes > best[0]):
            best = strokes, (left - step / 2, top - step / 2, left + width + step / 2, top + height + step / 2)
    return best[1] if best else None


def is_scribble(page: NDArray[np.uint8], line: TextLine) -> bool:
    """Return whether what was taken for a short line of text is one long stroke, as a signature is."""
    import cv2

    if len(line.text) > _LONGEST or any(character.isdigit() for character in line.text) or line.length < 1.5 * line.height:
        return False
    strip, _ = resized_to(strip_of(page, line.corners), 400)
    grey = cv2.cvtColor(strip, cv2.COLOR_RGB2GRAY)
    _, ink = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    count, _, stats, _ = cv2.connectedComponentsWithStats(ink)
    widest = max((int(stats[at][2]) for at in range(1, count)), default=0)
    return widest > _STROKE * strip.shape[1]


def _ink(small: Upright) -> NDArray[np.uint8]:
    import cv2

    grey = cv2.cvtColor(small.picture, cv2.COLOR_RGB2GRAY)
    size = max(9, small.picture.shape[1] // 30) | 1
    ground = cv2.morphologyEx(grey, cv2.MORPH_CLOSE, np.ones((size, size), np.uint8))
    dark = (cv2.subtract(ground, grey) > _DARKER).astype(np.uint8) * 255
    inside = cv2.erode(small.inside, np.ones((7, 7), np.uint8))
    return np.asarray(dark & inside)


def _within(ink: NDArray[np.uint8], where: Rectangle) -> NDArray[np.uint8]:
    left, top, right, bottom = (max(0, round(side)) for side in where)
    kept = np.zeros_like(ink)
    kept[top:bottom, left:right] = ink[top:bottom, left:right]
    return kept
