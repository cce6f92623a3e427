"""Days in a field for words: typed as people write them, kept as the letters read them."""

import re
from datetime import date

from PySide6.QtCore import QLocale

from ui import texts

_PATTERNS = ("d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "d MMMM yyyy", "d MMM yyyy")
_STOP = re.compile(r"(?<=[a-zA-Z])\.")
"""After a month that is cut short, as `28 dec. 2026`."""
_LOCALES = ("nl_NL", "en_GB")


def day_in(text: str) -> date | None:
    """Return the day that a text is, and nothing else; `22 november 2026`, `22-11-2026`, `2026-11-22`."""
    bare = _STOP.sub("", text.strip())
    if len(bare) > 30:
        return None
    try:
        return date.fromisoformat(bare)
    except ValueError:
        pass
    for name in _LOCALES:
        for pattern in _PATTERNS:
            day = QLocale(name).toDate(bare.lower() if name.startswith("nl") else bare, pattern)
            if day.isValid():
                return date(day.year(), day.month(), day.day())
    return None


def kept(text: str) -> str:
    """Return a text as a letter's fact: a day as year-month-day, other words as they are."""
    day = day_in(text)
    return day.isoformat() if day is not None else text


def shown(text: str) -> str:
    """Return a fact as a person reads it: a day in words, other words as they are."""
    day = day_in(text)
    return texts.long_date(day, weekday=False) if day is not None else text
