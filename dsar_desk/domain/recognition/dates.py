"""The day that a letter or mail bears: in its head, beside a label, or before a message of a chat."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from dsar_desk.domain.recognition.word_lists import WordList

_HEAD = 40
"""Lines in which the day of a letter stands."""
_LONGEST = 60
"""Characters of a line that holds a place and a day, and nothing else."""


def find_day(text: str, lists: Sequence[WordList]) -> date | None:
    """Return the day that the text bears, or none; a day within a sentence is not meant."""
    months = {name: number for words in lists for number, name in enumerate(words.months, 1)}
    labels = [label for words in lists for label in words.labels.get("sent", ())]
    labelled = re.compile(rf"^\W*(?:{'|'.join(labels)})\s*:", re.IGNORECASE) if labels else None
    for line in text.splitlines()[:_HEAD]:
        if labelled and labelled.match(line):
            return next(_days(line, months), None)
        if line.startswith("[") or (len(line) <= _LONGEST and _is_place_and_day(line)):
            day = next(_days(line, months), None)
            if day:
                return day
    return None


def _is_place_and_day(line: str) -> bool:
    bare = _WRITTEN.sub("", _NUMBERS.sub("", _ISO.sub("", line)))
    return ":" not in bare and "." not in bare.strip(" .") and len(bare.split()) <= 5


_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?!\d)")
_WRITTEN = re.compile(r"(?<!\d)(\d{1,2})(?:\.|er|st|nd|rd|th)? (?:de )?([^\W\d_]{3,10})\.? (\d{4})(?!\d)")


def _days(line: str, months: Mapping[str, int]) -> Iterator[date]:
    for year, month, day in _ISO.findall(line):
        yield from _day(int(year), int(month), int(day))
    for day, month, year in _NUMBERS.findall(line):
        yield from _day(int(year), int(month), int(day))
    for day, name, year in _WRITTEN.findall(line):
        yield from _day(int(year), _month(name, months), int(day))


def _month(name: str, months: Mapping[str, int]) -> int:
    small = name.casefold()
    return months.get(small) or next((n for full, n in months.items() if full.startswith(small)), 0)


def _day(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:
        return
