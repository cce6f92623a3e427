"""The watermark: words across the picture, repeated, so that the copy is of no use for anything else."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from dsar_desk.assets import asset
from dsar_desk.redaction.pixels import Pixels

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

_COLOUR, _RIM = (190, 20, 40), (255, 255, 255)
_STRENGTH, _RIM_STRENGTH = 0.42, 0.28
"""How much of the words and of the light rim around them covers the picture, which stays readable below."""
_ANGLE = 30
_LETTER = 1 / 30
"""Height of a letter, of the page's mean side."""
_LEAST_LETTER = 11


def stamped(page: Pixels, lines: Sequence[str]) -> Pixels:
    """Return the page with the words across it."""
    from PIL import Image

    if not lines:
        return page
    height, width = page.shape[:2]
    words, rim = (_tiled(tile, width, height) for tile in _tiles(lines, (width * height) ** 0.5))
    result = Image.fromarray(page)
    result.paste(_RIM, mask=rim)
    result.paste(_COLOUR, mask=words)
    return np.array(result)


def _tiles(lines: Sequence[str], side: float) -> "tuple[Picture, Picture]":
    """Return one turned stamp: how much its letters cover, and the rim around them."""
    from PIL import Image, ImageDraw, ImageFont

    size = max(_LEAST_LETTER, round(side * _LETTER))
    large = ImageFont.truetype(str(asset("fonts", "NotoSans-Bold.ttf")), round(size * 1.5))
    small = ImageFont.truetype(str(asset("fonts", "NotoSans-Bold.ttf")), size)
    fonts = [large, *[small] * (len(lines) - 1)]
    ruler = ImageDraw.Draw(Image.new("L", (1, 1)))
    widths = [ruler.textlength(line, font) for line, font in zip(lines, fonts, strict=True)]
    rim = max(1, size // 12)
    box = (round(max(widths)) + 2 * size, round(size * 1.35 * (len(lines) + 0.6)) + size)
    covers = []
    for stroke, strength in ((0, _STRENGTH), (rim, _RIM_STRENGTH)):
        cover = Image.new("L", box)
        draw = ImageDraw.Draw(cover)
        top = size * 0.5
        for line, font, width in zip(lines, fonts, widths, strict=True):
            place = ((box[0] - width) / 2, top)
            draw.text(place, line, fill=round(255 * strength), font=font, stroke_width=stroke)
            top += font.size * 1.3
        covers.append(cover.rotate(_ANGLE, Image.Resampling.BICUBIC, expand=True))
    return covers[0], covers[1]


def _tiled(tile: "Picture", width: int, height: int) -> "Picture":
    """Return the stamp all over a page, each column of stamps half a stamp lower than the one before."""
    from PIL import Image, ImageChops

    sheet = Image.new("L", (width, height))
    across, down = round(tile.width * 0.86), round(tile.height * 0.64)
    for column, left in enumerate(range(-tile.width // 3, width, across)):
        start = -tile.height // 3 - (down // 2 if column % 2 else 0)
        for top in range(start, height, down):
            place = (left, top, left + tile.width, top + tile.height)
            sheet.paste(ImageChops.lighter(sheet.crop(place), tile), place)
    return sheet
