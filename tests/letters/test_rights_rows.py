"""Each row of the rights checklist is held by a rule, and a letter that breaks it fails that rule."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from dsar_desk.domain.cases import DataFound
from dsar_desk.domain.letters import Enclosure
from dsar_desk.domain.rights import Decision, Right
from dsar_desk.letters.checks.refusals import PARTLY
from dsar_desk.letters.checks.rights import RIGHTS_EVERY, RIGHTS_RULES, ROWS
from dsar_desk.letters.checks.rules import RULES, WHATEVER_KIND
from dsar_desk.letters.press import Press
from dsar_desk.sentences import has_sentence
from tests.letters.broken_letters import CATALOG, LANGUAGES, PRESS, request_for, texts_with, texts_without

CHECKLIST = Path(__file__).parents[1] / "data" / "rights_checklist.csv"
OWN = [*RIGHTS_EVERY, *(rule for rules in RIGHTS_RULES.values() for rule in rules)]
KNOWN = {rule.id: rule for rule in (*PARTLY, *OWN, *(rule for rules in RULES.values() for rule in rules))}


def rows():
    with CHECKLIST.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def failed(press, request):
    return {failure.rule for failure in press.draft(request).failures}


def test_no_row_is_left_out_and_none_is_invented():
    assert list(ROWS) == [row["item"] for row in rows()]
    assert len({rule.id for rule in OWN}) == 18


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["item"])
def test_each_row_is_held_by_a_rule_that_is_as_strict(row):
    held = [KNOWN[rule] for rule in ROWS[row["item"]]]

    stops = {"MUST", "NOT"}
    assert all((rule.level in stops) == (row["level"] in stops) for rule in held)
    own = [rule for rule in held if rule.id == f"right-{row['item']}"]
    assert all(rule.level == row["level"] for rule in own)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_rule_has_a_sentence(language):
    assert [rule.id for rule in OWN if not has_sentence("letter-rules", rule.id, language)] == []


ALL_RULES_OF_RIGHTS = sorted({(kind, rule.id) for kind, rules in RIGHTS_RULES.items() for rule in rules})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", sorted(CATALOG.files))
def test_a_full_letter_breaks_none_and_has_nothing_that_does_not_belong_in_it(kind, language):
    own = {rule.id for rule in (*OWN, *WHATEVER_KIND)}

    assert own.isdisjoint(failed(PRESS, request_for(kind, language)))


TAKEN_OUT = {
    "right-A5": ("access-response", r"kosteloos|free of charge|gratuite|kostenlos"),
    "right-E2": ("erasure-response", r"AVG\)\.|of the GDPR\)\.|du RGPD\)\.|DSGVO\)\."),
    "right-E4": ("erasure-response", r"alleen nog waar|only for the reason|que pour |nur noch"),
    "right-P2": ("portability-response", r"toestemming|consent|consentement|Einwilligung"),
    "right-P4": ("portability-response", r"rechtstreeks|directly|directement|direkt"),
    "right-P5": ("portability-response", r"20, lid 4|20\(4\)|20, paragraphe 4|20 Absatz 4"),
    "right-P6": ("portability-response", r"wissen wij niets|not erase|aucun effacement|nichts gelöscht"),
    "right-O5": ("direct-marketing-stopped", r"opdracht|We have told those|instruction|angewiesen"),
    "right-O6": ("direct-marketing-stopped", r"sms|text messages|SMS"),
}
"""Kind, and lines that are left out of its texts and of the passages that it shares."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", sorted(TAKEN_OUT))
def test_a_rule_fails_when_its_words_are_taken_out(rule, language, tmp_path):
    kind, pattern = TAKEN_OUT[rule]
    request = request_for(kind, language)
    request = replace(
        request, facts={key: text for key, text in request.facts.items() if key != "told_marketing"}
    )

    assert rule in failed(Press(texts_without(tmp_path, pattern, kind, language)), request)


REASONS_ASKED = {
    "nl": "Waarom wilt u inzage?",
    "en": "Please tell us why you need access.",
    "fr": "Dites-nous pourquoi vous demandez l'accès.",
    "de": "Schreiben Sie uns, warum Sie Auskunft verlangen.",
}
MONEY_ASKED = {
    "nl": "De kosten zijn € 12.",
    "en": "The fee is €12.",
    "fr": "Les frais sont de 12 euros.",
    "de": "Die Gebühr beträgt 12 Euro.",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["access-response", "acknowledgement", "identity-request"])
def test_no_letter_asks_why_somebody_wants_access(kind, language, tmp_path):
    request = with_rights(request_for(kind, language), Right.ACCESS)

    assert "right-A7" in failed(Press(texts_with(tmp_path, REASONS_ASKED[language], kind, language)), request)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_copy_is_free(language, tmp_path):
    press = Press(texts_with(tmp_path, MONEY_ASKED[language], "access-response", language))

    assert "right-A5" in failed(press, request_for("access-response", language))


def with_rights(request, *rights, **changes):
    items = tuple(replace(request.case.rights[0], right=right, **changes) for right in rights)
    return replace(request, case=replace(request.case, rights=items))


def with_case(request, **changes):
    return replace(request, case=replace(request.case, **changes))


def with_facts(request, **facts):
    return replace(request, facts={**request.facts, **facts})


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_access_answer_holds_the_data_of_this_person(language):
    request = replace(request_for("access-response", language), enclosures=())
    empty = with_case(with_facts(request, copy="…"), data_found=())

    assert "right-A3" in failed(PRESS, empty)
    assert "right-A3" not in failed(PRESS, with_facts(empty, copy=f"{request.case.person.email}, 2024"))
    assert "right-A3" not in failed(PRESS, request)


ON_PAPER = {
    "nl": ("U krijgt de kopie op papier.", "U krijgt de kopie op papier, zoals u vroeg."),
    "en": ("You get the copy on paper.", "You get the copy on paper, as you asked."),
    "fr": ("Vous recevez la copie sur papier.", "Vous recevez la copie sur papier, à votre demande."),
    "de": ("Sie erhalten die Kopie auf Papier.", "Sie erhalten die Kopie auf Papier, auf Ihren Wunsch."),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_asks_by_mail_gets_a_file_that_everybody_can_open(language):
    request = request_for("access-response", language)
    odd = replace(request, enclosures=(Enclosure("export.bak", b"x"),))
    paper, asked = ON_PAPER[language]

    assert "right-A4" in failed(PRESS, odd)
    assert "right-A4" in failed(PRESS, with_facts(request, copy=paper))
    assert "right-A4" not in failed(PRESS, with_facts(request, copy=asked))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_masked_leaves_the_rest(language, tmp_path):
    masked = with_facts(request_for("access-response", language), masked="Namen, names, noms.")
    rest = r"De rest|everything else|tout le reste|Alles andere"

    assert "right-A6" not in failed(PRESS, masked)
    press = Press(texts_without(tmp_path, rest, "access-response", language))
    assert "right-A6" in failed(press, masked)


COMPLETION = {
    "nl": ("Mijn adres is onvolledig.", "Huisnummer 8 is toegevoegd."),
    "en": ("My address is incomplete.", "House number 8 was added."),
    "fr": ("Mon adresse est incomplète.", "Le numéro 8 a été ajouté."),
    "de": ("Meine Adresse ist unvollständig.", "Die Hausnummer 8 wurde hinzugefügt."),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_completion_that_is_asked_for_is_told(language):
    asked, done = COMPLETION[language]
    request = with_case(request_for("rectification-response", language), text=asked)
    request = replace(
        request, facts={**request.facts, "changed": "Straat 1 -> Straat 2", "statement_added": ""}
    )

    assert "right-R2" in failed(PRESS, request)
    assert "right-R2" not in failed(PRESS, with_facts(request, changed=done))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["refusal", "partial-fulfilment", "acknowledgement"])
def test_restriction_while_accuracy_is_checked_is_told(kind, language, tmp_path):
    request = with_rights(request_for(kind, language), Right.RECTIFICATION)
    if kind != "acknowledgement":
        request = with_rights(request, Right.RECTIFICATION, decision=Decision.REFUSED, ground="16-accurate")
    words = r"18, lid 1, onder a|18\(1\)\(a\)|18, paragraphe 1, point a|18 Absatz 1 Buchstabe a"

    assert "right-R5" not in failed(PRESS, request)
    assert "right-R5" in failed(Press(texts_without(tmp_path, words, kind, language)), request)


@pytest.mark.parametrize("language", LANGUAGES)
def test_restriction_while_an_objection_is_weighed_is_told(language, tmp_path):
    request = with_rights(request_for("acknowledgement", language), Right.OBJECTION)
    words = r"18, lid 1, onder d|18\(1\)\(d\)|18, paragraphe 1, point d|18 Absatz 1 Buchstabe d"

    assert "right-O2" not in failed(PRESS, request)
    assert "right-O2" in failed(Press(texts_without(tmp_path, words, "acknowledgement", language)), request)


OPINION = {
    "nl": (
        "Dit is de mening van onze adviseur.",
        " Wij zetten erbij een notitie dat u het er niet mee eens bent.",
    ),
    "en": ("This is the opinion of our adviser.", " We add a note that you disagree."),
    "fr": ("C'est l'avis de notre conseiller ici.", " Nous ajoutons une note sur votre désaccord."),
    "de": (
        "Das ist die Meinung unserer Beratung.",
        " Wir fügen einen Vermerk an, dass Sie nicht einverstanden sind.",
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_opinion_gets_a_note_that_somebody_disagrees(language):
    opinion, note = OPINION[language]
    request = request_for("refusal", language)

    def refused(reason):
        return with_rights(request, Right.RECTIFICATION, decision=Decision.REFUSED, reason=reason)

    assert "right-R6" in failed(PRESS, refused(opinion))
    assert "right-R6" not in failed(PRESS, refused(opinion + note))


PUBLIC = {
    "nl": "openbare beoordeling",
    "en": "public review",
    "fr": "avis public",
    "de": "öffentliche Bewertung",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_public_data_other_organisations_are_told(language):
    request = request_for("erasure-response", language)
    found = (*request.case.data_found, DataFound("Website", PUBLIC[language], "erase"))
    request = with_facts(with_case(request, data_found=found), told_public="")

    assert "right-E6" in failed(PRESS, request)
    assert "right-E6" not in failed(PRESS, with_facts(request, told_public="Zoekbedrijf B.V. 20-11-2026."))
