"""Pages of PNG, JPEG, WebP and TIFF."""

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

import numpy as np

from dsar_desk.errors import InvalidInput
from dsar_desk.redaction.bounds import MOST_PAGES, check_pages, check_pixels, kept_pixels
from dsar_desk.redaction.kinds import FileKind
from dsar_desk.redaction.pixels import Page, Pixels

if TYPE_CHECKING:
    from PIL.Image import Image as Picture
    from PIL.ImageFile import ImageFile

_SEVERAL = frozenset({FileKind.TIFF})
"""Kinds of which all frames are pages; in the others they are an animation."""


def open_picture(content: bytes, kind: FileKind) -> tuple[int, Iterator[Page]]:
    """Return how many pages there are, and the pages; sizes are judged before anything is decoded."""
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = None  # the bounds are ours, and known before
    picture = Image.open(BytesIO(content), formats=[kind.upper()])
    check_pixels(*picture.size)
    count = _count(picture, kind)
    check_pages(count)
    return count, _pages(picture, count)


def _count(picture: "ImageFile", kind: FileKind) -> int:
    """Return the number of pages, counting no further than is allowed."""
    if kind is FileKind.JPEG:
        return 1  # what a phone puts behind the picture is the same one, smaller or for depth
    if kind not in _SEVERAL:
        if getattr(picture, "is_animated", False):
            raise InvalidInput("picture-moving")
        return 1
    for number in range(1, MOST_PAGES + 1):
        try:
            picture.seek(number)
        except EOFError:
            return number
    return MOST_PAGES + 1


def _pages(picture: "ImageFile", count: int) -> Iterator[Page]:
    for number in range(count):
        if count > 1:
            picture.seek(number)
        check_pixels(*picture.size)
        picture.draft("RGB", _drafted(picture, kept_pixels(count)))
        yield Page(as_page(upright(picture), most=kept_pixels(count)))


def _drafted(picture: "Picture", most: int) -> tuple[int, int]:
    """Return the size to which a JPEG may be decoded at once: no smaller than what is kept."""
    shrink = max(1.0, (picture.width * picture.height / most) ** 0.5)
    return round(picture.width / shrink), round(picture.height / shrink)


def upright(picture: "Picture") -> "Picture":
    """Return the picture turned as its EXIF says."""
    from PIL import ImageOps

    return ImageOps.exif_transpose(picture)


def as_page(picture: "Picture", *, most: int) -> Pixels:
    """Return a picture as red, green and blue on white, of at most so many pixels."""
    return np.array(_in_colour(_shrunk(_unpacked(picture), most)))


def _unpacked(picture: "Picture") -> "Picture":
    """Return a picture whose pixels are values, not places in a palette."""
    if picture.mode == "1":
        return picture.convert("L")
    if picture.mode in {"P", "PA"}:
        return picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    return picture


def _shrunk(picture: "Picture", most: int) -> "Picture":
    """Return the picture with at most so many pixels; first of all, as each later step copies them."""
    from PIL import Image

    shrink = (most / (picture.width * picture.height)) ** 0.5
    if shrink >= 1:
        return picture
    size = max(1, int(picture.width * shrink)), max(1, int(picture.height * shrink))
    return picture.resize(size, Image.Resampling.BOX)


def _in_colour(picture: "Picture") -> "Picture":
    """Return the picture in RGB; what is see-through shows white, as on paper."""
    from PIL import Image

    if picture.mode.startswith(("I", "F")):
        return _from_deep(picture)
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    layers = picture.convert("RGBA")
    paper = Image.new("RGBA", layers.size, "white")
    return Image.alpha_composite(paper, layers).convert("RGB")


def _from_deep(picture: "Picture") -> "Picture":
    """Return a picture of 16 or 32 bits a pixel in RGB, from its darkest to its lightest value."""
    from PIL import Image

    values = np.asarray(picture, dtype=np.float32)
    low, high = float(values.min()), float(values.max())
    levels = (values - low) * (255 / (high - low)) if high > low else np.full_like(values, 255)
    return Image.fromarray(levels.astype(np.uint8)).convert("RGB")
