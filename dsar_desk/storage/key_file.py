"""Reads and writes `desk.key`: JSON with the wrapped key, the parameters and salts, and no secret."""

import base64
import binascii
import json
from collections.abc import Mapping
from pathlib import Path

from dsar_desk.errors import DamagedDesk, DeskUnavailable, NewerDesk
from dsar_desk.storage.files import DESK_FILE, KEY_FILE, unavailable, write_private
from dsar_desk.storage.keys import KEY_FILE_VERSION, KeyFile, Slot, Unlocking, Wrapped


def read_key_file(folder: Path) -> KeyFile:
    """Return the desk's key file.

    Raises:
        DeskUnavailable: If there is none, or it cannot be read.
        NewerDesk: If a later version wrote it.
        DamagedDesk: If it is not what we wrote.
    """
    try:
        content = (folder / KEY_FILE).read_bytes()
    except FileNotFoundError:
        code = "key-file-missing" if (folder / DESK_FILE).exists() else "no-desk"
        raise DeskUnavailable(code, folder=folder) from None
    except OSError as error:
        raise unavailable(error) from None
    return parse_key_file(content)


def parse_key_file(content: bytes) -> KeyFile:
    """Return what the bytes of a key file say. Raises NewerDesk and DamagedDesk."""
    try:
        told = json.loads(content)
        if told["version"] > KEY_FILE_VERSION:
            raise NewerDesk("newer-desk")
        slots: dict[str, Wrapped] = {
            Slot(slot): _read_wrapped(each) for slot, each in told["wrapped"].items()
        }
        return KeyFile(str(told["desk"]), Unlocking(told["unlocking"]), str(told["check"]), slots)
    except (ValueError, KeyError, TypeError, AttributeError, binascii.Error, RecursionError):
        raise DamagedDesk("key-file-damaged") from None


def write_key_file(folder: Path, file: KeyFile) -> None:
    """Write the key file in one step."""
    told = {
        "version": KEY_FILE_VERSION,
        "desk": file.desk,
        "unlocking": file.unlocking,
        "check": file.check,
        "wrapped": {slot: _write_wrapped(wrapped) for slot, wrapped in file.wrapped.items()},
    }
    write_private(folder / KEY_FILE, json.dumps(told, indent=2).encode() + b"\n")


def _read_wrapped(told: Mapping[str, object]) -> Wrapped:
    if told["kdf"] != "argon2id" or told["cipher"] != "aes-256-gcm":
        raise DamagedDesk("key-file-damaged")
    salt, nonce, sealed = (
        base64.b64decode(str(told[name]), validate=True) for name in ("salt", "nonce", "key")
    )
    memory, passes, lanes = (int(str(told[name])) for name in ("memory_kib", "passes", "lanes"))
    return Wrapped(salt, nonce, sealed, memory, passes, lanes)


def _write_wrapped(wrapped: Wrapped) -> dict[str, object]:
    return {
        "kdf": "argon2id",
        "memory_kib": wrapped.memory_kib,
        "passes": wrapped.passes,
        "lanes": wrapped.lanes,
        "salt": base64.b64encode(wrapped.salt).decode(),
        "cipher": "aes-256-gcm",
        "nonce": base64.b64encode(wrapped.nonce).decode(),
        "key": base64.b64encode(wrapped.sealed).decode(),
    }
