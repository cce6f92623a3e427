"""Gets at the key of a desk, without SQLAlchemy, so that the first screen comes quickly."""

from pathlib import Path

from dsar_desk.errors import WrongKey
from dsar_desk.storage.key_file import read_key_file, write_key_file
from dsar_desk.storage.keys import (
    KeyFile,
    RawKey,
    Unlocking,
    Vault,
    by_passphrase,
    by_recovery_code,
    by_vault,
    with_passphrase,
    with_recovery_code,
    without_passphrase,
)
from dsar_desk.storage.recovery import new_recovery_code

__all__ = ["RawKey", "Unlocking", "Vault", "new_recovery_code", "unlock"]


def unlocking(folder: Path) -> Unlocking:
    """Return whether the keyring or a passphrase opens this desk. Raises DeskUnavailable("no-desk")."""
    return read_key_file(folder).unlocking


def unlock(
    folder: Path,
    *,
    vault: Vault,
    passphrase: str | None = None,
    recovery_code: str | None = None,
) -> RawKey:
    """Return the key of a desk, by recovery code, else by passphrase, else from the keyring.

    Raises:
        WrongKey: If it does not fit; `passphrase-needed` and `key-not-in-keyring` say what to ask for.
        DeskUnavailable: If there is no desk, or no keyring.
    """
    file = read_key_file(folder)
    if recovery_code is not None:
        return by_recovery_code(file, recovery_code)
    if passphrase is not None:
        return by_passphrase(file, passphrase)
    return by_vault(file, vault)


def set_passphrase(folder: Path, key: RawKey, passphrase: str, *, vault: Vault) -> None:
    """Open this desk by a (new) passphrase from now on; the keyring forgets its key."""
    file = _own(folder, key)
    write_key_file(folder, with_passphrase(file, key, passphrase))
    vault.forget(file.desk)


def use_keyring(folder: Path, key: RawKey, *, vault: Vault) -> None:
    """Open this desk by the system keyring from now on. Raises DeskUnavailable("no-keyring")."""
    file = _own(folder, key)
    vault.keep(file.desk, bytes(key))
    write_key_file(folder, without_passphrase(file))


def renew_recovery_code(folder: Path, key: RawKey) -> str:
    """Return a new recovery code; the old one opens this desk no more, though it opens older backups."""
    code = new_recovery_code()
    write_key_file(folder, with_recovery_code(_own(folder, key), key, code))
    return code


def _own(folder: Path, key: RawKey) -> KeyFile:
    file = read_key_file(folder)
    if not file.fits(key):
        raise WrongKey("keyring-key-wrong")
    return file
