"""A shop's own facts: typed, checked, kept with their source, and taken back."""

import pytest

from dsar_desk.bootstrap import shipped
from dsar_desk.domain.company_numbers import check_company_number, check_vat_number, seems_sole_trader
from dsar_desk.domain.controllers import Recipient, Retention, facts_of
from dsar_desk.domain.fact_places import fact_at, put_fact, take_out
from dsar_desk.errors import InvalidInput, NotAllowed, NotFound
from dsar_desk.services.facts import (
    FactEntry,
    PurposeEntry,
    change_relations,
    entered_fact,
    keep_fact,
    keep_purpose,
    remove_fact,
)
from dsar_desk.services.shops import controller_of, remove_controller


@pytest.fixture
def keep(desk, actor):
    def kept(path, entry, controller="kleintjesgeluk"):
        typed = entry if isinstance(entry, FactEntry) else FactEntry(entry)
        return keep_fact(desk.begin, desk.catalog, actor, controller, path, typed)

    return kept


def test_an_own_entry_says_that_it_is_one_and_quotes_nothing(keep):
    fact = fact_at(keep("phone", "020 999 99 99"), "phone")
    assert (fact.value, fact.source, fact.quotation, fact.section) == ("020 999 99 99", "user", "", "")


def test_the_first_change_of_an_example_makes_an_own_version(keep, desk, actor):
    assert not keep("phone", "020 999 99 99").is_example
    with desk.read() as work:
        assert controller_of(work, desk.catalog, "kleintjesgeluk").phone.source == "user"
    remove_controller(desk.begin, desk.catalog, actor, "kleintjesgeluk")
    with desk.read() as work:
        back = controller_of(work, desk.catalog, "kleintjesgeluk")
    assert back.is_example
    assert back.phone is None or back.phone.source == "statement"


@pytest.mark.parametrize("example", [each.id for each in shipped().controllers()])
def test_every_fact_of_every_example_can_be_replaced_and_all_but_names_taken_out(example):
    controller = next(each for each in shipped().controllers() if each.id == example)
    for path, fact in facts_of(controller):
        changed = put_fact(controller, path, type(fact)("anders", source="user"))
        assert fact_at(changed, path).value == "anders"
        if path == "legal_name" or path.endswith(".name"):
            with pytest.raises(NotAllowed):
                take_out(controller, path)
        else:
            before = len(list(facts_of(controller)))
            assert len(list(facts_of(take_out(controller, path)))) == before - 1


@pytest.mark.parametrize("example", shipped().controllers(), ids=lambda each: each.id)
def test_every_fact_of_an_example_can_be_saved_as_it_stands(example):
    for path, fact in facts_of(example):
        entry = FactEntry(
            fact.value,
            fact.translations,
            code=fact.code,
            period=getattr(fact, "period", ""),
            starts=getattr(fact, "starts", ""),
            country=getattr(fact, "country", ""),
        )
        saved = entered_fact(path, entry, country=example.country)
        assert (saved.value, saved.translations, saved.code) == (fact.value, fact.translations, fact.code)


def test_a_fact_is_added_to_a_list_of_a_purpose(keep):
    made = keep(
        "purposes.invoicing.retention",
        FactEntry("7 jaar", {"en": "7 years"}, period="P7Y", starts="end-of-financial-year", fiscal=True),
    )
    added = next(each for each in made.purposes if each.id == "invoicing").retention[-1]
    assert added == Retention(
        "7 jaar",
        source="user",
        translations={"en": "7 years"},
        period="P7Y",
        starts="end-of-financial-year",
        fiscal=True,
    )


def test_a_recipient_is_a_name_or_a_kind(keep):
    made = keep("recipients", FactEntry("PostNL", named=True, country="nl"))
    assert made.recipients[-1] == Recipient("PostNL", source="user", named=True, country="NL")


def test_a_cookie_is_added_by_its_name_and_filled_in_later(keep):
    number = len(keep("cookies", "Meetcookie").cookies) - 1
    made = keep(f"cookies.{number}.retention", FactEntry("1 jaar", period="P1Y"))
    assert made.cookies[number].retention.period == "P1Y"


@pytest.mark.parametrize(
    ("path", "entry", "code"),
    [
        ("phone", FactEntry("   "), "fact-empty"),
        ("email", FactEntry("info at example"), "fact-email"),
        ("retention", FactEntry("lang", period="P7"), "fact-period"),
        ("retention", FactEntry("lang", starts="nooit"), "fact-code"),
        ("response_time", FactEntry("gauw", code="maand"), "fact-period"),
        ("rights", FactEntry("inzage", code="inzien"), "fact-code"),
        ("recipients", FactEntry("PostNL", country="1"), "fact-country"),
        ("statement.updated", FactEntry("mei", code="2026-13-01"), "fact-code"),
        ("company_number", FactEntry("1234567"), "company-number-nl"),
        ("remarks", FactEntry("Mijn BSN is 999990019"), "national-number"),
    ],
)
def test_what_cannot_be_right_is_refused_and_nothing_is_kept(keep, desk, path, entry, code):
    with pytest.raises(InvalidInput) as refused:
        keep(path, entry)
    assert refused.value.code == code
    with desk.read() as work:
        assert work.controllers.list() == []


def test_digits_that_may_be_a_national_number_are_asked_about_once(keep):
    with pytest.raises(InvalidInput) as asked:
        keep("remarks", "In het depot ligt 999990019")
    assert asked.value.code == "number-doubtful"
    assert keep("remarks", FactEntry("In het depot ligt 999990019", numbers_overruled=True)).remarks


def test_a_place_that_is_not_there_is_not_found(keep):
    with pytest.raises(NotFound):
        keep("purposes.bestaat-niet.name", "x")
    with pytest.raises(NotFound):
        keep("bestaat_niet", "x")


def test_a_purpose_comes_with_all_that_was_typed(desk, actor):
    entry = PurposeEntry(
        "Bestellingen bezorgen",
        relations=("customer",),
        categories=("naam", "", "adres"),
        legal_basis="contract",
        retention=FactEntry("7 jaar", period="P7Y"),
    )
    made = keep_purpose(desk.begin, desk.catalog, actor, "kamadospace", entry)
    purpose = made.purposes[-1]
    assert purpose.id == "bestellingen-bezorgen"
    assert [each.value for each in purpose.categories] == ["naam", "adres"]
    assert purpose.legal_basis[0].code == "contract"
    assert {fact.source for _, fact in facts_of(purpose)} == {"user"}
    again = keep_purpose(desk.begin, desk.catalog, actor, "kamadospace", entry)
    assert again.purposes[-1].id == "bestellingen-bezorgen-2"


def test_whom_a_purpose_touches_can_change(desk, actor):
    made = change_relations(desk.begin, desk.catalog, actor, "kamadospace", "contact", ("visitor",))
    assert next(each for each in made.purposes if each.id == "contact").relations == ("visitor",)
    with pytest.raises(InvalidInput):
        change_relations(desk.begin, desk.catalog, actor, "kamadospace", "contact", ("iedereen",))


def test_the_history_tells_what_a_fact_was_and_became(keep, desk, actor):
    keep("phone", "020 999 99 99")
    remove_fact(desk.begin, desk.catalog, actor, "kleintjesgeluk", "phone")
    with desk.read() as work:
        events = [each.event for each in work.history.of("controller:kleintjesgeluk")]
    assert [event.changes["phone"][1] for event in events] == ["020 999 99 99", ""]


@pytest.mark.parametrize(
    ("number", "country", "written"),
    [
        ("55 35 44 32", "NL", "55354432"),
        ("0403170701", "BE", "0403.170.701"),
        ("552 100 554", "FR", "552100554"),
    ],
)
def test_a_company_number_is_written_as_its_register_does(number, country, written):
    assert check_company_number(number, country) == written


@pytest.mark.parametrize(
    ("number", "country"), [("999990019", "NL"), ("0403170702", "BE"), ("552100555", "FR")]
)
def test_a_wrong_company_number_is_refused(number, country):
    with pytest.raises(InvalidInput):
        check_company_number(number, country)


def test_a_sole_traders_old_vat_id_is_refused_because_it_holds_the_bsn():
    with pytest.raises(InvalidInput) as refused:
        check_vat_number("NL004495445B01", "NL", sole_trader=True)
    assert refused.value.code == "vat-number-holds-bsn"
    assert check_vat_number("NL004495445B01", "NL", sole_trader=False) == "NL004495445B01"
    assert check_vat_number("nl 003386164 b57", "NL", sole_trader=True) == "NL003386164B57"


@pytest.mark.parametrize(
    ("name", "alone"),
    [
        ("Bakkerij Jansen B.V.", False),
        ("DNP Giftcard BV", False),
        ("Stichting Kaars", False),
        ("KALIDO", True),
    ],
)
def test_a_legal_form_in_the_name_tells_a_company(name, alone):
    assert seems_sole_trader(name) is alone
