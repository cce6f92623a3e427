"""Files that leave the desk: a copy of a letter or an enclosure, no longer protected."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from dsar_desk.errors import InvalidInput
from dsar_desk.storage.files import is_of_a_desk


def check_copy_place(path: Path) -> None:
    """Refuse a place where a copy cannot lie, before anything is done that cannot be undone.

    Raises:
        InvalidInput: If the folder is not there or takes no files, or a desk's own file bears this name.
    """
    if is_of_a_desk(path):
        raise InvalidInput("file-of-a-desk", name=path.name)
    wanted = path if path.exists() else path.resolve().parent
    if path.is_dir() or not wanted.exists() or not os.access(wanted, os.W_OK):
        raise InvalidInput("file-unwritable", name=path.name)


def write_copy(path: Path, content: bytes) -> Path:
    """Write a copy, and return its path; a file of this name stays as it was unless all of it is written.

    Raises:
        InvalidInput: If it cannot be written there.
    """
    check_copy_place(path)
    place = path.resolve()
    replaceable = os.access(place.parent, os.W_OK) and (path.is_file() or not path.exists())
    try:
        if replaceable:
            _replace(place, content)
        else:  # a pipe, a terminal, a file in a folder of somebody else
            path.write_bytes(content)
    except OSError:
        raise InvalidInput("file-unwritable", name=path.name) from None
    return path


def _replace(place: Path, content: bytes) -> None:
    fresh = place.with_name(f".dsar-{secrets.token_hex(8)}")
    try:
        with fresh.open("xb") as file:
            file.write(content)
        if place.exists():
            fresh.chmod(place.stat().st_mode & 0o7777)
        fresh.replace(place)
    except BaseException:
        with suppress(OSError):
            fresh.unlink()
        raise
