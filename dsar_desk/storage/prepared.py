"""SQL that is made once and run by the driver itself.

SQLAlchemy's way through compiler, context and result takes several times as long as SQLite needs for one
row. What every act runs goes this way; the tables still say what the SQL is, and errors mean the same.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ClauseElement, Connection
from sqlalchemy.dialects.sqlite import dialect
from sqlcipher3 import dbapi2

from dsar_desk.storage.cipher import desk_error

Given = Mapping[str, object]
Rows = Sequence[tuple[Any, ...]]

_ERRORS = (dbapi2.Error, UnicodeEncodeError)
_NAMED = dialect(paramstyle="named")


class Prepared:
    """A statement of SQLAlchemy, made into SQL once. SQLite keeps it prepared on each connection."""

    def __init__(self, statement: ClauseElement) -> None:
        self.sql = str(statement.compile(dialect=_NAMED))

    def rows(self, connection: Connection, given: Given | None = None) -> Rows:
        """Run it, and return all rows that it has."""
        return run(connection, self.sql, given)

    def each(self, connection: Connection, many: Sequence[Given]) -> None:
        """Run it once for each of many."""
        try:
            _driver(connection).executemany(self.sql, many)
        except _ERRORS as error:
            raise _in_words(error) from None


def run(connection: Connection, sql: str, given: Given | None = None) -> Rows:
    """Run SQL with its named parameters in the connection's transaction, and return all rows.

    Raises:
        DeskError: Where the database's error is one that somebody can act on.
    """
    try:
        rows: Rows = _driver(connection).execute(sql, given or {}).fetchall()
    except _ERRORS as error:
        raise _in_words(error) from None
    return rows


def commit(connection: Connection) -> None:
    """Keep what was done in the connection's transaction, if there is one; SQLAlchemy may not know of it.

    Raises:
        DeskError: As `run`.
    """
    if connection.in_transaction():
        connection.commit()
        return
    try:
        _driver(connection).commit()
    except _ERRORS as error:
        raise _in_words(error) from None


def undo(connection: Connection) -> None:
    """Undo what was not committed; SQLAlchemy may not know of it."""
    connection.rollback()
    _driver(connection).rollback()


def is_in_transaction(connection: Connection) -> bool:
    """Return whether a transaction is open in the file, whoever began it."""
    return bool(_driver(connection).in_transaction)


def _driver(connection: Connection) -> Any:
    return connection.connection.driver_connection


def _in_words(error: Exception) -> Exception:
    return desk_error(error) or error
