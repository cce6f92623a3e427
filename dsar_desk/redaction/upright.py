"""A page made small and upright, and the way back to its pixels."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dsar_desk.redaction.geometry import Direction, Quad


@dataclass(frozen=True, slots=True)
class Upright:
    """A small picture whose lines run to the right. `matrix` takes pixels of the page to its pixels."""

    picture: NDArray[np.uint8]
    inside: NDArray[np.uint8]
    """Where the page is; the corners beside it are 0."""
    matrix: NDArray[np.float64]

    def seen(self, points: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return points of the page as they lie in the small picture."""
        return np.asarray(points @ self.matrix[:, :2].T + self.matrix[:, 2], dtype=np.float32)

    def on_page(self, box: tuple[float, float, float, float]) -> Quad:
        """Return the corners on the page of a left, top, right and bottom in the small picture."""
        left, top, right, bottom = box
        return self.back(np.array([(left, top), (right, top), (right, bottom), (left, bottom)]))

    def back(self, corners: NDArray[Any]) -> Quad:
        """Return points of the small picture as they lie on the page."""
        return np.asarray((corners - self.matrix[:, 2]) @ np.linalg.inv(self.matrix[:, :2]).T, dtype=np.float32)

    def mask_of(self, quads: Iterable[Quad], *, grown: float = 0.0) -> NDArray[np.uint8]:
        """Return a mask of areas of the page, each grown by so many of its heights."""
        import cv2

        mask = np.zeros(self.picture.shape[:2], dtype=np.uint8)
        for quad in quads:
            seen = self.seen(quad)
            wider = seen + np.sign(seen - seen.mean(axis=0)) * grown * np.ptp(seen[:, 1])
            cv2.fillPoly(mask, [np.round(wider).astype(np.int32)], 255)
        return mask


def upright(page: NDArray[np.uint8], direction: Direction, *, longest: int) -> Upright:
    """Return a page turned upright, no longer than this on its longest side."""
    import cv2

    height, width = page.shape[:2]
    corners = direction.upright(np.array([(0, 0), (width, 0), (width, height), (0, height)], dtype=np.float32))
    low, high = corners.min(axis=0), corners.max(axis=0)
    scale = longest / float((high - low).max())
    turn = direction.upright(np.eye(2, dtype=np.float32)).T * scale
    matrix = np.hstack([turn, (-low * scale)[:, None]]).astype(np.float64)
    size = tuple(int(side) for side in np.ceil((high - low) * scale))
    smaller, shrunk = _halved(page, scale)
    inner = matrix.copy()
    inner[:, :2] /= shrunk
    picture = cv2.warpAffine(smaller, inner, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    inside = cv2.warpAffine(np.full(smaller.shape[:2], 255, np.uint8), inner, size, flags=cv2.INTER_NEAREST)
    return Upright(picture, inside, matrix)


def _halved(page: NDArray[np.uint8], scale: float) -> tuple[NDArray[np.uint8], float]:
    """Return the page shrunk by averaging, so that what follows does not pick single pixels."""
    import cv2

    if scale > 0.8:
        return page, 1.0
    return cv2.resize(page, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), scale
