"""One door for errors: what happened and what to do, or a report of a bug without personal data.

A `DeskError` has a sentence for its code. Anything else is a bug: the report names types, files and lines,
never a value or a message, since these may hold somebody's data.
"""

import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from dsar_desk.bug_report import report_of
from dsar_desk.errors import (
    DeskError,
    DeskUnavailable,
    InvalidInput,
    LetterIncomplete,
    NotAllowed,
    NotFound,
    StillOpen,
)
from ui.translations import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

_TITLES: dict[type[DeskError], str] = {
    InvalidInput: QT_TRANSLATE_NOOP("errors", "This cannot be right yet"),
    NotFound: QT_TRANSLATE_NOOP("errors", "This was not found"),
    NotAllowed: QT_TRANSLATE_NOOP("errors", "This cannot be done now"),
    LetterIncomplete: QT_TRANSLATE_NOOP("errors", "The letter is not ready"),
    DeskUnavailable: QT_TRANSLATE_NOOP("errors", "The desk cannot be read or written"),
    DeskError: QT_TRANSLATE_NOOP("errors", "This did not work"),
}


def words_for(error: BaseException) -> tuple[str, str]:
    """Return what happened and what to do, in the window's language."""
    from dsar_desk.services.guard import masked_facts
    from ui.texts import say

    if isinstance(error, DeskError):
        title = next(words for kind, words in _TITLES.items() if isinstance(error, kind))
        lines = [say("errors", error.code, **masked_facts(error.facts))]
        if isinstance(error, StillOpen):
            lines += [f"• {say('left', code, **facts)}" for code, facts in error.items]
        return QCoreApplication.translate("errors", title), "\n".join(lines)
    return (
        QCoreApplication.translate("errors", "Something went wrong in the program"),
        QCoreApplication.translate(
            "errors",
            "What was already saved is safe. You can go on. If it happens again, close the desk and open it "
            "anew. The report names places in the program and holds no data of your cases.",
        ),
    )


class ErrorDoor(QObject):
    """Shows every error. Callable, so that it serves as `failed` of a task."""

    shown = Signal(object)
    """An error is on the screen."""

    def __init__(self, parent_window: Callable[[], QWidget | None] = QApplication.activeWindow) -> None:
        super().__init__(QApplication.instance())
        self._parent_window = parent_window
        self._arrived.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self.dialog: QMessageBox | None = None

    _arrived = Signal(object)

    def __call__(self, error: BaseException) -> None:
        """Show an error; from any thread."""
        if QThread.currentThread() is self.thread():
            self._show(error)
        else:
            self._arrived.emit(error)

    def install_hooks(self) -> None:
        """Lead what nobody caught to this door."""
        sys.excepthook = self._from_main
        threading.excepthook = lambda args: self(args.exc_value) if args.exc_value else None

    def _from_main(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        print(report_of(error), file=sys.stderr)  # noqa: T201  # for whoever started the desk in a terminal
        self(error.with_traceback(trace))

    def _show(self, error: BaseException) -> None:
        if self.dialog is not None:
            return
        from PySide6.QtWidgets import QMessageBox

        what, todo = words_for(error)
        box = QMessageBox(self._parent_window())
        box.setWindowTitle("DSAR Desk")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(f"<b>{what}</b>")
        box.setInformativeText(todo)
        box.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        if not isinstance(error, DeskError):
            report = report_of(error)
            box.setIcon(QMessageBox.Icon.Critical)
            box.setDetailedText(report)
            copy = box.addButton(
                QCoreApplication.translate("errors", "Copy report"), QMessageBox.ButtonRole.ActionRole
            )
            copy.clicked.disconnect()
            copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        close = box.addButton(
            QCoreApplication.translate("errors", "Close"), QMessageBox.ButtonRole.RejectRole
        )
        box.setDefaultButton(close)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.finished.connect(self._forget)
        self.dialog = box
        box.open()
        self.shown.emit(error)

    def _forget(self) -> None:
        self.dialog = None
