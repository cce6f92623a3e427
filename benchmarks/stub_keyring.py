"""Stands in for the system keyring, so that what is measured is the desk and not a D-Bus service."""

import os

KEY = "DSAR_BENCHMARK_KEY"
"""The raw key of the measured desk, in hexadecimal. No Argon2id is spent on it."""


class StubKeyring:
    """A keyring that has one key."""

    def __init__(self, key: str = "") -> None:
        self._key = bytes.fromhex(key or os.environ[KEY])

    def keep(self, desk: str, key: bytes) -> None:
        """Keep nothing: the key is there already."""

    def fetch(self, desk: str) -> bytes | None:  # noqa: ARG002  # a keyring has many keys
        """Return the key."""
        return self._key

    def forget(self, desk: str) -> None:
        """Forget nothing."""


def put_in_place() -> None:
    """Give the desk's own start this keyring; all else is as in `dsar-desk`."""
    from dsar_desk import credentials

    credentials.SystemVault = StubKeyring  # type: ignore[misc, assignment]
