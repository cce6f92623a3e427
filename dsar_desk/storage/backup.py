"""Backup and restore: one file with the encrypted register, its wrapped key and a manifest with hashes.

Both are verified by reading back: what was written is taken out again, decrypted, and its pages, chain
and letters are checked. A restore puts nothing in place before that.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from dsar_desk.errors import DamagedDesk, DeskUnavailable, InvalidInput, NewerDesk, NotAllowed
from dsar_desk.storage.archive import Backup, pack, read_manifest, unpack
from dsar_desk.storage.cipher import connect, copy_to
from dsar_desk.storage.desks import keep_if_possible
from dsar_desk.storage.engine import open_engine
from dsar_desk.storage.files import (
    DESK_FILE,
    KEY_FILE,
    has_desk,
    is_of_a_desk,
    make_folder,
    replace_durably,
    unavailable,
)
from dsar_desk.storage.id_copies import leave_out_pictures
from dsar_desk.storage.key_file import read_key_file
from dsar_desk.storage.keys import (
    KeyFile,
    RawKey,
    Unlocking,
    Vault,
    by_passphrase,
    by_recovery_code,
    by_vault,
)
from dsar_desk.storage.lock import DeskLock
from dsar_desk.storage.migrate import bring_up_to_date
from dsar_desk.storage.register import Register
from dsar_desk.storage.verification import Counts, Progress, verify_connection

__all__ = ["Backup", "Restored", "restore_backup", "write_backup"]


@dataclass(frozen=True)
class Restored:
    """What was restored. `in_keyring` is false where the keyring should open the desk but took no key."""

    backup: Backup
    in_keyring: bool
    set_aside: tuple[Path, ...]
    """Files of the desk that was there before, under their new names."""


def write_backup(
    register: Register, target: Path, *, now: datetime, progress: Progress = lambda _done, _of: None
) -> Backup:
    """Write a backup and read it back; an earlier file of this name is replaced once the new one is verified.

    An exception from `progress` cancels it, and leaves that file as it was. Pictures of IDs are in no backup.

    Raises:
        DeskUnavailable: If it cannot be written.
        DamagedDesk: If what was written does not read back, or the register itself is damaged.
        InvalidInput: If a file that is no backup would be lost.
    """
    _check_target(target)
    with _workshop(target.parent) as room:
        copy, archive = room / DESK_FILE, room / "backup"
        _copy_register(register, copy)
        shutil.copyfile(register.folder / KEY_FILE, room / KEY_FILE)
        counts = _verified(copy, register.key, progress=lambda done, of: progress(done, 2 * of))
        pack(room, archive, Backup(now.astimezone(UTC), counts))
        copy.unlink()
        with _workshop(room) as again:
            backup = unpack(archive, again)
            found = _verified(
                again / DESK_FILE, register.key, progress=lambda done, of: progress(of + done, 2 * of)
            )
            if found != backup.counts:
                raise DamagedDesk("backup-damaged")
        replace_durably(archive, target)
    return backup


def restore_backup(
    source: Path,
    folder: Path,
    *,
    vault: Vault,
    now: datetime,
    passphrase: str | None = None,
    recovery_code: str | None = None,
    replace: bool = False,
    progress: Progress = lambda _done, _of: None,
) -> Restored:
    """Restore a backup into a folder, once it is verified; a wrong file or code leaves all as it was.

    Args:
        source: The backup file.
        folder: Where the desk will lie.
        vault: The keyring, which is given the key where it opens the desk.
        now: For the names of the files that are set aside.
        passphrase: Opens a backup made in passphrase mode.
        recovery_code: Opens any backup made since the code was shown.
        replace: Whether a desk in the folder is set aside.
        progress: Told how far the verification is.

    Raises:
        NotAllowed: `desk-exists` when there is a desk and `replace` is not set.
        WrongKey: If neither code, passphrase nor keyring opens it.
        DamagedDesk: If it is no backup, or not as it was written.
    """
    if has_desk(folder) and not replace:
        raise NotAllowed("desk-exists", folder=folder)
    if not source.is_file():
        raise DeskUnavailable("no-backup", file=source.name)
    with _folder_for(folder), DeskLock(folder), _workshop(folder) as room:
        backup = unpack(source, room)
        file = read_key_file(room)
        key = _key(file, vault, passphrase=passphrase, recovery_code=recovery_code)
        bring_up_to_date(room / DESK_FILE, key)
        if _verified(room / DESK_FILE, key, progress=progress) != backup.counts:
            raise DamagedDesk("backup-damaged")
        aside = _put_in_place(room, folder, now)
    in_keyring = file.unlocking is Unlocking.KEYRING and keep_if_possible(vault, file.desk, key)
    return Restored(backup, in_keyring, aside)


def _check_target(target: Path) -> None:
    """Refuse to write over the desk itself, or over any other file that is no backup."""
    if is_of_a_desk(target):
        raise InvalidInput("file-of-a-desk", name=target.name)
    if not target.is_file() or target.stat().st_size == 0:
        return
    try:
        read_manifest(target)
    except NewerDesk:
        return
    except DamagedDesk:
        raise InvalidInput("not-over-file", name=target.name) from None


def _key(file: KeyFile, vault: Vault, *, passphrase: str | None, recovery_code: str | None) -> RawKey:
    if recovery_code is not None:
        return by_recovery_code(file, recovery_code)
    if passphrase is not None:
        return by_passphrase(file, passphrase)
    return by_vault(file, vault)


def _copy_register(register: Register, copy: Path) -> None:
    driver = connect(register.folder / DESK_FILE, register.key)
    try:
        copy_to(driver, copy)
    finally:
        driver.close()
    leave_out_pictures(copy, register.key)


def _verified(path: Path, key: RawKey, *, progress: Progress) -> Counts:
    engine = open_engine(path, key)
    try:
        with engine.connect().execution_options(desk_reads=True) as connection:
            found = verify_connection(connection, progress=progress)
    finally:
        engine.dispose()
    if not found.ok:
        raise DamagedDesk(found.problems[0].code, **found.problems[0].facts)
    return found.counts


def _put_in_place(room: Path, folder: Path, now: datetime) -> tuple[Path, ...]:
    """Put the restored files where they belong; when that fails, those that were there come back."""
    aside = _set_aside(folder, now)
    try:
        for old, kept in aside.items():
            replace_durably(old, kept)
        for name in (KEY_FILE, DESK_FILE):
            replace_durably(room / name, folder / name)
    except OSError:
        for old, kept in aside.items():
            if kept.exists():
                replace_durably(kept, old)
        raise
    return tuple(aside.values())


def _set_aside(folder: Path, now: datetime) -> dict[Path, Path]:
    """Return where each file of the desk that is there goes; a stale write-ahead log must not stay behind."""
    stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%S%f")
    names = (DESK_FILE, f"{DESK_FILE}-wal", f"{DESK_FILE}-shm", KEY_FILE)
    return {
        folder / name: folder / f"before-restore-{stamp}-{name}" for name in names if (folder / name).exists()
    }


@contextmanager
def _folder_for(folder: Path) -> Iterator[None]:
    """Make the folder, and take it away again when the restore fails."""
    was_there = folder.exists()
    make_folder(folder)
    try:
        yield
    except BaseException:
        if not was_there:
            shutil.rmtree(folder, ignore_errors=True)
        raise


@contextmanager
def _workshop(beside: Path) -> Iterator[Path]:
    """Give a folder for our eyes only, on the same disk, that is gone afterwards."""
    try:
        with tempfile.TemporaryDirectory(prefix=".dsar-", dir=beside) as room:
            yield Path(room)
    except OSError as error:
        raise unavailable(error) from None
