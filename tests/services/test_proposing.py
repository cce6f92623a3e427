"""What is proposed from a privacy statement: what a reader finds in it, each with words that stand there."""

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dsar_desk.bootstrap import shipped, statement_text
from dsar_desk.domain.controllers import facts_of
from dsar_desk.domain.inventory_codes import LEGAL_BASES, SAFEGUARDS, STARTS, VOID_SAFEGUARDS
from dsar_desk.domain.quotations import fold, missing_parts
from dsar_desk.domain.rights import Right
from dsar_desk.errors import InvalidInput
from dsar_desk.services.openings import NewController, Traits, open_controller
from dsar_desk.services.proposing import keep_confirmed, only_new, propose, statement_words
from dsar_desk.services.statements import LONGEST

FOLDER = Path(__file__).parents[1] / "data" / "statements"
INVENTED = sorted(path.stem for path in FOLDER.glob("*.txt"))
with (FOLDER / "proposals.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))


def text_of(name):
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def all_texts():
    seeds = {each.id: statement_text(each) for each in shipped().controllers()}
    return seeds | {name: text_of(name) for name in INVENTED}


@pytest.fixture(scope="module")
def read():
    return {name: propose(text, shipped()) for name, text in all_texts().items()}


@pytest.mark.parametrize("name", INVENTED)
def test_what_a_reader_finds_is_proposed(name, read):
    wanted = [row for row in ROWS if row["statement"] == name]
    assert wanted
    proposals = read[name].proposals
    missed = [
        row
        for row in wanted
        if not any(
            each.place == row["place"]
            and row["words"] in each.quotation
            and row["value"] in {each.period, each.value.replace("\n", " / ")}
            for each in proposals
        )
    ]
    assert missed == []


@pytest.mark.parametrize("name", INVENTED)
def test_no_contact_fact_is_proposed_that_a_reader_does_not_find(name, read):
    places = {row["place"] for row in ROWS} - {"retention"}
    found = {(each.place, each.value.replace("\n", " / ")) for each in read[name].proposals}
    wanted = {(row["place"], row["value"]) for row in ROWS if row["statement"] == name}
    assert {pair for pair in found if pair[0] in places} <= wanted


def test_of_the_five_statements_nine_in_ten_contacts_and_four_in_five_periods_are_found(read):
    contacts, periods = [], []
    for controller in shipped().controllers():
        proposals = read[controller.id].proposals
        for path, fact in facts_of(controller):
            if path in {"legal_name", "trade_name", "email", "privacy_email", "phone", "company_number"}:
                contacts.append(any(each.place == path and each.value == fact.value for each in proposals))
            if getattr(fact, "period", ""):
                periods.append(any(each.period == fact.period for each in proposals))
    assert sum(contacts) >= 0.9 * len(contacts) > 10
    assert sum(periods) >= 0.8 * len(periods) > 30


def test_each_quotation_stands_in_its_statement(read):
    for each in read.values():
        assert [p.quotation for p in each.proposals if missing_parts(p.quotation, fold(each.text))] == []
        assert all(p.quotation.strip() and p.value.strip() for p in each.proposals)


def test_values_that_are_no_choice_are_words_of_the_quotation_or_checked_numbers(read):
    free = {"email", "privacy_email", "phone", "website", "legal_name", "trade_name"}
    for each in read.values():
        for proposal in each.proposals:
            if proposal.place in free:
                assert proposal.value in proposal.quotation


def test_codes_are_those_of_the_inventory(read):
    codes = {
        "rights": {right.value for right in Right},
        "legal_basis": set(LEGAL_BASES),
        "transfers": {*SAFEGUARDS, *VOID_SAFEGUARDS, ""},
    }
    for each in (part for some in read.values() for part in some.proposals):
        assert each.code in codes.get(each.place, {each.code})
        assert each.starts in {*STARTS, ""}


@given(
    st.lists(
        st.one_of(
            st.text(max_size=30),
            st.sampled_from([line for name in INVENTED for line in text_of(name).splitlines()]),
        ),
        max_size=12,
    )
)
@settings(max_examples=80, deadline=None)
def test_nothing_is_invented_from_any_text(lines):
    read = propose("\n".join(["Onze winkel", *lines]), shipped())
    for each in read.proposals:
        assert not missing_parts(each.quotation, fold(read.text))


@pytest.mark.parametrize(
    ("said", "period"),
    [
        ("Wij bewaren facturen zeven jaar.", "P7Y"),
        ("Wij bewaren facturen zeven (7) jaar.", "P7Y"),
        ("Wij bewaren uw bericht anderhalf jaar.", "P18M"),
        ("Wij bewaren uw bericht een half jaar.", "P6M"),
        ("Wij bewaren de gegevens 5 tot 10 jaar.", "P10Y"),
        ("Wij bewaren de beelden 28 dagen.", "P28D"),
        ("Wij bewaren uw gegevens minimaal 7 jaar.", ""),
        ("Wij bewaren uw gegevens 1 jaar of langer, tot u dat niet meer wilt.", ""),
    ],
)
def test_a_period_is_read_as_it_is_said(said, period):
    read = propose(
        f"Dit is de verklaring van onze winkel voor u en het is zo dat wij dit doen.\n{said}", shipped()
    )
    assert [each.period for each in read.proposals if each.place == "retention"][:1] == [period]


@pytest.mark.parametrize(
    "said",
    [
        "Wij antwoorden binnen een maand na uw verzoek en bewaren niets.",
        "U moet ouder zijn dan 16 jaar om een account te bewaren.",
        "In 2021 jaar na jaar bewaren wij het.",
    ],
)
def test_what_is_no_retention_period_is_not_proposed_as_one(said):
    read = propose(f"Dit is de verklaring van onze winkel voor u en het is zo.\n{said}", shipped())
    assert [each.period for each in read.proposals if each.place == "retention" and each.period] == []


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("KvK 1234567", "company_number"),
        ("BTW NL009999999B94", "vat_number"),
        ("SIREN 999 999 999", "company_number"),
    ],
)
def test_a_number_whose_digits_do_not_fit_is_not_proposed(written, place):
    read = propose(f"Wij zijn de winkel van het dorp en dit is de verklaring voor u.\n{written}", shipped())
    assert [each for each in read.proposals if each.place == place] == []


def test_the_number_of_an_owner_inside_an_old_vat_number_is_never_proposed():
    text = "Privacyverklaring van Atelier Voorbeeld\nWij zijn een eenmanszaak voor u.\nBTW NL004495445B01"
    read = propose(text, shipped())
    assert "004495445" not in "".join(each.value for each in read.proposals)


def test_a_national_number_is_masked_before_anything_is_read():
    read = propose(
        f"{text_of('theehuis-de-ketel')}\nOnze BSN is 999990019 en die bewaren wij zeven jaar.", shipped()
    )
    assert read.masked == 1
    assert "999990019" not in read.text + "".join(each.quotation for each in read.proposals)


@pytest.mark.parametrize("empty", ["", " \n ", "12 34 – …"])
def test_a_text_without_words_is_said_to_be_empty(empty):
    with pytest.raises(InvalidInput) as refused:
        propose(empty, shipped())
    assert refused.value.code == "statement-empty"


def test_a_text_of_ten_megabytes_is_refused_at_once():
    with pytest.raises(InvalidInput) as refused:
        propose("bewaren wij zeven jaar. " * 450_000, shipped())
    assert refused.value.code == "statement-too-long"


@pytest.mark.parametrize("filler", ["Aa B.V. ", " ", "\n", "een jaar, ", "a@", "www."])
def test_a_hostile_text_is_read_to_its_end(filler):
    assert propose("bewaren " + filler * (LONGEST // 10 // len(filler)) + "wij", shipped()) is not None


def test_each_language_has_the_same_tables():
    tables = {name: set(words.tables) for name, words in statement_words().items()}
    assert set(tables) == {"nl", "en", "fr", "de"}
    assert len({frozenset(each) for each in tables.values()}) == 1


def test_only_what_is_confirmed_is_kept_and_each_with_its_sentence(desk, actor):
    read = propose(text_of("theehuis-de-ketel"), shipped())
    chosen = tuple(each for each in read.proposals if each.place in {"phone", "retention", "legal_name"})
    new = NewController(
        "Theehuis De Ketel B.V.", traits=Traits(), phone="0999 - 99 99 99", email="typed@example.org",
        read=read, confirmed=chosen,
    )  # fmt: skip
    made = open_controller(desk.begin, desk.catalog, actor, new)
    assert made.phone.source == "statement"
    assert "bellen met 0999 - 99 99 99" in made.phone.quotation
    assert made.email.source == "user"
    assert len(made.retention) == sum(each.place == "retention" for each in chosen)
    assert (made.rights, made.recipients, made.website) == ((), (), None)
    assert made.statement.text == read.text


def test_a_field_that_was_changed_after_confirming_stays_as_typed(desk, actor):
    read = propose(text_of("theehuis-de-ketel"), shipped())
    chosen = tuple(each for each in read.proposals if each.place == "phone")
    new = NewController("Ketel B.V.", phone="+31 99 888 8888", read=read, confirmed=chosen)
    made = open_controller(desk.begin, desk.catalog, actor, new)
    assert (made.phone.value, made.phone.source, made.phone.quotation) == ("+31 99 888 8888", "user", "")


def test_facts_that_are_held_are_not_proposed_again(desk, actor):
    read = propose(text_of("theehuis-de-ketel"), shipped())
    made = open_controller(desk.begin, desk.catalog, actor, NewController("Ketel B.V.", read=read))
    left = only_new(made, read)
    own = keep_confirmed(desk.begin, desk.catalog, actor, made.id, left.proposals)
    assert only_new(own, read).proposals == ()


def test_a_sentence_of_another_statement_is_refused(desk, actor):
    made = open_controller(desk.begin, desk.catalog, actor, NewController("Ketel B.V."))
    stray = propose(text_of("candle-corner"), shipped()).proposals
    with pytest.raises(InvalidInput) as refused:
        keep_confirmed(desk.begin, desk.catalog, actor, made.id, stray)
    assert refused.value.code == "quotation-elsewhere"
