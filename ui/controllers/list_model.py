"""The rows of the list of organisations."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from ui.controllers.reading import Summary
from ui.texts import say
from ui.translations import QT_TRANSLATE_NOOP

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()
_HEADS = (
    QT_TRANSLATE_NOOP("organisations", "Organisation"),
    QT_TRANSLATE_NOOP("organisations", "Country"),
    QT_TRANSLATE_NOOP("organisations", "Open requests"),
    QT_TRANSLATE_NOOP("organisations", "Check of the statement"),
)


class Column(IntEnum):
    """The columns."""

    NAME = 0
    COUNTRY = 1
    OPEN = 2
    CHECK = 3


def check_words(summary: Summary) -> str:
    """Return the result of the check in words."""
    faults = QCoreApplication.translate("organisations", "%n fault(s)", "", summary.faults)
    remarks = QCoreApplication.translate("organisations", "%n remark(s)", "", summary.remarks)
    if not summary.faults and not summary.remarks:
        return QCoreApplication.translate("organisations", "nothing to mend")
    if not summary.remarks:
        return faults
    return f"{faults}, {remarks}" if summary.faults else remarks


class ControllersModel(QAbstractTableModel):
    """Organisations, one a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.summaries: tuple[Summary, ...] = ()

    def show(self, summaries: Sequence[Summary]) -> None:
        """Take other rows."""
        self.beginResetModel()
        self.summaries = tuple(summaries)
        self.endResetModel()

    def summary(self, index: Index) -> Summary | None:
        """Return the organisation of an index."""
        return self.summaries[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.summaries)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("organisations", _HEADS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        summary = self.summary(index)
        if summary is None or role == ENTRY:
            return summary
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._text(summary, index.column())
        return None

    @staticmethod
    def _text(summary: Summary, column: int) -> str:
        if column == Column.NAME:
            if summary.from_example and not summary.is_example:
                words = QCoreApplication.translate("organisations", "%1, own version of the example")
                return words.replace("%1", summary.name)
            return summary.name
        if column == Column.COUNTRY:
            return say("countries", summary.country)
        if column == Column.OPEN:
            if not summary.open_count:
                return QCoreApplication.translate("organisations", "none")
            return str(summary.open_count)
        return check_words(summary)
