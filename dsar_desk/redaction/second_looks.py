"""Looks once more, from near, beside and below the label of a national number that seems to have none."""

from collections.abc import Iterator, Sequence

import numpy as np

from dsar_desk.domain.number_labels import Label
from dsar_desk.redaction.engine import Engine
from dsar_desk.redaction.geometry import Direction, Picture, strip_of
from dsar_desk.redaction.picture_labels import label_of
from dsar_desk.redaction.pieces import Piece
from dsar_desk.redaction.reading_pages import TextLine

_LETTERS = 26
"""Pixels of a line's height at which a place is looked at once more."""
_WIDE, _DEEP = 16.0, 3.2
"""How far a number may be to the right of its label's beginning, and below it, in heights of the label."""


def labels_alone(pieces: Sequence[Piece], taken: set[int]) -> list[Piece]:
    """Return the labels beside or below which no number was found; `taken`: pieces that hold one."""
    numbers = [pieces[at] for at in taken]
    return [
        piece
        for at, piece in enumerate(pieces)
        if at not in taken
        and label_of(piece.text) is Label.NATIONAL
        and not any(_near(piece, each) for each in numbers)
    ]


def _near(label: Piece, number: Piece) -> bool:
    below = -0.5 < (number.middle - label.middle) / label.height < 5
    return below and label.left - 3 * label.height < number.left < label.right + _WIDE * label.height


def look_again(engine: Engine, picture: Picture, direction: Direction, label: Piece) -> Iterator[TextLine]:
    """Yield the lines read around a label, the label itself left out. `picture` is in BGR."""
    height = label.height
    right = max(label.right + 0.6 * _WIDE * height, label.left + _WIDE * height)
    frame = np.array([
        (label.left - height, label.top - 0.4 * height), (right, label.top - 0.4 * height),
        (right, label.bottom + _DEEP * height), (label.left - height, label.bottom + _DEEP * height),
    ], dtype=np.float32)  # fmt: skip
    area = direction.on_page(frame)
    near, scale = _enlarged(strip_of(picture, area), _LETTERS / height)
    for quad in engine.lines(near):
        level = Direction(0.0).ordered(quad)
        reading = engine.read([strip_of(near, level)])[0]
        yield TextLine(direction.on_page(frame[0] + level / scale), reading)


def _enlarged(picture: Picture, scale: float) -> tuple[Picture, float]:
    import cv2

    scale = min(max(scale, 0.4), 4.0)
    way = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA
    return cv2.resize(picture, None, fx=scale, fy=scale, interpolation=way), scale


def with_digits(lines: Sequence[TextLine], least: int) -> list[TextLine]:
    """Return the lines that bear at least so many digits."""
    return [line for line in lines if sum(character.isdigit() for character in line.text) >= least]
