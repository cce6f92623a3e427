"""Which letter the desk proposes, and what it waits for."""

import pytest

from dsar_desk.domain.cases import RequestedRight, RightState
from dsar_desk.domain.identity import IdentityMethod, IdentityOutcome
from dsar_desk.domain.joined_letters import answers_to
from dsar_desk.domain.letters import Posting
from dsar_desk.domain.rights import GROUNDS, Decision, Right
from dsar_desk.services.deciding import decide_right, record_facts, settle_identity, stop_processing
from dsar_desk.services.letter_choice import suggested_kind, waits_for_decision, wants_data_file
from dsar_desk.services.letter_fit import kind_of, misfit, offers
from dsar_desk.services.letters import LetterOrder, draft_letter, issue_letter
from dsar_desk.services.posting import mark_sent
from dsar_desk.services.shops import shop_of


@pytest.fixture
def acknowledged(desk, actor, register):
    """A request whose acknowledgement has left; returns its reference."""

    def made(*rights):
        reference = register(*rights).case.reference
        issue_letter(desk.begin, desk.catalog, desk.press, actor, reference, LetterOrder("acknowledgement"))
        mark_sent(
            desk.begin, desk.catalog, actor, reference, "acknowledgement", on=actor.today, how=Posting.EMAIL
        )
        return reference

    return made


@pytest.fixture
def suggested(desk, actor):
    def asked(reference):
        with desk.read() as work:
            case = work.cases.get(reference)
            shop = shop_of(work, desk.catalog, case.controller)
        return suggested_kind(offers(desk.catalog, case, shop, today=actor.today), case)

    return asked


def identify(desk, actor, reference, outcome=IdentityOutcome.PASSED):
    settle_identity(
        desk.begin,
        desk.catalog,
        actor,
        reference,
        outcome=outcome,
        method=IdentityMethod.KNOWN_EMAIL,
        reason="adres in onze boeken",
    )


def decide(desk, actor, reference, right, decision=Decision.GRANTED, **why):
    decide_right(desk.begin, desk.catalog, actor, reference, right=right, decision=decision, **why)


def test_a_new_request_is_acknowledged_first(register, suggested):
    assert suggested(register().case.reference) == "acknowledgement"


def test_while_identity_is_open_the_desk_proposes_to_ask(acknowledged, suggested):
    assert suggested(acknowledged()) == "identity-request"


def test_before_a_decision_no_letter_is_proposed(desk, actor, acknowledged, suggested):
    reference = acknowledged()
    identify(desk, actor, reference)
    assert suggested(reference) == ""


def test_rights_that_are_all_decided_get_one_letter(desk, actor, acknowledged, suggested):
    reference = acknowledged(Right.ACCESS, Right.ERASURE)
    identify(desk, actor, reference)
    decide(desk, actor, reference, Right.ACCESS)
    assert suggested(reference) == "access-response"
    decide(desk, actor, reference, Right.ERASURE)
    assert suggested(reference) == "access-response+erasure-response"


def test_a_granted_right_is_answered_with_its_own_letter(desk, actor, acknowledged, suggested):
    reference = acknowledged()
    identify(desk, actor, reference)
    decide(desk, actor, reference, Right.ACCESS)
    assert suggested(reference) == "access-response"


def test_a_refused_right_is_answered_with_a_refusal(desk, actor, acknowledged, suggested):
    reference = acknowledged(Right.ERASURE)
    identify(desk, actor, reference)
    decide(
        desk,
        actor,
        reference,
        Right.ERASURE,
        Decision.REFUSED,
        ground="17-3-b",
        reason="De Belastingdienst eist de facturen.",
    )
    assert suggested(reference) == "refusal"


@pytest.mark.parametrize(
    "ground", [code for code, ground in GROUNDS.items() if Right.ACCESS in ground.rights]
)
def test_what_calls_a_request_abuse_goes_in_the_letter_that_proves_it_and_nowhere_else(
    desk, actor, register, ground
):
    case = register().case
    decide(desk, actor, case.reference, Right.ACCESS, Decision.REFUSED, ground=ground, reason="Omdat.")
    with desk.read() as work:
        decided, shop = work.cases.get(case.reference), shop_of(work, desk.catalog, case.controller)
    misfits = {
        kind: misfit(kind_of(desk.catalog, kind), decided, shop, today=actor.today)
        for kind in ("refusal", "refusal-excessive")
    }
    other = "ground-has-other-letter"
    abuse = ground.startswith("12-5")
    assert misfits == {"refusal": other if abuse else "", "refusal-excessive": "" if abuse else other}


@pytest.mark.parametrize("ground", GROUNDS.values(), ids=lambda ground: ground.code)
def test_each_ground_has_a_letter_that_refuses_on_it_alone(desk, ground):
    for right in ground.rights:
        item = RequestedRight(right, RightState.DECIDED, decision=Decision.REFUSED, ground=ground.code)
        assert any(kind.grounds for kind in answers_to(desk.catalog.letter_kinds(), item))


def test_who_could_not_be_identified_is_told_so_in_the_letter_for_it(desk):
    item = RequestedRight(
        Right.ACCESS, RightState.DECIDED, decision=Decision.REFUSED, ground="12-2-unidentified"
    )
    assert answers_to(desk.catalog.letter_kinds(), item)[0].kind == "not-identified"


def test_a_right_that_is_decided_is_answered_before_the_other_is_decided(
    desk, actor, acknowledged, suggested
):
    reference = acknowledged(Right.ACCESS, Right.ERASURE)
    identify(desk, actor, reference)
    decide(desk, actor, reference, Right.ERASURE)
    assert suggested(reference) == "erasure-response"


def test_stopped_marketing_is_told_without_an_identity_check(desk, actor, acknowledged, suggested):
    reference = acknowledged(Right.DIRECT_MARKETING)
    stop_processing(desk.begin, desk.catalog, actor, reference, right=Right.DIRECT_MARKETING, on=actor.today)
    decide(desk, actor, reference, Right.DIRECT_MARKETING)
    assert suggested(reference) == "direct-marketing-stopped"


def test_an_answer_waits_for_a_decision_that_it_can_tell(desk, actor, register):
    case = register().case
    response = kind_of(desk.catalog, "access-response")
    assert waits_for_decision(response, case)
    identify(desk, actor, case.reference)
    decide(desk, actor, case.reference, Right.ACCESS)
    with desk.read() as work:
        decided = work.cases.get(case.reference)
    assert not waits_for_decision(response, decided)
    assert waits_for_decision(kind_of(desk.catalog, "refusal"), decided)
    assert not waits_for_decision(kind_of(desk.catalog, "acknowledgement"), case)


def test_only_portability_hands_over_a_data_file(desk):
    wanting = [kind.kind for kind in desk.catalog.letter_kinds() if wants_data_file(kind)]
    assert wanting == ["portability-response"]


def test_a_fact_that_is_emptied_is_open_again_before_it_is_saved(desk, actor, acknowledged):
    reference = acknowledged()
    identify(desk, actor, reference)
    decide(desk, actor, reference, Right.ACCESS)
    record_facts(desk.begin, desk.catalog, actor, reference, facts={"recipients_named": "PostNL"})

    def open_fields(**facts):
        order = LetterOrder("access-response", facts=facts)
        return draft_letter(desk.read, desk.catalog, desk.press, actor, reference, order).open_fields

    assert "recipients_named" not in open_fields()
    assert "recipients_named" in open_fields(recipients_named=" ")
