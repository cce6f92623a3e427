"""From the parts of a letter to what ReportLab lays out. Words go in as fragments, never as markup."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import zip_longest
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, LongTable, NextPageTemplate, PageBreak

from dsar_desk.letters.document import Heading, Listing, NewPage, Part, Run, Runs, Table, words_of
from dsar_desk.letters.document import Paragraph as Words
from dsar_desk.letters.fonts import REGULAR
from dsar_desk.letters.set_paragraph import SetParagraph
from dsar_desk.letters.style import HEAD, RULE, TEXT_WIDTH, colour, styles

_ROW_ROOM = 25 * mm
"""A table begins on this page only with this much room left."""
_LABEL_WIDTH = 0.27
_INDENT = 14.0


def paragraph(runs: Iterable[Run], style: str) -> SetParagraph:
    """Return a paragraph of runs in a style of ours."""
    return SetParagraph("", styles()[style], runs=tuple(runs))


def flowables(parts: Sequence[Part]) -> Iterator[Flowable]:
    """Yield what ReportLab lays out, in order."""
    for part, following in zip_longest(parts, parts[1:]):
        if isinstance(part, Heading):
            yield paragraph(part.runs, f"heading{part.level}")
        elif isinstance(part, Words):
            words = paragraph(part.runs, "body")
            announces = isinstance(following, (Listing, Table)) and words_of(part.runs).endswith(":")
            words.keepWithNext = int(announces)
            yield words
        elif isinstance(part, Listing):
            yield from _listing(part)
        elif isinstance(part, NewPage):
            yield NextPageTemplate("later")
            yield PageBreak()
        else:
            yield CondPageBreak(_ROW_ROOM)
            yield table(part)


def _listing(listing: Listing, depth: int = 0) -> Iterator[Flowable]:
    last = listing.start + len(listing.items) - 1
    for number, item in enumerate(listing.items, start=listing.start):
        look = _item_style(depth, last=number == last and not depth)
        mark = f"{number}." if listing.numbered else "•"
        for part in item:
            if isinstance(part, Words):
                yield SetParagraph("", look, bulletText=mark, runs=part.runs)
                mark = ""
            elif isinstance(part, Listing):
                yield from _listing(part, depth + 1)
            else:
                yield from flowables([part])


@cache
def _item_style(depth: int, *, last: bool) -> ParagraphStyle:
    look = styles()["item"]
    after = styles()["body"].spaceAfter if last else look.spaceAfter
    start = depth * _INDENT
    return ParagraphStyle(
        f"item{depth}",
        look,
        spaceAfter=after,
        leftIndent=start + _INDENT,
        bulletIndent=start,
        bulletFontName=look.fontName,
        bulletFontSize=look.fontSize,
        bulletColor=look.textColor,
    )


def table(part: Table, *, width: float = TEXT_WIDTH * mm) -> Flowable:
    """Return a table that breaks across pages and repeats its head."""
    columns = len(part.head)
    shares = part.widths or (1 / columns,) * columns
    rows = [part.head, *part.rows]
    cells = [[paragraph(_cell(row, column), "cell") for column in range(columns)] for row in rows]
    look: list[Any] = [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("BACKGROUND", (0, 0), (-1, 0), colour(HEAD)),
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, colour(RULE)),
        ("LINEABOVE", (0, 0), (-1, 0), 0.5, colour(RULE)),
        ("LEFTPADDING", (0, 0), (-1, -1), 5),
        ("RIGHTPADDING", (0, 0), (-1, -1), 5),
        ("TOPPADDING", (0, 0), (-1, -1), 3),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
    ]
    return LongTable(
        cells,
        colWidths=[share * width for share in shares],
        style=look,
        repeatRows=1,
        splitInRow=1,
        spaceAfter=10,
        hAlign="LEFT",
    )


def _cell(row: Sequence[Runs], column: int) -> Runs:
    return row[column] if column < len(row) else ()


class Labelled(Flowable):
    """Rows of a faint label and its words."""

    def __init__(self, rows: Iterable[tuple[str, Runs]]) -> None:
        super().__init__()
        self._rows = [
            (paragraph((Run(label),), "label"), paragraph(runs, "reference")) for label, runs in rows
        ]
        self._heights: list[float] = []

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the room that the rows take."""
        label = width * _LABEL_WIDTH
        self._heights = [
            max(
                left.wrapOn(self.canv, label - 6, height)[1],
                right.wrapOn(self.canv, width - label, height)[1],
            )
            + 1
            for left, right in self._rows
        ]
        self.width, self.height = width, sum(self._heights)
        return self.width, self.height

    def draw(self) -> None:
        """Draw the rows from the top."""
        y = self.height
        for (left, right), height in zip(self._rows, self._heights, strict=True):
            left.drawOn(self.canv, 0, y - left.height)
            right.drawOn(self.canv, self.width * _LABEL_WIDTH, y - right.height)
            y -= height
