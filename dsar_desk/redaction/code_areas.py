"""Finds what looks like a QR code or a PDF417 where none could be read: blurred, small or damaged."""

from collections.abc import Iterator

import numpy as np

from dsar_desk.redaction.geometry import Picture, Quad
from dsar_desk.redaction.upright import Upright

_CONTRAST = 55
"""Between the lightest and the darkest pixel around a pixel of a code."""
_DENSE = 0.8
"""Share of such pixels everywhere in a code."""
_RED = 50
"""By how much red outdoes green and blue there; a document's tinted ground stays below."""
_SMALLEST, _LARGEST = 0.035, 0.45
"""The short side of a code, of the page's longest side."""
_SQUARE, _LONGEST = 1.45, 7.0
"""Long over short side, of a QR code and of a PDF417 at most."""


def code_areas(small: Upright, text: list[Quad]) -> Iterator[tuple[Quad, bool]]:
    """Yield the corners on the page of areas like a code, and whether it is square. `text`: what was read."""
    import cv2

    grey = cv2.cvtColor(small.picture, cv2.COLOR_RGB2GRAY)
    ring = np.ones((5, 5), np.uint8)
    busy = (cv2.dilate(grey, ring).astype(np.int16) - cv2.erode(grey, ring) > _CONTRAST).astype(np.float32)
    busy[small.mask_of(text, grown=0.2) > 0] = 0
    busy[cv2.dilate(_red(small.picture), ring) > 0] = 0
    busy[cv2.erode(small.inside, np.ones((9, 9), np.uint8)) == 0] = 0
    longest = max(grey.shape)
    size = max(5, round(longest * _SMALLEST * 0.6)) | 1
    dense = (cv2.blur(busy, (size, size)) > _DENSE).astype(np.uint8)
    outlines, _ = cv2.findContours(dense, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    for outline in outlines:
        middle, (width, height), angle = cv2.minAreaRect(outline)
        sides = width + size * 1.25, height + size * 1.25
        if cv2.contourArea(outline) > 0.6 * width * height > 0 and _fits(sides, longest):
            corners = cv2.boxPoints((middle, sides, angle))
            yield small.back(corners), max(sides) < _SQUARE * min(sides)


def _red(picture: Picture) -> Picture:
    """Return where a picture in RGB is clearly red, as our own watermark is and no code."""
    more = picture[:, :, 0].astype(np.int16) - picture[:, :, 1:].max(axis=2)
    return np.asarray(more > _RED, dtype=np.uint8)


def _fits(sides: tuple[float, float], longest: int) -> bool:
    short, long = sorted(sides)
    return _SMALLEST * longest < short < _LARGEST * longest and long < _LONGEST * short


def darkness(small: Picture) -> float:
    """Return which share of a strip is ink: a code has about as much as paper."""
    import cv2

    _, ink = cv2.threshold(small, 0, 1, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    return float(ink.mean())
