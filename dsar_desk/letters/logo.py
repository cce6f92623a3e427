"""A controller's logo on paper: PNG, JPEG or SVG. One that cannot be read is left out; the name stays."""

from functools import lru_cache
from io import BytesIO
from typing import Any

from reportlab.lib.units import mm

from dsar_desk.letters.fonts import font_name, load_fonts
from dsar_desk.letters.layout import Layout

_MOST_WIDTH, _COMMON_HEIGHT = 60.0, 20.0
"""Millimetres; a logo that may be higher may be wider too."""
_SIGNATURE_ROOM = (60.0, 16.0)
_MOST_BYTES = 5_000_000
_MOST_PIXELS = 40_000_000


@lru_cache(maxsize=16)
def readable_logo(content: bytes, kind: str) -> Any:
    """Return the picture as ReportLab draws it (an ImageReader or a drawing), or None."""
    if not content or len(content) > _MOST_BYTES:
        return None
    try:
        return _drawing(content) if kind == "svg" else _picture(content)
    except Exception:  # noqa: BLE001  # picture libraries raise anything on a damaged file; the name stands in
        return None


def _picture(content: bytes) -> Any:
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as image:
        if image.width * image.height > _MOST_PIXELS:
            return None
        image.load()
        return ImageReader(image.convert("RGBA"))


def _drawing(content: bytes) -> Any:
    from svglib.svglib import svg2rlg

    drawing = svg2rlg(BytesIO(content), resolve_entities=False)
    if drawing is None or drawing.width <= 0 or drawing.height <= 0:
        return None
    _in_our_fonts(drawing)
    return drawing


def _in_our_fonts(drawn: Any) -> None:
    """Set the words of a drawing in a font that goes into the file: no other may be missing in it."""
    for part in getattr(drawn, "contents", ()):
        if hasattr(part, "fontName"):
            load_fonts()
            part.fontName = font_name(bold="Bold" in part.fontName, italic="Italic" in part.fontName)
        _in_our_fonts(part)


def logo_room(layout: Layout) -> tuple[float, float]:
    """Return how wide and how high a logo can be on a letterhead, in millimetres."""
    height = float(layout.head.logo_height)
    return min(max(_MOST_WIDTH, _MOST_WIDTH * height / _COMMON_HEIGHT), layout.name_width), height


def logo_place(
    logo: Any, left: float, top: float, *, room: tuple[float, float] = _SIGNATURE_ROOM
) -> tuple[float, float, float, float]:
    """Return left, bottom, right and top of a picture from its upper left corner (points).

    `room` is how wide and how high it can be, in millimetres; that of a signature unless said otherwise.
    """
    width, height = logo_size(logo, room)
    return left, top - height * mm, left + width * mm, top


def logo_size(logo: Any, room: tuple[float, float]) -> tuple[float, float]:
    """Return how wide and how high a picture is in its room (millimetres)."""
    width, height = (logo.width, logo.height) if hasattr(logo, "drawOn") else logo.getSize()
    scale = min(room[0] / width, room[1] / height)
    return width * scale, height * scale


def draw_logo(canvas: Any, logo: Any, place: tuple[float, float, float, float]) -> None:
    """Draw a logo in its place."""
    left, bottom, right, top = place
    if not hasattr(logo, "drawOn"):
        canvas.drawImage(logo, left, bottom, right - left, top - bottom, mask="auto")
        return
    canvas.saveState()
    canvas.translate(left, bottom)
    canvas.scale((right - left) / logo.width, (top - bottom) / logo.height)
    logo.drawOn(canvas, 0, 0)
    canvas.restoreState()
