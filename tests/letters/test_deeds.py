"""A letter tells nothing as done that is still to be done, and gives no time that is over."""

from dataclasses import replace

import pytest

from dsar_desk.letters.samples import WRITTEN
from tests.letters.broken_letters import CATALOG, PRESS, failing, request_for
from tests.letters.kinds import KINDS

BEFORE, ON, AFTER = "2026-11-19", WRITTEN.isoformat(), "2026-11-21"
DAYS = [(kind, fact.key) for kind in KINDS for fact in CATALOG.file(kind).kind.facts if fact.is_day]
TO_COME = {"answer_by", "confirm_by", "new_date", "remove_by"}
EITHER = {"closing_on", "lift_on", "restricted_on", "stopped_from", "until"}
"""Days on which something begins or ends: they may lie on both sides of the letter's day."""


def found(kind, **facts):
    request = request_for(kind, "nl")
    kept = {key: text for key, text in request.facts.items() if key != "closed_on"}
    failed = failing(PRESS, replace(request, facts={**kept, **facts}))
    return failed & {"deed-to-come", "term-gone"}


@pytest.mark.parametrize(("kind", "key"), [each for each in DAYS if each[1] not in EITHER])
def test_a_day_lies_on_its_side_of_the_letters_day(kind, key):
    wrong, right, rule = (BEFORE, AFTER, "term-gone") if key in TO_COME else (AFTER, BEFORE, "deed-to-come")
    assert found(kind, **{key: wrong}) == {rule}
    assert found(kind, **{key: right}) == found(kind, **{key: ON}) == set()


def test_an_account_may_be_closed_first_and_erased_later():
    assert found("erasure-response", erased_on=AFTER, closed_on=BEFORE) == set()


def test_the_failure_leads_to_its_field():
    request = request_for("rectification-response", "nl")
    draft = PRESS.draft(replace(request, facts={**request.facts, "changed_on": AFTER}))
    places = {failure.rule: failure.place.field for failure in draft.failures}
    assert places["deed-to-come"] == "changed_on"
