"""The boxes of the copy at hand, which of them is chosen, and the way back from each change."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from dsar_desk.domain.marking import (
    Mark,
    Marks,
    MarkState,
    moved,
    next_id,
    toggled,
    with_mark,
    without_mark,
)
from dsar_desk.domain.redaction import Box

NONE = 0
"""The id of no box."""


class Boxes(QObject):
    """Every change goes through here and can be undone. Steps hold boxes, never pixels."""

    changed = Signal()
    """Boxes were added, moved, decided or removed."""
    chosen = Signal(int)
    """Another box is chosen; 0 for none."""
    page_wanted = Signal(int)
    """The chosen box stands on this page."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo = QUndoStack(self)
        self.marks: Marks = ()
        self._chosen = NONE

    def start(self, marks: Marks) -> None:
        """Take the boxes of a new copy; there is no way back behind them."""
        self.undo.clear()
        self.marks = marks
        self.changed.emit()
        self.choose(NONE)

    def clear(self) -> None:
        """Forget all boxes and all steps."""
        self.start(())

    @property
    def current(self) -> Mark | None:
        """The chosen box."""
        return self.mark(self._chosen)

    def mark(self, number: int) -> Mark | None:
        """Return the box with this id."""
        return next((each for each in self.marks if each.id == number), None)

    def on_page(self, page: int) -> Marks:
        """Return the boxes of a page."""
        return tuple(each for each in self.marks if each.page == page)

    def choose(self, number: int) -> None:
        """Choose a box, or none."""
        if number == self._chosen:
            return
        self._chosen = number
        if (mark := self.current) is not None:
            self.page_wanted.emit(mark.page)
        self.chosen.emit(number)

    def step(self, by: int, page: int) -> bool:
        """Choose the next box of a page or the one before; false at the end, where the keyboard goes on."""
        numbers = [each.id for each in self.on_page(page)]
        at = numbers.index(self._chosen) + by if self._chosen in numbers else (0 if by > 0 else -1)
        if not numbers or at >= len(numbers) or (at < 0 and self._chosen in numbers):
            return False
        self.choose(numbers[at])
        return True

    def add(self, page: int, box: Box) -> None:
        """Draw a box, covered, and choose it."""
        mark = Mark(next_id(self.marks), page, box)
        self._push(with_mark(self.marks, mark), chosen=mark.id)

    def place(self, number: int, box: Box, *, merge: bool = False) -> None:
        """Give a box another place or size; with `merge` in one step with the change before it."""
        mark = self.mark(number)
        if mark is not None and mark.box != box:
            marks = with_mark(self.marks, replace(mark, box=box, is_legible=False))
            self._push(marks, chosen=number, merge=number if merge else NONE)

    def nudge(self, right: float, down: float) -> None:
        """Move the chosen box by parts of the page."""
        if (mark := self.current) is not None:
            self.place(mark.id, moved(mark.box, right, down), merge=True)

    def toggle(self, number: int) -> None:
        """Cover a box, or leave its place visible."""
        if (mark := self.mark(number)) is not None:
            self._push(with_mark(self.marks, toggled(mark)), chosen=number)

    def decide(self, number: int, state: MarkState) -> None:
        """Settle a box that is in doubt."""
        if (mark := self.mark(number)) is not None and mark.state is not state:
            marks = with_mark(self.marks, replace(mark, state=state))
            self._push(marks, chosen=number)

    def remove(self, number: int) -> None:
        """Remove a box. One over a number that must go stays as visible: its place is not forgotten."""
        mark = self.mark(number)
        if mark is None:
            return
        if mark.must_go:
            self.decide(number, MarkState.VISIBLE)
            return
        self._push(without_mark(self.marks, number), chosen=NONE)

    def take_reading(self, marks: Marks) -> None:
        """Take the boxes with what the second reading still found."""
        self._push(marks, chosen=self._chosen)

    def put(self, marks: Marks, chosen: int) -> None:
        """Show these boxes; only steps call this."""
        self.marks = marks
        self.changed.emit()
        if chosen != self._chosen:
            self.choose(chosen)

    def _push(self, marks: Marks, *, chosen: int, merge: int = NONE) -> None:
        self.undo.push(_Change(self.put, (self.marks, self._chosen), (marks, chosen), merge))


class _Change(QUndoCommand):
    """One step: all boxes before it, and after."""

    def __init__(
        self,
        put: Callable[[Marks, int], None],
        before: tuple[Marks, int],
        after: tuple[Marks, int],
        merge: int,
    ) -> None:
        super().__init__()
        self._put, self._before, self.after, self.merges = put, before, after, merge

    def id(self) -> int:
        return self.merges or -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Change) or other.merges != self.merges:
            return False
        self.after = other.after
        return True

    def redo(self) -> None:
        self._put(*self.after)

    def undo(self) -> None:
        self._put(*self._before)
