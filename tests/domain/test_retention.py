"""When a retention period ends for one person; what nobody knows has no end."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsar_desk.catalogs.controllers import shipped_controllers
from dsar_desk.domain.controllers import Retention
from dsar_desk.domain.inventory_codes import RELATIONS, STARTS
from dsar_desk.domain.retention import (
    after,
    ends_of,
    purposes_for,
    relations_of,
    start_of,
    starts_of,
    year_end_of,
)

CONTROLLERS = {controller.id: controller for controller in shipped_controllers()}
DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
YEAR_ENDS = st.sampled_from(("12-31", "02-28", "02-29", "06-30", "09-30", "03-15", "01-31"))


@pytest.mark.parametrize(
    ("day", "period", "last"),
    [
        ("2026-03-03", "P7Y", "2033-03-03"),
        ("2024-02-29", "P1Y", "2025-02-28"),
        ("2024-02-29", "P4Y", "2028-02-29"),
        ("2026-01-31", "P1M", "2026-02-28"),
        ("2024-01-31", "P1M", "2024-02-29"),
        ("2026-11-30", "P15M", "2028-02-29"),
        ("2026-12-31", "P12M", "2027-12-31"),
        ("2026-02-20", "P30D", "2026-03-22"),
        ("2026-02-20", "P2W", "2026-03-06"),
        ("2026-01-31", "P1M1D", "2026-03-01"),
    ],
)
def test_a_period_ends_on_the_same_date_or_the_last_of_its_month(day, period, last):
    assert after(date.fromisoformat(day), period).isoformat() == last


@pytest.mark.parametrize(
    ("day", "year_end", "closes", "seven_years"),
    [
        ("2026-03-03", "12-31", "2026-12-31", "2033-12-31"),
        ("2026-12-31", "12-31", "2026-12-31", "2033-12-31"),
        ("2026-06-30", "06-30", "2026-06-30", "2033-06-30"),
        ("2026-07-01", "06-30", "2027-06-30", "2034-06-30"),
        ("2024-02-29", "02-28", "2024-02-29", "2031-02-28"),
        ("2025-02-28", "02-28", "2025-02-28", "2032-02-29"),
        ("2025-03-01", "02-29", "2026-02-28", "2033-02-28"),
        ("2026-03-16", "03-15", "2027-03-15", "2034-03-15"),
    ],
)
def test_a_tax_period_counts_from_the_end_of_the_financial_year(day, year_end, closes, seven_years):
    on = date.fromisoformat(day)
    (end,) = ends_of([Retention("7 jaar", period="P7Y", fiscal=True)], {"collection": on}, year_end=year_end)

    assert year_end_of(on, year_end).isoformat() == closes
    assert (end.counted_from.isoformat(), end.until.isoformat()) == (closes, seven_years)


@pytest.mark.parametrize(
    "retention",
    [
        Retention("zolang nodig"),
        Retention("7 jaar", period="P7Y"),
        Retention("7 jaar na inloggen", period="P7Y", starts="last-login"),
        Retention("tot afmelding", starts="unsubscribe"),
        Retention("eeuwen", period="P9999Y", starts="collection"),
        Retention("fiscaal", fiscal=True),
    ],
)
def test_without_a_period_or_its_day_there_is_no_end(retention):
    assert ends_of([retention], {"collection": date(2026, 3, 3)}, year_end="12-31") == (None,)


def test_an_archive_follows_the_period_before_it():
    periods = CONTROLLERS["kalido"].purposes[0].retention

    active, archive = ends_of(periods, {"last-activity": date(2026, 1, 10)}, year_end="12-31")

    assert active.until == date(2031, 1, 10)
    assert (archive.counted_from, archive.until) == (date(2031, 1, 10), date(2041, 1, 10))
    own = {"last-activity": date(2026, 1, 10), "end-of-use": date(2027, 1, 1)}
    assert ends_of(periods, own, year_end="12-31")[1].until == date(2037, 1, 1)


@given(DAYS, st.integers(0, 30), st.integers(0, 40))
def test_a_longer_period_never_ends_sooner(day, years, months):
    last = after(day, f"P{years}Y{months}M")

    assert last >= day
    assert after(day, f"P{years}Y{months + 1}M") > last
    assert after(day, f"P{years}Y{months}M1D") == last + timedelta(days=1)
    assert after(day, f"P{12 * years + months}M") == last


@given(DAYS, DAYS)
def test_a_later_start_never_ends_sooner(one, other):
    first, second = sorted((one, other))
    assert after(first, "P7Y") <= after(second, "P7Y")


@given(DAYS, YEAR_ENDS)
def test_a_financial_year_closes_within_a_year_and_begins_the_next_day(day, year_end):
    closes = year_end_of(day, year_end)

    assert day <= closes <= day + timedelta(days=366)
    assert year_end_of(closes, year_end) == closes
    assert year_end_of(closes + timedelta(days=1), year_end) > closes + timedelta(days=360)


@given(DAYS, YEAR_ENDS)
def test_seven_years_after_a_financial_year_a_financial_year_closes(day, year_end):
    (end,) = ends_of([Retention("7 jaar", period="P7Y", fiscal=True)], {"collection": day}, year_end=year_end)

    assert year_end_of(end.until, year_end) == end.until
    assert end.until.year == end.counted_from.year + 7


@pytest.mark.parametrize("controller", CONTROLLERS.values(), ids=CONTROLLERS)
def test_without_a_relation_the_usual_purposes_are_told(controller):
    usual = tuple(purpose for purpose in controller.purposes if purpose.by_default)
    assert purposes_for(controller, ()) == usual
    assert purposes_for(controller, ("unheard-of",)) == usual


@pytest.mark.parametrize("controller", CONTROLLERS.values(), ids=CONTROLLERS)
def test_each_relation_offered_chooses_purposes_and_more_relations_choose_no_fewer(controller):
    offered = relations_of(controller)
    assert set(offered) <= set(RELATIONS)
    for relation in offered:
        chosen = purposes_for(controller, (relation,))
        assert chosen
        assert all(relation in purpose.relations or not purpose.relations for purpose in chosen)
        assert {purpose.id for purpose in chosen} <= {p.id for p in purposes_for(controller, offered)}


def test_only_days_that_the_told_purposes_count_from_are_asked():
    shop = CONTROLLERS["kaartje2go"]
    assert starts_of(shop, purposes_for(shop, ("account-holder",))) == ("last-login", "collection")
    assert starts_of(shop, purposes_for(shop, ("newsletter",))) == ()
    for controller in CONTROLLERS.values():
        assert set(starts_of(controller, controller.purposes)) <= set(STARTS)
    assert start_of(Retention("tot afmelding", starts="unsubscribe")) == ""
