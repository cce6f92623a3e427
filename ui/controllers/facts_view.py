"""The tree of facts: Enter goes to the finding or fills in, F2 edits, the Menu key has the rest."""

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTreeView, QWidget

from ui.controllers.facts import FactGroup, FactRow
from ui.controllers.facts_cells import FactsDelegate, number_size
from ui.controllers.facts_model import ENTRY, Column, FactsModel, Index
from ui.icons import TAG, paint_icon
from ui.scroll_bars import take_frame_off
from ui.theme import theme

_INDENT = 22
_LABEL, _VALUE = 0.22, 0.26
_NARROW = 560


class FactsView(QTreeView):
    """Four groups that stay open; purposes and cookies open to show what is below them."""

    wants_finding = Signal(int)
    """Go to the finding with this number."""
    wants_fill = Signal(object)
    """A missing FactRow is to be filled in."""
    wants_edit = Signal(object)
    wants_menu = Signal(object, object)
    """A FactRow, and where its menu opens."""
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = FactsModel(self)
        self.faults: frozenset[int] = frozenset()
        self._shown: object = None
        self.setModel(self.facts)
        self.cells = FactsDelegate(self)
        self.setItemDelegate(self.cells)
        self.setAccessibleName(self.tr("Facts"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(_INDENT)
        self.setUniformRowHeights(False)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        take_frame_off(self)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setMinimumSectionSize(10)
        self.header().setStretchLastSection(False)
        self.viewport().setAutoFillBackground(False)
        self.collapsed.connect(self._keep_groups_open)
        self.expanded.connect(lambda _index: self.viewport().update())

    def show_groups(
        self, groups: tuple[FactGroup, ...], *, faults: frozenset[int], has_statement: bool
    ) -> None:
        """Show other facts, with the same row chosen and the same purposes open as before."""
        if (groups, faults, has_statement) == self._shown:
            return
        self._shown = (groups, faults, has_statement)
        kept, opened, place = self.current_key(), self._opened_keys(), self.verticalScrollBar().value()
        self.faults = faults
        self.facts.show(groups, has_statement=has_statement)
        for at in range(self.facts.rowCount()):
            self.setFirstColumnSpanned(at, QModelIndex(), True)
            self.expand(self.facts.index(at, 0))
        for key in opened:
            self.expand(self.facts.index_of(key))
        if kept:
            self.setCurrentIndex(self.facts.index_of(kept))
        self.verticalScrollBar().setValue(place)

    def current_row(self) -> FactRow | None:
        """Return the row that is chosen."""
        return self.facts.row(self.currentIndex())

    def current_key(self) -> str:
        """Return the key of the row that is chosen, or nothing."""
        row = self.current_row()
        return row.key if row else ""

    def go_to(self, key: str) -> None:
        """Choose a row and bring it into view, with what it stands below opened."""
        index = self.facts.index_of(key)
        if not index.isValid():
            return
        self.expand(index.parent())
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(self.facts.row(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row()
        if row is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.activate(row)
        elif row is not None and event.key() == Qt.Key.Key_F2:
            (self.wants_fill if row.missing else self.wants_edit).emit(row)
        else:
            super().keyPressEvent(event)

    def activate(self, row: FactRow) -> None:
        """Do what Enter does: go to the finding, else fill in or edit."""
        if row.all_numbers:
            self.wants_finding.emit(row.all_numbers[0])
        elif row.missing:
            self.wants_fill.emit(row)
        else:
            self.wants_edit.emit(row)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self.facts.row(index)
        if row is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if self._on_link(index, event):
            self.wants_fill.emit(row)
        elif index.column() == Column.NUMBER and row.all_numbers:
            self.wants_finding.emit(row.all_numbers[0])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        row = self.facts.row(self.indexAt(event.position().toPoint()))
        if row is not None and not row.missing:
            self.wants_edit.emit(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self.facts.row(index)
        on_number = index.column() == Column.NUMBER and row is not None and bool(row.all_numbers)
        pointing = on_number or self._on_link(index, event)
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if pointing else Qt.CursorShape.ArrowCursor
        )

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        row = self.current_row()
        if row is None:
            return
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self.wants_menu.emit(row, place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.viewport().width()
        number = 2 * number_size(self.font()) + 18
        rest = max(120, width - number)
        label, value = (_LABEL, _VALUE) if width > _NARROW else (0.3, 0.36)
        needed = min(int(rest * 0.4), self.cells.pill_width(self.facts.missing_words()))
        sizes = {Column.LABEL: int(rest * label), Column.VALUE: max(needed, int(rest * value))}
        sizes[Column.SENTENCE] = rest - sum(sizes.values())
        for column, size in {**sizes, Column.NUMBER: number}.items():
            self.setColumnWidth(column, size)
        self.scheduleDelayedItemsLayout()

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: Index) -> None:
        rect = QRect(0, options.rect.top(), self.viewport().width(), options.rect.height())
        self._paint_surface(painter, rect, index)
        super().drawRow(painter, options, index)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        self._paint_surface(painter, rect, index)
        row = self.facts.row(index)
        if row is None or not row.children:
            return
        name = "chevron-down" if self.isExpanded(index) else "chevron-right"
        place = QRect(rect.right() - TAG - 3, rect.top(), TAG, rect.height())
        paint_icon(painter, name, place, theme().muted)

    def _paint_surface(self, painter: QPainter, rect: QRect, index: Index) -> None:
        tokens = theme()
        entry = index.data(ENTRY)
        chosen = self.selectionModel().isRowSelected(index.row(), index.parent())
        if isinstance(entry, FactGroup):
            fill = tokens.alt
        elif chosen:
            fill = tokens.accentsoft
        else:
            fill = tokens.warnsoft if entry.missing else tokens.base
        painter.fillRect(rect, fill)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line)
        if chosen:
            painter.fillRect(QRect(0, rect.top(), 3, rect.height()), tokens.accent)

    def _on_link(self, index: Index, event: QMouseEvent) -> bool:
        if index.column() != Column.SENTENCE:
            return False
        return self.cells.link_rect(self.visualRect(index), index).contains(event.position().toPoint())

    def _opened_keys(self) -> list[str]:
        found = []
        for top in range(self.facts.rowCount()):
            group = self.facts.index(top, 0)
            for at in range(self.facts.rowCount(group)):
                index = self.facts.index(at, 0, group)
                row = self.facts.row(index)
                if row is not None and self.isExpanded(index):
                    found.append(row.key)
        return found

    def _keep_groups_open(self, index: Index) -> None:
        if not index.parent().isValid():
            self.expand(index)
        self.viewport().update()
