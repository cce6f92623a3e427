"""An erasure answer says by category what stays, by which law and until when, and what the statement adds."""

from dataclasses import replace
from datetime import date

import pytest

from dsar_desk.catalogs.countries import country
from dsar_desk.domain.cases import DataFound, KeptFor, PeriodStart
from dsar_desk.domain.controllers import Fact
from tests.letters.broken_letters import LANGUAGES, PRESS, failing
from tests.letters.test_texts import CONTROLLERS, request_for

TAX = DataFound("Boekhouding", "drie facturen", "keep", kept_for=KeptFor.TAX)
ORDERED = (PeriodStart("collection", date(2026, 3, 3)),)
SEVEN_YEARS = {
    "nl": ("artikel 52 lid 4", "artikel 17, lid 3, onder b", "tot en met 31 december 2033"),
    "en": ("Section 52(4)", "Article 17(3)(b)", "up to and including 31 December 2033"),
    "fr": ("l'article 52, paragraphe 4", "article 17, paragraphe 3, point b)", "31 décembre 2033 inclus"),
    "de": ("Artikel 52 Absatz 4", "Artikel 17 Absatz 3 Buchstabe b", "einschließlich 31. Dezember 2033"),
}


def erasure(language, controller, *rows, starts=(), relations=()):
    shop = CONTROLLERS[controller]
    request = request_for("erasure-response", language, shop, data_found=rows)
    case = replace(request.case, starts=starts, relations=relations)
    return replace(request, case=case, country=country(shop.country))


def told(request):
    return " ".join(PRESS.draft(request).text.split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_tax_law_keeps_has_its_law_and_its_last_day(language):
    request = erasure(language, "kleintjesgeluk", TAX, starts=ORDERED)
    text = told(request)

    assert [words for words in SEVEN_YEARS[language] if words not in text] == []
    draft = PRESS.draft(request)
    assert {failure.rule for failure in draft.failures} & {"strange-date", "erasure-response-02"} == set()


@pytest.mark.parametrize(
    ("year_end", "day"),
    [("06-30", "30 juni 2033"), ("02-28", "28 februari 2034"), ("12-31", "31 december 2033")],
)
def test_tax_counts_from_the_end_of_this_organisations_financial_year(year_end, day):
    request = erasure("nl", "kleintjesgeluk", TAX, starts=ORDERED)
    practice = replace(request.controller.practice, financial_year_end=year_end)
    assert day in told(replace(request, controller=replace(request.controller, practice=practice)))


def test_without_the_day_of_the_order_the_years_are_told():
    request = erasure("nl", "kleintjesgeluk", TAX)
    assert "7 jaar, gerekend vanaf het einde van het boekjaar" in told(request)
    assert "erasure-response-02" not in failing(PRESS, request)


def test_a_french_organisation_names_french_law():
    assert "L123-22" in told(erasure("nl", "kalido", TAX, starts=ORDERED))
    assert "31 december 2036" in told(erasure("nl", "kalido", TAX, starts=ORDERED))


def test_the_statements_own_period_stands_beside_the_law():
    row = replace(TAX, purpose="orders")
    assert "Onze privacyverklaring noemt deze termijn: 7 jaar." in told(erasure("nl", "kleintjesgeluk", row))


@pytest.mark.parametrize("language", LANGUAGES)
def test_four_weeks_lie_between_closing_and_erasing_at_kaartje2go(language):
    assert "4 we" in told(erasure("nl", "kaartje2go", TAX))
    assert "4 weken" not in told(erasure("nl", "kaartje2go", TAX, relations=("newsletter",)))
    remark = CONTROLLERS["kaartje2go"].remarks[0]
    assert remark.text(language) in told(erasure(language, "kaartje2go", TAX))


def test_dnp_says_what_its_statement_says_of_backups():
    assert "niet onmiddellijk uit systemen en back-upsystemen" in told(erasure("nl", "dnp-giftcard", TAX))


def test_the_archive_of_kalido_is_told_and_asked_about():
    request = erasure("nl", "kalido", DataFound("Webwinkel", "bestellingen", "erase"))
    bare = replace(request, facts={key: text for key, text in request.facts.items() if key != "archive"})
    draft = PRESS.draft(bare)

    assert "Daarna 5 tot 10 jaar in het archief, met beperkte toegang" in draft.text
    assert "archive" in draft.open_fields
    assert "archive" not in PRESS.draft(request).open_fields


def test_what_stays_in_the_archive_has_its_ground_and_its_last_day():
    row = DataFound("Archief", "bestellingen", "keep", kept_for=KeptFor.CLAIMS, purpose="orders")
    active = (PeriodStart("last-activity", date(2026, 1, 10)),)
    request = erasure("nl", "kalido", row, starts=active)
    assert request.facts["erased_on"] == "2026-11-20"
    text = told(request)

    assert "artikel 17, lid 3, onder e" in text
    assert "op zijn langst tot en met 20 november 2036" in text
    assert "Onze privacyverklaring noemt deze termijn: Daarna 5 tot 10 jaar" in text
    assert "erasure-response-02" not in failing(PRESS, request)
    later = PeriodStart("end-of-use", date(2027, 1, 1))
    assert "op zijn langst tot en met 1 januari 2037" in told(erasure("nl", "kalido", row, starts=(later,)))


def test_a_day_that_somebody_wrote_comes_first():
    row = replace(TAX, until="2034-06-30")
    assert "tot en met 30 juni 2034" in told(erasure("nl", "kleintjesgeluk", row, starts=ORDERED))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", "geen reclame naartoe mogen sturen (artikel 21, lid 3, van de AVG)"),
        ("en", "not to send any advertising there (Article 21(3) of the GDPR)"),
        ("fr", "pas y envoyer de publicité (article 21, paragraphe 3, du RGPD)"),
        ("de", "dorthin keine Werbung senden dürfen (Artikel 21 Absatz 3 DSGVO)"),
    ],
)
def test_the_entry_against_advertising_stays_after_an_erasure_and_is_told(language, words):
    row = DataFound("Lijst", "e-mailadres", "keep", kept_for=KeptFor.SUPPRESSION)
    request = erasure(language, "kaartje2go", row)

    assert words in told(request)
    assert "erasure-response-02" not in failing(PRESS, request)


def test_what_the_statement_says_of_backups_in_another_language_is_marked_as_its_words():
    request = erasure("fr", "dnp-giftcard", TAX)
    told_once = replace(request.controller, backups=(Fact("kopieën blijven nog even staan"),))
    text = told(replace(request, controller=told_once))
    assert "kopieën blijven nog even staan" in text
    assert "tel quel dans notre déclaration de confidentialité" in text
