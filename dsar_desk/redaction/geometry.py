"""Corners and sizes on a page in pixels, and the boxes they become."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from dsar_desk.domain.redaction import Box

Quad = NDArray[np.float32]
"""Four corners as (x, y): top left, top right, bottom right, bottom left, as the text reads."""


def box_of(points: NDArray[Any], *, width: int, height: int) -> Box:
    """Return the upright box around points in pixels, as fractions of a page of this size."""
    left, top = points.min(axis=0)
    right, bottom = points.max(axis=0)
    return Box(
        float(np.clip(left / width, 0, 1)),
        float(np.clip(top / height, 0, 1)),
        float(np.clip(right / width, 0, 1)),
        float(np.clip(bottom / height, 0, 1)),
    )


def resized_to(picture: NDArray[np.uint8], longest: int) -> tuple[NDArray[np.uint8], float]:
    """Return the picture no longer than this on its longest side, and by how much it became smaller."""
    import cv2

    scale = min(1.0, longest / max(picture.shape[:2]))
    if scale == 1.0:
        return picture, scale
    return cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), scale


def in_order(corners: Quad) -> Quad:
    """Return four corners clockwise from the one nearest to the top left."""
    middle = corners.mean(axis=0)
    around = corners[np.argsort(np.arctan2(*(corners - middle).T[::-1]))]
    return np.roll(around, -int(np.argmin(around.sum(axis=1))), axis=0)
