"""One line at the bottom that goes by itself, with a way back where there is one."""

import weakref

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from ui.shell import Undo
from ui.theme import STATUS_LINE
from ui.widgets.announce import announce
from ui.widgets.buttons import icon_button, link_button
from ui.widgets.card import Card
from ui.widgets.labels import TextLabel

SECONDS = 6


class Toast(Card):
    """Lies over the bottom of `over`. Stays while the pointer or the keyboard is on it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(border="ctrl", padding=0, parent=over)
        self._over = over
        self._undo: Undo | None = None
        self._above: weakref.ref[QWidget] | None = None
        self.text = TextLabel()
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

    def say(self, text: str, undo: Undo | None = None, *, above: QWidget | None = None) -> None:
        """Show a line, in place of one that is there; `above` is not covered."""
        self._undo = undo
        self._above = weakref.ref(above) if above is not None else None
        self.text.setText(text)
        self.undo.setVisible(undo is not None)
        if undo is not None:
            self.undo.setText(undo.text)
        self.body.activate()  # else it stays as wide as the line before
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._clock.start()
        announce(self, text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self._place()
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

    def _place(self) -> None:
        left = max(8, (self._over.width() - self.width()) // 2)
        self.move(left, self._floor() - self.height() - 12)

    def _floor(self) -> int:
        above = self._above() if self._above is not None else None
        if above is None or not isValid(above) or not above.isVisible():
            return self._over.height() - STATUS_LINE
        return above.mapTo(self._over, QPoint(0, 0)).y()
