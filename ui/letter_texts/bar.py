"""The bottom of the page: what letters use now, and what can be done with the text."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.widgets.announce import announce
from ui.widgets.buttons import button
from ui.widgets.labels import IconMark, TextLabel

_LOOKS = {"own": ("file-pen", "accent"), "ours": ("info", "muted"), "wait": ("pencil", "warn")}


class TextBar(QWidget):
    """Back to our text, compare, and the one main act: use this text. Wraps when narrow."""

    back_wanted = Signal()
    compare_wanted = Signal()
    use_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.mark = IconMark("info", colour="muted")
        self.standing = TextLabel(wrap=True)
        self.back = button(
            self.tr("&Back to the standard text…"), icon_name="undo-2", clicked=self.back_wanted.emit
        )
        self.compare = button(self.tr("&Compare…"), icon_name="history", clicked=self.compare_wanted.emit)
        self.use = button(
            self.tr("&Use this text"), look="primary", icon_name="check", clicked=self.use_wanted.emit
        )
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 10, 16, 10)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)
        self._arrange(3)

    def say(self, look: str, words: str, *, may_use: bool, may_go_back: bool, why_not: str = "") -> None:
        """Say what letters use now, and which acts can be done."""
        icon, colour = _LOOKS[look]
        self.mark.show_icon(icon, colour=colour)
        if words != self.standing.text():
            self.standing.setText(words)
            announce(self, words)
        self.use.setEnabled(may_use)
        self.use.setToolTip(why_not)
        self.use.setAccessibleDescription(why_not or words)
        self.back.setEnabled(may_go_back)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, super().minimumSizeHint().height())  # it wraps, so it never widens its parent

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widths = [each.sizeHint().width() for each in (self.back, self.compare, self.use)]
        room, whole = self.width() - 32, sum(widths) + 24
        self._arrange(3 if whole + 260 <= room else 2 if whole <= room else 1)

    def _arrange(self, columns: int) -> None:
        """3: all on one row; 2: the words above the acts; 1: the main act below the others."""
        if columns == self._columns:
            return
        self._columns = columns
        grid, middle = self._grid, Qt.AlignmentFlag.AlignVCenter
        for widget in (self.mark, self.standing, self.back, self.compare, self.use):
            grid.removeWidget(widget)
        grid.addWidget(self.mark, 0, 0, middle)
        grid.addWidget(self.standing, 0, 1, 1, 1 if columns == 3 else 4, middle)
        if columns == 1:
            grid.addWidget(self.back, 1, 0, 1, 3)
            grid.addWidget(self.compare, 1, 3, 1, 2)
            grid.addWidget(self.use, 2, 0, 1, 5)
        else:
            row = 0 if columns == 3 else 1
            for at, each in enumerate((self.back, self.compare, self.use)):
                grid.addWidget(each, row, 2 + at)
        grid.setColumnStretch(1, 1)
