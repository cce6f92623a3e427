"""Characters of values: what is taken out because nobody sees it."""

import re
import unicodedata

_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff"
    "\U000e0000-\U000e0fff]"
)
_LINES = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_SPACES = re.compile(r"[ \t]+")
_SURROGATES = re.compile("[\ud800-\udfff]")


def clean_line(text: str) -> str:
    """Return a value on one line, composed (NFC), without characters that have no shape."""
    return _plain(text) if text.isascii() and text.isprintable() else " ".join(clean_lines(text))


def clean_lines(text: str) -> list[str]:
    """Return the lines of a value that hold anything, composed (NFC), without shapeless characters."""
    parts = (_clean(line) for line in _LINES.split(text))
    return [part for part in parts if part]


def _plain(line: str) -> str:
    """Return a line that has no blanks but spaces, with single ones."""
    return " ".join(line.split())


def _clean(line: str) -> str:
    if line.isascii() and line.isprintable():
        return _plain(line)
    composed = unicodedata.normalize("NFC", _SURROGATES.sub("\ufffd", line))
    return _SPACES.sub(" ", _INVISIBLE.sub("", composed)).strip()
