import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsar_desk.catalogs.controllers import (
    LONGEST,
    SHIPPED,
    read_controller,
    shipped_controllers,
    shipped_statement,
    write_controller,
)
from dsar_desk.catalogs.examples import EXAMPLE_NAMES
from dsar_desk.domain.controllers import Controller, Cookie, Fact, Purpose, Recipient, Retention, facts_of
from dsar_desk.domain.quotations import fold, missing_parts
from dsar_desk.errors import InvalidInput, NotFound
from dsar_desk.letters.inventory import inventory_of
from dsar_desk.sentences import LANGUAGES, sentence

SEEDS = Path(__file__).parents[1] / "data" / "seeds"
BY_ID = {controller.id: controller for controller in shipped_controllers()}

SMALL = """
id = "bakkerij-jansen"
prefix = "BKJ"
country = "NL"
form_of_address = "u"
languages = ["nl"]
legal_name = { value = "Bakkerij Jansen" }
"""


def test_every_file_is_offered_under_its_own_name():
    folder = Path(__file__).parents[2] / "resources" / "controllers"
    assert set(SHIPPED) == {file.stem for file in folder.glob("*.toml")}
    assert set(SHIPPED) == {file.stem for file in folder.glob("*.txt")}
    assert {controller.id: controller.name for controller in BY_ID.values()} == EXAMPLE_NAMES


@pytest.mark.parametrize("name", SHIPPED)
def test_the_statement_is_shipped_as_it_was_published(name):
    published = {path.read_text(encoding="utf-8") for path in SEEDS.iterdir()}
    assert shipped_statement(name) in published


@pytest.mark.parametrize("name", SHIPPED)
def test_every_fact_quotes_the_statement(name):
    text = fold(shipped_statement(name))
    facts = dict(facts_of(BY_ID[name]))
    assert len(facts) > 70
    assert {path: fact.source for path, fact in facts.items() if fact.source != "statement"} == {}
    assert [path for path, fact in facts.items() if not fact.quotation] == []
    assert {
        path: parts for path, fact in facts.items() if (parts := missing_parts(fact.quotation, text))
    } == {}


IN_TWO_SECTIONS = {
    "address", "purposes.payment.name", "purposes.payment.recipients.0",
    "purposes.fraud.automated_decisions.3",
}  # fmt: skip
"""Facts of KALIDO that quote its table, or its introduction, as well."""


def sections(name: str) -> dict[str, str]:
    """Return what stands under each heading that a fact names, folded; a heading is a line of its own."""
    raw = shipped_statement(name)
    places: dict[int, str] = {}
    for heading in {fact.section for _, fact in facts_of(BY_ID[name]) if fact.section}:
        line = r"\s+".join(re.escape(word) for word in heading.split())
        places |= {found.start(): heading for found in re.finditer(rf"(?m)^[ \t]*{line}[ \t]*$", raw)}
    under: dict[str, str] = {}
    for start, end in pairwise([*sorted(places), len(raw)]):
        under[places[start]] = f"{under.get(places[start], '')} {fold(raw[start:end])}"
    return under


@pytest.mark.parametrize("name", SHIPPED)
def test_every_quotation_stands_under_the_heading_that_its_fact_names(name):
    under = sections(name)
    elsewhere = {
        path: parts
        for path, fact in facts_of(BY_ID[name])
        if fact.section and (parts := missing_parts(fact.quotation, under[fact.section]))
    }
    assert set(elsewhere) == (IN_TWO_SECTIONS if name == "kalido" else set())


SHORT = re.compile(
    r"legal_name|email|phone|website|company_number|vat_number|channels\.\d+"
    r"|purposes\.[a-z-]+\.name|cookies\.\d+\.(name|kind)"
)
"""Names, addresses and numbers, headings and cells of a table. All other quotations are longer."""


@pytest.mark.parametrize("name", SHIPPED)
def test_a_short_quotation_is_a_name_a_number_a_heading_or_a_cell(name):
    short = {
        path: fact
        for path, fact in facts_of(BY_ID[name])
        if len(re.sub(r" […|] ", " ", fact.quotation).split()) <= 3
    }
    assert [path for path in short if not SHORT.fullmatch(path)] == []
    names = {path: fact for path, fact in short.items() if path.startswith("purposes.")}
    assert [path for path, fact in names.items() if fact.quotation != fact.section] == []


@pytest.mark.parametrize("name", SHIPPED)
def test_english_letters_need_no_dutch_facts(name):
    same_everywhere = {
        "legal_name", "trade_name", "address", "email", "privacy_email", "phone", "website",
        "company_number", "vat_number",
    }  # fmt: skip
    facts = {path: fact for path, fact in facts_of(BY_ID[name]) if path not in same_everywhere}
    assert [path for path, fact in facts.items() if "en" not in fact.translations] == []


def test_french_letters_of_kalido_need_no_dutch_facts():
    facts = {
        path: fact for path, fact in facts_of(BY_ID["kalido"]) if path not in ("legal_name", "privacy_email")
    }
    assert [path for path, fact in facts.items() if "fr" not in fact.translations] == []
    address = BY_ID["kalido"].address
    assert address is not None
    assert [address.text(code).splitlines()[-1] for code in ("nl", "en", "fr")] == [
        "Frankrijk",
        "France",
        "France",
    ]


@pytest.mark.parametrize("name", SHIPPED)
def test_seven_years_are_the_longest_that_a_dutch_tax_law_asks(name):
    periods = [
        fact
        for part in (BY_ID[name], *BY_ID[name].purposes)
        for fact in part.retention
        if fact.fiscal and fact.period
    ]
    assert {fact.period for fact in periods} <= {"P7Y"}
    assert bool(periods) == (name in ("kaartje2go", "kleintjesgeluk", "dnp-giftcard"))


def test_what_hardly_anybody_is_touched_by_is_named_on_purpose_only():
    kept_back = {
        (name, purpose.id) for name in SHIPPED for purpose in BY_ID[name].purposes if not purpose.by_default
    }
    assert kept_back == {("kamadospace", "confidential-data")}
    every = inventory_of(BY_ID["kamadospace"], chosen="", language="nl", words={})
    assert "confidential-data" not in {purpose.id for purpose in every.purposes}
    chosen = inventory_of(BY_ID["kamadospace"], chosen="confidential-data", language="nl", words={})
    assert [purpose.id for purpose in chosen.purposes] == ["confidential-data"]


def test_a_quotation_that_is_not_in_the_statement_is_noticed():
    text = fold("Wij bewaren persoonsge-\ngevens zeven jaar. Daarna wissen wij ze.")
    assert missing_parts("persoonsgegevens zeven jaar … wissen wij ze", text) == ()
    assert missing_parts("wissen wij ze … zeven jaar", text) == ("zeven jaar",)
    assert missing_parts("Wij bewaren | acht jaar", text) == ("acht jaar",)


def test_what_a_statement_does_not_say_stays_empty():
    assert BY_ID["kamadospace"].address is None
    assert [name for name in SHIPPED if BY_ID[name].company_number is None] == [
        "dnp-giftcard", "kamadospace", "kalido",
    ]  # fmt: skip
    assert all(controller.practice.backup_days is None for controller in BY_ID.values())
    assert [name for name in SHIPPED if BY_ID[name].backups] == ["dnp-giftcard"]


def test_the_examples_are_addressed_as_their_statements_address_the_reader():
    assert {name: BY_ID[name].form_of_address for name in SHIPPED} == {
        "kaartje2go": "je",
        "kleintjesgeluk": "u",
        "dnp-giftcard": "je",
        "kamadospace": "u",
        "kalido": "u",
    }
    assert {name: BY_ID[name].prefix for name in SHIPPED} == {
        "kaartje2go": "KTG",
        "kleintjesgeluk": "KJG",
        "dnp-giftcard": "DNP",
        "kamadospace": "KMS",
        "kalido": "KAL",
    }
    assert all(controller.is_example for controller in BY_ID.values())


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("kaartje2go", "Emmawijk 11\n8011 CM Zwolle"),
        ("kleintjesgeluk", "Hogeweg 6\n1906 CA Limmen"),
        ("dnp-giftcard", "Grotestraat 138a\n5141 HC Waalwijk"),
    ],
)
def test_addresses_are_ready_for_an_envelope(name, address):
    fact = BY_ID[name].address
    assert fact is not None
    assert fact.value == address


def test_kaartje2go_keeps_video_for_six_months_and_accounts_for_seven_years():
    periods = {part.id: [fact.period for fact in part.retention] for part in BY_ID["kaartje2go"].purposes}
    assert periods["card-video"] == ["P6M"]
    assert periods["account"] == ["P7Y", "P7Y"]
    closing = next(fact for fact in BY_ID["kaartje2go"].remarks if fact.code == "account-closing")
    assert "4 weken" in closing.value
    assert len(BY_ID["kaartje2go"].cookies) == 8


def test_dnp_keeps_call_recordings_for_thirty_days():
    kept = {fact.code: fact.period for fact in BY_ID["dnp-giftcard"].retention}
    assert kept["call-recordings"] == "P30D"
    assert kept["customers"] == "P12M"


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_file_is_what_the_desk_itself_would_write(name):
    controller = replace(BY_ID[name], is_example=False)
    assert read_controller(write_controller(controller), name="again") == controller


words = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=40)
some = {
    "value": words,
    "quotation": words,
    "section": words,
    "translations": st.dictionaries(st.sampled_from(["en", "fr"]), words),
}
facts = st.builds(Fact, **some)
retentions = st.builds(Retention, **some, period=st.sampled_from(["", "P7Y", "P30D"]), fiscal=st.booleans())
recipients = st.builds(Recipient, **some, named=st.booleans())
purposes = st.builds(
    Purpose,
    id=st.just("orders"),
    name=facts,
    categories=st.lists(facts, max_size=2).map(tuple),
    retention=st.lists(retentions, max_size=2).map(tuple),
    recipients=st.lists(recipients, max_size=2).map(tuple),
    relations=st.just(("customer",)),
)


@given(
    st.builds(
        Controller,
        id=st.just("bakkerij-jansen"),
        prefix=st.just("BKJ"),
        country=st.just("NL"),
        form_of_address=st.just("u"),
        languages=st.just(("nl", "en")),
        legal_name=facts.filter(lambda fact: fact.value.strip()),
        address=st.none() | facts,
        purposes=st.lists(purposes, max_size=1).map(tuple),
        cookies=st.lists(st.builds(Cookie, name=facts, retention=st.none() | retentions), max_size=2).map(
            tuple
        ),
    )
)
def test_any_controller_survives_writing_and_reading(controller):
    assert read_controller(write_controller(controller), name="again") == controller


def test_a_logo_survives_writing_and_reading():
    small = read_controller(SMALL, name="small")
    with_logo = replace(small, letterhead=replace(small.letterhead, logo=bytes(range(256)), logo_type="png"))
    assert read_controller(write_controller(with_logo), name="again") == with_logo


@pytest.mark.parametrize(
    ("text", "code", "facts"),
    [
        ("x = [", "controller-not-toml", {}),
        (
            SMALL + 'adress = { value = "x" }',
            "controller-unknown-key",
            {"key": "adress", "nearest": "address"},
        ),
        (
            SMALL + 'email = { valeu = "x" }',
            "controller-unknown-key",
            {"key": "email.valeu", "nearest": "value"},
        ),
        (SMALL + '[letterhead]\nlogos = ""', "controller-unknown-key", {"nearest": "logo"}),
        (SMALL.replace('prefix = "BKJ"\n', ""), "controller-missing-key", {"key": "prefix"}),
        (SMALL + 'email = { en = "x" }', "controller-missing-key", {"key": "email.value"}),
        (SMALL + '[[purposes]]\nid = "a"', "controller-missing-key", {"key": "purposes.1.name"}),
        (SMALL + 'email = "x"', "controller-wrong-value", {"key": "email"}),
        (SMALL + 'rights = "access"', "controller-wrong-value", {"key": "rights"}),
        (
            SMALL + "email = { value = 5 }",
            "controller-wrong-value",
            {"key": "email.value", "expected": "text"},
        ),
        (
            SMALL.replace('"NL"', '"DE"'),
            "controller-wrong-value",
            {"key": "country", "expected": "NL / BE / FR"},
        ),
        (SMALL.replace('"BKJ"', '"bakkerij"'), "controller-wrong-value", {"key": "prefix"}),
        (
            SMALL + 'rights = [{ value = "Inzage", code = "acces" }]',
            "controller-wrong-value",
            {"key": "rights.1.code"},
        ),
        (
            SMALL + 'retention = [{ value = "x", period = "7Y" }]',
            "controller-wrong-value",
            {"key": "retention.1.period"},
        ),
        (
            SMALL + '[statement]\nupdated = { value = "x", code = "1 mei" }',
            "controller-wrong-value",
            {"key": "statement.updated.code"},
        ),
        (
            SMALL + '[letterhead]\nlogo = "no base64!"',
            "controller-wrong-value",
            {"key": "letterhead.logo", "expected": "base64"},
        ),
        (
            SMALL + 2 * '[[purposes]]\nid = "a"\nname = { value = "x" }\n',
            "controller-purpose-twice",
            {"key": "purposes.a"},
        ),
        (SMALL + "[practice]\ntarget_days = -1", "controller-wrong-value", {"key": "practice.target_days"}),
        (SMALL.replace('["nl"]', "[]"), "controller-wrong-value", {"key": "languages"}),
        ("x = " + "[" * 5000 + "]" * 5000, "controller-not-toml", {}),
        (".".join(f'"{n}"' for n in range(50_000)) + " = 1", "controller-not-toml", {}),
    ],
)
def test_a_wrong_file_is_refused_with_its_name_and_key(text, code, facts):
    with pytest.raises(InvalidInput) as refused:
        read_controller(text, name="jansen.toml")
    assert refused.value.code == code
    assert refused.value.facts["file"] == "jansen.toml"
    assert facts.items() <= refused.value.facts.items()
    for language in LANGUAGES:
        told = sentence("errors", code, refused.value.facts, language=language)
        assert "jansen.toml" in told
        assert "{" not in told.replace(refused.value.facts.get("expected", ""), "")


def test_a_file_of_many_megabytes_is_not_read():
    with pytest.raises(InvalidInput, match="file-too-large"):
        read_controller('x = "' + "y" * LONGEST + '"', name="jansen.toml")


def test_a_statement_that_is_not_shipped_is_not_found():
    with pytest.raises(NotFound):
        shipped_statement("../secret")


def test_the_format_in_the_documentation_can_be_read():
    text = (Path(__file__).parents[2] / "docs" / "controllers.md").read_text(encoding="utf-8")
    example = text.split("```toml\n")[1].split("```")[0]
    controller = read_controller(example, name="docs")
    assert controller.purposes[0].retention[0].fiscal
    assert read_controller(write_controller(controller), name="again") == controller
