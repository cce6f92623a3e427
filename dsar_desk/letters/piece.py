"""Pieces of a page that are drawn once and then put where they are wanted."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from reportlab.pdfbase.pdfmetrics import getFont

from dsar_desk.letters.breaks import UNBROKEN
from dsar_desk.letters.letter_font import FIXED
from dsar_desk.letters.numbers import written


class Piece(NamedTuple):
    """What was drawn, in the language of a page, and the characters in it by font."""

    code: str
    characters: Mapping[str, frozenset[str]]
    height: float


def piece_of(
    canvas: Any, draw: Callable[[], object], characters: Mapping[str, str], *, height: float = 0
) -> Piece | None:
    """Return what `draw` draws on a canvas, without leaving it there.

    None if it has a character whose code differs from letter to letter; then nothing is drawn.
    """
    common = {font: frozenset(text.replace(UNBROKEN, " ")) for font, text in characters.items()}
    if not all(FIXED.keys() >= found for found in common.values()):
        return None
    before = len(canvas._code)  # noqa: SLF001  # a canvas gives its code to nobody
    canvas.push_state_stack()
    draw()
    canvas.pop_state_stack()
    code = "\n".join(canvas._code[before:])  # noqa: SLF001
    del canvas._code[before:]  # noqa: SLF001
    return Piece(code, common, height)


def put(canvas: Any, piece: Piece, x: float, y: float, code: str = "") -> None:
    """Put a piece on the page, its origin at this point (in points); `code` is its own with marks in it."""
    for name, found in piece.characters.items():
        font: Any = getFont(name)
        font.mark(canvas._doc, found)  # noqa: SLF001
    canvas._code.append(f"q 1 0 0 1 {written(x)} {written(y)} cm\n{code or piece.code}\nQ")  # noqa: SLF001
