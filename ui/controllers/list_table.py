"""A table of organisations, as high as its rows; Enter or a click opens one."""

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QStyleOptionViewItem, QWidget

from ui.controllers.list_model import ENTRY, Column, ControllersModel, Index
from ui.controllers.reading import Summary
from ui.icons import TEXT, paint_icon
from ui.theme import theme
from ui.widgets.rows import PADDING, RowDelegate, RowTable

_COUNTRY, _OPEN, _CHECK = 0.16, 0.16, 0.28


class _Cells(RowDelegate):
    def paint_contents(
        self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, index: Index, *, selected: bool
    ) -> None:
        summary: Summary = index.data(ENTRY)
        if index.column() == Column.CHECK:
            names = {True: ("circle-alert", theme().late), False: ("info", theme().accent)}
            name, colour = names[summary.faults > 0]
            if not summary.faults and not summary.remarks:
                name, colour = "circle-check", theme().ok
            paint_icon(painter, name, QRect(rect.left(), rect.top(), TEXT, rect.height()), colour)
            rect = rect.adjusted(TEXT + 8, 0, -TEXT, 0)
            arrow = QRect(rect.right() + 2, rect.top(), TEXT, rect.height())
            paint_icon(painter, "chevron-right", arrow, theme().muted)
        muted = index.column() == Column.COUNTRY
        text = str(index.data())
        self.draw_text(painter, rect, text, option.font, theme().muted if muted else theme().text)


class ControllersTable(RowTable):
    """Organisations of one group."""

    opened = Signal(str)

    def __init__(self, says: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controllers = ControllersModel(self)
        self.setModel(self.controllers)
        self.setItemDelegate(_Cells(self))
        self.setAccessibleName(says)
        self.horizontalHeader().setSectionsClickable(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._open)

    def show_summaries(self, summaries: tuple[Summary, ...]) -> None:
        """Show these, with the same one chosen as before."""
        kept = self.controllers.summary(self.currentIndex())
        self.controllers.show(summaries)
        self.setFixedHeight(self._height())
        ids = [summary.id for summary in summaries]
        if kept is not None and kept.id in ids:
            self.setCurrentIndex(self.controllers.index(ids.index(kept.id), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.controllers.rowCount():
            self.setCurrentIndex(self.controllers.index(0, 0))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.viewport().width()
        metrics = self.fontMetrics()
        heads = self.horizontalHeader().fontMetrics()
        sizes = {
            Column.COUNTRY: max(int(width * _COUNTRY), metrics.horizontalAdvance("Nederland") + 2 * PADDING),
            Column.OPEN: max(
                int(width * _OPEN),
                heads.horizontalAdvance(str(self.controllers.headerData(2, Qt.Orientation.Horizontal)))
                + 2 * PADDING
                + 12,
            ),
            Column.CHECK: max(
                int(width * _CHECK),
                metrics.horizontalAdvance("20 fouten, 20 opmerkingen") + 2 * PADDING + 2 * TEXT + 12,
            ),
        }
        for column, size in sizes.items():
            self.setColumnWidth(column, size)
        self.setColumnWidth(Column.NAME, max(120, width - sum(sizes.values())))

    def sizeHint(self) -> QSize:
        return QSize(640, self._height())

    def _height(self) -> int:
        rows = self.controllers.rowCount() * self.verticalHeader().defaultSectionSize()
        return rows + self.horizontalHeader().height() + 2 * self.frameWidth()

    def _open(self, index: QModelIndex) -> None:
        summary = self.controllers.summary(index)
        if summary is not None:
            self.opened.emit(summary.id)
