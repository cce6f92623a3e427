"""Reading an issued letter as it was frozen: to look at, to save outside the desk, to print."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from dsar_desk.bootstrap.copies import write_copy
from dsar_desk.domain.letters import IssuedLetter
from dsar_desk.services.letters import pdf_of
from ui.case.acts import CaseActs
from ui.case.files import ask_where
from ui.theme import CARD_TITLE, SMALL
from ui.widgets.buttons import button
from ui.widgets.labels import ElidedLabel, TextLabel


class LetterFiles(QObject):
    """What can be done with the bytes of an issued letter."""

    def __init__(self, acts: CaseActs, owner: QWidget) -> None:
        super().__init__(owner)
        self.acts = acts
        self.owner = owner
        self.preview: LetterPreview | None = None

    def show_letter(self, letter: IssuedLetter, title: str) -> None:
        """Show the letter in a window of its own."""
        self._fetch(letter, lambda pdf: self._preview(letter, title, pdf))

    def save(self, letter: IssuedLetter) -> None:
        """Ask where to save the letter, and save it there."""
        title = self.tr("Save the letter outside the desk")
        ask_where(self.owner.window(), letter.filename, lambda path: self.save_to(letter, path), title=title)

    def save_to(self, letter: IssuedLetter, path: Path) -> None:
        """Save the letter's bytes as a file that the desk no longer protects."""
        self.acts.ask(
            lambda core: write_copy(path, pdf_of(core.read, letter.id)), done=lambda _: self._saved()
        )

    def print_letter(self, letter: IssuedLetter, title: str) -> None:
        """Print the letter through the system's dialog."""
        self._fetch(letter, lambda pdf: self._print(title, pdf))

    def _saved(self) -> None:
        self.acts.shell.toast(self.tr("Saved. Outside the desk the letter is no longer protected."))

    def _fetch(self, letter: IssuedLetter, then: Callable[[bytes], None]) -> None:
        self.acts.ask(lambda core: pdf_of(core.read, letter.id), done=then)

    def _preview(self, letter: IssuedLetter, title: str, pdf: bytes) -> None:
        self.preview = LetterPreview(self, letter, title, pdf)
        self.preview.open()

    def _print(self, title: str, pdf: bytes) -> None:
        from ui.printing import ask_printer, print_pdf

        ask_printer(self.owner.window(), lambda printer: print_pdf(pdf, printer), title=title)


class LetterPreview(QDialog):
    """The letter's pages, as frozen."""

    def __init__(self, files: LetterFiles, letter: IssuedLetter, title: str, pdf: bytes) -> None:
        from PySide6.QtPdf import QPdfDocument
        from PySide6.QtPdfWidgets import QPdfView

        super().__init__(files.owner.window())
        self.setWindowTitle("DSAR Desk")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.buffer = QBuffer(self)
        self.buffer.setData(QByteArray(pdf))  # the document reads lazily, so the buffer must outlive it
        self.buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document = QPdfDocument(self)
        self.document.load(self.buffer)
        self.view = QPdfView(self)
        self.view.setDocument(self.document)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setAccessibleName(title)
        self.save = button(self.tr("Save as PDF…"), icon_name="download", clicked=lambda: files.save(letter))
        self.printing = button(
            self.tr("Print…"), icon_name="printer", clicked=lambda: files.print_letter(letter, title)
        )
        self.done_button = button(self.tr("Close"), clicked=self.accept)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self, self.printing.click)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(ElidedLabel(title, size=CARD_TITLE, bold=True), 1)
        for made in (self.printing, self.save, self.done_button):
            head.addWidget(made)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(
            TextLabel(f"SHA-256 {letter.sha256}", colour="muted", size=SMALL, wrap=True, selectable=True)
        )
        column.addWidget(self.view, 1)
        self.resize(760, 860)
        self.done_button.setFocus()
