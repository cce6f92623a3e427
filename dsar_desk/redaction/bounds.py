"""How large a file, a page and a set of pages may be: against decompression bombs, and for a small memory."""

from dsar_desk.domain.redaction import LARGEST_PICTURE
from dsar_desk.errors import InvalidInput

MOST_PAGES = 20
MOST_PIXELS = 70_000_000
"""Of a page as its file has it, judged before anything is decoded: a phone's 64 megapixels pass."""
LEAST_SIDE = 16
"""Pixels; smaller is no picture of anything."""
_KEPT_A_PAGE = 13_000_000
_KEPT_IN_ALL = 100_000_000


def check_bytes(content: bytes) -> None:
    """Raises InvalidInput for an empty file, or one that is too long."""
    if not content:
        raise InvalidInput("picture-empty")
    if len(content) > LARGEST_PICTURE:
        raise InvalidInput("picture-too-large", most=LARGEST_PICTURE // 1_000_000)


def check_pages(count: int) -> None:
    """Raises InvalidInput for no pages, or too many."""
    if count < 1:
        raise InvalidInput("picture-no-pages")
    if count > MOST_PAGES:
        raise InvalidInput("picture-too-many-pages", most=MOST_PAGES)


def check_pixels(width: int, height: int) -> None:
    """Raises InvalidInput for a page that is too small to hold anything or too large to decode."""
    if min(width, height) < LEAST_SIDE:
        raise InvalidInput("picture-too-small", least=LEAST_SIDE)
    if width * height > MOST_PIXELS:
        raise InvalidInput(
            "picture-too-many-pixels",
            megapixels=round(width * height / 1_000_000),
            most=MOST_PIXELS // 1_000_000,
        )


def kept_pixels(pages: int) -> int:
    """Return how many pixels of each page are kept: 13 megapixels, less where there are many pages.

    An A4 page at 300 dots an inch and a phone's 12 megapixels stay as they are.
    """
    return min(_KEPT_A_PAGE, _KEPT_IN_ALL // max(1, pages))
