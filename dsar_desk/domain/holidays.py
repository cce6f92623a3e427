"""Public holidays and working days of a country, from rules that are data.

A working day is every day but Saturday, Sunday and the public holidays of the country where the
controller is (Regulation (EEC, Euratom) 1182/71, Art. 2). Days that a Royal Decree equates with a
holiday for Dutch terms only are known by date, but are working days here.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from dsar_desk.domain.words import Words

ONE_DAY = timedelta(days=1)
SATURDAY = 5


def easter_sunday(year: int) -> date:
    """Return Easter Sunday of a Gregorian year (the anonymous computus of Meeus, Jones and Butcher)."""
    golden, century, of_century = year % 19, year // 100, year % 100
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - correction + 15) % 30
    to_sunday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - epact - of_century % 4) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def kings_day(year: int) -> date:
    """Return the day on which the King's birthday is celebrated: 27 April, the 26th when that is a Sunday."""
    birthday = date(year, 4, 27)
    return birthday - ONE_DAY if birthday.weekday() == 6 else birthday


@dataclass(frozen=True)
class HolidayRule:
    """A public holiday and the rule for its date; exactly one of `fixed`, `easter` and `kings_day` is set."""

    code: str
    names: Words
    source: str
    """The law that designates the day, with its article."""
    fixed: tuple[int, int] | None = None
    """Month and day."""
    easter: int | None = None
    """Days from Easter Sunday."""
    kings_day: bool = False
    disputed: bool = False
    """Not certain to count under Regulation 1182/71; the safe due date does without it."""
    region: str = ""
    """Counts only in this region of the country; everywhere when empty."""

    def day(self, year: int) -> date:
        """Return the date of this holiday in a year."""
        if self.fixed:
            return date(year, *self.fixed)
        if self.easter is not None:
            return easter_sunday(year) + timedelta(days=self.easter)
        return kings_day(year)


@dataclass(frozen=True)
class EquatedDay:
    """A day equated with a public holiday by decree, for terms in national laws only."""

    day: date
    source: str


@dataclass(frozen=True)
class Calendar:
    """The holidays of one country (and region), worked out once a year."""

    rules: tuple[HolidayRule, ...]
    equated: tuple[EquatedDay, ...] = ()
    _years: dict[int, Mapping[date, HolidayRule]] = field(
        default_factory=dict, init=False, repr=False, compare=False, hash=False
    )

    def holidays(self, year: int) -> Mapping[date, HolidayRule]:
        """Return the public holidays of a year by date; of two on one day an undisputed one."""
        if year not in self._years:
            ordered = sorted(self.rules, key=lambda rule: not rule.disputed)
            self._years[year] = {rule.day(year): rule for rule in ordered}
        return self._years[year]

    def holiday(self, day: date) -> HolidayRule | None:
        """Return the public holiday on this day, if any."""
        return self.holidays(day.year).get(day)

    def equated_day(self, day: date) -> EquatedDay | None:
        """Return the decree's entry for this day, if any; it stays a working day."""
        return next((equated for equated in self.equated if equated.day == day), None)

    def is_working_day(self, day: date, *, disputed: bool = True) -> bool:
        """Return whether the day is no weekend and no holiday; `disputed=False` counts the sure ones only."""
        if day.weekday() >= SATURDAY:
            return False
        holiday = self.holiday(day)
        return holiday is None or (holiday.disputed and not disputed)

    def next_working_day(self, day: date, *, disputed: bool = True) -> date:
        """Return the day itself, or the first working day after it (Regulation 1182/71, Art. 3(4))."""
        while not self.is_working_day(day, disputed=disputed):
            day += ONE_DAY
        return day

    def working_days_before(self, day: date, count: int) -> date:
        """Return the day that lies `count` working days before `day`."""
        return self._walk(day, count, -ONE_DAY)

    def _walk(self, day: date, count: int, stride: timedelta) -> date:
        while count > 0:
            day += stride
            count -= self.is_working_day(day)
        return day


def calendar_of(rules: Sequence[HolidayRule], equated: Sequence[EquatedDay], *, region: str = "") -> Calendar:
    """Return the calendar of a country, with the extra holidays of `region` when one is named."""
    return Calendar(tuple(rule for rule in rules if rule.region in {"", region}), tuple(equated))
