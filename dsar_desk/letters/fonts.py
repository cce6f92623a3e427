"""The fonts of letters: four families, embedded as subsets, with the Latin, Greek and Cyrillic of Europe.

A family is read when the first letter in it is made, and no other.
"""

from collections.abc import Mapping
from functools import cache
from threading import Lock
from types import MappingProxyType
from typing import NamedTuple

from dsar_desk.assets import asset


class Typeface(NamedTuple):
    """A family: its fonts, their names on a page, and how much larger it is set to look as Noto Sans does."""

    regular: str
    bold: str
    italic: str
    on_the_page: tuple[str, str, str]
    grown: float = 1.0


def _family(name: str, mark: str, grown: float = 1.0) -> Typeface:
    marks = (f"{mark}R", f"{mark}B", f"{mark}I")
    return Typeface(f"{name}", f"{name}-Bold", f"{name}-Italic", marks, grown)


TYPEFACES: Mapping[str, Typeface] = MappingProxyType(
    {
        "sans": _family("NotoSans", ""),
        "serif": _family("NotoSerif", "S"),
        "round": _family("DeskRound", "O", 1.09),
        "book": _family("DeskBook", "K", 1.12),
    }
)
"""By the name that a letterhead gives; each has a name of its own on a page, so that two fit on one."""
REGULAR, BOLD, ITALIC, *_ = TYPEFACES["sans"]
FILES = {
    font: f"{face.regular}-{style}.ttf"
    for face in TYPEFACES.values()
    for font, style in zip(face[:3], ("Regular", "Bold", "Italic"), strict=True)
}
_FAMILY_OF = {font: name for name, face in TYPEFACES.items() for font in face[:3]}
BOX = "\ufffd"
"""Stands for a character that the fonts do not have; theirs is a visible sign."""
_lock = Lock()


def typeface(name: str) -> Typeface:
    """Return a family by its name; Noto Sans for a name that nobody knows."""
    return TYPEFACES.get(name, TYPEFACES["sans"])


def family_of(font: str) -> str:
    """Return the name of the family that a font is of."""
    return _FAMILY_OF.get(font, "sans")


def font_name(*, bold: bool, italic: bool, like: str = REGULAR) -> str:
    """Return the name of a style in the family of another font; bold wins over italic."""
    face = typeface(family_of(like))
    return face.bold if bold else face.italic if italic else face.regular


@cache
def load_fonts(family: str = "sans") -> frozenset[int]:
    """Register a family with ReportLab once, and return the code points that it can show."""
    from io import BytesIO

    from reportlab.pdfbase.pdfmetrics import registerFont

    from dsar_desk.letters.letter_font import LetterFont

    face = typeface(family)
    with _lock:
        shown: list[set[int]] = []
        for name, mark in zip(face[:3], face.on_the_page, strict=True):
            font = LetterFont(name, BytesIO(asset("fonts", FILES[name]).read_bytes()), mark)
            registerFont(font)
            shown.append(set(font.face.charToGlyph))
    return frozenset(set.intersection(*shown))


def showable(text: str, font: str = REGULAR) -> str:
    """Return the text with a sign in place of each character that the font's family does not have."""
    if text.isascii():
        return text
    known = load_fonts(family_of(font))
    if known.issuperset(map(ord, text)):
        return text
    return "".join(char if ord(char) in known or char.isspace() else BOX for char in text)


def unshowable(text: str, family: str = "sans") -> tuple[str, ...]:
    """Return the characters of a text that a family does not have, each once."""
    if text.isascii():
        return ()
    known = load_fonts(family)
    return tuple(char for char in dict.fromkeys(text) if ord(char) not in known and not char.isspace())
