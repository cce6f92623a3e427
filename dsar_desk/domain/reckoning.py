"""Months and suspensions: the day a term ends on, before it moves off weekends and holidays."""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol


class Pausing(Protocol):
    """A suspension: asked on one day, answered on another or not yet."""

    @property
    def asked(self) -> date:
        """The day on which we asked."""

    @property
    def answered(self) -> date | None:
        """The day on which the answer came in; none while we wait."""


@dataclass(frozen=True, slots=True)
class Pause:
    """A suspension without its reason, as the command line gives it."""

    asked: date
    answered: date | None = None

    @property
    def days(self) -> int:
        """How many days the clock stood still; 0 while nobody has answered.

        It still runs on the day we ask, and stands still up to and including the day of the answer.
        """
        return (self.answered - self.asked).days if self.answered else 0


@dataclass(frozen=True, slots=True)
class Reckoning:
    """Where a term ends with its suspensions, weekends and holidays not yet looked at."""

    raw: date
    """The last day without suspensions."""
    day: date
    """The last day with the suspensions that are over."""
    counted: tuple[Pause, ...] = ()
    ignored: tuple[Pause, ...] = ()
    """Asked when the term was over: they stop nothing any more."""
    waiting: Pause | None = None
    """The suspension that is still open, if the clock stands still."""

    @property
    def suspended_days(self) -> int:
        """Days that the suspensions which are over have added."""
        return (self.day - self.raw).days


def add_months(day: date, months: int) -> date:
    """Return the same day `months` later, or that month's last day (Regulation 1182/71, Art. 3(2)(c))."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def merge(pauses: Iterable[Pausing], *, received: date) -> tuple[Pause, ...]:
    """Return the suspensions that are over, in order and none overlapping or touching another.

    What lies before receipt is cut off; asked and answered on one day suspends nothing.
    """
    spans = sorted((max(p.asked, received), p.answered) for p in pauses if p.answered is not None)
    merged: list[tuple[date, date]] = []
    for asked, answered in spans:
        if merged and asked <= merged[-1][1]:
            first, last = merged.pop()
            merged.append((first, max(answered, last)))
        elif answered > asked:
            merged.append((asked, answered))
    return tuple(Pause(asked, answered) for asked, answered in merged)


def first_waiting(pauses: Iterable[Pausing], *, received: date) -> Pause | None:
    """Return the suspension that was asked first of those still open."""
    asked = [max(pause.asked, received) for pause in pauses if pause.answered is None]
    return Pause(min(asked)) if asked else None


def reckon(raw: date, pauses: Iterable[Pause], waiting: Pause | None = None) -> Reckoning:
    """Return the end of a term with merged `pauses`.

    A suspension asked on the last day still counts; one asked later is ignored, even when a weekend
    after that day is not yet over (EDPB 01/2022, par. 159).
    """
    day = raw
    counted: list[Pause] = []
    ignored: list[Pause] = []
    for pause in pauses:
        if pause.asked <= day:
            day += timedelta(days=pause.days)
            counted.append(pause)
        else:
            ignored.append(pause)
    if waiting is not None and waiting.asked > day:
        ignored.append(waiting)
        waiting = None
    return Reckoning(raw, day, tuple(counted), tuple(ignored), waiting)
