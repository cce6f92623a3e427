"""A table across pages: its head once on a page, with words of each cell below it."""

from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import LongTable, PageBreak

LEAST_ROOM = 25 * mm
"""A table is parted on a page only with this much room left, in common print."""

_BELOW_WORDS = 4.0
"""Points below the words of a cell. A row that lacks only these would leave all its words and go on empty."""


class PagedTable(LongTable):
    """Goes on overleaf and never below itself; goes overleaf whole where no line of its row fits."""

    least_room = LEAST_ROOM

    def split(self, availWidth: float, availHeight: float) -> list[Any]:  # noqa: N803  # ReportLab's names
        """Return what goes on this page, the page's end and the rest; nothing where too little fits."""
        if availHeight < self.least_room:
            return []
        halves: list[Any] = super().split(availWidth, availHeight)
        if len(halves) == 2 and _begins_empty(halves[1]):
            halves = super().split(availWidth, availHeight - _BELOW_WORDS)
        if len(halves) != 2:
            return halves
        first, rest = halves
        if _loses_a_cell(self, first):
            return []
        first.least_room = rest.least_room = self.least_room
        return [first, PageBreak(), rest]


def _begins_empty(rest: Any) -> bool:
    """Return whether no cell of the first row below the head has words."""
    return not any(rest._cellvalues[rest.repeatRows])  # noqa: SLF001  # as below


def _loses_a_cell(whole: Any, first: Any) -> bool:
    """Return whether a cell that has words has none in the last row that stays: its lines went overleaf."""
    last = len(first._cellvalues) - 1  # noqa: SLF001  # ReportLab has no other way to ask
    pairs = zip(whole._cellvalues[last], first._cellvalues[last], strict=True)  # noqa: SLF001
    return any(before and not after for before, after in pairs)
