"""The ring around whatever has the keyboard: shown after a key, and always around a field to type in."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QFocusFrame,
    QLineEdit,
    QPlainTextEdit,
    QProxyStyle,
    QScrollArea,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QTabBar,
    QTextEdit,
    QWidget,
)

from ui.style import look_of, rounded
from ui.theme import BUTTON_RADIUS, theme

_TYPED_IN = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox)
_OWN_FOCUS = (QAbstractItemView, QTabBar)
WIDTH, APART = 2, 1


class _RingStyle(QProxyStyle):
    """Draws the frame, and asks Qt to keep it above the widget, where no parent cuts it off."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        answer: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        return super().styleHint(hint, option, widget, answer)

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric in {QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin}:
            return WIDTH + APART
        return super().pixelMetric(metric, option, widget)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element == QStyle.ControlElement.CE_FocusFrame and isinstance(widget, QFocusFrame):
            chip = look_of(widget.widget()) == "chip"
            radius = option.rect.height() / 2 if chip else BUTTON_RADIUS + APART + 1
            rounded(painter, option.rect, radius, border=theme().accent, width=WIDTH)
        else:
            super().drawControl(element, option, painter, widget)


class FocusRing(QObject):
    """One frame that follows the focus of the application.

    A widget that paints its own focus sets the property `own_focus`.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._frame: QFocusFrame | None = None
        self._style = _RingStyle()
        self._style.setParent(self)
        app.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and _by_key(new):
            _bring_into_view(new)  # first: Qt draws no frame around what cannot be seen
        if new is None or not self._wanted(new):
            if self._frame is not None:
                self._frame.setWidget(None)  # type: ignore[arg-type]  # none hides it
            return
        if self._frame is None:
            self._frame = QFocusFrame(new.window())
            self._frame.setStyle(self._style)
            self._frame.destroyed.connect(self._forget)
        self._frame.setWidget(new)

    def _forget(self) -> None:
        self._frame = None

    @staticmethod
    def _wanted(widget: QWidget) -> bool:
        if isinstance(widget, _OWN_FOCUS) or widget.property("own_focus"):
            return False
        return _by_key(widget) or isinstance(widget, _TYPED_IN)


def _by_key(widget: QWidget) -> bool:
    return widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)


def _bring_into_view(widget: QWidget) -> None:
    """Scroll all that a widget lies in. Qt does so only when Tab was pressed in the same scroll area."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()
