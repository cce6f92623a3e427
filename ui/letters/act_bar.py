"""The bottom of the page: why the letter can or cannot go, and the acts."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from ui.widgets.announce import announce
from ui.widgets.buttons import button, set_icon
from ui.widgets.labels import IconMark, TextLabel

_LOOKS = {"ready": ("circle-check", "ok"), "wait": ("info", "muted"), "warn": ("triangle-alert", "warn")}


class ActBar(QWidget):
    """Print, save, and the one main act: file the letter, or say that it has left. Wraps when narrow."""

    print_wanted = Signal()
    save_wanted = Signal()
    main_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.mark = IconMark("info", colour="muted")
        self.reason = TextLabel(wrap=True)
        self.print = button(self.tr("&Print"), icon_name="printer", clicked=self.print_wanted.emit)
        self.save = button(self.tr("Save as P&DF"), icon_name="file-down", clicked=self.save_wanted.emit)
        self.main = button(
            self.tr("File the letter"), look="primary", icon_name="lock", clicked=self.main_wanted.emit
        )
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 10, 16, 10)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)
        self._arrange(3)

    def say(self, look: str, reason: str) -> None:
        """Say in words how it stands: `ready`, `wait` or `warn`."""
        icon, colour = _LOOKS[look]
        self.mark.show_icon(icon, colour=colour)
        if reason != self.reason.text():
            self.reason.setText(reason)
            announce(self, reason)
        self.main.setToolTip("" if self.main.isEnabled() else reason)
        self.main.setAccessibleDescription(reason)

    def offer(self, main: str, icon_name: str, *, enabled: bool, pdf: bool) -> None:
        """Name the main act, and whether there is a letter to print or save."""
        if main:
            self.main.setText(main)
            set_icon(self.main, icon_name)
        self.main.setVisible(bool(main))
        self.main.setEnabled(enabled)
        for each in (self.print, self.save):
            each.setEnabled(pdf)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(200, super().minimumSizeHint().height())  # it wraps, so it never widens its parent

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        widths = [each.sizeHint().width() for each in self._buttons() if not each.isHidden()]
        room = self.width() - 32
        whole = sum(widths) + 8 * len(widths)
        self._arrange(3 if whole + 260 <= room else 2 if whole <= room else 1)

    def _buttons(self) -> tuple[QPushButton, ...]:
        return (self.print, self.save, self.main)

    def _arrange(self, columns: int) -> None:
        """3: all on one row; 2: the reason above the buttons; 1: the main act below the others."""
        if columns == self._columns:
            return
        self._columns = columns
        grid = self._grid
        for widget in (self.mark, self.reason, *self._buttons()):
            grid.removeWidget(widget)
        middle = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(self.mark, 0, 0, middle)
        grid.addWidget(self.reason, 0, 1, 1, 1 if columns == 3 else 4, middle)
        for index, each in enumerate(self._buttons()):
            if columns == 3:
                grid.addWidget(each, 0, 2 + index)
            if columns == 2:
                grid.addWidget(each, 1, 2 + index)
        if columns == 1:
            grid.addWidget(self.print, 1, 0, 1, 2)
            grid.addWidget(self.save, 1, 2, 1, 3)
            grid.addWidget(self.main, 2, 0, 1, 5)
        grid.setColumnStretch(1, 1)
