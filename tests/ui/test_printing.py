"""A letter goes to the printer as its PDF stands; tests print to a PDF file."""

import io
from itertools import pairwise

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter

from dsar_desk.errors import DeskUnavailable
from ui.printing import print_pdf


def a_pdf(pages: int) -> bytes:
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    for number in range(pages):
        canvas.rect(100, 100, 200, 300, fill=1)
        canvas.drawString(100, 700, f"page {number}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def a_page_full_of_lines() -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out)
    for y in range(20, 820, 9):  # so close that no band is blank
        canvas.drawString(72, y, "Met vriendelijke groet")
    canvas.save()
    return out.getvalue()


@pytest.fixture
def printer(qapp, tmp_path):
    made = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "out.pdf"))
    return made


def test_every_page_is_printed(printer, tmp_path):
    told = []
    assert print_pdf(a_pdf(3), printer, report=lambda done, total: told.append((done, total))) == 3
    document = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    assert len(document) == 3
    document.close()
    assert told[-1] == (3, 3)
    assert told == sorted(told)


def test_the_page_is_as_large_as_the_paper(printer, tmp_path):
    print_pdf(a_pdf(1), printer)
    document = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    page = document[0]
    picture = page.render(scale=1).to_pil().convert("L")
    page.close()
    document.close()
    width, height = picture.size
    # the black box of the letter stands where it stood: 100 to 300 of 595 points from the left
    row = [picture.getpixel((x, height - 250)) for x in range(width)]
    black = [x / width for x, value in enumerate(row) if value < 100]
    assert black[0] == pytest.approx(100 / 595, abs=0.01)
    assert black[-1] == pytest.approx(300 / 595, abs=0.01)


def test_what_is_no_pdf_is_refused(printer):
    with pytest.raises(ValueError, match="no PDF"):
        print_pdf(b"not a PDF at all", printer)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told(printer, tmp_path):
    printer.setOutputFileName(str(tmp_path / "no" / "such" / "folder" / "out.pdf"))
    with pytest.raises(DeskUnavailable, match="not-printed"):
        print_pdf(a_pdf(1), printer)


def test_each_band_of_a_page_begins_above_the_end_of_the_one_before(printer, tmp_path):
    printer.setResolution(600)
    print_pdf(a_page_full_of_lines(), printer)
    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as paper:
        bands = sorted((thing.get_bounds() for thing in paper[0].get_objects()), key=lambda one: -one[3])
    assert len(bands) > 5
    for (_, bottom, _, _), (_, _, _, top) in pairwise(bands):
        assert top - bottom > 5  # points
