"""The files of a desk's folder: their names, and how they are written so that only their owner reads them."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from dsar_desk.errors import DeskUnavailable

DESK_FILE = "desk.db"
KEY_FILE = "desk.key"
LOCK_FILE = "desk.lock"
NEW_SUFFIX = ".new"

SCHEMA_VERSION = 3
"""`PRAGMA user_version` of the register that this program writes; revision `0003` of the migrations."""
APPLICATION_ID = 0x44534152
"""`PRAGMA application_id`: "DSAR"."""


def has_desk(folder: Path) -> bool:
    """Return whether a desk lies in this folder."""
    return (folder / DESK_FILE).exists() or (folder / KEY_FILE).exists()


def is_of_a_desk(path: Path) -> bool:
    """Return whether a path bears the name of a desk's own file, which nothing else may be written over."""
    name = path.resolve().name.casefold()
    return name in {DESK_FILE, KEY_FILE, LOCK_FILE} or name.startswith((f"{DESK_FILE}-", f"{DESK_FILE}."))


def make_folder(folder: Path) -> None:
    """Make the folder, for its owner only; an empty one that exists is closed to others as well."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not any(folder.iterdir()):
            folder.chmod(0o700)
    except OSError as error:
        raise unavailable(error) from None


def touch_private(path: Path) -> None:
    """Make an empty file that only its owner may read. Raises FileExistsError if it is there."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def write_private(path: Path, content: bytes) -> None:
    """Replace a file in one step, for its owner only; on disk when this returns."""
    fresh = path.with_name(path.name + NEW_SUFFIX)
    try:
        with os.fdopen(os.open(fresh, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        replace_durably(fresh, path)
    except OSError as error:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise unavailable(error) from None


def replace_durably(source: Path, target: Path) -> None:
    """Rename a file over another; the rename is on disk when this returns."""
    source.replace(target)
    sync_folder(target.parent)


def sync_file(path: Path) -> None:
    """Return once a file's content is on disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Return once the folder's entries are on disk; Windows does so on its own."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def unavailable(error: OSError) -> DeskUnavailable:
    """Return the desk's word for an error of the operating system."""
    codes = {
        errno.ENOSPC: "disk-full",
        errno.EDQUOT: "disk-full",
        errno.EFBIG: "disk-full",
        errno.EROFS: "read-only",
        errno.EACCES: "read-only",
        errno.EPERM: "read-only",
        errno.EISDIR: "cannot-open",
        errno.ENOTDIR: "cannot-open",
        errno.ENOENT: "cannot-open",
    }
    return DeskUnavailable(codes.get(error.errno or 0, "disk-error"))
