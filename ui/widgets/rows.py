"""What tables of the desk share: flat rows with hairlines, a marked selection, and a quiet head."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.icons import paint_icon
from ui.style import rounded
from ui.theme import BUTTON_RADIUS, HEAD, ROW, SMALL, at_least, sized, theme

PADDING = 12
_ONE_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_SELECTED = QStyle.StateFlag.State_Selected
Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Paints a cell: surface, mark of the selected row at the far left, hairline below, then its contents."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = theme()
        rect: QRect = option.rect
        selected = bool(option.state & _SELECTED)
        painter.save()
        painter.fillRect(rect, tokens.accentsoft if selected else tokens.base)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line)
        if selected and index.column() == 0:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), tokens.accent)
        inside = rect.adjusted(PADDING, 0, -PADDING, -1)
        painter.setClipRect(rect)
        self.paint_contents(painter, inside, option, index, selected=selected)
        painter.restore()

    def paint_contents(
        self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, index: Index, *, selected: bool
    ) -> None:
        """Draw what the cell says: its text on one line, elided where it does not fit."""
        text = str(index.data() or "")
        self.draw_text(painter, rect, text, option.font, theme().text)

    @staticmethod
    def draw_text(
        painter: QPainter, rect: QRect, text: str, font: QFont, colour: QColor, *, elide: bool = True
    ) -> None:
        """Draw one line in the middle of `rect`."""
        painter.setFont(font)
        painter.setPen(colour)
        if elide:
            text = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _ONE_LINE, text)


class Head(QHeaderView):
    """The head of a table: quiet words, a chevron on the sorted column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        # One of our own: to look Qt's up, PySide6 would create every class of widget.
        self._surface = QWidget()
        self.setViewport(self._surface)
        self._surface.setMouseTracking(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        font = sized(self.font(), SMALL)
        font.setWeight(QFont.Weight.DemiBold)
        self.setFont(font)
        self.setFixedHeight(at_least(HEAD, font))

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:
        tokens = theme()
        painter.save()
        painter.fillRect(rect, tokens.alt)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line)
        words = str(self.model().headerData(index, Qt.Orientation.Horizontal) or "")
        room = rect.adjusted(PADDING, 0, -PADDING, -1)
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == index:
            up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
            place = QRect(room.right() - 14, room.top(), 14, room.height())
            paint_icon(painter, "chevron-up" if up else "chevron-down", place, tokens.muted)
            room.adjust(0, 0, -20, 0)
        if room.width() > self.fontMetrics().averageCharWidth() * 3:
            RowDelegate.draw_text(painter, room, words, self.font(), tokens.muted)
        painter.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self._surface)
        painter.fillRect(self._surface.rect(), theme().alt)
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), theme().line)
        painter.end()
        super().paintEvent(event)


class _Corner(QWidget):
    """Rounds one corner of something square, on the surface of the window."""

    def __init__(self, parent: QWidget, *, right: bool, bottom: bool) -> None:
        super().__init__(parent)
        self._of, self._right, self._bottom = parent, right, bottom
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedSize(BUTTON_RADIUS, BUTTON_RADIUS)

    def place(self) -> None:
        """Go to where the corner is now."""
        room = self._of.rect()
        side = BUTTON_RADIUS
        self.move(room.width() - side if self._right else 0, room.height() - side if self._bottom else 0)
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        whole = QRect(-self.pos(), self._of.size())
        outside, shape = QPainterPath(), QPainterPath()
        outside.addRect(whole.toRectF())
        shape.addRoundedRect(whole.toRectF(), BUTTON_RADIUS, BUTTON_RADIUS)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(outside - shape, theme().window)
        rounded(painter, whole, BUTTON_RADIUS, border=theme().line)
        painter.end()


class RowTable(QTableView):
    """A table that selects whole rows and looks like a card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHorizontalHeader(Head(self))
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setLineWidth(1)
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(at_least(ROW, self.font()))
        rows.setDefaultSectionSize(at_least(ROW, self.font()))
        ends = (False, True)
        self._corners = [_Corner(self, right=right, bottom=bottom) for right in ends for bottom in ends]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for corner in self._corners:
            corner.place()

    def sizeHint(self) -> QSize:
        return QSize(640, 320)
