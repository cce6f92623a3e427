"""The card of the backup: when the last one was made, making one, how far it is, and a way to stop."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QFileDialog, QProgressBar

from ui.old_copies import offer_removal
from ui.preferences.cards import SettingsCard, row_of
from ui.requests.status import backup_line
from ui.shell import Shell
from ui.tasks import Job
from ui.widgets.buttons import button
from ui.widgets.confirm import ConfirmDialog
from ui.widgets.labels import TextLabel


class BackupCard(SettingsCard):
    """Makes a backup in the background and reads it back."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(
            self.tr("Backup"),
            self.tr(
                "One encrypted file. Keep it on a stick or a disk elsewhere. The recovery code opens it."
            ),
        )
        self.shell = shell
        self.job: Job | None = None
        self.question: ConfirmDialog | None = None
        self.last = TextLabel(wrap=True)
        self.make = button(self.tr("Make a backup…"), icon_name="archive", clicked=self.ask)
        self.stop = button(self.tr("Stop"), icon_name="x", clicked=self.cancel)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(8)
        self.bar.setAccessibleName(self.tr("Progress of the backup"))
        self.copies = button("", icon_name="trash-2", clicked=self._offer)
        for widget in (self.last, row_of(self.make, self.stop), self.bar, row_of(self.copies)):
            self.add(widget)
        self._ready()

    def show_last(self) -> None:
        """Say when the last backup was made."""
        self.last.setText(backup_line(self.shell.desk))
        count = len(self.shell.desk.old_copies())
        self.copies.setText(self.tr("Delete %n older copy/copies…", "", count))
        self.copies.setVisible(count > 0)

    def ask(self) -> None:
        """Ask where the backup should go."""
        dialog = QFileDialog(self, self.tr("Make a backup"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(f"dsar-desk-{date.today().isoformat()}.dsarbackup")  # noqa: DTZ011  # only a name
        dialog.fileSelected.connect(lambda name: self.back_up_to(Path(name)))
        dialog.open()

    def back_up_to(self, file: Path) -> None:
        """Make a backup and say so."""
        if self.job is not None:
            return
        desk = self.shell.desk
        self.make.setEnabled(False)
        self.make.setText(self.tr("Making the backup…"))
        self.bar.setRange(0, 0)
        self.bar.show()
        self.stop.setEnabled(True)
        self.stop.show()
        self.job = self.shell.tasks.run_long(
            lambda job: desk.back_up(file, progress=job.report),
            done=self._made,
            failed=self.shell.errors,
            owner=self,
        )
        self.job.progressed.connect(self._progress)
        self.job.finished.connect(self._ready)

    def _offer(self) -> None:
        self.question = offer_removal(self.shell, self)

    def cancel(self) -> None:
        """Stop at the next step; nothing of the file that was to be made stays behind."""
        if self.job is not None:
            self.stop.setEnabled(False)
            self.job.cancel()

    def _progress(self, done: int, of: int) -> None:
        with QSignalBlocker(self.bar):
            self.bar.setRange(0, of)
            self.bar.setValue(done)

    def _made(self, _: object) -> None:
        self.shell.toast(self.tr("The backup is made and read back."))
        self.shell.changed.emit()

    def _ready(self) -> None:
        self.job = None
        self.bar.hide()
        self.stop.hide()
        self.make.setEnabled(True)
        self.make.setText(self.tr("Make a backup…"))
