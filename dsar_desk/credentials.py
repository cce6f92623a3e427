"""Keys in the system keyring: Windows Credential Locker, macOS Keychain, Secret Service, KWallet.

A keyring that stores in plain text, or nowhere, is refused; where none is left the caller asks for a
passphrase. Every call has a time limit, since a Secret Service may wait for a prompt that nobody sees.
"""

import base64
import binascii
import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final, TypeVar

from dsar_desk.errors import DeskUnavailable

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE: Final = "dsar-desk"
_TRUSTED: Final = (
    "keyring.backends.SecretService",
    "keyring.backends.libsecret",
    "keyring.backends.kwallet",
    "keyring.backends.macOS",
    "keyring.backends.Windows",
)
_PATIENCE: Final = 60.0
T = TypeVar("T")


class SystemVault:
    """Raw keys in the system keyring, one entry for each desk."""

    def __init__(
        self, *, patience: float = _PATIENCE, choose: "Callable[[], KeyringBackend] | None" = None
    ) -> None:
        """Make a vault; the keyring is looked for when first needed.

        Args:
            patience: Seconds after which a call is given up; long enough to type a password.
            choose: Finds the keyring; for tests.
        """
        self._patience = patience
        self._choose = choose or _trusted_backend

    def keep(self, desk: str, key: bytes) -> None:
        """Keep a key, and read it back.

        Raises:
            DeskUnavailable: `no-keyring`, `keyring-locked`, or `keyring-forgets` when it does not come back.
        """
        told = base64.b64encode(key).decode()

        def write_and_read() -> str | None:
            backend = self._choose()
            backend.set_password(SERVICE, desk, told)
            return backend.get_password(SERVICE, desk)

        if self._within_patience(write_and_read) != told:
            raise DeskUnavailable("keyring-forgets")

    def fetch(self, desk: str) -> bytes | None:
        """Return the key of a desk, or None. Raises DeskUnavailable as `keep` does."""
        told = self._within_patience(lambda: self._choose().get_password(SERVICE, desk))
        try:
            return base64.b64decode(told, validate=True) if told else None
        except (binascii.Error, ValueError):
            return None

    def forget(self, desk: str) -> None:
        """Remove the key of a desk; does nothing where there is none, or no keyring."""

        def remove() -> None:
            backend = self._choose()
            if backend.get_password(SERVICE, desk) is not None:
                backend.delete_password(SERVICE, desk)

        try:
            self._within_patience(remove)
        except DeskUnavailable as error:
            if error.code != "no-keyring":
                raise

    def is_there(self) -> bool:
        """Return whether this computer has a keyring that we trust; it may still be locked."""
        try:
            self._within_patience(self._choose)
        except DeskUnavailable:
            return False
        return True

    def _within_patience(self, call: Callable[[], T]) -> T:
        outcome: list[T] = []
        failure: list[DeskUnavailable] = []

        def run() -> None:
            try:
                outcome.append(call())
            except Exception as error:  # noqa: BLE001  # backends raise what their system raises
                failure.append(_unavailable(error))

        thread = threading.Thread(target=run, name="keyring", daemon=True)
        thread.start()
        thread.join(self._patience)
        if outcome:
            return outcome[0]
        raise failure[0] if failure else DeskUnavailable("keyring-silent")


def _unavailable(error: Exception) -> DeskUnavailable:
    from keyring.errors import InitError, KeyringLocked

    if isinstance(error, DeskUnavailable):
        return error
    if isinstance(error, KeyringLocked | InitError):
        return DeskUnavailable("keyring-locked")
    return DeskUnavailable("no-keyring", reason=type(error).__name__)


def _trusted_backend() -> "KeyringBackend":
    """Return the keyring in use, if we trust it. Raises DeskUnavailable("no-keyring")."""
    import keyring

    for backend in _members(keyring.get_keyring()):
        if type(backend).__module__.startswith(_TRUSTED):
            return backend
    raise DeskUnavailable("no-keyring", reason=type(keyring.get_keyring()).__name__)


def _members(backend: "KeyringBackend") -> "Iterator[KeyringBackend]":
    """Yield a keyring, or those that a chain of keyrings asks in turn."""
    if type(backend).__module__ == "keyring.backends.chainer":
        yield from getattr(backend, "backends", ())
    else:
        yield backend
