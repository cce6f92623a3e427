"""The words inside a PDF's page, seen or hidden: a scan often carries the text that a scanner read."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from dsar_desk.domain.redaction import Box
from dsar_desk.redaction.pieces import Word

_MOST = 50_000
"""Characters of a page that are looked at; a page full of small print has ten thousand."""
_MARGIN = 0.002
"""Of the page: a character's box ends at its ink."""
Place = Callable[[float, float], tuple[float, float]]
_Character = tuple[str, Box | None]


def read_words(page: Any, place: Place) -> tuple[Word, ...]:
    """Return the words of a PDFium page in its order; `place` says where a point of it is, as fractions."""
    text = page.get_textpage()
    try:
        characters = [_character(text, at, place) for at in range(min(text.count_chars(), _MOST))]
    finally:
        text.close()
    return tuple(_words(characters))


def _words(characters: Iterable[_Character]) -> Iterator[Word]:
    word: list[_Character] = []
    for each in (*characters, (" ", None)):
        if not each[0].isspace():
            word.append(each)
            continue
        boxes = [box for _, box in word if box is not None]
        if boxes:
            yield Word("".join(letter for letter, _ in word), _around(boxes).grown(_MARGIN))
        word = []


def _around(boxes: Iterable[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(
        *((box.left, box.top, box.right, box.bottom) for box in boxes), strict=True
    )
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


def _character(text: Any, at: int, place: Place) -> _Character:
    from pypdfium2.raw import FPDFText_GetUnicode

    code = FPDFText_GetUnicode(text, at)
    letter = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else " "
    return letter, _box(text.get_charbox(at, loose=True), place)


def _box(edges: tuple[float, float, float, float], place: Place) -> Box | None:
    """Return where a character is, or None where it takes no room on the page."""
    left, bottom, right, top = edges
    (first_x, first_y), (second_x, second_y) = place(left, top), place(right, bottom)
    box = Box(min(first_x, second_x), min(first_y, second_y), max(first_x, second_x), max(first_y, second_y))
    kept = box.grown(0)
    return kept if kept.left < kept.right and kept.top < kept.bottom else None
