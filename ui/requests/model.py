"""The rows of the list: pages of the register, asked for as the list is scrolled."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from dsar_desk.domain.listing import CaseQuery, CaseRow, Page
from ui import texts
from ui.desk import Desk
from ui.requests.columns import TITLES, Column
from ui.tasks import TaskRunner
from ui.widgets.due_bar import due_of

PAGE = 200
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()


class RequestsModel(QAbstractTableModel):
    """A table of `CaseRow`s. Old rows stay until the new ones are there."""

    loaded = Signal()
    """The first page of what was asked for is in place."""
    failed = Signal(object)

    def __init__(self, desk: Desk, lists: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lists = lists
        self._rows: list[CaseRow] = []
        self._names: dict[str, str] = {}
        self._cursor: tuple[str, ...] | None = None
        self._fetching = False
        self.query = CaseQuery(today=desk.today())

    @property
    def today(self) -> date:
        """The day from which the days left are counted."""
        return self.query.today

    def show_now(self, query: CaseQuery) -> None:
        """Read the first page here and now: for the first screen, before anything is painted."""
        self._replace(query, self._desk.page(query, limit=PAGE), dict(self._desk.controller_names()))

    def load(self, query: CaseQuery, *, keep_rows: bool = False) -> None:
        """Read the first page in the background; with `keep_rows` as many rows as there are now."""
        limit = max(PAGE, min(len(self._rows), 10 * PAGE)) if keep_rows else PAGE

        def read() -> tuple[Page, dict[str, str]]:
            return self._desk.page(query, limit=limit), dict(self._desk.controller_names())

        self._lists.run(
            read,
            done=lambda found: self._replace(query, *found),
            failed=self.failed.emit,
            owner=self,
            replaces="requests",
        )

    def row(self, index: Index) -> CaseRow | None:
        """Return the case at an index."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def place_of(self, reference: str) -> int:
        """Return the row of a case among those that are loaded, or -1."""
        return next((place for place, row in enumerate(self._rows) if row.reference == reference), -1)

    def first_rows(self) -> tuple[CaseRow, ...]:
        """Return the rows of the first page."""
        return tuple(self._rows[:PAGE])

    def references(self) -> list[str]:
        """Return the references that are loaded, in the order of the list."""
        return [row.reference for row in self._rows]

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(Column)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._cursor is not None and not self._fetching

    def fetchMore(self, parent: Index) -> None:
        if not self.canFetchMore(parent):
            return
        self._fetching = True
        query, cursor = self.query, self._cursor
        self._lists.run(
            lambda: self._desk.page(query, cursor=cursor, limit=PAGE),
            done=lambda page: self._append(query, page),
            failed=self._fetch_failed,
            owner=self,
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is None:
            return None
        column = Column(index.column())
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return _DISPLAY[column](self, row)
        if role == Qt.ItemDataRole.AccessibleTextRole and column is Column.DUE:
            return due_of(row, self.today).says
        if role == Qt.ItemDataRole.ToolTipRole and column in {
            Column.NAME,
            Column.RIGHTS,
            Column.CONTROLLER,
            Column.STATE,
            Column.STEP,
        }:
            return _DISPLAY[column](self, row)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return texts.column_name(TITLES[Column(section)])

    def controller_name(self, row: CaseRow) -> str:
        """Return the name of the controller of a case."""
        return self._names.get(row.controller, row.controller)

    def _replace(self, query: CaseQuery, page: Page, names: dict[str, str]) -> None:
        self.beginResetModel()
        self.query = query
        self._rows = list(page.rows)
        self._cursor = page.cursor
        self._names = names
        self._fetching = False
        self.endResetModel()
        self.loaded.emit()

    def _append(self, query: CaseQuery, page: Page) -> None:
        if query is not self.query:
            return
        self._fetching = False
        self._cursor = page.cursor
        if page.rows:
            first = len(self._rows)
            self.beginInsertRows(NO_PARENT, first, first + len(page.rows) - 1)
            self._rows.extend(page.rows)
            self.endInsertRows()

    def _fetch_failed(self, error: BaseException) -> None:
        self._fetching = False
        self._cursor = None
        self.failed.emit(error)


_DISPLAY: dict[Column, Callable[[RequestsModel, CaseRow], str]] = {
    Column.REFERENCE: lambda _, row: row.reference,
    Column.NAME: lambda _, row: row.name,
    Column.RIGHTS: lambda _, row: ", ".join(texts.right_name(right) for right in row.rights),
    Column.CONTROLLER: lambda model, row: model.controller_name(row),
    Column.RECEIVED: lambda model, row: texts.short_date(row.received, weekday=False, today=model.today),
    Column.DUE: lambda model, row: texts.short_date(row.due or row.sort_due, today=model.today),
    Column.STATE: lambda _, row: texts.state_name(row.state),
    Column.STEP: lambda _, row: texts.step_text(row.step, row.step_right, table="next-list"),
}
