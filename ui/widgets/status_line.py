"""The line at the bottom of the window: where the data live, and what changed last."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import MARGIN, NARROW_MARGIN, SMALL, STATUS_LINE, at_least, theme
from ui.widgets.labels import ElidedLabel, IconMark, TextLabel

PATIENCE = 300
"""Milliseconds of loading before it is worth a word."""


class StatusLine(QWidget):
    """Two quiet texts and, when something takes long, 'Laden…'."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.left = ElidedLabel(colour="muted", size=SMALL)
        self.right = TextLabel(colour="muted", size=SMALL)
        self.busy = TextLabel(self.tr("Loading…"), colour="muted", size=SMALL)
        self.busy.hide()
        self._row = QHBoxLayout(self)
        self._row.setSpacing(8)
        self._row.addWidget(IconMark("hard-drive", colour="muted", size=14))
        self._row.addWidget(self.left, 1)
        self._row.addWidget(self.busy)
        self._row.addSpacing(16)
        self._row.addWidget(self.right)
        self.setFixedHeight(at_least(STATUS_LINE, self.left.font(), padding=10))
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self.busy.show)
        self.set_narrow(False)

    def say(self, left: str, right: str = "") -> None:
        """Show two texts."""
        self.left.setText(left)
        self.right.setText(right)

    def set_busy(self, busy: bool) -> None:  # a state, said by its name
        """Say 'Laden…' when this lasts, or no more."""
        if busy:
            self._patience.start()
        else:
            self._patience.stop()
            self.busy.hide()

    def set_narrow(self, narrow: bool) -> None:  # a state, said by its name
        """Take the page's margin."""
        margin = NARROW_MARGIN if narrow else MARGIN
        self._row.setContentsMargins(margin, 1, margin, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, theme().line)
        painter.end()
