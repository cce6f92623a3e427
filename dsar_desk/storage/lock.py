"""The lock of the window: one window for a desk. The operating system frees it, also after a kill."""

import os
import sys
from pathlib import Path
from typing import Self

from dsar_desk.errors import DeskInUse
from dsar_desk.storage.files import LOCK_FILE, unavailable


class DeskLock:
    """Holds `desk.lock` from its making until `release`. The command line does not take it."""

    def __init__(self, folder: Path) -> None:
        """Take the lock.

        Raises:
            DeskInUse: If another window holds it.
            DeskUnavailable: If the file cannot be made.
        """
        try:
            self._handle = os.open(folder / LOCK_FILE, os.O_CREAT | os.O_RDWR, 0o600)
        except OSError as error:
            raise unavailable(error) from None
        try:
            _lock(self._handle)
        except OSError:
            os.close(self._handle)
            raise DeskInUse("desk-in-use", folder=folder) from None
        self._held = True

    def release(self) -> None:
        """Give the lock back; the file stays."""
        if self._held:
            self._held = False
            os.close(self._handle)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.release()


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
