from datetime import date

import pytest

from dsar_desk.domain.cases import CaseState
from dsar_desk.domain.identity import IdentityMethod, IdentityOutcome
from dsar_desk.domain.letters import Enclosure, IssuedLetter
from dsar_desk.domain.next_step import next_step
from dsar_desk.domain.people import Person
from dsar_desk.domain.rights import Decision, Right
from dsar_desk.errors import InvalidInput, NotAllowed, NotFound, StillOpen
from dsar_desk.services.closing import (
    close_case,
    forget_copies,
    past_retention,
    purge_case,
    purge_past_retention,
    reopen,
    set_aside,
    strike_out,
)
from dsar_desk.services.deciding import decide_right, record_copy, settle_identity, stop_processing
from dsar_desk.services.editing import edit_case


def test_identity_is_recorded_with_method_date_person_and_reason(register, act, actor):
    identity = act(
        settle_identity,
        register().case.reference,
        outcome=IdentityOutcome.PASSED,
        method=IdentityMethod.KNOWN_EMAIL,
        reason="Antwoord vanaf het bekende adres.",
    ).identity
    assert (identity.checked_on, identity.checked_by) == (actor.today, actor.name)


def test_a_check_needs_a_reason_and_a_method(register, act):
    reference = register().case.reference
    with pytest.raises(InvalidInput, match="identity-needs-reason"):
        act(
            settle_identity,
            reference,
            outcome=IdentityOutcome.NOT_NEEDED,
            method=IdentityMethod.NONE,
            reason="",
        )
    with pytest.raises(InvalidInput, match="identity-needs-method"):
        act(
            settle_identity,
            reference,
            outcome=IdentityOutcome.PASSED,
            method=IdentityMethod.NONE,
            reason="Ja.",
        )


def test_a_national_number_in_the_reason_is_refused(register, act):
    with pytest.raises(InvalidInput, match="national-number"):
        act(
            settle_identity,
            register().case.reference,
            outcome=IdentityOutcome.PASSED,
            method=IdentityMethod.COUNTER,
            reason="BSN 999999990 gezien.",
        )


def test_a_refusal_needs_a_ground_that_fits_the_right_and_a_reason(register, act):
    reference = register(Right.ERASURE).case.reference
    refused = {"right": Right.ERASURE, "decision": Decision.REFUSED}
    with pytest.raises(InvalidInput, match="ground-and-reason-needed"):
        act(decide_right, reference, **refused, ground="17-3-b", reason="")
    with pytest.raises(NotAllowed, match="ground-does-not-fit"):
        act(decide_right, reference, **refused, ground="15-4", reason="Omdat.")
    case = act(decide_right, reference, **refused, ground="17-3-b", reason="De wet vraagt het.")
    assert case.item(Right.ERASURE).ground == "17-3-b"


def test_direct_marketing_cannot_be_refused(register, act):
    with pytest.raises(NotAllowed, match="no-ground-for-right"):
        act(
            decide_right,
            register(Right.DIRECT_MARKETING).case.reference,
            right=Right.DIRECT_MARKETING,
            decision=Decision.REFUSED,
            ground="12-5-excessive",
            reason="Te vaak.",
        )


def test_direct_marketing_is_stopped_first_of_all(register, act):
    case = register(Right.ACCESS, Right.DIRECT_MARKETING).case
    assert next_step(case).code == "stop-at-once"
    stopped = act(stop_processing, case.reference, right=Right.DIRECT_MARKETING, on=date(2026, 11, 22))
    assert next_step(stopped).code == "acknowledge"


def test_a_right_that_was_not_asked_for_is_a_new_case(register, act):
    with pytest.raises(NotAllowed, match="right-not-in-case"):
        act(decide_right, register().case.reference, right=Right.ERASURE, decision=Decision.GRANTED)


def test_closing_lists_what_is_open(register, act):
    reference = register(Right.ACCESS, Right.ERASURE).case.reference
    act(decide_right, reference, right=Right.ACCESS, decision=Decision.GRANTED)
    with pytest.raises(StillOpen) as caught:
        act(close_case, reference)
    assert [(code, facts["right"]) for code, facts in caught.value.items] == [
        ("right-without-letter", "access"),
        ("right-undecided", "erasure"),
    ]


def test_a_copy_of_an_id_keeps_the_case_open_until_it_is_destroyed(register, act):
    reference = register().case.reference
    act(
        settle_identity,
        reference,
        outcome=IdentityOutcome.PASSED,
        method=IdentityMethod.MASKED_COPY,
        reason="Geen ander middel.",
    )
    with pytest.raises(StillOpen) as caught:
        act(set_aside, reference, state=CaseState.WITHDRAWN, reason="Ingetrokken.")
    assert caught.value.items[0][0] == "copy-not-destroyed"
    act(record_copy, reference, destroyed=date(2026, 11, 22))
    assert (
        act(set_aside, reference, state=CaseState.WITHDRAWN, reason="Ingetrokken.").state
        is CaseState.WITHDRAWN
    )


@pytest.mark.parametrize("state", [CaseState.DUPLICATE, CaseState.SPAM, CaseState.WITHDRAWN])
def test_no_side_state_settles_identity(register, act, state):
    reference = register().case.reference
    act(set_aside, reference, state=state, reason="Zo is het.")
    case = act(reopen, reference, reason="Toch niet.")
    assert not case.identity.is_settled
    assert case.closed_on is None


def test_a_closed_case_is_not_worked_on(register, act):
    reference = register().case.reference
    act(set_aside, reference, state=CaseState.SPAM, reason="Reclame.")
    with pytest.raises(NotAllowed, match="case-not-open"):
        act(edit_case, reference, field="email", value="b@example.org", reason="Nieuw adres.")


def test_a_struck_out_case_can_be_deleted_at_once_and_leaves_a_tombstone(register, act, desk, actor):
    reference = register().case.reference
    act(strike_out, reference, reason="Per ongeluk twee keer.")
    assert [row.reference for row in past_retention(desk.begin, today=actor.today)] == [reference]
    act(purge_case, reference)
    with desk.read() as work:
        events = work.history.of(reference)
        with pytest.raises(NotFound):
            work.cases.get(reference)
    assert events[-1].event.kind == "case-purged"
    assert all(not recorded.event.changes for recorded in events[:-1])
    assert not desk.verify().problems


def test_a_case_is_not_purged_before_its_day(register, act, on_day):
    reference = register().case.reference
    act(set_aside, reference, state=CaseState.SPAM, reason="Reclame.")
    with pytest.raises(NotAllowed, match="retention-not-over"):
        act(purge_case, reference)
    act(purge_case, reference, by=on_day(date(2031, 11, 22)))


def test_all_that_is_past_its_retention_goes_at_once_and_the_rest_stays(register, act, desk, actor):
    struck = [register().case.reference for _ in range(3)]
    kept = register().case.reference
    for reference in struck:
        act(strike_out, reference, reason="Per ongeluk.")
    act(set_aside, kept, state=CaseState.SPAM, reason="Reclame.")
    told = []
    assert purge_past_retention(desk.begin, desk.catalog, actor, progress=told.append) == 3
    assert told == [0, 1, 2]
    assert not past_retention(desk.begin, today=actor.today)
    with desk.read() as work:
        assert work.cases.get(kept).closed_on == actor.today
        tombstones = [work.history.of(reference)[-1].event.kind for reference in struck]
    assert tombstones == ["case-purged"] * 3


def test_deleting_can_be_narrowed_to_what_a_search_finds(register, act, desk, actor):
    ana = register(person=Person("Ana Voorbeeld")).case.reference
    bea = register(person=Person("Bea Voorbeeld")).case.reference
    for reference in (ana, bea):
        act(strike_out, reference, reason="Per ongeluk.")
    assert purge_past_retention(desk.begin, desk.catalog, actor, search="bea") == 1
    assert [row.reference for row in past_retention(desk.begin, today=actor.today)] == [ana]


def test_mending_the_day_of_receipt_moves_the_clock_and_stands_in_the_history(register, act, desk):
    reference = register().case.reference
    act(edit_case, reference, field="received", value="2026-11-03", reason="Poststempel nagekeken.")
    with desk.read() as work:
        event = work.history.of(reference)[-1].event
    assert event.changes["received"] == ("2026-11-02", "2026-11-03")
    assert event.reason == "Poststempel nagekeken."


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("received", "gisteren", "not-a-date"),
        ("received", "2027-01-01", "received-in-future"),
        ("channel", "duif", "unknown-channel"),
        ("language", "xx", "unknown-language"),
        ("name", "", "no-name"),
        ("bsn", "1", "unknown-field"),
    ],
)
def test_a_field_takes_no_value_that_cannot_be(register, act, field, value, code):
    with pytest.raises(InvalidInput, match=code):
        act(edit_case, register().case.reference, field=field, value=value, reason="Test.")


def test_copies_of_data_go_three_months_after_closing_and_the_letter_stays(register, act, desk, on_day):
    reference = register(Right.DIRECT_MARKETING).case.reference
    letter = IssuedLetter(
        0,
        "access-response",
        "nl",
        date(2026, 11, 22),
        on_day(date(2026, 11, 22)).now,
        "Ilse",
        "",
        "brief.pdf",
    )
    with desk.begin() as work:
        kept = work.letters.add(reference, letter, b"%PDF brief", [Enclosure("gegevens.csv", b"naam;Ana")])
        work.commit()
    act(set_aside, reference, state=CaseState.WITHDRAWN, reason="Ingetrokken.")
    assert not forget_copies(desk.begin, on_day(date(2027, 2, 21)))
    assert forget_copies(desk.begin, on_day(date(2027, 2, 22))) == [reference]
    with desk.read() as work:
        assert work.letters.pdf(kept.id) == b"%PDF brief"
        with pytest.raises(NotFound, match="enclosure"):
            work.letters.enclosure(kept.id, "gegevens.csv")
    assert not desk.verify().problems
