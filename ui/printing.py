"""To a printer: a letter as its PDF stands, or a page of text. What is printed is what is filed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialog, QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def ask_printer(parent: QWidget, then: "Callable[[QPrinter], object]", *, title: str) -> None:
    """Show the system's print dialog, and go on with the printer that was chosen."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: then(printer))
    QDialog.open(dialog)


def print_pdf(
    pdf: bytes, printer: "QPrinter", *, report: Callable[[int, int], object] = lambda _done, _total: None
) -> int:
    """Print a PDF page by page as large as the paper; returns how many pages were sent.

    Args:
        pdf: The bytes as they were issued.
        printer: Where to.
        report: Called after each page with how many are done, and of how many.

    Raises:
        ValueError: If the bytes are no PDF.
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
    printer.setFullPage(True)
    painter = QPainter(printer)
    paper = printer.pageLayout().fullRectPixels(printer.resolution())
    for page in range(pages):
        if page:
            printer.newPage()
        points = document.pagePointSize(page)
        scale = min(paper.width() / points.width(), paper.height() / points.height())
        size = QSize(round(points.width() * scale), round(points.height() * scale))
        painter.drawImage(0, 0, document.render(page, size))
        report(page + 1, pages)
    painter.end()
    document.close()
    return pages


def print_text(html: str, printer: "QPrinter") -> None:
    """Print a page of simple HTML, as the recovery code."""
    from PySide6.QtGui import QTextDocument

    document = QTextDocument()
    document.setHtml(html)
    document.print_(printer)
