"""Whether a file can be a letterhead's logo: PNG, JPEG or SVG, of a size that a letter can carry."""

import re
from typing import Final

from dsar_desk.errors import InvalidInput

MOST_BYTES: Final = 2_000_000
MOST_SIGNATURE_BYTES: Final = 500_000
"""A signature stands within the controller's own row in the register."""
MOST_PIXELS: Final = 16_000_000
_SIGNS: Final = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpeg"))
_REACHES_OUT = re.compile(
    rb"<!ENTITY|<script|\bon[a-z]+\s*=|<foreignObject|@import"
    rb"|href\s*=\s*[\"'](?!#|data:image/)|url\(\s*[\"']?(?!#)",
    re.IGNORECASE,
)


def kind_of_logo(content: bytes) -> str:
    """Return `png`, `jpeg` or `svg` for a picture that letters can show.

    Raises:
        InvalidInput: `logo-too-large`, `logo-kind`, `logo-broken`, or `logo-reaches-out` for a drawing that
            would load something from elsewhere.
    """
    if len(content) > MOST_BYTES:
        raise InvalidInput("logo-too-large", most="2 MB")
    kind = next((name for sign, name in _SIGNS if content.startswith(sign)), "")
    if not kind and b"<svg" in content[:4000]:
        kind = "svg"
    if not kind:
        raise InvalidInput("logo-kind")
    if kind == "svg" and _REACHES_OUT.search(content):
        raise InvalidInput("logo-reaches-out")
    if kind != "svg":
        _check_pixels(content)
    from dsar_desk.letters.logo import readable_logo

    if readable_logo(content, kind) is None:
        raise InvalidInput("logo-broken")
    return kind


def kind_of_signature(content: bytes) -> str:
    """Return what `kind_of_logo` does, and raise the same with `signature-`, for a picture of a signature."""
    if len(content) > MOST_SIGNATURE_BYTES:
        raise InvalidInput("signature-too-large", most="500 kB")
    try:
        return kind_of_logo(content)
    except InvalidInput as refused:
        code = refused.code.replace("logo-", "signature-")
        raise InvalidInput(code, **refused.facts) from None


def _check_pixels(content: bytes) -> None:
    from io import BytesIO

    from PIL import Image

    try:
        with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as image:
            pixels = image.width * image.height
    except (OSError, ValueError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise InvalidInput("logo-broken") from None
    if pixels > MOST_PIXELS:
        raise InvalidInput("logo-too-large", most="16 megapixel")
