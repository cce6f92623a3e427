"""The right of the page: the letter as it comes out of the printer."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.letters.page_view import PageView
from ui.theme import CARD_TITLE, SMALL
from ui.widgets.buttons import icon_button
from ui.widgets.card import Card, Line
from ui.widgets.labels import ElidedLabel, TextLabel


class LetterPreview(Card):
    """Shows a PDF, how many pages it has, and makes it larger or smaller."""

    def __init__(self) -> None:
        super().__init__(padding=1)
        self.body.setSpacing(0)
        self.heading = ElidedLabel(self.tr("This is how the letter comes out"), size=CARD_TITLE, bold=True)
        self.count = TextLabel(colour="muted", size=SMALL)
        self.smaller = icon_button(
            "minus", self.tr("Smaller (Ctrl+-)"), clicked=lambda: self.pages.step_zoom(-1)
        )
        self.larger = icon_button("plus", self.tr("Larger (Ctrl++)"), clicked=lambda: self.pages.step_zoom(1))
        self.pages = PageView()
        self.pages.page_changed.connect(self._tell)
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 8, 8)
        head.setSpacing(4)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.heading)
        words.addWidget(self.count)
        head.addLayout(words, 1)
        head.addWidget(self.smaller, alignment=Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.larger, alignment=Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(head)
        self.body.addWidget(Line())
        self.body.addWidget(self.pages, 1)
        self._tell(0, 0)

    def show_letter(self, pdf: bytes, text: str = "", *, from_top: bool = False) -> None:
        """Show a letter; `text` is what a screen reader reads."""
        self.pages.show_pdf(pdf, from_top=from_top)
        self.pages.setAccessibleDescription(text)

    def clear(self) -> None:
        """Show no letter."""
        self.pages.clear()
        self.pages.setAccessibleDescription("")

    def _tell(self, page: int, count: int) -> None:
        words = self.tr("A4, page %1 of %2").replace("%1", str(page)).replace("%2", str(count))
        self.count.setText(words if count else self.tr("No letter yet"))
        self.pages.setAccessibleName(f"{self.heading.text()}, {self.count.text()}")
        for each in (self.smaller, self.larger):
            each.setEnabled(count > 0)
