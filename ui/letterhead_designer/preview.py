"""The right of the page: the letter on its letterhead, what is amiss with it, and ways to look at it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.letterhead_designer.paper import WindowedPages
from ui.texts import say
from ui.theme import CARD_TITLE, SMALL
from ui.widgets.announce import announce
from ui.widgets.buttons import button, icon_button
from ui.widgets.card import Card, Line
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import ElidedLabel, IconMark, TextLabel

if TYPE_CHECKING:
    from dsar_desk.bootstrap import LetterheadProof


class DesignPreview(Card):
    """Shows a proof; `wants_sample` when another sample is asked for."""

    wants_sample = Signal()

    def __init__(self) -> None:
        super().__init__(padding=1)
        self.body.setSpacing(0)
        self.heading = ElidedLabel(self.tr("A letter to an invented person"), size=CARD_TITLE, bold=True)
        self.count = TextLabel(colour="muted", size=SMALL)
        self.first = button(self.tr("Page &1"), size="small", clicked=lambda: self.pages.show_page(0))
        self.second = button(self.tr("Page &2"), size="small", clicked=lambda: self.pages.show_page(1))
        self.smaller = icon_button(
            "minus", self.tr("Smaller (Ctrl+-)"), clicked=lambda: self.pages.step_zoom(-1)
        )
        self.larger = icon_button("plus", self.tr("Larger (Ctrl++)"), clicked=lambda: self.pages.step_zoom(1))
        self.whole = icon_button("maximize", self.tr("Whole page"), clicked=self.fit_page)
        self.window_shown = QCheckBox(self.tr("Show the &window"))
        self.window_shown.setChecked(True)
        self.long_address = QCheckBox(self.tr("Lon&g address"))
        self.large_print = QCheckBox(self.tr("Large &print"))
        self.pages = WindowedPages()
        self.pages.page_changed.connect(self._tell)
        self.window_shown.toggled.connect(self.pages.set_window_shown)
        for tick in (self.long_address, self.large_print):
            tick.toggled.connect(self.wants_sample)
        self.warnings: tuple[str, ...] = ()
        self._said: object = None
        self._lay_out()
        self._tell(0, 0)

    def show_proof(self, proof: "LetterheadProof") -> None:
        """Show a letter, at the same place, and say what is amiss with it."""
        window = proof.window
        self.pages.show_window(QRectF(window.left, window.top, window.width, window.height))
        self.pages.show_pdf(proof.pdf)
        self._warn(tuple(say("letterhead-warnings", each.code, **each.facts) for each in proof.warnings))

    def fit_page(self) -> None:
        """Show a page whole."""
        self.pages.fit_page()

    def _warn(self, warnings: tuple[str, ...]) -> None:
        if warnings == self._said:
            return
        self._said = self.warnings = warnings
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        fine = self.tr("The address stands in the window, and nothing is in its way.")
        for words in warnings or (fine,):
            self._lines.addWidget(_line(words, warns=bool(warnings)))
        self.pages.setAccessibleDescription(" ".join(warnings or (fine,)))
        if warnings:
            announce(self.pages, " ".join(warnings))

    def _tell(self, page: int, count: int) -> None:
        words = self.tr("A4, page %1 of %2").replace("%1", str(page)).replace("%2", str(count))
        self.count.setText(words if count else self.tr("No letter yet"))
        self.pages.setAccessibleName(f"{self.heading.text()}, {self.count.text()}")
        for each, least in (
            (self.smaller, 1),
            (self.larger, 1),
            (self.whole, 1),
            (self.first, 1),
            (self.second, 2),
        ):
            each.setEnabled(count >= least)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 8, 8)
        head.setSpacing(6)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.heading)
        words.addWidget(self.count)
        head.addLayout(words, 1)
        for each in (self.first, self.second, self.whole, self.smaller, self.larger):
            head.addWidget(each, alignment=Qt.AlignmentFlag.AlignVCenter)
        self.ticks = QWidget()
        ticks = FlowLayout(self.ticks, spacing=14)
        for tick in (self.window_shown, self.long_address, self.large_print):
            ticks.addWidget(tick)
        around = QVBoxLayout()
        around.setContentsMargins(16, 0, 16, 8)
        around.addWidget(self.ticks)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self._lines.setContentsMargins(16, 8, 16, 10)
        self.body.addLayout(head)
        self.body.addLayout(around)
        self.body.addWidget(Line())
        self.body.addWidget(self.pages, 1)
        self.body.addWidget(Line())
        self.body.addLayout(self._lines)


def _line(words: str, *, warns: bool) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    mark = IconMark("triangle-alert" if warns else "circle-check", colour="warn" if warns else "ok")
    row.addWidget(mark, alignment=Qt.AlignmentFlag.AlignTop)
    row.addWidget(TextLabel(words, size=SMALL, wrap=True), 1)
    return line
