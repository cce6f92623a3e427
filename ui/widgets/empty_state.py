"""What a list shows when it has nothing: one sentence and what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.theme import CARD_TITLE
from ui.widgets.labels import IconMark, TextLabel


class EmptyState(QWidget):
    """An icon, a title, a sentence and up to two buttons, in the middle."""

    def __init__(
        self, icon_name: str, title: str, text: str, *buttons: QPushButton, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = TextLabel(title, size=CARD_TITLE, bold=True, wrap=True)
        self.text = TextLabel(text, colour="muted", wrap=True)
        self.mark = IconMark(icon_name, colour="muted", size=32)
        for label in (self.title, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addStretch(1)
        for made in buttons:
            acts.addWidget(made)
        acts.addStretch(1)
        middle = QWidget()
        middle.setMaximumWidth(520)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.mark, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addSpacing(8)
        column.addLayout(acts)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(middle, 100)
        row.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addLayout(row)
        outer.addStretch(3)
