"""On the page of an organisation: the way to its texts of letters."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from ui.theme import CARD_TITLE, SMALL
from ui.widgets.buttons import link_button
from ui.widgets.card import Card
from ui.widgets.labels import IconMark, TextLabel


class TextsCard(Card):
    """A title, a sentence and the act."""

    wants_texts = Signal()

    def __init__(self) -> None:
        super().__init__(padding=16)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconMark("file-pen", colour="accent"))
        head.addWidget(TextLabel(self.tr("Letters"), size=CARD_TITLE, bold=True), 1)
        self.act = link_button(self.tr("&Texts of letters…"), clicked=self.wants_texts.emit)
        self.body.addLayout(head)
        self.body.addWidget(
            TextLabel(
                self.tr("Every letter has a standard text that you can make your own."),
                colour="muted",
                size=SMALL,
                wrap=True,
            )
        )
        self.body.addWidget(self.act, alignment=Qt.AlignmentFlag.AlignLeft)
