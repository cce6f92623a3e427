"""Puts off what the first painting of a window can do without."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class _Waiting(QObject):
    """Waits for the window to come on the screen: it is painted while that event is handled.

    A timer of zero would come first, since the event waits behind it.
    """

    def __init__(self, window: QWidget, act: Callable[[], object]) -> None:
        super().__init__(window)
        self._act = act
        window.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Expose:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._act)
        return False


def after_first_paint(window: QWidget, act: Callable[[], object]) -> None:
    """Call `act` once `window`, which was shown just now, has been painted."""
    if window.windowHandle().isExposed():
        QTimer.singleShot(0, window, act)
    else:
        _Waiting(window, act)
