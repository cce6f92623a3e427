"""Several rights in one letter: offered first, answering them all, named and sent like any letter."""

import pytest

from dsar_desk.domain.cases import RightState
from dsar_desk.domain.letters import Enclosure, Posting
from dsar_desk.domain.rights import Decision, Right
from dsar_desk.errors import LetterIncomplete, NotFound
from dsar_desk.services.letter_fit import answer_kind, kind_of, offers
from dsar_desk.services.letters import LetterOrder, draft_letter, issue_letter
from dsar_desk.services.posting import mark_sent
from dsar_desk.services.shops import shop_of

BOTH = "access-response+erasure-response"
COPY = (Enclosure("gegevens.csv", b"veld;waarde\nnaam;Ana\n"),)
FACTS = {
    "recipients_named": "- PostNL: naam en adres",
    "automated": "Nee, zo'n besluit is er niet.",
    "erased_what": "- Webshop: account",
    "erased_on": "2026-11-20",
    "backups": "Back-ups zijn binnen dertig dagen overschreven.",
    "told_erasure": "Wij hebben PostNL gevraagd de gegevens ook te wissen.",
}


@pytest.fixture
def case_of_two(granted):
    """The reference of a case in which access and erasure are granted."""
    return granted(Right.ERASURE, Right.ACCESS)


def case_and_shop(desk, reference):
    with desk.read() as work:
        case = work.cases.get(reference)
        return case, shop_of(work, desk.catalog, case.controller)


def test_one_letter_for_all_rights_is_offered(desk, actor, case_of_two):
    case, shop = case_and_shop(desk, case_of_two)
    made = offers(desk.catalog, case, shop, today=actor.today)
    assert BOTH in {offer.kind.kind for offer in made if not offer.misfit}
    assert answer_kind(desk.catalog, case, Right.ERASURE).kind == BOTH


def test_it_answers_every_right_when_it_leaves(desk, actor, case_of_two):
    order = LetterOrder(BOTH, "", FACTS, COPY)
    letter = issue_letter(desk.begin, desk.catalog, desk.press, actor, case_of_two, order)
    assert letter.kind == BOTH
    assert letter.filename.endswith(".pdf")
    case, _ = case_and_shop(desk, case_of_two)
    assert {item.state for item in case.rights} == {RightState.ISSUED}
    mark_sent(desk.begin, desk.catalog, actor, case_of_two, BOTH, on=actor.today, how=Posting.POST)
    case, _ = case_and_shop(desk, case_of_two)
    assert {(item.state, item.answered_on) for item in case.rights} == {(RightState.ANSWERED, actor.today)}


def test_until_it_leaves_it_can_be_issued_anew(desk, actor, case_of_two):
    order = LetterOrder(BOTH, "", FACTS, COPY)
    issue_letter(desk.begin, desk.catalog, desk.press, actor, case_of_two, order)
    case, shop = case_and_shop(desk, case_of_two)
    offered = {offer.kind.kind for offer in offers(desk.catalog, case, shop, today=actor.today)}
    assert BOTH in offered


def test_a_fact_that_one_answer_lacks_stops_it(desk, actor, case_of_two):
    facts = {key: text for key, text in FACTS.items() if key != "told_erasure"}
    with pytest.raises(LetterIncomplete) as caught:
        issue_letter(
            desk.begin, desk.catalog, desk.press, actor, case_of_two, LetterOrder(BOTH, "", facts, COPY)
        )
    assert "told_erasure" in caught.value.open_fields


def test_each_right_can_still_have_a_letter_of_its_own(desk, actor, case_of_two):
    draft = draft_letter(
        desk.read, desk.catalog, desk.press, actor, case_of_two, LetterOrder("erasure-response", "", {}, ())
    )
    assert "inzage van" not in draft.text


@pytest.mark.parametrize(
    "name",
    ["access-response+nothing", "access-response+access-response", "access-response+acknowledgement", "+"],
)
def test_only_different_answers_can_be_joined(desk, name):
    with pytest.raises(NotFound, match="letter-kind"):
        kind_of(desk.catalog, name)


def test_a_refused_right_stands_beside_a_granted_one(desk, granted):
    refused = {"decision": Decision.REFUSED, "ground": "17-3-b", "reason": "De belastingwet verplicht ons."}
    reference = granted(Right.ACCESS, Right.ERASURE, decisions={Right.ERASURE: refused})
    case, _ = case_and_shop(desk, reference)
    assert answer_kind(desk.catalog, case, Right.ACCESS).kind == "access-response+refusal"
