"""The files that go with a letter: added with a button or dropped, read at once, removed one by one."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from dsar_desk.domain.id_file_names import looks_like_id
from dsar_desk.domain.letters import LARGEST_ENCLOSURE, Enclosure
from dsar_desk.domain.national_numbers import find_national_numbers
from dsar_desk.errors import InvalidInput
from ui import texts
from ui.shell import Shell
from ui.theme import SMALL
from ui.translations import locale
from ui.widgets.buttons import button, icon_button
from ui.widgets.labels import ElidedLabel, IconMark, TextLabel


class EnclosureList(QWidget):
    """Shows the files by name and size. Their bytes are kept with the letter when it is issued."""

    changed = Signal()

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._files: tuple[Enclosure, ...] = ()
        self._letter = 0
        """Counts the letters shown, so that a file read for one never lands in the next."""
        self.setAcceptDrops(True)
        self.heading = TextLabel(self.tr("Enclosures"), size=SMALL, bold=True)
        self.hint = TextLabel(colour="muted", size=SMALL, wrap=True)
        self.warning = TextLabel(colour="warn", size=SMALL, wrap=True, selectable=True)
        self.warning.hide()
        self.add = button(self.tr("Add &files…"), icon_name="plus", size="small", clicked=self.choose)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(self.heading)
        head.addStretch(1)
        head.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(self._rows)
        column.addWidget(self.warning)
        column.addWidget(self.hint)
        self.set_hint("")

    @property
    def files(self) -> tuple[Enclosure, ...]:
        """The files in order."""
        return self._files

    def begin(self, files: Iterable[Enclosure]) -> None:
        """Show the files of another letter."""
        self._letter += 1
        self.set_files(files)

    def set_files(self, files: Iterable[Enclosure]) -> None:
        """Show these files."""
        self._files = tuple(files)
        while (item := self._rows.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        for file in self._files:
            self._rows.addWidget(self._row(file))
        self._warn()

    def set_hint(self, text: str) -> None:
        """Say what kind of file belongs here; without it, how to add one."""
        self.hint.setText(text or self.tr("Drop files here, or add them. They are kept with the letter."))

    def choose(self) -> None:
        """Ask for files."""
        dialog = QFileDialog(self, self.tr("Add enclosures"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self.add_files)
        dialog.open()

    def add_files(self, paths: Iterable[str]) -> None:
        """Read these files and add them; one of the same name is replaced."""
        wanted = [Path(path) for path in paths]
        letter = self._letter
        self._shell.tasks.run(
            lambda: [_read(path) for path in wanted],
            done=lambda files: self._added(letter, files),
            owner=self,
        )

    def remove(self, file: Enclosure) -> None:
        """Leave a file out."""
        self.set_files(each for each in self._files if each is not file)
        self.changed.emit()
        self.add.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls: list[QUrl] = event.mimeData().urls()
        self.add_files([url.toLocalFile() for url in urls if url.isLocalFile()])
        event.acceptProposedAction()

    def _added(self, letter: int, files: list[Enclosure]) -> None:
        if letter != self._letter:
            return
        names = {file.name for file in files}
        self.set_files((*(each for each in self._files if each.name not in names), *files))
        self.changed.emit()

    def _warn(self) -> None:
        """Say which names are those of an ID, or have a number that may be a national one."""
        said = [
            texts.say("guards", "named-like-id", name=file.name)
            for file in self._files
            if looks_like_id(file.name)
        ]
        if any(find_national_numbers(file.name) for file in self._files):
            said.append(texts.say("guards", "number-in-name"))
        self.warning.setText("\n".join(f"⚠ {each}" for each in said))
        self.warning.setVisible(bool(said))

    def _row(self, file: Enclosure) -> QWidget:
        row = QWidget()
        name = ElidedLabel(file.name)
        size = TextLabel(locale().formattedDataSize(len(file.content), 0), colour="muted", size=SMALL)
        away = icon_button(
            "x", self.tr("Remove %1").replace("%1", file.name), clicked=lambda: self.remove(file)
        )
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(IconMark("file-text", colour="muted"))
        line.addWidget(name, 1)
        line.addWidget(size)
        line.addWidget(away)
        return row


def _read(path: Path) -> Enclosure:
    try:
        if path.stat().st_size > LARGEST_ENCLOSURE:
            raise InvalidInput("file-too-large", name=path.name)
        return Enclosure(path.name, path.read_bytes())
    except OSError as problem:
        raise InvalidInput("file-unreadable", name=path.name) from problem
