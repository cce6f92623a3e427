"""A letter tells nothing as done that is still to be done, and gives no time that is over."""

from dataclasses import replace

import pytest

from dsar_desk.domain.letters import Day
from dsar_desk.letters.samples import WRITTEN
from tests.letters.broken_letters import CATALOG, PRESS, failing, request_for
from tests.letters.kinds import KINDS

BEFORE, ON, AFTER = "2026-11-19", WRITTEN.isoformat(), "2026-11-21"
DAYS = [
    (kind, fact)
    for kind in KINDS
    for fact in CATALOG.file(kind).kind.facts
    if fact.day in {Day.DONE, Day.TO_COME}
]


def found(kind, **facts):
    request = request_for(kind, "nl")
    kept = {key: text for key, text in request.facts.items() if key != "closed_on"}
    failed = failing(PRESS, replace(request, facts={**kept, **facts}))
    return failed & {"deed-to-come", "term-gone"}


@pytest.mark.parametrize(("kind", "fact"), DAYS, ids=lambda part: getattr(part, "key", part))
def test_a_day_lies_on_its_side_of_the_letters_day(kind, fact):
    to_come = fact.day is Day.TO_COME
    wrong, right, rule = (BEFORE, AFTER, "term-gone") if to_come else (AFTER, BEFORE, "deed-to-come")
    assert found(kind, **{fact.key: wrong}) == {rule}
    assert found(kind, **{fact.key: right}) == found(kind, **{fact.key: ON}) == set()


def test_days_of_something_that_begins_or_ends_may_lie_on_both_sides():
    either = {fact.key for kind in KINDS for fact in CATALOG.file(kind).kind.facts if fact.day is Day.EITHER}
    assert either == {"closing_on", "lift_on", "restricted_on", "stopped_from", "until"}


def test_an_account_may_be_closed_first_and_erased_later():
    assert found("erasure-response", erased_on=AFTER, closed_on=BEFORE) == set()


def test_the_failure_leads_to_its_field():
    request = request_for("rectification-response", "nl")
    draft = PRESS.draft(replace(request, facts={**request.facts, "changed_on": AFTER}))
    places = {failure.rule: failure.place.field for failure in draft.failures}
    assert places["deed-to-come"] == "changed_on"
