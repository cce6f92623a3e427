"""The parts of the field where a copy comes in: the field to drop on, what is said, progress, password."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QPushButton, QVBoxLayout, QWidget

from dsar_desk.services.arriving import Arrival
from ui import texts
from ui.theme import BUTTON_RADIUS, theme
from ui.widgets.announce import announce
from ui.widgets.buttons import button, link_button
from ui.widgets.field import Field
from ui.widgets.labels import IconMark, TextLabel


class DropZone(QWidget):
    """A dashed field that lights up while something is dragged over it."""

    is_over = False

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(tokens.accentsoft if self.is_over else tokens.alt)
        painter.setPen(QPen(tokens.accent if self.is_over else tokens.ctrl, 1, Qt.PenStyle.DashLine))
        place = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(place, BUTTON_RADIUS, BUTTON_RADIUS)
        painter.end()


class MessageLine(QWidget):
    """What became of a file, or what is wrong with it."""

    def __init__(self) -> None:
        super().__init__()
        self.mark = IconMark("info", colour="accent")
        self.text = TextLabel(wrap=True, selectable=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.mark, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)

    def say(self, words: str, *, bad: bool = False) -> None:
        """Show the words; nothing hides the line."""
        self.mark.show_icon("circle-alert" if bad else "info", colour="late" if bad else "accent")
        self.text.set_colour("late" if bad else "text")
        self.text.setText(words)
        self.setVisible(bool(words))
        self.setAccessibleName(words)
        if words:
            announce(self, words)


class ProgressRow(QWidget):
    """What is being done, how far it is, and a way to stop it."""

    def __init__(self) -> None:
        super().__init__()
        self.words = TextLabel(wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.stop = button(self.tr("Stop"), icon_name="x")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.words)
        column.addLayout(row)

    def begin(self, words: str) -> None:
        """Begin anew."""
        self.words.setText(words)
        self.bar.setRange(0, 0)
        announce(self, words)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)


class PasswordRow(QWidget):
    """Asks for the password of a PDF; it is used once and not kept."""

    def __init__(self, editor: QLineEdit) -> None:
        super().__init__()
        self.field = Field(self.tr("&Password of the PDF"), editor, hint=texts.say("arrivals", "password"))
        self.go = button(self.tr("Read the PDF"), icon_name="lock-open")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.go, alignment=Qt.AlignmentFlag.AlignLeft)


class AttachmentRows(QWidget):
    """One button for each attachment of a mail."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def offer(self, attachments: Sequence[Arrival]) -> None:
        """Show these, and hold none of those before."""
        for made in self.buttons:
            made.hide()
            made.clicked.disconnect()
            made.deleteLater()
        self.buttons = []
        for each in attachments:
            made = link_button(each.name, icon_name="file-text")
            made.clicked.connect(lambda _on=False, given=each: self.chosen.emit(given))
            self.buttons.append(made)
            self._column.addWidget(made, alignment=Qt.AlignmentFlag.AlignLeft)
