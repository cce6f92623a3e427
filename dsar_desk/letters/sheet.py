"""The sheet around the text: letterhead, address, foot, fold marks, the word for a draft."""

from dataclasses import dataclass
from typing import Any

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth

from dsar_desk.letters.canvas import LetterCanvas
from dsar_desk.letters.case_code import draw_case_code
from dsar_desk.letters.fonts import showable
from dsar_desk.letters.frame import Surround
from dsar_desk.letters.layout import HEAD_TOP, NEXT_HEAD, Layout
from dsar_desk.letters.lines import ADDRESS_LEADING, LEADING, SENDER, fitted, grown, line, wrapped
from dsar_desk.letters.logo import draw_logo, logo_place, logo_room, readable_logo
from dsar_desk.letters.memory import Memory
from dsar_desk.letters.structure import Element, box
from dsar_desk.letters.style import (
    AMBER,
    AMBER_SOFT,
    FAINT,
    INK,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RULE,
    WATERMARK,
    colour,
    readable_colour,
)

_FOOT_SIZE, _FOOT_LEADING = 7.5, 9.5 / 7.5
_FOOT_TOP, _FOOT_LEAST = 18.0, 6.0
"""Millimetres from the lower edge: where a short foot begins, and where a long one ends."""
_FOOT_ROOM = 19.0
_CONTACT_SIZE = 8
_NUMBER_ROOM = 30.0
_NAME_SIZES = (18, 15, 12, 10)


@dataclass(frozen=True)
class Sheet:
    """Draws what stands around the text on each page."""

    surround: Surround
    layout: Layout
    structure: Element
    """Letterhead and address come first in it, and the foot last, once."""
    memory: Memory
    large: bool = False
    """In large print the words around grow as far as there is room; the address stays in its window."""

    @property
    def foot(self) -> tuple[list[str], float]:
        """The lines of the foot, and their size."""
        texts = tuple(self.surround.foot.split("\n"))
        font, width = self.layout.face.regular, self.layout.foot_width * mm
        found: tuple[list[str], float] = self.memory.once(
            grown,
            texts,
            font,
            round(_FOOT_SIZE * self.layout.face.grown, 1),
            width,
            _FOOT_ROOM * mm,
            self.large,
        )
        return found

    @property
    def foot_top(self) -> float:
        """How high the foot reaches, in millimetres from the lower edge."""
        lines, size = self.foot
        return max(_FOOT_TOP, _FOOT_LEAST + size * _FOOT_LEADING * len(lines) / mm)

    def first(self, canvas: Any, _template: object) -> None:
        """Draw the first page's surround."""
        self._watermark(canvas)
        around = self.structure.add_first("Div")
        self._letterhead(canvas, around.add("Div"))
        self._address(canvas, around.add("Div"))
        self._folds(canvas)
        self._foot(canvas, self.structure.add("P"))
        draw_case_code(canvas, self.surround.code, right=self.layout.right)

    def later(self, canvas: Any, _template: object) -> None:
        """Draw a later page's surround."""
        self._watermark(canvas)
        layout = self.layout
        top = (PAGE_HEIGHT - NEXT_HEAD) * mm
        draft = f"{self.surround.draft} · " if self.surround.draft else ""
        width = (layout.text_width - (_NUMBER_ROOM if layout.head.page_in_head else 0)) * mm
        with canvas.aside("Header"):
            size = 12 if self.large else 8
            words = f"{draft}{self.surround.head}"
            line(canvas, words, layout.left * mm, top, layout.face.regular, size, FAINT, width)
        canvas.setStrokeColor(colour(RULE))
        canvas.setLineWidth(0.5)
        canvas.line(layout.left * mm, top - 5, (PAGE_WIDTH - layout.right) * mm, top - 5)
        with canvas.aside("Footer"):
            self._foot(canvas)

    def _watermark(self, canvas: LetterCanvas) -> None:
        if not self.surround.draft:
            return
        with canvas.aside("Watermark"):
            canvas.saveState()
            canvas.setFillColor(colour(WATERMARK))
            canvas.setFont(self.layout.face.bold, 92)
            canvas.translate(PAGE_WIDTH / 2 * mm, PAGE_HEIGHT / 2 * mm)
            canvas.rotate(52)
            canvas.drawCentredString(0, -30, self.surround.draft)
            canvas.restoreState()

    def _letterhead(self, canvas: LetterCanvas, head: Element) -> None:
        layout = self.layout
        top = (PAGE_HEIGHT - HEAD_TOP) * mm
        logo = readable_logo(layout.head.logo, layout.head.logo_type)
        if logo is None:
            self._name(canvas, top, head.add("P"))
        else:
            place = logo_place(logo, layout.left * mm, top, room=logo_room(layout))
            with canvas.marked(head.add("Figure", alt=self.surround.name, attributes=box(*place))):
                draw_logo(canvas, logo, place)
        at, width = layout.contact_left * mm, layout.contact_width * mm
        y = top - 6
        if self.surround.draft:
            line(canvas, self.surround.draft, at, y, layout.face.bold, 9, AMBER, width, head.add("P"))
            y -= 13
        room = y - (PAGE_HEIGHT - layout.window.top) * mm
        font, common = layout.face.regular, round(_CONTACT_SIZE * layout.face.grown, 1)
        lines, size = self.memory.once(grown, self.surround.contact, font, common, width, room, self.large)
        for part in lines:
            line(canvas, part, at, y - (size - common), font, size, FAINT, width, head.add("P"))
            y -= size * LEADING

    def _name(self, canvas: LetterCanvas, top: float, element: Element) -> None:
        font, ink = self.layout.face.bold, readable_colour(self.layout.head.colour)
        name, width = showable(self.surround.name, font), self.layout.name_width * mm
        for size in _NAME_SIZES:
            lines = self.memory.once(wrapped, name, font, size, width)
            if len(lines) * size * 1.2 <= 24 * mm:
                break
        y = top - size
        for part in lines[:8]:
            line(canvas, f"{part} ", self.layout.left * mm, y, font, size, ink, width + size, element)
            y -= size * 1.2

    def _address(self, canvas: LetterCanvas, block: Element) -> None:
        window, font = self.layout.window, self.layout.face.regular
        width, room = self.layout.address_room
        top = (PAGE_HEIGHT - window.top) * mm
        left = window.text_left * mm
        if self.surround.sender:
            line(canvas, self.surround.sender, left, top - 7, font, SENDER, FAINT, width, block.add("P"))
        lines, size = self.memory.once(fitted, self.surround.address, font, width, room, self.large)
        y = top - 12 - size
        for part in lines:
            if self.surround.address_open and part is lines[0]:
                canvas.setFillColor(colour(AMBER_SOFT))
                canvas.rect(left, y - 2, stringWidth(part, font, size), size + 3, stroke=0, fill=1)
            line(canvas, part, left, y, font, size, INK, width, block.add("P"))
            y -= size * ADDRESS_LEADING

    def _folds(self, canvas: LetterCanvas) -> None:
        canvas.setStrokeColor(colour(RULE))
        canvas.setLineWidth(0.4)
        for fold in self.layout.folds:
            length = 4 if fold == PAGE_HEIGHT / 2 else 6
            canvas.line(4 * mm, (PAGE_HEIGHT - fold) * mm, (4 + length) * mm, (PAGE_HEIGHT - fold) * mm)

    def _foot(self, canvas: LetterCanvas, element: Element | None = None) -> None:
        lines, size = self.foot
        font, width = self.layout.face.regular, self.layout.foot_width * mm
        leading = size * _FOOT_LEADING
        y = max(_FOOT_TOP * mm, _FOOT_LEAST * mm + leading * len(lines)) - leading
        for part in lines:
            shown = f"{part.removesuffix(' ·')} "
            line(canvas, shown, self.layout.left * mm, y, font, size, FAINT, width + 3, element)
            y -= leading
