"""From the parts of a letter to what ReportLab lays out. Words go in as fragments, never as markup."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import zip_longest
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, NextPageTemplate, PageBreak

from dsar_desk.letters.document import Heading, Listing, NewPage, Part, Run, Runs, Table, words_of
from dsar_desk.letters.document import Paragraph as Words
from dsar_desk.letters.fonts import typeface
from dsar_desk.letters.paged_table import LEAST_ROOM, PagedTable
from dsar_desk.letters.set_paragraph import SetParagraph
from dsar_desk.letters.structure import Element, Headings, again, header
from dsar_desk.letters.structure import listing as listing_attributes
from dsar_desk.letters.style import HEAD, RULE, Look, colour

_LABEL_WIDTH = 0.27
_WIDE_HEAD = 0.38
"""The part of the width that heads of rows and labels get in large print: a long word must fit."""
_INDENT = 14.0


@dataclass(frozen=True)
class Setting:
    """How a stretch of text is set: the levels of its headings, and how it looks."""

    headings: Headings
    look: Look


def paragraph(runs: Iterable[Run], style: str, element: Element, look: Look) -> SetParagraph:
    """Return a paragraph of runs in a style of ours, for an element of the letter's structure."""
    words = tuple(runs)
    element.language = _language(words)
    return SetParagraph("", look.styles[style], runs=words, element=element)


def _language(runs: Runs) -> str:
    """Return the language of all words where it is not the letter's."""
    spoken = {run.language for run in runs if run.text.strip()}
    return spoken.pop() if len(spoken) == 1 else ""


def flowables(parts: Sequence[Part], section: Element, setting: Setting) -> Iterator[Flowable]:
    """Yield what ReportLab lays out, in order, and put it into a section of the letter's structure."""
    for part, following in zip_longest(parts, parts[1:]):
        if isinstance(part, Heading):
            role = setting.headings.role(part.level + (section.role == "Sect"))
            element = section.add(role, words=words_of(part.runs))
            yield paragraph(part.runs, f"heading{part.level}", element, setting.look)
        elif isinstance(part, Words):
            words = paragraph(part.runs, "body", section.add("P"), setting.look)
            announces = isinstance(following, (Listing, Table)) and words_of(part.runs).endswith(":")
            words.keepWithNext = int(announces)
            yield words
        elif isinstance(part, Listing):
            yield from _listing(part, section, setting)
        elif isinstance(part, NewPage):
            yield NextPageTemplate("later")
            yield PageBreak()
        else:
            yield table(part, section.add("Table"), setting.look)


def _listing(listing: Listing, section: Element, setting: Setting, depth: int = 0) -> Iterator[Flowable]:
    whole = section.add("L", attributes=listing_attributes(numbered=listing.numbered))
    last = listing.start + len(listing.items) - 1
    for number, item in enumerate(listing.items, start=listing.start):
        style = _item_style(depth, setting.look, last=number == last and not depth)
        mark = f"{number}." if listing.numbered else "•"
        element = whole.add("LI")
        label, body = element.add("Lbl"), element.add("LBody")
        for part in item:
            if isinstance(part, Words):
                words = body.add("P", language=_language(part.runs))
                yield SetParagraph("", style, bulletText=mark, runs=part.runs, element=words, label=label)
                mark = ""
            elif isinstance(part, Listing):
                yield from _listing(part, body, setting, depth + 1)
            else:
                yield from flowables([part], body, setting)


@cache
def _item_style(depth: int, look: Look, *, last: bool) -> ParagraphStyle:
    item = look.styles["item"]
    after = look.styles["body"].spaceAfter if last else item.spaceAfter
    indent = _INDENT * look.grown
    start = depth * indent
    return ParagraphStyle(
        f"item{depth}",
        item,
        spaceAfter=after,
        leftIndent=start + indent,
        bulletIndent=start,
        bulletFontName=item.fontName,
        bulletFontSize=item.fontSize,
        bulletColor=item.textColor,
    )


def table(part: Table, element: Element, look: Look) -> Flowable:
    """Return a table that breaks across pages and repeats its head."""
    columns = len(part.head)
    shares = part.widths or (1 / columns,) * columns
    if look.large and part.row_heads:
        shares = (_WIDE_HEAD, *(share * (1 - _WIDE_HEAD) / sum(shares[1:]) for share in shares[1:]))
    rows = [part.head, *part.rows]
    cells = [list(_cells(row, columns, element, part, look, is_head=not n)) for n, row in enumerate(rows)]
    lines: list[Any] = [
        ("FONTNAME", (0, 0), (-1, -1), typeface(look.typeface).regular),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("BACKGROUND", (0, 0), (-1, 0), colour(HEAD)),
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, colour(RULE)),
        ("LINEABOVE", (0, 0), (-1, 0), 0.5, colour(RULE)),
        ("LEFTPADDING", (0, 0), (-1, -1), 5),
        ("RIGHTPADDING", (0, 0), (-1, -1), 5),
        ("TOPPADDING", (0, 0), (-1, -1), 3),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
    ]
    whole = PagedTable(
        cells,
        colWidths=[share * look.width * mm for share in shares],
        style=lines,
        repeatRows=1,
        splitInRow=1,
        spaceAfter=10,
        hAlign="LEFT",
    )
    whole.least_room = LEAST_ROOM * look.grown
    return whole


def _cells(
    row: Sequence[Runs], columns: int, table: Element, part: Table, look: Look, *, is_head: bool
) -> Iterator[SetParagraph]:
    element = table.add("TR")
    for column in range(columns):
        scope = _scope(part, column, is_head=is_head)
        cell = element.add("TH", attributes=header(scope)) if scope else element.add("TD")
        runs = row[column] if column < len(row) else ()
        words = cell.add("P", language=_language(runs))
        once_more = _again(table, cell, part, opens=not column) if is_head else None
        yield SetParagraph("", look.styles["cell"], runs=runs, element=words, again=once_more)


def _again(table: Element, cell: Element, part: Table, *, opens: bool) -> Callable[[], Element | None]:
    """Return what a cell of the head is on a later page: read out where it says what the rows are about."""
    return partial(again, table, cell, opens=opens) if part.row_heads else lambda: None


def _scope(part: Table, column: int, *, is_head: bool) -> str:
    """Return what a cell is the head of: its row where the table has heads of rows, else its column."""
    if part.row_heads:
        return "" if column else "Row"
    return "Column" if is_head else ""


class Labelled(Flowable):
    """Rows of a faint label and its words."""

    def __init__(self, rows: Iterable[tuple[str, Runs]], section: Element, look: Look) -> None:
        super().__init__()
        self._label_width = _WIDE_HEAD if look.large else _LABEL_WIDTH
        lines = ((label, runs, section.add("P")) for label, runs in rows)
        self._rows = [
            (
                paragraph((Run(label),), "label", element, look),
                paragraph(runs, "reference", element, look),
            )
            for label, runs, element in lines
        ]
        self._heights: list[float] = []

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the room that the rows take."""
        label = width * self._label_width
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
            right.drawOn(self.canv, self.width * self._label_width, y - right.height)
            y -= height
