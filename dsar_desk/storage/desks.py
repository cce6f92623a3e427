"""Makes, opens and closes a desk's register."""

from contextlib import suppress
from pathlib import Path

from dsar_desk.errors import DeskUnavailable, NotAllowed, WrongKey
from dsar_desk.storage.controllers import ControllerCodec
from dsar_desk.storage.files import (
    DESK_FILE,
    KEY_FILE,
    NEW_SUFFIX,
    make_folder,
    replace_durably,
    touch_private,
    unavailable,
)
from dsar_desk.storage.key_file import read_key_file, write_key_file
from dsar_desk.storage.keys import RawKey, Unlocking, Vault, new_key_file
from dsar_desk.storage.lock import DeskLock
from dsar_desk.storage.migrate import bring_up_to_date, create_schema
from dsar_desk.storage.recovery import new_recovery_code
from dsar_desk.storage.register import Register
from dsar_desk.storage.unlock import unlock


def create_desk(
    folder: Path,
    *,
    vault: Vault,
    controller_codec: ControllerCodec,
    passphrase: str | None = None,
) -> tuple[Register, str]:
    """Make a desk and return it open, with the recovery code that is shown this once.

    With a passphrase the keyring is left alone; without one the keyring must take the key.

    Raises:
        DeskUnavailable: `no-keyring` when there is neither keyring nor passphrase, or what the disk says.
        DeskInUse: If somebody else makes one here at this moment.
        NotAllowed: `desk-exists` when there is one.
    """
    make_folder(folder)
    with DeskLock(folder):
        key, code = _write_desk(folder, vault, passphrase)
    return Register(folder, key, controller_codec), code


def _write_desk(folder: Path, vault: Vault, passphrase: str | None) -> tuple[RawKey, str]:
    fresh = _place_for(folder)
    key, code = RawKey.fresh(), new_recovery_code()
    file = new_key_file(key, code, passphrase)
    if file.unlocking is Unlocking.KEYRING:
        vault.keep(file.desk, bytes(key))
    try:
        touch_private(fresh)
        create_schema(fresh, key)
        write_key_file(folder, file)
        # The register comes last: until then `create_desk` may be tried again.
        replace_durably(fresh, folder / DESK_FILE)
    except (OSError, DeskUnavailable) as error:
        with suppress(OSError):  # before the register: without one a key file bars a new attempt
            (folder / KEY_FILE).unlink(missing_ok=True)
        _clear(fresh)
        raise error if isinstance(error, DeskUnavailable) else unavailable(error) from None
    return key, code


def open_register(
    folder: Path,
    *,
    vault: Vault,
    controller_codec: ControllerCodec,
    passphrase: str | None = None,
    recovery_code: str | None = None,
    raw_key: RawKey | None = None,
) -> Register:
    """Open a desk, by a key in hand, recovery code, passphrase or keyring, and migrate it where needed.

    A keyring that lost the key is given it again once the recovery code has opened the desk.

    Raises:
        WrongKey: If the key does not fit.
        DeskUnavailable: If the file cannot be opened now.
        DamagedDesk: If it is not what we wrote.
        NewerDesk: If a later version of the program wrote it.
    """
    key = raw_key or unlock(folder, vault=vault, passphrase=passphrase, recovery_code=recovery_code)
    file = read_key_file(folder)
    if not file.fits(key):
        raise WrongKey("keyring-key-wrong")
    bring_up_to_date(folder / DESK_FILE, key)
    if recovery_code is not None and file.unlocking is Unlocking.KEYRING:
        keep_if_possible(vault, file.desk, key)
    return Register(folder, key, controller_codec)


def keep_if_possible(vault: Vault, desk: str, key: RawKey) -> bool:
    """Give the keyring a key; returns whether it took it."""
    try:
        vault.keep(desk, bytes(key))
    except DeskUnavailable:
        return False
    return True


def _place_for(folder: Path) -> Path:
    """Return where the new register is written, once what an interrupted attempt left is away."""
    fresh = folder / (DESK_FILE + NEW_SUFFIX)
    if (folder / DESK_FILE).exists():
        raise NotAllowed("desk-exists", folder=folder)
    if (folder / KEY_FILE).exists() and not fresh.exists():
        raise NotAllowed("key-without-register", folder=folder)
    _clear(fresh)
    return fresh


def _clear(fresh: Path) -> None:
    """Take away what was written of a new register; where that fails too, the next attempt does it."""
    with suppress(OSError):
        for left in (fresh, *(fresh.with_name(fresh.name + tail) for tail in ("-wal", "-shm", "-journal"))):
            left.unlink(missing_ok=True)
