"""Turns a page upright and takes out its skew, so that boxes lie close."""

from typing import TYPE_CHECKING

import numpy as np

from dsar_desk.redaction.pixels import Pixels

if TYPE_CHECKING:
    from dsar_desk.redaction.finding import Finder, PageFindings

_LEAST_SKEW = 0.7
"""Degrees; less makes no box noticeably larger, and turning costs sharpness."""
_WHITE = (255, 255, 255)


def straightened(
    page: Pixels, found: "PageFindings", finder: "Finder", *, number: int
) -> "tuple[Pixels, PageFindings]":
    """Return the page upright, and what was found on it so; both as they were when it stands upright."""
    skewed = abs(found.skew) >= _LEAST_SKEW
    if not found.turn % 4 and not skewed:
        return page, found
    upright = np.ascontiguousarray(np.rot90(page, -found.turn))
    if skewed:
        upright = _level(upright, found.skew)
    return upright, finder.find(upright, number=number)


def _level(page: Pixels, skew: float) -> Pixels:
    from PIL import Image

    picture = Image.fromarray(page)
    return np.asarray(picture.rotate(skew, Image.Resampling.BICUBIC, expand=True, fillcolor=_WHITE))
