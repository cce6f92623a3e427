"""SQLAlchemy on the encrypted file: how transactions begin, and what errors mean."""

from pathlib import Path

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from dsar_desk.storage.cipher import connect, desk_error
from dsar_desk.storage.keys import RawKey
from dsar_desk.storage.prepared import run


def clear_log(connection: Connection) -> None:
    """Write the write-ahead log into the file and empty it, as far as other readers allow."""
    driver = connection.connection.driver_connection
    driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()  # type: ignore[union-attr]


def open_engine(path: Path, key: RawKey) -> Engine:
    """Return an engine on the encrypted file; its connections hide what they are given."""
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: connect(path, key),
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=4,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", tell_in_words)
    return engine


def _begin(connection: Connection) -> None:
    reads = connection.get_execution_options().get("desk_reads", False)
    run(connection, "BEGIN" if reads else "BEGIN IMMEDIATE")


def tell_in_words(context: ExceptionContext) -> None:
    """Raise the desk's own error for one of the database; what is a bug of ours stays as it is."""
    known = desk_error(context.original_exception)
    if known is not None:
        raise known from None
