from datetime import date, timedelta

import pytest

from dsar_desk.domain.people import Person, Representative, RepresentativeKind
from dsar_desk.domain.rights import Right
from dsar_desk.errors import InvalidInput, NotAllowed, NotFound
from dsar_desk.services.registration import TEXT_LIMIT


def codes(registered):
    return [code for code, _ in registered.warnings]


def test_each_right_of_a_request_is_kept_apart_in_the_order_asked(register):
    case = register(Right.ERASURE, Right.ACCESS, Right.ERASURE).case
    assert [item.right for item in case.rights] == [Right.ERASURE, Right.ACCESS]


def test_a_registered_request_knows_its_last_day(register):
    assert register().deadlines.due == date(2026, 12, 2)


def test_numbering_is_the_controllers_own(register):
    first = register().case.reference
    other = register(controller="kalido").case.reference
    second = register().case.reference
    assert (first, other, second) == ("KTG-2026-0001", "KAL-2026-0001", "KTG-2026-0002")


def test_an_open_case_of_the_same_person_is_pointed_out(register):
    first = register().case.reference
    again = register(person=Person("A. Voorbeeld", "ANA@example.org"))
    assert "same-person" in codes(again)
    assert again.same_person[0].reference == first


def test_an_open_case_at_another_controller_is_not_shown(register):
    register()
    assert "same-person" not in codes(register(controller="kalido"))


def test_a_receipt_in_the_future_is_refused(register, actor):
    with pytest.raises(InvalidInput, match="received-in-future"):
        register(received=actor.today + timedelta(days=1))


def test_a_receipt_long_past_is_kept_with_a_warning(register):
    assert "received-long-ago" in codes(register(received=date(2026, 3, 2)))


def test_a_request_without_a_right_or_a_name_is_refused(register):
    with pytest.raises(InvalidInput, match="no-right"):
        register(rights=())
    with pytest.raises(InvalidInput, match="no-name"):
        register(person=Person("   "))


@pytest.mark.parametrize(
    "name", ['O’Brien "de Rode" <b>', "李小龍 😀", "יעל כהן", "ß" * 300, "'; DROP TABLE cases;--"]
)
def test_any_name_comes_back_as_it_was_given(register, desk, name):
    reference = register(person=Person(name)).case.reference
    with desk.read() as work:
        assert work.cases.get(reference).person.name == name


def test_a_name_of_more_than_300_characters_is_refused_in_words(register):
    with pytest.raises(InvalidInput, match="name-too-long"):
        register(person=Person("x" * 301))


def test_a_typed_national_number_is_refused_and_nothing_is_stored(register, desk):
    with pytest.raises(InvalidInput, match="national-number"):
        register(person=Person("Ana Voorbeeld", address="BSN 999999990\n9999 ZZ Nergens"))
    assert not desk.has_cases()


def test_a_pasted_national_number_is_masked_and_the_rest_kept(register):
    done = register(text="Mijn burgerservicenummer is 999999990, verder niets.")
    assert "999999990" not in done.case.text
    assert "verder niets" in done.case.text
    assert "national-number-masked" in codes(done)


def test_a_customer_number_that_happens_to_pass_the_eleven_test_is_no_national_number(register):
    done = register(customer_number="111222333", text="Klantnummer 111222333 is van mij.")
    assert "111222333" in done.case.text


def test_a_text_of_ten_megabytes_is_cut_and_said_so(register):
    done = register(text="woord " * 1_800_000)
    assert len(done.case.text) == TEXT_LIMIT
    assert "text-cut" in codes(done)


def test_an_heir_may_ask_under_french_law_only(register):
    heir = Representative(RepresentativeKind.HEIR, "Bo Erfgenaam")
    with pytest.raises(NotAllowed, match="heir-under-french-law-only"):
        register(representative=heir)
    assert register(controller="kalido", representative=heir).case.representative == heir


def test_an_unknown_controller_is_refused(register):
    with pytest.raises(NotFound, match="controller"):
        register(controller="nobody")


def test_what_was_registered_stands_in_the_history(register, desk):
    reference = register().case.reference
    with desk.read() as work:
        events = work.history.of(reference)
    assert [recorded.event.kind for recorded in events] == ["case-registered"]
    assert events[0].event.changes["received"] == ("", "2026-11-02")


def test_what_stands_in_a_row_is_one_line_without_control_characters(register):
    person = Person(
        "Ana\x1b[31m\n Voorbeeld\u2028", "ana@example.org\r\n", "Straat 1\r\n9999 ZZ\x07 Nergens\n"
    )
    case = register(person=person, customer_number="12\t34", their_reference="\x85A-1").case
    assert case.person.name == "Ana [31m  Voorbeeld"
    assert case.person.email == "ana@example.org"
    assert case.person.address == "Straat 1\n9999 ZZ  Nergens"
    assert (case.customer_number, case.their_reference) == ("12 34", "A-1")


def test_a_name_of_nothing_but_control_characters_is_no_name(register):
    with pytest.raises(InvalidInput, match="no-name"):
        register(person=Person("\x1b\n"))
