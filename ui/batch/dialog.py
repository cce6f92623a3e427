"""All letters that are ready, in one go: choose, print or save, then record that they have left."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dsar_desk.bootstrap.copies import write_copy
from dsar_desk.domain.mailings import Posting
from dsar_desk.errors import DeskError
from dsar_desk.services.batches import Batch, ReadyLetter, Recorded, bind_batch, ready_letters, record_batch
from dsar_desk.services.letter_fit import kind_of
from ui import texts
from ui.batch.stationery import Made, StationeryMenu
from ui.batch.table import BatchTable
from ui.case.files import ask_where
from ui.errors import words_for
from ui.printing import ask_printer, print_pdf
from ui.shell import Shell
from ui.tasks import Job
from ui.theme import PAGE_TITLE, SMALL
from ui.translations import language
from ui.widgets.buttons import button
from ui.widgets.day_edit import DayEdit
from ui.widgets.field import Field
from ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def open_batch(shell: Shell, over: QWidget, controllers: Sequence[str]) -> "BatchDialog":
    """Show the dialog over a window; it reads what is ready by itself."""
    dialog = BatchDialog(shell, over, controllers)
    dialog.open()
    dialog.read()
    return dialog


class BatchDialog(QDialog):
    """The letters stay listed until they are recorded as sent: what is printed may come out badly."""

    def __init__(self, shell: Shell, parent: QWidget, controllers: Sequence[str]) -> None:
        super().__init__(parent)
        self.shell = shell
        self.controllers = tuple(controllers)
        self.ask_printer: Callable[..., Any] = ask_printer
        self.chooser: QFileDialog | None = None
        self.job: Job | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Print all letters that are ready"))
        self.title = TextLabel(self.windowTitle(), size=PAGE_TITLE, bold=True, wrap=True)
        self.says = TextLabel(self.tr("Reading…"), colour="muted", wrap=True)
        self.left_out = TextLabel(colour="warn", size=SMALL, wrap=True, selectable=True)
        self.table = BatchTable(self.tr("Letters that are ready"))
        self.enclosures = QCheckBox(self.tr("Print &enclosures that are PDFs behind their letter"))
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Progress"))
        self.stop = button(self.tr("Stop"), icon_name="x", clicked=self._stop)
        self.outcome = TextLabel(wrap=True, selectable=True)
        self.on = DayEdit(shell.desk.today(), today=shell.desk.today())
        self.how = QComboBox()
        for posting in Posting:
            self.how.addItem(texts.say("postings", posting.value), posting.value)
        self.save = button(self.tr("Save as PDF…"), icon_name="download", clicked=self._save)
        self.print = button(self.tr("Print…"), icon_name="printer", look="primary", clicked=self._print)
        self.postal = button(self.tr("Labels and envelopes…"), icon_name="mail")
        self.menu = StationeryMenu(self._addressed, self._make_postal, self)
        self.postal.clicked.connect(self._open_menu)
        self.record = button(self.tr("Record as sent"), icon_name="send", clicked=self._record)
        self.shut = button(self.tr("Close"), clicked=self.reject)
        self._lay_out()
        room = parent.window().size()
        self.resize(min(860, room.width() - 32), min(640, room.height() - 32))
        self.table.batch.ticked.connect(self._tell)
        self.how.currentIndexChanged.connect(self._ask_tracking)
        self._set_busy(busy=True)

    def read(self) -> None:
        """Read what is ready."""
        core = self.shell.desk

        def work(job: Job) -> Batch:
            desk = core.core
            return ready_letters(
                desk.read, desk.catalog, desk.binder, controllers=self.controllers, progress=job.report
            )

        self._start(self.shell.tasks.run_long(work, done=self._show, failed=self._failed, owner=self))

    def write(self, path: Path) -> None:
        """Save what is ticked as one PDF that the desk no longer protects."""
        self._bind(lambda pdf: self._write(path, pdf))

    def reject(self) -> None:
        if self.job is not None:
            self.job.cancel()
        super().reject()

    def _show(self, batch: Batch) -> None:
        self.table.batch.show(batch.letters)
        lines = [
            texts.say("batch-left-out", out.why, reference=out.reference, kind=self._title(out.letter.kind))
            for out in batch.left_out
        ]
        self.left_out.setText("\n".join(lines[:6] + ["…"] * (len(lines) > 6)))
        self.left_out.setVisible(bool(lines))
        self.table.setVisible(bool(batch.letters))
        if batch.letters:
            self.table.setCurrentIndex(self.table.batch.index(0, 0))
            self.table.setFocus()

    def _title(self, kind: str) -> str:
        return kind_of(self.shell.desk.core.catalog, kind).title_in(language())

    def _tell(self) -> None:
        letters, chosen = self.table.batch.letters, self.table.batch.chosen
        if not letters:
            self.says.setText(self.tr("No letter is ready to be sent."))
        else:
            told = self.tr("%1 of %2 chosen, %n page(s).", "", sum(each.pages for each in chosen))
            self.says.setText(
                told.replace("%1", str(len(chosen))).replace("%2", str(len(letters)))
                + " "
                + self.tr("A list comes on top; each letter begins on a front page.")
            )
        for act in self._acts():
            act.setEnabled(bool(chosen) and self.job is None)

    def _print(self) -> None:
        self._bind(self._ask_printer)

    def _ask_printer(self, pdf: bytes) -> None:
        title = self.tr("Letters to send")
        self.ask_printer(self, lambda printer: self._send(pdf, printer), title=title)

    def _open_menu(self) -> None:
        self.menu.popup(self.postal.mapToGlobal(self.postal.rect().bottomLeft()))

    def _addressed(self) -> Sequence[ReadyLetter]:
        return [each for each in self.table.batch.chosen if each.address]

    def _make_postal(self, title: str, made: Made) -> None:
        """Make labels or envelopes, and ask for the printer that has that paper."""

        def ask(result: tuple[bytes, tuple[float, float] | None]) -> None:
            pdf, page = result
            self.ask_printer(self, lambda printer: self._send(pdf, printer), title=title, page=page)

        job = self.shell.tasks.run(made, done=ask, failed=self._failed, owner=self)
        self._start(job)

    def _bind(self, then: Callable[[bytes], None]) -> None:
        desk, chosen, with_files = self.shell.desk, self.table.batch.chosen, self.enclosures.isChecked()
        names = desk.controller_names()
        title = ", ".join(names.get(each, each) for each in dict.fromkeys(c.controller for c in chosen))

        def work(job: Job) -> bytes:
            return bind_batch(
                desk.core.read,
                desk.core.binder,
                chosen,
                day=desk.today(),
                language=language(),
                title=title,
                enclosures=with_files,
                progress=job.report,
            )

        self._start(self.shell.tasks.run_long(work, done=then, failed=self._failed, owner=self))

    def _send(self, pdf: bytes, printer: "QPrinter") -> None:
        """Hand the pages to the printer, in the thread of pictures: the register stays free meanwhile."""

        def work(job: Job) -> int:
            return print_pdf(pdf, printer, report=job.report)

        self._start(self.shell.pictures.run_long(work, done=self._printed, failed=self._failed, owner=self))

    def _printed(self, pages: int) -> None:
        told = self.tr("%n page(s) sent to the printer.", "", pages)
        then = self.tr("Has all come out well and left? Then record it as sent.")
        self.outcome.setText(f"{told} {then}")
        self.record.setFocus()

    def _save(self) -> None:
        title = self.tr("Save the letters outside the desk")
        self.chooser = ask_where(self, self.tr("letters.pdf"), self.write, title=title)

    def _write(self, path: Path, pdf: bytes) -> None:
        def saved(_: object) -> None:
            self.outcome.setText(self.tr("Saved. The copy on disk is no longer protected."))

        self.shell.tasks.run(lambda: write_copy(path, pdf), done=saved, failed=self._failed, owner=self)

    def _ask_tracking(self) -> None:
        """Registered post has a code for each letter; it may stay empty."""
        self.table.ask_tracking(asked=self.how.currentData() == Posting.REGISTERED.value)

    def _record(self) -> None:
        desk, chosen, on = self.shell.desk, self.table.batch.chosen, self.on.day
        how = Posting(self.how.currentData())
        codes = dict(self.table.batch.tracking) if how is Posting.REGISTERED else {}

        def work(job: Job) -> tuple[Recorded, ...]:
            core = desk.core
            actor = core.actor(today=desk.today())
            return record_batch(
                core.begin,
                core.catalog,
                actor,
                chosen,
                on=on,
                how=how,
                tracking=codes,
                progress=job.report,
            )

        job = self.shell.tasks.run_long(work, done=self._recorded, failed=self._failed, owner=self)
        self._start(job)
        job.finished.connect(self.shell.changed.emit)
        job.finished.connect(lambda: self.read() if job.is_cancelled else None)

    def _recorded(self, told: tuple[Recorded, ...]) -> None:
        failed = [each for each in told if each.error is not None]
        lines = [self.tr("%n letter(s) recorded as sent.", "", len(told) - len(failed))]
        lines += [f"{each.letter.reference}: {words_for(each.error)[1]}" for each in failed if each.error]
        self.outcome.setText("\n".join(lines))
        gone = {each.letter.letter.id for each in told if each.error is None}
        self.table.batch.show([each for each in self.table.batch.letters if each.letter.id not in gone])
        self.table.setVisible(bool(self.table.batch.letters))

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, DeskError):
            self.outcome.setText(words_for(error)[1])
        else:
            self.shell.errors(error)

    def _start(self, job: Job) -> None:
        self.job = job
        self.outcome.setText("")
        self.bar.setRange(0, 0)
        job.progressed.connect(self._progress)
        job.finished.connect(lambda: self._ended(job))
        self._set_busy(busy=True)

    def _progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)

    def _ended(self, job: Job) -> None:
        if self.job is job:
            self.job = None
            self._set_busy(busy=False)

    def _stop(self) -> None:
        if self.job is not None:
            self.job.cancel()
            self.outcome.setText(self.tr("Stopped. What was recorded or printed before stays so."))

    def _set_busy(self, *, busy: bool) -> None:
        self.bar.setVisible(busy)
        self.stop.setVisible(busy)
        given: tuple[QWidget, ...] = (self.table, self.enclosures, self.on, self.how)
        for part in given:
            part.setEnabled(not busy)
        if busy:
            for act in self._acts():
                act.setEnabled(False)
        else:
            self._tell()

    def _acts(self) -> tuple[QPushButton, ...]:
        return self.save, self.print, self.record, self.postal

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for part in (self.title, self.says, self.left_out):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        column.addStretch()  # where there is no table, what is below stays together at the bottom
        column.addWidget(self.enclosures)
        progress = QHBoxLayout()
        progress.addWidget(self.bar, 1)
        progress.addWidget(self.stop)
        column.addLayout(progress)
        column.addWidget(self.outcome)
        sent = QHBoxLayout()
        sent.setSpacing(12)
        sent.addWidget(Field(self.tr("&Day on which they left"), self.on), 1)
        sent.addWidget(Field(self.tr("&How"), self.how), 1)
        sent.addWidget(self.record, alignment=Qt.AlignmentFlag.AlignBottom)
        column.addLayout(sent)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addStretch(1)
        for act in (self.shut, self.postal, self.save, self.print):
            acts.addWidget(act)
        column.addLayout(acts)
        self.left_out.hide()
