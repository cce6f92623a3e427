"""Dates in words, in the language of the letter."""

from datetime import date
from functools import lru_cache

_LOCALES = {"nl": "nl_NL", "en": "en_GB", "fr": "fr_FR", "de": "de_DE"}


@lru_cache(maxsize=4096)
def long_date(day: date, language: str) -> str:
    """Return a date in words: 22 november 2026, 22 November 2026, 22 novembre 2026, 22. November 2026.

    French writes the first of a month as "1er".
    """
    from babel.dates import format_date

    words = format_date(day, format="d MMMM y", locale=_LOCALES.get(language, "en_GB"))
    if language == "de":
        return words.replace(" ", ". ", 1)
    if language == "fr" and day.day == 1:
        return words.replace("1 ", "1er ", 1)
    return words


def long_date_of(text: str, language: str) -> str:
    """Return an ISO date in words; any other text as it is."""
    try:
        return long_date(date.fromisoformat(text.strip()), language)
    except ValueError:
        return text
