"""Finds the portrait: a large smooth area beside the text that has other colours than the card."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dsar_desk.redaction.models import Frame
from dsar_desk.redaction.upright import Upright

Rectangle = tuple[float, float, float, float]

_APART = 13.0
"""How far a colour must be from the card's, in Lab."""
_SHAPES = (0.85, 2.1)
"""Height over width."""


def text_frame(small: Upright, quads: Sequence[NDArray[np.float32]]) -> Rectangle:
    """Return the frame around all text in the small picture."""
    points = np.concatenate([small.seen(quad) for quad in quads])
    left, top = points.min(axis=0)
    right, bottom = points.max(axis=0)
    return float(left), float(top), float(right), float(bottom)


def find_portrait(
    small: Upright, quads: Sequence[NDArray[np.float32]], *, where: Sequence[Frame]
) -> Rectangle:
    """Return the portrait in the small picture; where none is seen, the emptiest of its places by the model."""
    frame = text_frame(small, quads)
    expected = [placed(each, frame) for each in where]
    candidates = _candidates(small, quads, frame)
    if candidates:
        return max(candidates, key=lambda each: _fit(each, expected))
    text = small.mask_of(quads) | ~small.inside
    return min(expected, key=lambda each: _filled(each, text))


def _filled(box: Rectangle, text: NDArray[np.uint8]) -> float:
    """Return which share of a place has text on it, or lies beside the page."""
    left, top, right, bottom = (max(0, round(side)) for side in box)
    area = (box[2] - box[0]) * (box[3] - box[1])
    return 1 - float((text[top:bottom, left:right] == 0).sum()) / area


def placed(where: Frame, frame: Rectangle) -> Rectangle:
    """Return a model's area in the small picture, from the frame around its text."""
    left, top, right, bottom = frame
    width, height = right - left, bottom - top
    return left + where[0] * width, top + where[1] * height, left + where[2] * width, top + where[3] * height


def _candidates(
    small: Upright, quads: Sequence[NDArray[np.float32]], frame: Rectangle
) -> list[Rectangle]:
    import cv2

    mask = _unlike_card(small, quads)
    across = frame[2] - frame[0]
    for way, share in ((cv2.MORPH_CLOSE, 0.012), (cv2.MORPH_OPEN, 0.035)):
        step = max(3, round(across * share)) | 1
        mask = cv2.morphologyEx(mask, way, np.ones((step, step), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(mask)
    found = []
    for left, top, width, height, area in stats[1:count]:
        box = float(left), float(top), float(left + width), float(top + height)
        if _is_portrait(box, float(area), frame, small):
            found.append(_grown(box, float(area)))
    return found


def _unlike_card(small: Upright, quads: Sequence[NDArray[np.float32]]) -> NDArray[np.uint8]:
    """Return a mask of what has another colour than the paper around the text, the light left out."""
    import cv2

    soft = cv2.GaussianBlur(small.picture, (0, 0), max(1.2, small.picture.shape[1] / 260))
    lab = cv2.cvtColor(soft, cv2.COLOR_RGB2LAB).astype(np.float32)
    text = small.mask_of(quads, grown=0.1)
    around = cv2.dilate(text, np.ones((9, 9), np.uint8)) & ~text & small.inside
    if not around.any():
        return np.zeros(text.shape, np.uint8)
    paper = lab[around > 0]
    level = _light(lab[:, :, 0], around)
    colour = np.median(paper[:, 1:], axis=0)
    apart = np.hypot(lab[:, :, 0] - level, 1.6 * np.linalg.norm(lab[:, :, 1:] - colour, axis=2))
    mask = ((apart > _APART) & (small.inside > 0)).astype(np.uint8) * 255
    mask[text > 0] = 0
    return mask


def _light(lightness: NDArray[np.float32], around: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return the paper's lightness everywhere: a plane through that around the text, for shadows."""
    ys, xs = np.nonzero(around)
    some = slice(None, None, max(1, len(ys) // 4000))
    ys, xs = ys[some], xs[some]
    sides = np.stack([xs, ys, np.ones_like(xs)], axis=1).astype(np.float64)
    values = lightness[ys, xs].astype(np.float64)
    plane, *_ = np.linalg.lstsq(sides, values, rcond=None)
    rows, columns = np.indices(lightness.shape)
    return np.asarray(plane[0] * columns + plane[1] * rows + plane[2], dtype=np.float32)


def _is_portrait(box: Rectangle, area: float, frame: Rectangle, small: Upright) -> bool:
    left, top, right, bottom = box
    width, height = right - left, bottom - top
    across = frame[2] - frame[0]
    limit_y, limit_x = small.picture.shape[:2]
    touches = left <= 1 or top <= 1 or right >= limit_x - 1 or bottom >= limit_y - 1
    beside = left < frame[2] + 0.6 * across and right > frame[0] - 0.6 * across
    level = top < frame[3] + 0.15 * across and bottom > frame[1] - 0.05 * across
    return (
        not touches and beside and level
        and 0.11 * across < width < 0.62 * across
        and _SHAPES[0] < height / width < _SHAPES[1]
        and area > 0.42 * width * height
    )  # fmt: skip


def _grown(box: Rectangle, area: float) -> Rectangle:
    """Return a box with a margin, a wide one where only the head stands out from its ground."""
    left, top, right, bottom = box
    width, height = right - left, bottom - top
    margin = 0.03 if area > 0.85 * width * height else 0.13
    return left - margin * width, top - margin * height, right + margin * width, bottom + 0.6 * margin * height


def _fit(box: Rectangle, expected: Sequence[Rectangle]) -> float:
    area = (box[2] - box[0]) * (box[3] - box[1])
    return area * (1 + 2 * max((_shared(box, each) for each in expected), default=0.0))


def _shared(box: Rectangle, other: Rectangle) -> float:
    """Return which share of a box lies in the other one."""
    width = min(box[2], other[2]) - max(box[0], other[0])
    height = min(box[3], other[3]) - max(box[1], other[1])
    return max(0.0, width) * max(0.0, height) / ((box[2] - box[0]) * (box[3] - box[1]))
