"""Belgian Dutch: passages and words that differ where the requester lives in Belgium."""

from dataclasses import replace
from importlib.resources import files

import pytest

from dsar_desk.catalogs.controllers import shipped_controllers
from dsar_desk.catalogs.countries import country
from dsar_desk.domain.people import Representative, RepresentativeKind
from dsar_desk.letters.catalog import LetterCatalog
from dsar_desk.letters.press import Press
from dsar_desk.letters.samples import sample_request

LETTERS = files("resources").joinpath("letters")
CATALOG = LetterCatalog()
PRESS = Press(CATALOG)
CONTROLLERS = {controller.id: controller for controller in shipped_controllers()}


def draft(kind, home, *, controller="kaartje2go", at="NL", language="nl", facts=None, acting=None):
    chosen = replace(CONTROLLERS[controller], country=at)
    request = sample_request(CATALOG.file(kind), language, controller=chosen, country=country(at))
    case = replace(request.case, person=replace(request.case.person, country=home))
    if acting:
        case = replace(case, representative=Representative(acting, "P. van Loon"))
    request = replace(request, case=case, facts={**request.facts, **(facts or {})})
    return PRESS.draft(replace(request, requester_country=country(home) if home != at else None))


def test_a_requester_in_belgium_reads_of_the_national_register_number():
    belgian = draft("identity-request", "BE").text

    assert "het rijksregisternummer (in Nederland: het BSN)" in belgian
    assert "KopieID-app van de Nederlandse overheid" in belgian
    assert "Rijksoverheid" not in belgian
    assert "KopieID-app van de Rijksoverheid" in draft("identity-request", "NL").text


@pytest.mark.parametrize("kind", sorted(CATALOG.files))
def test_belgian_usage_keeps_every_must_and_not(kind):
    failures = draft(kind, "BE").failures

    assert [failure.rule for failure in failures if failure.level in {"MUST", "NOT"}] == []


def test_authority_in_belgium_is_proved_with_belgian_papers():
    belgian = draft("mandate-request", "BE").text

    assert "vrederechter" in belgian
    assert "gezagsregister" not in belgian
    assert "gezagsregister" in draft("mandate-request", "NL").text


def test_a_requester_in_belgium_may_complain_in_belgium():
    text = draft("refusal", "BE").text

    assert "klacht indienen in België, waar je woont: bij de Gegevensbeschermingsautoriteit (GBA)" in text
    assert "Autoriteit Persoonsgegevens (AP)" in text


def test_a_belgian_controller_writes_belgian_dutch_and_names_one_authority():
    text = draft("refusal", "BE", at="BE").text

    assert "toezichthoudende autoriteit. Dat is de Gegevensbeschermingsautoriteit (GBA)" in text
    assert "Autoriteit Persoonsgegevens" not in text


def test_words_of_a_region_lie_over_those_of_the_language():
    belgian, dutch = CATALOG.words("nl", "BE"), CATALOG.words("nl")

    assert belgian["representatives"]["guardian"] == "als voogd of bewindvoerder"
    assert belgian["representatives"]["lawyer"] == dutch["representatives"]["lawyer"]
    assert CATALOG.words("nl", "FR") == dutch
    text = draft("access-response", "BE", acting=RepresentativeKind.GUARDIAN).text
    assert "voor wie je optreedt als voogd of bewindvoerder" in text


def test_other_languages_have_no_belgian_words_of_their_own():
    assert draft("identity-request", "BE", language="en").text.count("national register number") == 1


def test_each_text_of_a_region_replaces_one_of_the_language():
    regional = [path.name for path in LETTERS.joinpath("blocks").iterdir() if "-BE." in path.name]

    assert regional
    assert all(LETTERS.joinpath("blocks", name.replace("-BE", "")).is_file() for name in regional)


def test_where_the_dutch_court_is_abroad_it_is_called_dutch():
    assert (
        "bij de Nederlandse rechtbank (artikel 35 van de Nederlandse Uitvoeringswet"
        in draft("refusal", "FR").text
    )
    assert "Nederlandse rechtbank" not in draft("refusal", "NL").text


@pytest.mark.parametrize("kind", ["mandate-request", "deceased-response"])
def test_who_may_not_be_able_to_act_is_not_told_that_they_act(kind):
    text = draft(kind, "NL", acting=RepresentativeKind.MANDATE).text

    assert "voor wie je optreedt" not in text
    assert "Noor van Voorbeeld" in text


def test_the_home_country_is_that_of_the_data_subject_and_not_of_the_representative():
    text = draft("refusal", "FR", acting=RepresentativeKind.LAWYER).text

    assert "in het land waar Noor van Voorbeeld woont" in text
    assert "waar je woont" not in text


@pytest.mark.parametrize("language", ["nl", "en", "fr", "de"])
def test_who_may_not_be_able_to_act_is_not_told_where_the_data_subject_lives(language):
    cnil = "www.cnil.fr"

    acting = RepresentativeKind.MANDATE
    assert cnil not in draft("mandate-request", "FR", language=language, acting=acting).text
    assert cnil in draft("mandate-request", "FR", language=language).text


@pytest.mark.parametrize("language", ["nl", "en", "fr", "de"])
def test_what_follows_a_shared_passage_is_a_paragraph_of_its_own(language):
    below = {"nl": "De termijn voor", "en": "The time limit for", "fr": "Le délai de", "de": "Die Frist für"}

    assert f"\n\n{below[language]}" in draft("fee-notice", "NL", language=language).text


@pytest.mark.parametrize("language", ["nl", "en", "fr", "de"])
def test_a_closing_letter_starts_no_new_term(language):
    text = draft("closing", "NL", language=language).text

    assert "verzoekschrift" not in text
    assert CATALOG.file("closing").kind.title[language]
    withdrawn = draft("closing", "NL", language=language, facts={"withdrawn_on": "2026-11-18"}).text
    assert len(withdrawn) < len(text)


@pytest.mark.parametrize(
    ("language", "paper"), [("nl", "op papier"), ("en", "on paper"), ("fr", "sur papier")]
)
def test_a_copy_that_was_returned_is_not_said_to_be_destroyed_on_paper(language, paper):
    returned = draft("id-copy-destroyed", "NL", language=language, facts={"copy_returned_on": "2026-11-19"})

    assert paper in draft("id-copy-destroyed", "NL", language=language).text
    assert paper not in returned.text


def test_nobody_is_offered_to_forward_to_an_unknown_controller():
    text = draft("wrong-controller", "NL", facts={"real_controller": ""}).text

    assert "Wij hebben je verzoek daarom niet doorgestuurd." in text
    assert "Wil je dat wij dat doen" not in text
