"""To a printer: a letter as its PDF stands, or a page of text. What is printed is what is filed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtWidgets import QDialog, QWidget

from dsar_desk.errors import DeskUnavailable

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPrintSupport import QPrinter

FINEST = 600
"""Dots an inch: a letter gains nothing from more, and a PDF printer asks for 1200."""
_BAND = 1024
_OVERLAP = 64
"""Dots by which a band begins above the end of the one before it.

Whoever draws the page at another fineness rounds the edges of bands, and would cut a line on a seam.
"""
_AT_ONCE = 20
"""Pages that a document draws before what it remembers of them is let go."""


def ask_printer(
    parent: QWidget,
    then: "Callable[[QPrinter], object]",
    *,
    title: str,
    page: tuple[float, float] | None = None,
) -> None:
    """Show the system's print dialog, and go on with the printer that was chosen.

    `page` is the size of an envelope in millimetres, proposed to the printer; without it its own paper.
    """
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    if page is not None:
        printer.setPageSize(QPageSize(QSizeF(*page), QPageSize.Unit.Millimeter))
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: then(printer))
    QDialog.open(dialog)


def print_pdf(
    pdf: bytes, printer: "QPrinter", *, report: Callable[[int, int], object] = lambda _done, _of: None
) -> int:
    """Print a PDF page by page as large as the paper; returns how many pages were sent.

    May run in the background: a printer needs no GUI thread. `report` hears of each page; what it raises
    stops the printing.

    Raises:
        ValueError: If the bytes are no PDF.
        DeskUnavailable: If the printer, or the file that stands for one, takes nothing.
    """
    from PySide6.QtPdf import QPdfDocument

    document = QPdfDocument()
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))  # QPdfDocument reads lazily, so the buffer must outlive it
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    pages = document.pageCount()
    if pages == 0:
        raise ValueError("no PDF")
    printer.setResolution(min(printer.resolution(), FINEST))
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise DeskUnavailable("not-printed")
    try:
        for page in range(pages):
            report(page, pages)
            if page:
                printer.newPage()
            if page and page % _AT_ONCE == 0:
                _forget(document, buffer)
            _print_page(document, page, painter, printer)
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()
        document.close()
    report(pages, pages)
    return pages


def _forget(document: "QPdfDocument", buffer: QBuffer) -> None:
    """Open the document anew: it keeps the fonts of each page that it drew, of each letter its own."""
    document.close()
    buffer.seek(0)
    document.load(buffer)


def _print_page(document: "QPdfDocument", page: int, painter: QPainter, printer: "QPrinter") -> None:
    """Draw a page in bands: whole, it would take hundreds of megabytes at a printer's resolution."""
    from PySide6.QtPdf import QPdfDocumentRenderOptions

    paper = printer.pageLayout().fullRectPixels(printer.resolution())
    points = document.pagePointSize(page)
    scale = min(paper.width() / points.width(), paper.height() / points.height())
    size = QSize(round(points.width() * scale), round(points.height() * scale))
    for top in range(0, size.height(), _BAND):
        start = max(top - _OVERLAP, 0)
        band = QRect(0, start, size.width(), min(top + _BAND, size.height()) - start)
        options = QPdfDocumentRenderOptions()
        options.setScaledSize(size)
        options.setScaledClipRect(band)
        drawn = QImage(band.size(), QImage.Format.Format_RGB32)
        drawn.fill(Qt.GlobalColor.white)
        white = drawn.copy()
        on_white = QPainter(drawn)
        on_white.drawImage(0, 0, document.render(page, band.size(), options))
        on_white.end()
        if drawn != white:  # paper is white already: half of a batch is blank backs and margins
            painter.drawImage(0, start, drawn)


def print_text(html: str, printer: "QPrinter") -> None:
    """Print a page of simple HTML, as the recovery code."""
    from PySide6.QtGui import QTextDocument

    document = QTextDocument()
    document.setHtml(html)
    document.print_(printer)
