"""When a retention period ends for one data subject, and which purposes touch them.

A statement gives a period and what it counts from; only the case knows that day. What is not known stays
unknown: no day, no end.
"""

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dsar_desk.domain.controllers import Controller, Purpose, Retention
from dsar_desk.domain.inventory_codes import PERIOD, RELATIONS, STARTS

_YEAR_END = "end-of-financial-year"
TAX_DAY = "collection"
"""The day of the record that a tax law keeps: of the order or its payment."""
ARCHIVE = "end-of-use"
"""Counts from the end of the period before it, where its own day is not known (an archive)."""
_PERIOD = re.compile(PERIOD)


@dataclass(frozen=True)
class End:
    """The last day of a period (that day included), and the day that it counts from."""

    until: date
    counted_from: date


def relations_of(controller: Controller) -> tuple[str, ...]:
    """Return the relations that the controller's purposes name, in the order in which they are offered."""
    named = {relation for purpose in controller.purposes for relation in purpose.relations}
    return tuple(relation for relation in RELATIONS if relation in named)


def purposes_for(controller: Controller, relations: Iterable[str]) -> tuple[Purpose, ...]:
    """Return the purposes that touch somebody with these relations; without any, those told by default.

    A purpose of which nobody recorded whom it touches is told where it is told by default: leaving it out
    could hide processing from the data subject (Art. 15(1)).
    """
    wanted = set(relations) & set(relations_of(controller))
    if not wanted:
        return tuple(purpose for purpose in controller.purposes if purpose.by_default)
    return tuple(
        purpose
        for purpose in controller.purposes
        if wanted & set(purpose.relations) or (not purpose.relations and purpose.by_default)
    )


def start_of(retention: Retention) -> str:
    """Return which day of the case a period needs (a code of `STARTS`); empty where none would help."""
    if not retention.period:
        return ""
    if retention.starts == _YEAR_END or (retention.fiscal and not retention.starts):
        return TAX_DAY
    return retention.starts


def is_archive(retention: Retention) -> bool:
    """Return whether a period begins when data are no longer in use: they are in an archive then."""
    return retention.starts == ARCHIVE


def starts_of(controller: Controller, purposes: Iterable[Purpose]) -> tuple[str, ...]:
    """Return the days that the periods of these purposes, and those for all purposes, count from."""
    groups = (*(purpose.retention for purpose in purposes), controller.retention)
    used = {start_of(retention) for group in groups for retention in group}
    return tuple(start for start in STARTS if start in used)


def ends_of(
    periods: Sequence[Retention], starts: Mapping[str, date], *, year_end: str
) -> tuple[End | None, ...]:
    """Return the end of each period of one purpose, in order; none where it cannot be computed.

    Args:
        periods: As the statement gives them. One that counts from the end of use follows the one before it.
        starts: The days that the case knows, by the code of the start.
        year_end: Last day of the financial year, MM-DD.
    """
    ends: list[End | None] = []
    for retention in periods:
        day = starts.get(start_of(retention))
        before = ends[-1] if ends else None
        if day is None and retention.starts == ARCHIVE and before is not None:
            day = before.until
        ends.append(_end(retention, day, year_end) if day is not None and retention.period else None)
    return tuple(ends)


def _end(retention: Retention, day: date, year_end: str) -> End | None:
    from_year_end = retention.fiscal or retention.starts == _YEAR_END
    try:
        if not from_year_end:
            return End(after(day, retention.period), day)
        closes = year_end_of(day, year_end)
        return End(after(closes + timedelta(days=1), retention.period) - timedelta(days=1), closes)
    except (ValueError, OverflowError):
        return None


def after(day: date, period: str) -> date:
    """Return the last day of a period that begins with an event on `day`.

    The day of the event is not counted; the last day has the same date, or is the last of its month where
    there is none (Regulation 1182/71, Art. 3).

    Raises:
        ValueError: If the period is none, or ends after the year 9999.
    """
    found = _PERIOD.fullmatch(period)
    if found is None:
        raise ValueError(f"no period: {period}")
    years, months, weeks, days = (int(part[:-1]) if part else 0 for part in found.groups())
    month = day.month - 1 + months + 12 * years
    year, month = day.year + month // 12, month % 12 + 1
    if year > date.max.year:
        raise ValueError(f"too long: {period}")
    moved = day.replace(year=year, month=month, day=min(day.day, monthrange(year, month)[1]))
    return moved + timedelta(weeks=weeks, days=days)


def year_end_of(day: date, year_end: str) -> date:
    """Return the last day of the financial year in which `day` falls; the end of February is its last day."""
    month, last = (int(part) for part in year_end.split("-"))
    ends = _last_day(day.year, month, last)
    return ends if day <= ends else _last_day(day.year + 1, month, last)


def _last_day(year: int, month: int, day: int) -> date:
    length = monthrange(year, month)[1]
    ends_month = day >= length or (month == 2 and day == 28)
    return date(year, month, length if ends_month else day)
