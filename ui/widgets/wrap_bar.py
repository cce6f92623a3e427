"""A bar at the bottom of a page: how it stands in words, and three acts. Wraps when it is narrow."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from ui.widgets.announce import announce
from ui.widgets.labels import IconMark, TextLabel

_WORDS = 260
"""Pixels that the words keep on one row with the acts."""


class WrapBar(QWidget):
    """The last of its acts is the main one; it stands alone below the others where there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self.mark = IconMark("info", colour="muted")
        self.words = TextLabel(wrap=True)
        self._acts: tuple[QPushButton, ...] = ()
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 10, 16, 10)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)

    def set_acts(self, first: QPushButton, second: QPushButton, main: QPushButton) -> None:
        """Put the acts in."""
        self._acts = (first, second, main)
        self._arrange(3)

    def tell(self, icon_name: str, colour: str, words: str) -> None:
        """Say how it stands; read out where it is something new."""
        self.mark.show_icon(icon_name, colour=colour)
        if words != self.words.text():
            self.words.setText(words)
            announce(self, words)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, super().minimumSizeHint().height())  # it wraps, so it never widens its parent

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Arrange the acts anew, after one of them has other words or is hidden."""
        widths = [each.sizeHint().width() for each in self._acts if not each.isHidden()]
        room = self.width() - 32
        whole = sum(widths) + 8 * len(widths)
        self._arrange(3 if whole + _WORDS <= room else 2 if whole <= room else 1)

    def _arrange(self, columns: int) -> None:
        """3: all on one row; 2: the words above the acts; 1: the main act below the others."""
        if columns == self._columns:
            return
        self._columns = columns
        grid, middle = self._grid, Qt.AlignmentFlag.AlignVCenter
        for widget in (self.mark, self.words, *self._acts):
            grid.removeWidget(widget)
        grid.addWidget(self.mark, 0, 0, middle)
        grid.addWidget(self.words, 0, 1, 1, 1 if columns == 3 else 4, middle)
        first, second, main = self._acts
        if columns == 1:
            grid.addWidget(first, 1, 0, 1, 2)
            grid.addWidget(second, 1, 2, 1, 3)
            grid.addWidget(main, 2, 0, 1, 5)
        else:
            for at, each in enumerate(self._acts):
                grid.addWidget(each, 0 if columns == 3 else 1, 2 + at)
        grid.setColumnStretch(1, 1)
