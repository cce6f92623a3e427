"""The countries of the desk: complete, sourced, and strict about what a file may hold."""

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from dsar_desk.assets import asset
from dsar_desk.catalogs.countries import CODES, countries, country, read_country
from dsar_desk.errors import InvalidInput, NotFound

LANGUAGES = ("nl", "en", "fr", "de")
NL_TEXT = asset("countries", "nl.toml").read_text(encoding="utf-8")


def test_every_file_is_a_country_of_the_desk():
    files = {Path(entry.name).stem.upper() for entry in asset("countries").iterdir()}
    assert files == set(CODES) == set(countries())


@pytest.mark.parametrize("code", CODES)
def test_a_country_is_complete(code):
    found = country(code)
    assert found.code == code
    assert found.zone == ZoneInfo(found.time_zone)
    assert found.languages
    assert found.national_numbers
    assert found.authority.address
    assert found.authority.complaint_url.startswith("https://")
    for words in (
        found.names,
        found.authority.names,
        found.court.names,
        found.court.law,
        found.fiscal_retention.law,
    ):
        assert all(words.in_language(language).strip() for language in LANGUAGES)


@pytest.mark.parametrize("code", CODES)
def test_every_fact_has_a_source(code):
    found = country(code)
    national = {"time_zone", "national_numbers", "own_request_age", "online_consent_age", "heirs_may_ask"}
    assert set(found.sources) == national | {"suspension_law"}
    authority = {"names", "address", "phone", "email", "url", "complaint_url"}
    assert authority <= set(found.authority.sources)
    assert set(found.court.sources) == {"names", "term_weeks", "lawyer_needed"}
    everything = [found.fiscal_retention.source, *(rule.source for rule in found.holidays)]
    everything += [*found.sources.values(), *found.authority.sources.values(), *found.court.sources.values()]
    assert all(source.strip() for source in everything)


def test_what_nobody_looked_up_is_marked():
    assert not country("FR").authority.is_known("complaint_url")
    assert country("NL").authority.is_known("phone")


def test_the_dutch_court_has_six_weeks_and_needs_no_lawyer():
    court = country("NL").court
    assert (court.names.nl, court.term_weeks, court.lawyer_needed) == ("de rechtbank", 6, False)
    assert country("BE").court.term_weeks is None
    assert "rechtbank van eerste aanleg" in country("BE").court.names.nl
    assert "tribunal judiciaire" in country("FR").court.names.fr


def test_the_belgian_authority_has_an_address_in_the_language_of_the_letter():
    authority = country("BE").authority
    assert authority.address_in("nl") == ("Drukpersstraat 35", "1000 Brussel")
    assert authority.address_in("fr") == ("Rue de la Presse 35", "1000 Bruxelles")
    assert authority.short_names.in_language("fr") == "APD"


@pytest.mark.parametrize(
    ("code", "one_stop_shop", "last"),
    [
        ("NL", False, "2033-12-31"),
        ("NL", True, "2036-12-31"),
        ("BE", False, "2036-12-31"),
        ("FR", False, "2036-12-31"),
    ],
)
def test_fiscal_retention_counts_from_the_end_of_the_year(code, one_stop_shop, last):
    retention = country(code).fiscal_retention
    assert retention.last_day(date(2026, 12, 31), one_stop_shop=one_stop_shop).isoformat() == last


def test_a_financial_year_that_ends_on_a_leap_day_is_kept_to_the_end_of_february():
    assert country("NL").fiscal_retention.last_day(date(2028, 2, 29)) == date(2035, 2, 28)


def test_only_french_law_knows_heirs():
    assert [code for code in CODES if country(code).heirs_may_ask] == ["FR"]


def test_the_decree_days_of_the_netherlands_are_listed_by_date():
    assert [equated.day.isoformat() for equated in country("NL").equated_days] == [
        *("2024-05-10", "2024-12-27", "2025-05-30", "2026-01-02"),
        *("2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26"),
    ]


# Asking for what is not there


def test_a_country_is_found_in_any_case():
    assert country("nl") is country("NL")


@pytest.mark.parametrize("code", ["DE", "", "../nl", "NLD"])
def test_an_unknown_country_is_refused(code):
    with pytest.raises(NotFound) as refused:
        country(code)
    assert refused.value.code == "country-unknown"
    assert refused.value.facts["known"] == "NL, BE, FR"


def test_an_unknown_region_is_refused():
    with pytest.raises(NotFound) as refused:
        country("NL", region="friesland")
    assert refused.value.facts["region"] == "friesland"
    with pytest.raises(ValueError, match="friesland"):
        country("NL").in_region("friesland")


# A file that is not right


@pytest.mark.parametrize(
    ("old", "new", "code", "key"),
    [
        ('code = "NL"', 'code = "NL"\ncapital = "Amsterdam"', "file-key-unknown", "capital"),
        ('phone = "', 'fax = "1"\nphone = "', "file-key-unknown", "authority.fax"),
        ("easter = -2", "easter = -2\nsunday = true", "file-key-unknown", "holidays[2].sunday"),
        ("easter = -2", 'fixed = "02-30"', "file-key-wrong", "holidays[2].fixed"),
        ("easter = -2", 'fixed = "2 maart"', "file-key-wrong", "holidays[2].fixed"),
        ("easter = -2", "", "holiday-needs-one-rule", "holidays[2].good-friday"),
        ("easter = -2", 'easter = -2\nfixed = "04-03"', "holiday-needs-one-rule", "holidays[2].good-friday"),
        ("easter = -2", "easter = true", "file-key-wrong", "holidays[2].easter"),
        ('time_zone = "Europe/Amsterdam"', "", "file-key-missing", "time_zone"),
        ("own_request_age = 16", 'own_request_age = "16"', "file-key-wrong", "own_request_age"),
        ("own_request_age = 16", "own_request_age = true", "file-key-wrong", "own_request_age"),
        ("day = 2024-05-10", "day = 2024-05-10T00:00:00", "file-key-wrong", "equated_days[1].day"),
        ('languages = ["nl"]', "languages = [1]", "file-key-wrong", "languages"),
        ('de = "Niederlande"', 'it = "Paesi Bassi"', "file-key-missing", "names.de"),
    ],
)
def test_a_wrong_key_is_refused_by_name(old, new, code, key):
    assert old in NL_TEXT
    with pytest.raises(InvalidInput) as refused:
        read_country(NL_TEXT.replace(old, new, 1), file="nl.toml")
    assert (refused.value.code, refused.value.facts["key"]) == (code, key)
    assert refused.value.facts["file"] == "nl.toml"


def test_a_file_that_is_no_toml_is_refused():
    with pytest.raises(InvalidInput) as refused:
        read_country("code = NL", file="nl.toml")
    assert refused.value.code == "file-not-toml"
