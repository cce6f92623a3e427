"""The clock: every row of the table of worked cases, and what must hold for any dates."""

import csv
import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dsar_desk.catalogs.countries import country
from dsar_desk.domain.cases import Extension, Suspension, SuspensionKind
from dsar_desk.domain.deadlines import (
    Deadlines,
    Extended,
    as_json,
    deadline,
    if_answered,
    pauses_for,
    stop_by,
)
from dsar_desk.domain.reckoning import Pause
from dsar_desk.domain.rights import Right
from dsar_desk.domain.steps import StepKind
from dsar_desk.errors import InvalidInput
from dsar_desk.sentences import LANGUAGES, sentence

DATA = Path(__file__).parents[1] / "data"
ROWS = list(csv.DictReader((DATA / "deadlines.csv").read_text(encoding="utf-8").splitlines()))
NL, BE, FR = country("NL"), country("BE"), country("FR")


def day(text: str) -> date:
    return date.fromisoformat(text)


def pause(text: str) -> Pause:
    asked, answered = text.split("/")
    return Pause(day(asked), day(answered) if answered else None)


def reckoned(row: dict[str, str]) -> Deadlines:
    return deadline(
        day(row["received"]),
        country=country(row["country"]),
        pauses=[pause(text) for text in row["pauses"].split(";") if text],
        extension=Extended() if row["extended"] == "1" else None,
    )


def kinds(deadlines: Deadlines) -> list[str]:
    return [step.kind.value for step in deadlines.steps]


@pytest.mark.parametrize("row", ROWS, ids=[f"{r['country']}-{r['received']}-{n}" for n, r in enumerate(ROWS)])
def test_every_worked_case_gives_the_dates_of_the_table(row):
    found = as_json(reckoned(row))
    expected = {
        "due": row["expected_due"],
        "refusal_by": row["extension_by"],
        **{
            name: row[name]
            for name in ("strict_due", "safe_due", "target", "extension_by", "extension_safe_by")
        },
    }
    assert {name: found[name] or "" for name in expected} == expected


def test_the_table_is_whole():
    assert len(ROWS) == 88
    assert {row["country"] for row in ROWS} == {"NL", "BE", "FR"}


@pytest.mark.parametrize("row", [r for r in ROWS if "skip " in r["why"]])
def test_the_steps_name_each_day_that_is_passed_over(row):
    passed = [
        s.date.isoformat() for s in reckoned(row).steps if s.kind in {StepKind.WEEKEND, StepKind.HOLIDAY}
    ]
    assert passed == re.findall(r"\d{4}-\d\d-\d\d", row["why"].split("skip ")[1].split("->")[0])


# What the steps say


def test_a_deadline_on_good_friday_moves_to_tuesday_and_says_why():
    found = deadline(day("2025-03-18"), country=NL)
    assert found.due == day("2025-04-22")
    assert found.safe_due == day("2025-04-18")
    named = [(s.date.isoformat(), s.name.en) for s in found.steps if s.kind is StepKind.HOLIDAY]
    assert named == [("2025-04-18", "Good Friday"), ("2025-04-21", "Easter Monday")]
    safe = next(s for s in found.steps if s.kind is StepKind.SAFE_GOOD_FRIDAY)
    assert (safe.date, safe.days) == (day("2025-04-18"), 4)


def test_each_step_has_a_legal_source_in_four_languages():
    found = deadline(
        day("2026-01-31"), country=NL, pauses=[pause("2026-02-05/2026-02-12")], extension=Extended()
    )
    for step in found.steps:
        assert all(step.source.in_language(language) for language in ("nl", "en", "fr", "de"))
    assert found.steps[0].source.nl == "AVG art. 12 lid 3; Verordening (EEG, Euratom) 1182/71 art. 3 lid 1"


def test_the_steps_come_in_the_order_of_the_reckoning():
    found = deadline(
        day("2026-01-31"), country=NL, pauses=[pause("2026-02-05/2026-02-12")], extension=Extended()
    )
    assert kinds(found) == [
        *("receipt", "month", "month-end", "extension", "month-end", "suspension", "resumed"),
        *("due", "strict", "safe-chained-extension", "target"),
    ]


def test_a_month_without_the_day_of_receipt_is_explained():
    assert "month-end" in kinds(deadline(day("2026-01-31"), country=NL))
    assert "month-end" not in kinds(deadline(day("2026-01-28"), country=NL))


@pytest.mark.parametrize(
    ("received", "due", "later"),
    [("2024-11-25", "2024-12-27", 3), ("2025-12-01", "2026-01-02", 3), ("2027-04-06", "2027-05-07", 3)],
)
def test_a_day_equated_by_decree_works_but_is_mentioned(received, due, later):
    found = deadline(day(received), country=NL)
    assert found.due == day(due)
    note = next(s for s in found.steps if s.kind is StepKind.EQUATED_DAY)
    assert (note.date, note.days) == (day(due), later)
    assert "Algemene termijnenwet art. 3(3)" in note.source.nl


def test_a_french_suspension_rests_on_the_french_decree():
    found = deadline(day("2026-06-01"), country=FR, pauses=[pause("2026-06-02/2026-06-15")])
    suspension = next(s for s in found.steps if s.kind is StepKind.SUSPENSION)
    assert "2019-536" in suspension.source.fr
    assert (suspension.date, suspension.days) == (day("2026-06-02"), 13)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", [*StepKind, "suspension-open", "strict-open"])
def test_every_step_has_a_sentence(code, language):
    told = sentence("steps", code, {"date": "DATE", "days": "DAYS", "name": "NAME"}, language=language)
    assert told != code
    assert "{" not in told
    assert "DATE" in told


def test_an_open_suspension_has_a_sentence_of_its_own():
    waiting = deadline(day("2026-05-11"), country=NL, pauses=[pause("2026-05-18/")])
    over = deadline(day("2026-05-11"), country=NL, pauses=[pause("2026-05-18/2026-05-20")])
    assert {"suspension-open", "strict-open"} <= {step.code for step in waiting.steps}
    assert {"suspension", "strict"} <= {step.code for step in over.steps}


# Suspensions


def test_an_open_suspension_has_no_due_date_but_still_explains_the_strict_one():
    found = deadline(day("2026-05-11"), country=NL, pauses=[pause("2026-05-18/")])
    assert (found.due, found.target, found.extension_by, found.refusal_by) == (None, None, None, None)
    assert found.suspended
    assert found.suspended_days == 0
    assert kinds(found) == ["receipt", "month", "suspension", "strict"]
    assert found.steps[2].days is None


def test_an_answer_today_would_give_the_due_date_that_the_window_shows():
    waiting = [pause("2026-05-18/")]
    found = deadline(day("2026-05-11"), country=NL, pauses=if_answered(waiting, day("2026-05-28")))
    assert found.due == day("2026-06-22")
    assert found.suspended_days == 10


def test_a_suspension_asked_on_the_last_day_counts_and_one_asked_later_does_not():
    on_time = deadline(day("2026-01-31"), country=NL, pauses=[pause("2026-02-28/2026-03-07")])
    too_late = deadline(day("2026-01-31"), country=NL, pauses=[pause("2026-03-01/2026-03-08")])
    assert on_time.due == day("2026-03-09")
    assert too_late.due == day("2026-03-02")
    assert "suspension-ignored" in kinds(too_late)


def test_an_open_suspension_asked_too_late_stops_nothing():
    found = deadline(day("2026-01-31"), country=NL, pauses=[pause("2026-03-02/")])
    assert not found.suspended
    assert found.due == day("2026-03-02")


def test_a_suspension_opened_in_the_second_month_leaves_the_date_of_the_notice():
    found = deadline(day("2026-01-15"), country=NL, pauses=[pause("2026-03-10/")], extension=Extended())
    assert found.due is None
    assert found.extension_by == day("2026-02-16")


def test_what_lies_before_receipt_is_cut_off():
    early = deadline(day("2026-06-01"), country=NL, pauses=[pause("2026-05-20/2026-06-17")])
    assert early.suspended_days == 16


# Extension


def test_a_promised_earlier_day_is_the_last_day():
    promised = Extended(sent=day("2026-06-20"), until=day("2026-07-20"))
    found = deadline(day("2026-06-01"), country=NL, extension=promised)
    assert found.due == found.strict_due == found.safe_due == day("2026-07-20")
    assert "extension-until" in kinds(found)


@pytest.mark.parametrize(
    ("until", "due"),
    [("2026-12-31", "2026-09-01"), ("2026-06-10", "2026-07-01"), ("2026-08-01", "2026-08-01")],
)
def test_a_promise_neither_shortens_the_month_nor_passes_the_three_months(until, due):
    found = deadline(day("2026-06-01"), country=NL, extension=Extended(day("2026-06-20"), day(until)))
    assert found.due == day(due)


def test_a_promised_day_moves_with_what_was_suspended_since_the_notice():
    promised = Extension(sent=day("2026-06-20"), until=day("2026-07-20"), reason="complex")
    before = Suspension(SuspensionKind.IDENTITY, day("2026-06-03"), day("2026-06-10"), "doubt")
    after = Suspension(SuspensionKind.CLARIFICATION, day("2026-07-01"), day("2026-07-06"), "much data")
    found = deadline(day("2026-06-01"), country=NL, pauses=[before, after], extension=promised)
    assert found.due == day("2026-07-25")
    assert found.strict_due == day("2026-07-20")


def test_a_notice_after_the_month_extends_nothing():
    on_time = deadline(day("2026-06-01"), country=NL, extension=Extended(sent=day("2026-07-01")))
    late = deadline(day("2026-06-01"), country=NL, extension=Extended(sent=day("2026-07-02")))
    assert on_time.due == day("2026-09-01")
    assert late.due == day("2026-07-01")
    assert "extension-late" in kinds(late)


# Rights with a clock of their own


def test_marketing_and_consent_stop_on_the_day_of_receipt():
    assert stop_by(day("2026-06-06")) == day("2026-06-06")


def test_no_identity_suspension_for_an_automated_decision():
    identity = Suspension(SuspensionKind.IDENTITY, day("2026-06-03"), None, "doubt")
    mandate = Suspension(SuspensionKind.MANDATE, day("2026-06-03"), None, "no mandate")
    both = (identity, mandate)
    assert pauses_for([Right.ACCESS], both) == both
    assert pauses_for([Right.AUTOMATED_DECISION], both) == (mandate,)
    assert pauses_for([Right.CONSENT_WITHDRAWAL, Right.DIRECT_MARKETING], both) == ()
    assert pauses_for([Right.AUTOMATED_DECISION, Right.ACCESS], both) == both
    assert pauses_for([Right.AUTOMATED_DECISION, Right.CONSENT_WITHDRAWAL], both) == (mandate,)


# Bad input and spelling


@pytest.mark.parametrize("received", [date.min, date(1899, 12, 31), date(2200, 1, 1), date.max])
def test_a_date_far_out_of_range_is_refused_in_words(received):
    with pytest.raises(InvalidInput) as refused:
        deadline(received, country=NL)
    assert refused.value.code == "date-out-of-range"
    with pytest.raises(InvalidInput):
        deadline(day("2026-01-01"), country=NL, pauses=[Pause(day("2026-01-02"), received)])


def test_json_has_every_name_of_the_contract():
    found = as_json(deadline(day("2025-03-18"), country=NL), language="nl")
    assert list(found) == [
        *("due", "strict_due", "safe_due", "target", "extension_by", "extension_safe_by", "refusal_by"),
        *("suspended", "suspended_days", "steps"),
    ]
    assert {frozenset(step) for step in found["steps"]} == {
        frozenset({"kind", "date", "days", "name", "source"})
    }
    assert [step["name"] for step in found["steps"] if step["kind"] == "holiday"] == [
        "Goede Vrijdag",
        "Tweede Paasdag",
    ]


# What holds for any dates

dates = st.dates(date(2018, 5, 25), date(2060, 12, 31))
countries = st.sampled_from([NL, BE, FR])
extensions = st.sampled_from([None, Extended()])


@st.composite
def received_with_pauses(draw):
    received = draw(dates)
    spans = draw(st.lists(st.tuples(st.integers(-5, 120), st.integers(0, 40)), max_size=4))
    pauses = [
        Pause(received + timedelta(days=a), received + timedelta(days=a + length)) for a, length in spans
    ]
    return received, pauses


@given(received_with_pauses(), countries, extensions)
def test_no_last_day_is_in_a_weekend_or_on_a_holiday(case, country, extension):
    received, pauses = case
    found = deadline(received, country=country, pauses=pauses, extension=extension)
    for last in (found.due, found.strict_due, found.extension_by, found.extension_safe_by, found.target):
        assert country.calendar.is_working_day(last)


@given(received_with_pauses(), countries, extensions)
def test_the_dates_are_in_order(case, country, extension):
    received, pauses = case
    found = deadline(received, country=country, pauses=pauses, extension=extension)
    assert received < found.strict_due <= found.due
    assert found.target < found.safe_due <= found.due
    assert found.extension_safe_by <= found.extension_by <= found.due
    assert found.suspended == (found.due is None)


@given(dates, countries, extensions)
def test_a_request_received_later_is_never_due_earlier(received, country, extension):
    today = deadline(received, country=country, extension=extension)
    tomorrow = deadline(received + timedelta(days=1), country=country, extension=extension)
    assert today.due <= tomorrow.due


@given(received_with_pauses(), countries, extensions, st.randoms())
def test_the_order_of_suspensions_does_not_matter(case, country, extension, random):
    received, pauses = case
    shuffled = random.sample(pauses, len(pauses))
    first = deadline(received, country=country, pauses=pauses, extension=extension)
    assert deadline(received, country=country, pauses=shuffled, extension=extension) == first


@given(received_with_pauses(), countries, extensions)
def test_a_suspension_given_twice_or_in_two_halves_counts_once(case, country, extension):
    received, pauses = case
    halves = []
    for whole in pauses:
        middle = whole.asked + (whole.answered - whole.asked) // 2
        halves += [Pause(whole.asked, middle), Pause(middle, whole.answered), whole]
    first = deadline(received, country=country, pauses=pauses, extension=extension)
    again = deadline(received, country=country, pauses=halves, extension=extension)
    assert again.due == first.due
    assert again.suspended_days == first.suspended_days


@given(received_with_pauses(), countries, extensions, st.integers(0, 3), st.integers(1, 30))
def test_an_answer_that_comes_later_never_makes_the_due_date_earlier(case, country, extension, which, days):
    received, pauses = case
    assume(which < len(pauses))
    later = Pause(pauses[which].asked, pauses[which].answered + timedelta(days=days))
    longer = [*pauses[:which], later, *pauses[which + 1 :]]
    first = deadline(received, country=country, pauses=pauses, extension=extension)
    assert deadline(received, country=country, pauses=longer, extension=extension).due >= first.due


@given(received_with_pauses(), extensions)
def test_days_equated_by_decree_change_no_date(case, extension):
    received, pauses = case
    without = replace(NL, equated_days=())
    dated = as_json(deadline(received, country=NL, pauses=pauses, extension=extension))
    undated = as_json(deadline(received, country=without, pauses=pauses, extension=extension))
    assert {k: v for k, v in dated.items() if k != "steps"} == {
        k: v for k, v in undated.items() if k != "steps"
    }


@given(received_with_pauses(), countries, extensions)
def test_an_extension_never_makes_the_due_date_earlier(case, country, extension):
    received, pauses = case
    month = deadline(received, country=country, pauses=pauses)
    assert deadline(received, country=country, pauses=pauses, extension=Extended()).due >= month.due
