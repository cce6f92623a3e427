import os
import signal
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta

import pytest

from dsar_desk.bootstrap import change_setting, open_desk
from dsar_desk.domain.cases import CaseState, SuspensionKind
from dsar_desk.domain.checklist import COPY_PLACES, answered
from dsar_desk.domain.controllers import Fact
from dsar_desk.domain.id_copies import CopyTrace
from dsar_desk.domain.identity import Answer, IdentityMethod, IdentityOutcome
from dsar_desk.domain.letters import Posting
from dsar_desk.domain.next_step import next_step
from dsar_desk.domain.people import Representative, RepresentativeKind
from dsar_desk.domain.redaction import Box, Finding, FindingKind, MaskedCopy, Sureness
from dsar_desk.domain.rights import Right
from dsar_desk.errors import DeskUnavailable, InvalidInput, NotAllowed, NotFound, StillOpen
from dsar_desk.services.amending import amend
from dsar_desk.services.clock import deadlines_of
from dsar_desk.services.clockwork import suspend_clock
from dsar_desk.services.closing import close_case, set_aside, strike_out
from dsar_desk.services.deciding import (
    answer_items,
    name_representative,
    record_copy,
    record_mandate_seen,
    settle_identity,
)
from dsar_desk.services.editing import edit_case
from dsar_desk.services.id_copies import (
    copies_of,
    copies_to_destroy,
    destroy_copy,
    keep_copy,
    picture_of,
    record_incident,
)
from dsar_desk.services.letter_choice import suggested_kind
from dsar_desk.services.letter_fit import offers
from dsar_desk.services.letters import LetterOrder, issue_letter
from dsar_desk.services.posting import mark_sent
from dsar_desk.services.shops import controller_of, remove_controller, save_controller, shop_of

TODAY = date(2026, 11, 22)
CLEAN = MaskedCopy((b"\x89PNG front", b"\x89PNG back"))
STILL_THERE = Finding(FindingKind.BSN, 1, Box(0.1, 0.1, 0.2, 0.2), Sureness.CERTAIN, "*********")
EVERYWHERE = dict.fromkeys(CopyTrace, Answer.YES)
PLACES = frozenset(place.code for place in COPY_PLACES)


def seen(places):
    return dict.fromkeys(places, Answer.YES)


@pytest.fixture
def reference(register):
    return register().case.reference


@pytest.fixture
def told(desk):
    """Return the kinds of what happened to a case after it was registered."""

    def kinds(reference):
        with desk.read() as work:
            return [each.event.kind for each in work.history.of(reference)][1:]

    return kinds


def test_a_masked_copy_is_kept_and_can_be_looked_at(desk, act, reference, told):
    case = act(keep_copy, reference, CLEAN, came_unmasked=False)
    (kept,) = copies_of(desk.read, reference)
    assert (kept.pages, kept.kept_on, kept.destroy_by) == (2, TODAY, TODAY)
    assert picture_of(desk.read, kept.id, 1) == b"\x89PNG back"
    assert (case.identity.copy_received, case.identity.copy_kept_until) == (TODAY, TODAY)
    assert told(reference) == ["copy-kept"]


def test_a_copy_on_which_something_is_legible_is_never_kept(desk, act, reference, told):
    legible = MaskedCopy((b"\x89PNG",), (STILL_THERE,))
    with pytest.raises(NotAllowed, match="copy-legible") as refused:
        act(keep_copy, reference, legible, came_unmasked=False, answers=seen(PLACES))
    assert refused.value.facts == {"count": "1", "pages": "2"}
    assert copies_of(desk.read, reference) == ()
    assert told(reference) == []


@pytest.mark.parametrize("unseen", sorted(PLACES))
def test_where_no_text_was_read_each_place_is_looked_at_by_hand(desk, act, reference, unseen):
    unread = MaskedCopy((b"\x89PNG",), text_was_read=False)
    with pytest.raises(NotAllowed, match="copy-not-looked-at"):
        act(keep_copy, reference, unread, came_unmasked=False, answers=seen(PLACES - {unseen}))
    assert copies_of(desk.read, reference) == ()
    act(keep_copy, reference, unread, came_unmasked=False, answers=seen(PLACES))
    assert len(copies_of(desk.read, reference)) == 1


def test_what_was_answered_while_looking_is_recorded_with_the_copy(act, reference, told):
    given = {"ID-07-front": Answer.YES, "ID-07-qr": Answer.NOT_APPLICABLE, "ID-10": Answer.YES}
    case = act(keep_copy, reference, CLEAN, came_unmasked=False, answers=given)
    assert {each.item: each.answer for each in case.identity.answers} == given
    assert told(reference) == ["copy-kept"]


@pytest.mark.parametrize("place", sorted(PLACES))
def test_a_copy_of_which_somebody_says_that_a_place_can_be_read_is_not_kept(desk, act, reference, place):
    with pytest.raises(NotAllowed, match="copy-said-legible"):
        act(keep_copy, reference, CLEAN, came_unmasked=False, answers={**seen(PLACES), place: Answer.NO})
    assert copies_of(desk.read, reference) == ()


def test_that_the_name_fitted_stays_known_of_a_copy_of_which_nothing_was_kept(act, reference):
    given = {"ID-07-front": Answer.YES, "ID-10": Answer.YES}
    case = act(record_incident, reference, answers=given)
    assert [each.item for each in case.identity.answers] == ["ID-10"]


def test_a_case_that_is_closed_or_asks_for_no_check_takes_no_copy(register, act, desk):
    stop = register(Right.DIRECT_MARKETING).case.reference
    with pytest.raises(NotAllowed, match="copy-without-purpose"):
        act(keep_copy, stop, CLEAN, came_unmasked=False)
    struck = register().case.reference
    act(strike_out, struck, reason="Per ongeluk.")
    with pytest.raises(NotAllowed, match="case-not-open"):
        act(keep_copy, struck, CLEAN, came_unmasked=False)


@pytest.mark.parametrize(
    "outcome", [IdentityOutcome.PASSED, IdentityOutcome.FAILED, IdentityOutcome.NOT_NEEDED]
)
def test_once_the_check_is_decided_the_copy_is_gone(desk, act, reference, told, outcome):
    act(keep_copy, reference, CLEAN, came_unmasked=False)
    (kept,) = copies_of(desk.read, reference)
    act(settle_identity, reference, outcome=outcome, method=IdentityMethod.MASKED_COPY, reason="Gezien.")
    assert copies_of(desk.read, reference) == ()
    with pytest.raises(NotFound, match="id-copy"):
        picture_of(desk.read, kept.id, 0)
    assert told(reference) == ["copy-kept", "identity-recorded", "kept-copy-destroyed"]


def test_the_note_of_an_incident_says_when_and_nothing_else(desk, act, reference):
    act(keep_copy, reference, CLEAN, came_unmasked=True, received=date(2026, 11, 20))
    act(destroy_copy, reference, places=EVERYWHERE)
    with desk.read() as work:
        notes = [each.event for each in work.history.of(reference) if "incident" in each.event.kind]
    received = {"copy_received": ("", "2026-11-20")}
    assert [(note.kind, note.reason, note.changes) for note in notes] == [
        ("bsn-incident", "", received),
        ("bsn-incident-ended", "", received | {"copy_destroyed": ("", "2026-11-22")}),
    ]


def test_an_unmasked_copy_can_be_recorded_as_destroyed_at_once(desk, act, reference):
    case = act(record_incident, reference, places=EVERYWHERE)
    assert (case.identity.incident_on, case.identity.copy_destroyed) == (TODAY, TODAY)
    assert copies_of(desk.read, reference) == ()


@pytest.mark.parametrize("left", sorted(CopyTrace))
@pytest.mark.parametrize("how", [None, Answer.NO])
def test_a_copy_is_destroyed_only_when_it_is_gone_from_each_place(act, reference, left, how):
    act(keep_copy, reference, CLEAN, came_unmasked=False)
    places = {**EVERYWHERE, left: how}
    with pytest.raises(InvalidInput, match="copy-still-somewhere"):
        act(destroy_copy, reference, places={place: given for place, given in places.items() if given})


def test_a_copy_whose_day_is_over_is_listed(desk, act, reference):
    act(keep_copy, reference, CLEAN, came_unmasked=False)
    assert copies_to_destroy(desk.read, TODAY) == ()
    assert [copy.reference for copy in copies_to_destroy(desk.read, TODAY + timedelta(days=1))] == [reference]


def test_striking_out_takes_the_copy_along(desk, act, reference):
    act(keep_copy, reference, CLEAN, came_unmasked=False)
    act(strike_out, reference, reason="Per ongeluk.")
    assert copies_of(desk.read, reference) == ()


def passed(act, reference, method=IdentityMethod.MASKED_COPY, **given):
    outcome = given.pop("outcome", IdentityOutcome.PASSED)
    return act(settle_identity, reference, outcome=outcome, method=method, reason="Klopt.", **given)


def suspend(act, reference, kind=SuspensionKind.IDENTITY, asked=date(2026, 11, 5)):
    act(suspend_clock, reference, kind=kind, asked=asked, reason="Twijfel.")


def test_a_copy_that_made_identity_clear_ends_the_suspension_on_the_day_it_came(act, reference, desk):
    suspend(act, reference)
    act(keep_copy, reference, CLEAN, came_unmasked=True, received=date(2026, 11, 16))
    case = passed(act, reference)
    assert [(each.asked, each.answered) for each in case.suspensions] == [
        (date(2026, 11, 5), date(2026, 11, 16))
    ]
    with desk.read() as work:
        assert deadlines_of(case, shop_of(work, desk.catalog, case.controller)).due == date(2026, 12, 14)


@pytest.mark.parametrize(
    ("kind", "method", "outcome"),
    [
        (SuspensionKind.IDENTITY, IdentityMethod.MASKED_COPY, IdentityOutcome.FAILED),
        (SuspensionKind.IDENTITY, IdentityMethod.CALLBACK, IdentityOutcome.PASSED),
        (SuspensionKind.MANDATE, IdentityMethod.MASKED_COPY, IdentityOutcome.PASSED),
    ],
)
def test_other_suspensions_and_a_copy_that_could_not_be_used_leave_the_clock(
    act, reference, kind, method, outcome
):
    suspend(act, reference, kind)
    act(keep_copy, reference, CLEAN, came_unmasked=False)
    case = passed(act, reference, method, outcome=outcome)
    assert [each.answered for each in case.suspensions] == [None]


def test_a_suspension_never_ends_before_it_began(act, reference):
    suspend(act, reference, asked=date(2026, 11, 20))
    act(keep_copy, reference, CLEAN, came_unmasked=False, received=date(2026, 11, 10))
    assert passed(act, reference).suspensions[0].answered == date(2026, 11, 20)


def test_from_copy_to_letter_the_next_step_says_what_to_do(act, reference, desk, actor):
    steps = [next_step(act(keep_copy, reference, CLEAN, came_unmasked=True)).code]
    steps.append(next_step(passed(act, reference)).code)
    acknowledged(act, reference)
    case = act(destroy_copy, reference, places=EVERYWHERE)
    steps.append(next_step(case).code)
    assert steps == ["check-copy", "destroy-copy", "tell-copy-destroyed"]
    with desk.read() as work:
        shop = shop_of(work, desk.catalog, case.controller)
    assert suggested_kind(offers(desk.catalog, case, shop, today=TODAY), case) == "id-copy-destroyed"
    order = LetterOrder("id-copy-destroyed")
    issue_letter(desk.begin, desk.catalog, desk.press, actor, reference, order)
    told = act(mark_sent, reference, "id-copy-destroyed", on=TODAY, how=Posting.EMAIL)
    assert told.identity.incident_told_on == TODAY
    assert next_step(told).code == "decide"


def acknowledged(act, reference):
    def acknowledge(begin, catalog, actor, reference):
        return amend(
            begin,
            catalog,
            actor,
            reference,
            lambda case, _: replace(case, acknowledged_on=actor.today),
            kind="letter-sent",
        )

    act(acknowledge, reference)


def test_a_case_with_a_copy_is_neither_closed_nor_set_aside(act, reference):
    act(keep_copy, reference, CLEAN, came_unmasked=False)
    for service, given in (
        (close_case, {}),
        (set_aside, {"state": CaseState.WITHDRAWN, "reason": "Ingetrokken."}),
    ):
        with pytest.raises(StillOpen) as caught:
            act(service, reference, **given)
        assert caught.value.items[-1][0] == "copy-not-destroyed"


def test_the_day_on_which_a_copy_is_destroyed_takes_it_along_however_it_is_recorded(act, register, desk):
    for record in (
        lambda reference: act(record_copy, reference, destroyed=TODAY),
        lambda reference: act(
            edit_case, reference, field="copy-destroyed", value="2026-11-22", reason="Weg."
        ),
        lambda reference: act(destroy_copy, reference, places=EVERYWHERE),
    ):
        reference = register().case.reference
        act(keep_copy, reference, CLEAN, came_unmasked=False)
        assert record(reference).identity.copy_destroyed == TODAY
        assert copies_of(desk.read, reference) == ()


def test_what_was_answered_about_a_destroyed_copy_says_nothing_of_the_next(act, reference):
    act(keep_copy, reference, CLEAN, came_unmasked=False)
    act(answer_items, reference, answers={"ID-07-front": Answer.YES, "ID-17": Answer.YES})
    act(destroy_copy, reference, places=EVERYWHERE)
    case = act(keep_copy, reference, CLEAN, came_unmasked=False)
    assert [given.item for given in case.identity.answers] == ["ID-17"]
    assert case.identity.copy_destroyed is None


def test_that_a_copy_is_destroyed_is_not_said_by_a_tick(act, reference):
    act(keep_copy, reference, CLEAN, came_unmasked=False)
    with pytest.raises(NotAllowed, match="destroy-copy-first"):
        act(answer_items, reference, answers={"ID-11": Answer.YES})


def test_the_day_of_a_mandate_needs_somebody_who_acts(act, reference, on_day):
    with pytest.raises(NotAllowed, match="nobody-acts"):
        act(record_mandate_seen, reference, on=TODAY)
    act(
        name_representative,
        reference,
        representative=Representative(RepresentativeKind.PARENT, "Bo Voorbeeld"),
    )
    with pytest.raises(InvalidInput, match="date-in-future"):
        act(record_mandate_seen, reference, on=TODAY + timedelta(days=1))
    case = act(record_mandate_seen, reference, on=date(2026, 11, 20), item="ID-14")
    assert case.representative.mandate_seen_on == "2026-11-20"
    assert answered(case, "ID-14") is Answer.YES
    edited = act(edit_case, reference, field="mandate-seen", value="2026-11-19", reason="Vergist.")
    assert edited.representative.mandate_seen_on == "2026-11-19"


@pytest.mark.parametrize(("days", "gone_on"), [("0", 1), ("3", 4)])
def test_the_desk_destroys_a_copy_by_itself_once_its_day_is_over(
    desk, act, reference, told, vault, days, gone_on
):
    change_setting(desk, "identity.copy-days", days)
    act(keep_copy, reference, CLEAN, came_unmasked=False)
    desk.close()
    for day in range(gone_on + 1):
        with closing(open_desk(desk.folder, vault=vault, today=TODAY + timedelta(days=day))) as opened:
            assert list(opened.destroyed_when_opened) == ([reference] if day == gone_on else [])
            assert bool(copies_of(opened.read, reference)) == (day < gone_on)
    with closing(open_desk(desk.folder, vault=vault, today=TODAY)) as opened, opened.read() as work:
        kinds = [each.event.kind for each in work.history.of(reference)]
        case = work.cases.get(reference)
    assert kinds[-2:] == ["copy-expired", "kept-copy-destroyed"]
    assert case.identity.holds_copy
    assert next_step(case).code == "destroy-copy"


def test_nothing_of_a_copy_stands_in_the_case_or_its_history(desk, act, reference):
    act(keep_copy, reference, CLEAN, came_unmasked=True)
    passed(act, reference)
    case = act(destroy_copy, reference, places=EVERYWHERE)
    with desk.read() as work:
        words = repr(case) + repr(work.history.of(reference))
    assert "PNG" not in words
    assert repr(CLEAN).find("front") == -1


def test_where_somebody_writes_the_desk_opens_all_the_same_and_destroys_another_time(
    desk, act, reference, vault, monkeypatch
):
    act(keep_copy, reference, CLEAN, came_unmasked=False)
    monkeypatch.setattr("dsar_desk.storage.cipher.BUSY_SECONDS", 0)
    tomorrow = TODAY + timedelta(days=1)
    with desk.begin(), closing(open_desk(desk.folder, vault=vault, today=tomorrow)) as busy:
        assert busy.destroyed_when_opened == ()
        assert len(copies_of(busy.read, reference)) == 1
    with closing(open_desk(desk.folder, vault=vault, today=tomorrow)) as free:
        assert list(free.destroyed_when_opened) == [reference]


@pytest.mark.skipif(os.name != "posix", reason="RLIMIT_FSIZE is POSIX")
def test_a_disk_that_fills_up_while_storing_leaves_the_case_as_it_was(desk, act, reference, told):
    import resource

    large = MaskedCopy((os.urandom(4_000_000),))
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, limits[1]))
    try:
        with pytest.raises(DeskUnavailable):
            act(keep_copy, reference, large, came_unmasked=True)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)
    assert copies_of(desk.read, reference) == ()
    assert told(reference) == []
    with desk.read() as work:
        assert not work.cases.get(reference).identity.holds_copy
    act(keep_copy, reference, large, came_unmasked=True)


def test_a_copy_goes_even_when_its_organisation_was_removed(desk, act, register, actor):
    own = replace(
        controller_of(None, desk.catalog, "kaartje2go"),
        id="eigen",
        prefix="EIG",
        legal_name=Fact("Eigen zaak"),
    )
    save_controller(desk.begin, desk.catalog, actor, own)
    reference = register(controller="eigen").case.reference
    act(keep_copy, reference, CLEAN, came_unmasked=False)
    remove_controller(desk.begin, desk.catalog, actor, "eigen")
    assert desk.destroy_overdue_copies(today=TODAY + timedelta(days=1)) == [reference]
    assert copies_of(desk.read, reference) == ()
    assert desk.destroy_overdue_copies(today=TODAY + timedelta(days=1)) == []
