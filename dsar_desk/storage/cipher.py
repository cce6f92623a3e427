"""Opens the encrypted file: one place for the key, the pragmas, and what SQLite's errors mean."""

from pathlib import Path
from typing import Any, Final

from sqlcipher3 import dbapi2

from dsar_desk.errors import DamagedDesk, DeskError, DeskUnavailable, InvalidInput, NewerDesk
from dsar_desk.storage.files import APPLICATION_ID, SCHEMA_VERSION, sync_file, touch_private
from dsar_desk.storage.keys import RawKey

BUSY_SECONDS: Final = 15
"""How long a write waits for another program's write."""
PAGE_CACHE_KIB: Final = 64 * 1024

_PRAGMAS: Final = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    f"cache_size = -{PAGE_CACHE_KIB}",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "cell_size_check = ON",
    "recursive_triggers = ON",  # without it INSERT OR REPLACE deletes past the guards of the history
)

_WORDS: Final = {
    3: ("read-only", DeskUnavailable),
    5: ("desk-busy", DeskUnavailable),
    6: ("desk-busy", DeskUnavailable),
    8: ("read-only", DeskUnavailable),
    10: ("disk-error", DeskUnavailable),
    11: ("damaged", DamagedDesk),
    13: ("disk-full", DeskUnavailable),
    14: ("cannot-open", DeskUnavailable),
    26: ("damaged", DamagedDesk),
}
"""By SQLite's primary result code. A wrong key is told before, so that 26 (not a database) is damage."""

Connection = Any
"""A connection of `sqlcipher3`, which has no types."""


def desk_error(error: BaseException) -> DeskError | None:
    """Return the desk's word for an error of the database, or None when it is a bug of ours."""
    if isinstance(error, UnicodeEncodeError):  # half a character: a command line or a paste can hold one
        return InvalidInput("text-not-unicode")
    code = getattr(error, "sqlite_errorcode", None)
    known = _WORDS.get(code & 0xFF) if isinstance(code, int) else None
    return known[1](known[0]) if known else None


def connect(path: Path, key: RawKey, *, create: bool = False, query_only: bool = False) -> Connection:
    """Return an open connection in autocommit mode; no transaction begins on its own.

    Raises:
        DeskUnavailable: If the file cannot be opened now.
        DamagedDesk: If it is not what we wrote.
    """
    if not create:
        _check_file(path)
    mode = "rwc" if create else "rw"
    connection = None
    try:
        connection = dbapi2.connect(
            f"{path.absolute().as_uri()}?mode={mode}",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=BUSY_SECONDS,
        )
        _prepare(connection, key, query_only=query_only)
    except dbapi2.Error as error:
        if connection is not None:
            connection.close()
        raise desk_error(error) or DeskUnavailable("cannot-open") from None
    return connection


def _check_file(path: Path) -> None:
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        raise DeskUnavailable("register-missing", folder=path.parent) from None
    except OSError:
        raise DeskUnavailable("cannot-open") from None
    if size == 0:
        raise DamagedDesk("register-empty")


def _prepare(connection: Connection, key: RawKey, *, query_only: bool) -> None:
    # SQLCipher writes to standard error about a key that does not fit, unless told before the key.
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{bytes(key).hex()}'\"")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").fetchall()
    if query_only:
        connection.execute("PRAGMA query_only = ON")


def copy_to(connection: Connection, target: Path) -> None:
    """Write the register as it is now to a new file, under the same key; on disk when this returns.

    SQLite makes the copy itself: opening its file beside it would drop its locks (POSIX).

    Raises:
        DeskUnavailable: If the copy cannot be written.
        DamagedDesk: If the register cannot be read.
        OSError: If the file cannot be made.
    """
    touch_private(target)
    try:
        connection.execute("VACUUM INTO ?", (str(target),))
    except dbapi2.Error as error:
        target.unlink(missing_ok=True)
        raise desk_error(error) or DeskUnavailable("disk-error") from None
    sync_file(target)


def schema_version(connection: Connection) -> int:
    """Return the version of the register's schema.

    Raises:
        NewerDesk: If a later version of the program wrote it.
        DamagedDesk: If it is a database, but no desk.
    """
    try:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    except dbapi2.Error as error:
        raise desk_error(error) or DamagedDesk("damaged") from None
    if application != APPLICATION_ID:
        raise DamagedDesk("not-a-desk")
    if version > SCHEMA_VERSION:
        raise NewerDesk("newer-desk")
    return version
