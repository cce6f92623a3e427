"""How long a passphrase should be: the window insists on it, the command line warns."""

from dsar_desk.errors import InvalidInput

LEAST = 12
"""Characters; Argon2id does the rest. Nothing shorter than one character is taken anywhere."""


def is_short(passphrase: str) -> bool:
    """Return whether somebody who steals the desk could guess a passphrase."""
    return len(passphrase) < LEAST


def check_length(passphrase: str) -> None:
    """Refuse a passphrase that is short.

    Raises:
        InvalidInput: With the least number of characters.
    """
    if is_short(passphrase):
        raise InvalidInput("passphrase-too-short", least=LEAST)
