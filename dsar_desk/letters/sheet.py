"""The sheet around the text: letterhead, address, foot, fold marks, page numbers, the word for a draft."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from dsar_desk.letters.breaks import LetterText
from dsar_desk.letters.case_code import draw_case_code
from dsar_desk.letters.description import Description
from dsar_desk.letters.fonts import BOLD, FILES, REGULAR, showable
from dsar_desk.letters.frame import Surround
from dsar_desk.letters.logo import draw_logo, logo_place, readable_logo
from dsar_desk.letters.marks import MarkedCanvas
from dsar_desk.letters.memory import Memory
from dsar_desk.letters.piece import piece_of
from dsar_desk.letters.structure import Element, box
from dsar_desk.letters.style import (
    AMBER,
    AMBER_SOFT,
    FAINT,
    INK,
    LARGE,
    LEFT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RIGHT,
    RULE,
    TEXT_WIDTH,
    WATERMARK,
    colour,
    readable_colour,
)
from dsar_desk.letters.windows import Window, window_of
from dsar_desk.letters.writing import complete

_HEAD_TOP = 14.0
_CONTACT_LEFT = 130.0
_CONTACT_WIDTH = PAGE_WIDTH - RIGHT - _CONTACT_LEFT
_NAME_WIDTH = _CONTACT_LEFT - LEFT - 6
_ADDRESS_SIZES = (10.5, 9.5, 8.5, 7.5, 6.5)
_CONTACT_LEADING, _FOOT_LEADING = 10.5 / 8, 9.5 / 7.5
_FOOT_ROOM = 19.0
_LARGE_ADDRESS_SIZES = (16, 14, 12)
_NAME_SIZES = (18, 15, 12, 10)


class LetterCanvas(MarkedCanvas):
    """Numbers its pages once it knows how many there are, and frames open fields with dashes."""

    def __init__(
        self,
        *args: Any,
        surround: Surround,
        memory: Memory,
        structure: Element,
        about: Description,
        large: bool,
        **options: Any,
    ) -> None:
        super().__init__(*args, **{**options, "invariant": 1, "initialFontName": REGULAR})
        self.memory = memory
        self._surround, self._structure, self._about = surround, structure, about
        self._large = large
        self._pages: list[dict[str, Any]] = []

    def rect(
        self, x: float, y: float, width: float, height: float, stroke: float = 1, fill: float = 0
    ) -> None:
        """Draw a rectangle; the ground of an open field gets a dashed line around it."""
        if stroke or not fill or vars(self)["_fillColorObj"] != colour(AMBER_SOFT):
            super().rect(x, y, width, height, stroke=stroke, fill=fill)
            return
        self.saveState()
        self.setStrokeColor(colour(AMBER))
        self.setLineWidth(0.6)
        self.setDash(2, 1.5)
        super().rect(x - 1, y + 0.5, width + 2, height - 1.5, stroke=1, fill=1)
        self.restoreState()

    def setFont(self, psfontname: str, size: float, leading: float | None = None) -> None:  # noqa: N802  # ReportLab's name
        """Set one of our fonts, also where a drawing asks for another: all must be in the file."""
        own = psfontname if psfontname in FILES else REGULAR
        super().setFont(own, size, leading)

    def beginText(  # noqa: N802  # ReportLab's name
        self, x: float = 0, y: float = 0, direction: Literal["LTR", "RTL"] | None = None
    ) -> LetterText:
        """Return a text object of ours."""
        return LetterText(self, x, y, direction=direction)

    def showPage(self) -> None:  # noqa: N802  # ReportLab's name
        """Keep the page until the number of pages is known."""
        self.set_apart()
        self._pages.append(dict(self.__dict__))
        start_page: Callable[[], None] = getattr(self, "_startPage")  # noqa: B009  # the stubs do not know it
        start_page()

    def save(self) -> None:
        """Write all pages with their number."""
        for number, page in enumerate(self._pages, start=1):
            pages = self._pages
            self.__dict__.update(page)
            self._pages = pages
            words = self._surround.page.format(page=number, pages=len(pages))
            with self.aside("Footer"):
                self.setFont(REGULAR, 12 if self._large else 8)
                self.setFillColor(colour(FAINT))
                self.drawRightString((PAGE_WIDTH - RIGHT) * mm, 10 * mm, words)
            super().showPage()
        complete(vars(self)["_doc"], self._structure, self.owners[: len(self._pages)], self._about)
        super().save()

    @property
    def page_count(self) -> int:
        """How many pages the letter has."""
        return len(self._pages)


@dataclass(frozen=True)
class Sheet:
    """Draws what stands around the text on each page."""

    surround: Surround
    colour: str
    window: str
    logo: bytes
    logo_type: str
    structure: Element
    """Letterhead and address come first in it, and the foot last, once."""
    large: bool = False
    """In large print the words around grow as far as there is room; the address stays in its window."""

    def first(self, canvas: Any, _template: object) -> None:
        """Draw the first page's surround."""
        self._watermark(canvas)
        around = self.structure.add_first("Div")
        self._letterhead(canvas, around.add("Div"))
        self._address(canvas, window_of(self.window), around.add("Div"))
        self._folds(canvas, window_of(self.window))
        self._foot(canvas, self.structure.add("P"))
        draw_case_code(canvas, self.surround.code)

    def later(self, canvas: Any, _template: object) -> None:
        """Draw a later page's surround."""
        self._watermark(canvas)
        top = (PAGE_HEIGHT - 18) * mm
        draft = f"{self.surround.draft} · " if self.surround.draft else ""
        with canvas.aside("Header"):
            size = 12 if self.large else 8
            _line(
                canvas, f"{draft}{self.surround.head}", LEFT * mm, top, REGULAR, size, FAINT, TEXT_WIDTH * mm
            )
        canvas.setStrokeColor(colour(RULE))
        canvas.setLineWidth(0.5)
        canvas.line(LEFT * mm, top - 5, (PAGE_WIDTH - RIGHT) * mm, top - 5)
        with canvas.aside("Footer"):
            self._foot(canvas)

    def _watermark(self, canvas: LetterCanvas) -> None:
        if not self.surround.draft:
            return
        with canvas.aside("Watermark"):
            canvas.saveState()
            canvas.setFillColor(colour(WATERMARK))
            canvas.setFont(BOLD, 92)
            canvas.translate(PAGE_WIDTH / 2 * mm, PAGE_HEIGHT / 2 * mm)
            canvas.rotate(52)
            canvas.drawCentredString(0, -30, self.surround.draft)
            canvas.restoreState()

    def _letterhead(self, canvas: LetterCanvas, head: Element) -> None:
        top = (PAGE_HEIGHT - _HEAD_TOP) * mm
        logo = readable_logo(self.logo, self.logo_type)
        if logo is None:
            self._name(canvas, top, head.add("P"))
        else:
            place = logo_place(logo, left=LEFT * mm, top=top)
            with canvas.marked(head.add("Figure", alt=self.surround.name, attributes=box(*place))):
                draw_logo(canvas, logo, place)
        y = top - 6
        if self.surround.draft:
            at, width = _CONTACT_LEFT * mm, _CONTACT_WIDTH * mm
            _line(canvas, self.surround.draft, at, y, BOLD, 9, AMBER, width, head.add("P"))
            y -= 13
        room = y - (PAGE_HEIGHT - window_of(self.window).top) * mm
        lines, size = canvas.memory.once(
            _grown, self.surround.contact, 8, _CONTACT_WIDTH * mm, room, self.large
        )
        for part in lines:
            at, width = _CONTACT_LEFT * mm, _CONTACT_WIDTH * mm
            _line(canvas, part, at, y - (size - 8), REGULAR, size, FAINT, width, head.add("P"))
            y -= size * _CONTACT_LEADING

    def _name(self, canvas: LetterCanvas, top: float, element: Element) -> None:
        name, ink = showable(self.surround.name), readable_colour(self.colour)
        width = _NAME_WIDTH * mm
        for size in _NAME_SIZES:
            lines = canvas.memory.once(_wrapped, name, BOLD, size, width)
            if len(lines) * size * 1.2 <= 24 * mm:
                break
        y = top - size
        for line in lines[:8]:
            _line(canvas, f"{line} ", LEFT * mm, y, BOLD, size, ink, width + size, element)
            y -= size * 1.2

    def _address(self, canvas: LetterCanvas, window: Window, block: Element) -> None:
        width = (window.width - window.inset) * mm
        top = (PAGE_HEIGHT - window.top) * mm
        left = window.text_left * mm
        _line(canvas, self.surround.sender, left, top - 7, REGULAR, 6.5, FAINT, width, block.add("P"))
        room = window.height * mm - 10
        lines, size = canvas.memory.once(_fitted, self.surround.address, width, room, self.large)
        y = top - 12 - size
        for line in lines:
            if self.surround.address_open and line is lines[0]:
                canvas.setFillColor(colour(AMBER_SOFT))
                canvas.rect(left, y - 2, stringWidth(line, REGULAR, size), size + 3, stroke=0, fill=1)
            _line(canvas, line, left, y, REGULAR, size, INK, width, block.add("P"))
            y -= size * 1.22

    def _folds(self, canvas: LetterCanvas, window: Window) -> None:
        canvas.setStrokeColor(colour(RULE))
        canvas.setLineWidth(0.4)
        for fold in (*window.folds, PAGE_HEIGHT / 2):
            length = 4 if fold == PAGE_HEIGHT / 2 else 6
            canvas.line(4 * mm, (PAGE_HEIGHT - fold) * mm, (4 + length) * mm, (PAGE_HEIGHT - fold) * mm)

    def _foot(self, canvas: LetterCanvas, element: Element | None = None) -> None:
        width = (TEXT_WIDTH - 22) * mm
        lines, size = canvas.memory.once(
            _grown, (self.surround.foot,), 7.5, width, _FOOT_ROOM * mm, self.large
        )
        leading = size * _FOOT_LEADING
        y = max(18 * mm, 6 * mm + leading * len(lines)) - leading
        for line in lines:
            _line(canvas, f"{line} ", LEFT * mm, y, REGULAR, size, FAINT, width + 3, element)
            y -= leading


def _line(
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
    shown = showable(text)
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


def _grown(
    texts: Sequence[str],
    size: float,
    width: float,
    room: float,
    large: bool,
) -> tuple[list[str], float]:
    """Return texts wrapped, and their size: the given one, or in large print the largest that has room."""
    for grown in (size * LARGE, size * 1.45, size * 1.3, size * 1.15) if large else ():
        lines = [line for text in texts for line in _wrapped(showable(text), REGULAR, grown, width)]
        words = (word for text in texts for word in showable(text).split())
        is_whole = all(stringWidth(word, REGULAR, grown) <= width for word in words)
        if is_whole and len(lines) * grown * _CONTACT_LEADING <= room:
            return lines, grown
    return [line for text in texts for line in _wrapped(showable(text), REGULAR, size, width)], size


def _fitted(lines: Sequence[str], width: float, room: float, large: bool) -> tuple[list[str], float]:
    """Return the address wrapped to its field, as large as it fits; if need be its longest lines are cut."""
    for size in (*_LARGE_ADDRESS_SIZES, *_ADDRESS_SIZES) if large else _ADDRESS_SIZES:
        wrapped = [list(_wrapped(showable(line), REGULAR, size, width)) for line in lines]
        if sum(map(len, wrapped)) * size * 1.22 <= room:
            break
    fitting = int(room // (size * 1.22))
    while sum(map(len, wrapped)) > fitting:
        longest = max(wrapped, key=len)
        longest.pop()
        if not longest:
            wrapped.remove(longest)
    return [part for parts in wrapped for part in parts], size


def _wrapped(text: str, font: str, size: float, width: float) -> Sequence[str]:
    """Return a text broken at spaces, and inside words that are too long by themselves."""
    lines = [""]
    for word in text.split():
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
