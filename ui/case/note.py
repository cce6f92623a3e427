"""A note on the page: an icon, a title and lines that wrap. Nothing in it is cut off."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.theme import SMALL
from ui.widgets.card import Card
from ui.widgets.labels import IconMark, TextLabel

_LOOKS = {
    "warn": ("warnsoft", "warnfill", "triangle-alert", "warn"),
    "note": ("accentsoft", "accent", "info", "accent"),
}


class Note(Card):
    """Shows what deserves attention; hidden while it has nothing to say."""

    def __init__(self, look: str = "warn") -> None:
        fill, border, icon, colour = _LOOKS[look]
        super().__init__(fill=fill, border=border, padding=12)
        self.title = TextLabel(bold=True, wrap=True, selectable=True)
        self.text = TextLabel(wrap=True, selectable=True)
        self.quotation = TextLabel(colour="muted", size=SMALL, wrap=True, selectable=True)
        lines = QVBoxLayout()
        lines.setSpacing(4)
        for label in (self.title, self.text, self.quotation):
            lines.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconMark(icon, colour=colour), alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)
        self.body.addLayout(row)
        self.hide()

    def say(self, title: str = "", text: str = "", *, quotation: str = "") -> None:
        """Show these words; without any the note is hidden."""
        for label, words in ((self.title, title), (self.text, text), (self.quotation, quotation)):
            label.setText(words)
            label.setVisible(bool(words))
        self.setVisible(bool(title or text))
        self.setAccessibleName(" ".join(filter(None, (title, text))))
