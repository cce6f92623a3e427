import csv
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dsar_desk.catalogs.controllers import SHIPPED, shipped_controllers, shipped_statement
from dsar_desk.domain.controllers import (
    Controller,
    Fact,
    Finding,
    Purpose,
    Recipient,
    Retention,
    Statement,
    facts_of,
)
from dsar_desk.domain.quotations import GAP, fold
from dsar_desk.domain.statement_check import check_statement
from dsar_desk.sentences import LANGUAGES, has_sentence, sentence

TODAY = date(2026, 11, 22)
LISTED = Path(__file__).parents[1] / "data" / "findings.csv"
CODES = {
    match
    for file in (Path(__file__).parents[2] / "dsar_desk/domain/statement_check").glob("*.py")
    for match in re.findall(
        r'(?:Finding\(|_purposes\(|code = )\s*"([a-z-]+)"', file.read_text(encoding="utf-8")
    )
}

GOOD_TEXT = """
Privacyverklaring van Bakkerij Jansen

Laatst gewijzigd op 1 mei 2026.

Bakkerij Jansen B.V., Laan 1, 9999 ZZ Dorp. KvK 99999999. Mail ons op info@bakkerijjansen.example.

Bestellingen

Wij bewaren uw bestelling zeven jaar (overeenkomst). Wij geven uw adres aan Postbode Snel B.V.
Onze back-ups worden na 30 dagen overschreven.

Nieuwsbrief

Met uw toestemming sturen wij een nieuwsbrief. U kunt uw toestemming altijd intrekken. Wij bewaren
uw toestemming twee jaar. Onze website plaatst cookies; die bewaren wij dertien maanden, met uw toestemming.

Uw rechten

U kunt vragen om inzage, rectificatie, wissing, beperking en overdraagbaarheid, en u kunt bezwaar maken.
Wij vragen geen kopie van uw identiteitsbewijs. U kunt een klacht indienen bij de Autoriteit Persoonsgegevens.
"""

SIX = ("access", "rectification", "erasure", "restriction", "portability", "objection", "consent-withdrawal")

GOOD = Controller(
    id="bakkerij-jansen",
    prefix="BKJ",
    country="NL",
    form_of_address="u",
    languages=("nl",),
    legal_name=Fact("Bakkerij Jansen B.V."),
    statement=Statement(updated=Fact("1 mei 2026", "Laatst gewijzigd op 1 mei 2026.", code="2026-05-01")),
    address=Fact("Laan 1\n9999 ZZ Dorp"),
    email=Fact("info@bakkerijjansen.example"),
    company_number=Fact("99999999"),
    complaint=Fact("U kunt een klacht indienen bij de Autoriteit Persoonsgegevens"),
    rights=tuple(Fact(code, f"het recht {code}", code=code) for code in SIX),
    purposes=(
        Purpose(
            "orders",
            Fact("Bestellingen", "Bestellingen"),
            legal_basis=(Fact("Overeenkomst", "overeenkomst", code="contract"),),
            recipients=(Recipient("Postbode Snel B.V.", "Postbode Snel B.V.", named=True),),
            retention=(Retention("7 jaar", "zeven jaar", period="P7Y"),),
        ),
        Purpose(
            "newsletter",
            Fact("Nieuwsbrief", "Nieuwsbrief"),
            legal_basis=(Fact("Toestemming", "Met uw toestemming", code="consent"),),
            retention=(Retention("2 jaar", "twee jaar", period="P2Y"),),
        ),
    ),
)


def listed(name: str) -> list[dict[str, str]]:
    with LISTED.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["controller"] == name]


def shipped(name: str) -> tuple[Controller, tuple[Finding, ...]]:
    controller = next(part for part in shipped_controllers() if part.id == name)
    return controller, check_statement(controller, shipped_statement(name), today=TODAY)


def codes(controller: Controller = GOOD, text: str = GOOD_TEXT) -> list[str]:
    return [finding.code for finding in check_statement(controller, text, today=TODAY)]


@pytest.mark.parametrize("name", SHIPPED)
def test_the_check_finds_what_a_reader_found_and_nothing_else(name):
    _, found = shipped(name)
    assert sorted((part.code, part.severity, part.article) for part in found) == sorted(
        (row["code"], row["severity"], row["article"]) for row in listed(name)
    )


@pytest.mark.parametrize("name", SHIPPED)
def test_a_finding_quotes_what_the_reader_quoted(name):
    _, found = shipped(name)
    quoted = {part.code: part.quotation for part in found}
    for row in listed(name):
        assert fold(row["quotation"]) in quoted[row["code"]]
        assert bool(row["quotation"]) == bool(quoted[row["code"]]), row["code"]


@pytest.mark.parametrize("name", SHIPPED)
def test_every_quotation_of_a_finding_stands_in_the_statement(name):
    text = fold(shipped_statement(name))
    _, found = shipped(name)
    for finding in found:
        for part in re.split(rf"{GAP}| \| ", finding.quotation):
            assert fold(part) in text, finding.code


@pytest.mark.parametrize("name", SHIPPED)
def test_a_finding_points_at_a_fact_or_at_the_place_of_a_missing_one(name):
    controller, found = shipped(name)
    paths = [path for path, _ in facts_of(controller)]
    for finding in found:
        place = finding.path.split(".")[0]
        assert not place or hasattr(controller, place)
        if "." in finding.path and finding.path != "statement.updated":
            assert any(path.startswith(finding.path) for path in paths), finding.path


@pytest.mark.parametrize("name", SHIPPED)
def test_faults_come_before_remarks(name):
    _, found = shipped(name)
    severities = [finding.severity for finding in found]
    assert severities == sorted(severities)
    assert set(severities) == {"fault", "remark"}


def test_the_rules_know_at_least_sixty_codes():
    assert len(CODES) >= 60


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", ["findings", "findings-do", "findings-title"])
def test_every_code_has_a_sentence_and_says_what_to_do(language, table):
    rights = {f"right-{right}-missing" for right in SIX} | {"right-automated-decision-missing"}
    assert {code for code in CODES | rights if not has_sentence(table, code, language)} == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SHIPPED)
def test_the_facts_of_a_finding_fill_its_sentence(name, language):
    _, found = shipped(name)
    for finding in found:
        told = sentence("findings", finding.code, finding.facts, language=language)
        assert "{" not in told, told
        assert re.search(r"[Aa]rti(?:kel|cle)", told) or finding.code == "je-and-u"


def test_a_good_statement_has_no_findings():
    assert codes() == []


ADDED: list[tuple[str, str]] = [
    ("privacy-shield", "Wij werken met een Amerikaans bedrijf onder het Privacy Shield."),
    ("foreign-domain", "Stuur een verzoek naar info@anderewinkel.example."),
    ("group-domain", "Wij horen bij Deeg Groep. Stuur een verzoek naar info@deeggroep.example."),
    ("brand-domain", "Dat doet u op onze website www.taartgemak.example."),
    ("group-as-controller", "Dat doen wij in het belang van Bakkerij Groep."),
    ("id-copy-routine", "Stuur bij een verzoek een kopie van uw paspoort mee."),
    ("refusal-too-wide", "Wij weigeren verzoeken die onredelijk veel moeite kosten."),
    ("consent-by-browsing", "Door onze website te gebruiken, stemt u in met deze verklaring."),
    ("no-party-yet-recipients", "Wij geven uw gegevens aan geen enkele partij door."),
    ("placeholder", "Deze verklaring is van [bedrijfsnaam]."),
    ("two-spellings", "Ons magazijn: Laan 1, 9999 ZZ Dorpp."),
    ("two-periods", "Wij vragen na vijf jaar opnieuw toestemming en verwijderen daarna uw toestemming."),
    ("joint-with-one-name", "De gegevens worden gezamenlijk verwerkt door Bakkerij Jansen."),
    ("marketing-cookies-opt-out", "Als u geen marketingcookies wilt, kunt u ze uitzetten."),
    ("household-exemption", "Contact via sociale media is privé of huiselijk gebruik."),
    ("open-ended-period", "Uw foto's bewaren wij 1 jaar of langer."),
    ("special-categories", "Wij vragen naar raciale of etnische afkomst."),
    ("outdated-law", "Wij houden ons aan de Wet bescherming persoonsgegevens."),
    ("authority-link-old", "Zie autoriteitpersoonsgegevens.nl/nl/zelf-doen."),
    ("je-and-u", "Je kunt jouw account opzeggen."),
    ("automated-decision-unclear", "Een bureau bepaalt uw kredietscore. Die kan leiden tot annulering."),
    (
        "objection-where-consent",
        "Als u geen bezwaar hebt gemaakt, krijgt u onze nieuwsbrief.",
    ),
    (
        "marketing-opt-out",
        "Partners hebben soms een aanbieding. Als u die niet wilt ontvangen, laat het weten.",
    ),
    ("interest-of-data-subject", "Dat rust op uw gerechtvaardigde belang om goede informatie te krijgen."),
    (
        "complaint-after-own",
        "Bent u dan nog niet tevreden, dan kunt u een klacht indienen bij de Autoriteit Persoonsgegevens.",
    ),
    ("authority-name-wrong", "Zie de website van de Autoriteit voor Persoonsgegevens (AP)."),
    ("cookies-not-personal", "Onze cookies identificeren u niet. De cookies bevatten uw IP-adres."),
    ("archive-period-vague", "Daarna worden ze voor een aanvullende periode gearchiveerd."),
    ("duty-unknown", "Er is een bewijsplicht van twee jaar voor opt-ins."),
    ("processor-reuse", "Sommige dienstverleners gebruiken de gegevens ook voor eigen doeleinden."),
    ("reason-asked", "Vermeld ook de reden van uw verzoek."),
    (
        "erasure-refusal-too-wide",
        "Wij wissen uw gegevens, tenzij wij een dwingend belang hebben om ze niet te wissen.",
    ),
    ("not-shared-yet-recipient", "Wij zullen geen gegevens delen met Postbode."),
    (
        "sentence-broken",
        "Wij beveiligen uw gegevens tegen verlies en tegen iedere vorm van misbruik bij de bestellin",
    ),
    (
        "sentence-broken",
        "Wij hebben een belang om onze website zo goed mogelijk te laten werken en om onze klanten",
    ),
    ("list-empty", "Wij bewaren:\n\n• Naam\n• Adres\n• \n"),
    (
        "link-missing",
        "Wilt u weten wat zij met uw gegevens doen, lees dan hun privacyverklaring:\n\nBel gerust.",
    ),
    ("count-wrong", "Wij wijzen verzoeken af in twee gevallen:\n• bij diefstal;\n• bij schade;\n• bij spam."),
]


@pytest.mark.parametrize(("code", "more"), ADDED)
def test_one_sentence_more_is_one_finding_more(code, more):
    assert codes(text=f"{GOOD_TEXT}\n{more}\n") == [code]


def without(**facts: object) -> Controller:
    return replace(GOOD, **facts)  # type: ignore[arg-type]


def changed_purpose(**facts: object) -> Controller:
    return without(purposes=(replace(GOOD.purposes[0], **facts), GOOD.purposes[1]))  # type: ignore[arg-type]


def fewer_rights(missing: str) -> Controller:
    return without(rights=tuple(fact for fact in GOOD.rights if fact.code != missing))


CHANGED: list[tuple[str, Controller]] = [
    *((f"right-{right}-missing", fewer_rights(right)) for right in SIX),
    ("retention-missing", changed_purpose(retention=())),
    ("legal-basis-missing", changed_purpose(legal_basis=())),
    ("recipients-by-category", changed_purpose(recipients=(Recipient("Bezorger", "Postbode"),))),
    ("personalisation-on-contract", changed_purpose(name=Fact("Personalisatie van de winkel"))),
    ("transfer-without-safeguard", without(transfers=(Fact("Buiten de EU", "Buiten de EU"),))),
    ("response-time-long", without(response_time=Fact("Binnen zes weken", code="P6W"))),
    ("response-time-short", without(response_time=Fact("Binnen een week", code="P1W"))),
    (
        "statement-old",
        without(statement=Statement(updated=Fact("1 mei 2022", "1 mei 2022", code="2022-05-01"))),
    ),
    (
        "opposition-where-consent",
        changed_purpose(legal_basis=(Fact("Toestemming", "Toestemming, met verzet", code="consent"),)),
    ),
    (
        "period-and-criterion",
        without(
            retention=(
                Retention("5 jaar", "vijf jaar", code="messages", period="P5Y"),
                Retention("Zolang nodig", "zolang dat nodig is", code="messages"),
            )
        ),
    ),
    ("phone-marketing", changed_purpose(name=Fact("Reclame", "Wij bellen u per telefoon met reclame"))),
    (
        "safeguard-insufficient",
        without(
            transfers=(Fact("VS", "modelcontract of afspraken over de omgang", code="standard-clauses"),)
        ),
    ),
    (
        "safeguard-unnamed",
        without(
            transfers=(Fact("VS", "modelcontract of andere passende waarborgen", code="standard-clauses"),)
        ),
    ),
    (
        "portability-too-narrow",
        without(rights=(*GOOD.rights, Fact("Export", "met toestemming", code="portability"))),
    ),
]


@pytest.mark.parametrize(("code", "controller"), CHANGED, ids=[code for code, _ in CHANGED])
def test_one_fact_changed_is_one_finding_more(code, controller):
    assert codes(controller) == [code]


def test_direct_marketing_on_legitimate_interest_needs_a_word_on_objection():
    advertising = changed_purpose(name=Fact("Reclame"), legal_basis=(Fact("x", code="legitimate-interest"),))
    silent = replace(advertising, rights=fewer_rights("objection").rights)
    assert codes(advertising) == []
    assert codes(silent) == ["right-objection-missing", "marketing-objection-missing"]


def test_hashed_addresses_for_platforms_are_a_remark_on_legitimate_interest():
    more = "Wij delen uw e-mailadres in gehashte vorm met een platform."
    hashed = changed_purpose(legal_basis=(Fact("Belang", "gehasht e-mailadres", code="legitimate-interest"),))
    assert codes(hashed, f"{GOOD_TEXT}\n{more}") == ["hashed-email-sharing"]
    assert codes(GOOD, f"{GOOD_TEXT}\n{more}") == []


def cut(*gone: str) -> Iterator[str]:
    for line in GOOD_TEXT.splitlines():
        if not any(word in line for word in gone):
            yield line


@pytest.mark.parametrize(
    ("code", "gone", "facts"),
    [
        ("complaint-missing", ("klacht",), {"complaint": None}),
        ("address-missing", ("9999 ZZ",), {"address": None}),
        ("company-number-missing", ("KvK",), {"company_number": None}),
        ("date-missing", ("Laatst gewijzigd",), {"statement": Statement()}),
    ],
)
def test_what_neither_facts_nor_text_say_is_missing(code, gone, facts):
    assert codes(replace(GOOD, **facts), "\n".join(cut(*gone))) == [code]
    assert codes(replace(GOOD, **facts)) == []


@pytest.mark.parametrize(
    "more",
    [
        "Bij twijfel vragen wij een afgeschermde kopie van uw paspoort.",
        "Het Privacy Shield is niet meer geldig.",
        "Wij verkopen uw gegevens nooit aan derden.",
        "Wij geven uw gegevens aan geen enkele partij door, tenzij dat nodig is voor de bezorging.",
        "Lees ook de voorwaarden van de bezorger op www.postbodesnel.example.",
        "Facturen bewaren wij zeven jaar. Offertes verwijderen wij na een jaar.",
        "Sollicitaties verwijderen wij na vier weken, of na een jaar als u toestemming geeft.",
        "U kunt uw browser zo instellen dat u geen cookies krijgt.",
        "Wij vragen nooit naar uw seksuele geaardheid; dat doen wij niet.",
        "Onze dienstverleners mogen uw gegevens nooit voor eigen doeleinden gebruiken.",
        "Bent u dan nog niet tevreden, of liever meteen: een klacht kan bij de Autoriteit Persoonsgegevens.",
        "Bel ons gerust eerst. Een klacht indienen bij de Autoriteit Persoonsgegevens (AP) kan ook.",
        "U hoeft geen reden voor uw verzoek te geven.",
        "Wij wegen ons belang af; uw gerechtvaardigde belangen kunnen zwaarder wegen.",
        "Wij delen in drie gevallen:\n• bij fraude;\n• bij schade;\n\n• bij diefstal.\n\nDat is alles.",
        "Wilt u weten wat zij met gegevens doen, lees dan hun privacyverklaring:\n\nwww.postbodesnel.example",
        "Wij delen geen gegevens met Facebook en zullen geen gegevens delen met Instagram.",
        "Na zeven jaar archiveren wij ze voor een aanvullende periode van drie jaar; u kunt ze dan opvragen.",
        "Wij antwoorden binnen een maand en weigeren alleen kennelijk ongegronde verzoeken.",
        "Onze groep heet Bakkerij Jansen Groep B.V.; verantwoordelijk is Bakkerij Jansen B.V.",
        "De gegevens worden gezamenlijk verwerkt door Bakkerij Jansen B.V. en Molen Pieters B.V.",
    ],
)
def test_a_sentence_that_only_looks_wrong_is_no_finding(more):
    assert codes(text=f"{GOOD_TEXT}\n{more}\n") == []


def severity(code: str, controller: Controller, text: str) -> str:
    return next(part.severity for part in check_statement(controller, text, today=TODAY) if part.code == code)


def test_an_opt_out_of_marketing_cookies_is_a_fault_where_nobody_is_asked():
    more = "Als u geen marketingcookies wilt, kunt u ze uitzetten."
    assert severity("marketing-cookies-opt-out", GOOD, f"{GOOD_TEXT}\n{more}\n") == "remark"
    silent = "\n".join(cut("plaatst cookies"))
    assert severity("marketing-cookies-opt-out", GOOD, f"{silent}\n{more}\n") == "fault"


def test_a_name_that_was_never_filled_in_is_a_fault_and_a_left_over_title_a_remark():
    assert (
        severity("placeholder", GOOD, f"{GOOD_TEXT}\n\nDeze verklaring is van [bedrijfsnaam].\n") == "fault"
    )
    assert severity("placeholder", GOOD, f"{GOOD_TEXT}\n\nvan uw webshop\n") == "remark"


def test_a_category_that_could_be_named_is_a_remark_beside_named_recipients():
    (name,) = GOOD.purposes[0].recipients
    police = Recipient("De politie, als de wet dat vraagt", "politie")
    assert codes(changed_purpose(recipients=(name, police))) == []
    (finding,) = check_statement(
        changed_purpose(recipients=(name, Recipient("IT-leverancier", "IT"))), GOOD_TEXT, today=TODAY
    )
    assert (finding.code, finding.facts["recipients"]) == ("recipients-by-category", "‘IT-leverancier’")


def test_consent_for_the_telephone_needs_no_remark():
    name = Fact("Reclame", "Wij bellen u per telefoon met reclame")
    asked = (Fact("Toestemming", "met uw toestemming", code="consent"),)
    by_post = (Fact("Toestemming (per post)", "per post: met uw toestemming", code="consent"),)
    assert codes(changed_purpose(name=name, legal_basis=asked)) == []
    assert codes(changed_purpose(name=name, legal_basis=by_post)) == ["phone-marketing"]


def test_general_periods_make_a_purpose_without_one_a_remark():
    general = Retention("5 jaar", "vijf jaar", period="P5Y")
    controller = replace(changed_purpose(retention=()), retention=(general,))
    (finding,) = check_statement(controller, GOOD_TEXT, today=TODAY)
    assert (finding.code, finding.severity) == ("retention-missing", "remark")


def test_bases_in_a_list_of_their_own_are_told_apart():
    controller = replace(changed_purpose(legal_basis=()), legal_basis=(Fact("x", code="contract"),))
    assert codes(controller) == ["legal-basis-not-per-purpose"]


def test_rights_are_looked_for_in_the_text_when_no_facts_are_held():
    assert codes(without(rights=())) == []
    text = "\n".join(cut("bezwaar"))
    assert "right-objection-missing" in codes(without(rights=()), text)


def test_a_statement_of_three_years_minus_a_day_is_not_old():
    updated = Fact("23 november 2023", "23 november 2023", code="2023-11-23")
    assert codes(without(statement=Statement(updated=updated))) == []


def test_a_controller_without_a_statement_is_told_what_is_missing():
    bare = Controller("x", "XX", "NL", "u", ("nl",), Fact("Winkel", source="user"))
    found = codes(bare, "")
    assert {"complaint-missing", "address-missing", "contact-missing", "recipients-missing"} <= set(found)
    assert "je-and-u" not in found


@given(st.text(max_size=300), st.sampled_from(SHIPPED))
@settings(max_examples=50, deadline=None)
def test_any_text_is_checked_without_an_accident(text, name):
    controller = next(part for part in shipped_controllers() if part.id == name)
    for finding in check_statement(controller, f"{GOOD_TEXT}\n\n{text}", today=TODAY):
        assert has_sentence("findings", finding.code, "nl")


def test_a_very_long_statement_is_read_in_seconds():
    assert codes(text=GOOD_TEXT + "Wij bakken brood en taart. " * 20_000) == []


def test_a_text_without_a_full_stop_is_read_as_fast():
    # One sentence of 200,000 characters took a minute before sentences were cut.
    assert set(codes(text=GOOD_TEXT + "daarna klacht eerst cookies " * 7_000)) <= {"complaint-missing"}
