"""Takes a practice desk off the disk: its own files, never anybody else's, never a real desk."""

import re
from contextlib import suppress
from pathlib import Path

from dsar_desk.errors import DeskUnavailable, NotAllowed
from dsar_desk.storage.files import DESK_FILE, KEY_FILE, LOCK_FILE, NEW_SUFFIX, sync_folder, unavailable
from dsar_desk.storage.key_file import read_key_file
from dsar_desk.storage.keys import RawKey, Vault
from dsar_desk.storage.lock import DeskLock
from dsar_desk.storage.quick import QuickView

_OURS = re.compile(
    rf"(?:before-restore-[0-9T]+-)?(?:{re.escape(DESK_FILE)}|{re.escape(KEY_FILE)})"
    rf"(?:-wal|-shm|-journal|\.before-\d{{4}})?(?:{re.escape(NEW_SUFFIX)})?"
)
"""The names of all files that a desk writes into its folder, but for the lock."""


def remove_practice_desk(folder: Path, key: RawKey, *, vault: Vault) -> None:
    """Delete a desk that is marked as practice; a folder that holds anything else stays, with all else in it.

    Raises:
        NotAllowed: `not-a-practice-desk` when it is not marked so.
        DeskInUse: If a window has it open.
        DeskUnavailable: If it cannot be read, or its files cannot be deleted.
    """
    name = read_key_file(folder).desk
    with DeskLock(folder):
        with QuickView(folder, key) as view:
            if view.setting("desk.practice") != "yes":
                raise NotAllowed("not-a-practice-desk")
        try:
            for file in sorted(folder.iterdir()):
                if file.is_file() and _OURS.fullmatch(file.name):
                    file.unlink()
            sync_folder(folder)
        except OSError as error:
            raise unavailable(error) from None
    with suppress(OSError):
        (folder / LOCK_FILE).unlink()
        folder.rmdir()
    with suppress(DeskUnavailable):
        vault.forget(name)
