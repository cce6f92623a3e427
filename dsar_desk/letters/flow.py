"""From the parts of a letter to what ReportLab lays out. Words go in as fragments, never as markup."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, LongTable, NextPageTemplate, PageBreak, Paragraph
from reportlab.platypus.flowables import ListFlowable, ListItem
from reportlab.platypus.paraparser import ParaFrag

from dsar_desk.letters.document import Heading, Listing, NewPage, Part, Run, Runs, Table
from dsar_desk.letters.document import Paragraph as Words
from dsar_desk.letters.fonts import font_name, showable
from dsar_desk.letters.style import AMBER, AMBER_SOFT, HEAD, RULE, TEXT_WIDTH, styles

_ROW_ROOM = 25 * mm
"""A table begins on this page only with this much room left."""
_LABEL_WIDTH = 0.27


def paragraph(runs: Iterable[Run], style: str) -> Paragraph:
    """Return a paragraph of runs in a style of ours."""
    look = styles()[style]
    frags = [_frag(run, look) for run in runs if run.text] or [_frag(Run(" "), look)]
    return Paragraph("", look, frags=frags)


def _frag(run: Run, look: Any) -> ParaFrag:
    bold = run.bold or look.fontName.endswith("-Bold")
    italic = run.italic or look.fontName.endswith("-Italic")
    frag = ParaFrag(
        text=showable(run.text),
        fontName=font_name(bold=bold, italic=italic),
        fontSize=look.fontSize,
        textColor=look.textColor,
        rise=0,
        us_lines=[],
        link=[],
    )
    if run.text == "\n":
        frag.text = ""
        frag.lineBreak = True
    if run.open_field:
        frag.textColor = HexColor(AMBER)
        frag.backColor = HexColor(AMBER_SOFT)
    return frag


def flowables(parts: Sequence[Part]) -> Iterator[Flowable]:
    """Yield what ReportLab lays out, in order."""
    for part in parts:
        if isinstance(part, Heading):
            yield paragraph(part.runs, f"heading{part.level}")
        elif isinstance(part, Words):
            yield paragraph(part.runs, "body")
        elif isinstance(part, Listing):
            yield _listing(part)
        elif isinstance(part, NewPage):
            yield NextPageTemplate("later")
            yield PageBreak()
        else:
            yield CondPageBreak(_ROW_ROOM)
            yield table(part)


def _listing(listing: Listing) -> Flowable:
    items: list[Any] = [ListItem([_item(part) for part in item]) for item in listing.items]
    look = styles()["item"]
    return ListFlowable(
        items,
        bulletType="1" if listing.numbered else "bullet",
        start=listing.start if listing.numbered else "•",
        bulletFormat="%s." if listing.numbered else None,
        bulletFontName=look.fontName,
        bulletFontSize=look.fontSize,
        bulletColor=look.textColor,
        leftIndent=14,
        spaceAfter=4,
    )


def _item(part: Part) -> Flowable:
    if isinstance(part, Words):
        return paragraph(part.runs, "item")
    return next(flowables([part]))


def table(part: Table, *, width: float = TEXT_WIDTH * mm) -> Flowable:
    """Return a table that breaks across pages and repeats its head."""
    columns = len(part.head)
    shares = part.widths or (1 / columns,) * columns
    rows = [part.head, *part.rows]
    cells = [[paragraph(_cell(row, column), "cell") for column in range(columns)] for row in rows]
    look: list[Any] = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("BACKGROUND", (0, 0), (-1, 0), HexColor(HEAD)),
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, HexColor(RULE)),
        ("LINEABOVE", (0, 0), (-1, 0), 0.5, HexColor(RULE)),
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


def labelled(rows: Iterable[tuple[str, Runs]]) -> Flowable:
    """Return rows of a faint label and its words, without lines."""
    cells = [[paragraph((Run(label),), "label"), paragraph(runs, "reference")] for label, runs in rows]
    widths = [_LABEL_WIDTH * TEXT_WIDTH * mm, (1 - _LABEL_WIDTH) * TEXT_WIDTH * mm]
    look: list[Any] = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 6),
        ("TOPPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
    ]
    return LongTable(cells, colWidths=widths, style=look, splitInRow=1, hAlign="LEFT")
