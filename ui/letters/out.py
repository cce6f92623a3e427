"""The letter leaves the window: to a printer, or as a PDF on disk. What is printed is what is filed."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QProgressDialog, QPushButton

from dsar_desk.bootstrap.copies import write_copy
from dsar_desk.services.letters import enclosure_of
from ui.printing import ask_printer, print_pdf
from ui.shell import Shell

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from ui.letters.page import LetterPage
    from ui.tasks import Job


class LetterOut(QObject):
    """Prints and saves what the page shows."""

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self.ask_printer: Callable[..., Any] = ask_printer
        self.box: QMessageBox | None = None
        self.dialog: QFileDialog | None = None

    def print(self, page: "LetterPage") -> None:
        """Print a filed letter; of one that is not filed, file it first or print a draft."""
        if page.issued is not None:
            self._print_shown(page)
            return
        box = self._box(page, self.tr("Print the letter"))
        box.setText(self.tr("File the letter before printing it for sending?"))
        box.setInformativeText(
            self.tr("What is sent must be what is filed. A draft has CONCEPT (DRAFT) on each page.")
        )
        file = box.addButton(self.tr("File and print"), QMessageBox.ButtonRole.AcceptRole)
        draft = box.addButton(self.tr("Print a draft"), QMessageBox.ButtonRole.ActionRole)
        cancel = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setEscapeButton(cancel)
        _set_main(box, file if page.ready.may else draft)
        file.setEnabled(page.ready.may)
        file.setToolTip("" if page.ready.may else page.ready.reason)
        if not page.ready.may:
            box.setInformativeText(f"{page.ready.reason}\n\n{box.informativeText()}")
        file.clicked.connect(lambda: page.acts_on_letter.issue(lambda _: self._after_filing(page)))
        draft.clicked.connect(lambda: self._print_shown(page))
        box.open()

    def save(self, page: "LetterPage") -> None:
        """Save what is shown as a PDF, after saying that the copy is no longer protected."""
        words = "" if page.issued else self.tr("This letter is not filed yet: the copy is a draft.")
        self._warn(page, self.tr("Save as PDF"), words, lambda: self._choose_place(page))

    def save_enclosure(self, page: "LetterPage", name: str) -> None:
        """Save a filed enclosure, after saying that the copy is no longer protected."""
        letter = page.issued
        if letter is None:
            return

        def choose(path: str) -> None:
            desk = self._shell.desk
            self._shell.tasks.run(
                lambda: write_copy(Path(path), enclosure_of(desk.core.read, letter.id, name)),
                done=lambda _: self._saved(),
                owner=self,
            )

        title = self.tr("Save enclosure %1").replace("%1", name)
        self._warn(page, title, "", lambda: self._ask_place(page, name, "", choose))

    def _warn(self, page: "LetterPage", title: str, more: str, then: Callable[[], object]) -> None:
        box = self._box(page, title)
        box.setText(self.tr("The copy on disk is no longer protected."))
        words = self.tr("Whoever opens the folder can read it. Delete the copy when it is no longer needed.")
        box.setInformativeText("\n\n".join(filter(None, (words, more))))
        go = box.addButton(self.tr("Choose a place…"), QMessageBox.ButtonRole.AcceptRole)
        cancel = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setEscapeButton(cancel)
        _set_main(box, go)
        go.clicked.connect(then)
        box.open()

    def write(self, path: str, pdf: bytes) -> None:
        """Write a copy."""
        self._shell.tasks.run(lambda: write_copy(Path(path), pdf), done=lambda _: self._saved(), owner=self)

    def _after_filing(self, page: "LetterPage") -> None:
        # The frozen bytes are read in the same thread, so they come before anything that is asked now.
        self._shell.tasks.run(lambda: None, done=lambda _: self._print_shown(page), owner=self)

    def _print_shown(self, page: "LetterPage") -> None:
        pdf = page.shown
        self.ask_printer(page, lambda printer: self._send(page, pdf, printer), title=_file_name(page))

    def _send(self, page: "LetterPage", pdf: bytes, printer: "QPrinter") -> None:
        progress = QProgressDialog(
            self.tr("The letter is sent to the printer…"), self.tr("Cancel"), 0, 1, page
        )
        progress.setWindowModality(Qt.WindowModality.WindowModal)
        progress.setMinimumDuration(300)

        def work(job: "Job") -> int:
            return print_pdf(pdf, printer, report=job.report)

        def show(done: int, of: int) -> None:
            progress.setMaximum(of)
            progress.setValue(done)

        job = self._shell.tasks.run_long(work, done=self._printed, owner=self)
        job.progressed.connect(show)
        job.finished.connect(progress.deleteLater)
        progress.canceled.connect(job.cancel)

    def _printed(self, pages: int) -> None:
        self._shell.toast(self.tr("%n page(s) sent to the printer", "", pages))

    def _choose_place(self, page: "LetterPage") -> None:
        pdf = page.shown
        self._ask_place(page, _file_name(page), "PDF (*.pdf)", lambda path: self.write(path, pdf))

    def _ask_place(self, page: "LetterPage", name: str, kinds: str, then: Callable[[str], object]) -> None:
        dialog = QFileDialog(page, self.tr("Save a copy"), "", kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
        dialog.selectFile(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(then)
        self.dialog = dialog
        dialog.open()

    def _saved(self) -> None:
        self._shell.toast(self.tr("Saved. The copy on disk is no longer protected."))

    def _box(self, page: "LetterPage", title: str) -> QMessageBox:
        box = QMessageBox(page)
        box.setWindowTitle(title)
        box.setIcon(QMessageBox.Icon.Question)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.box = box
        return box


def _set_main(box: QMessageBox, made: QPushButton) -> None:
    made.setProperty("look", "primary")
    box.setDefaultButton(made)


def _file_name(page: "LetterPage") -> str:
    if page.issued is not None:
        return page.issued.filename
    kind = page.offer.kind.kind if page.offer is not None else "letter"
    return f"{page.reference}-{kind}-concept.pdf"
