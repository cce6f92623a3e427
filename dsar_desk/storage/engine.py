"""SQLAlchemy on the encrypted file: how transactions begin, and what errors mean."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.pool import NullPool
from sqlcipher3 import dbapi2

from dsar_desk.storage.cipher import BUSY_SECONDS, connect, desk_error
from dsar_desk.storage.keys import RawKey
from dsar_desk.storage.prepared import is_in_transaction, run, undo

WAIT_TO_WIPE = 2
"""Seconds that a wipe waits for others who read or write; it is tried again later."""
SMALL = 32 * 1024 * 1024
"""Bytes of a file that is compacted at once: a third of a second. 300 MB take three, and as much memory."""


def clear_log(connection: Connection) -> bool:
    """Write the write-ahead log into the file and empty it; returns whether other readers allowed it."""
    driver: Any = connection.connection.driver_connection
    busy, _, _ = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


def wipe(connection: Connection, *, small: int = SMALL) -> bool:
    """Leave nothing of what was deleted: not in the log, not in the free pages of the file.

    A page that becomes free is overwritten with zeros (`secure_delete`), in the log first: emptying the log
    is what counts. A small file is compacted as well, so that it has no free pages at all.

    Returns:
        Whether the log is empty. False where somebody reads or writes at this moment: then try again later.
    """
    driver: Any = connection.connection.driver_connection
    driver.execute(f"PRAGMA busy_timeout = {WAIT_TO_WIPE * 1000}")
    try:
        if not clear_log(connection):
            return False
        if _size(driver) <= small:
            with suppress(dbapi2.OperationalError):  # somebody writes, or the disk is full: zeros remain
                driver.execute("VACUUM")
        return clear_log(connection)
    finally:
        driver.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")


def _size(driver: Any) -> int:
    pages, size = (driver.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    return int(pages) * int(size)


def open_engine(path: Path, key: RawKey) -> Engine:
    """Return an engine on the encrypted file; its connections hide what they are given."""
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: connect(path, key),
        poolclass=NullPool,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", tell_in_words)
    return engine


class Connections:
    """The connections of a register. One that comes back is kept for the next piece of work.

    Its transactions begin and end in the driver: to take a connection from SQLAlchemy, to begin, and to give
    it back costs a tenth of a confirmed write. SQLAlchemy joins in where one of its statements is run.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._kept: list[Connection] = []
        self._is_closed = False

    def begin(self, *, reading: bool) -> Connection:
        """Return a connection in a new transaction; one that reads waits for nobody.

        Raises:
            DeskUnavailable: If the file cannot be written now, or another program keeps writing.
        """
        connection = self._take()
        try:
            run(connection, "BEGIN" if reading else "BEGIN IMMEDIATE")
        except BaseException:
            connection.close()
            raise
        return connection

    def give_back(self, connection: Connection) -> None:
        """Take a connection back; what was not committed is undone."""
        try:
            undo(connection)
        except BaseException:
            connection.close()
            raise
        if self._kept or self._is_closed:
            connection.close()
        else:
            self._kept.append(connection)

    @contextmanager
    def lent(self, *, reading: bool) -> Iterator[Connection]:
        """Give a connection on which SQLAlchemy begins."""
        connection = self._take().execution_options(desk_reads=reading)
        try:
            yield connection
        finally:
            self.give_back(connection.execution_options(desk_reads=False))

    def close(self) -> None:
        """Close what is kept; what is at work now is closed when it comes back."""
        self._is_closed = True
        while self._kept:
            self._kept.pop().close()
        self._engine.dispose()

    def _take(self) -> Connection:
        try:
            return self._kept.pop()
        except IndexError:
            return self._engine.connect()


def _begin(connection: Connection) -> None:
    if is_in_transaction(connection):
        return
    reads = connection.get_execution_options().get("desk_reads", False)
    run(connection, "BEGIN" if reads else "BEGIN IMMEDIATE")


def tell_in_words(context: ExceptionContext) -> None:
    """Raise the desk's own error for one of the database; what is a bug of ours stays as it is."""
    known = desk_error(context.original_exception)
    if known is not None:
        raise known from None
