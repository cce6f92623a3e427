"""The words of the watermark on a masked copy: that it is a copy, for whom, which case, which day."""

from datetime import date

from dsar_desk.domain.redaction import Watermark
from dsar_desk.domain.words import Words

COPY = Words("KOPIE", "COPY", "COPIE", "KOPIE")
_FOR = Words("voor {name}", "for {name}", "pour {name}", "für {name}")
_CASE = Words("verzoek {reference}", "request {reference}", "demande {reference}", "Antrag {reference}")
_DAY = Words("{day}-{month}-{year}", "{day}/{month}/{year}", "{day}/{month}/{year}", "{day}.{month}.{year}")
_MOST = 48
"""Characters of a line; a longer name would make the letters too small to read."""


def watermark(language: str, *, on: date, name: str = "", reference: str = "") -> Watermark:
    """Return the watermark in a controller's language.

    Args:
        language: `nl`, `en`, `fr` or `de`; English for any other.
        on: The day on which the copy is masked.
        name: The controller for which the copy was made.
        reference: The case for which it was made.
    """
    day = _DAY.in_language(language).format(day=f"{on.day:02}", month=f"{on.month:02}", year=on.year)
    of_case = f"{_CASE.in_language(language).format(reference=reference)} · {day}" if reference else day
    of_whom = _FOR.in_language(language).format(name=name) if name else ""
    return Watermark(tuple(_short(line) for line in (COPY.in_language(language), of_whom, of_case) if line))


def _short(line: str) -> str:
    plain = " ".join(line.split())
    return plain if len(plain) <= _MOST else f"{plain[: _MOST - 1].rstrip()}…"
