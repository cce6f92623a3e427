"""Whether a quotation stands in a statement, by the rules of `docs/controllers.md`."""

import re

GAP = " … "
"""Stands for words left out of a quotation."""
CELL = " | "
"""Stands between the cells of a table row in a quotation."""

BROKEN = re.compile(r"(?<=\w)-\s*\n\s*(?=\w)|(?<=[a-zë])- (?!(?:en|of|dan|tot|als|and|or)\b)(?=[a-z])")
"""A hyphen that breaks a word at the end of a line."""


def fold(text: str) -> str:
    """Return the text on one line, with words joined that a hyphen broke at the end of a line."""
    return " ".join(BROKEN.sub("", text).split())


def missing_parts(quotation: str, text: str) -> tuple[str, ...]:
    """Return what of a quotation does not stand in a text; parts around a gap keep their order.

    Args:
        quotation: With ` … ` for a gap, and ` | ` between the cells of a table row.
        text: The statement, folded.
    """
    missing, place = [], 0
    for part in quotation.split(GAP):
        cells = part.split(CELL)
        for cell in map(fold, cells):
            found = text.find(cell, place if len(cells) == 1 else 0)
            if found < 0:
                missing.append(cell)
            elif len(cells) == 1:
                place = found + len(cell)
    return tuple(missing)
