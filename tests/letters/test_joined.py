"""One letter that answers several rights: each in its own words, in order, what they share once."""

from dataclasses import replace
from itertools import combinations

import pytest

from dsar_desk.catalogs.countries import country
from dsar_desk.domain.cases import DataFound, RequestedRight, RightState
from dsar_desk.domain.joined_letters import answers_to, answers_together, joined_letter, names_in
from dsar_desk.domain.rights import Decision, Right, grounds_for
from dsar_desk.letters.press import Press
from dsar_desk.letters.samples import RECEIVED, WRITTEN, sample_facts, sample_request
from tests.letters.broken_letters import (
    CATALOG,
    CONTROLLERS,
    LANGUAGES,
    PRESS,
    REASON,
    failing,
    texts_with,
)
from tests.letters.structure_reading import trees_of

GRANTED, PARTIAL, REFUSED = Decision


def decided(right, decision, language="nl"):
    refuses = decision is not GRANTED
    return RequestedRight(
        right,
        RightState.DECIDED,
        decision,
        grounds_for(right)[0].code if refuses else "",
        REASON[language] if refuses else "",
        WRITTEN,
        "Ilse Vermeer",
        RECEIVED,
    )


def request_for(items, language="nl", controller="kamadospace"):
    """A complete joined letter for a case in which these rights are decided."""
    owner = CONTROLLERS[controller]
    plain = sample_request(
        CATALOG.file("access-response"), language, controller=owner, country=country(owner.country)
    )
    case = replace(plain.case, rights=tuple(items))
    parts = answers_together(CATALOG.kinds(), case)
    facts = {}
    for part in parts:
        facts |= sample_facts(CATALOG.file(part.kind), language)
    kind = joined_letter(parts, CATALOG.joined_title())
    return replace(plain, kind=kind, case=case, facts=facts)


@pytest.mark.parametrize("controller", CONTROLLERS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_all_nine_rights_are_answered_in_one_letter_that_may_leave(language, controller):
    draft = PRESS.draft(request_for([decided(right, GRANTED) for right in Right], language, controller))
    assert [failure.rule for failure in draft.failures if failure.stops] == []
    assert draft.open_fields == ()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("pair", list(combinations([r for r in Right if grounds_for(r)], 2)))
def test_two_rights_may_have_two_decisions(language, pair):
    one, other = pair
    request = request_for([decided(one, GRANTED), decided(other, REFUSED, language)], language)
    assert failing(PRESS, request) == set()
    assert len(request.kind.parts) == 2


def test_rights_stand_in_the_order_asked_but_access_before_erasure():
    request = request_for(
        [decided(right, GRANTED) for right in (Right.ERASURE, Right.OBJECTION, Right.ACCESS)]
    )
    text = PRESS.draft(request).text
    places = [
        text.index(words) for words in ("Besluit over", "verzoek om inzage", "verzoek om gegevenswissing")
    ]
    assert places == sorted(places)
    assert names_in(request.kind.kind) == ("objection-response", "access-response", "erasure-response")


def test_what_is_erased_is_copied_too_where_access_was_asked():
    both = request_for([decided(Right.ACCESS, GRANTED), decided(Right.ERASURE, GRANTED)])
    rows = (DataFound("Webshop", "account met adresboek", "erase"),)
    request = replace(both, case=replace(both.case, data_found=rows), enclosures=())
    text = PRESS.draft(request).text
    assert text.count("Webshop: account met adresboek") == 2
    assert "right-A3" not in failing(PRESS, request)
    alone = replace(request.case, rights=(decided(Right.ERASURE, GRANTED),))
    assert alone.data_copied == ()


def test_no_answer_offers_what_another_gives():
    items = [decided(Right.PORTABILITY, GRANTED), decided(Right.ERASURE, GRANTED)]
    assert "Vraag dan om gegevenswissing" not in PRESS.draft(request_for(items)).text


OFFERS = {
    "nl": "Dan noemen wij ze",
    "en": "We will name them",
    "fr": "Nous vous les indiquerons",
    "de": "Dann nennen wir sie",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("right", [Right.ERASURE, Right.RECTIFICATION, Right.RESTRICTION])
def test_names_of_recipients_are_offered_only_where_the_answer_on_access_does_not_give_them(right, language):
    asked = ("erasure_recipients", "change_recipients", "restriction_recipients")

    def text_for(*rights):
        request = request_for([decided(each, GRANTED) for each in rights], language)
        request = replace(request, facts={k: v for k, v in request.facts.items() if k not in asked})
        assert failing(PRESS, request) == set()
        return PRESS.draft(request).text

    assert OFFERS[language] in text_for(right, Right.PORTABILITY)
    assert OFFERS[language] not in text_for(right, Right.ACCESS)


ELSEWHERE = {
    "nl": ("staat ook in deze brief", "beslissen wij apart", "als u om inzage vraagt"),
    "en": ("is in this letter too", "separately", "by asking for access"),
    "fr": ("figure aussi dans cette lettre", "séparément", "en demandant l'accès"),
    "de": ("steht ebenfalls in diesem Schreiben", "gesondert", "wenn Sie Auskunft verlangen"),
}


def joined_text_of(language, *items, without=("erased_after_objection", "not_ported")):
    request = request_for(items, language)
    request = replace(request, facts={k: v for k, v in request.facts.items() if k not in without})
    assert failing(PRESS, request) == set()
    return " ".join(PRESS.draft(request).text.split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("decision", [GRANTED, REFUSED])
@pytest.mark.parametrize("right", [Right.OBJECTION, Right.PORTABILITY])
def test_an_answer_points_to_the_decision_on_erasure_where_the_letter_has_it(right, decision, language):
    here, apart, _ = ELSEWHERE[language]
    text = joined_text_of(language, decided(right, GRANTED), decided(Right.ERASURE, decision, language))
    assert here in text
    assert apart not in text
    others = (decided(right, GRANTED), decided(Right.RECTIFICATION, GRANTED))
    later = joined_text_of(language, *others, RequestedRight(Right.ERASURE))
    assert apart in later
    assert here not in later


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("decision", [GRANTED, REFUSED])
def test_nobody_is_invited_to_ask_for_the_access_that_the_letter_answers(decision, language):
    here, _, invited = ELSEWHERE[language]
    ported = decided(Right.PORTABILITY, GRANTED)
    text = joined_text_of(language, ported, decided(Right.ACCESS, decision, language))
    assert here in text
    assert invited not in text
    assert invited in joined_text_of(language, ported, decided(Right.OBJECTION, GRANTED))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_check_is_called_open_that_the_letter_has_decided(language):
    words = {
        "nl": "Over het verzoek om rectificatie hebben wij nu beslist",
        "en": "We have now decided on the request for rectification",
        "fr": "une décision sur la demande de rectification",
        "de": "Über den Antrag auf Berichtigung haben wir jetzt entschieden",
    }[language]
    restricted = decided(Right.RESTRICTION, GRANTED)
    assert words in joined_text_of(language, restricted, decided(Right.RECTIFICATION, GRANTED))
    assert words not in joined_text_of(language, restricted, decided(Right.OBJECTION, GRANTED))


def test_what_all_answers_share_is_said_once():
    request = request_for([decided(Right.ACCESS, PARTIAL), decided(Right.ERASURE, PARTIAL)])
    text = PRESS.draft(request).text
    assert text.count("Een klacht.") == 1
    assert text.count("verzoekschrift") == 1
    assert text.count("uw verzoek om inzage van") == 1


def test_each_answer_is_a_heading_and_its_parts_are_below_it():
    request = replace(
        request_for([decided(Right.ACCESS, GRANTED), decided(Right.ERASURE, GRANTED)]), final=True
    )
    nodes = [node for tree in trees_of(PRESS.draft(request).pdf) for node in tree.walk()]
    answers = [node.text.strip() for node in nodes if node.role == "H2"]
    assert [each for each in answers if "verzoek om" in each] == [
        "Antwoord op uw verzoek om inzage",
        "Antwoord op uw verzoek om gegevenswissing",
    ]
    assert any(node.role == "H3" and "kopie" in node.text for node in nodes)


def test_a_right_that_is_not_decided_is_promised_a_letter_of_its_own():
    items = [
        decided(Right.ACCESS, GRANTED),
        decided(Right.ERASURE, GRANTED),
        RequestedRight(Right.RESTRICTION),
    ]
    text = " ".join(PRESS.draft(request_for(items)).text.split())
    assert "Over beperking van de verwerking (artikel 18 van de AVG) beslissen wij nog." in text


def test_what_one_answer_must_not_say_is_looked_for_in_that_answer_alone(tmp_path):
    items = [decided(Right.OBJECTION, GRANTED), decided(Right.DIRECT_MARKETING, GRANTED)]
    weighed = "Wij hebben een gerechtvaardigd belang."
    for kind, stops in (("objection-response", False), ("direct-marketing-stopped", True)):
        press = Press(texts_with(tmp_path / kind, weighed, kind, "nl"))
        assert ("direct-marketing-stopped-03" in failing(press, request_for(items))) is stops


@pytest.mark.parametrize("right", Right)
def test_no_right_is_answered_by_the_letter_that_announces_others(right):
    decisions = [GRANTED, *([PARTIAL, REFUSED] if grounds_for(right) else [])]
    for decision in decisions:
        best = answers_to(CATALOG.kinds(), decided(right, decision))[0]
        assert best.kind != "partial-fulfilment"


def test_one_decided_right_needs_no_joined_letter():
    case = request_for([decided(Right.ACCESS, GRANTED), decided(Right.ERASURE, GRANTED)]).case
    alone = replace(case, rights=(decided(Right.ACCESS, GRANTED), RequestedRight(Right.ERASURE)))
    assert answers_together(CATALOG.kinds(), alone) == ()
