"""What each item of the checklist leads to, held against the checklist's own table."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsar_desk.bootstrap import identity_checklist
from dsar_desk.domain.cases import Case, Channel, RequestedRight
from dsar_desk.domain.checklist import answered, letters_for_failures, points_for
from dsar_desk.domain.checklist_failures import fail_act, good_answer
from dsar_desk.domain.identity import Answer, ChecklistAnswer, Identity, IdentityOutcome
from dsar_desk.domain.people import Person, Representative, RepresentativeKind
from dsar_desk.domain.rights import Right
from dsar_desk.sentences import LANGUAGES, has_sentence

DAY = date(2026, 11, 3)
CODES = [item.code for item in identity_checklist()]
TO_THE_NEXT = {"ID-01", "ID-02", "ID-03"}
CASE = Case(
    reference="KTG-2026-0001",
    controller="kaartje2go",
    person=Person("Ana Voorbeeld"),
    channel=Channel.EMAIL,
    received=DAY,
    rights=(RequestedRight(Right.ACCESS),),
)


def bad(code):
    return Answer.YES if good_answer(code) is Answer.NO else Answer.NO


@pytest.mark.parametrize("item", identity_checklist(), ids=CODES)
def test_a_letter_that_the_table_names_goes_with_the_item(item):
    act = fail_act(item.code, bad(item.code), tried=False)
    again = fail_act(item.code, bad(item.code), tried=True)
    named = {
        kind
        for kind in ("identity-request", "id-copy-destroyed", "mandate-request", "deceased-response")
        if kind in item.fail_action
    }
    if item.code in TO_THE_NEXT:
        assert act is None
    else:
        assert named <= {act.letter}
        assert ("not-identified" in item.fail_action) == (again.letter == "not-identified")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tried", [True, False])
@pytest.mark.parametrize("code", CODES)
def test_every_act_is_said_in_words(language, tried, code):
    act = fail_act(code, bad(code), tried=tried)
    assert act is None or has_sentence("item-fails", act.code, language)


@given(st.sampled_from(CODES), st.sampled_from([None, *Answer]), st.booleans())
def test_a_good_answer_or_none_leads_to_nothing(code, answer, tried):
    act = fail_act(code, answer, tried=tried)
    assert act is None or answer is bad(code)


def test_only_items_that_apply_ask_for_a_letter():
    said = (ChecklistAnswer("ID-13", Answer.NO, "", DAY, "Ilse"),)
    case = replace(CASE, identity=Identity(answers=said))
    assert letters_for_failures(case) == ()
    acted = replace(case, representative=Representative(RepresentativeKind.MANDATE, "Bo"))
    assert letters_for_failures(acted) == ("mandate-request",)


def test_other_means_are_asked_for_once():
    said = (ChecklistAnswer("ID-10", Answer.NO, "", DAY, "Ilse"),)
    first = replace(CASE, identity=Identity(copy_received=DAY, answers=said))
    assert letters_for_failures(first) == ("identity-request",)
    again = replace(first, identity=replace(first.identity, outcome=IdentityOutcome.FAILED))
    assert letters_for_failures(again) == ("not-identified",)


def test_a_copy_is_destroyed_when_its_day_is_recorded():
    ticked = (ChecklistAnswer("ID-11", Answer.YES, "", DAY, "Ilse"),)
    held = replace(CASE, identity=Identity(copy_received=DAY, answers=ticked))
    assert answered(held, "ID-11") is None
    gone = replace(held, identity=replace(held.identity, copy_destroyed=DAY))
    assert answered(gone, "ID-11") is Answer.YES
    point = next(each for each in points_for(identity_checklist(), gone) if each.item.code == "ID-11")
    assert point.is_well
