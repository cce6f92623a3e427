"""The list that lies on top of a batch: what is in it, for whom, and what has to be added by hand."""

from collections.abc import Iterator, Sequence
from datetime import date
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from dsar_desk.letters.characters import clean_line
from dsar_desk.letters.dates import long_date
from dsar_desk.letters.fonts import REGULAR, load_fonts, showable
from dsar_desk.letters.style import FAINT, HEAD, LEFT, PAGE_HEIGHT, PAGE_WIDTH, RIGHT, RULE, colour, styles
from dsar_desk.sentences import sentence
from dsar_desk.services.letter_ports import CoverRow

_COLUMNS = tuple(width * mm for width in (9, 31, 45, 46, 12, 22))


def cover_pdf(rows: Sequence[CoverRow], *, title: str, day: date, language: str) -> bytes:
    """Return the list as PDF, its head again on each page. Same rows, same bytes."""
    load_fonts()
    buffer = BytesIO()
    document = SimpleDocTemplate(
        buffer,
        pagesize=(PAGE_WIDTH * mm, PAGE_HEIGHT * mm),
        leftMargin=LEFT * mm - 6,
        rightMargin=RIGHT * mm - 6,
        topMargin=20 * mm,
        bottomMargin=18 * mm,
        title=_say("title", language),
        creator="DSAR Desk",
        producer="DSAR Desk",
        lang=language,
        invariant=1,
        initialFontName=REGULAR,
    )
    document.build(
        list(_story(rows, title=title, day=day, language=language)), onFirstPage=_foot, onLaterPages=_foot
    )
    return buffer.getvalue()


def _story(rows: Sequence[CoverRow], *, title: str, day: date, language: str) -> Iterator[Flowable]:
    style = styles()
    yield Paragraph(_shown(_say("title", language)), style["heading1"])
    totals = _say("totals", language, letters=str(len(rows)), pages=str(sum(row.pages for row in rows)))
    under = " · ".join(filter(None, (title, long_date(day, language), totals)))
    yield Paragraph(_shown(under), style["body"])
    yield _table(rows, language)
    yield Spacer(1, 4 * mm)
    for line in ("order", "no-copy"):
        yield Paragraph(_shown(_say(line, language)), style["small"])


def _table(rows: Sequence[CoverRow], language: str) -> Table:
    style = styles()
    head = ("number", "reference", "addressee", "kind", "pages", "how")
    cells: list[list[Any]] = [[Paragraph(_shown(_say(name, language)), style["label"]) for name in head]]
    for number, row in enumerate(rows, start=1):
        how = sentence("batch-how", row.how, {}, language=language)
        words = (str(number), row.reference, row.addressee, row.kind, str(row.pages), how)
        line = [Paragraph(_shown(word), style["cell"]) for word in words]
        if row.apart:
            apart = _say("apart", language, names=", ".join(row.apart))
            line[3] = Paragraph(f"{_shown(row.kind)}<br/>{_shown(apart)}", style["cell"])
        cells.append(line)
    table = Table(cells, colWidths=_COLUMNS, repeatRows=1, splitByRow=1)
    table.setStyle(
        TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("BACKGROUND", (0, 0), (-1, 0), colour(HEAD)),
                ("LINEBELOW", (0, 0), (-1, -1), 0.4, colour(RULE)),
                ("TOPPADDING", (0, 0), (-1, -1), 3),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
                ("LEFTPADDING", (0, 0), (-1, -1), 4),
                ("RIGHTPADDING", (0, 0), (-1, -1), 4),
            ]
        )
    )
    return table


def _foot(canvas: Any, document: Any) -> None:
    canvas.setFont(REGULAR, 8)
    canvas.setFillColor(colour(FAINT))
    canvas.drawRightString((PAGE_WIDTH - RIGHT) * mm, 10 * mm, str(document.page))


def _say(code: str, language: str, **facts: str) -> str:
    return sentence("batch-list", code, facts, language=language)


def _shown(text: str) -> str:
    return escape(showable(clean_line(text)))
