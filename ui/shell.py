"""What a page may ask of the window around it: the desk, background work, another page, a word to say."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from ui.actions import Actions
from ui.computer import Computer
from ui.desk import Desk
from ui.errors import ErrorDoor
from ui.tasks import TaskRunner


class Undo(NamedTuple):
    """A way back from what a toast tells."""

    text: str
    act: Callable[[], object]


class Shell(QObject):
    """Handed to every page. Pages know each other only by the ids of `ui.pages`."""

    wants_page = Signal(str, str)
    """A page, and what it should show."""
    wants_toast = Signal(str, object)
    wants_status = Signal(str, str)
    wants_session = Signal(str)
    """`again` after a new language, `scheme` after a new appearance, `home`, `folder:<path>`, or
    `remove-practice`."""
    counted = Signal(int)
    """How many requests are open, for the navigation."""
    locked = Signal()
    """The desk is being locked or closed: let go of what nobody else may see."""
    changed = Signal()
    """The desk's contents changed, here or beside the window: read again what is shown."""

    def __init__(
        self,
        desk: Desk,
        *,
        computer: Computer,
        tasks: TaskRunner,
        lists: TaskRunner,
        errors: ErrorDoor,
        actions: Actions,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.computer = computer
        """Settings that stay on this computer, as language and appearance."""
        self.tasks = tasks
        """The register's one thread: everything that writes, and letters."""
        self.lists = lists
        """A thread beside it that only reads, so that typing in the search field never waits."""
        self.pictures = TaskRunner(errors, self)
        """A thread for copies of IDs, so that neither waits for a picture that is read or masked."""
        self.errors = errors
        self.actions = actions

    def go(self, page: str, argument: str = "") -> None:
        """Show a page, as `go("case", reference)`."""
        self.wants_page.emit(page, argument)

    def toast(self, text: str, undo: Undo | None = None) -> None:
        """Say one line at the bottom for six seconds. Never an error, never an address or a letter's text."""
        self.wants_toast.emit(text, undo)

    def status(self, left: str, right: str = "") -> None:
        """Fill the status line: where the data live, and what changed last."""
        self.wants_status.emit(left, right)
