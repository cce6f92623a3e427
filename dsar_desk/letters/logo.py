"""A controller's logo on paper: PNG, JPEG or SVG. One that cannot be read is left out; the name stays."""

from functools import lru_cache
from io import BytesIO
from typing import Any

from reportlab.lib.units import mm

MOST_WIDTH, MOST_HEIGHT = 60.0, 20.0
"""Millimetres."""
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
    return drawing if drawing is not None and drawing.width > 0 and drawing.height > 0 else None


def draw_logo(canvas: Any, logo: Any, *, left: float, top: float) -> None:
    """Draw a logo within its room, its upper left corner at this point (in points)."""
    is_drawing = hasattr(logo, "drawOn")
    width, height = (logo.width, logo.height) if is_drawing else logo.getSize()
    scale = min(MOST_WIDTH * mm / width, MOST_HEIGHT * mm / height)
    if not is_drawing:
        canvas.drawImage(logo, left, top - height * scale, width * scale, height * scale, mask="auto")
        return
    canvas.saveState()
    canvas.translate(left, top - height * scale)
    canvas.scale(scale, scale)
    logo.drawOn(canvas, 0, 0)
    canvas.restoreState()
