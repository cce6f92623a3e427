"""Tabs for a narrow window, in the look of the tabs of a case: a bar below the one that is chosen."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from ui.style import rounded
from ui.theme import MAIN_ACT, at_least, theme

_SIDE = 14


class PartTabs(QTabBar):
    """Names only; the chosen one bold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)

    def tabSizeHint(self, index: int) -> QSize:
        width = QFontMetrics(self._bold()).horizontalAdvance(self.tabText(index)) + 2 * _SIDE
        return QSize(width, at_least(MAIN_ACT, self.font()))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme()
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, tokens.line)
        for index in range(self.count()):
            rect, chosen = self.tabRect(index), index == self.currentIndex()
            painter.setFont(self._bold() if chosen else self.font())
            painter.setPen(tokens.text if chosen else tokens.muted)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.tabText(index))
            if chosen:
                painter.fillRect(QRect(rect.left(), rect.bottom() - 2, rect.width(), 3), tokens.accent)
            if chosen and self.hasFocus():
                rounded(painter, rect.adjusted(2, 4, -2, -6), 4, border=tokens.accent, width=2)
        painter.end()

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font
