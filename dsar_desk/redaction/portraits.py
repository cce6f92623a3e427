"""Finds the portrait: a large smooth area beside the text that has other colours than the card."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dsar_desk.redaction.geometry import Picture
from dsar_desk.redaction.models import Frame
from dsar_desk.redaction.upright import Upright

Rectangle = tuple[float, float, float, float]

_APART = (12.0, 18.0, 26.0)
"""How far a colour must be from the card's, in Lab; each is tried."""
_OPENED = (0.035, 0.07, 0.11)
"""How wide, of the text's width, what joins two areas may be; each is tried."""
_IN_PLACE = 0.2
"""The least share of a portrait that lies where the model has it."""
_NEARBY = 0.07
"""How far around a place, of the longest side, the paper's lightness is taken from."""
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
    """Return the portrait in the small picture; where none is seen, the emptiest of its places."""
    frame = text_frame(small, quads)
    expected = [placed(each, frame) for each in where]
    candidates = _candidates(small, quads, frame)
    if candidates:
        enough = 0.12 * (frame[2] - frame[0]) ** 2
        best = max(candidates, key=lambda each: _fit(each, expected, enough))[0]
        if any(_shared(best, place) > _IN_PLACE for place in expected):
            return best
    text = small.mask_of(quads) | ~small.inside
    return min(expected, key=lambda each: _filled(each, text))


def _filled(box: Rectangle, text: Picture) -> float:
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
) -> list[tuple[Rectangle, float]]:
    """Return areas that may be a portrait, and how full of other colours each is.

    Several bounds are tried: a shadow, or a line that joins the portrait to what lies around the card, spoils
    one of them, seldom all.
    """
    import cv2

    apart = _unlike_card(small, quads)
    found = []
    for bound in _APART:
        for share in _OPENED:
            step = max(3, round((frame[2] - frame[0]) * share)) | 1
            mask = cv2.morphologyEx(
                (apart > bound).astype(np.uint8), cv2.MORPH_OPEN, np.ones((step, step), np.uint8)
            )
            count, _, stats, _ = cv2.connectedComponentsWithStats(mask)
            for left, top, width, height, area in stats[1:count]:
                box = float(left), float(top), float(left + width), float(top + height)
                if _is_portrait(box, float(area), frame, small):
                    found.append((_grown(box, float(area)), float(area / (width * height))))
    return found


def _unlike_card(small: Upright, quads: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
    """Return how far each colour is from that of the paper around the text, the light left out."""
    import cv2

    soft = cv2.GaussianBlur(small.picture, (0, 0), max(1.2, small.picture.shape[1] / 260))
    lab = cv2.cvtColor(soft, cv2.COLOR_RGB2LAB).astype(np.float32)
    text = small.mask_of(quads, grown=0.1)
    around = cv2.dilate(text, np.ones((9, 9), np.uint8)) & ~text & small.inside
    if not around.any():
        return np.zeros(text.shape, np.float32)
    level = _light(lab[:, :, 0], around)
    colour = np.median(lab[around > 0][:, 1:], axis=0)
    apart = np.hypot(lab[:, :, 0] - level, 1.6 * np.linalg.norm(lab[:, :, 1:] - colour, axis=2))
    apart[(text > 0) | (small.inside == 0)] = 0
    return np.asarray(apart, dtype=np.float32)


def _light(lightness: NDArray[np.float32], around: Picture) -> NDArray[np.float32]:
    """Return the paper's lightness everywhere, as it is around the text nearby: shadows are no colour."""
    import cv2

    sampled = (around > 0).astype(np.float32)
    middle = float(np.median(lightness[around > 0]))
    spread = max(lightness.shape) * _NEARBY
    weights = cv2.GaussianBlur(sampled, (0, 0), spread) + 1e-4
    return np.asarray((cv2.GaussianBlur(lightness * sampled, (0, 0), spread) + 1e-4 * middle) / weights)


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
    return (
        left - margin * width,
        top - margin * height,
        right + margin * width,
        bottom + 0.6 * margin * height,
    )


def _fit(found: tuple[Rectangle, float], expected: Sequence[Rectangle], enough: float) -> float:
    """Return how well an area fits: large, but no larger than a portrait need be, full, in its place."""
    box, full = found
    area = min(enough, (box[2] - box[0]) * (box[3] - box[1]))
    return area * full**2 * (1 + 2 * max((_shared(box, each) for each in expected), default=0.0))


def _shared(box: Rectangle, other: Rectangle) -> float:
    """Return which share of a box lies in the other one."""
    width = min(box[2], other[2]) - max(box[0], other[0])
    height = min(box[3], other[3]) - max(box[1], other[1])
    return max(0.0, width) * max(0.0, height) / ((box[2] - box[0]) * (box[3] - box[1]))
