"""Underlines the letters of Alt keys only while Alt is held, as the system's own programs do."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget

from ui.style import DeskStyle


class _Hints(QProxyStyle):
    """Fusion, which shows the letters only when they are wanted.

    It stands below the desk's style and comes after the first painting: until then a thousand hints are asked
    for, and none of them is this one.
    """

    def __init__(self) -> None:
        super().__init__("Fusion")

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        answer: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_UnderlineShortcut:
            return int(DeskStyle.underlines)
        return super().styleHint(hint, option, widget, answer)


class Mnemonics(QObject):
    """Watches the Alt key. The keys work whether or not the letters are underlined.

    Windows of the system see keys first. A filter on the application would be asked for every event there is:
    a third of the time in which a page is made.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        style = app.style()
        if isinstance(style, DeskStyle):
            style.stand_on(_Hints())
        app.focusWindowChanged.connect(self._watch)
        app.applicationStateChanged.connect(self._leave)
        self._watch(app.focusWindow())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt:
            self._show(shown=event.type() == QEvent.Type.KeyPress)
        return False

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def _leave(self, state: Qt.ApplicationState) -> None:
        if state != Qt.ApplicationState.ApplicationActive:
            self._show(shown=False)

    def _show(self, *, shown: bool) -> None:
        if shown == DeskStyle.underlines:
            return
        DeskStyle.underlines = shown
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                for widget in window.findChildren(QWidget):
                    widget.update()
