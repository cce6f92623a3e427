"""Copies of IDs go by themselves when their day is over: at the start, and as the day changes."""

import contextlib

from PySide6.QtCore import QObject, QTimer

from dsar_desk.errors import DeskError
from ui import texts
from ui.shell import Shell

LOOK_EVERY = 60_000
"""Milliseconds between two looks; two short questions to the file."""


class CopyWatch(QObject):
    """Destroys them beside the work. What cannot be done now, since somebody reads, is tried again."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.shell = shell
        self._told = False
        self.timer = QTimer(self, interval=LOOK_EVERY)
        self.timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look now, and every minute from now on."""
        self.timer.start()
        self.look()

    def look(self) -> None:
        """Destroy what is to be destroyed; the full desk opens only for that."""
        self.shell.tasks.run(self._destroy, done=self._tell, owner=self)

    def _destroy(self) -> tuple[int, bool]:
        desk = self.shell.desk
        with contextlib.suppress(DeskError):
            if desk.has_copies_to_destroy():
                return len(desk.destroy_copies()), desk.setting("desk.copy-traces") == "yes"
        return 0, False

    def _tell(self, found: tuple[int, bool]) -> None:
        count, left = found
        if left and not self._told:
            self.shell.toast(texts.say("warnings", "copy-traces"))
        elif count:
            words = self.tr("Copy of an ID destroyed in %n request(s): its day was over", "", count)
            self.shell.toast(words)
        self._told = left
        if count:
            self.shell.changed.emit()
