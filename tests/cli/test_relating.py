"""`dsar requests relate`: what a person is to the organisation, and days that periods count from."""

import json

import pytest


@pytest.fixture
def shown(dsar):
    return lambda reference: json.loads(dsar("--json", "requests", "show", reference)[1])


def test_relations_and_days_are_recorded_shown_and_taken_away(dsar, added, shown):
    reference = added()
    given = ("--relation", "newsletter", "--relation", "customer", "--start", "last-login=2026-03-03")
    assert dsar("requests", "relate", reference, *given)[0] == 0
    assert shown(reference)["relations"] == ["customer", "newsletter"]
    assert shown(reference)["starts"] == {"last-login": "2026-03-03"}

    assert dsar("requests", "relate", reference, "--unknown", "--start", "last-login=")[0] == 0
    assert (shown(reference)["relations"], shown(reference)["starts"]) == ([], {})


@pytest.mark.parametrize(
    "given",
    [
        ("--relation", "applicant"),
        ("--start", "birth=2026-01-01"),
        ("--start", "last-login"),
        ("--start", "last-login=yesterday"),
        ("--start", "last-login=2027-01-01"),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(dsar, added, given):
    status, _, err = dsar("requests", "relate", added(), *given)
    assert (status, len(err.splitlines())) == (1, 1)
