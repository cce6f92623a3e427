"""Periods in words and figures, as ISO 8601 durations."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dsar_desk.domain.statement_reading.words import StatementWords

_MOST = 200
"""More of a unit than this is a year or an article, not a period."""


@dataclass(frozen=True)
class Period:
    """A period and where it stands; of a range, the longest."""

    iso: str
    start: int
    end: int


def find_periods(text: str, words: StatementWords) -> Iterator[Period]:
    """Yield the periods of a text in their order."""
    numbers, halves = _patterns(words)
    taken = 0
    for found in sorted([*halves.finditer(text), *numbers.finditer(text)], key=lambda each: each.start()):
        if found.start() < taken:
            continue
        iso = _half(found[0], words) if found.re is halves else _iso(found, words)
        if iso:
            taken = found.end()
            yield Period(iso, found.start(), found.end())


def _half(text: str, words: StatementWords) -> str:
    return next(iso for half, iso in words.halves.items() if re.fullmatch(half, text, re.IGNORECASE))


def _iso(found: re.Match[str], words: StatementWords) -> str:
    said = found["most"] or found["first"]
    number = words.numbers.get(said.lower()) or (int(said) if said.isdigit() else 0)
    unit = next(
        (letter for letter, unit in words.units.items() if re.fullmatch(unit, found["unit"], re.IGNORECASE)),
        "",
    )
    most = 4000 if unit == "D" else _MOST
    return f"P{number}{unit}" if unit and 0 < number <= most else ""


@cache
def _compiled(
    numbers: tuple[str, ...], units: tuple[str, ...], to: str, halves: tuple[str, ...]
) -> tuple[re.Pattern[str], re.Pattern[str]]:
    number = rf"\d{{1,4}}|{'|'.join(sorted(map(re.escape, numbers), key=len, reverse=True))}"
    whole = re.compile(
        rf"(?<![\w.,/])(?P<first>{number})(?:\s*\(\w+\))?"
        rf"(?:\s*(?:{to})\s*(?P<most>{number})(?:\s*\(\w+\))?)?\s+(?P<unit>{'|'.join(units)})(?!\w)",
        re.IGNORECASE,
    )
    return whole, re.compile(rf"(?<!\w)(?:{'|'.join(halves)})(?!\w)", re.IGNORECASE)


def _patterns(words: StatementWords) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return _compiled(
        tuple(words.numbers), tuple(words.units.values()), words.range_words, tuple(words.halves)
    )
