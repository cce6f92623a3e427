from dataclasses import replace
from datetime import date

import pytest

from dsar_desk.domain.cases import Case, Channel, RequestedRight
from dsar_desk.domain.checklist import (
    COPY_PLACES,
    ChecklistItem,
    answered,
    asks_for_copy,
    lighter_means,
    may_ask_for_copy,
    needs_reason,
    points_for,
    still_open,
)
from dsar_desk.domain.identity import Answer, ChecklistAnswer, Identity, IdentityMethod, IdentityOutcome
from dsar_desk.domain.people import Person, Representative, RepresentativeKind
from dsar_desk.domain.rights import Right

DAY = date(2026, 11, 3)
ITEMS = tuple(
    ChecklistItem(f"ID-{number:02}", {"en": f"item {number}"}, "", "", "", "", "", "")
    for number in range(1, 18)
)


def case_of(*rights, text="", **answers):
    given = tuple(
        ChecklistAnswer(item.replace("_", "-"), answer, "", DAY, "Ilse") for item, answer in answers.items()
    )
    return Case(
        reference="KTG-2026-0001",
        controller="kaartje2go",
        person=Person("Ana Voorbeeld"),
        channel=Channel.EMAIL,
        received=DAY,
        rights=tuple(RequestedRight(right) for right in rights or (Right.ACCESS,)),
        text=text,
        identity=Identity(answers=given),
    )


def codes(case):
    return [point.item.code for point in points_for(ITEMS, case)]


def test_the_first_question_is_whether_there_is_doubt_and_the_last_where_the_answer_goes():
    assert codes(case_of()) == ["ID-01", "ID-17"]


def test_without_doubt_nothing_more_is_asked():
    assert codes(case_of(ID_01=Answer.NO)) == ["ID-01", "ID-17"]


def test_each_heavier_step_comes_only_after_the_lighter_one_failed():
    doubt = {"ID_01": Answer.YES}
    assert codes(case_of(**doubt)) == ["ID-01", "ID-02", "ID-17"]
    assert codes(case_of(**doubt, ID_02=Answer.YES)) == ["ID-01", "ID-02", "ID-17"]
    assert codes(case_of(**doubt, ID_02=Answer.NO)) == ["ID-01", "ID-02", "ID-03", "ID-17"]
    assert codes(case_of(**doubt, ID_02=Answer.NO, ID_03=Answer.NO))[3] == "ID-04"


def test_a_copy_may_be_asked_only_when_it_was_found_necessary():
    lighter = {"ID_01": Answer.YES, "ID_02": Answer.NO, "ID_03": Answer.NO}
    assert not may_ask_for_copy(case_of(**lighter))
    assert not may_ask_for_copy(case_of(ID_04=Answer.YES))
    assert may_ask_for_copy(case_of(**lighter, ID_04=Answer.YES))
    assert codes(case_of(**lighter, ID_04=Answer.YES))[3:6] == ["ID-04", "ID-05", "ID-06"]


def test_a_copy_that_nobody_asked_for_must_be_masked_and_destroyed_all_the_same():
    case = case_of()
    came = replace(case, identity=replace(case.identity, copy_received=DAY))
    assert codes(came) == ["ID-01", "ID-07", "ID-08", "ID-09", "ID-10", "ID-11", "ID-17"]


def test_direct_marketing_asks_for_no_identity_at_all():
    assert codes(case_of(Right.DIRECT_MARKETING, Right.CONSENT_WITHDRAWAL)) == []


def test_a_copy_sent_with_a_marketing_objection_must_still_go():
    case = case_of(Right.DIRECT_MARKETING)
    came = replace(case, identity=replace(case.identity, copy_received=DAY))
    assert codes(came) == ["ID-07", "ID-08", "ID-09", "ID-10", "ID-11"]


def test_each_place_where_a_number_can_stand_is_asked_apart():
    assert [place.code for place in COPY_PLACES if place.item == "ID-07"] == [
        "ID-07-front",
        "ID-07-back",
        "ID-07-strip",
        "ID-07-qr",
    ]
    assert [place.code for place in COPY_PLACES if place.item == "ID-08"] == ["ID-08-photo", "ID-08-number"]


def test_one_legible_place_makes_the_whole_item_fail():
    assert answered(case_of(ID_07_front=Answer.YES), "ID-07") is None
    assert answered(case_of(ID_07_qr=Answer.NO), "ID-07") is Answer.NO
    all_four = {f"ID_07_{place}": Answer.YES for place in ("front", "back", "strip")}
    assert answered(case_of(**all_four, ID_07_qr=Answer.NOT_APPLICABLE), "ID-07") is Answer.YES


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (RepresentativeKind.MANDATE, ["ID-13"]),
        (RepresentativeKind.LAWYER, ["ID-13"]),
        (RepresentativeKind.PARENT, ["ID-14"]),
        (RepresentativeKind.GUARDIAN, ["ID-14", "ID-15"]),
        (RepresentativeKind.HEIR, ["ID-16"]),
    ],
)
def test_each_representative_brings_up_their_own_items(kind, expected):
    case = replace(case_of(), representative=Representative(kind, "Bo Voorbeeld"))
    assert codes(case) == ["ID-01", *expected, "ID-17"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Ik schrijf namens mijn dochter van tien.", "ID-14"),
        ("Mijn moeder is overleden.", "ID-16"),
        ("Ik ben haar bewindvoerder.", "ID-15"),
        ("Bijgaand de volmacht.", "ID-13"),
        ("Ma fille a douze ans. Veuillez effacer ses données.", "ID-14"),
    ],
)
def test_the_words_of_a_request_bring_up_the_question_of_a_representative(text, code):
    assert code in codes(case_of(text=text))


def test_a_word_that_only_looks_like_a_hint_asks_nothing():
    assert codes(case_of(text="Ik heb de commentaar-mandatering niet nodig, en Roverledens ook niet.")) == [
        "ID-01",
        "ID-17",
    ]


def test_doubt_failed_means_and_a_needed_copy_count_only_with_a_reason():
    assert needs_reason("ID-01", Answer.YES)
    assert needs_reason("ID-03", Answer.NO)
    assert needs_reason("ID-04", Answer.YES)
    assert not needs_reason("ID-01", Answer.NO)
    assert not needs_reason("ID-17", Answer.NO)


def test_no_doubt_is_the_answer_that_is_well_and_doubt_is_not():
    well = points_for(ITEMS, case_of(ID_01=Answer.NO))[0]
    doubt = points_for(ITEMS, case_of(ID_01=Answer.YES))[0]
    assert (well.is_well, doubt.is_well) == (True, False)


def test_what_is_answered_is_no_longer_open():
    points = points_for(ITEMS, case_of(ID_01=Answer.NO))
    assert [point.item.code for point in still_open(points)] == ["ID-17"]


def test_after_a_check_with_doubt_the_record_itself_is_looked_at():
    case = case_of(ID_01=Answer.YES, ID_02=Answer.YES)
    passed = replace(
        case,
        identity=replace(
            case.identity, outcome=IdentityOutcome.PASSED, method=IdentityMethod.KNOWN_EMAIL, reason="Klopt."
        ),
    )
    assert "ID-12" in codes(passed)
    assert "ID-12" not in codes(case)


def test_a_document_shown_at_the_counter_is_compared_with_what_we_know():
    case = case_of(ID_01=Answer.YES)
    shown = replace(case, identity=replace(case.identity, method=IdentityMethod.COUNTER))
    assert "ID-10" in codes(shown)


def test_lighter_means_of_a_statement_come_in_the_order_to_ask_for_them():
    assert lighter_means(["name", "address", "phone", "id-copy"]) == ("phone", "address")
    assert lighter_means(["address", "customer-reference", "email"]) == (
        "customer-reference",
        "address",
        "email",
    )


def test_a_statement_that_asks_for_a_copy_is_noticed():
    assert asks_for_copy(["name", "id-copy"])
    assert not asks_for_copy(["name", "cookie-copy"])
