"""One line at the bottom that goes by itself, with a way back where there is one."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.shell import Undo
from ui.widgets.announce import announce
from ui.widgets.buttons import icon_button, link_button
from ui.widgets.card import Card
from ui.widgets.labels import ElidedLabel

SECONDS = 6
_FREE, _BELOW = 8, 2
"""Room left at its sides and below it."""


class Toast(Card):
    """Lies on the status line at the bottom of `over`. Stays while one points at it or is in it.

    It is no higher than that line and the margin of a page together, so that it covers nothing of any page.
    """

    def __init__(self, over: QWidget) -> None:
        super().__init__(border="ctrl", padding=0, parent=over)
        self._over = over
        self._undo: Undo | None = None
        self.text = ElidedLabel()
        self.undo = link_button(self.tr("Undo"), clicked=self._take_back)
        self.dismiss = icon_button("x", self.tr("Dismiss"), clicked=self.hide)
        row = QHBoxLayout()
        row.setContentsMargins(16, 4, 4, 4)
        row.setSpacing(16)
        row.addWidget(self.text)
        row.addWidget(self.undo)
        row.addWidget(self.dismiss)
        self.body.addLayout(row)
        self._clock = QTimer(self, singleShot=True, interval=SECONDS * 1000)
        self._clock.timeout.connect(self._go)
        for inside in (self.undo, self.dismiss):
            inside.installEventFilter(self)
        over.installEventFilter(self)
        self.hide()

    def say(self, text: str, undo: Undo | None = None) -> None:
        """Show a line, in place of one that is there."""
        self._undo = undo
        self.text.setText(text)
        self.undo.setVisible(undo is not None)
        if undo is not None:
            self.undo.setText(undo.text)
        self.place()
        self.show()
        self.raise_()
        self._clock.start()
        announce(self, text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self.place()
        elif event.type() == QEvent.Type.FocusIn:
            self._clock.stop()
        elif event.type() == QEvent.Type.FocusOut and self.isVisible():
            self._clock.start()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._clock.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._clock.start()

    def _take_back(self) -> None:
        self.hide()
        if self._undo is not None:
            self._undo.act()

    def _go(self) -> None:
        if self.undo.hasFocus() or self.dismiss.hasFocus() or self.underMouse():
            self._clock.start()
        else:
            self.hide()

    def place(self) -> None:
        """Go to the middle of the bottom, as wide as the text or as there is room."""
        self.body.activate()  # else it stays as wide as the line before
        wanted, room = self.sizeHint(), self._over.size()
        self.resize(min(wanted.width(), room.width() - 2 * _FREE), wanted.height())
        self.move((room.width() - self.width()) // 2, room.height() - self.height() - _BELOW)
