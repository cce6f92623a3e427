"""The days of a case's term, each with what it is; what the clock strip paints and says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dsar_desk.domain.countries import Country
from dsar_desk.domain.deadlines import Deadlines
from dsar_desk.domain.holidays import ONE_DAY, SATURDAY
from dsar_desk.domain.steps import StepKind

FOLD_ABOVE = 45
"""More days than this, and whole weeks that have passed are folded."""


@dataclass(frozen=True)
class Day:
    """One day of the strip. `number` counts from the day after receipt."""

    date: date
    number: int
    is_received: bool
    is_past: bool
    is_today: bool
    is_safe: bool
    is_due: bool
    is_risky: bool
    """After the safe day, up to the last day."""
    is_late: bool
    is_suspended: bool
    is_weekend: bool
    holiday: str

    @property
    def is_key(self) -> bool:
        """Whether the day has a label: received, today, safe day or last day."""
        return self.is_received or self.is_today or self.is_safe or self.is_due

    @property
    def is_small(self) -> bool:
        """Whether it is drawn small: weekend or holiday, unless it has a label."""
        return (self.is_weekend or bool(self.holiday)) and not self.is_key


@dataclass(frozen=True)
class Fold:
    """Whole weeks that have passed, shown as one cell."""

    first: date
    weeks: int


Cell = Day | Fold


def last_day(deadlines: Deadlines) -> date:
    """Return the last day; of a clock that stands still the day that it was."""
    return deadlines.due or deadlines.strict_due


def safe_day(deadlines: Deadlines) -> date:
    """Return the safe day: the earlier of the strict and the safe due date."""
    return min(deadlines.strict_due, deadlines.safe_due)


def received_on(deadlines: Deadlines) -> date:
    """Return the day of receipt."""
    return next(step.date for step in deadlines.steps if step.kind is StepKind.RECEIPT)


def suspended_days(deadlines: Deadlines, today: date) -> frozenset[date]:
    """Return the days on which the clock stood still: from the day after the question to the answer's."""
    days: set[date] = set()
    for step in deadlines.steps:
        if step.kind is StepKind.SUSPENSION:
            count = (today - step.date).days if step.days is None else step.days
            days |= {step.date + timedelta(days=offset) for offset in range(1, count + 1)}
    return frozenset(days)


def term_days(deadlines: Deadlines, *, today: date, country: Country, language: str) -> tuple[Day, ...]:
    """Return the days from receipt to the last day, or to today when that is over."""
    received, last, safe = received_on(deadlines), last_day(deadlines), safe_day(deadlines)
    paused = suspended_days(deadlines, today)
    end = max(last, today)

    def day_of(number: int) -> Day:
        day = received + timedelta(days=number)
        holiday = country.calendar.holiday(day)
        return Day(
            date=day,
            number=number,
            is_received=number == 0,
            is_past=day < today,
            is_today=day == today,
            is_safe=day == safe and safe != last,
            is_due=day == last,
            is_risky=safe < day < last,
            is_late=day > last,
            is_suspended=day in paused,
            is_weekend=day.weekday() >= SATURDAY,
            holiday=holiday.names.in_language(language) if holiday else "",
        )

    return tuple(day_of(number) for number in range((end - received).days + 1))


def folded(days: Sequence[Day]) -> tuple[Cell, ...]:
    """Return the cells of the strip: the days, with whole passed weeks folded where there are too many."""
    if len(days) <= FOLD_ABOVE:
        return tuple(days)
    return tuple(_fold(days))


def _fold(days: Sequence[Day]) -> Iterator[Cell]:
    at = 0
    while at < len(days):
        weeks = _foldable_weeks(days, at)
        if weeks:
            yield Fold(days[at].date, weeks)
            at += 7 * weeks
        else:
            yield days[at]
            at += 1


def _foldable_weeks(days: Sequence[Day], at: int) -> int:
    weeks = 0
    while True:
        week = days[at + 7 * weeks : at + 7 * (weeks + 1)]
        whole = len(week) == 7 and week[0].date.weekday() == 0
        if not whole or any(not day.is_past or day.is_key or day.is_suspended or day.is_late for day in week):
            return weeks
        weeks += 1


def suspension_spans(days: Sequence[Day]) -> tuple[tuple[date, date], ...]:
    """Return the first and last day of each stretch in which the clock stood still."""
    spans: list[tuple[date, date]] = []
    for day in days:
        if not day.is_suspended:
            continue
        if spans and spans[-1][1] + ONE_DAY == day.date:
            spans[-1] = (spans[-1][0], day.date)
        else:
            spans.append((day.date, day.date))
    return tuple(spans)
