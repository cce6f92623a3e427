"""Wraps the raw key by a secret: Argon2id stretches the secret, AES-256-GCM seals the key."""

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from dsar_desk.storage.keys import Wrapped


def wrap(key: bytes, secret: bytes, *, purpose: bytes) -> Wrapped:
    """Return the key sealed by the secret. `purpose` says what for, and is sealed in."""
    blank = Wrapped(salt=secrets.token_bytes(16), nonce=secrets.token_bytes(12), sealed=b"")
    sealed = AESGCM(_stretched(blank, secret)).encrypt(blank.nonce, key, purpose)
    return Wrapped(blank.salt, blank.nonce, sealed)


def unwrap(wrapped: Wrapped, secret: bytes, *, purpose: bytes) -> bytes | None:
    """Return the key, or None when the secret is not the one."""
    try:
        return AESGCM(_stretched(wrapped, secret)).decrypt(wrapped.nonce, wrapped.sealed, purpose)
    except InvalidTag:
        return None


def _stretched(wrapped: Wrapped, secret: bytes) -> bytes:
    return Argon2id(
        salt=wrapped.salt,
        length=32,
        iterations=wrapped.passes,
        lanes=wrapped.lanes,
        memory_cost=wrapped.memory_kib,
    ).derive(secret)
