"""What a file is, by its first bytes: its name may say anything."""

import re
from enum import StrEnum
from pathlib import PurePath

from dsar_desk.errors import InvalidInput


class FileKind(StrEnum):
    """A kind of file that can be read."""

    PNG = "PNG"
    JPEG = "JPEG"
    WEBP = "WebP"
    TIFF = "TIFF"
    HEIC = "HEIC"
    PDF = "PDF"


_TAKEN = (
    (b"\x89PNG\r\n\x1a\n", FileKind.PNG),
    (b"\xff\xd8\xff", FileKind.JPEG),
    (b"II*\x00", FileKind.TIFF),
    (b"MM\x00*", FileKind.TIFF),
    (b"II+\x00", FileKind.TIFF),
    (b"MM\x00+", FileKind.TIFF),
)
_REFUSED = (
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"8BPS", "Photoshop"),
    (b"\x00\x00\x01\x00", "ICO"),
    (b"\x00\x00\x00\x0cjP  ", "JPEG 2000"),
    (b"\xff\x4f\xff\x51", "JPEG 2000"),
    (b"\x00\x00\x00\x0cJXL ", "JPEG XL"),
    (b"\xff\x0a", "JPEG XL"),
    (b"%!PS", "PostScript"),
    (b"{\\rtf", "RTF"),
    (b"PK\x03\x04", "ZIP, Word, Excel"),
    (b"\xd0\xcf\x11\xe0", "Word, Excel, Outlook"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7-Zip"),
    (b"\x1f\x8b", "gzip"),
)
_HEIF_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"heif"})
_AVIF_BRANDS = frozenset({b"avif", b"avis"})
_SVG = re.compile(rb"<svg[\s>]", re.IGNORECASE)
_HTML = re.compile(rb"<(?:!doctype\s+)?html[\s>]", re.IGNORECASE)
_MAIL = re.compile(rb"^(?:from|to|subject|received|return-path|delivered-to|mime-version):", re.IGNORECASE)
_LOOKED_AT = 4096


def kind_of(content: bytes, *, name: str) -> FileKind:
    """Return what a file is.

    Raises:
        InvalidInput: If it is something else; a kind that people know is named.
    """
    start = content[:_LOOKED_AT]
    for magic, kind in _TAKEN:
        if start.startswith(magic):
            return kind
    if start[:4] == b"RIFF" and start[8:12] == b"WEBP":
        return FileKind.WEBP
    if start[4:8] == b"ftyp" and _is_heif(start):
        return FileKind.HEIC
    if b"%PDF-" in start[:1024]:
        return FileKind.PDF
    raise _refusal(start, name)


def _is_heif(start: bytes) -> bool:
    return start[8:12] in _HEIF_BRANDS and not _brands(start) & _AVIF_BRANDS


def _brands(start: bytes) -> frozenset[bytes]:
    end = min(int.from_bytes(start[:4], "big"), len(start))
    return frozenset(start[at : at + 4] for at in (8, *range(16, end, 4)))


def _refusal(start: bytes, name: str) -> InvalidInput:
    known = next((kind for magic, kind in _REFUSED if start.startswith(magic)), "") or _by_content(start)
    if known:
        return InvalidInput("picture-kind", kind=known)
    ending = PurePath(name).suffix.lower()
    if re.fullmatch(r"\.[a-z0-9]{1,5}", ending):
        return InvalidInput("picture-not-inside", ending=ending)
    return InvalidInput("picture-unknown")


def _by_content(start: bytes) -> str:
    if start[4:8] == b"ftyp":
        return "AVIF" if _brands(start) & _AVIF_BRANDS else "MP4"
    text = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    if _SVG.search(text) and text.startswith(b"<"):
        return "SVG"
    if _HTML.search(text) and text.startswith(b"<"):
        return "HTML"
    return "e-mail" if _MAIL.match(text) else ""
