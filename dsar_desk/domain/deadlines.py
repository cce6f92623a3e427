"""The clock of a case: its last days, and the steps that lead to them with their legal source.

Pure reckoning with dates in the controller's own time zone. The term counts from the day after receipt
and ends on the same day of the month, or on the month's last day; the suspended days are added; only
then, once, the day moves off weekends and public holidays.

Source: GDPR Art. 12(3); Regulation (EEC, Euratom) 1182/71, Art. 3; EDPB Guidelines 01/2022, par. 157-164.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from dsar_desk.domain import steps as explain
from dsar_desk.domain.cases import Suspension, SuspensionKind
from dsar_desk.domain.countries import Country
from dsar_desk.domain.holidays import Calendar
from dsar_desk.domain.reckoning import Pause, Pausing, Reckoning, add_months, first_waiting, merge, reckon
from dsar_desk.domain.rights import RIGHTS, Right
from dsar_desk.domain.steps import Step, StepKind, plain
from dsar_desk.errors import InvalidInput

FIRST_YEAR, LAST_YEAR = 1900, 2199
TARGET_DAYS = 5
"""Working days before the safe day on which an answer should be ready, unless set otherwise."""


class Extending(Protocol):
    """The one extension of a case: when its notice went out, and the earlier day that it promised, if any."""

    @property
    def sent(self) -> date | None:
        """The day the notice went out; none where nobody says, then it counts as in time."""

    @property
    def until(self) -> date | None:
        """An own last day, earlier than the three months."""


@dataclass(frozen=True, slots=True)
class Extended:
    """An extension without its reason, as the command line gives it."""

    sent: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Deadlines:
    """The dates of a case by the contract's names.

    While a suspension is open `due` and `target` are none; `extension_by` and `refusal_by` only when it was
    asked within the first month.
    """

    due: date | None
    strict_due: date
    safe_due: date
    target: date | None
    extension_by: date | None
    extension_safe_by: date
    refusal_by: date | None
    suspended: bool
    suspended_days: int
    """Days that the suspensions which are over have added to `due`."""
    steps: tuple[Step, ...]


def deadline(
    received: date,
    *,
    country: Country,
    pauses: Iterable[Pausing] = (),
    extension: Extending | None = None,
    target_days: int = TARGET_DAYS,
) -> Deadlines:
    """Return the dates of a case and why they are what they are.

    An extension whose notice went out after `extension_by` extends nothing. One that promised an earlier
    day (`until`) ends there, moved on by what was suspended since the notice, but neither before the
    one-month day nor after the three-month day; a promised day stays where it is in a weekend.

    Args:
        received: Day of receipt, in the controller's time zone.
        country: Where the controller is, with its region, whose holidays count.
        pauses: Suspensions in any order; what lies before receipt is cut off.
        extension: The extension, if its notice went out.
        target_days: Working days that the target lies before the safe day.

    Raises:
        InvalidInput: If a date lies outside the years 1900 to 2199.
    """
    given = tuple(pauses)
    _check_years([received, *(day for p in given for day in (p.asked, p.answered) if day)])
    term = _Term(
        received, country.calendar, merge(given, received=received), first_waiting(given, received=received)
    )
    month = term.after(1)
    notice = _Notice(extension, None if month.waiting else term.working(month.day), term.working(month.raw))
    full = term.after(3) if notice.extends else month
    due = None if full.waiting else notice.bound(term.working(full.day), full.counted)
    strict = notice.bound_strictly(term.working(full.raw))
    readings = tuple(_safe_readings(term, full, notice))
    safe = min(due or strict, *(day for _, day in readings))
    target = country.calendar.working_days_before(safe, target_days) if due else None
    steps = [
        *_opening_steps(term, month, full, notice),
        *explain.suspension_steps(full, country),
        *_closing_steps(term, full, due, strict),
        *_safe_steps(due or strict, readings),
        *([plain(StepKind.TARGET, target, explain.DESK_SETTING, target_days)] if target else []),
    ]
    return Deadlines(
        due=due,
        strict_due=strict,
        safe_due=safe,
        target=target,
        extension_by=notice.by,
        extension_safe_by=notice.safe_by,
        refusal_by=notice.by,
        suspended=full.waiting is not None,
        suspended_days=full.suspended_days,
        steps=tuple(steps),
    )


def stop_by(received: date) -> date:
    """Return the day on which direct marketing or a withdrawn consent must be stopped: that of receipt.

    The month, without suspension or extension, is only the ceiling for the letter that confirms it:
    `deadline(received, country=…).due`. Source: GDPR Art. 21(3), 7(3).
    """
    return received


def pauses_for(rights: Iterable[Right], suspensions: Iterable[Suspension]) -> tuple[Suspension, ...]:
    """Return the suspensions that stop the clock for these rights.

    None for a right that is stopped at once; none for identity where Art. 12(6) does not reach, as for an
    automated decision. Given all rights of a case, one right that can be suspended is enough; given a
    single right, its own date follows.
    """
    rules = [RIGHTS[right] for right in rights if not RIGHTS[right].stops_at_once]
    if not rules:
        return ()
    identity_too = any(rule.identity_suspends for rule in rules)
    return tuple(s for s in suspensions if identity_too or s.kind is not SuspensionKind.IDENTITY)


def if_answered(pauses: Iterable[Pausing], day: date) -> tuple[Pause, ...]:
    """Return the suspensions as they would be if those still open were answered on `day`."""
    return tuple(Pause(pause.asked, pause.answered or day) for pause in pauses)


def as_json(deadlines: Deadlines, *, language: str = "en") -> dict[str, object]:
    """Return the dates and steps in the contract's spelling, names and sources in `language`."""
    names = ("due", "strict_due", "safe_due", "target", "extension_by", "extension_safe_by", "refusal_by")
    dates = {name: _iso(getattr(deadlines, name)) for name in names}
    steps = [
        {
            "kind": step.kind.value,
            "date": step.date.isoformat(),
            "days": step.days,
            "name": step.name.in_language(language),
            "source": step.source.in_language(language),
        }
        for step in deadlines.steps
    ]
    return {
        **dates,
        "suspended": deadlines.suspended,
        "suspended_days": deadlines.suspended_days,
        "steps": steps,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _check_years(days: Iterable[date]) -> None:
    for day in days:
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise InvalidInput("date-out-of-range", date=day.isoformat())


@dataclass(frozen=True, slots=True)
class _Term:
    """One case's term, from which each of its dates is worked out."""

    received: date
    calendar: Calendar
    pauses: tuple[Pause, ...]
    waiting: Pause | None

    def after(self, *months: int) -> Reckoning:
        """Return the end of the term by these months, one span after the other."""
        raw = self.received
        for span in months:
            raw = add_months(raw, span)
        return reckon(raw, self.pauses, self.waiting)

    def working(self, day: date, *, disputed: bool = True) -> date:
        """Return the first day from `day` on which an answer is still in time."""
        return self.calendar.next_working_day(day, disputed=disputed)


@dataclass(frozen=True, slots=True)
class _Notice:
    """The extension notice: by when it must go out, and what it does to the last day."""

    given: Extending | None
    by: date | None
    safe_by: date

    @property
    def is_late(self) -> bool:
        return bool(self.given and self.given.sent and self.by and self.given.sent > self.by)

    @property
    def extends(self) -> bool:
        return self.given is not None and not self.is_late

    @property
    def until(self) -> date | None:
        """The promised day, if one was promised in time."""
        return self.given.until if self.given and self.extends else None

    def bound(self, day: date, counted: Iterable[Pause]) -> date:
        """Return the promised day if it is earlier, moved on by what was suspended since the notice."""
        if self.until is None or self.by is None:
            return day
        since = self.given.sent if self.given and self.given.sent else date.max
        moved = sum(max(0, (p.asked + timedelta(days=p.days) - max(p.asked, since)).days) for p in counted)
        return max(min(day, self.until + timedelta(days=moved)), self.by)

    def bound_strictly(self, day: date) -> date:
        """Return the promised day if it is earlier, without any suspension."""
        return max(min(day, self.until), self.safe_by) if self.until else day


def _safe_readings(term: _Term, full: Reckoning, notice: _Notice) -> Iterator[tuple[StepKind, date]]:
    def last_day(reckoning: Reckoning) -> date:
        if full.waiting:
            return notice.bound_strictly(term.working(reckoning.raw, disputed=False))
        return notice.bound(term.working(reckoning.day, disputed=False), reckoning.counted)

    yield StepKind.SAFE_GOOD_FRIDAY, last_day(full)
    if notice.extends:
        yield StepKind.SAFE_CHAINED_EXTENSION, last_day(term.after(1, 2))


def _opening_steps(term: _Term, month: Reckoning, full: Reckoning, notice: _Notice) -> Iterator[Step]:
    yield plain(StepKind.RECEIPT, term.received, explain.RECEIPT_SOURCE)
    yield from explain.month_steps(term.received, month.raw, kind=StepKind.MONTH)
    if notice.extends:
        yield from explain.month_steps(term.received, full.raw, kind=StepKind.EXTENSION)
    elif notice.is_late and notice.given and notice.given.sent:
        yield plain(StepKind.EXTENSION_LATE, notice.given.sent, explain.GDPR_12_3)


def _closing_steps(term: _Term, full: Reckoning, due: date | None, strict: date) -> Iterator[Step]:
    raw = full.raw if due is None else full.day
    by_law = term.working(raw)
    yield from explain.passed_over(raw, by_law, term.calendar)
    last = due or strict
    if last != by_law:
        yield plain(StepKind.EXTENSION_UNTIL, last, explain.GDPR_12_3, (by_law - last).days)
    yield from explain.equated_steps(last, term.calendar)
    if due:
        yield plain(StepKind.DUE, due, explain.GDPR_12_3)
    if due is None or due != strict:
        yield plain(StepKind.STRICT, strict, explain.GDPR_12_3, (due - strict).days if due else None)


def _safe_steps(last: date, readings: Iterable[tuple[StepKind, date]]) -> Iterator[Step]:
    sources = {
        StepKind.SAFE_GOOD_FRIDAY: explain.REGULATION_2,
        StepKind.SAFE_CHAINED_EXTENSION: explain.GDPR_12_3,
    }
    for kind, day in readings:
        if day < last:
            yield plain(kind, day, sources[kind], (last - day).days)
