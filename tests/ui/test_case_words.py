"""Every code that the page of a case shows has its words in both languages."""

import pytest

from dsar_desk.bootstrap import identity_checklist
from dsar_desk.domain.cases import CaseState, Channel, RightState, SuspensionKind
from dsar_desk.domain.checklist import COPY_PLACES, LIGHTER
from dsar_desk.domain.history import Event, RecordedEvent
from dsar_desk.domain.identity import Answer, IdentityMethod, TryResult
from dsar_desk.domain.letters import Posting
from dsar_desk.domain.next_step import _RULES
from dsar_desk.domain.rights import RIGHTS, Decision, Right
from dsar_desk.sentences import LANGUAGES, has_sentence
from dsar_desk.services.closing import SIDE_STATES
from dsar_desk.services.finding import ACTIONS
from ui.case.history_words import changes_in_words

CODES = {
    "arrived": list(Channel),
    "next-act": [rule.code for rule in _RULES],
    "next-after": [rule.code for rule in _RULES],
    "aside": list(SIDE_STATES),
    "suspension-reasons": list(SuspensionKind),
    "suspension-hints": list(SuspensionKind),
    "posting-hints": list(Posting),
    "answers": list(Answer),
    "place-answers": list(Answer),
    "copy-places": [place.code for place in COPY_PLACES],
    "identity-items": [item.code for item in identity_checklist()],
    "way-names": [method for method in IdentityMethod if method is not IdentityMethod.NONE],
    "way-states": list(TryResult),
    "try-results": list(TryResult),
    "lighter-means": list(LIGHTER),
    "found-actions": list(ACTIONS),
    "right-states": list(RightState),
    "states": [state for state in CaseState if state is not CaseState.OPEN],
    "stop-how": [right for right, rule in RIGHTS.items() if rule.stops_at_once],
    "decision-titles": [
        f"{right}-{decision}"
        for right, rule in RIGHTS.items()
        for decision in Decision
        if decision is Decision.GRANTED or not rule.stops_at_once
    ],
}
CODES["decision-lines"] = CODES["decision-titles"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", CODES)
def test_every_code_has_its_words(table, language):
    assert [code for code in CODES[table] if not has_sentence(table, str(code), language)] == []


def told(**changes):
    from datetime import UTC, datetime

    event = Event("case-edited", by="Ilse", at=datetime(2026, 11, 22, tzinfo=UTC), changes=changes)
    return changes_in_words(RecordedEvent(1, event, ""), names={"kaartje2go": "Kaartje2go"})


def test_a_changed_day_is_told_as_old_and_new():
    assert told(received=("2026-11-02", "2026-11-03")) == ("Ontvangen: 2 november 2026 → 3 november 2026",)


def test_of_a_list_only_what_changed_is_told():
    old = "right access, state open; right erasure, state open"
    new = "right access, state open; right erasure, state decided, decision granted, decided_on 2026-11-22"
    assert told(rights=(old, new)) == ("Recht gegevenswissing: besloten, Toegewezen, op 22 november 2026",)


def test_what_was_taken_away_is_told_as_such():
    old = "system Nieuwsbrief, found Ingeschreven, action erase"
    assert told(data_found=(old, "")) == (
        "Gevonden gegevens: Nieuwsbrief, gevonden: Ingeschreven, voorstel: Wissen (weggehaald)",
    )


def test_an_answer_to_the_checklist_is_told_by_its_item():
    old = "outcome open, method none"
    new = "outcome open, method none, answers item ID-01, answer no, reason Ingelogd., on 2026-11-22, by Ilse"
    assert told(identity=(old, new)) == (
        "Identiteit: punt ID-01, Nee, reden: Ingelogd., op 22 november 2026, door Ilse",
    )


def test_words_of_a_person_are_never_taken_for_codes():
    assert told(facts=("", "reason: open, granted; note: right access")) == (
        "Gegevens voor de brief: reason: open, granted",
        "Gegevens voor de brief: note: right access",
    )


def test_rights_that_only_stop_have_no_words_for_a_refusal():
    for right in (Right.DIRECT_MARKETING, Right.CONSENT_WITHDRAWAL):
        assert not has_sentence("decision-titles", f"{right}-refused", "nl")
