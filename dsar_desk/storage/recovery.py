"""The recovery code: 160 random bits that a person can write down and type again.

Crockford's base 32 (no I, L, O, U) in nine groups of four; the last group is a checksum, so that a slip of
the pen is told apart from the code of another desk.
"""

import hashlib

from dsar_desk.errors import InvalidInput

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ALIKE = str.maketrans("OIL", "011")
_SECRET_BYTES = 20
_CHECK_LETTERS = 4
_LETTERS = _SECRET_BYTES * 8 // 5 + _CHECK_LETTERS
_GROUP = 4


def new_recovery_code() -> str:
    """Return a fresh code, as `7HQ2-…`."""
    import secrets

    return recovery_code(secrets.token_bytes(_SECRET_BYTES))


def recovery_code(secret: bytes) -> str:
    """Return the code that stands for 20 bytes."""
    letters = _letters(secret, _SECRET_BYTES * 8 // 5) + _checksum(secret)
    return "-".join(letters[at : at + _GROUP] for at in range(0, _LETTERS, _GROUP))


def recovery_secret(typed: str) -> bytes:
    """Return the 20 bytes that a typed code stands for; spaces, dashes and case do not matter, nor O for 0.

    Raises:
        InvalidInput: If a group is missing, a sign does not exist or the checksum does not fit.
    """
    import unicodedata

    plain = unicodedata.normalize("NFKC", typed).upper().translate(_ALIKE)
    letters = [sign for sign in plain if sign.isalnum()]
    if len(letters) != _LETTERS:
        raise InvalidInput("recovery-code-length", given=len(letters), wanted=_LETTERS)
    if not set(letters) <= set(_ALPHABET):
        raise InvalidInput("recovery-code-mistyped")
    number = 0
    for letter in letters[:-_CHECK_LETTERS]:
        number = number << 5 | _ALPHABET.index(letter)
    secret = number.to_bytes(_SECRET_BYTES, "big")
    if _checksum(secret) != "".join(letters[-_CHECK_LETTERS:]):
        raise InvalidInput("recovery-code-mistyped")
    return secret


def _checksum(secret: bytes) -> str:
    return _letters(hashlib.sha256(b"dsar-desk recovery code" + secret).digest(), _CHECK_LETTERS)


def _letters(content: bytes, count: int) -> str:
    number = int.from_bytes(content, "big") >> max(0, len(content) * 8 - count * 5)
    return "".join(_ALPHABET[number >> 5 * place & 31] for place in reversed(range(count)))
