"""Colours on paper: whether a name in a colour can be read on white."""

import re
from typing import Final

from dsar_desk.errors import InvalidInput

LEAST_CONTRAST: Final = 4.5
"""For text on white (WCAG 2.2, 1.4.3)."""


def contrast_on_white(colour: str) -> float:
    """Return the contrast of a #RRGGBB colour on white, 1 to 21 (WCAG 2.2)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def check_letter_colour(colour: str) -> str:
    """Return the colour of a letterhead, in capitals.

    Raises:
        InvalidInput: If it is no #RRGGBB colour, or too light for the name on white paper.
    """
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", colour):
        raise InvalidInput("colour-unknown", colour=colour)
    found = contrast_on_white(colour)
    if found < LEAST_CONTRAST:
        raise InvalidInput("colour-too-light", contrast=f"{found:.1f}", least=f"{LEAST_CONTRAST:.1f}")
    return colour.upper()
