"""A note within the form that deserves a second look: an icon, a line, why, and what can be done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.theme import SMALL
from ui.widgets.announce import announce
from ui.widgets.card import Card
from ui.widgets.labels import IconMark, TextLabel


class Notice(Card):
    """Hidden until it has something to say."""

    def __init__(
        self, *buttons: QPushButton, below: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(fill="warnsoft", border="", padding=0, parent=parent)
        self.first = TextLabel(bold=True, wrap=True)
        self.second = TextLabel(size=SMALL, wrap=True)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(self.first)
        lines.addWidget(self.second)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for made in buttons:
            acts.addWidget(made)
        acts.addStretch(1)
        if buttons:
            lines.addSpacing(4)
            lines.addLayout(acts)
        if below is not None:
            lines.addWidget(below)
        row = QHBoxLayout()
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(10)
        row.addWidget(IconMark("triangle-alert", colour="warn"), alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)
        self.body.addLayout(row)
        self.hide()

    def say(self, first: str, second: str = "") -> None:
        """Show two lines and read them out; without a first line, hide."""
        spoken = " ".join(filter(None, (first, second)))
        news = bool(first) and spoken != self.accessibleName()
        self.first.setText(first)
        self.second.setText(second)
        self.second.setVisible(bool(second))
        self.setAccessibleName(spoken)
        self.setVisible(bool(first))
        if news:
            announce(self, spoken)
