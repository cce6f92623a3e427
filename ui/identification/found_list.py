"""The boxes of a copy as a list: what a screen reader reads, and where keys do what the mouse does."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
)

from dsar_desk.domain.marking import Mark, MarkState
from ui.icons import paint_icon
from ui.identification.box_words import detail_of, name_of, spoken, state_of
from ui.identification.boxes import Boxes
from ui.marks import draw_check_box
from ui.theme import SMALL, at_least, sized, theme

Index = QModelIndex | QPersistentModelIndex
_ROW, _SIDE, _BOX = 32, 16, 16
_ROLE = Qt.ItemDataRole


_TELLS: Mapping[Qt.ItemDataRole, Callable[[Mark], Any]] = {
    _ROLE.DisplayRole: name_of,
    _ROLE.UserRole: lambda mark: mark,
    _ROLE.CheckStateRole: lambda mark: Qt.CheckState.Checked if mark.is_covered else Qt.CheckState.Unchecked,
    _ROLE.AccessibleTextRole: spoken,
    _ROLE.AccessibleDescriptionRole: detail_of,
    _ROLE.ToolTipRole: lambda mark: f"{name_of(mark)}, {detail_of(mark)}",
}


class FoundModel(QAbstractListModel):
    """A row for each box, in reading order; its tick says whether it is covered."""

    def __init__(self, boxes: Boxes) -> None:
        super().__init__(boxes)
        self._boxes = boxes
        self._rows: tuple[Mark, ...] = ()
        boxes.changed.connect(self._follow)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # as below
        return 0 if parent.isValid() else 1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        if not index.isValid():
            return None
        mark, wanted = self._rows[index.row()], _TELLS.get(Qt.ItemDataRole(role))
        return wanted(mark) if wanted is not None else None

    def setData(self, index: Index, value: Any, role: int = _ROLE.EditRole) -> bool:
        if role != _ROLE.CheckStateRole or not index.isValid():
            return False
        on = Qt.CheckState(value) == Qt.CheckState.Checked
        self._boxes.decide(self.mark(index).id, MarkState.COVERED if on else MarkState.VISIBLE)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        ticked = Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | ticked

    def mark(self, index: Index) -> Mark:
        """Return the box of a row."""
        return self._rows[index.row()]

    def row_of(self, number: int) -> int:
        """Return the row of the box with this id, or -1."""
        return next((row for row, mark in enumerate(self._rows) if mark.id == number), -1)

    def _follow(self) -> None:
        marks = self._boxes.marks
        if [mark.id for mark in marks] == [mark.id for mark in self._rows]:
            self._rows = marks
            if marks:
                self.dataChanged.emit(self.index(0), self.index(len(marks) - 1))
            return
        self.beginResetModel()
        self._rows = marks
        self.endResetModel()


class FoundDelegate(QStyledItemDelegate):
    """A row: the tick, the name, and at the right what was recognised or how it stands."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, at_least(_ROW, option.font, padding=10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        mark: Mark = index.data(_ROLE.UserRole)
        tokens, rect = theme(), option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, tokens.accentsoft if chosen else tokens.base)
        inside = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        self._paint_tick(painter, inside, mark)
        words = inside.adjusted(_BOX + 10, 0, 0, 0)
        painter.setFont(option.font)
        painter.setPen(tokens.text)
        metrics = QFontMetrics(option.font)
        name = metrics.elidedText(name_of(mark), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, name)
        room = words.adjusted(metrics.horizontalAdvance(name) + 12, 0, 0, 0)
        self._paint_state(painter, room, option, mark)
        if chosen and option.widget is not None and option.widget.hasFocus():
            painter.setPen(tokens.accent)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if event.type() != QEvent.Type.MouseButtonRelease or not isinstance(event, QMouseEvent):
            return False
        if event.position().x() > option.rect.left() + _SIDE + _BOX + 8:
            return False
        covered = Qt.CheckState(index.data(_ROLE.CheckStateRole)) == Qt.CheckState.Checked
        wanted = Qt.CheckState.Unchecked if covered else Qt.CheckState.Checked
        return model.setData(index, wanted, _ROLE.CheckStateRole)

    def _paint_tick(self, painter: QPainter, inside: QRect, mark: Mark) -> None:
        place = QRect(inside.left(), inside.center().y() - _BOX // 2, _BOX, _BOX)
        if mark.is_legible:
            paint_icon(painter, "triangle-alert", place, theme().late)
        elif mark.state is MarkState.DOUBTFUL:
            paint_icon(painter, "circle-question-mark", place, theme().warn)
        else:
            option = QStyleOptionButton()
            option.rect = place
            option.state = QStyle.StateFlag.State_Enabled | (
                QStyle.StateFlag.State_On if mark.is_covered else QStyle.StateFlag.State_Off
            )
            draw_check_box(painter, option)

    def _paint_state(self, painter: QPainter, room: QRect, option: QStyleOptionViewItem, mark: Mark) -> None:
        tokens = theme()
        plain = mark.is_covered and not mark.is_legible
        warned = mark.is_legible or mark.must_go
        colour = tokens.muted if plain else tokens.late if warned else tokens.warn
        font = sized(option.font, SMALL)
        words = detail_of(mark) if plain else state_of(mark)
        painter.setFont(font)
        painter.setPen(colour)
        fitting = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, max(0, room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, fitting)


class FoundList(QListView):
    """Chooses the same box as the picture. Space covers or leaves, Delete removes."""

    def __init__(self, boxes: Boxes) -> None:
        super().__init__()
        self._boxes = boxes
        self.rows = FoundModel(boxes)
        self.setModel(self.rows)
        self.setItemDelegate(FoundDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Boxes on the copy"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setTabKeyNavigation(False)
        self.selectionModel().currentChanged.connect(self._choose)
        boxes.chosen.connect(self._show_chosen)
        boxes.changed.connect(self._fit)
        self.rows.modelReset.connect(lambda: self._show_chosen(self._chosen()))
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and index.isValid():
            self._boxes.remove(self.rows.mark(index).id)
        elif event.key() == Qt.Key.Key_Space and index.isValid():
            self._boxes.toggle(self.rows.mark(index).id)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(240, self._needed())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, min(self._needed(), 3 * at_least(_ROW, self.font(), padding=10)))

    def _needed(self) -> int:
        return max(1, self.rows.rowCount()) * at_least(_ROW, self.font(), padding=10)

    def _fit(self) -> None:
        self.setMaximumHeight(self._needed())
        self.updateGeometry()

    def _chosen(self) -> int:
        current = self._boxes.current
        return current.id if current is not None else 0

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self._boxes.choose(self.rows.mark(index).id)

    def _show_chosen(self, number: int) -> None:
        row = self.rows.row_of(number)
        if row < 0:
            self.selectionModel().clear()
            return
        index = self.rows.index(row)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)
