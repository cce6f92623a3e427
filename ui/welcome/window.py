"""The window of the first start."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QMainWindow, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from dsar_desk.errors import DeskError
from ui.desk import Desk, Gate
from ui.errors import ErrorDoor, words_for
from ui.main_window import LEAST_HEIGHT, LEAST_WIDTH
from ui.tasks import Job, TaskRunner
from ui.welcome.choices import Choices
from ui.welcome.steps import CodeStep, PassphraseStep, SecretStep, WaitStep
from ui.widgets.page import Surface, scrolling
from ui.widgets.status_line import StatusLine

PRACTICE_FOLDER = "practice"


class WelcomeWindow(QMainWindow):
    """Makes a desk and hands it on with `opened`: the desk, and the page to begin with."""

    opened = Signal(object, str)

    def __init__(self, gate: Gate, tasks: TaskRunner, errors: ErrorDoor, *, folder: Path) -> None:
        super().__init__()
        self.setWindowTitle("DSAR Desk")
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.resize(1440, 900)
        self._gate, self._tasks, self._errors, self._folder = gate, tasks, errors, folder
        self._practice = False
        self._backup = Path()
        self._made: Desk | None = None
        self.choices = Choices()
        self.passphrase = PassphraseStep()
        self.wait = WaitStep()
        self.code = CodeStep()
        self.secret = SecretStep()
        self.stack = QStackedWidget()
        self._areas: dict[QWidget, QScrollArea] = {}
        for step in (self.choices, self.passphrase, self.wait, self.code, self.secret):
            self._areas[step] = scrolling(step)
            self.stack.addWidget(self._areas[step])
        self.status = StatusLine()
        self.status.say(self.tr("Nothing is stored yet."))
        around = Surface("window")
        column = QVBoxLayout(around)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stack, 1)
        column.addWidget(self.status)
        self.setCentralWidget(around)
        self._connect()
        self.choices.begin.setFocus()

    def show_step(self, step: QWidget) -> None:
        """Show one of the steps."""
        self.stack.setCurrentWidget(self._areas[step])

    @property
    def step(self) -> QWidget:
        """The step that is shown."""
        return next(step for step, area in self._areas.items() if area is self.stack.currentWidget())

    def restore_from(self, backup: Path) -> None:
        """Ask what opens this backup."""
        self._backup = backup
        self.secret.field.set_error("")
        self.secret.secret.clear()
        self.show_step(self.secret)
        self.secret.secret.setFocus()

    def _connect(self) -> None:
        self.choices.own.connect(lambda: self._begin(practice=False))
        self.choices.practice.connect(lambda: self._begin(practice=True))
        self.choices.restore.connect(self._ask_backup)
        self.passphrase.chosen.connect(self._make)
        self.secret.chosen.connect(self._restore)
        self.code.done.connect(self._go_on)
        for step in (self.passphrase, self.secret):
            step.back.connect(lambda: self.show_step(self.choices))

    def _begin(self, *, practice: bool) -> None:
        self._practice = practice
        self.wait.say(self.tr("One moment"), self.tr("Looking for the keyring of this computer."))
        self.show_step(self.wait)
        self._tasks.run(self._gate.keyring_works, done=self._after_keyring, failed=self._failed, owner=self)

    def _after_keyring(self, works: bool) -> None:
        if works:
            self._make("")
            return
        self.show_step(self.passphrase)
        self.passphrase.first.setFocus()

    def _make(self, passphrase: str) -> None:
        gate, folder = self._gate, self._folder
        if self._practice:
            self.wait.say(self.tr("Practice desk"), self.tr("Inventing shops, people and requests."))
            place = folder.parent / PRACTICE_FOLDER

            def work(_job: Job) -> tuple[Desk, str]:
                if gate.exists(place):
                    return gate.open(place, secret=passphrase), ""
                return gate.create_practice(place, passphrase=passphrase), ""

        else:
            self.wait.say(self.tr("Your desk"), self.tr("Making the encrypted file and its key."))

            def work(_job: Job) -> tuple[Desk, str]:
                return gate.create(folder, passphrase=passphrase)

        self.show_step(self.wait)
        self._tasks.run_long(work, done=self._after_making, failed=self._failed, owner=self)

    def _after_making(self, made: tuple[Desk, str]) -> None:
        self._made, code = made
        if not code:
            self._go_on()
            return
        self.code.show_code(code)
        self.status.say(self.tr("The encrypted file is made. Nothing else is stored yet."))
        self.show_step(self.code)
        self.code.print.setFocus()

    def _go_on(self) -> None:
        desk, self._made = self._made, None
        if desk is None:
            return
        page = "requests" if self._practice else "controllers"
        name = self.code.name.text().strip()
        if not name:
            self.opened.emit(desk, page)
            return
        self._tasks.run(
            lambda: desk.set_setting("user.name", name),
            done=lambda _: self.opened.emit(desk, page),
            failed=self._failed,
            owner=self,
        )

    def _ask_backup(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a backup"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.restore_from(Path(name)))
        dialog.open()

    def _restore(self, secret: str) -> None:
        gate, backup, folder = self._gate, self._backup, self._folder
        self._practice = True  # what is put back has its organisations already
        self.wait.say(self.tr("Putting back"), self.tr("Reading the backup and checking every part of it."))
        self.show_step(self.wait)
        self._tasks.run(
            lambda: (gate.restore(backup, folder, secret=secret), ""),
            done=self._after_making,
            failed=self._not_restored,
            owner=self,
        )

    def _not_restored(self, error: BaseException) -> None:
        self.show_step(self.secret)
        if isinstance(error, DeskError):
            self.secret.field.set_error(words_for(error)[1])
            self.secret.secret.selectAll()
            self.secret.secret.setFocus()
        else:
            self._errors(error)

    def _failed(self, error: BaseException) -> None:
        self.show_step(self.choices)
        self._errors(error)
