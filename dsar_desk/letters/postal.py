"""Address labels, envelopes, and a page that shows where the window of an envelope sits."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from reportlab.lib.units import mm
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from dsar_desk.letters.characters import clean_line
from dsar_desk.letters.fonts import BOLD, REGULAR, load_fonts, showable
from dsar_desk.letters.paper import Pair, envelope, label_sheet
from dsar_desk.letters.style import FAINT, INK, PAGE_HEIGHT, PAGE_WIDTH, RULE, colour
from dsar_desk.letters.windows import Window, window_of
from dsar_desk.sentences import sentence

Address = Sequence[str]
_SIZES = (11.0, 10.0, 9.0, 8.0, 7.0, 6.0, 5.0)
_LEADING = 1.22
_MARGIN = 5.0
"""Millimetres inside a label that stay empty: a printer pulls paper in askew by as much as three."""


def labels_pdf(addresses: Sequence[Address], *, sheet: str, start: int = 1) -> bytes:
    """Return addresses on sheets of labels.

    Args:
        addresses: A line per line of each address.
        sheet: The name of the sheet, as `70x37`.
        start: The first label that is still on the first sheet, counted along the rows.

    Raises:
        NotFound: If there is no such sheet.
    """
    paper = label_sheet(sheet)
    buffer, canvas = _page(paper.page)
    place = max(start - 1, 0) % paper.count
    for number, address in enumerate(addresses):
        if number and place == 0:
            _next(canvas)
        left, top = paper.corner(place)
        field = (left + _MARGIN, top + _MARGIN)
        _address(
            canvas, address, field, (paper.size[0] - 2 * _MARGIN, paper.size[1] - 2 * _MARGIN), paper.page
        )
        place = (place + 1) % paper.count
    return _finished(buffer, canvas)


def envelopes_pdf(addresses: Sequence[Address], *, size: str, senders: Sequence[str] = ()) -> bytes:
    """Return an envelope a page, its sender on one line at the top left where `senders` has one for it.

    Raises:
        NotFound: If there is no such envelope.
    """
    paper = envelope(size)
    buffer, canvas = _page(paper.page)
    for number, address in enumerate(addresses):
        if number:
            _next(canvas)
        if number < len(senders) and senders[number]:
            _address(
                canvas,
                senders[number : number + 1],
                (10, 8),
                (paper.page[0] / 2, 5),
                paper.page,
                largest=8,
                ink=FAINT,
            )
        _address(canvas, address, paper.address, paper.size, paper.page)
    return _finished(buffer, canvas)


def window_page_pdf(windows: Sequence[str], *, language: str) -> bytes:
    """Return a page a window: its frame, an invented address in it, and where to fold.

    Args:
        windows: Names of windows, as `nl-left`.
        language: The language of the user.
    """
    buffer, canvas = _page((PAGE_WIDTH, PAGE_HEIGHT))
    for number, name in enumerate(windows):
        if number:
            _next(canvas)
        _window(canvas, name, window_of(name), language)
    return _finished(buffer, canvas)


def _window(canvas: Canvas, name: str, window: Window, language: str) -> None:
    page = (PAGE_WIDTH, PAGE_HEIGHT)
    canvas.setStrokeColor(colour(INK))
    canvas.setLineWidth(0.7)
    canvas.setDash(3, 2)
    bottom = PAGE_HEIGHT - window.top - window.height
    canvas.rect(window.left * mm, bottom * mm, window.width * mm, window.height * mm)
    canvas.setDash()
    example = _say("example", language).split("|")
    room = (window.width - window.inset, window.height - 8)
    _address(canvas, example, (window.text_left, window.top + 6), room, page)
    canvas.setStrokeColor(colour(RULE))
    for fold in window.folds:
        canvas.line(4 * mm, (PAGE_HEIGHT - fold) * mm, (PAGE_WIDTH - 4) * mm, (PAGE_HEIGHT - fold) * mm)
    _rulers(canvas)
    title = sentence("window-names", name, {}, language=language)
    _line(canvas, title, (25, 20), BOLD, 14)
    measures = _say(
        "measures",
        language,
        left=f"{window.left:g}",
        top=f"{window.top:g}",
        width=f"{window.width:g}",
        height=f"{window.height:g}",
    )
    _line(canvas, measures, (25, 30), REGULAR, 9)
    for number, step in enumerate(("step-size", "step-fold", "step-slide", "step-off")):
        _line(canvas, _say(step, language), (25, 120 + 7 * number), REGULAR, 10)


def _rulers(canvas: Canvas) -> None:
    """Draw ten centimetres along the top and the left edge, a tick each five millimetres."""
    canvas.setStrokeColor(colour(FAINT))
    canvas.setLineWidth(0.4)
    for along in range(10, 111, 5):
        long = 4 if along % 10 == 0 else 2
        canvas.line(along * mm, (PAGE_HEIGHT - 6) * mm, along * mm, (PAGE_HEIGHT - 6 - long) * mm)
        canvas.line(6 * mm, (PAGE_HEIGHT - along) * mm, (6 + long) * mm, (PAGE_HEIGHT - along) * mm)


def _say(code: str, language: str, **facts: str) -> str:
    return sentence("window-page", code, facts, language=language)


def _page(size: Pair) -> tuple[BytesIO, Canvas]:
    load_fonts()
    buffer = BytesIO()
    made = Canvas(buffer, pagesize=(size[0] * mm, size[1] * mm), invariant=1)
    made.setCreator("DSAR Desk")
    made.setProducer("DSAR Desk")
    return buffer, made


def _next(canvas: Canvas) -> None:
    canvas.showPage()


def _finished(buffer: BytesIO, canvas: Canvas) -> bytes:
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _line(canvas: Canvas, text: str, place: Pair, font: str, size: float) -> None:
    canvas.setFont(font, size)
    canvas.setFillColor(colour(INK))
    canvas.drawString(place[0] * mm, (PAGE_HEIGHT - place[1]) * mm, showable(text))


def _address(
    canvas: Any,
    lines: Address,
    corner: Pair,
    room: Pair,
    page: Pair,
    *,
    largest: float = _SIZES[0],
    ink: str = INK,
) -> None:
    """Draw an address from its top left corner, as large as it fits; a line that never fits is cut."""
    shown = [showable(clean_line(line)) for line in lines if line.strip()]
    size, fitted = _fitting(shown, room, largest)
    canvas.setFont(REGULAR, size)
    canvas.setFillColor(colour(ink))
    y = (page[1] - corner[1]) * mm - size
    for line in fitted[: int(room[1] * mm // (size * _LEADING)) or 1]:
        canvas.drawString(corner[0] * mm, y, _cut(line, room[0] * mm, size))
        y -= size * _LEADING


def _fitting(lines: Sequence[str], room: Pair, largest: float) -> tuple[float, list[str]]:
    """Return the largest size at which the lines, broken at spaces, fit; and the lines so broken."""
    for size in _SIZES:
        broken = [part for line in lines for part in simpleSplit(line, REGULAR, size, room[0] * mm)]
        wide = max((stringWidth(line, REGULAR, size) for line in broken), default=0)
        if size <= largest and wide <= room[0] * mm and len(broken) * size * _LEADING <= room[1] * mm:
            break
    return size, broken


def _cut(line: str, width: float, size: float) -> str:
    if stringWidth(line, REGULAR, size) <= width:
        return line
    while line and stringWidth(f"{line}…", REGULAR, size) > width:
        line = line[:-1]
    return f"{line}…"
