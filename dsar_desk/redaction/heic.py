"""The page of a HEIC file, as phones make them."""

from collections.abc import Iterator

from dsar_desk.redaction.bounds import check_pixels, kept_pixels
from dsar_desk.redaction.pictures import as_page
from dsar_desk.redaction.pixels import Page


def open_heic(content: bytes) -> tuple[int, Iterator[Page]]:
    """Return the main picture as one page; libheif turns it as the file says. Sizes are judged first."""
    import pi_heif

    picture = pi_heif.open_heif(content)
    check_pixels(*picture.size)
    return 1, _page(picture)


def _page(file: object) -> Iterator[Page]:
    from pi_heif import HeifFile
    from PIL import Image

    assert isinstance(file, HeifFile)
    picture = Image.frombytes(file.mode, file.size, bytes(file.data), "raw", file.mode, file.stride)
    yield Page(as_page(picture, most=kept_pixels(1)))
