from dataclasses import replace

import pytest

from dsar_desk.domain.cases import DataFound, KeptFor
from dsar_desk.domain.people import Representative, RepresentativeKind
from dsar_desk.domain.rights import Right
from dsar_desk.errors import InvalidInput, NotAllowed, NotFound
from dsar_desk.services.deciding import name_representative
from dsar_desk.services.editing import edit_fields
from dsar_desk.services.finding import add_found, propose_systems, remove_found, replace_found
from dsar_desk.services.shops import shop_of

INVOICES = DataFound("Facturen", "7 facturen, 2021 tot 2026", "keep", because="Belastingwet, 7 jaar")
ACCOUNT = DataFound("Klantaccount", "Naam en adres", "erase")


@pytest.fixture
def erasure(register):
    return register(Right.ERASURE).case


def shop(desk, controller="kaartje2go"):
    with desk.read() as work:
        return shop_of(work, desk.catalog, controller)


def test_every_purpose_of_the_inventory_is_proposed_once(desk, erasure):
    names = {purpose.name.text("nl") for purpose in shop(desk).controller.purposes}
    proposed = propose_systems(shop(desk), erasure, language="nl")
    assert names <= {row.system for row in proposed}
    assert len({row.system for row in proposed}) == len(proposed)
    known = replace(erasure, data_found=(replace(proposed[0], found="Naam"),))
    assert len(propose_systems(shop(desk), known, language="nl")) == len(proposed) - 1


def test_what_a_tax_law_demands_is_proposed_to_be_kept_and_the_rest_erased(desk, erasure):
    for controller in desk.catalog.controllers():
        rows = propose_systems(shop(desk, controller.id), erasure, language="nl")
        for purpose in controller.purposes:
            fiscal = [period.fiscal for period in purpose.retention]
            name = purpose.name.text("nl")
            own = [row for row in rows if row.system == name or row.system.startswith(name + ":")]
            archived = any(period.starts == "end-of-use" for period in purpose.retention)
            kept = {KeptFor.TAX} if any(fiscal) else set()
            kept |= {KeptFor.CLAIMS} if archived else set()
            assert {row.kept_for for row in own if row.action == "keep"} == kept, name
            assert any(row.action == "erase" for row in own) != (bool(fiscal) and all(fiscal)), name
            assert {row.purpose for row in own} == {purpose.id}
        assert all(bool(row.kept_for) == (row.action == "keep") for row in rows)


def test_invoices_are_proposed_to_be_kept_where_no_purpose_of_the_statement_says_so(desk, erasure):
    for controller, once in {"dnp-giftcard": 1, "kalido": 1, "kaartje2go": 0}.items():
        rows = propose_systems(shop(desk, controller), erasure, language="nl")
        assert [row.system for row in rows].count("Administratie: facturen en betalingen") == once


def test_an_objection_to_advertising_proposes_the_entry_that_holds_it_back(desk, register):
    case = register(Right.DIRECT_MARKETING).case
    rows = propose_systems(shop(desk), case, language="nl")
    (kept,) = [row for row in rows if row.action == "keep"]
    assert (kept.system, kept.kept_for) == ("Lijst van wie geen reclame wil", KeptFor.SUPPRESSION)
    assert {row.purpose for row in rows} - {""} == {
        *("newsletter", "service-messages", "marketing", "matched-advertising")
    }


def test_what_a_law_keeps_needs_no_words_and_what_is_erased_keeps_no_law(act, erasure):
    kept = replace(INVOICES, because="", kept_for=KeptFor.TAX, purpose="account")
    assert act(add_found, erasure.reference, row=kept).data_found == (kept,)
    gone = replace(kept, action="erase")
    found = act(replace_found, erasure.reference, old=kept, row=gone).data_found
    assert found == (replace(gone, kept_for=KeptFor.OWN_WORDS),)


def test_an_access_request_proposes_a_copy(desk, register):
    case = register(Right.ACCESS).case
    assert {row.action for row in propose_systems(shop(desk), case, language="en")} == {"copy"}


def test_rows_are_added_replaced_and_removed(act, erasure):
    act(add_found, erasure.reference, row=INVOICES)
    act(add_found, erasure.reference, row=ACCOUNT)
    renamed = replace(ACCOUNT, system="Account")
    assert act(replace_found, erasure.reference, old=ACCOUNT, row=renamed).data_found == (INVOICES, renamed)
    assert act(remove_found, erasure.reference, row=INVOICES).data_found == (renamed,)


def test_a_row_that_somebody_removed_meanwhile_is_not_overwritten(act, erasure):
    with pytest.raises(NotFound, match="found-row"):
        act(replace_found, erasure.reference, old=ACCOUNT, row=INVOICES)


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (replace(ACCOUNT, system=" "), "found-needs-system"),
        (replace(ACCOUNT, found=""), "found-needs-words"),
        (replace(ACCOUNT, action="burn"), "found-action"),
        (replace(INVOICES, because=""), "found-needs-reason"),
        (replace(ACCOUNT, found="BSN 999912343"), "national-number"),
    ],
)
def test_a_row_that_cannot_be_is_refused(act, erasure, row, code):
    with pytest.raises(InvalidInput, match=code):
        act(add_found, erasure.reference, row=row)


def test_several_fields_change_together_or_not_at_all(act, erasure, desk):
    with pytest.raises(InvalidInput, match="no-name"):
        act(edit_fields, erasure.reference, changed={"email": "b@example.org", "name": ""}, reason="Typefout")
    with desk.read() as work:
        assert work.cases.get(erasure.reference).person == erasure.person
    changed = {"email": "b@example.org", "name": "Bo Voorbeeld"}
    case = act(edit_fields, erasure.reference, changed=changed, reason="Typefout")
    assert (case.person.name, case.person.email) == ("Bo Voorbeeld", "b@example.org")
    with desk.read() as work:
        assert [each.event.kind for each in work.history.of(erasure.reference)] == [
            "case-registered",
            "case-edited",
        ]


def test_an_heir_is_refused_outside_french_law_also_when_named_later(act, erasure):
    heir = Representative(RepresentativeKind.HEIR, "Bo Voorbeeld")
    with pytest.raises(NotAllowed, match="heir-under-french-law-only"):
        act(name_representative, erasure.reference, representative=heir)


def test_an_heir_may_ask_under_french_law(act, register):
    case = register(Right.ACCESS, controller="kalido").case
    heir = Representative(RepresentativeKind.HEIR, "Bo Voorbeeld")
    assert act(name_representative, case.reference, representative=heir).representative == heir


def test_a_representative_has_a_name(act, erasure):
    with pytest.raises(InvalidInput, match="no-representative-name"):
        act(
            name_representative,
            erasure.reference,
            representative=Representative(RepresentativeKind.LAWYER, " "),
        )
