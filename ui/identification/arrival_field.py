"""Where a copy of an ID comes in: dropped, chosen or pasted. Nothing is stored before it is masked."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dsar_desk.errors import DeskError
from dsar_desk.services.arriving import Arrival
from ui import texts
from ui.errors import words_for
from ui.icons import NAVIGATION
from ui.identification.arrival_parts import (
    AttachmentRows,
    DropZone,
    MessageLine,
    PasswordRow,
    ProgressRow,
)
from ui.identification.arrivals import Bringing, bringing, may_bring, read_file
from ui.theme import SMALL
from ui.widgets.buttons import button
from ui.widgets.labels import IconMark, TextLabel

_KINDS = "*.png *.jpg *.jpeg *.webp *.tif *.tiff *.heic *.heif *.pdf *.eml"


class ArrivalField(QWidget):
    """Takes a file in, and says in place what is wrong with one."""

    brought = Signal(object)
    """What reads it; see `ui.identification.arrivals`."""
    chosen = Signal(object)
    """One of several attachments."""
    password_given = Signal(str)
    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.dialog: QFileDialog | None = None
        self.zone = TextLabel(texts.say("arrivals", "zone"), bold=True, wrap=True)
        self.how = TextLabel(texts.say("arrivals", "how"), colour="muted", size=SMALL, wrap=True)
        self.file = button(self.tr("Choose a &file…"), icon_name="folder-open", clicked=self.choose_file)
        self.paste = button(self.tr("Paste"), icon_name="clipboard-paste", clicked=self.paste_picture)
        self.message = MessageLine()
        self.progress = ProgressRow()
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password_row = PasswordRow(self.password)
        self.attachments = AttachmentRows()
        self._lay_out()
        self.progress.stop.clicked.connect(self.stopped)
        self.password_row.go.clicked.connect(self._give_password)
        self.password.returnPressed.connect(self._give_password)
        self.attachments.chosen.connect(self.chosen)
        self.set_ready()

    def set_ready(self, words: str = "", *, bad: bool = False) -> None:
        """Wait for a file; `words` say what became of the one before."""
        self._show_only(self._drop)
        self.message.say(words, bad=bad)

    def set_busy(self, words: str) -> None:
        """Say what is being done."""
        self._show_only(self.progress)
        self.message.say("")
        self.progress.begin(words)

    def ask_password(self, problem: str = "") -> None:
        """Ask for the password of a PDF."""
        self._show_only(self.password_row)
        self.message.say(problem, bad=True)
        self.password.clear()
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_which(self, attachments: Sequence[Arrival]) -> None:
        """Let the person choose one of several attachments."""
        self._show_only(self.attachments)
        self.message.say(texts.say("arrivals", "several"))
        self.attachments.offer(attachments)

    def say_error(self, error: DeskError) -> None:
        """Say in place what is wrong with the file."""
        self.set_ready(words_for(error)[1], bad=True)

    def choose_file(self) -> None:
        """Ask for a file, in a dialog of Qt's own: the system's would list it among the latest files."""
        dialog = QFileDialog(self, self.tr("Copy of an ID"))
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Pictures, PDF and mail") + f" ({_KINDS})")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.brought.emit(lambda: read_file(Path(path))))
        dialog.destroyed.connect(self._forget_dialog)
        self.dialog = dialog
        dialog.open()

    def paste_picture(self) -> None:
        """Take the picture or file from the clipboard."""
        try:
            reading: Bringing = bringing(QGuiApplication.clipboard().mimeData())
        except DeskError as error:
            self.say_error(error)
            return
        self.brought.emit(reading)

    def take(self, event: QDropEvent) -> None:
        """Take what was dropped, here or elsewhere on the case."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        try:
            reading = bringing(event.mimeData())
        except DeskError as error:
            self.say_error(error)
            return
        self.brought.emit(reading)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if may_bring(event.mimeData()) and self._drop.isVisible():
            event.acceptProposedAction()
            self._set_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._set_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._set_over(False)
        self.take(event)

    def _set_over(self, over: bool) -> None:  # a state, said by its name
        self._drop.is_over = over
        self._drop.update()

    def _give_password(self) -> None:
        given = self.password.text()
        self.password.clear()
        self.password_given.emit(given)

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _show_only(self, shown: QWidget) -> None:
        for part in (self._drop, self.progress, self.password_row, self.attachments):
            part.setVisible(part is shown)
        if shown is not self.attachments:
            self.attachments.offer(())

    def _lay_out(self) -> None:
        self._drop = DropZone()
        column = QVBoxLayout(self._drop)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(10)
        icon = IconMark("image-plus", colour="accent", size=NAVIGATION)
        head.addWidget(icon, alignment=Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.zone, 1)
        column.addLayout(head)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.file)
        acts.addWidget(self.paste)
        acts.addStretch(1)
        column.addLayout(acts)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        for widget in (self._drop, self.progress, self.password_row, self.attachments, self.message):
            outer.addWidget(widget)
        outer.addWidget(self.how)
