"""The boxes on a copy of an ID as a person works on them: what is covered, left visible or still in doubt.

Values only: the window shows them and undoes them, and none holds a pixel or a digit (UAVG art. 46).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from dsar_desk.domain.redaction import MUST_GO, Area, Box, Finding, FindingKind, Sureness


class MarkState(StrEnum):
    """What becomes of a box."""

    COVERED = "covered"
    DOUBTFUL = "doubtful"
    """A look-alike that waits for a decision."""
    VISIBLE = "visible"


@dataclass(frozen=True, slots=True)
class Mark:
    """A box on a page. `id` is its own among the boxes of one copy and is never used twice.

    `is_legible` says that the second reading still read something there.
    """

    id: int
    page: int
    box: Box
    kind: FindingKind = FindingKind.OWN
    state: MarkState = MarkState.COVERED
    sureness: Sureness = Sureness.CERTAIN
    holds_national: bool = False
    is_legible: bool = False

    @property
    def is_covered(self) -> bool:
        """Whether it becomes black in the copy."""
        return self.state is MarkState.COVERED

    @property
    def must_go(self) -> bool:
        """Whether the second reading refuses the copy while this can be read, be it sure or only possible."""
        return self.holds_national or (self.kind in MUST_GO and self.sureness is not Sureness.DOUBTFUL)

    @property
    def area(self) -> Area:
        """The area to black out."""
        return Area(self.page, self.box, self.kind)


Marks = tuple[Mark, ...]
LEAST = 0.004
"""A box is never narrower or lower than this part of its page: it must stay in reach of the mouse."""


def marks_of(findings: Iterable[Finding]) -> Marks:
    """Return a box for each finding, in reading order: doubt waits, the rest is covered."""
    ordered = sorted(findings, key=lambda each: (each.page, round(each.box.top, 2), each.box.left))
    return tuple(_mark(number, finding) for number, finding in enumerate(ordered, start=1))


def _mark(number: int, finding: Finding) -> Mark:
    doubtful = finding.sureness is Sureness.DOUBTFUL
    return Mark(
        number,
        finding.page,
        finding.box,
        finding.kind,
        MarkState.DOUBTFUL if doubtful else MarkState.COVERED,
        finding.sureness,
        finding.holds_national,
    )


def areas_of(marks: Iterable[Mark]) -> tuple[Area, ...]:
    """Return what is to be burnt in."""
    return tuple(each.area for each in marks if each.is_covered)


def undecided(marks: Iterable[Mark]) -> Marks:
    """Return the boxes that wait for a decision; while there are any nothing is masked."""
    return tuple(each for each in marks if each.state is MarkState.DOUBTFUL)


def exposed(marks: Iterable[Mark]) -> Marks:
    """Return the boxes that were uncovered although the copy cannot be kept with them visible."""
    return tuple(each for each in marks if each.must_go and not each.is_covered)


def next_id(marks: Iterable[Mark]) -> int:
    """Return an id that no box has."""
    return max((each.id for each in marks), default=0) + 1


def with_mark(marks: Marks, mark: Mark) -> Marks:
    """Return the boxes with this one in the place of that with its id, or after all others."""
    if any(each.id == mark.id for each in marks):
        return tuple(mark if each.id == mark.id else each for each in marks)
    return (*marks, mark)


def without_mark(marks: Marks, number: int) -> Marks:
    """Return the boxes without the one with this id."""
    return tuple(each for each in marks if each.id != number)


def toggled(mark: Mark) -> Mark:
    """Return a box covered where it was not, and visible where it was covered."""
    state = MarkState.VISIBLE if mark.is_covered else MarkState.COVERED
    return replace(mark, state=state)


def moved(box: Box, right: float, down: float) -> Box:
    """Return a box moved by parts of the page, as far as its edge and with its size kept."""
    right = min(max(right, -box.left), 1.0 - box.right)
    down = min(max(down, -box.top), 1.0 - box.bottom)
    return Box(box.left + right, box.top + down, box.right + right, box.bottom + down)


def spanned(one: tuple[float, float], other: tuple[float, float]) -> Box:
    """Return the box between two points, inside the page and never too small to see."""
    (left, right), (top, bottom) = (_edges(one[axis], other[axis]) for axis in (0, 1))
    return Box(left, top, right, bottom)


def _edges(one: float, other: float) -> tuple[float, float]:
    low, high = sorted((min(max(one, 0.0), 1.0), min(max(other, 0.0), 1.0)))
    if high - low < LEAST:
        low = min(low, 1.0 - LEAST)
        high = low + LEAST
    return low, high


def after_second_reading(marks: Marks, legible: Sequence[Finding]) -> Marks:
    """Return the boxes with one, covered and marked, for all that could still be read on the copy.

    A box that was left visible over such a place takes its size and is covered; another place gets a box.
    """
    told = tuple(replace(each, is_legible=False) for each in marks)
    for finding in legible:
        there = next((each for each in told if not each.is_covered and _same_place(each, finding)), None)
        number = there.id if there else next_id(told)
        mark = replace(_mark(number, finding), state=MarkState.COVERED, is_legible=True)
        if there is not None and there.kind is not FindingKind.OWN:
            mark = replace(mark, kind=there.kind)
        told = with_mark(told, mark)
    return told


def _same_place(mark: Mark, finding: Finding) -> bool:
    return mark.page == finding.page and mark.box.meets(finding.box)
