"""Finds national numbers in a text, so that nobody writes one into the desk.

BSN (nine digits; eight where a label says that the leading zero was lost), Rijksregisternummer, NIR, and
either in a machine-readable zone. No law lets a shop process them for a request (UAVG art. 46; Belgian Act
of 8 August 1983; décret 2019-341), so a hit names its place and never holds its digits.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from dsar_desk.domain.digit_runs import BLANKS, SEPARATORS, Run, find_runs
from dsar_desk.domain.machine_readable_zone import OptionalField, optional_fields
from dsar_desk.domain.number_checks import is_bsn, is_nir, is_rrn
from dsar_desk.domain.number_labels import LIST_REACH, Label, label_after, label_before
from dsar_desk.domain.other_numbers import (
    AUTHORITY_NUMBERS,
    digits_of,
    is_marked_as_other,
    without_other_numbers,
)
from dsar_desk.domain.ruled_out import Known, RuledOut


class NumberKind(StrEnum):
    """Whose number it is: Dutch, Belgian or French."""

    BSN = "bsn"
    RRN = "rrn"
    NIR = "nir"


class Certainty(StrEnum):
    """How sure a hit is."""

    CERTAIN = "certain"
    """Beside a label, or in a machine-readable zone."""
    POSSIBLE = "possible"
    """Digits that pass the check; one in eleven random nine-digit numbers does."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a national number stands in the text; it does not hold the number."""

    kind: NumberKind
    start: int
    end: int
    certainty: Certainty


def find_national_numbers(text: str, *, known: Collection[Known] = ()) -> tuple[Hit, ...]:
    """Return the national numbers of a text in their order, none overlapping another.

    Args:
        text: Notes, a letter, a file name, a mail.
        known: Numbers of this case that are no national number: customer and order number, references, and
            what somebody ruled out. A label beside the digits outweighs them.
    """
    hits = _Hits()
    for field in optional_fields(text):
        hits.add_all(_in_zone(field))
    if _CANDIDATE.search(text):
        ignored = _Ignored(known)
        runs = tuple(_label_runs(text))
        others = frozenset(
            place for run in runs if run.label is Label.OTHER for place in range(run.start, run.end)
        )
        for run in runs:
            hits.add_all(_certain_hits(text, run))
        blanked = _blank_other_numbers(text)
        for run in find_runs(blanked) if _CANDIDATE.search(blanked) else ():
            if len(run.digits) >= _SHORTEST_BARE:
                hits.add_all(_possible_hits(text, run, others, ignored))
    return hits.in_order()


def possible_digits(text: str, *, known: Collection[Known] = ()) -> frozenset[str]:
    """Return the digits of what may be a national number; for a person who rules them out, not to be kept."""
    hits = find_national_numbers(text, known=known)
    possible = (text[hit.start : hit.end] for hit in hits if hit.certainty is Certainty.POSSIBLE)
    return frozenset(re.sub(r"[^0-9AB]", "", found) for found in possible)


def mask(text: str, hits: Iterable[Hit]) -> str:
    """Return the text with each digit of the hits as `*`; all else, separators too, is kept."""
    parts: list[str] = []
    done = 0
    for hit in sorted(hits, key=lambda hit: hit.start):
        parts += (text[done : hit.start], _DIGIT.sub("*", text[hit.start : hit.end]))
        done = hit.end
    return "".join([*parts, text[done:]])


_DIGIT = re.compile(r"[0-9]")
_BLANKS = re.compile(rf"[{BLANKS}]+")
_CANDIDATE = re.compile(rf"[0-9](?:[{SEPARATORS}]{{0,3}}[0-9AB]){{7}}")
_FORMS = {
    NumberKind.BSN: re.compile(r"[0-9]+(?:([ .-])[0-9]+(?:\1[0-9]+)*)?"),
    NumberKind.RRN: re.compile(r"[0-9]{2}[. ]?[0-9]{2}[. ]?[0-9]{2}[-. ]?[0-9]{3}[-. ]?[0-9]{2}"),
    NumberKind.NIR: re.compile(
        r"[0-9][ .]?[0-9]{2}[ .]?[0-9]{2}[ .]?[0-9][0-9AB][ .]?[0-9]{3}[ .]?[0-9]{3}[ .-]?[0-9]{2}"
    ),
}
"""How a number is written when no label stands beside it; who reads a scan may lose some of the blanks."""
_CHECKS: Mapping[int, tuple[NumberKind, Callable[[str], bool]]] = {
    15: (NumberKind.NIR, is_nir),
    11: (NumberKind.RRN, is_rrn),
    9: (NumberKind.BSN, is_bsn),
}
_LINE_ENDS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
"""Where `str.splitlines` ends a line."""
_LINE_END = re.compile(f"[{_LINE_ENDS}]")
_LENGTHS = frozenset({8, *_CHECKS})
"""Beside a label eight digits count too: a BSN whose leading zero was lost."""
_SHORTEST, _SHORTEST_BARE = min(_LENGTHS), min(_CHECKS)
_LIST_JOIN = re.compile(r"\s*(?:[,;/&+]|en|and|et|und|of|or|ou|oder)?\s*", re.IGNORECASE)


def _blank_other_numbers(text: str) -> str:
    """Return the text with what is another number or a date blanked, in the lines that may have a number."""
    parts: list[str] = []
    done = 0
    for start, end in _candidate_lines(text):
        parts += (text[done:start], without_other_numbers(text[start:end]))
        done = end
    return "".join((*parts, text[done:]))


def _candidate_lines(text: str) -> Iterator[tuple[int, int]]:
    end = 0
    while found := _CANDIDATE.search(text, end):
        start = 1 + max(text.rfind(sign, end, found.start()) for sign in _LINE_ENDS)
        ending = _LINE_END.search(text, found.end())
        start, end = max(start, end), ending.end() if ending else len(text)
        yield start, end


def _kind(digits: str) -> NumberKind | None:
    kind, passes = _CHECKS.get(len(digits), (None, None))
    return kind if passes and passes(digits) else None


def _in_zone(field: OptionalField) -> Iterator[Hit]:
    digits = field.characters[: len(field.characters) - len(field.characters.lstrip("0123456789"))]
    kind = _kind(digits)
    if kind:
        certainty = Certainty.CERTAIN if field.is_certain else Certainty.POSSIBLE
        yield Hit(kind, field.place(0), field.place(len(digits) - 1) + 1, certainty)


def _label_runs(text: str) -> Iterator[Run]:
    """Yield the runs that are long enough for a number, each with its label.

    A number in a list has that of the one before it; a short one is asked for its own only then.
    """
    before: list[Run] = []
    label: Label | None = None
    end = 0
    for run in find_runs(text):
        if not _LIST_JOIN.fullmatch(text[end : run.start][:LIST_REACH]):
            before, label = [], None
        end = run.end
        before.append(run)
        if len(run.digits) < _SHORTEST:
            continue
        own = (label_before(text, asked.start) for asked in reversed(before))
        label = next((found for found in own if found), label)
        before.clear()
        yield Run(run.groups, label)


def _certain_hits(text: str, run: Run) -> Iterator[Hit]:
    if run.label is None and label_after(text, run.end) is Label.NATIONAL:
        yield from islice(_labelled(text, run.at_end(lengths=_LENGTHS)), 1)
    at = 0
    while run.label is Label.NATIONAL and at < len(run.groups):
        hit = next(_labelled(text, run.from_group(at, lengths=_LENGTHS)), None)
        if hit:
            yield hit
        at = run.group_after(hit.end) if hit else at + 1


def _labelled(text: str, parts: Iterable[Run]) -> Iterator[Hit]:
    for part in parts:
        is_short = len(part.digits) == 8
        is_date = is_short and "\0" in without_other_numbers(part.written(text))
        kind = _kind("0" + part.digits if is_short else part.digits)
        if kind and not is_date:
            yield Hit(kind, part.start, part.end, Certainty.CERTAIN)


def _possible_hits(text: str, run: Run, others: Collection[int], ignored: "_Ignored") -> Iterator[Hit]:
    for window in (run, *run.words(text)):
        kind = _kind(window.digits)
        if kind is None or window.digits in ignored or window.start in others:
            continue
        written = _BLANKS.sub(" ", window.written(text))
        if not _FORMS[kind].fullmatch(written) or is_marked_as_other(text, window.start):
            continue
        if label_after(text, window.end) is not Label.OTHER:
            yield Hit(kind, window.start, window.end, Certainty.POSSIBLE)


class _Ignored:
    """Digits that are no national number, unless a label calls them one."""

    def __init__(self, known: Collection[Known]) -> None:
        self._numbers = AUTHORITY_NUMBERS | digits_of(known)
        self._ruled = tuple(each for each in known if isinstance(each, RuledOut))

    def __contains__(self, digits: str) -> bool:
        return digits in self._numbers or any(digits in each for each in self._ruled)


class _Hits:
    """Hits so far; the first to claim a place keeps it."""

    def __init__(self) -> None:
        self._found: list[Hit] = []
        self._taken: set[int] = set()

    def add_all(self, hits: Iterable[Hit]) -> None:
        for hit in hits:
            if self._taken.isdisjoint(range(hit.start, hit.end)):
                self._taken.update(range(hit.start, hit.end))
                self._found.append(hit)

    def in_order(self) -> tuple[Hit, ...]:
        return tuple(sorted(self._found, key=lambda hit: hit.start))
