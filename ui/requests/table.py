"""The table of requests: columns that give way, keys, and the menu of a row."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetrics, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from dsar_desk.domain.listing import CaseRow
from dsar_desk.domain.rights import Right
from ui import texts
from ui.icons import icon
from ui.requests.cells import RequestDelegate
from ui.requests.columns import SORTS, STATE_ICON_ONLY, TITLES, Column, Needs, widths
from ui.requests.model import RequestsModel
from ui.widgets.rows import PADDING, RowTable
from ui.widgets.tags import tag_font, tag_width

_TWO_SIDES = 2 * PADDING


class RequestsTable(RowTable):
    """Enter opens, the Menu key has the rest."""

    opened = Signal(str)
    sort_wanted = Signal(object)

    def __init__(self, model: RequestsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.requests = model
        self._by = (Column.DUE, Qt.SortOrder.AscendingOrder)
        self._room = 0
        self._given: Mapping[Column, int] = {}
        self._measured: tuple[QFont, Needs] | None = None
        self.setModel(model)
        self.setItemDelegate(RequestDelegate(self))
        self.setAccessibleName(self.tr("Requests"))
        head = self.horizontalHeader()
        head.setSortIndicatorShown(True)
        head.setSortIndicator(Column.DUE, Qt.SortOrder.AscendingOrder)
        head.sortIndicatorChanged.connect(self._sorted)
        self.activated.connect(self._open_index)
        self.clicked.connect(self._clicked)

    def current_row(self) -> CaseRow | None:
        """Return the case that is selected."""
        return self.requests.row(self.currentIndex())

    def select_reference(self, reference: str) -> None:
        """Select a case, if it is loaded."""
        place = self.requests.place_of(reference)
        if place >= 0:
            self.setCurrentIndex(self.requests.index(place, 0))

    def sort_by(self, column: Column) -> None:
        """Ask for the list in another order; the same column again turns it round."""
        head = self.horizontalHeader()
        same = head.sortIndicatorSection() == column
        down = same and head.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        head.setSortIndicator(column, Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open_index(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The size is the viewport's. To look the viewport up, PySide6 would create every class of widget.
        self._room = event.size().width()
        self.fit_columns()

    def fit_columns(self) -> None:
        """Give each column its width in the room that there is."""
        given = widths(self._room, self._needs())
        if given == self._given:
            return
        self._given = given
        for column, width in given.items():
            if (width == 0) != self.isColumnHidden(column):
                self.setColumnHidden(column, width == 0)
            if width:
                self.setColumnWidth(column, width)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        row = self.current_row()
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            rect = self.visualRect(self.currentIndex())
            place = self.viewport().mapToGlobal(rect.bottomLeft())
        menu = self.row_menu(row)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def row_menu(self, row: CaseRow | None) -> QMenu:
        """Return what can be done with a row, and with the order of the list."""
        menu = QMenu(self)
        if row is not None:
            menu.addAction(icon("arrow-right"), self.tr("Open"), lambda: self.opened.emit(row.reference))
            copy = QGuiApplication.clipboard()
            menu.addAction(icon("copy"), self.tr("Copy reference"), lambda: copy.setText(row.reference))
            menu.addSeparator()
        order = menu.addMenu(self.tr("Sort by"))
        for column in SORTS:
            action = order.addAction(texts.column_name(TITLES[column]))
            action.triggered.connect(lambda _on=False, chosen=column: self.sort_by(chosen))
        return menu

    def _sorted(self, section: int, order: Qt.SortOrder) -> None:
        if section in SORTS:
            self._by = (Column(section), order)
            self.sort_wanted.emit((SORTS[Column(section)], order == Qt.SortOrder.DescendingOrder))
        else:
            self.horizontalHeader().setSortIndicator(*self._by)

    def _open_index(self, index: QModelIndex) -> None:
        row = self.requests.row(index)
        if row is not None:
            self.opened.emit(row.reference)

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == Column.STEP:
            self._open_index(index)

    def _needs(self) -> Needs:
        """Return how wide the parts of a row are, measured once for a font."""
        font = QFont(self.font())
        if self._measured is None or self._measured[0] != font:
            self._measured = (font, self._measure())
        return self._measured[1]

    def _measure(self) -> Needs:
        metrics = self.fontMetrics()
        small = QFontMetrics(tag_font(self.font()))
        one = max(tag_width(small, right) for right in Right) + small.horizontalAdvance(" +9") + _TWO_SIDES
        usual = tag_width(small, Right.ACCESS) + tag_width(small, Right.ERASURE) + 4

        def wide(text: str) -> int:
            return metrics.horizontalAdvance(text) + _TWO_SIDES + 2

        usual_states = (texts.state_name(state) for state in texts.USUAL_STATES)
        longest = max(metrics.horizontalAdvance(name) for name in usual_states)
        return Needs(
            reference=wide("KTGM-2026-0000"),
            due=max(224, wide(texts.was("wo 28 mmm")) + metrics.horizontalAdvance(texts.suspended()) + 24),
            received=wide("28 mmm 00"),
            one_tag=one,
            two_tags=max(one, usual + small.horizontalAdvance(" +9") + _TWO_SIDES),
            controller=max(wide("Kleintjesgeluk"), wide("KamadoSpace")),
            state=longest + STATE_ICON_ONLY + 12,
            step=wide("Besluit over inzage"),
            name=wide("Joost van den Be"),
        )


def first_to_do(rows: tuple[CaseRow, ...]) -> CaseRow | None:
    """Return the case to do first: of those whose clock runs the one with the earliest last day."""
    return next((row for row in rows if row.due is not None), None)
