"""Without a privacy statement a letter never speaks of one, and asks for what the law demands."""

from dataclasses import replace

import pytest

from dsar_desk.domain.controllers import Controller, Fact, Purpose, Recipient, Retention
from tests.letters.broken_letters import LANGUAGES, PRESS, request_for

STATEMENT = {
    "nl": "privacyverklaring",
    "en": "privacy statement",
    "fr": "déclaration de confidentialité",
    "de": "Datenschutzerklärung",
}
KINDS = (
    "access-response",
    "erasure-response",
    "identity-request",
    "clarification-request",
    "recipients-list",
)


def own_request(kind, language, *, recorded=True):
    """A letter of an organisation that entered its purposes itself; without periods when not recorded."""
    request = request_for(kind, language)
    purpose = Purpose(
        "orders",
        Fact("levering"),
        categories=(Fact("naam"),) if recorded else (),
        retention=(Retention("zeven jaar"),) if recorded else (),
        recipients=(Recipient("bezorger"),),
        transfers=(Fact("Privacy Shield", code="privacy-shield"),),
    )
    bare = Controller(
        "eigen",
        "EIG",
        "NL",
        "u",
        LANGUAGES,
        Fact("Bakkerij Korst B.V."),
        email=Fact("info@example.org"),
        identification=(Fact("klantnummer", code="customer-reference"), Fact("kopie", code="id-copy")),
        purposes=(purpose,),
    )
    return replace(request, controller=bare)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_it_never_speaks_of_a_statement(kind, language):
    assert STATEMENT[language] not in PRESS.draft(own_request(kind, language)).text


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_law_demands_and_nobody_recorded_is_an_open_field(language):
    assert "controller" in PRESS.draft(own_request("access-response", language, recorded=False)).open_fields
    assert "controller" not in PRESS.draft(own_request("access-response", language)).open_fields


def test_it_asks_whether_a_computer_decided():
    request = own_request("access-response", "nl")
    facts = {key: text for key, text in request.facts.items() if key != "automated"}
    assert "automated" in PRESS.draft(replace(request, facts=facts)).open_fields


def test_without_purposes_it_asks_for_them():
    request = own_request("access-response", "nl")
    bare = replace(request.controller, purposes=())
    assert "controller" in PRESS.draft(replace(request, controller=bare)).open_fields


def test_an_entry_of_ones_own_beside_the_statement_is_told():
    request = request_for("access-response", "nl")
    first, *rest = request.controller.purposes
    mended = replace(first, legal_basis=(Fact("toestemming", source="user", code="consent"),))
    told = replace(request.controller, purposes=(mended, *rest))

    assert "zelf aangevuld of verbeterd" in PRESS.draft(replace(request, controller=told)).text
    assert "zelf aangevuld of verbeterd" not in PRESS.draft(request).text


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", "Onze privacyverklaring zegt niets over back-ups."),
        ("en", "Our privacy statement says nothing about backups."),
        ("fr", "Notre déclaration de confidentialité ne dit rien des sauvegardes."),
        ("de", "Unsere Datenschutzerklärung sagt nichts zu Sicherungskopien."),
    ],
)
def test_a_statement_that_is_silent_on_backups_is_said_to_be_and_the_period_is_asked(language, words):
    request = request_for("erasure-response", language)
    silent = replace(
        request.controller, backups=(), practice=replace(request.controller.practice, backup_days=None)
    )
    facts = {key: text for key, text in request.facts.items() if key != "backups"}
    draft = PRESS.draft(replace(request, controller=silent, facts=facts))

    assert words in draft.text
    assert "backups" in draft.open_fields
