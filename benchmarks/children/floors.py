# ruff: noqa: N802  # Qt names what it calls
"""Other ways to search 100,000 rows, in the least window: `paging` by SQL alone, or a `proxy` over a list."""

import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from painting import Painted, pause
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QTableView, QVBoxLayout, QWidget
from telling import leave
from words import WORDS

from benchmarks.stub_keyring import StubKeyring
from dsar_desk.bootstrap import first_view
from dsar_desk.domain.listing import CaseQuery, Filter
from dsar_desk.storage.keys import RawKey

COLUMNS = ("reference", "name", "rights", "controller", "received", "due", "state", "step")


class Rows(QAbstractTableModel):
    """Rows of the list, as plain text."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = []
        self.shown = ""

    def rowCount(self, parent=QModelIndex()):  # noqa: B008  # the signature that Qt has
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent=QModelIndex()):  # noqa: B008  # the signature that Qt has
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        if role == Qt.ItemDataRole.DisplayRole:
            return str(getattr(self.rows[index.row()], COLUMNS[index.column()]))
        return None

    def show(self, rows, shown) -> None:
        self.beginResetModel()
        self.rows, self.shown = rows, shown
        self.endResetModel()


class Table(QTableView):
    def paintEvent(self, event):
        super().paintEvent(event)


def query(search: str) -> CaseQuery:
    return CaseQuery(today=datetime.now(UTC).date(), filter=Filter.CLOSED, search=search)


def every_row(view):
    rows, cursor = [], None
    while True:
        page = view.page(query(""), cursor=cursor, limit=5000)
        rows += page.rows
        cursor = page.cursor
        if cursor is None:
            return rows


def main() -> None:
    import os

    app = QApplication([])
    painted = Painted(Table)
    view = first_view(Path(os.environ["DSAR_DESK"]), RawKey(StubKeyring().fetch("")))
    rows = Rows()
    field, table = QLineEdit(), Table()
    if sys.argv[1] == "paging":
        rows.show(view.page(query("")).rows, "")
        table.setModel(rows)
        field.textChanged.connect(lambda text: rows.show(view.page(query(text)).rows, text))
    else:
        rows.show(every_row(view), "")
        proxy = QSortFilterProxyModel()
        proxy.setSourceModel(rows)
        proxy.setFilterKeyColumn(-1)
        proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        table.setModel(proxy)

        def narrow(text: str) -> None:
            proxy.setFilterFixedString(text)
            rows.shown = text
            table.viewport().update()

        field.textChanged.connect(narrow)
    window, middle = QMainWindow(), QWidget()
    column = QVBoxLayout(middle)
    column.addWidget(field)
    column.addWidget(table)
    window.setCentralWidget(middle)
    window.resize(1440, 900)
    painted.when(lambda: True, lambda _: type_words(painted, field, rows))
    window.show()
    app.exec()


def type_words(painted, field, rows) -> None:
    pause(1000)
    field.setFocus()
    took = []
    for word in WORDS if sys.argv[1] == "paging" else WORDS[:1]:
        for end, letter in enumerate(word, start=1):
            began = time.monotonic_ns()
            QTest.keyClick(field, letter)
            until = painted.wait(lambda wanted=word[:end]: rows.shown == wanted, seconds=120)
            took.append((until - began) / 1e6)
            pause(50)
        field.clear()
        pause(100)
    leave(keys=took, median=median(took))


main()
