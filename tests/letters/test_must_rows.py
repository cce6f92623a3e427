"""Each MUST and NOT of the letter checklist holds on a full letter, and fails when its subject is taken out.

What is taken out is taken from the texts themselves: a copy of `resources/letters` without some lines, or
with one added. Where a rule is about the case and not about words, the case is changed instead.
"""

import csv
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from dsar_desk.catalogs.countries import country
from dsar_desk.domain.letters import Enclosure
from dsar_desk.domain.rights import Decision, Right
from dsar_desk.letters.press import Press
from tests.letters.broken_letters import (
    CATALOG,
    CONTROLLERS,
    LANGUAGES,
    PRESS,
    failing,
    request_for,
    texts_with,
    texts_without,
)

CHECKLIST = Path(__file__).parents[1] / "data" / "letter_checklist.csv"
COMPLAINT = r"authority\.website"
COURT = r"verzoekschrift|petition"  # the Dutch word stands in the French and the German text too

TAKEN_OUT = {
    "acknowledgement-01": r"dates\.due",
    "identity-request-01": r"facts\.doubt",
    "identity-request-02": r"^[12]\. ",
    "identity-request-03": r"KopieID",
    "identity-request-04": r"[Vv]ernietig|destroy|détrui|vernicht",
    "identity-request-05": r"staat stil|is paused|suspendu|ruht",
    "id-copy-destroyed-01": r"niet verwerken|not process|pas traiter|nicht verarbeiten",
    "id-copy-destroyed-02": r"copy_destroyed_on",
    "id-copy-destroyed-04": r"niets meer te sturen|need not send anything|rien à envoyer|nichts mehr senden",
    "id-copy-destroyed-06": r"dates\.due",
    "extension-notice-01": r"dates\.extended_due",
    "extension-notice-02": r"facts\.reason",
    "overdue-notice-01": r"facts\.cause",
    "access-response-01": r"verwerken persoons|process personal|traitons des données|verarbeiten p",
    "access-response-02": r"processing",
    "access-response-03": r"processing|soorten gegevens|categories of data|processing|catégories|Kategorien",
    "access-response-04": r"facts\.recipients_named",
    "access-response-05": r"processing|bewaren|keep|conserv|speichern",
    "access-response-06": r"artikel 18|Article 18|article 18|Artikel 18",
    "access-response-07": COMPLAINT,
    "access-response-08": r"processing|bron|source|vandaan|come from|source|viennent|Quelle|stammen",
    "access-response-09": r"processing|[Cc]omputer|facts\.automated \}|ordinateur|[Cc]omputer",
    "access-response-10": r"processing|Europ|Europ",
    "rectification-response-01": r"facts\.changed \}",
    "rectification-response-02": r"facts\.told_change",
    "erasure-response-01": r"facts\.(erased_on|told_erasure)",
    "erasure-response-02": COURT,
    "erasure-response-03": r"niet terug|not restore|restaurons pas|nicht wieder her",
    "erasure-response-04": r"facts\.told_erasure",
    "restriction-response-01": r"18, lid 1, onder|18\(1\)\(|18, paragraphe 1, point|18 Absatz 1 Buchstabe",
    "restriction-response-02": r"lid 2, van|18\(2\)|18, paragraphe 2|18 Absatz 2",
    "restriction-response-03": r"lid 3, van|18\(3\)|18, paragraphe 3|18 Absatz 3",
    "portability-response-02": r"facts\.ported",
    "objection-response-01": r"facts\.stopped_what",
    "objection-response-02": r"facts\.told_objection",
    "direct-marketing-stopped-01": r"profiel|profile|profil",
    "direct-marketing-stopped-02": r"lijst|list|liste|Liste",
    "consent-withdrawal-response-01": r"rechtmatig|lawful|licite|rechtmäßig",
    "automated-decision-review-01": r"facts\.reviewer",
    "partial-fulfilment-R01": r"right\.reason",
    "partial-fulfilment-R02": COMPLAINT,
    "partial-fulfilment-R03": COURT,
    "refusal-R01": r"right\.ground",
    "refusal-R02": COMPLAINT,
    "refusal-R03": COURT,
    "no-data-found-01": r"facts\.searched_in",
    "mandate-request-01": r"ondertekend|signed|signé|unterschrieben",
    "clarification-request-01": r"alle gegevens|all data|toutes les données|alle Daten",
    "clarification-request-02": r"purpose\.name",
    "clarification-request-03": r"staat stil|is paused|suspendu|ruht",
    "reminder-01": r"facts\.answer_by",
    "restriction-lifting-01": r"facts\.lift_reason",
    "restriction-lifting-02": r"facts\.lift_outcome",
    "refusal-excessive-R01": r"right\.reason",
    "refusal-excessive-R02": COMPLAINT,
    "refusal-excessive-R03": COURT,
    "refusal-excessive-01": r"facts\.abuse_facts",
    "refusal-excessive-02": r"facts\.no_fee_reason",
    "fee-notice-01": r"intrekken|withdraw your|retirer votre|zurückziehen",
    "fee-notice-R01": r"artikel 15, lid 3|Article 15\(3\)|article 15, paragraphe 3|Artikel 15 Absatz 3",
    "fee-notice-R02": COMPLAINT,
    "fee-notice-R03": COURT,
    "not-identified-01": r"facts\.reminded_on",
    "not-identified-R01": r"right\.(reason|ground)",
    "not-identified-R02": COMPLAINT,
    "not-identified-R03": COURT,
    "wrong-controller-01": r"facts\.real_controller \}|verantwoordelijke:|controller:|traitement.:|nicht ver",
    "processor-forwarded-01": r"facts\.principal",
    "recipient-notice-01": r"facts\.identifiers",
    "other-controllers-notice-01": r"facts\.links",
    "recipients-list-01": r"facts\.recipients_told",
    "closing-01": r"facts\.closing_on",
    "deceased-response-01": r"overleden personen|deceased persons|personnes décédées|verstorbener",
    "reconsideration-01": r"begint niet opnieuw|not start again|ne recommence pas|nicht von Neuem",
}
"""Lines that match are left out of the texts and of the passages that they share."""

PUT_IN = {
    "acknowledgement-04": {
        "nl": "Stuur een kopie van uw identiteitsbewijs.",
        "en": "Send a copy of your passport.",
        "fr": "Envoyez une copie de votre passeport.",
        "de": "Senden Sie eine Kopie Ihres Reisepasses.",
    },
    "identity-request-06": {
        "nl": "Stuur een gewaarmerkte versie.",
        "en": "Send a certified copy.",
        "fr": "Envoyez une copie certifiée.",
        "de": "Senden Sie eine beglaubigte Kopie.",
    },
    "id-copy-destroyed-03": {
        "nl": "Het BSN was 111222333.",
        "en": "The BSN was 111222333.",
        "fr": "Le BSN était 111222333.",
        "de": "Die BSN war 111222333.",
    },
    "overdue-notice-02": {
        "nl": "Wij verlengen de termijn.",
        "en": "This is an extension of the time limit.",
        "fr": "Nous prolongeons le délai.",
        "de": "Wir verlängern die Frist.",
    },
    "erasure-response-06": None,
    "mandate-request-02": {
        "nl": "Wij vonden drie bestellingen.",
        "en": "We found three orders.",
        "fr": "Nous avons trouvé trois commandes.",
        "de": "Wir haben drei Bestellungen gefunden.",
    },
    "not-identified-02": {
        "nl": "Wij vonden drie bestellingen.",
        "en": "We found three orders.",
        "fr": "Nous avons trouvé trois commandes.",
        "de": "Wir haben drei Bestellungen gefunden.",
    },
    "direct-marketing-stopped-03": {
        "nl": "Blijf en krijg korting.",
        "en": "Stay with us for a discount.",
        "fr": "Restez et recevez une remise.",
        "de": "Bleiben Sie und erhalten Sie Rabatt.",
    },
}
"""Lines that a NOT forbids; none where a fact has to break it."""


def without_enclosures(request):
    facts = {key: text for key, text in request.facts.items() if key not in {"copy", "sent_to"}}
    return replace(request, enclosures=(), facts=facts)


def too_late(request):
    return replace(request, on=request.deadlines.refusal_by + timedelta(days=1))


def with_items(request, **changes):
    items = tuple(replace(item, **changes) for item in request.case.rights)
    return replace(request, case=replace(request.case, rights=items))


CHANGED = {
    "extension-notice-03": lambda request: too_late(
        replace(request, case=replace(request.case, extension=None))
    ),
    "portability-response-01": without_enclosures,
    "partial-fulfilment-01": lambda request: replace(
        with_items(request, decision=Decision.REFUSED), facts={}
    ),
    "refusal-01": lambda request: with_items(request, ground="20-4"),
    "recipient-notice-02": lambda request: replace(
        request, enclosures=(Enclosure("verzoek.pdf", b"%PDF-1.7\n"),)
    ),
    "erasure-response-06": lambda request: replace(
        request, facts={**request.facts, "erased_what": f"- {request.case.person.email}"}
    ),
}
"""Cases in which a rule cannot be kept, whatever the text says."""

LATE = (
    "partial-fulfilment-R04",
    "refusal-R04",
    "refusal-excessive-R04",
    "fee-notice-R04",
    "not-identified-R04",
)


def rows():
    with CHECKLIST.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["level"] in {"MUST", "NOT"}]


def kind_of(rule):
    return re.sub(r"-(R?\d+)$", "", rule)


def test_every_row_of_the_checklist_is_held_here():
    held = {*TAKEN_OUT, *PUT_IN, *CHANGED, *LATE, "access-response-11", "access-response-12"}
    asked = {row["req_id"] for row in rows() if row["letter"] in CATALOG.files}

    assert len(CATALOG.files) == 32
    assert held == asked


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", sorted(CATALOG.files))
@pytest.mark.parametrize("controller", sorted(CONTROLLERS))
def test_a_full_letter_keeps_every_must_and_not(kind, language, controller):
    chosen = CONTROLLERS[controller]
    request = replace(request_for(kind, language), controller=chosen, country=country(chosen.country))

    draft = PRESS.draft(request)

    assert [failure.rule for failure in draft.failures if failure.level in {"MUST", "NOT"}] == []
    assert draft.open_fields == ()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", sorted(TAKEN_OUT))
def test_a_must_fails_when_its_words_are_taken_out(rule, language, tmp_path):
    kind = kind_of(rule)
    press = Press(texts_without(tmp_path, TAKEN_OUT[rule], kind, language))

    assert rule in failing(press, request_for(kind, language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", sorted(rule for rule, line in PUT_IN.items() if line))
def test_a_not_fails_when_its_words_are_put_in(rule, language, tmp_path):
    kind = kind_of(rule)
    press = Press(texts_with(tmp_path, PUT_IN[rule][language], kind, language))

    assert rule in failing(press, request_for(kind, language))


@pytest.mark.parametrize("rule", sorted(CHANGED))
def test_a_rule_about_the_case_fails_when_the_case_breaks_it(rule):
    request = request_for(kind_of(rule), "nl")

    assert rule not in failing(PRESS, request)
    assert rule in failing(PRESS, CHANGED[rule](request))


@pytest.mark.parametrize("rule", LATE)
def test_a_late_refusal_needs_the_sentence_that_says_so(rule, tmp_path):
    request = too_late(request_for(kind_of(rule), "nl"))
    press = Press(texts_without(tmp_path, "te laat", kind_of(rule), "nl"))

    assert rule not in failing(PRESS, request)
    assert rule in failing(press, request)


def test_a_copy_that_is_neither_enclosed_nor_told_of_stays_open():
    draft = PRESS.draft(without_enclosures(request_for("access-response", "nl")))

    assert "copy" in draft.open_fields


def test_masked_parts_bring_the_reason_and_the_remedies(tmp_path):
    request = request_for("access-response", "nl")
    masked = replace(request, facts={**request.facts, "masked": "De namen van twee medewerkers."})

    assert "artikel 15, lid 4, van de AVG" in PRESS.draft(masked).text
    assert "access-response-12" not in failing(PRESS, masked)
    press = Press(texts_without(tmp_path, COURT, "access-response", "nl"))
    assert "access-response-12" in failing(press, masked)


def test_a_right_refused_on_a_ground_of_another_right_is_found():
    request = request_for("refusal", "nl")
    wrong = tuple(replace(item, right=Right.ERASURE, ground="15-4") for item in request.case.rights[:1])

    assert "refusal-01" in failing(PRESS, replace(request, case=replace(request.case, rights=wrong)))


def test_a_restriction_is_lifted_after_the_day_of_the_letter_only():
    request = request_for("restriction-lifting", "nl")
    today = replace(request, facts={**request.facts, "lift_on": request.on.isoformat()})

    assert "restriction-lifting-01" in failing(PRESS, today)


def test_facts_that_prove_abuse_have_a_day_each_case_can_be_held_against():
    request = request_for("refusal-excessive", "nl")
    vague = replace(request, facts={**request.facts, "abuse_facts": "- Steeds weer hetzelfde."})

    assert "refusal-excessive-01" in failing(PRESS, vague)


def test_a_link_to_be_removed_is_a_web_address():
    request = request_for("other-controllers-notice", "nl")
    vague = replace(request, facts={**request.facts, "links": "- de pagina over mij"})

    assert "other-controllers-notice-01" in failing(PRESS, vague)


def test_a_french_controller_tells_an_heir_of_article_85(tmp_path):
    chosen = CONTROLLERS["kalido"]
    request = replace(
        request_for("deceased-response", "nl"), controller=chosen, country=country(chosen.country)
    )

    assert "deceased-response-01" not in failing(PRESS, request)
    press = Press(texts_without(tmp_path, "artikel 85", "deceased-response", "nl"))
    assert "deceased-response-01" in failing(press, request)
