"""Making, unlocking, opening and restoring desks."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from dsar_desk.bootstrap.desk import Desk
from dsar_desk.bootstrap.shipped import TomlCodec
from dsar_desk.errors import DeskUnavailable

if TYPE_CHECKING:
    from dsar_desk.storage.backup import Restored
    from dsar_desk.storage.keys import RawKey, Unlocking, Vault
    from dsar_desk.storage.lock import DeskLock
    from dsar_desk.storage.quick import QuickView

_TRIAL = "trial"


def set_passphrase(desk: Desk, old: str, new: str, *, vault: Vault | None = None) -> None:
    """Open a desk by another passphrase from now on.

    A desk that the keyring opens asks for no old one; whoever forgot it gives the recovery code.

    Raises:
        WrongKey: If `old` is neither the passphrase of today nor the recovery code.
        InvalidInput: If the new one is too short to keep anybody out.
    """
    from dsar_desk.domain.passphrases import check_length
    from dsar_desk.storage.unlock import set_passphrase as rewrap

    check_length(new)
    if how_to_unlock(desk.folder) == "passphrase":
        given = {"recovery_code": old} if is_recovery_code(old) else {"passphrase": old}
        unlock_desk(desk.folder, vault=vault, **given)
    rewrap(desk.folder, desk.register.key, new, vault=vault or system_vault())


def renew_recovery_code(desk: Desk) -> str:
    """Return a new recovery code; the old one opens this desk no more."""
    from dsar_desk.storage.unlock import renew_recovery_code as renew

    return renew(desk.folder, desk.register.key)


def lock_window(folder: Path) -> DeskLock:
    """Return the lock that one window holds on a desk, freed when the process ends.

    Raises:
        DeskInUse: If another window holds it.
    """
    from dsar_desk.storage.lock import DeskLock

    return DeskLock(folder)


def keyring_works() -> bool:
    """Return whether the system keeps keys here: a write is read back."""
    vault = system_vault()
    try:
        vault.keep(_TRIAL, b"trial")
        kept = vault.fetch(_TRIAL) == b"trial"
        vault.forget(_TRIAL)
    except DeskUnavailable:
        return False
    return kept


def system_vault() -> Vault:
    """Return the system keyring."""
    from dsar_desk.credentials import SystemVault

    return SystemVault()


def has_desk(folder: Path) -> bool:
    """Return whether there is a desk in a folder."""
    from dsar_desk.storage.files import has_desk as there_is

    return there_is(folder)


def old_copies(folder: Path) -> tuple[str, ...]:
    """Return the names of earlier copies of the desk in its folder, which a deletion does not reach."""
    from dsar_desk.storage.old_copies import old_copies as found

    return tuple(file.name for file in found(folder))


def how_to_unlock(folder: Path) -> Unlocking:
    """Return whether the keyring or a passphrase opens this desk."""
    from dsar_desk.storage.unlock import unlocking

    return unlocking(folder)


def unlock_desk(
    folder: Path,
    *,
    passphrase: str | None = None,
    recovery_code: str | None = None,
    vault: Vault | None = None,
) -> RawKey:
    """Return the key of a desk; without SQLAlchemy, so that the first screen comes quickly.

    Raises:
        WrongKey: If nothing given opens it.
        DeskUnavailable: If there is no desk or no keyring.
    """
    from dsar_desk.storage.unlock import unlock

    return unlock(folder, vault=vault or system_vault(), passphrase=passphrase, recovery_code=recovery_code)


def first_view(folder: Path, key: RawKey) -> QuickView:
    """Return a thin, read-only view of the list, for the first screen."""
    from dsar_desk.storage.quick import QuickView

    return QuickView(folder, key)


def open_desk(
    folder: Path,
    *,
    passphrase: str | None = None,
    recovery_code: str | None = None,
    key: RawKey | None = None,
    vault: Vault | None = None,
    today: date | None = None,
) -> Desk:
    """Open a desk; migrate it first where an earlier version wrote it.

    Copies of IDs whose day was over before `today` are destroyed; where the file cannot be written now, that
    is done another time.

    Raises:
        WrongKey: If nothing given opens it.
        DeskUnavailable: If there is no desk, or it cannot be read or written now.
    """
    from dsar_desk.storage.desks import open_register

    register = open_register(
        folder,
        vault=vault or system_vault(),
        controller_codec=TomlCodec(),
        passphrase=passphrase,
        recovery_code=recovery_code,
        raw_key=key,
    )
    desk = Desk(register)
    with suppress(DeskUnavailable):
        desk.destroyed_when_opened = desk.destroy_overdue_copies(today=today)
    return desk


def make_desk(folder: Path, *, passphrase: str | None = None, vault: Vault | None = None) -> tuple[Desk, str]:
    """Make a desk and return it with its recovery code, which is shown this once.

    Raises:
        NotAllowed: If there is a desk in the folder already.
        DeskUnavailable: If there is neither keyring nor passphrase, or the folder cannot be written.
    """
    from dsar_desk.storage.desks import create_desk

    register, code = create_desk(
        folder, vault=vault or system_vault(), controller_codec=TomlCodec(), passphrase=passphrase
    )
    return Desk(register), code


def restore_desk(
    file: Path,
    folder: Path,
    *,
    passphrase: str | None = None,
    recovery_code: str | None = None,
    vault: Vault | None = None,
    replace: bool = False,
) -> Restored:
    """Restore a backup into a folder and read it back; with `replace` a desk that is there is set aside.

    Raises:
        WrongKey: If neither passphrase nor recovery code opens it; nothing has changed then.
        DamagedDesk: If the file is no backup of ours.
        NotAllowed: If there is a desk in the folder and `replace` is not set.
    """
    from dsar_desk.storage.backup import restore_backup

    return restore_backup(
        file,
        folder,
        vault=vault or system_vault(),
        now=datetime.now(UTC),
        passphrase=passphrase,
        recovery_code=recovery_code,
        replace=replace,
    )


def is_recovery_code(text: str) -> bool:
    """Return whether a text is spelled as a recovery code, checksum and all."""
    from dsar_desk.errors import DeskError
    from dsar_desk.storage.recovery import recovery_secret

    try:
        recovery_secret(text)
    except DeskError:
        return False
    return True


def remove_practice_desk(folder: Path, key: RawKey, *, vault: Vault | None = None) -> None:
    """Delete a desk that is marked as practice, and nothing else in its folder.

    Raises:
        NotAllowed: If it is a real desk.
        DeskInUse: If a window has it open.
        DeskUnavailable: If its files cannot be deleted.
    """
    from dsar_desk.storage.removal import remove_practice_desk as remove

    remove(folder, key, vault=vault or system_vault())
