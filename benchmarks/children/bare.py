# ruff: noqa: N802  # Qt names what it calls
"""The least window with a table: what Qt and Python cost by themselves. `paint` or `memory`."""

import sys
import time

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
from telling import leave


class Rows(QAbstractTableModel):
    def rowCount(self, parent=QModelIndex()):  # noqa: B008  # the signature that Qt has
        return 0 if parent.isValid() else 1000

    def columnCount(self, parent=QModelIndex()):  # noqa: B008  # the signature that Qt has
        return 0 if parent.isValid() else 8

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        return f"{index.row()} {index.column()}" if role == Qt.ItemDataRole.DisplayRole else None


class Table(QTableView):
    def paintEvent(self, event):
        super().paintEvent(event)


def main() -> None:
    from painting import Painted, memory, pause

    app = QApplication([])
    painted = Painted(Table)
    window = QMainWindow()
    window.resize(1440, 900)
    table = Table()
    table.setModel(Rows())
    window.setCentralWidget(table)

    def done(moment: int) -> None:
        if sys.argv[1] == "paint":
            leave(painted=moment, cpu=time.process_time() * 1000)
        pause(2000)
        leave(**memory())

    painted.when(lambda: True, done)
    window.show()
    app.exec()


main()
