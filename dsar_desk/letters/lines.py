"""Lines of words around a letter's text: broken, made to fit, and put on the page."""

from collections.abc import Sequence
from functools import partial

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from dsar_desk.letters.canvas import LetterCanvas
from dsar_desk.letters.fonts import family_of, showable, typeface
from dsar_desk.letters.layout import Layout
from dsar_desk.letters.piece import piece_of
from dsar_desk.letters.structure import Element
from dsar_desk.letters.style import LARGE, colour

LEADING = 10.5 / 8
ADDRESS_LEADING = 1.22
SENDER = 6.5
_ADDRESS_SIZES = (10.5, 9.5, 8.5, 7.5, 6.5)
_LARGE_ADDRESS_SIZES = (16, 14, 12)


def sender_size(text: str, layout: Layout) -> float:
    """Return the size at which the sender's line fits above the address."""
    font, (width, _) = layout.face.regular, layout.address_room
    wide = stringWidth(showable(text, font), font, SENDER)
    return SENDER if wide <= width else SENDER * width / wide


def line(
    canvas: LetterCanvas,
    text: str,
    x: float,
    y: float,
    font: str,
    size: float,
    ink: str,
    width: float,
    element: Element | None = None,
) -> None:
    """Put one line on the page, smaller where it would not fit."""
    shown = showable(text, font)
    key = (_draw_line, shown, font, size, ink, width)
    piece = canvas.memory.find(key)
    if piece is None:
        piece = piece_of(canvas, partial(_draw_line, canvas, shown, 0, 0, *key[2:]), {font: shown})
        if piece is None:
            with canvas.marked(element):
                _draw_line(canvas, shown, x, y, font, size, ink, width)
            return
        canvas.memory.keep(key, piece)
    canvas.put(piece, x, y, element)


def _draw_line(
    canvas: Canvas, shown: str, x: float, y: float, font: str, size: float, ink: str, width: float
) -> None:
    wide = stringWidth(shown, font, size)
    canvas.setFillColor(colour(ink))
    canvas.setFont(font, size if wide <= width else max(size * width / wide, 3))
    canvas.drawString(x, y, shown)


def grown(
    texts: Sequence[str], font: str, size: float, width: float, room: float, large: bool
) -> tuple[list[str], float]:
    """Return texts wrapped, and their size: the given one, or in large print the largest that has room."""
    shown = [showable(text, font) for text in texts]
    for larger in (size * LARGE, size * 1.45, size * 1.3, size * 1.15) if large else ():
        lines = [line for text in shown for line in wrapped(text, font, larger, width)]
        is_whole = all(stringWidth(word, font, larger) <= width for text in shown for word in text.split())
        if is_whole and len(lines) * larger * LEADING <= room:
            return lines, larger
    return [line for text in shown for line in wrapped(text, font, size, width)], size


def fitted(
    lines: Sequence[str], font: str, width: float, room: float, large: bool
) -> tuple[list[str], float]:
    """Return the address wrapped to its field, as large as it fits; if need be its longest lines are cut."""
    for common in (*_LARGE_ADDRESS_SIZES, *_ADDRESS_SIZES) if large else _ADDRESS_SIZES:
        size = round(common * typeface(family_of(font)).grown, 1)
        parts = [list(wrapped(showable(line, font), font, size, width)) for line in lines]
        if sum(map(len, parts)) * size * ADDRESS_LEADING <= room:
            break
    fitting = int(room // (size * ADDRESS_LEADING))
    while sum(map(len, parts)) > fitting:
        longest = max(parts, key=len)
        longest.pop()
        if not longest:
            parts.remove(longest)
    return [each for part in parts for each in part], size


def wrapped(text: str, font: str, size: float, width: float) -> Sequence[str]:
    """Return a text broken at plain spaces, and inside words that are too long by themselves."""
    lines = [""]
    for word in filter(None, text.split(" ")):
        grown = f"{lines[-1]} {word}".strip()
        if stringWidth(grown, font, size) <= width:
            lines[-1] = grown
            continue
        if lines[-1]:
            lines.append("")
        for char in word:
            if stringWidth(lines[-1] + char, font, size) > width:
                lines.append("")
            lines[-1] += char
    return tuple(lines)
