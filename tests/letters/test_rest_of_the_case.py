"""A letter about a part of a case says nothing that the rest of the case makes untrue."""

from dataclasses import replace

import pytest

from dsar_desk.domain.cases import Extension, RequestedRight
from dsar_desk.domain.deadlines import deadline
from dsar_desk.domain.rights import Decision, Right
from dsar_desk.letters.dates import long_date
from dsar_desk.letters.samples import RECEIVED
from tests.letters.broken_letters import LANGUAGES, PRESS, failing, request_for


def with_rights(request, *items):
    return replace(request, case=replace(request.case, rights=items))


def refusing_erasure_beside(language, *others):
    request = request_for("refusal", language)
    refused = next(item for item in request.case.rights if item.decision is Decision.REFUSED)
    erasure = replace(refused, right=Right.ERASURE, ground="17-1-none")
    return with_rights(request, *others, erasure)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_that_refuses_one_of_two_rights_does_not_refuse_the_request(language):
    alone = PRESS.draft(refusing_erasure_beside(language)).text
    part = PRESS.draft(refusing_erasure_beside(language, RequestedRight(Right.ACCESS))).text
    whole, some = {
        "nl": ("Wij wijzen uw verzoek af", "Wij wijzen een deel van uw verzoek af"),
        "en": ("We refuse your request", "We refuse part of your request"),
        "fr": ("Nous refusons votre demande", "Nous refusons une partie de votre demande"),
        "de": ("Wir lehnen Ihren Antrag ab", "Wir lehnen einen Teil Ihres Antrags ab"),
    }[language]
    assert whole in alone
    assert some in part
    assert whole not in part


@pytest.mark.parametrize("kind", ["refusal", "partial-fulfilment"])
def test_no_letter_is_promised_about_what_an_earlier_letter_answered(kind):
    request = request_for(kind, "nl")
    told = replace(
        request.case.rights[0], right=Right.ACCESS, decision=Decision.GRANTED, ground="", reason=""
    )
    refused = replace(
        request.case.rights[0], right=Right.ERASURE, decision=Decision.REFUSED, ground="17-1-none"
    )
    text = PRESS.draft(with_rights(request, told, refused)).text
    assert "hebt of krijgt u een aparte brief" in text
    assert "krijgt u een aparte brief" not in text.replace("hebt of krijgt u", "")


@pytest.mark.parametrize("kind", ["objection-response", "portability-response"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_invited_to_ask_for_the_erasure_that_they_asked_for(kind, language):
    request = request_for(kind, language)
    facts = {key: text for key, text in request.facts.items() if key != "erased_after_objection"}
    request = replace(request, facts=facts)
    own = request.case.rights[0]
    asked = PRESS.draft(with_rights(request, own, RequestedRight(Right.ERASURE))).text
    not_asked = PRESS.draft(with_rights(request, own)).text
    invited = {
        "nl": ("Wilt u dat wel?", "beslissen wij apart"),
        "en": ("ask", "separately"),
        "fr": ("ez l'effacement|demandez-le-nous", "séparément"),
        "de": ("Möchten Sie das?|beantragen Sie die Löschung", "gesondert"),
    }[language]
    assert invited[1] in asked
    assert invited[1] not in not_asked
    assert any(words in not_asked for words in invited[0].split("|"))
    if language != "en":
        assert not any(words in asked for words in invited[0].split("|"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_late_refusal_in_time_of_an_extension_says_that_only_the_refusal_is_late(language):
    request = refusing_erasure_beside(language)
    extension = Extension(RECEIVED, None, "zes systemen")
    dates = deadline(RECEIVED, country=request.country, extension=extension)
    late = replace(
        request,
        case=replace(request.case, extension=extension),
        deadlines=dates,
        on=dates.refusal_by.replace(day=dates.refusal_by.day + 10),
    )
    text = " ".join(PRESS.draft(late).text.split())
    only = {
        "nl": "de langere termijn geldt daar niet voor",
        "en": "the longer term does not cover that",
        "fr": "le délai prolongé ne vaut pas pour un refus",
        "de": "Die längere Frist gilt dafür nicht",
    }[language]
    assert only in text
    assert long_date(dates.refusal_by, language) in text
    assert failing(PRESS, late) == set()
    after = replace(late, on=dates.due.replace(day=dates.due.day + 1))
    assert only not in PRESS.draft(after).text
    assert failing(PRESS, after) == set()
