"""A picture of the letterhead: chosen, dropped or taken off; what is refused stands below it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QWidget

from ui.controllers.letterhead_card import Swatch
from ui.theme import SMALL
from ui.widgets.buttons import button, link_button
from ui.widgets.labels import TextLabel

_READ = 5_000_001


class PictureField(QWidget):
    """Hands out bytes; none take the picture off."""

    chosen = Signal(object)

    def __init__(self, none: str, choose: str, take_off: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._none, self._title = none, choose
        self.setAcceptDrops(True)
        self.picture = Swatch()
        self.words = TextLabel(none, wrap=True)
        self.choose = button(self.tr("Choose…"), size="small", clicked=self.choose_file)
        self.choose.setAccessibleName(choose)
        self.take_off = link_button(self.tr("Take off"), clicked=lambda: self.chosen.emit(b""))
        self.take_off.setAccessibleName(take_off)
        self.fault = TextLabel(colour="late", size=SMALL, wrap=True)
        self.fault.hide()
        acts = QHBoxLayout()
        acts.addWidget(self.choose)
        acts.addWidget(self.take_off)
        acts.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.picture, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.words, 0, 1)
        grid.addLayout(acts, 1, 1)
        grid.addWidget(self.fault, 2, 0, 1, 2)

    def show_picture(self, content: bytes, kind: str) -> None:
        """Show what is kept."""
        self.picture.show_picture(content)
        self.words.setText(self.tr("%1 picture").replace("%1", kind.upper()) if content else self._none)
        self.take_off.setVisible(bool(content))
        self.set_error("")

    def set_error(self, text: str) -> None:
        """Say why a picture is refused; the one before stays."""
        self.fault.setText(text)
        self.fault.setVisible(bool(text))
        self.choose.setAccessibleDescription(text)

    def take_file(self, file: Path) -> None:
        """Offer a file."""
        try:
            with file.open("rb") as stream:
                content = stream.read(_READ)
        except OSError:
            self.set_error(self.tr("This file cannot be read. Take another one."))
            return
        self.chosen.emit(content)

    def choose_file(self) -> None:
        """Ask for a file."""
        kinds = self.tr("Pictures (*.png *.jpg *.jpeg *.svg)")
        name, _ = QFileDialog.getOpenFileName(self, self._title, "", kinds)
        if name:
            self.take_file(Path(name))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if file_of(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        file = file_of(event)
        if file is not None:
            event.acceptProposedAction()
            self.take_file(file)


def file_of(event: QDropEvent) -> Path | None:
    """Return the first file that is dropped."""
    urls = event.mimeData().urls()
    return next((Path(url.toLocalFile()) for url in urls if url.isLocalFile()), None)
