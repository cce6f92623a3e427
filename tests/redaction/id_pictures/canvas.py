"""A sheet measured in millimetres, on which text is written and remembered."""

from pathlib import Path

import numpy as np
import reportlab
from PIL import Image, ImageDraw, ImageFont

from resources import __path__ as shipped
from tests.redaction.id_pictures.truth import Mark

_NOTO = Path(shipped[0]) / "fonts"
_VERA = Path(reportlab.__file__).parent / "fonts"
OCR_B = Path(__file__).parents[2] / "data" / "fonts" / "OCRB.otf"
TEXT_FONTS = (
    _NOTO / "NotoSans-Regular.ttf", _NOTO / "NotoSans-Bold.ttf", _VERA / "Vera.ttf", _VERA / "VeraBd.ttf", None,
)  # fmt: skip
"""`None` is the font inside Pillow."""
NUMBER_FONTS = (OCR_B, *TEXT_FONTS)
DOTS = 14
"""Pixels a millimetre."""


def font(path, size):
    return ImageFont.truetype(path, size) if path else ImageFont.load_default(size)


class Sheet:
    """A coloured sheet of so many millimetres; what is written with a kind becomes a mark."""

    def __init__(self, rng, width, height, *, colour, text_font, dots=DOTS, extra_fonts=()):
        self.rng, self.width, self.height, self.dots = rng, width, height, dots
        self.picture = Image.new("RGB", (round(width * dots), round(height * dots)), colour)
        self.draw = ImageDraw.Draw(self.picture)
        self.marks = []
        self.text_font = text_font
        self.number_font = rng.choice((*NUMBER_FONTS, *extra_fonts))
        self.ink = tuple(rng.randrange(60) for _ in range(3))

    def write(self, x, y, text, size=2.2, *, kind="", place="", national=False, face=None, ink=None, spread=0.0):
        """Write at millimetres from the left and top of the capitals; return the right end."""
        used = font(face or self.text_font, max(4, round(size * 1.4 * self.dots)))
        left, top = x * self.dots, y * self.dots
        if spread:
            right = left
            boxes = []
            for character in text:
                boxes.append(self.draw.textbbox((right, top), character, font=used))
                self.draw.text((right, top), character, font=used, fill=ink or self.ink)
                right += spread * self.dots
            box = (boxes[0][0], min(b[1] for b in boxes), boxes[-1][2], max(b[3] for b in boxes))
        else:
            box = self.draw.textbbox((left, top), text, font=used)
            self.draw.text((left, top), text, font=used, fill=ink or self.ink)
        if kind:
            self.mark(kind, box, place=place, national=national, text=text)
        return box[2] / self.dots

    def mark(self, kind, box, *, place="", national=False, text=""):
        left, top, right, bottom = box
        quad = np.array([(left, top), (right, top), (right, bottom), (left, bottom)], dtype=np.float64)
        self.marks.append(Mark(kind, quad, place, national, text))

    def field(self, x, y, label, value, size=2.2, **marking):
        """Write a small label with its value below."""
        label_ink = tuple(min(160, part + 60) for part in self.ink)
        self.write(x, y, label, size * 0.62, ink=label_ink)
        face = self.number_font if marking.get("kind") else None
        return self.write(x, y + size * 1.15, value, size, face=face, **marking)

    def zone(self, lines, *, bottom, national, pitch=None, left=None):
        """Write a machine-readable zone: OCR-B, 10 characters an inch, as one mark."""
        pitch = pitch or min(2.54, (self.width - 7) / len(lines[0]))
        left = left if left is not None else (self.width - pitch * len(lines[0])) / 2
        used = font(OCR_B, round(pitch / 0.6 * 1.0 * self.dots))
        corners = []
        for at, line in enumerate(lines):
            top = (self.height - bottom - (len(lines) - at) * 4.2) * self.dots
            for place, character in enumerate(line):
                spot = ((left + place * pitch) * self.dots, top)
                self.draw.text(spot, character, font=used, fill=(15, 15, 15))
                corners.append(self.draw.textbbox(spot, character, font=used))
        box = (min(c[0] for c in corners), min(c[1] for c in corners),
               max(c[2] for c in corners), max(c[3] for c in corners))  # fmt: skip
        self.mark("mrz", box, place="mrz", national=national, text="\n".join(lines))

    def code(self, x, y, size, text, format_name, *, national, kind):
        import cv2
        import zxingcpp

        made = zxingcpp.create_barcode(text, getattr(zxingcpp.BarcodeFormat, format_name))
        pixels = np.array(made.to_image(scale=1, add_quiet_zones=False))
        width = round(size * self.dots)
        height = round(width * pixels.shape[0] / pixels.shape[1])
        if format_name == "PDF417":
            height = round(height * 1.0)
        pixels = cv2.resize(pixels, (width, height), interpolation=cv2.INTER_NEAREST)
        quiet = round(width * 0.06)
        spot = (round(x * self.dots), round(y * self.dots))
        paper = (spot[0] - quiet, spot[1] - quiet, spot[0] + width + quiet, spot[1] + height + quiet)
        self.draw.rectangle(paper, fill=(250, 250, 250))
        self.picture.paste(Image.fromarray(pixels).convert("RGB"), spot)
        self.mark(kind, (*spot, spot[0] + width, spot[1] + height), place="qr", national=national, text=text)
