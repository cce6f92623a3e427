"""A Data Matrix with the case's reference, and nothing else, at the foot of a letter's first page.

A form or a letter that comes back and is scanned is recognised by it. ECC 200, by ZXing; drawn as one path,
so that the same reference gives the same bytes.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from reportlab.lib.units import mm
from reportlab.pdfgen.pathobject import PDFPathObject

from dsar_desk.letters.numbers import written
from dsar_desk.letters.style import PAGE_WIDTH, RIGHT

SIDE = 10.0
"""Millimetres of the code, without the quiet zone around it."""
FROM_BOTTOM = 14.5
"""Millimetres below the code: it stands above the page number, right of the foot lines."""
_REFERENCE = re.compile(r"[A-Z0-9][A-Z0-9-]{0,30}-\d{4}-\d{4,9}")
_LARGEST = 60_000_000
"""Pixels of a scan that is looked at: A4 at 600 dots an inch, and then some."""


def draw_case_code(canvas: Any, reference: str, *, right: float = RIGHT) -> None:
    """Draw the code on the page, at the right margin in millimetres; nothing for a reference of no case."""
    if not _REFERENCE.fullmatch(reference):
        return
    rows = _modules(reference)
    side = SIDE * mm / len(rows)
    path = PDFPathObject(["n", *_rectangles(rows, side, (PAGE_WIDTH - right - SIDE) * mm)])
    with canvas.aside("Footer"):  # nothing to read out: the reference stands in the letter
        canvas.saveState()
        canvas.setFillColorRGB(0, 0, 0)
        canvas.drawPath(path, stroke=0, fill=1)
        canvas.restoreState()


def _rectangles(rows: Sequence[Sequence[bool]], side: float, corner: float) -> Iterator[str]:
    """Yield the dark modules as ReportLab writes rectangles from `corner`; `side` is of a module (points)."""
    for number, row in enumerate(rows):
        bottom = written(FROM_BOTTOM * mm + (len(rows) - 1 - number) * side)
        for left, width in _runs(row):
            x = written(corner + left * side)
            yield f"{x} {bottom} {written(width * side)} {written(side)} re"


def references_on(page: Any) -> tuple[str, ...]:
    """Return the references of cases in the Data Matrix codes on a scanned page, each once.

    Args:
        page: Pixels as rows of grey or of RGB, in any of the four directions, also askew.
    """
    import zxingcpp

    if page.shape[0] * page.shape[1] > _LARGEST:
        return ()
    wanted = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.DataMatrix])
    found = zxingcpp.read_barcodes(page, formats=wanted)
    texts = (code.text.strip() for code in found if code.valid)
    return tuple(dict.fromkeys(text for text in texts if _REFERENCE.fullmatch(text)))


@lru_cache(maxsize=512)
def _modules(reference: str) -> tuple[tuple[bool, ...], ...]:
    """Return the code's rows from the top, true where it is dark."""
    import zxingcpp

    made = zxingcpp.create_barcode(reference, zxingcpp.BarcodeFormat.DataMatrix, force_square=True)
    picture: Any = zxingcpp.write_barcode_to_image(made, scale=1, add_quiet_zones=False)
    rows: Any = memoryview(picture).tolist()
    return tuple(tuple(pixel < 128 for pixel in row) for row in rows)


def _runs(row: Sequence[bool]) -> list[tuple[int, int]]:
    """Return where dark modules begin and how many follow: fewer rectangles, and no hairline between."""
    runs: list[tuple[int, int]] = []
    for place, dark in enumerate(row):
        if not dark:
            continue
        if runs and sum(runs[-1]) == place:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((place, 1))
    return runs
