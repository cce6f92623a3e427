from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsar_desk.domain.cases import (
    MOVES,
    RIGHT_MOVES,
    Case,
    CaseState,
    Channel,
    RequestedRight,
    RightState,
    Suspension,
    SuspensionKind,
    in_answering_order,
)
from dsar_desk.domain.identity import Identity, IdentityMethod, IdentityOutcome
from dsar_desk.domain.mailings import Mailing, Posting
from dsar_desk.domain.next_step import next_step
from dsar_desk.domain.people import Person
from dsar_desk.domain.rights import GROUNDS, RIGHTS, Decision, Right, grounds_for
from dsar_desk.errors import InvalidInput, NotAllowed
from dsar_desk.sentences import LANGUAGES, has_sentence

RECEIVED = date(2026, 11, 2)
PASSED = Identity(IdentityOutcome.PASSED, IdentityMethod.LOGIN, "Ingelogd.", RECEIVED, "Ilse")


def a_case(*rights, **changes):
    items = tuple(right if isinstance(right, RequestedRight) else RequestedRight(right) for right in rights)
    case = Case("KTG-2026-0001", "kaartje2go", Person("Ana"), Channel.EMAIL, RECEIVED, items)
    return replace(case, **changes)


def test_every_right_has_its_entry_and_every_ground_its_rights():
    assert set(RIGHTS) == set(Right)
    assert all(ground.rights for ground in GROUNDS.values())


@pytest.mark.parametrize("right", [Right.DIRECT_MARKETING, Right.CONSENT_WITHDRAWAL])
def test_nothing_refuses_what_must_always_stop(right):
    assert grounds_for(right) == ()


@pytest.mark.parametrize("right", sorted(set(Right) - {Right.DIRECT_MARKETING, Right.CONSENT_WITHDRAWAL}))
def test_every_other_right_has_grounds(right):
    assert grounds_for(right)


def test_only_articles_15_to_21_know_an_identity_suspension():
    without = {right for right, rule in RIGHTS.items() if not rule.identity_suspends}
    assert without == {Right.DIRECT_MARKETING, Right.CONSENT_WITHDRAWAL, Right.AUTOMATED_DECISION}


def test_a_withdrawal_has_no_court_sentence():
    assert [right for right, rule in RIGHTS.items() if not rule.court] == [Right.CONSENT_WITHDRAWAL]


@given(st.lists(st.sampled_from(Right), unique=True))
def test_rights_are_answered_as_asked_but_a_copy_before_erasure(rights):
    ordered = [item.right for item in in_answering_order(map(RequestedRight, rights))]
    assert sorted(ordered) == sorted(rights)
    without = [right for right in rights if right is not Right.ERASURE]
    assert [right for right in ordered if right is not Right.ERASURE] == without
    if Right.ERASURE in rights:
        handed = {Right.ACCESS, Right.PORTABILITY}
        after = set(ordered[ordered.index(Right.ERASURE) :])
        assert not after & handed
        if not set(rights[rights.index(Right.ERASURE) :]) & handed:
            assert ordered == rights


def test_the_desk_asks_for_access_first_though_erasure_was_named_first():
    case = a_case(Right.ERASURE, Right.ACCESS, identity=PASSED, acknowledged_on=RECEIVED)
    assert next_step(case).right is Right.ACCESS
    assert [item.right for item in case.rights] == [Right.ERASURE, Right.ACCESS]


@pytest.mark.parametrize("old", CaseState)
@pytest.mark.parametrize("new", CaseState)
def test_a_case_moves_only_as_the_table_says(old, new):
    case = a_case(Right.ACCESS, state=old)
    if new in MOVES[old]:
        assert case.moved(new, reason="r").state is new
    else:
        with pytest.raises(NotAllowed, match="case-move"):
            case.moved(new, reason="r")


def test_no_side_state_leads_to_another_than_open():
    sides = set(CaseState) - {CaseState.OPEN}
    assert all(MOVES[side] <= {CaseState.OPEN} for side in sides)


@pytest.mark.parametrize("old", RightState)
@pytest.mark.parametrize("new", RightState)
def test_a_right_moves_only_as_the_table_says(old, new):
    item = RequestedRight(Right.ACCESS, old)
    if new in RIGHT_MOVES[old]:
        assert item.moved(new).state is new
    else:
        with pytest.raises(NotAllowed, match="right-move"):
            item.moved(new)


@pytest.mark.parametrize("decision", [Decision.PARTIAL, Decision.REFUSED])
def test_partial_and_refused_need_ground_and_reason(decision):
    item = RequestedRight(Right.ACCESS)
    with pytest.raises(InvalidInput, match="ground-and-reason-needed"):
        item.decided(decision, ground="", reason="r", on=RECEIVED, by="Ilse")
    with pytest.raises(InvalidInput, match="ground-and-reason-needed"):
        item.decided(decision, ground="15-4", reason=" ", on=RECEIVED, by="Ilse")


def decided(right):
    return RequestedRight(right).decided(Decision.GRANTED, ground="", reason="", on=RECEIVED, by="Ilse")


OPEN_SUSPENSION = (Suspension(SuspensionKind.IDENTITY, RECEIVED, None, "Ander adres."),)
STEPS = [
    (a_case(Right.ACCESS), "acknowledge"),
    (a_case(Right.ACCESS, acknowledgement_filed_on=RECEIVED), "send-acknowledgement"),
    (a_case(Right.ACCESS, Right.DIRECT_MARKETING), "stop-at-once"),
    (a_case(Right.ACCESS, acknowledged_on=RECEIVED), "settle-identity"),
    (a_case(Right.DIRECT_MARKETING, acknowledged_on=RECEIVED), "stop-at-once"),
    (a_case(Right.ACCESS, acknowledged_on=RECEIVED, suspensions=OPEN_SUSPENSION), "await-answer"),
    (
        a_case(Right.ACCESS, acknowledged_on=RECEIVED, suspensions=OPEN_SUSPENSION, identity=PASSED),
        "record-answer",
    ),
    (a_case(Right.ACCESS, acknowledged_on=RECEIVED, identity=PASSED), "decide"),
    (
        a_case(
            Right.ACCESS, acknowledged_on=RECEIVED, identity=replace(PASSED, outcome=IdentityOutcome.FAILED)
        ),
        "refuse-unidentified",
    ),
    (a_case(decided(Right.ACCESS), acknowledged_on=RECEIVED, identity=PASSED), "write-answer"),
    (
        a_case(decided(Right.ACCESS).moved(RightState.ISSUED), identity=PASSED),
        "send-answer",
    ),
    (
        a_case(decided(Right.ACCESS).moved(RightState.ISSUED).moved(RightState.ANSWERED), identity=PASSED),
        "close",
    ),
    (
        a_case(
            Right.ACCESS,
            acknowledged_on=RECEIVED,
            mailings=(Mailing(1, "acknowledgement", RECEIVED, Posting.POST, "Ilse", returned_on=RECEIVED),),
        ),
        "send-again",
    ),
    (a_case(Right.ACCESS, identity=replace(PASSED, copy_received=RECEIVED)), "destroy-copy"),
    (
        a_case(Right.ACCESS, identity=Identity(copy_received=RECEIVED, copy_kept_until=RECEIVED)),
        "check-copy",
    ),
    (
        a_case(
            Right.ACCESS,
            acknowledged_on=RECEIVED,
            identity=replace(PASSED, incident_on=RECEIVED, copy_received=RECEIVED, copy_destroyed=RECEIVED),
        ),
        "tell-copy-destroyed",
    ),
    (a_case(Right.ACCESS, state=CaseState.CLOSED), "none"),
]


@pytest.mark.parametrize(("case", "code"), STEPS, ids=[code for _, code in STEPS])
def test_the_desk_knows_the_next_step(case, code):
    assert next_step(case).code == code


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_is_said_in_one_sentence(language):
    for case, _ in STEPS:
        step = next_step(case)
        assert has_sentence("next", step.code, language)
        assert has_sentence("states", step.state, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", ["rights", "rights-short", "rights-hint"])
def test_every_right_has_its_words(language, table):
    assert all(has_sentence(table, right, language) for right in Right)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_ground_has_its_words(language):
    assert all(has_sentence("grounds", code, language) for code in GROUNDS)
