"""Corners and sizes on a page in pixels, and the boxes they become."""

import math
from dataclasses import dataclass
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


def strip_of(picture: NDArray[np.uint8], corners: Quad) -> NDArray[np.uint8]:
    """Return the part of a picture inside four corners, straightened."""
    import cv2

    width = max(np.linalg.norm(corners[1] - corners[0]), np.linalg.norm(corners[2] - corners[3]))
    height = max(np.linalg.norm(corners[3] - corners[0]), np.linalg.norm(corners[2] - corners[1]))
    size = max(8, round(float(width))), max(8, round(float(height)))
    flat = np.array([(0, 0), (size[0], 0), size, (0, size[1])], dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(corners.astype(np.float32), flat)
    return cv2.warpPerspective(picture, matrix, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)


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

    def upright(self, points: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return points of the page in a frame in which the lines run to the right."""
        angle = math.radians(self.degrees)
        across, down = (math.cos(angle), math.sin(angle)), (-math.sin(angle), math.cos(angle))
        return points @ np.array([across, down], dtype=np.float32).T

    def on_page(self, points: NDArray[np.float32]) -> NDArray[np.float32]:
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
