"""Pictures and PDFs for the tests, good and bad; nobody is on them."""

import struct
import zlib
from io import BytesIO

import numpy as np
import zxingcpp
from PIL import Image, ImageDraw, ImageFont

from dsar_desk.assets import asset

WIDTH, HEIGHT = 640, 400
_CORNER = (30, 60, 200)


def picture(width=WIDTH, height=HEIGHT, text=""):
    """A light page whose top left corner is blue, so that one can tell which way is up."""
    made = Image.new("RGB", (width, height), (235, 232, 225))
    draw = ImageDraw.Draw(made)
    draw.rectangle((0, 0, width // 4, height // 4), fill=_CORNER)
    font = ImageFont.truetype(str(asset("fonts", "NotoSans-Regular.ttf")), max(12, height // 12))
    draw.text((width * 0.1, height * 0.6), text, fill="black", font=font)
    return made


def with_qr(says="BSN 999999990", **size):
    """The page with a QR code at the right; returns it with the code's box in pixels."""
    made = picture(**size)
    code = np.array(zxingcpp.create_barcode(says, zxingcpp.BarcodeFormat.QRCode).to_image(scale=6))
    left, top = made.width - code.shape[1] - 20, made.height - code.shape[0] - 20
    made.paste(Image.fromarray(code).convert("RGB"), (left, top))
    quiet = 4 * 6
    return made, (left + quiet, top + quiet, left + code.shape[1] - quiet, top + code.shape[0] - quiet)


def saved(made, kind="PNG", **options):
    file = BytesIO()
    made.save(file, kind, **options)
    return file.getvalue()


def is_blue_at(pixels, corner):
    """Whether the corner of the page is the blue one: `top-left`, `top-right`, …"""
    row = 10 if corner.startswith("top") else -10
    column = 10 if corner.endswith("left") else -10
    return np.abs(pixels[row, column].astype(int) - _CORNER).max() < 40


def empty_png(width, height):
    """A PNG of white pixels, one bit each, never held: the rows are zeros, and zeros shrink."""

    def chunk(name, content):
        checksum = struct.pack(">I", zlib.crc32(name + content))
        return struct.pack(">I", len(content)) + name + content + checksum

    packer = zlib.compressobj(9)
    row = bytes(1 + (width + 7) // 8)
    rows = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def pdf_of(*objects):
    """A PDF of these objects, numbered from 1; the first is the catalog."""
    file = bytearray(b"%PDF-1.4\n")
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n" % number + each + b"\nendobj\n"
    start = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    file += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(file + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start))


def pdf_with_pages(count):
    """A PDF whose page tree names one page so many times."""
    kids = b"3 0 R " * count
    return pdf_of(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (count, kids),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>",
    )


def pdf_with_stream(stream, *, resources=b"", more=(), box=b"[0 0 200 100]"):
    packed = zlib.compress(stream, 9)
    return pdf_of(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox%s/Contents 4 0 R/Resources<<%s>>>>" % (box, resources),
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed),
        *more,
    )


def pdf_with_huge_picture(side):
    """A PDF that draws a picture of side × side pixels, all of them zero."""
    packer = zlib.compressobj(9)
    row = bytes((side + 7) // 8)
    packed = b"".join(packer.compress(row) for _ in range(side)) + packer.flush()
    image = (
        b"<</Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 1/ColorSpace/DeviceGray"
        b"/Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (side, side, len(packed), packed)
    )
    return pdf_with_stream(b"200 0 0 100 0 0 cm /P Do", resources=b"/XObject<</P 5 0 R>>", more=(image,))


def letter_pdf(text, *, password="", pagesize=(595, 842)):
    """A PDF of one page with a line of text, locked where a password is given."""
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    file = BytesIO()
    lock = StandardEncryption(password, ownerPassword="eigenaar", strength=128) if password else None
    canvas = Canvas(file, pagesize=pagesize, encrypt=lock)
    canvas.setFont("Helvetica", 14)
    canvas.drawString(72, pagesize[1] - 100, text)
    canvas.showPage()
    canvas.save()
    return file.getvalue()
