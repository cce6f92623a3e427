"""The block on complaint and court: both authorities, and six weeks for a Dutch court alone."""

from dataclasses import replace

import pytest

from dsar_desk.catalogs.countries import country
from dsar_desk.domain.cases import SuspensionKind
from dsar_desk.domain.people import Representative, RepresentativeKind
from dsar_desk.letters.press import Press
from tests.letters.broken_letters import (
    CATALOG,
    CONTROLLERS,
    LANGUAGES,
    PRESS,
    request_for,
    texts_with,
    texts_without,
)

OWN = {"complaint-there-too", "court-weeks"}
PAIRS = [("kamadospace", "BE"), ("kalido", "NL"), ("kalido", "")]


def to(kind, language, controller, there):
    chosen = CONTROLLERS[controller]
    request = request_for(kind, language)
    person = replace(request.case.person, country=there)
    return replace(
        request,
        controller=chosen,
        country=country(chosen.country),
        requester_country=country(there) if there else None,
        case=replace(request.case, person=person),
    )


def failed(press, request):
    return {failure.rule for failure in press.draft(request).failures}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", sorted(CATALOG.files))
@pytest.mark.parametrize(("controller", "there"), PAIRS)
def test_every_letter_names_the_authorities_and_courts_of_both_countries(kind, language, controller, there):
    assert OWN.isdisjoint(failed(PRESS, to(kind, language, controller, there)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["refusal", "direct-marketing-stopped"])
def test_the_authority_where_the_requester_lives_is_not_left_out(kind, language, tmp_path):
    press = Press(texts_without(tmp_path, r"other_authority\.website", kind, language))

    assert "complaint-there-too" in failed(press, to(kind, language, "kamadospace", "BE"))
    assert "complaint-there-too" not in failed(press, to(kind, language, "kamadospace", ""))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["mandate-request", "reminder", "refusal"])
def test_whoever_may_not_act_yet_is_not_told_where_the_person_lives(kind, language):
    request = to(kind, language, "kamadospace", "BE")
    asked = tuple(replace(each, kind=SuspensionKind.MANDATE) for each in request.case.suspensions)
    lawyer = Representative(RepresentativeKind.LAWYER, "Kim Advocaat", address="Laan 1\n9999 ZZ Dorp")
    case = replace(request.case, suspensions=asked, representative=lawyer)
    draft = PRESS.draft(replace(request, case=case))
    there = country("BE").authority.names.in_language(language)
    assert (there in " ".join(draft.text.split())) is (kind == "refusal")
    assert OWN.isdisjoint(failure.rule for failure in draft.failures)


WEEKS = {
    "nl": "Ga binnen zes weken na ontvangst naar de rechter.",
    "en": "Go to court within six weeks after receiving this.",
    "fr": "Allez au tribunal dans les six semaines.",
    "de": "Gehen Sie innerhalb von sechs Wochen nach Erhalt vor Gericht.",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_other_court_than_a_dutch_one_gets_six_weeks(language, tmp_path):
    press = Press(texts_with(tmp_path, WEEKS[language], "refusal", language))

    assert "court-weeks" in failed(press, to("refusal", language, "kalido", ""))
    assert "court-weeks" not in failed(press, to("refusal", language, "kalido", "NL"))
