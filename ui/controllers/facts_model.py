"""The rows of facts as a tree model: groups, facts, and what is below purposes and cookies."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from ui.controllers.facts import FactGroup, FactRow
from ui.translations import QT_TRANSLATE_NOOP

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()
_SAID = {
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
}


class Column(IntEnum):
    """The columns."""

    LABEL = 0
    VALUE = 1
    SENTENCE = 2
    NUMBER = 3


_HEADS = (
    QT_TRANSLATE_NOOP("facts", "Fact"),
    QT_TRANSLATE_NOOP("facts", "Value"),
    QT_TRANSLATE_NOOP("facts", "Sentence"),
    QT_TRANSLATE_NOOP("facts", "Number"),
)


class _Node:
    def __init__(self, entry: FactGroup | FactRow | None, parent: "_Node | None", row: int) -> None:
        self.entry, self.parent, self.row = entry, parent, row
        self.id = 0
        self.children: list[_Node] = []


class FactsModel(QAbstractItemModel):
    """Groups at the top; `ENTRY` gives the FactGroup or FactRow of an index."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = _Node(None, None, 0)
        self._nodes: list[_Node] = []
        self.has_statement = True
        """Whether the facts were drawn from a statement, so that what is missing is missing there."""

    def show(self, groups: Sequence[FactGroup], *, has_statement: bool) -> None:
        """Take other groups."""
        self.beginResetModel()
        self.has_statement = has_statement
        self._nodes = []
        self._root = _Node(None, None, 0)
        for group in groups:
            top = self._add(group, self._root)
            for row in group.rows:
                node = self._add(row, top)
                for child in row.children:
                    self._add(child, node)
        self.endResetModel()

    def index_of(self, key: str) -> QModelIndex:
        """Return the index of the row with a key, or none."""
        for node in self._nodes:
            if isinstance(node.entry, FactRow) and node.entry.key == key:
                return self.createIndex(node.row, 0, node.id)
        return QModelIndex()

    def entry(self, index: Index) -> FactGroup | FactRow | None:
        """Return what an index shows."""
        return self._node(index).entry

    def row(self, index: Index) -> FactRow | None:
        """Return the row of an index; none for a group."""
        found = self.entry(index)
        return found if isinstance(found, FactRow) else None

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        child = self._node(parent).children[row]
        return self.createIndex(row, column, child.id)

    def parent(self, child: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]  # Qt has two of them
        if not child.isValid():
            return QModelIndex()
        above = self._node(child).parent
        if above is None or above is self._root:
            return QModelIndex()
        return self.createIndex(above.row, 0, above.id)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return len(self._node(parent).children) if parent.column() <= 0 else 0

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("facts", _HEADS[section])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index)
        if entry is None or role == ENTRY:
            return entry
        if isinstance(entry, FactGroup):
            return self._of_group(entry, index.column(), role)
        if role not in _SAID:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(entry, index.column())
        spoken = role == Qt.ItemDataRole.AccessibleTextRole
        return self._spoken(entry, index.column()) if spoken else self._text(entry, index.column())

    def missing_words(self) -> str:
        """Return what the pill of a missing fact says."""
        if self.has_statement:
            return QCoreApplication.translate("facts", "not in the statement")
        return QCoreApplication.translate("facts", "not filled in yet")

    def sentence(self, row: FactRow) -> str:
        """Return the sentence behind a fact in quotation marks, or that it is an own entry."""
        if row.fact is None:
            return ""
        if row.fact.quotation:
            return f"“{row.fact.quotation}”"
        return QCoreApplication.translate("facts", "entered by yourself") if row.fact.source == "user" else ""

    @staticmethod
    def fill_words(row: FactRow) -> tuple[str, str]:
        """Return the link of a missing fact, and what is said beside it."""
        link = QCoreApplication.translate("facts", "Fill in yourself")
        about = ""
        if row.children and row.key.startswith("purposes."):
            about = QCoreApplication.translate("facts", "The purpose is there, a period is not.")
        elif row.children:
            about = QCoreApplication.translate("facts", "The cookie is there, a period is not.")
        return link, about

    @staticmethod
    def _of_group(group: FactGroup, column: int, role: int) -> Any:
        words = QCoreApplication.translate("facts", "%1 of %2 found")
        counted = words.replace("%1", str(group.found)).replace("%2", str(len(group.rows)))
        if role == Qt.ItemDataRole.DisplayRole and column == Column.LABEL:
            return group.title
        if role == Qt.ItemDataRole.AccessibleTextRole and column == Column.LABEL:
            return f"{group.title}, {counted}"
        if role == Qt.ItemDataRole.DisplayRole and column == Column.NUMBER:
            return counted
        return None

    def _text(self, row: FactRow, column: int) -> str:
        if column == Column.LABEL:
            return row.label
        if column == Column.VALUE:
            return self.missing_words() if row.missing else row.value
        if column == Column.SENTENCE:
            return self.fill_words(row)[0] if row.missing else self.sentence(row)
        return ", ".join(str(number) for number in row.all_numbers)

    def _tip(self, row: FactRow, column: int) -> str:
        if column == Column.SENTENCE and not row.missing:
            section = row.fact.section if row.fact else ""
            return "\n".join(filter(None, (section, self.sentence(row))))
        return self._text(row, column)

    def _spoken(self, row: FactRow, column: int) -> str:
        if column == Column.NUMBER and row.all_numbers:
            words = QCoreApplication.translate("facts", "finding %1")
            return words.replace("%1", self._text(row, column))
        if column == Column.LABEL:
            value = self.missing_words() if row.missing else row.value
            return f"{row.label}: {value}"
        return self._text(row, column)

    def _add(self, entry: FactGroup | FactRow, parent: _Node) -> _Node:
        node = _Node(entry, parent, len(parent.children))
        parent.children.append(node)
        self._nodes.append(node)
        node.id = len(self._nodes)
        return node

    def _node(self, index: Index) -> _Node:
        return self._nodes[index.internalId() - 1] if index.isValid() else self._root
