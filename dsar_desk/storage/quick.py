"""The first screen: rows and counts straight from the encrypted file, read only, without SQLAlchemy.

Belongs to one thread, that of the window. `data_version` changes when another connection has written.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Self

from sqlcipher3 import dbapi2

from dsar_desk.domain.listing import CaseQuery, Filter, Page
from dsar_desk.errors import DeskUnavailable
from dsar_desk.storage.cipher import connect, desk_error, schema_version
from dsar_desk.storage.files import DESK_FILE, SCHEMA_VERSION
from dsar_desk.storage.keys import RawKey
from dsar_desk.storage.listing import Statement, counts_statement, page_statement, to_counts, to_page

_USED_CONTROLLERS = """
    WITH RECURSIVE used(id) AS (
        SELECT min(controller) FROM cases
        UNION ALL
        SELECT (SELECT min(controller) FROM cases WHERE controller > used.id) FROM used WHERE id IS NOT NULL
    )
    SELECT id FROM used WHERE id IS NOT NULL
"""
"""Hops from one controller to the next in the index; DISTINCT would read all of it before the first paint."""

_OLD_COPIES = """
    SELECT 1 FROM cases JOIN letters ON letters.case_id = cases.id
    JOIN documents ON documents.letter_id = letters.id AND documents.position > 0
    WHERE cases.closed_on <= :day LIMIT 1
"""

_COPIES_TO_DESTROY = """
    SELECT 1 WHERE EXISTS (SELECT 1 FROM id_copies WHERE destroy_by < :day)
    OR EXISTS (SELECT 1 FROM settings WHERE key = 'desk.copy-traces' AND value = 'yes')
"""


class QuickView:
    """A reader of the register for lists."""

    def __init__(self, folder: Path, key: RawKey) -> None:
        """Open the register.

        Raises:
            DeskUnavailable: `needs-migration` when the full register must be opened first.
        """
        self._connection = connect(folder / DESK_FILE, key, query_only=True)
        try:
            self._check_schema()
        except BaseException:
            self._connection.close()
            raise

    def page(self, query: CaseQuery, *, cursor: tuple[str, ...] | None = None, limit: int = 200) -> Page:
        """Return a page of rows, as `Cases.page` does."""
        return to_page(self._all(page_statement(query, cursor, limit)), limit)

    def counts(self, query: CaseQuery) -> Mapping[Filter, int]:
        """Return how many rows each filter has, as `Cases.counts` does."""
        return to_counts(self._all(counts_statement(query))[0])

    def controller_names(self) -> Mapping[str, str]:
        """Return the names of the desk's own controllers by id."""
        return dict(self._all(Statement("SELECT id, name FROM controllers ORDER BY name", {})))

    def controllers_with_cases(self) -> Sequence[str]:
        """Return the ids of the controllers that cases went to."""
        return [str(row[0]) for row in self._all(Statement(_USED_CONTROLLERS, {}))]

    def setting(self, key: str) -> str:
        """Return a setting's stored text, or the empty string."""
        found = self._all(Statement("SELECT value FROM settings WHERE key = :key", {"key": key}))
        return str(found[0][0]) if found else ""

    def has_copies_of_cases_closed_by(self, day: date) -> bool:
        """Return whether copies of data that were handed over with such cases are still kept."""
        return bool(self._all(Statement(_OLD_COPIES, {"day": day.isoformat()})))

    def has_copies_to_destroy(self, day: date) -> bool:
        """Return whether the day of a copy of an ID is over, or something of a destroyed one is left."""
        return bool(self._all(Statement(_COPIES_TO_DESTROY, {"day": day.isoformat()})))

    def data_version(self) -> int:
        """Return a number that differs from before when another connection has written."""
        return int(self._all(Statement("PRAGMA data_version", {}))[0][0])

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def _check_schema(self) -> None:
        if schema_version(self._connection) != SCHEMA_VERSION:
            raise DeskUnavailable("needs-migration")

    def _all(self, statement: Statement) -> list[Any]:
        try:
            return list(self._connection.execute(statement.sql, statement.parameters))
        except dbapi2.Error as error:
            known = desk_error(error)
            if known is None:
                raise
            raise known from None
