from datetime import date, timedelta

import pytest

from dsar_desk.domain.checklist import COPY_PLACES
from dsar_desk.domain.id_copies import CopyTrace
from dsar_desk.domain.identity import Answer, IdentityMethod, IdentityOutcome
from dsar_desk.domain.redaction import Box, Finding, FindingKind, MaskedCopy, Sureness
from dsar_desk.domain.rights import Right
from dsar_desk.errors import InvalidInput, NotAllowed, NotFound
from dsar_desk.services.closing import strike_out
from dsar_desk.services.deciding import settle_identity
from dsar_desk.services.id_copies import (
    copies_of,
    copies_to_destroy,
    destroy_copy,
    keep_copy,
    picture_of,
    record_incident,
)

TODAY = date(2026, 11, 22)
CLEAN = MaskedCopy((b"\x89PNG front", b"\x89PNG back"))
STILL_THERE = Finding(FindingKind.BSN, 1, Box(0.1, 0.1, 0.2, 0.2), Sureness.CERTAIN, "*********")
EVERYWHERE = dict.fromkeys(CopyTrace, Answer.YES)
PLACES = frozenset(place.code for place in COPY_PLACES)


@pytest.fixture
def act(desk, actor):
    def acted(service, reference, *given, by=actor, **named):
        return service(desk.begin, desk.catalog, by, reference, *given, **named)

    return acted


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
        act(keep_copy, reference, legible, came_unmasked=False, seen_by_hand=PLACES)
    assert refused.value.facts == {"count": "1", "pages": "2"}
    assert copies_of(desk.read, reference) == ()
    assert told(reference) == []


@pytest.mark.parametrize("unseen", sorted(PLACES))
def test_where_no_text_was_read_each_place_is_looked_at_by_hand(desk, act, reference, unseen):
    unread = MaskedCopy((b"\x89PNG",), text_was_read=False)
    with pytest.raises(NotAllowed, match="copy-not-looked-at"):
        act(keep_copy, reference, unread, came_unmasked=False, seen_by_hand=PLACES - {unseen})
    assert copies_of(desk.read, reference) == ()
    act(keep_copy, reference, unread, came_unmasked=False, seen_by_hand=PLACES)
    assert len(copies_of(desk.read, reference)) == 1


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
