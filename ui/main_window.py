"""The frame of the window: navigation, the pages, the status line. What is on them is the pages' business."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from ui.actions import Act, Actions
from ui.computer import Computer
from ui.desk import Desk
from ui.errors import ErrorDoor
from ui.frame import SECTIONS, Frame
from ui.pages import PAGES, PageSpec
from ui.shell import Shell
from ui.tasks import TaskRunner
from ui.theme import narrow_below
from ui.widgets.page import Page

if TYPE_CHECKING:
    from ui.batch.dialog import BatchDialog
    from ui.help.window import HelpWindow
    from ui.locking import Locker
    from ui.requests.id_copies import CopyWatch
    from ui.widgets.confirm import ConfirmDialog

LEAST_WIDTH, LEAST_HEIGHT = 800, 560
LOOK_EVERY = 500
"""Milliseconds between two looks at whether somebody changed the desk beside the window."""


def restore_place(window: QMainWindow, computer: Computer) -> None:
    """Put a window where the desk's window was last time."""
    window.resize(1440, 900)
    kept = computer.get("window.geometry")
    if kept:
        window.restoreGeometry(QByteArray.fromBase64(kept.encode()))


class MainWindow(QMainWindow):
    """The window of an open desk. Its title names no case and nobody."""

    session_asks = Signal(str)

    def __init__(self, desk: Desk, *, computer: Computer, errors: ErrorDoor) -> None:
        super().__init__()
        self.setWindowTitle("DSAR Desk")
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        restore_place(self, computer)
        self.desk = desk
        self.computer = computer
        self.actions_by_id = Actions(self)
        self.tasks = TaskRunner(errors, self)
        self.lists = TaskRunner(errors, self)
        self.shell = Shell(
            desk,
            computer=computer,
            tasks=self.tasks,
            lists=self.lists,
            errors=errors,
            actions=self.actions_by_id,
            parent=self,
        )
        self._specs: Mapping[str, PageSpec] = {spec.id: spec for spec in PAGES}
        self.pages: dict[str, Page] = {}
        self._visited: list[tuple[str, str]] = []
        self._narrow = False
        self._locker: Locker | None = None
        self.copies: CopyWatch | None = None
        self._sure = False
        self.question: ConfirmDialog | None = None
        self.help: HelpWindow | None = None
        self.batch: BatchDialog | None = None
        self._build()
        self._connect()
        self._version = desk.data_version()
        self._look = QTimer(self, interval=LOOK_EVERY)
        self._look.timeout.connect(self._look_for_changes)
        self._look.start()
        self.open_page("requests")

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def open_page(self, page: str, argument: str = "") -> None:
        """Show a page, made now if it was not yet; stays where the page before may not be left."""
        if self.page is not None and self._visited and not self.page.may_leave():
            self.navigation.choose(self._specs[self._visited[-1][0]].section.value)
            return
        if not self._visited or self._visited[-1] != (page, argument):
            self._visited.append((page, argument))
        self._show(page, argument)

    def go_back(self) -> None:
        """Show the page before this one, or the list."""
        if self.page is not None and not self.page.may_leave():
            return
        if self._visited:
            self._visited.pop()
        page, argument = self._visited[-1] if self._visited else ("requests", "")
        self._show(page, argument)

    def new_request(self) -> None:
        """Ask for what came in, in a dialog over whatever page is shown."""
        from ui.new_request.dialog import open_new_request

        open_new_request(self.shell, self)

    def print_ready(self) -> None:
        """Show all letters that are ready to leave, of the organisation that the list shows."""
        from ui.batch.dialog import open_batch

        chosen = self.computer.get("window.controller")
        controllers = (chosen,) if chosen in self.desk.controller_names() else ()
        self.batch = open_batch(self.shell, self, controllers)

    def show_help(self) -> None:
        """Show the help beside the window, or bring it forward."""
        from ui.help.window import HelpWindow

        if self.help is None:
            self.help = HelpWindow(self)
        self.help.show()
        self.help.raise_()
        self.help.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.page is not None and not self.page.may_leave():
            event.ignore()
            return
        if self.holds_typed() and not self._sure:
            event.ignore()
            self.when_sure(self.close)
            return
        geometry = self.saveGeometry().toBase64().toStdString()
        self.computer.set("window.geometry", geometry)
        self.stop_work()
        super().closeEvent(event)

    def holds_typed(self) -> bool:
        """Whether something half typed goes lost when the window closes."""
        return any(page.holds_typed() for page in self.pages.values())

    def when_sure(self, act: Callable[[], object]) -> None:
        """Do what closes the window; ask first where something is half typed."""
        if not self.holds_typed():
            act()
            return
        from ui.widgets.confirm import ConfirmDialog

        def go() -> None:
            self._sure = True
            act()

        self.question = ConfirmDialog(
            self.tr("Throw away what you typed?"),
            self.tr("On the page of a request stands something that you did not record yet."),
            self.tr("Throw away"),
            cancel=self.tr("Go on typing"),
            parent=self,
        )
        self.question.accepted.connect(go)
        self.question.open()

    def stop_work(self) -> None:
        """Let what runs come to its end; nothing is begun any more."""
        self._look.stop()
        self.shell.locked.emit()
        if self.copies is not None:
            self.copies.timer.stop()
        self.shell.pictures.close()
        self.lists.close()
        self.tasks.close()

    def after_first_paint(self) -> None:
        """Do what may wait until the window is there."""
        from ui.requests.id_copies import CopyWatch
        from ui.requests.retention import forget_old_copies

        self.locker().watch.listen_to_system()
        self.tasks.run(lambda: forget_old_copies(self.desk), owner=self)
        self.copies = CopyWatch(self.shell)
        self.copies.start()

    def locker(self) -> "Locker":
        """Return what locks the window."""
        from ui.locking import Locker

        if self._locker is None:
            self._locker = Locker(self, self.root, self.desk, self.lists)
            self._locker.locking.connect(self.shell.locked)
        return self._locker

    def lock(self) -> None:
        """Take everything off the screen until the person unlocks the desk."""
        self.locker().lock()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < narrow_below(self.font())
        if narrow != self._narrow:
            self._narrow = narrow
            self.frame.set_narrow(narrow)
            for page in self.pages.values():
                page.set_narrow(narrow)

    def _build(self) -> None:
        frame = Frame(self.actions_by_id, {spec.section for spec in PAGES})
        self.frame = frame
        self.navigation, self.stack = frame.navigation, frame.stack
        self.status = frame.status
        self.root = QStackedWidget()
        self.root.addWidget(frame)
        self.setCentralWidget(self.root)

    def _connect(self) -> None:
        self.shell.wants_page.connect(self.open_page)
        self.shell.wants_toast.connect(self.frame.say)
        self.shell.wants_status.connect(self.status.say)
        self.shell.wants_session.connect(self.session_asks)
        self.shell.changed.connect(self._refresh)
        self.shell.counted.connect(self.navigation.items[Act.SHOW_REQUESTS.value].set_count)
        self.lists.busy_changed.connect(self.status.set_busy)
        self.navigation.chosen.connect(lambda act: self.actions_by_id[Act(act)].trigger())
        for page, act in SECTIONS.items():
            self.actions_by_id[act].setEnabled(page in self._specs)
            self.actions_by_id[act].triggered.connect(lambda _on=False, name=page: self.open_page(name))
        for act, do in {
            Act.NEW_REQUEST: self.new_request,
            Act.PRINT_READY: self.print_ready,
            Act.BACK: self.go_back,
            Act.BACK_UP: lambda: self.open_page("preferences", "backup"),
            Act.RELOAD: self.shell.changed.emit,
            Act.LOCK: self.lock,
            Act.HELP: self.show_help,
            Act.QUIT: self.close,
        }.items():
            self.actions_by_id[act].triggered.connect(lambda _on=False, now=do: now())

    def _show(self, name: str, argument: str) -> None:
        spec = self._specs[name]
        page = self.pages.get(name)
        if page is None:
            page = spec.make(self.shell)
            page.set_narrow(self._narrow)
            self.pages[name] = page
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        self.navigation.choose(spec.section.value)
        page.opened(argument)
        focus = page.first_focus()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_for_changes(self) -> None:
        version = self.desk.data_version()
        if version != self._version:
            self._version = version
            self.shell.changed.emit()

    def _refresh(self) -> None:
        if self.page is not None:
            self.page.refresh()
        for page in self.pages.values():
            if page is not self.page:
                page.count()
