"""A paragraph that is broken into lines and drawn once; where the same words come again, it stands ready.

What is kept is what ReportLab drew, with the lower left corner of the paragraph as origin. A character has
the same code in every letter (`letter_font`), so it fits each of them as it is.
"""

from collections.abc import Callable, Mapping
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph
from reportlab.platypus.paraparser import ParaFrag

from dsar_desk.letters.breaks import loosen, together
from dsar_desk.letters.document import Run, Runs
from dsar_desk.letters.fonts import font_name, showable
from dsar_desk.letters.piece import Piece, piece_of
from dsar_desk.letters.spoken import spoken
from dsar_desk.letters.structure import Element
from dsar_desk.letters.style import AMBER, AMBER_SOFT, colour


class SetParagraph(Paragraph):
    """A paragraph of runs. Its canvas is a `LetterCanvas`, which has the memory."""

    def __init__(
        self,
        text: Any,
        style: ParagraphStyle,
        bulletText: str | None = None,  # noqa: N803  # ReportLab's name: so it makes the halves of a split one
        frags: Any = (),
        *,
        runs: Runs | None = None,
        element: Element | None = None,
        label: Element | None = None,
        again: Callable[[], Element | None] | None = None,
    ) -> None:
        """Make a paragraph.

        Args:
            text: None, or what is in `runs`.
            style: One of ours.
            bulletText: The mark of a list's item.
            frags: What ReportLab lays out, of a part of a paragraph.
            runs: The words.
            element: What the words are in the letter's structure; nothing for what is not read out.
            label: What the mark is.
            again: For what comes again on later pages: gives what it is there, nothing for what is not
                read out once more.
        """
        self._runs = runs
        self._element, self._label, self._again = element, label, again
        self._fragments: Any = None
        super().__init__(text, style, bulletText=bulletText, frags=frags)

    @property
    def frags(self) -> Any:
        """What ReportLab lays out, made when it is needed."""
        if self._runs is not None and not self._fragments:
            self._fragments = fragments(self._runs, self.style)
        return self._fragments

    @frags.setter
    def frags(self, given: Any) -> None:
        self._fragments = given

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the room that the paragraph takes."""
        known = self._known(getattr(self, "canv", None), width)
        if known is not None:
            self.width, self.height = width, known.height
        elif not (hasattr(self, "blPara") and self.width == width):
            loosen(self.frags, width - self.style.leftIndent - self.style.rightIndent)
            size: tuple[float, float] = super().wrap(width, height)
            return size
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Any]:
        """Return the paragraph in two where it fits only in part, or nothing where it does not fit.

        Its lines are as wide as it was wrapped: a table asks with the padding of its cell in the width.
        """
        self._broken(self.width or width)
        parts: list[Any] = super().split(width, height)
        if len(parts) < 2:
            return []  # it fits after all, by a hair; a table's row would ask for the second half
        for part in parts:
            part._element, part._label = self._element, self._label  # noqa: SLF001  # a part of this one
            vars(part).pop("blPara", None)  # ReportLab gives the first lines of a kind it cannot draw
        return parts

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803  # ReportLab's names
        """Put the paragraph on the page."""
        element = self._element
        if element is not None and element.is_heading and not element.kids:
            element.top = canvas.absolutePosition(x, y + self.height)[1]
        if self._again is not None and element is not None and element.is_drawn:
            element = self._again()
        if self._again is None or element is not None:
            self._draw_on(canvas, x, y, element)
            return
        with canvas.aside("Header"):
            self._draw_on(canvas, x, y, None)

    def _draw_on(self, canvas: Any, x: float, y: float, element: Element | None) -> None:
        piece = self._known(canvas, self.width) or self._drawn(canvas)
        if piece is not None:
            canvas.put(piece, x, y, element, self._label if self.bulletText else None)
            return
        draw_on: Callable[..., None] = super().drawOn  # the stubs do not know its last argument
        with canvas.marked(element):
            draw_on(canvas, x, y, 0)

    def _key(self, width: float) -> tuple[object, ...]:
        return self._runs, self.style, self.bulletText, width

    def _known(self, canvas: Any, width: float) -> Piece | None:
        if canvas is None or self._runs is None:
            return None
        known: Piece | None = canvas.memory.find(self._key(width))
        return known

    def _broken(self, width: float) -> None:
        if not hasattr(self, "blPara"):
            loosen(self.frags, width - self.style.leftIndent - self.style.rightIndent)
            super().wrap(width, 0)

    def _drawn(self, canvas: Any) -> Piece | None:
        """Draw the paragraph for the memory, if every letter can have it as it is."""
        if self._runs is None:
            return None
        self._broken(self.width)
        piece = piece_of(canvas, lambda: self._draw(canvas), self._characters(self._runs), height=self.height)
        if piece is not None:
            canvas.memory.keep(self._key(self.width), piece)
        return piece

    def _draw(self, canvas: Any) -> None:
        self.canv = canvas
        self.draw()
        del self.canv

    def _characters(self, runs: Runs) -> Mapping[str, str]:
        found = {self.style.bulletFontName: self.bulletText} if self.bulletText else {}
        for frag in fragments(runs, self.style):
            found[frag.fontName] = found.get(frag.fontName, " ") + frag.text
        return found


def fragments(runs: Runs, look: Any) -> list[ParaFrag]:
    """Return runs as what ReportLab lays out. Words go in as fragments, never as markup."""
    return [_frag(run, look) for run in runs if run.text] or [_frag(Run(" "), look)]


def _frag(run: Run, look: Any) -> ParaFrag:
    bold = run.bold or look.fontName.endswith("-Bold")
    italic = run.italic or look.fontName.endswith("-Italic")
    frag = ParaFrag(
        text=together(showable(run.text, look.fontName)),
        fontName=font_name(bold=bold, italic=italic, like=look.fontName),
        fontSize=look.fontSize,
        textColor=look.textColor,
        rise=0,
        us_lines=[],
        link=[],
    )
    if run.text == "\n":
        frag.text = ""
        frag.lineBreak = True
    if run.language:
        frag.textColor = spoken(look.textColor, run.language)
    if run.open_field:
        frag.textColor = colour(AMBER)
        frag.backColor = colour(AMBER_SOFT)
    return frag
