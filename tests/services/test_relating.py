"""What a person is to the controller chooses what letters tell; it is kept with the case and its history."""

import json
from dataclasses import replace
from datetime import date

import pytest

from dsar_desk.domain.cases import Case, DataFound, KeptFor, PeriodStart
from dsar_desk.domain.identity import IdentityMethod, IdentityOutcome
from dsar_desk.errors import InvalidInput
from dsar_desk.services.deciding import settle_identity
from dsar_desk.services.letters import LetterOrder, draft_letter
from dsar_desk.services.relating import offered_starts, record_relations, record_starts
from dsar_desk.services.shops import shop_of
from dsar_desk.storage.plain import from_plain, to_plain


@pytest.fixture
def access(register, act):
    reference = register().case.reference
    act(
        settle_identity,
        reference,
        outcome=IdentityOutcome.PASSED,
        method=IdentityMethod.LOGIN,
        reason="Ingelogd.",
    )
    return reference


def text_of(desk, actor, reference):
    order = LetterOrder("access-response")
    return draft_letter(desk.begin, desk.catalog, desk.press, actor, reference, order).text


def test_the_answer_tells_only_purposes_that_touch_this_person(desk, actor, act, access):
    everything = text_of(desk, actor, access)
    act(record_relations, access, relations=["newsletter"])
    told = text_of(desk, actor, access)

    assert "Nieuwsbrief" in told
    assert "Account aanmaken" in everything
    assert "Account aanmaken" not in told
    assert "die voor jou gelden" in told
    assert "die voor jou gelden" not in everything


def test_the_answer_gives_the_last_day_where_the_case_knows_the_first(desk, actor, act, access):
    act(record_relations, access, relations=["account-holder"])
    assert "tot en met" not in text_of(desk, actor, access).partition("Zo verwerken wij")[2]
    act(record_starts, access, days={"last-login": date(2026, 3, 3), "collection": date(2026, 3, 3)})
    told = text_of(desk, actor, access)

    assert "voor jou op zijn langst tot en met 3 maart 2033, gerekend vanaf 3 maart 2026)" in told
    assert "voor jou op zijn langst tot en met 31 december 2033, gerekend vanaf 31 december 2026)" in told


def test_relations_and_days_stand_in_the_history(desk, act, access):
    act(record_relations, access, relations=["newsletter", "customer"])
    act(record_starts, access, days={"last-login": date(2026, 3, 3)})
    act(record_starts, access, days={"collection": date(2026, 4, 4)})
    case = act(record_starts, access, days={"last-login": None})
    with desk.read() as work:
        events = [record.event for record in work.history.of(access)][-4:]

    assert case.relations == ("customer", "newsletter")
    assert case.starts == (PeriodStart("collection", date(2026, 4, 4)),)
    assert events[0].kind == "relations-recorded"
    assert events[0].changes == {"relations": ("", "customer; newsletter")}
    assert [event.kind for event in events[1:]] == ["starts-recorded"] * 3


def test_only_what_the_purposes_name_can_be_recorded(act, access):
    with pytest.raises(InvalidInput, match="unknown-relation"):
        act(record_relations, access, relations=["applicant"])
    with pytest.raises(InvalidInput, match="unknown-start"):
        act(record_starts, access, days={"birth": date(2026, 1, 1)})
    with pytest.raises(InvalidInput, match="date-in-future"):
        act(record_starts, access, days={"last-login": date(2027, 1, 1)})


def test_days_are_asked_for_what_is_told(desk, act, access):
    with desk.read() as work:
        shop = shop_of(work, desk.catalog, "kaartje2go").controller
        case = work.cases.get(access)
    assert offered_starts(shop, case) == ("last-login", "collection")
    assert offered_starts(shop, act(record_relations, access, relations=["newsletter"])) == ()


def test_a_dossier_from_before_still_reads(desk, access):
    with desk.read() as work:
        case = work.cases.get(access)
    old = json.loads(json.dumps(to_plain(case)))
    del old["relations"], old["starts"]
    assert from_plain(Case, old) == case


def test_what_is_kept_for_tax_asks_for_the_day_of_the_last_order(desk, act, access):
    with desk.read() as work:
        shop = shop_of(work, desk.catalog, "kalido").controller
        case = replace(work.cases.get(access), relations=("newsletter",))
    kept = DataFound("Boekhouding", "facturen", "keep", kept_for=KeptFor.TAX)
    assert "collection" not in offered_starts(shop, case)
    assert "collection" in offered_starts(shop, replace(case, data_found=(kept,)))


def test_a_row_from_before_still_reads():
    row = DataFound("Boekhouding", "facturen", "keep", because="Belastingwet", until="2033-12-31")
    old = to_plain(row)
    del old["kept_for"], old["purpose"]
    assert from_plain(DataFound, old) == row
