"""The canvas of a letter: marks what it draws, numbers its pages, frames open fields."""

from collections.abc import Callable
from typing import Any, Literal

from reportlab.lib.units import mm

from dsar_desk.letters.breaks import LetterText
from dsar_desk.letters.description import Description
from dsar_desk.letters.fonts import FILES
from dsar_desk.letters.frame import Surround
from dsar_desk.letters.layout import NEXT_HEAD, NUMBER_ABOVE, Layout
from dsar_desk.letters.marks import MarkedCanvas
from dsar_desk.letters.memory import Memory
from dsar_desk.letters.structure import Element
from dsar_desk.letters.style import AMBER, AMBER_SOFT, FAINT, PAGE_HEIGHT, PAGE_WIDTH, colour
from dsar_desk.letters.writing import complete


class LetterCanvas(MarkedCanvas):
    """Numbers its pages once it knows how many there are, and frames open fields with dashes."""

    def __init__(
        self,
        *args: Any,
        surround: Surround,
        memory: Memory,
        structure: Element,
        about: Description,
        layout: Layout,
        large: bool,
        **options: Any,
    ) -> None:
        self._layout, self._large = layout, large
        super().__init__(*args, **{**options, "invariant": 1, "initialFontName": layout.face.regular})
        self.memory = memory
        self._surround, self._structure, self._about = surround, structure, about
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
        own = psfontname if psfontname in FILES else self._layout.face.regular
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
            self._number(number, self._surround.page.format(page=number, pages=len(pages)))
            super().showPage()
        complete(vars(self)["_doc"], self._structure, self.owners[: len(self._pages)], self._about)
        super().save()

    def _number(self, number: int, words: str) -> None:
        """Put the page's number at its foot, or at the head of later pages, and then on these alone."""
        in_head = self._layout.head.page_in_head
        if in_head and number == 1:
            return
        height = PAGE_HEIGHT - NEXT_HEAD if in_head else NUMBER_ABOVE
        with self.aside("Header" if in_head else "Footer"):
            self.setFont(self._layout.face.regular, 12 if self._large else 8)
            self.setFillColor(colour(FAINT))
            self.drawRightString((PAGE_WIDTH - self._layout.right) * mm, height * mm, words)

    @property
    def page_count(self) -> int:
        """How many pages the letter has."""
        return len(self._pages)
