"""The letters of a batch, one a row, each with a tick: what is ticked is printed and recorded."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStyleOptionViewItem, QWidget

from dsar_desk.domain.mailings import Posting
from dsar_desk.services.batches import ReadyLetter
from ui import texts
from ui.theme import theme
from ui.translations import QT_TRANSLATE_NOOP, language
from ui.widgets.rows import RowDelegate, RowTable

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_TICK = 26
_HEADS = (
    QT_TRANSLATE_NOOP("batch", "Reference"),
    QT_TRANSLATE_NOOP("batch", "To"),
    QT_TRANSLATE_NOOP("batch", "Letter"),
    QT_TRANSLATE_NOOP("batch", "Pages"),
    QT_TRANSLATE_NOOP("batch", "Sending"),
    QT_TRANSLATE_NOOP("batch", "Tracking code"),
)
_SHARES = (0.23, 0.22, 0.3, 0.1, 0.15, 0.0)
_WITH_TRACKING = (0.2, 0.18, 0.22, 0.07, 0.13, 0.2)


class Column(IntEnum):
    """The columns."""

    REFERENCE = 0
    ADDRESSEE = 1
    KIND = 2
    PAGES = 3
    HOW = 4
    TRACKING = 5


class BatchModel(QAbstractTableModel):
    """Letters with a tick; what lends itself to mail has none at first."""

    ticked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.letters: tuple[ReadyLetter, ...] = ()
        self._off: set[int] = set()
        self.tracking: dict[int, str] = {}
        """The carrier's codes that were typed, by the letter's number."""

    def show(self, letters: Sequence[ReadyLetter]) -> None:
        """Take other rows."""
        self.beginResetModel()
        self.letters = tuple(letters)
        self._off = {each.letter.id for each in letters if each.how is Posting.EMAIL}
        self.endResetModel()
        self.ticked.emit()

    @property
    def chosen(self) -> tuple[ReadyLetter, ...]:
        """The letters with a tick."""
        return tuple(each for each in self.letters if each.letter.id not in self._off)

    def toggle(self, row: int) -> None:
        """Set or take away a tick."""
        self._off ^= {self.letters[row].letter.id}
        first = self.index(row, 0)
        self.dataChanged.emit(first, first, [Qt.ItemDataRole.CheckStateRole])
        self.ticked.emit()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.letters)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return QCoreApplication.translate("batch", _HEADS[section])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        letter = self.letters[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == Column.REFERENCE:
            return Qt.CheckState.Unchecked if letter.letter.id in self._off else Qt.CheckState.Checked
        if index.column() == Column.TRACKING:
            code = self.tracking.get(letter.letter.id, "")
            return code if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole} else None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return _words(letter, index.column())
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsEditable if index.column() == Column.TRACKING else usual

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() != Column.TRACKING:
            return False
        self.tracking[self.letters[index.row()].letter.id] = str(value).strip()
        self.dataChanged.emit(index, index, [role])
        return True


def _words(letter: ReadyLetter, column: int) -> str:
    match column:
        case Column.REFERENCE:
            return letter.reference
        case Column.ADDRESSEE:
            return letter.addressee
        case Column.KIND:
            return letter.kind.title_in(language())
        case Column.PAGES:
            return str(letter.pages)
        case _:
            return texts.say("batch-how", letter.how.value)


class _Cells(RowDelegate):
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        made = super().createEditor(parent, option, index)
        head = QCoreApplication.translate("batch", _HEADS[Column.TRACKING])
        made.setAccessibleName(f"{head}: {index.model().index(index.row(), Column.REFERENCE).data()}")
        return made

    def paint_contents(
        self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, index: Index, *, selected: bool
    ) -> None:
        if index.column() == Column.REFERENCE:
            self._paint_tick(painter, rect, option, index)
            rect = rect.adjusted(_TICK, 0, 0, 0)
        colour = theme().muted if index.column() in {Column.PAGES, Column.HOW} else theme().text
        self.draw_text(painter, rect, str(index.data()), option.font, colour)

    @staticmethod
    def _paint_tick(painter: QPainter, rect: QRect, option: QStyleOptionViewItem, index: Index) -> None:
        tick = QStyleOptionButton()
        tick.rect = QRect(rect.left(), rect.center().y() - 8, 17, 17)
        on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        tick.state = QStyle.StateFlag.State_Enabled | (
            QStyle.StateFlag.State_On if on else QStyle.StateFlag.State_Off
        )
        style = option.widget.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorCheckBox, tick, painter, option.widget)


class BatchTable(RowTable):
    """A click or the space bar sets a tick; a click, F2 or Enter on a tracking code edits it."""

    def __init__(self, says: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.batch = BatchModel(self)
        self.setModel(self.batch)
        self.setItemDelegate(_Cells(self))
        self.setAccessibleName(says)
        self.horizontalHeader().setSectionsClickable(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._press)
        self.setEditTriggers(self.EditTrigger.EditKeyPressed | self.EditTrigger.AnyKeyPressed)
        self.ask_tracking(asked=False)

    def ask_tracking(self, *, asked: bool) -> None:
        """Show or hide the column for the carrier's codes."""
        self._shares = _WITH_TRACKING if asked else _SHARES
        self.setColumnHidden(Column.TRACKING, not asked)
        self._share_room()

    def _press(self, index: QModelIndex) -> None:
        if index.column() == Column.TRACKING:
            self.edit(index)
        else:
            self.batch.toggle(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.batch.toggle(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        room = self.viewport().width()
        for column, share in enumerate(self._shares):
            self.setColumnWidth(column, int(room * share))
