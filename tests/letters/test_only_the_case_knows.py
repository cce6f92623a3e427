"""Five controllers, nine rights: an answer leaves open only what nobody but the handler can know."""

from dataclasses import replace
from itertools import product

import pytest

from dsar_desk.catalogs.controllers import shipped_controllers
from dsar_desk.catalogs.countries import country
from dsar_desk.domain.rights import RIGHTS, Right
from dsar_desk.letters.catalog import LetterCatalog
from dsar_desk.letters.press import Press
from dsar_desk.letters.samples import sample_facts, sample_request

CATALOG = LetterCatalog()
PRESS = Press(CATALOG)
CONTROLLERS = {controller.id: controller for controller in shipped_controllers()}
LANGUAGES = ("nl", "en", "fr", "de")
ONLY_THE_CASE_KNOWS = {
    Right.ACCESS: {
        "copy": "where the person's own data are, when no file is enclosed",
        "recipients_named": "who in fact received these data (C-154/21)",
    },
    Right.RECTIFICATION: {
        "changed": "what was wrong and what it is now",
        "changed_on": "the day of the change",
        "told_change": "which recipients were told (Art. 19)",
    },
    Right.ERASURE: {
        "erased_what": "what was erased; what was found per system takes its place",
        "erased_on": "the day of the erasure",
        "told_erasure": "which recipients were told (Art. 19)",
        "backups": "until the organisation has its days of a backup: no statement of the five gives them",
    },
    Right.RESTRICTION: {
        "restricted_what": "which data are restricted",
        "restricted_on": "from which day",
        "restriction_ground": "which of the four grounds applies",
        "told_restriction": "which recipients were told (Art. 19)",
    },
    Right.PORTABILITY: {"ported": "what is in the file"},
    Right.OBJECTION: {
        "stopped_what": "which processing has stopped",
        "stopped_from": "from which day",
        "told_objection": "which recipients were told",
    },
    Right.DIRECT_MARKETING: {},
    Right.CONSENT_WITHDRAWAL: {
        "consent_for": "which consent was withdrawn",
        "consent_erased": "what was erased with it",
    },
    Right.AUTOMATED_DECISION: {
        "automated_decision": "which decision it was",
        "reviewer": "who looked at it",
        "view": "what the person brought forward",
        "new_decision": "what was decided now",
        "new_reasons": "and why",
    },
}
"""The facts that may be open, and why nobody else can fill them in."""
BESIDES = {("kalido", Right.ERASURE): {"archive"}}
"""KALIDO's statement names an archive; what is in it of this person only the case knows."""


def answer(right, language, controller, facts, **changes):
    """The letter that answers one right of a case in which nothing was found yet."""
    file = CATALOG.file(RIGHTS[right].answer)
    request = sample_request(file, language, controller=controller, country=country(controller.country))
    rights = tuple(item for item in request.case.rights if item.right is right)
    case = replace(request.case, rights=rights, **{"data_found": (), **changes})
    return replace(request, case=case, facts=facts, enclosures=() if not facts else request.enclosures)


def allowed(right, controller):
    return set(ONLY_THE_CASE_KNOWS[right]) | BESIDES.get((controller, right), set())


def test_every_right_is_here():
    assert set(ONLY_THE_CASE_KNOWS) == set(Right)


@pytest.mark.parametrize("right", list(Right))
@pytest.mark.parametrize("controller", CONTROLLERS)
def test_an_answer_leaves_open_only_what_the_case_knows(right, controller):
    for language in LANGUAGES:
        draft = PRESS.draft(answer(right, language, CONTROLLERS[controller], {}))
        assert set(draft.open_fields) == allowed(right, controller), language


@pytest.mark.parametrize("right", list(Right))
@pytest.mark.parametrize("controller", CONTROLLERS)
def test_what_the_case_knows_is_enough(right, controller):
    file = CATALOG.file(RIGHTS[right].answer)
    samples = sample_facts(file, "nl")
    facts = {key: text for key, text in samples.items() if key in allowed(right, controller)}
    draft = PRESS.draft(answer(right, "nl", CONTROLLERS[controller], facts))

    assert draft.open_fields == ()
    assert [failure.rule for failure in draft.failures if failure.level != "SHOULD"] == []


@pytest.mark.parametrize(("right", "controller"), list(product((Right.ACCESS, Right.ERASURE), CONTROLLERS)))
def test_no_relation_and_no_day_opens_a_field(right, controller):
    told = {relation for purpose in CONTROLLERS[controller].purposes for relation in purpose.relations}
    for relation in sorted(told):
        draft = PRESS.draft(answer(right, "nl", CONTROLLERS[controller], {}, relations=(relation,)))
        assert set(draft.open_fields) <= allowed(right, controller), relation


def test_with_the_days_of_a_backup_nobody_is_asked_for_them():
    shop = CONTROLLERS["kaartje2go"]
    known = replace(shop, practice=replace(shop.practice, backup_days=30))
    draft = PRESS.draft(answer(Right.ERASURE, "nl", known, {}))

    assert "backups" not in draft.open_fields
    assert "nog 30 dagen" in draft.text
