"""The ring around whatever has the keyboard: shown after a key, and always around a field to type in."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QFocusFrame,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

_TYPED_IN = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox)
_OWN_FOCUS = (QAbstractItemView, QTabBar)


class FocusRing(QObject):
    """One frame that follows the focus of the application.

    A widget that paints its own focus sets the property `own_focus`.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._frame: QFocusFrame | None = None
        app.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not self._wanted(new):
            if self._frame is not None:
                self._frame.setWidget(None)  # type: ignore[arg-type]  # none hides it
            return
        if self._frame is None:
            self._frame = QFocusFrame(new.window())
            self._frame.destroyed.connect(self._forget)
        self._frame.setWidget(new)

    def _forget(self) -> None:
        self._frame = None

    @staticmethod
    def _wanted(widget: QWidget) -> bool:
        if isinstance(widget, _OWN_FOCUS) or widget.property("own_focus"):
            return False
        by_key = widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        return by_key or isinstance(widget, _TYPED_IN)
