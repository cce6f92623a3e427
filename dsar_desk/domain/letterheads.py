"""What a letterhead can be: families, fold marks, measures in millimetres, words at the foot."""

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from stdnum.iso7064 import mod_97_10

from dsar_desk.domain.controllers import Letterhead
from dsar_desk.errors import InvalidInput

TYPEFACES: Final = ("sans", "serif", "round", "book")
"""Families of type: Noto Sans, Noto Serif, and two made smaller from Carlito and Gentium."""
FOLDS: Final[Mapping[str, tuple[float, ...]]] = MappingProxyType(
    {"din-a": (87, 192), "din-b": (105, 210), "thirds": (99, 198)}
)
"""Where to fold, from the top: DIN 5008 forms A and B, A4 in three."""
FOLD_MARKS: Final = ("window", *FOLDS, "none")
"""`window`: as the window asks."""
WINDOW_ENDS: Final[Mapping[str, float]] = MappingProxyType(
    {"nl-left": 85, "nl-right": 85, "din-a": 72, "din-b": 90, "fr-right": 88}
)
"""Where each window ends, from the top."""
LIMITS: Final[Mapping[str, tuple[int, int]]] = MappingProxyType(
    {
        "margin_left": (20, 40),
        "margin_right": (15, 40),
        "margin_top": (24, 60),
        "margin_bottom": (24, 60),
        "first_top": (80, 150),
        "logo_height": (8, 40),
    }
)
"""The least and the most of each measure: fold marks stand left of 20, and page heads above 24."""
BELOW_WINDOW: Final = 5
"""That much stays between the window and the text: paper moves in its envelope."""
MOST_FOOT_LINES: Final = 3
LONGEST_LINE: Final = 120
_LIKE_IBAN = re.compile(
    r"(?<![A-Za-z0-9])[A-Z]{2}[0-9]{2}(?:[ .]?[A-Z0-9]){11,30}(?![A-Za-z0-9])", re.IGNORECASE
)
_BANK_WORD = re.compile(r"\biban\b", re.IGNORECASE)
_IBAN_LENGTHS: Final = {
    **dict.fromkeys(("NO",), 15),
    **dict.fromkeys(("BE",), 16),
    **dict.fromkeys(("DK", "FI", "NL"), 18),
    **dict.fromkeys(("AT", "EE", "LT", "LU"), 20),
    **dict.fromkeys(("CH", "HR", "LI", "LV"), 21),
    **dict.fromkeys(("BG", "DE", "GB", "IE"), 22),
    **dict.fromkeys(("CZ", "ES", "RO", "SE", "SK"), 24),
    **dict.fromkeys(("PT",), 25),
    **dict.fromkeys(("IS", "TR"), 26),
    **dict.fromkeys(("FR", "GR", "IT", "MC"), 27),
    **dict.fromkeys(("CY", "HU", "PL"), 28),
    "SI": 19,
    "MT": 31,
}
"""How long the number of an account is in each country (ISO 13616)."""


def first_top_least(window: str) -> int:
    """Return where the text of the first page can begin at the earliest, below a window."""
    return max(LIMITS["first_top"][0], round(WINDOW_ENDS.get(window, 85)) + BELOW_WINDOW)


def check_letterhead(head: Letterhead) -> Letterhead:
    """Return a letterhead with its words on single lines.

    Raises:
        InvalidInput: `letterhead-limit`, `letterhead-first-top`, `letterhead-foot-lines`,
            `letterhead-line-long` or `letterhead-iban`; `facts` name the `field`.
    """
    for name, (least, most) in LIMITS.items():
        if not least <= getattr(head, name) <= most:
            raise InvalidInput("letterhead-limit", field=name, least=least, most=most)
    if head.first_top < (least := first_top_least(head.window)):
        raise InvalidInput("letterhead-first-top", field="first_top", least=least)
    lines = tuple(filter(None, (" ".join(line.split()) for line in head.foot_lines)))
    if len(lines) > MOST_FOOT_LINES:
        raise InvalidInput("letterhead-foot-lines", field="foot_lines", most=MOST_FOOT_LINES)
    sender = " ".join(head.sender.split())
    for field, line in (("sender", sender), *(("foot_lines", line) for line in lines)):
        _check_line(field, line)
    return replace(head, foot_lines=lines, sender=sender)


def holds_iban(text: str) -> bool:
    """Return whether a text has a bank account number in it, or announces one."""
    if _BANK_WORD.search(text):
        return True
    return any(_begins_with_iban(found[0]) for found in _LIKE_IBAN.finditer(text))


def _begins_with_iban(text: str) -> bool:
    """Return whether an account's number begins a text; other words may follow it."""
    digits = re.sub(r"[ .]", "", text).upper()
    number = digits[: _IBAN_LENGTHS.get(digits[:2], 0)]
    return bool(number) and mod_97_10.is_valid(number[4:] + number[:4])


def _check_line(field: str, line: str) -> None:
    if len(line) > LONGEST_LINE:
        raise InvalidInput("letterhead-line-long", field=field, most=LONGEST_LINE)
    if holds_iban(line):
        raise InvalidInput("letterhead-iban", field=field)
