"""The key of a desk, and how it is wrapped.

The register is encrypted with a random 256-bit key. `desk.key` holds that key wrapped (AES-256-GCM) by the
recovery code and, in passphrase mode, by the passphrase, each stretched by Argon2id; beside it a check by
which a wrong key is told from a damaged register. No secret is in it.
"""

import hashlib
import hmac
from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple, Protocol, Self

from dsar_desk.errors import DamagedDesk, InvalidInput, WrongKey
from dsar_desk.storage.recovery import recovery_secret

KEY_FILE_VERSION = 1
_KEY_BYTES = 32


class Unlocking(StrEnum):
    """How the desk is opened day by day."""

    KEYRING = "keyring"
    PASSPHRASE = "passphrase"  # noqa: S105  # the name of a mode


class Slot(StrEnum):
    """What wraps the key."""

    RECOVERY_CODE = "recovery-code"
    PASSPHRASE = "passphrase"  # noqa: S105  # the name of a slot


class Vault(Protocol):
    """Where raw keys are kept on this computer: the system keyring, or memory in a test."""

    def keep(self, desk: str, key: bytes) -> None:
        """Keep a key and read it back. Raises DeskUnavailable("no-keyring") where that cannot be."""
        ...

    def fetch(self, desk: str) -> bytes | None:
        """Return the key of a desk, or None. Raises DeskUnavailable("no-keyring")."""
        ...

    def forget(self, desk: str) -> None:
        """Remove the key of a desk; does nothing where there is none."""
        ...


class RawKey:
    """The random 256-bit key of a register. Never shows itself, neither in a log nor in a pickle."""

    __slots__ = ("_key",)
    __hash__ = None  # type: ignore[assignment]  # a key is no dictionary key

    def __init__(self, key: bytes) -> None:
        if len(key) != _KEY_BYTES:
            raise WrongKey("key-length")
        self._key = bytes(key)

    @classmethod
    def fresh(cls) -> Self:
        """Return a new random key."""
        import secrets

        return cls(secrets.token_bytes(_KEY_BYTES))

    def __bytes__(self) -> bytes:
        return self._key

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RawKey) and hmac.compare_digest(self._key, other._key)

    def __repr__(self) -> str:
        return "RawKey(hidden)"

    def __reduce__(self) -> str:
        raise TypeError("a key is not pickled")


class Wrapped(NamedTuple):
    """The raw key wrapped by one secret, with how the secret was stretched."""

    salt: bytes
    nonce: bytes
    sealed: bytes
    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 4

    def check_cost(self) -> None:
        """Refuse parameters that no version of this program writes: weak, or meant to exhaust memory."""
        if not (
            8 * 1024 <= self.memory_kib <= 1024 * 1024
            and 1 <= self.passes <= 16
            and 1 <= self.lanes <= 16
            and len(self.salt) >= 16
            and len(self.nonce) == 12
        ):
            raise DamagedDesk("key-file-damaged")


class KeyFile(NamedTuple):
    """What `desk.key` says."""

    desk: str
    """A random id, under which the keyring holds the key."""
    unlocking: Unlocking
    check: str
    wrapped: Mapping[str, Wrapped]

    @property
    def has_passphrase(self) -> bool:
        """Whether a passphrase opens this desk."""
        return Slot.PASSPHRASE in self.wrapped

    def __repr__(self) -> str:
        return f"KeyFile({self.desk!r}, {self.unlocking!r})"

    def fits(self, key: RawKey) -> bool:
        """Return whether this is the key of this desk."""
        return hmac.compare_digest(self.check, _check(self.desk, key))


def new_key_file(key: RawKey, recovery_code: str, passphrase: str | None) -> KeyFile:
    """Return what is written for a new desk."""
    import secrets

    desk = secrets.token_hex(16)
    made = KeyFile(desk, Unlocking.KEYRING, _check(desk, key), {})
    made = with_recovery_code(made, key, recovery_code)
    return made if passphrase is None else with_passphrase(made, key, passphrase)


def with_recovery_code(file: KeyFile, key: RawKey, code: str) -> KeyFile:
    """Return the key file with another recovery code."""
    return _with(file, Slot.RECOVERY_CODE, key, recovery_secret(code))


def with_passphrase(file: KeyFile, key: RawKey, passphrase: str) -> KeyFile:
    """Return the key file in passphrase mode.

    Raises:
        InvalidInput: If the passphrase is empty.
    """
    if not passphrase.strip():
        raise InvalidInput("passphrase-empty")
    changed = _with(file, Slot.PASSPHRASE, key, _spelled(passphrase))
    return changed._replace(unlocking=Unlocking.PASSPHRASE)


def without_passphrase(file: KeyFile) -> KeyFile:
    """Return the key file in keyring mode."""
    kept = {slot: wrapped for slot, wrapped in file.wrapped.items() if slot != Slot.PASSPHRASE}
    return file._replace(unlocking=Unlocking.KEYRING, wrapped=kept)


def by_passphrase(file: KeyFile, passphrase: str) -> RawKey:
    """Return the key. Raises WrongKey."""
    if not file.has_passphrase:
        raise WrongKey("no-passphrase-set")
    return _unwrap(file, Slot.PASSPHRASE, _spelled(passphrase))


def by_recovery_code(file: KeyFile, code: str) -> RawKey:
    """Return the key. Raises InvalidInput for a mistyped code, WrongKey for that of another desk."""
    return _unwrap(file, Slot.RECOVERY_CODE, recovery_secret(code))


def by_vault(file: KeyFile, vault: Vault) -> RawKey:
    """Return the key from the keyring. Raises WrongKey, or DeskUnavailable("no-keyring")."""
    if file.unlocking is Unlocking.PASSPHRASE:
        raise WrongKey("passphrase-needed")
    kept = vault.fetch(file.desk)
    if kept is None:
        raise WrongKey("key-not-in-keyring")
    key = RawKey(kept)
    if not file.fits(key):
        raise WrongKey("keyring-key-wrong")
    return key


def _check(desk: str, key: RawKey) -> str:
    return hmac.new(bytes(key), b"dsar-desk check " + desk.encode(), hashlib.sha256).hexdigest()[:32]


def _spelled(passphrase: str) -> bytes:
    import unicodedata

    return unicodedata.normalize("NFC", passphrase).encode()


def _with(file: KeyFile, slot: Slot, key: RawKey, secret: bytes) -> KeyFile:
    from dsar_desk.storage.wrapping import wrap

    return file._replace(
        wrapped={**file.wrapped, slot: wrap(bytes(key), secret, purpose=_purpose(file, slot))}
    )


def _unwrap(file: KeyFile, slot: Slot, secret: bytes) -> RawKey:
    from dsar_desk.storage.wrapping import unwrap

    wrapped = file.wrapped.get(slot)
    if wrapped is None:
        raise DamagedDesk("key-file-damaged")
    wrapped.check_cost()
    content = unwrap(wrapped, secret, purpose=_purpose(file, slot))
    if content is None:
        raise WrongKey(f"wrong-{slot}")
    return RawKey(content)


def _purpose(file: KeyFile, slot: Slot) -> bytes:
    return f"dsar-desk {KEY_FILE_VERSION} {file.desk} {slot}".encode()
