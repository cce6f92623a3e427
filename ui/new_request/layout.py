"""The dialog's places: the form, the text beside or above it, and the foot with the last day and the acts."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.new_request.due_strip import DueStrip
from ui.new_request.letter_box import LetterBox
from ui.scroll_bars import EXTENT
from ui.theme import GAP, MARGIN, NARROW_MARGIN, SMALL
from ui.widgets.buttons import button, primary_button
from ui.widgets.labels import TextLabel
from ui.widgets.page import Surface, scrolling

ANY_HEIGHT = 16_777_215
"""Qt's own word for no limit."""


class Columns(QWidget):
    """The form scrolls; the text stands beside it, or on top of it where that leaves too little room."""

    arranged = Signal(bool)
    """The text stands beside the form."""

    def __init__(self, parts: Sequence[QWidget], letter: LetterBox) -> None:
        super().__init__()
        self._parts = parts
        self._letter = letter
        self._wide: bool | None = None
        inside = Surface("window")
        self._form = QVBoxLayout(inside)
        self._form.setSpacing(12)
        for part in parts:
            self._form.addWidget(part)
        self._form.addStretch(1)
        self.area = scrolling(inside)
        self.beside = Surface("base")
        self._beside = QVBoxLayout(self.beside)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.area, 1)
        row.addWidget(self.beside, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Lay out for the width that there is."""
        form = max(part.minimumSizeHint().width() for part in self._parts) + 2 * MARGIN + EXTENT
        wide = self.width() >= form + self._letter.minimumSizeHint().width() + 2 * MARGIN
        self.area.setMinimumWidth(form if wide else 0)
        margin = MARGIN if wide else NARROW_MARGIN
        for column in (self._form, self._beside):
            column.setContentsMargins(margin, GAP, margin, GAP)
        if wide != self._wide:
            self._wide = wide
            self._place_text(wide=wide)
            self.arranged.emit(wide)

    def _place_text(self, *, wide: bool) -> None:
        if wide:
            self._beside.addWidget(self._letter)
            self._letter.edit.setMaximumHeight(ANY_HEIGHT)
            self._letter.edit.setMinimumHeight(120)
        else:
            self._form.insertWidget(0, self._letter)
            self._letter.edit.setFixedHeight(self.fontMetrics().lineSpacing() * 7)
        self.beside.setVisible(wide)


class Foot(Surface):
    """The last day at the left, the acts at the right; one above the other in a small dialog."""

    def __init__(self, *, cancel: Callable[[], object], save: Callable[[], object]) -> None:
        super().__init__("base")
        self.due = DueStrip()
        self.cancel = button(self.tr("Cancel"), clicked=cancel)
        self.save = primary_button(self.tr("Register request"), icon_name="check", size="main", clicked=save)
        self.save.setToolTip("Ctrl+Enter")
        self._status = TextLabel(size=SMALL, colour="muted")
        acts = QHBoxLayout()
        acts.setSpacing(12)
        acts.addStretch(1)
        for widget in (self._status, self.cancel, self.save):
            acts.addWidget(widget)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addWidget(self.due, 1)
        self._row.addLayout(acts)

    def set_saving(self, *, saving: bool) -> None:
        """Keep hands off while the register writes."""
        self.save.setEnabled(not saving)
        self.cancel.setEnabled(not saving)
        self._status.setText(self.tr("Registering…") if saving else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.width() < self.fontMetrics().averageCharWidth() * 80
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if low else direction.LeftToRight)
        self._row.setSpacing(8 if low else GAP)
        margin = NARROW_MARGIN if low else MARGIN
        self._row.setContentsMargins(margin, 10, margin, 12)
