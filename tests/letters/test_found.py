"""What does not belong in a letter is found in it, in the language of the letter."""

from dataclasses import replace

import pytest

from dsar_desk.domain.letters import Place
from dsar_desk.letters.checks.rules import WHATEVER_KIND
from dsar_desk.letters.press import Press
from dsar_desk.sentences import has_sentence
from tests.letters.broken_letters import LANGUAGES, PRESS, request_for, texts_with

DEMANDS = {
    "demand-id": {
        "nl": "Stuur ons eerst een kopie van uw paspoort.",
        "en": "Send us a copy of your passport first.",
        "fr": "Envoyez-nous d'abord une copie de votre passeport.",
        "de": "Senden Sie uns zuerst eine Kopie Ihres Reisepasses.",
    },
    "demand-signature": {
        "nl": "Stuur deze brief ondertekend terug.",
        "en": "Return this letter signed.",
        "fr": "Renvoyez cette lettre signée.",
        "de": "Senden Sie dieses Schreiben unterschrieben zurück.",
    },
    "demand-fee": {
        "nl": "Betaal eerst € 5 voor de kopie.",
        "en": "Please pay €5 for the copy first.",
        "fr": "Payez d'abord 5 euros pour la copie.",
        "de": "Zahlen Sie zuerst 5 Euro für die Kopie.",
    },
    "demand-medium": {
        "nl": "Uw verzoek kan alleen schriftelijk en met ons formulier.",
        "en": "Your request can be made only in writing.",
        "fr": "Utilisez notre formulaire pour la demande.",
        "de": "Ihr Antrag ist nur schriftlich möglich.",
    },
}
STRANGE = {"nl": "3 maart 2031", "en": "3 March 2031", "fr": "1er mars 2031", "de": "3. März 2031"}


def failed(press, request):
    return {failure.rule: failure for failure in press.draft(request).failures}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_rule_has_a_sentence(language):
    assert [rule.id for rule in WHATEVER_KIND if not has_sentence("letter-rules", rule.id, language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", sorted(DEMANDS))
def test_a_demand_without_a_recorded_ground_stops_a_letter(rule, language, tmp_path):
    press = Press(texts_with(tmp_path, DEMANDS[rule][language], "access-response", language))

    assert failed(press, request_for("access-response", language))[rule].level == "NOT"


def test_a_kind_that_records_its_ground_may_ask_for_it(tmp_path):
    press = Press(texts_with(tmp_path, DEMANDS["demand-fee"]["nl"], "fee-notice", "nl"))

    assert "demand-fee" not in failed(press, request_for("fee-notice", "nl"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_day_that_nobody_reckoned_or_gave_is_told(language, tmp_path):
    request = request_for("acknowledgement", language)
    press = Press(texts_with(tmp_path, f"… {STRANGE[language]}.", "acknowledgement", language))

    found = failed(press, request)["strange-date"]
    assert found.level == "SHOULD"
    assert found.facts == {"words": STRANGE[language]}
    assert found.place.paragraph > 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("given", ["2031-03-03", "words"])
def test_a_day_that_a_field_gave_is_the_persons_own(language, given, tmp_path):
    if language == "fr":
        given = "2031-03-01" if given != "words" else given
    request = request_for("extension-notice", language)
    reason = f"{request.facts['reason']} {STRANGE[language] if given == 'words' else given}"
    press = Press(texts_with(tmp_path, f"… {STRANGE[language]}.", "extension-notice", language))

    assert "strange-date" not in failed(press, replace(request, facts={**request.facts, "reason": reason}))


REASONS = {
    "nl": "Het verzoek gaat over zes systemen en dat is ook voor ons heel veel werk.",
    "en": "The request is about six systems and that is a lot of work for us as well.",
    "fr": "La demande concerne six systèmes et c'est aussi pour nous un travail très complexe.",
    "de": "Der Antrag betrifft sechs Systeme und das ist auch für uns eine sehr komplexe Arbeit.",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_field_in_another_language_than_the_letter_is_told(language):
    request = request_for("extension-notice", language)
    for written, reason in REASONS.items():
        failure = failed(PRESS, replace(request, facts={"reason": reason})).get("fact-in-other-language")
        assert (failure is None) == (written == language)
        assert failure is None or failure.place == Place(field="reason")
