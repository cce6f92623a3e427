"""How a card of the settings is built."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import CARD_TITLE
from ui.widgets.card import Card
from ui.widgets.labels import TextLabel


class SettingsCard(Card):
    """A title, what it is about, and the settings below each other."""

    def __init__(self, title: str, text: str, inside: Sequence[QWidget] = ()) -> None:
        super().__init__(padding=20)
        self.body.setSpacing(12)
        self.body.addWidget(TextLabel(title, size=CARD_TITLE, bold=True))
        self.body.addWidget(TextLabel(text, colour="muted", wrap=True))
        for widget in inside:
            self.body.addWidget(widget)
        self.body.addStretch(1)

    def add(self, widget: QWidget) -> None:
        """Add one more at the bottom."""
        self.body.insertWidget(self.body.count() - 1, widget)


def row_of(*widgets: QWidget) -> QWidget:
    """Return widgets beside each other, at the left."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return holder
