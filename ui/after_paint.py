"""Puts off what the first painting of a window can do without."""

from collections.abc import Callable
from weakref import WeakKeyDictionary

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

Act = Callable[[], object]


class _Waiting(QWidget):
    """A pixel in the corner of a window, painted when the window is.

    A timer of zero set before would come first. A filter for the window's events would see it too, but for
    one event that Python is shown without knowing its kind PySide6 makes the classes of all fifty kinds.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.acts: list[Act] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(1, 1)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        QTimer.singleShot(0, self, self._act)

    def _act(self) -> None:
        if _waiting.pop(self.window(), None) is None:
            return  # painted twice before this came
        for act in self.acts:
            QTimer.singleShot(0, self.window(), act)
        self.deleteLater()


_waiting: WeakKeyDictionary[QWidget, _Waiting] = WeakKeyDictionary()


def after_first_paint(window: QWidget, act: Act) -> None:
    """Call `act` once `window`, which is being shown now, has been painted; the first to ask comes first."""
    if window not in _waiting:
        _waiting[window] = _Waiting(window)
    _waiting[window].acts.append(act)
