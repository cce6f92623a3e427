"""Finds QR codes, PDF417 and other barcodes on a page, and whether a national number stands in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dsar_desk.domain.national_numbers import find_national_numbers
from dsar_desk.domain.redaction import Box, Finding, FindingKind, Sureness
from dsar_desk.redaction.code_areas import code_areas, darkness
from dsar_desk.redaction.geometry import Quad, box_of, in_order, resized_to, strip_of
from dsar_desk.redaction.upright import Upright

_KINDS = {"QRCode": FindingKind.QR, "PDF417": FindingKind.PDF417}
_LONGEST_SIDE = 1600
"""A code that survives printing is legible at this size; a larger picture costs time and finds no more."""
_MARGIN = 0.06
"""Of the code's size: readers put the corners on the middle of the outer modules."""


_INK = (0.25, 0.75)
"""The share of a code that is dark."""
_LARGEST = 2_000_000
"""Pixels of an area that is looked at once more."""


@dataclass(frozen=True, slots=True)
class Code:
    """A barcode: its corners in pixels of the page, its format, and what it says (empty when unreadable)."""

    format: str
    corners: Quad
    text: str


def find_codes(page: NDArray[np.uint8], *, number: int) -> tuple[Finding, ...]:
    """Return the codes of a page in RGB; linear codes only where a national number stands in them."""
    height, width = page.shape[:2]
    found = (_finding(code, width=width, height=height, number=number) for code in read_codes(page))
    return tuple(each for each in found if each)


def find_unread_codes(
    page: NDArray[np.uint8], small: Upright, text: list[Quad], *, number: int
) -> Iterator[Finding]:
    """Yield what looks like a code outside the text: looked at once more from near, proposed all the same."""
    import cv2

    height, width = page.shape[:2]
    for corners, is_square in code_areas(small, text):
        strip = cv2.cvtColor(strip_of(page, in_order(corners)), cv2.COLOR_RGB2GRAY)
        if not _INK[0] < darkness(strip) < _INK[1]:
            continue
        code = Code("QRCode" if is_square else "PDF417", corners, _from_near(strip))
        finding = _finding(code, width=width, height=height, number=number)
        if finding:
            yield finding


def _from_near(strip: NDArray[np.uint8]) -> str:
    import cv2

    edged = cv2.copyMakeBorder(strip, 20, 20, 20, 20, cv2.BORDER_REPLICATE)
    for scale in (2.0, 3.0):
        larger = cv2.resize(edged, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
        if larger.size < _LARGEST:
            read = next(_read(larger, 1.0), None)
            if read:
                return read.text
    return ""


def read_codes(page: NDArray[np.uint8]) -> tuple[Code, ...]:
    """Return the codes that can be read."""
    import cv2

    grey = cv2.cvtColor(page, cv2.COLOR_RGB2GRAY)
    smaller, scale = resized_to(grey, _LONGEST_SIDE)
    return tuple(_read(smaller, scale))


def _read(grey: NDArray[np.uint8], scale: float) -> Iterator[Code]:
    import zxingcpp

    for found in zxingcpp.read_barcodes(grey):
        kind = found.format.name
        yield Code(_family(kind), _corners(found.position) / scale, found.text)


def _family(kind: str) -> str:
    return next((family for family in _KINDS if family in kind), kind)


def _corners(position: Any) -> Quad:
    corners = (position.top_left, position.top_right, position.bottom_right, position.bottom_left)
    return np.array([(corner.x, corner.y) for corner in corners], dtype=np.float32)


def _finding(code: Code, *, width: int, height: int, number: int) -> Finding | None:
    holds = bool(find_national_numbers(code.text))
    if code.format not in _KINDS and not holds:
        return None
    sureness = Sureness.CERTAIN if holds else Sureness.POSSIBLE
    kind = _KINDS.get(code.format, FindingKind.QR)
    return Finding(kind, number, _box(code, width, height), sureness, holds_national=holds)


def _box(code: Code, width: int, height: int) -> Box:
    out = np.sign(code.corners - code.corners.mean(axis=0))
    margin = _MARGIN * np.ptp(code.corners, axis=0).max()
    return box_of(code.corners + out * margin, width=width, height=height)
