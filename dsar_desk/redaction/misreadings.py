"""Letters that are read where a digit stands, put right where a number is expected."""

import re

_DIGITS = str.maketrans("OoQDUIl|!iZzSsBbGgqTA", "000001111122558869974")
_LETTERS = str.maketrans("01258", "OIZSB")
_TOKEN = re.compile(r"[^\s:,;]+")
_BARE = re.compile(r"[^0-9A-Za-z|!]")


def with_digits(text: str) -> str:
    """Return the text, equally long, with the letters inside its numbers as the digits they look like.

    Only words in which digits prevail and nothing but such letters stands are changed.
    """
    return _TOKEN.sub(lambda found: _mended(found[0]), text)


def as_digits(text: str) -> str:
    """Return the text, equally long, with every such letter as its digit."""
    return text.translate(_DIGITS)


def as_letters(text: str) -> str:
    """Return the text, equally long, with every digit as the letter it looks like."""
    return text.translate(_LETTERS)


def _mended(word: str) -> str:
    bare = _BARE.sub("", word)
    read = sum(character.isdigit() for character in bare)
    if read == len(bare) or read < max(2, len(bare) / 2):
        return word
    mended = as_digits(word)
    return mended if _BARE.sub("", mended).isdigit() else word
