"""Makes the copy that may be kept: a new picture of pixels, areas black, a watermark across, no metadata."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from math import ceil, floor

import numpy as np

from dsar_desk.domain.redaction import Area, Box, PagePicture
from dsar_desk.errors import ReaderFailed
from dsar_desk.redaction.pixels import Pixels
from dsar_desk.redaction.stamping import stamped

MASK_COLOUR = (0, 0, 0)
_GAP = 16
_LEAST_WORK = 1
"""zlib's level: a photo of 12 megapixels takes a second; a higher one takes many and saves little."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A page with its areas black. `burnt` is without the watermark, `png` the file with it."""

    burnt: Pixels = field(repr=False)
    png: bytes = field(repr=False)

    @classmethod
    def of(cls, page: PagePicture, areas: Sequence[Area], lines: Sequence[str]) -> "Copy":
        """Return the copy of a page. The file is decoded again and must hold these pixels and no others.

        Raises:
            ReaderFailed: If it does not.
        """
        boxes = [each.box for each in areas]
        burnt = burn(pixels_of(page), boxes)
        result = burn(stamped(burnt, lines), boxes)
        png = as_png(result)
        read_back = pixels_in(png)
        if not np.array_equal(read_back, result) or not _are_black(read_back, areas):
            raise ReaderFailed("reader-copy-differs")
        return cls(burnt, png)


def pixels_of(page: PagePicture) -> Pixels:
    """Return the pixels of a page as height × width × 3."""
    return np.frombuffer(page.pixels, dtype=np.uint8).reshape(page.height, page.width, 3)


def burn(page: Pixels, boxes: Iterable[Box]) -> Pixels:
    """Return a new page with the boxes in the colour of the mask; a pixel that is touched goes."""
    burnt = page.copy()
    for box in boxes:
        burnt[place_of(box, page)] = MASK_COLOUR
    return burnt


def place_of(box: Box, page: Pixels) -> tuple[slice, slice]:
    """Return the rows and columns that a box touches."""
    height, width = page.shape[:2]
    return (
        slice(max(0, floor(box.top * height)), max(0, ceil(box.bottom * height))),
        slice(max(0, floor(box.left * width)), max(0, ceil(box.right * width))),
    )


def as_png(pixels: Pixels) -> bytes:
    """Return a PNG of these pixels: no metadata, and the same bytes for the same pixels."""
    from PIL import Image

    file = BytesIO()
    Image.fromarray(pixels).save(file, "PNG", compress_level=_LEAST_WORK)
    return file.getvalue()


def pixels_in(png: bytes) -> Pixels:
    """Return the pixels of a PNG of ours."""
    from PIL import Image

    with Image.open(BytesIO(png), formats=["PNG"]) as picture:
        return np.asarray(picture)


def under_each_other(pngs: Sequence[bytes]) -> bytes:
    """Return one PNG with the given ones under each other on white, a small gap between."""
    pages = [pixels_in(each) for each in pngs]
    width = max(page.shape[1] for page in pages)
    height = sum(page.shape[0] for page in pages) + _GAP * (len(pages) - 1)
    sheet = np.full((height, width, 3), 255, dtype=np.uint8)
    top = 0
    for page in pages:
        sheet[top : top + page.shape[0], : page.shape[1]] = page
        top += page.shape[0] + _GAP
    return as_png(sheet)


def _are_black(pixels: Pixels, areas: Iterable[Area]) -> bool:
    return not any(pixels[place_of(each.box, pixels)].any() for each in areas)
