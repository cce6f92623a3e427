"""The fonts of letters: Noto Sans, embedded as subsets. It has every Latin, Greek and Cyrillic letter."""

from functools import cache
from threading import Lock

from dsar_desk.assets import asset

REGULAR, BOLD, ITALIC = "NotoSans", "NotoSans-Bold", "NotoSans-Italic"
FILES = {REGULAR: "NotoSans-Regular.ttf", BOLD: "NotoSans-Bold.ttf", ITALIC: "NotoSans-Italic.ttf"}
_ON_THE_PAGE = {REGULAR: "R", BOLD: "B", ITALIC: "I"}
BOX = "\ufffd"
"""Stands for a character that the fonts do not have; theirs is a visible sign."""
_lock = Lock()


def font_name(*, bold: bool, italic: bool) -> str:
    """Return the name of a style; bold wins over italic."""
    return BOLD if bold else ITALIC if italic else REGULAR


@cache
def load_fonts() -> frozenset[int]:
    """Register the fonts with ReportLab once, and return the code points that they can show."""
    from io import BytesIO

    from reportlab.pdfbase.pdfmetrics import registerFont

    from dsar_desk.letters.letter_font import LetterFont

    with _lock:
        shown: list[set[int]] = []
        for name, file in FILES.items():
            font = LetterFont(name, BytesIO(asset("fonts", file).read_bytes()), _ON_THE_PAGE[name])
            registerFont(font)
            shown.append(set(font.face.charToGlyph))
    return frozenset(set.intersection(*shown))


def showable(text: str) -> str:
    """Return the text with a sign in place of each character that the fonts do not have."""
    if text.isascii():
        return text
    known = load_fonts()
    if known.issuperset(map(ord, text)):
        return text
    return "".join(char if ord(char) in known or char.isspace() else BOX for char in text)


def unshowable(text: str) -> tuple[str, ...]:
    """Return the characters of a text that the fonts do not have, each once."""
    if text.isascii():
        return ()
    known = load_fonts()
    return tuple(char for char in dict.fromkeys(text) if ord(char) not in known and not char.isspace())
