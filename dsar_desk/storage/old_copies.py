"""Copies of a desk in its folder, from a migration or a restore: a deletion does not reach them."""

import re
from pathlib import Path

from dsar_desk.storage.files import DESK_FILE, KEY_FILE, NEW_SUFFIX, sync_folder, unavailable

_OLD = re.compile(
    rf"(?:{re.escape(DESK_FILE)}\.before-\d{{4}}"
    rf"|before-restore-[0-9T]+-(?:{re.escape(DESK_FILE)}(?:-wal|-shm)?|{re.escape(KEY_FILE)}))"
    rf"(?:{re.escape(NEW_SUFFIX)})?"
)


def old_copies(folder: Path) -> tuple[Path, ...]:
    """Return the files of earlier states of the desk in its folder, by name.

    They are what a new version of the program copied before it changed the file (`desk.db.before-0002`) and
    what a restore set aside (`before-restore-…-desk.db`, with its key). Backups elsewhere are not known here.

    Raises:
        DeskUnavailable: If the folder cannot be read.
    """
    try:
        return tuple(
            sorted(file for file in folder.iterdir() if file.is_file() and _OLD.fullmatch(file.name))
        )
    except OSError as error:
        raise unavailable(error) from None


def remove_old_copies(folder: Path) -> tuple[str, ...]:
    """Delete these files and nothing else; returns their names. What opens the desk now stays.

    Raises:
        DeskUnavailable: If one cannot be deleted; those before it are gone.
    """
    found = old_copies(folder)
    try:
        for file in found:
            file.unlink(missing_ok=True)
        sync_folder(folder)
    except OSError as error:
        raise unavailable(error) from None
    return tuple(file.name for file in found)
