"""Pages of a PDF as pixels: scans, drawings, text, filled-in forms and notes, as a reader shows them."""

import math
from collections.abc import Iterator
from typing import Any

import numpy as np

from dsar_desk.errors import InvalidInput, PasswordNeeded
from dsar_desk.redaction.bounds import check_pages, check_pixels, kept_pixels
from dsar_desk.redaction.pixels import Page
from dsar_desk.redaction.text_layer import read_words

_PRINT = 300 / 72
"""Pixels a point, at which the small print of a card is legible."""
_LONGEST_SIDE = 2400
"""Pixels that the longest side has at least: a page can be a card."""
_LOCKED = 4
"""PDFium's FPDF_ERR_PASSWORD."""


def open_pdf(content: bytes, password: str) -> tuple[int, Iterator[Page]]:
    """Return how many pages there are, and the pages.

    Raises:
        PasswordNeeded: If it is locked and the password does not open it.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content, password=password or None)
    except pypdfium2.PdfiumError as error:
        if error.err_code == _LOCKED:
            raise PasswordNeeded("picture-wrong-password" if password else "picture-password") from None
        raise InvalidInput("picture-broken") from None
    count = len(document)
    check_pages(count)
    document.init_forms()
    return count, (_rendered(document[number], kept_pixels(count)) for number in range(count))


def _rendered(page: Any, most: int) -> Page:
    _check_pictures(page)
    bitmap = page.render(
        scale=_scale(page.get_width(), page.get_height(), most), rev_byteorder=True, limit_image_cache=True
    )
    try:
        points = bitmap.get_posconv(page)
        width, height = bitmap.width, bitmap.height

        def place(x: float, y: float) -> tuple[float, float]:
            across, down = points.to_bitmap(x, y)
            return across / width, down / height

        return Page(np.ascontiguousarray(bitmap.to_numpy()[:, :, :3]), read_words(page, place))
    finally:
        bitmap.close()
        page.close()


def _scale(width: float, height: float, most: int) -> float:
    """Return the pixels a point, as many as legible print needs and as the bounds allow."""
    wanted = max(_PRINT, _LONGEST_SIDE / max(width, height, 1.0))
    return min(wanted, math.sqrt(most / max(width * height, 1.0)))


def _check_pictures(page: Any) -> None:
    """Raises InvalidInput where a picture on the page is too large to decode; its size is only written."""
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    for picture in page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE]):
        width, height = picture.get_px_size()
        check_pixels(max(width, 16), max(height, 16))
