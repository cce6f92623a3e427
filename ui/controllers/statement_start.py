"""The beginning of a new organisation: its privacy statement, pasted, dropped or opened, and read."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from dsar_desk.errors import DeskError
from dsar_desk.services.proposing import ReadStatement, propose
from dsar_desk.services.statements import LONGEST
from ui.controllers.proposals_dialog import ProposalsDialog
from ui.controllers.statement_file import words_of_file
from ui.errors import words_for
from ui.new_request.letter_box import LetterEdit
from ui.shell import Shell
from ui.theme import SMALL
from ui.widgets.buttons import button
from ui.widgets.field import Field
from ui.widgets.labels import TextLabel


class StatementStart(QWidget):
    """`confirmed` has the statement as it was read and the proposals that a person confirmed."""

    confirmed = Signal(object, object)

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self.dialog: ProposalsDialog | None = None
        self.text = LetterEdit(self._insert)
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * 5 + 18)
        self.text.setPlaceholderText(self.tr("Paste the text here, or drop the file"))
        self.text.file_dropped.connect(self.open_file)
        hint = self.tr(
            "Text, web page, PDF or Word. The desk reads names, numbers, periods and the like from it, and "
            "you confirm each. The statement is kept with the organisation."
        )
        self.field = Field(self.tr("Begin with your privacy statement"), self.text, optional=True, hint=hint)
        self.open_button = button(
            self.tr("&Open a file…"), icon_name="folder-open", size="small", clicked=self._choose
        )
        self.read_button = button(self.tr("Read the statement"), size="small", clicked=self.read)
        self.note = TextLabel(colour="muted", size=SMALL, wrap=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.open_button)
        row.addWidget(self.read_button)
        row.addWidget(self.note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addLayout(row)
        for each in (self.open_button, self.read_button):
            each.setAutoDefault(False)

    def open_file(self, file: Path) -> None:
        """Show what a file says, and read it."""
        self._shell.tasks.run(
            lambda: words_of_file(file), done=self._opened, failed=self._refused, owner=self
        )

    def read(self) -> None:
        """Read the text and show what it seems to say."""
        self.field.set_error("")
        text, catalog = self.text.toPlainText(), self._shell.desk.core.catalog
        self.read_button.setEnabled(False)
        self._shell.tasks.run(
            lambda: propose(text, catalog), done=self._show, failed=self._refused, owner=self
        )

    def _opened(self, text: str) -> None:
        self.text.setPlainText(text)
        self.read()

    def _insert(self, text: str) -> None:
        self.text.insertPlainText(text[: LONGEST + 1])

    def _show(self, read: ReadStatement) -> None:
        self.read_button.setEnabled(True)
        if not read.proposals:
            self.field.set_error(self.tr("The desk recognised nothing in this text."))
            return
        dialog = ProposalsDialog(read, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._take(read, dialog))
        dialog.finished.connect(self._forget)
        self.dialog = dialog
        dialog.open()

    def _take(self, read: ReadStatement, dialog: ProposalsDialog) -> None:
        words = self.tr(
            "%n fact(s) confirmed; they are kept with their sentences.", "", len(dialog.confirmed)
        )
        self.note.setText(words)
        self.confirmed.emit(read, dialog.confirmed)

    def _forget(self) -> None:
        self.dialog = None

    def _refused(self, error: BaseException) -> None:
        self.read_button.setEnabled(True)
        if isinstance(error, DeskError):
            self.field.set_error(words_for(error)[1])
        else:
            self._shell.errors(error)

    def _choose(self) -> None:
        title = self.tr("Open the privacy statement")
        kinds = self.tr("Text, web page, PDF or Word (*.txt *.md *.markdown *.html *.htm *.pdf *.docx)")
        name, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
        if name:
            self.open_file(Path(name))
