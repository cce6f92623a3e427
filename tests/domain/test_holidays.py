"""Holidays and working days, held against the law's list and against the PyPI calendar."""

from datetime import date, timedelta

import holidays as pypi
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsar_desk.catalogs.countries import country
from dsar_desk.domain.holidays import HolidayRule, calendar_of, easter_sunday, kings_day
from dsar_desk.domain.words import same_words

NL, BE, FR = country("NL"), country("BE"), country("FR")
YEARS = range(2018, 2061)
OVERSEAS = {
    "martinique": "MQ",
    "guadeloupe": "GP",
    "guyane": "973",
    "la-reunion": "RE",
    "mayotte": "YT",
    "saint-martin": "MF",
    "saint-barthelemy": "BL",
}


@pytest.mark.parametrize(
    ("year", "easter"),
    [
        (1961, "1961-04-02"),
        (2008, "2008-03-23"),
        (2024, "2024-03-31"),
        (2025, "2025-04-20"),
        (2026, "2026-04-05"),
        (2027, "2027-03-28"),
        (2028, "2028-04-16"),
        (2029, "2029-04-01"),
        (2038, "2038-04-25"),
        (2285, "2285-03-22"),
    ],
)
def test_easter_falls_as_the_church_reckons(year, easter):
    assert easter_sunday(year).isoformat() == easter


@pytest.mark.parametrize(
    ("year", "celebrated"),
    [(2025, "2025-04-26"), (2026, "2026-04-27"), (2031, "2031-04-26"), (2036, "2036-04-26")],
)
def test_kings_day_moves_to_saturday_when_the_27th_is_a_sunday(year, celebrated):
    assert kings_day(year).isoformat() == celebrated


def test_the_dutch_list_of_one_year_is_that_of_the_act():
    named = {day.isoformat(): rule.names.nl for day, rule in NL.calendar.holidays(2026).items()}
    assert named == {
        "2026-01-01": "Nieuwjaarsdag",
        "2026-04-03": "Goede Vrijdag",
        "2026-04-06": "Tweede Paasdag",
        "2026-04-27": "Koningsdag",
        "2026-05-05": "Bevrijdingsdag",
        "2026-05-14": "Hemelvaartsdag",
        "2026-05-25": "Tweede Pinksterdag",
        "2026-12-25": "Eerste Kerstdag",
        "2026-12-26": "Tweede Kerstdag",
    }


@pytest.mark.parametrize(
    "day", ["2026-12-24", "2026-12-31", "2026-05-01", "2026-01-02", "2026-05-15", "2026-02-16"]
)
def test_days_that_are_no_dutch_holiday(day):
    assert NL.calendar.is_working_day(date.fromisoformat(day))


@pytest.mark.parametrize(
    "day", ["2025-04-18", "2026-11-02", "2026-11-15", "2025-12-26", "2026-01-02", "2025-07-11", "2024-09-27"]
)
def test_days_that_are_no_belgian_holiday(day):
    found = date.fromisoformat(day)
    assert BE.calendar.holiday(found) is None


def weekdays(days):
    return {day for day in days if day.weekday() < 5}


@pytest.mark.parametrize("year", YEARS)
def test_the_dutch_calendar_differs_from_pypi_only_on_the_fifth_of_may(year):
    """`holidays` has 5 May in lustrum years only, as labour agreements do; the Act has it every year."""
    theirs = weekdays(pypi.country_holidays("NL", years=year)) | weekdays({date(year, 5, 5)})
    assert weekdays(NL.calendar.holidays(year)) == theirs


@pytest.mark.parametrize("year", YEARS)
def test_the_belgian_and_french_calendars_agree_with_pypi_on_weekdays(year):
    assert weekdays(BE.calendar.holidays(year)) == weekdays(pypi.country_holidays("BE", years=year))
    assert weekdays(FR.calendar.holidays(year)) == weekdays(pypi.country_holidays("FR", years=year))


@pytest.mark.parametrize("year", YEARS)
def test_alsace_and_moselle_have_both_days_that_pypi_gives_them(year):
    theirs = pypi.country_holidays("FR", subdiv="57", years=year)
    assert weekdays(country("FR", region="alsace-moselle").calendar.holidays(year)) == weekdays(theirs)


@pytest.mark.parametrize("region", OVERSEAS)
def test_an_overseas_region_has_the_day_of_abolition(region):
    """PyPI also lists days by custom, as Schoelcher's; Code du travail L3422-2 adds only this one."""
    ours = set(country("FR", region=region).calendar.holidays(2026))
    added = ours - set(FR.calendar.holidays(2026))
    assert len(added) == 1
    assert ours <= set(pypi.country_holidays("FR", subdiv=OVERSEAS[region], years=2026))


def test_a_region_counts_only_when_it_is_named():
    good_friday = date(2026, 4, 3)
    assert FR.calendar.is_working_day(good_friday)
    assert not country("FR", region="alsace-moselle").calendar.is_working_day(good_friday)


def test_good_friday_is_the_one_disputed_holiday():
    disputed = [rule.code for place in (NL, BE, FR) for rule in place.holidays if rule.disputed]
    assert disputed == ["good-friday"]
    assert NL.calendar.is_working_day(date(2026, 4, 3), disputed=False)
    assert not NL.calendar.is_working_day(date(2026, 4, 3))


def test_an_undisputed_holiday_on_the_same_day_wins():
    words = same_words("a day")
    sure = HolidayRule("sure", words, "an Act", fixed=(4, 3))
    unsure = HolidayRule("unsure", words, "an Act", easter=-2, disputed=True)
    for rules in ([sure, unsure], [unsure, sure]):
        calendar = calendar_of(rules, [])
        assert not calendar.is_working_day(date(2026, 4, 3), disputed=False)
        assert calendar.is_working_day(date(2025, 4, 18), disputed=False)


@given(st.dates(date(2000, 1, 1), date(2060, 12, 31)), st.integers(1, 30))
def test_so_many_working_days_lie_between_a_day_and_the_one_before_it(day, count):
    before = NL.calendar.working_days_before(day, count)
    span = (before + timedelta(days=offset) for offset in range((day - before).days))
    assert sum(NL.calendar.is_working_day(each) for each in span) == count
    assert NL.calendar.is_working_day(before)
