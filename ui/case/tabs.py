"""The tabs of a case: each with an icon and a word for how far it is, so that nobody must open it to know."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget

from ui.icons import TEXT, paint_icon
from ui.style import rounded
from ui.theme import MAIN_ACT, SMALL, at_least, sized, theme

ICONS = {
    "done": ("circle-check", "ok"),
    "now": ("circle-dot", "accent"),
    "later": ("circle", "muted"),
    "fault": ("triangle-alert", "late"),
    "papers": ("file-text", "muted"),
    "past": ("history", "muted"),
}
_GAP = 6
_FITS = ((14, True), (8, True), (14, False), (4, False))
"""Padding and whether the states show, from roomy to tight."""


@dataclass(frozen=True)
class TabState:
    """How far a tab is: `done`, `now`, `later`, `fault`, `papers` or `past`, and a short word for it."""

    look: str
    words: str = ""


class CaseTabBar(QTabBar):
    """Paints icon, name and state. Where the states do not fit they go, never the names."""

    def __init__(self) -> None:
        super().__init__()
        self._states: list[TabState] = []
        self._side, self._with_words = _FITS[0]
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)

    def add(self, name: str) -> None:
        """Add a tab at the right."""
        self._states.append(TabState("later"))
        self.addTab(name)

    def set_state(self, index: int, state: TabState) -> None:
        """Show how far a tab is; a screen reader hears it with the name."""
        self._states[index] = state
        self.setAccessibleTabName(index, ", ".join(filter(None, (self.tabText(index), state.words))))
        self.setTabToolTip(index, state.words)
        self._fit()

    def state(self, index: int) -> TabState:
        """Return how far a tab is."""
        return self._states[index]

    def tabSizeHint(self, index: int) -> QSize:
        return QSize(self._width(index, self._side, self._with_words), at_least(MAIN_ACT, self.font()))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme().line)
        for index in range(self.count()):
            self._paint_tab(painter, index)
        painter.end()

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        tokens, rect, state = theme(), self.tabRect(index), self._states[index]
        chosen = index == self.currentIndex()
        icon, colour = ICONS[state.look]
        left = rect.left() + self._side
        paint_icon(painter, icon, QRect(left, rect.top(), TEXT, rect.height()), getattr(tokens, colour))
        left += TEXT + _GAP
        font = self._name_font(chosen=chosen)
        painter.setFont(font)
        painter.setPen(tokens.text if chosen else tokens.muted)
        width = QFontMetrics(font).horizontalAdvance(self.tabText(index))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(left, rect.top(), width + 4, rect.height()), middle, self.tabText(index))
        if self._with_words and state.words:
            painter.setFont(sized(self.font(), SMALL))
            painter.setPen(tokens.muted)
            painter.drawText(
                rect.adjusted(0, 0, -self._side, 0), middle | Qt.AlignmentFlag.AlignRight, state.words
            )
        if chosen:
            painter.fillRect(QRect(rect.left(), rect.bottom() - 2, rect.width(), 3), tokens.accent)
        if chosen and self.hasFocus():
            rounded(painter, rect.adjusted(2, 4, -2, -6), 4, border=tokens.accent, width=2)

    def _name_font(self, *, chosen: bool) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if chosen else QFont.Weight.Normal)
        return font

    def _width(self, index: int, side: int, with_words: bool) -> int:
        wide = QFontMetrics(self._name_font(chosen=True)).horizontalAdvance(self.tabText(index))
        words = self._states[index].words if with_words and index < len(self._states) else ""
        small = QFontMetrics(sized(self.font(), SMALL))
        return 2 * side + TEXT + _GAP + wide + (small.horizontalAdvance(words) + _GAP + 4 if words else 0)

    def _needed(self, side: int, with_words: bool) -> int:
        return sum(self._width(each, side, with_words) for each in range(self.count()))

    def _fit(self) -> None:
        fitting = (fit for fit in _FITS if self._needed(*fit) <= self.width())
        self._side, self._with_words = next(fitting, _FITS[-1])
        self.setIconSize(self.iconSize())  # makes the bar ask for the sizes anew
        self.update()


class CaseTabs(QWidget):
    """The bar and below it the page that is chosen, as high as that page needs."""

    def __init__(self) -> None:
        super().__init__()
        self.bar = CaseTabBar()
        self.names: list[str] = []
        self.pages: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self._column.addWidget(self.bar)
        self.bar.currentChanged.connect(self._show)
        self.bar.setAccessibleName(self.tr("Parts of the request"))

    def add(self, name: str, title: str, page: QWidget) -> None:
        """Add a page; `name` is how others ask for it."""
        self.names.append(name)
        self.pages.append(page)
        self._column.addWidget(page)
        if len(self.pages) > 1:
            page.hide()
        self.bar.add(title)

    def choose(self, name: str) -> None:
        """Show a page."""
        self.bar.setCurrentIndex(self.names.index(name))

    @property
    def current(self) -> str:
        """The name of the page that is shown."""
        return self.names[self.bar.currentIndex()]

    def set_state(self, name: str, state: TabState) -> None:
        """Show how far a page is."""
        self.bar.set_state(self.names.index(name), state)

    def step(self, by: int) -> None:
        """Show the next page, or the one before, round and round."""
        self.bar.setCurrentIndex((self.bar.currentIndex() + by) % self.bar.count())

    def _show(self, index: int) -> None:
        for place, page in enumerate(self.pages):
            if place != index:
                page.hide()
        self.pages[index].show()
