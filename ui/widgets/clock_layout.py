"""Where the cells and the labels of the clock strip go, for a width."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect

from ui.widgets.clock_days import Cell, Day, Fold

NORMAL, TALL, SMALL_CELL = 36, 44, 24
WIDEST, LEAST, GAP = 28, 14, 2
ALL_NUMBERS = 19
"""Width of a cell from which each has its number; below, only Mondays and days with a label."""
FOLD_WIDTH = 66
BELOW = 24
ROW_HEIGHT = 32


@dataclass(frozen=True)
class Label:
    """Words that belong to a place on the strip. Of two that meet, the later one moves."""

    text: str
    middle: int
    width: int
    look: str


@dataclass(frozen=True)
class Placed:
    """A label with its room; `line` 0 is the one next to the cells."""

    label: Label
    left: int
    line: int


@dataclass(frozen=True)
class Cells:
    """The cells with their rectangles. In `rows` there is a row a week, Monday first."""

    places: tuple[tuple[Cell, QRect], ...]
    rows: bool
    height: int
    cell_width: int


def lay_out(cells: Sequence[Cell], *, width: int, top: int) -> Cells:
    """Return the cells in one line, or in rows of a week where they would be too narrow."""
    folds = sum(isinstance(cell, Fold) for cell in cells)
    days = max(1, len(cells) - folds)
    pitch = (width - folds * (FOLD_WIDTH + GAP)) / days
    if pitch < LEAST + GAP:
        return _in_rows(cells, width=width)
    pitch = min(pitch, WIDEST + GAP)
    places: list[tuple[Cell, QRect]] = []
    left = 0.0
    for cell in cells:
        wide = float(FOLD_WIDTH + GAP) if isinstance(cell, Fold) else pitch
        tall = _height(cell)
        rect = QRect(round(left), top + (TALL - tall) // 2, round(left + wide) - round(left) - GAP, tall)
        places.append((cell, rect))
        left += wide
    return Cells(tuple(places), rows=False, height=top + TALL + BELOW, cell_width=int(pitch) - GAP)


def _height(cell: Cell) -> int:
    if isinstance(cell, Fold):
        return NORMAL
    if cell.is_today or cell.is_due:
        return TALL
    return SMALL_CELL if cell.is_small else NORMAL


def _in_rows(cells: Sequence[Cell], *, width: int) -> Cells:
    days = [cell for cell in cells if isinstance(cell, Day)]
    pitch = max(LEAST, min(44, width // 14))
    places: list[tuple[Cell, QRect]] = []
    row = 0
    for cell in cells:
        if isinstance(cell, Fold):
            row += bool(places)
            places.append((cell, QRect(0, row * ROW_HEIGHT, pitch * 7 - GAP, ROW_HEIGHT - 6)))
            row += 1
            continue
        if cell.date.weekday() == 0 and places and isinstance(places[-1][0], Day):
            row += 1
        rect = QRect(cell.date.weekday() * pitch, row * ROW_HEIGHT, pitch - GAP, ROW_HEIGHT - 6)
        places.append((cell, rect))
    height = (row + 1) * ROW_HEIGHT if days or places else 0
    return Cells(tuple(places), rows=True, height=height, cell_width=pitch - GAP)


def place_labels(
    labels: Sequence[Label], *, width: int, lines: int = 2, apart: int = 10
) -> tuple[Placed, ...]:
    """Return the labels so that none overlaps: the later one moves, or goes to the next line.

    What fits on no line is left out; the strip still says it.
    """
    ends = [-apart] * lines
    placed: list[Placed] = []
    for label in sorted(labels, key=lambda each: each.middle):
        wanted = max(0, min(label.middle - label.width // 2, width - label.width))
        for line in range(lines):
            left = max(wanted, ends[line] + apart)
            fits = left + label.width <= width
            near = left <= label.middle
            if fits and near:
                placed.append(Placed(label, left, line))
                ends[line] = left + label.width
                break
    return tuple(placed)
