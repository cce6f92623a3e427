"""Letters that leave and come back: by whom, how, what comes next, and that the clock goes on."""

from datetime import date, timedelta

import pytest

from dsar_desk.domain.cases import SuspensionKind
from dsar_desk.domain.mailings import Mailing, Posting, ReturnReason, clock_when_back, to_send_again
from dsar_desk.domain.next_step import next_step
from dsar_desk.errors import InvalidInput, NotAllowed, NotFound
from dsar_desk.services.clock import deadlines_of
from dsar_desk.services.clockwork import resume_clock
from dsar_desk.services.closing import strike_out
from dsar_desk.services.letters import LetterOrder, draft_letter, issue_letter, letters_of
from dsar_desk.services.posting import mark_returned, mark_sent
from dsar_desk.services.shops import shop_of

SENT = date(2026, 11, 22)


@pytest.fixture
def sent(desk, register, actor):
    """A case whose acknowledgement has left by ordinary post."""
    reference = register().case.reference
    order = LetterOrder("acknowledgement")
    issue_letter(desk.begin, desk.catalog, desk.press, actor, reference, order)
    mark_sent(desk.begin, desk.catalog, actor, reference, "acknowledgement", on=SENT, how=Posting.POST)
    return reference


@pytest.fixture
def back(desk, on_day, sent):
    def returned(why=ReturnReason.MOVED, on=SENT + timedelta(days=3)):
        return mark_returned(desk.begin, desk.catalog, on_day(on), sent, "acknowledgement", on=on, why=why)

    return returned


def stored(desk, reference):
    with desk.read() as work:
        case = work.cases.get(reference)
        return case, deadlines_of(case, shop_of(work, desk.catalog, case.controller))


def test_who_sent_a_letter_is_kept_with_day_and_way(desk, sent):
    (mailing,) = stored(desk, sent)[0].mailings
    assert (mailing.on, mailing.how, mailing.by) == (SENT, Posting.POST, "Ilse Vermeer")


def test_a_letter_that_came_back_is_the_next_step_and_changes_no_date(desk, sent, back):
    before = stored(desk, sent)[1]
    case = back()
    assert next_step(case).code == "send-again"
    after = stored(desk, sent)
    assert after[1] == before
    assert after[0].mailings[-1].returned_why is ReturnReason.MOVED
    assert after[0].mailings[-1].returned_by == "Ilse Vermeer"


def test_what_came_back_stands_in_the_history(desk, sent, back):
    back(ReturnReason.REFUSED)
    with desk.read() as work:
        event = work.history.of(sent)[-1].event
    assert (event.kind, event.reason) == ("letter-returned", "acknowledgement refused")
    assert "returned_why refused" in event.changes["mailings"][1]


def test_sending_it_again_ends_that_step_and_keeps_both_times(desk, sent, back, on_day):
    back()
    actor = on_day(SENT + timedelta(days=5))
    case = mark_sent(
        desk.begin, desk.catalog, actor, sent, "acknowledgement",
        on=actor.today, how=Posting.REGISTERED, tracking="3SABC",
    )  # fmt: skip
    assert next_step(case).code != "send-again"
    assert [each.how for each in case.mailings] == [Posting.POST, Posting.REGISTERED]
    assert case.acknowledged_on == SENT
    letter = letters_of(desk.read, sent)[0]
    assert (letter.posting, letter.tracking, letter.sent_on) == (Posting.REGISTERED, "3SABC", actor.today)


def test_a_letter_cannot_come_back_before_it_left_or_tomorrow(desk, sent, on_day):
    for on, code in (
        (SENT - timedelta(days=1), "returned-before-sent"),
        (date(2027, 1, 1), "date-in-future"),
    ):
        with pytest.raises(InvalidInput, match=code):
            mark_returned(
                desk.begin, desk.catalog, on_day(SENT), sent, "acknowledgement", on=on, why=ReturnReason.MOVED
            )


def test_a_letter_cannot_leave_again_before_it_came_back(desk, sent, back, on_day):
    back()
    with pytest.raises(InvalidInput, match="sent-before-returned"):
        mark_sent(
            desk.begin, desk.catalog, on_day(SENT + timedelta(days=4)), sent, "acknowledgement",
            on=SENT + timedelta(days=1), how=Posting.POST,
        )  # fmt: skip


def test_what_has_not_left_or_is_back_cannot_come_back(desk, register, actor, back):
    reference = register().case.reference
    issue_letter(desk.begin, desk.catalog, desk.press, actor, reference, LetterOrder("acknowledgement"))
    with pytest.raises(NotFound, match="sent-letter"):
        mark_returned(
            desk.begin, desk.catalog, actor, reference, "acknowledgement", on=SENT, why=ReturnReason.OTHER
        )
    back()
    with pytest.raises(NotFound, match="sent-letter"):
        back()


@pytest.fixture
def asked(desk, register, on_day):
    """A case whose identity request has left; the clock stands still."""
    actor, reference = on_day(SENT), register().case.reference
    facts = {"doubt": "Het e-mailadres is een ander dan dat in het klantaccount."}
    given = LetterOrder("identity-request", "", facts)
    draft = draft_letter(desk.read, desk.catalog, desk.press, actor, reference, given)
    facts |= dict.fromkeys(draft.open_fields, "Via het e-mailadres op ons briefpapier.")
    order = LetterOrder("identity-request", "", facts)
    issue_letter(desk.begin, desk.catalog, desk.press, actor, reference, order)
    mark_sent(desk.begin, desk.catalog, actor, reference, "identity-request", on=SENT, how=Posting.POST)
    return reference


LATER = SENT + timedelta(days=4)


@pytest.mark.parametrize("why", ReturnReason)
def test_a_question_that_reached_nobody_stops_the_clock_from_the_day_it_leaves_again(
    desk, asked, on_day, why
):
    before = stored(desk, asked)[1]
    assert before.due is None
    given = (desk.begin, desk.catalog, on_day(LATER), asked, "identity-request")
    mark_returned(*given, on=LATER, why=why)
    case, dates = stored(desk, asked)
    reached = why in {ReturnReason.REFUSED, ReturnReason.UNCLAIMED}
    assert case.is_suspended is reached
    assert (dates.due is None) is reached
    assert dates.strict_due == before.strict_due
    case = mark_sent(*given, on=LATER, how=Posting.POST)
    began = SENT if reached else LATER
    assert [(each.kind, each.asked) for each in case.suspensions] == [(SuspensionKind.IDENTITY, began)]


def test_a_suspension_that_was_answered_stays_when_its_letter_comes_back(desk, asked, on_day):
    resume_clock(desk.begin, desk.catalog, on_day(LATER), asked, answered=LATER)
    case = mark_returned(
        desk.begin, desk.catalog, on_day(LATER), asked, "identity-request", on=LATER, why=ReturnReason.MOVED
    )
    assert [each.answered for each in case.suspensions] == [LATER]


@pytest.mark.parametrize("why", ReturnReason)
def test_only_a_question_that_reached_nobody_lets_the_clock_run_again(why):
    assert clock_when_back(why, asks=False) == "runs"
    refused = why in {ReturnReason.REFUSED, ReturnReason.UNCLAIMED}
    assert clock_when_back(why, asks=True) == ("stands" if refused else "runs-again")


def a_mailing(letter, kind, back=None):
    return Mailing(letter, kind, SENT, Posting.POST, "Ilse", returned_on=back)


@pytest.mark.parametrize(
    ("mailings", "open_letters"),
    [
        ((), []),
        ((a_mailing(1, "a"),), []),
        ((a_mailing(1, "a", SENT),), [1]),
        ((a_mailing(1, "a", SENT), a_mailing(1, "a")), []),
        ((a_mailing(1, "a", SENT), a_mailing(2, "a")), []),
        ((a_mailing(1, "a", SENT), a_mailing(2, "b")), [1]),
    ],
)
def test_what_came_back_waits_until_one_of_its_kind_has_left(mailings, open_letters):
    assert [each.letter for each in to_send_again(mailings)] == open_letters


def test_a_case_of_which_any_letter_has_left_is_not_struck_out(desk, register, actor):
    reference = register().case.reference
    order = LetterOrder("identity-request", facts={"doubt": "Het adres kennen wij niet."})
    issue_letter(desk.begin, desk.catalog, desk.press, actor, reference, order)
    mark_sent(desk.begin, desk.catalog, actor, reference, "identity-request", on=SENT, how=Posting.POST)
    with pytest.raises(NotAllowed, match="letters-have-left"):
        strike_out(desk.begin, desk.catalog, actor, reference, reason="Per ongeluk.")
