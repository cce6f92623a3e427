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
            label.setMaximumWidth(520)
            label.setMinimumWidth(240)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addStretch(1)
        for made in buttons:
            acts.addWidget(made)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self.mark, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.title, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.text, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        column.addLayout(acts)
        column.addStretch(3)
