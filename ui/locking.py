"""Locks the window: by key, when nobody is there, when the computer goes to sleep."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from ui.desk import Desk
from ui.idle import IdleWatch
from ui.lock_page import LockPage
from ui.tasks import TaskRunner


class Locker(QObject):
    """Puts the lock page in place of all that is on the screen, and back.

    Windows beside the main one are hidden meanwhile with what was typed in them; they must have been opened
    with `open` or `show`, since hiding a dialog ends its `exec`.
    """

    locking = Signal()
    """The desk is about to be locked; everything is still where it was."""
    changed = Signal(bool)
    """Locked, or unlocked again."""

    def __init__(self, window: QMainWindow, root: QStackedWidget, desk: Desk, tasks: TaskRunner) -> None:
        super().__init__(window)
        self._window = window
        self._root = root
        self._desk = desk
        self._tasks = tasks
        self._hidden: list[QWidget] = []
        self._asleep: list[QAction] = []
        self.page: LockPage | None = None
        self.watch = IdleWatch(int(desk.setting("desk.lock-minutes")), self)
        self.watch.left.connect(self.lock)

    @property
    def is_locked(self) -> bool:
        """Whether the lock page is shown."""
        return self.page is not None

    def lock(self) -> None:
        """Take everything off the screen."""
        if self.page is not None:
            return
        self.locking.emit()
        self._hidden = [
            each for each in QApplication.topLevelWidgets() if each is not self._window and each.isVisible()
        ]
        for each in self._hidden:
            each.hide()
        self._asleep = [action for action in self._window.actions() if action.isEnabled()]
        for action in self._asleep:
            action.setEnabled(False)
        page = LockPage(self._desk.unlock, self._tasks, asks_secret=self._desk.has_passphrase())
        page.unlocked.connect(self._unlock)
        self.page = page
        self._root.addWidget(page)
        self._root.setCurrentWidget(page)
        self.changed.emit(True)

    def _unlock(self) -> None:
        page = self.page
        if page is None:
            return
        self.page = None
        self._root.setCurrentIndex(0)
        self._root.removeWidget(page)
        page.deleteLater()
        for action in self._asleep:
            action.setEnabled(True)
        for each in self._hidden:
            each.show()
        self._hidden, self._asleep = [], []
        self.watch.somebody_is_here()
        self.changed.emit(False)
