"""From start to close: which desk, which window, locked or not. One per process."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from dsar_desk.errors import DeskError
from ui.after_paint import after_first_paint
from ui.computer import Computer, default_folder
from ui.desk import Desk, Gate
from ui.errors import ErrorDoor
from ui.main_window import LEAST_HEIGHT, LEAST_WIDTH, MainWindow, restore_place
from ui.tasks import TaskRunner
from ui.theme import Appearance
from ui.translations import set_language


class Session(QObject):
    """Shows the welcome page, the locked desk or the desk itself."""

    def __init__(
        self, app: QApplication, appearance: Appearance, computer: Computer, gate: Gate, folder: Path
    ) -> None:
        super().__init__(app)
        self.computer = computer
        self.gate = gate
        self.folder = folder
        self.appearance = appearance
        self.errors = ErrorDoor()
        self.tasks = TaskRunner(self.errors, self)
        self.window: QMainWindow | None = None
        self.desk: Desk | None = None
        app.lastWindowClosed.connect(self.close)

    def start(self) -> None:
        """Show the first window: the desk, or where to type what opens it, or the welcome page."""
        if not self.gate.exists(self.folder):
            self.show_welcome()
            return
        try:
            self.show_desk(self.gate.open(self.folder))
        except DeskError as error:
            self.show_locked(error)

    def show_desk(self, desk: Desk, page: str = "requests", argument: str = "") -> None:
        """Show the desk's window; `page` opens first."""
        self.desk = desk
        window = MainWindow(desk, computer=self.computer, errors=self.errors)
        window.session_asks.connect(self._do)
        self._swap(window)
        if page != "requests":
            window.open_page(page, argument)
        after_first_paint(window, self._after_first_paint)

    def show_welcome(self) -> None:
        """Show the three ways to begin."""
        from ui.welcome.window import WelcomeWindow

        window = WelcomeWindow(self.gate, self.tasks, self.errors, folder=self.folder)
        window.opened.connect(self._begun)
        self._swap(window)

    def show_locked(self, error: DeskError | None = None) -> None:
        """Show where to type the passphrase; an error that no passphrase mends is shown too."""
        from ui.lock_page import LockPage

        page = LockPage(
            lambda secret: self.gate.open(self.folder, secret=secret), self.tasks, asks_secret=True
        )
        page.unlocked.connect(self.show_desk)
        window = QMainWindow()
        window.setWindowTitle("DSAR Desk")
        window.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        restore_place(window, self.computer)
        window.setCentralWidget(page)
        self._swap(window)
        page.secret.setFocus()
        page.wants_backup.connect(self.show_welcome)
        if error is not None and error.code not in {"passphrase-needed", "no-keyring"}:
            page.offer_backup()
            self.errors(error)

    def open_folder(self, folder: Path) -> None:
        """Close this desk and go on with the one in another folder, or with the welcome page."""
        self._leave()
        self.folder = folder
        self.computer.set("window.desk", str(folder))
        self.start()

    def close(self) -> None:
        """Let go of the desk."""
        self._leave()
        self.tasks.close()

    def _begun(self, desk: Desk, page: str) -> None:
        self.folder = desk.location
        self.computer.set("window.desk", str(desk.location))
        self.show_desk(desk, page, "new" if page != "requests" else "")

    def _do(self, what: str) -> None:
        """Do what the settings ask: `again` after a new language, `folder:<path>`, `scheme`."""
        if what == "again":
            self._when_sure(self._make_anew)
        elif what == "scheme":
            self.appearance.set_scheme(self.computer.get("window.scheme"))
        elif what == "home":
            self._when_sure(lambda: self.open_folder(default_folder()))
        elif what == "remove-practice" and self.desk is not None:
            self._remove_practice(self.desk)
        elif what.startswith("folder:"):
            self._when_sure(lambda: self.open_folder(Path(what.removeprefix("folder:"))))

    def _when_sure(self, act: Callable[[], object]) -> None:
        """Do what takes the window away; it asks first where something is half typed."""
        if isinstance(self.window, MainWindow):
            self.window.when_sure(act)
        else:
            act()

    def _make_anew(self) -> None:
        if self.desk is not None:
            set_language(self.computer.get("window.language"))
            self.show_desk(self.desk, "preferences")

    def _remove_practice(self, desk: Desk) -> None:
        """Delete the practice desk and go on with the own one, or with the welcome page."""
        if isinstance(self.window, MainWindow):
            self.window.stop_work()
            self.window.setEnabled(False)
        self.desk = None
        self.tasks.run(
            desk.remove_practice,
            done=lambda _: self.open_folder(default_folder()),
            failed=self._not_removed,
            owner=self,
        )

    def _not_removed(self, error: BaseException) -> None:
        self.open_folder(self.folder)
        self.errors(error)

    def _swap(self, window: QMainWindow) -> None:
        earlier = self.window
        self.window = window
        if earlier is not None:
            window.setGeometry(earlier.geometry())
        window.show()
        if earlier is not None:
            _discard(earlier)

    def _leave(self) -> None:
        if isinstance(self.window, MainWindow):
            self.window.stop_work()
        if self.desk is not None:
            self.desk.close()
            self.desk = None

    def _after_first_paint(self) -> None:
        self.errors.install_hooks()
        if isinstance(self.window, MainWindow) and self.desk is not None:
            self.window.after_first_paint()


def _discard(window: QWidget) -> None:
    if isinstance(window, MainWindow):
        window.stop_work()
    window.hide()
    window.deleteLater()
