from datetime import date

import pytest

from dsar_desk.domain.cases import SuspensionKind
from dsar_desk.domain.rights import Right
from dsar_desk.errors import InvalidInput, NotAllowed
from dsar_desk.services.clock import deadlines_of
from dsar_desk.services.clockwork import extend_clock, resume_clock, suspend_clock
from dsar_desk.services.shops import shop_of


@pytest.fixture
def suspend(desk, actor):
    def suspended(reference, asked, kind=SuspensionKind.IDENTITY, answered=None, reason="Ander e-mailadres."):
        return suspend_clock(
            desk.begin,
            desk.catalog,
            actor,
            reference,
            kind=kind,
            asked=asked,
            answered=answered,
            reason=reason,
        )

    return suspended


@pytest.fixture
def extend(desk, on_day):
    def extended(reference, sent, today=None, until=None, reason="Complex: vijf systemen."):
        by = on_day(today or sent)
        return extend_clock(desk.begin, desk.catalog, by, reference, sent=sent, until=until, reason=reason)

    return extended


def dates(desk, case):
    with desk.read() as work:
        return deadlines_of(case, shop_of(work, desk.catalog, case.controller))


def test_a_suspended_case_has_no_last_day_and_keeps_its_strict_one(register, suspend, desk):
    case, _ = suspend(register().case.reference, date(2026, 11, 4))
    told = dates(desk, case)
    assert told.due is None
    assert told.strict_due == date(2026, 12, 2)


def test_the_clock_runs_again_from_the_answer(register, suspend, desk, actor):
    reference = register().case.reference
    suspend(reference, date(2026, 11, 4))
    case = resume_clock(desk.begin, desk.catalog, actor, reference, answered=date(2026, 11, 9))
    assert dates(desk, case).due == date(2026, 12, 7)


def test_asking_before_receipt_or_tomorrow_is_refused(register, suspend):
    reference = register().case.reference
    with pytest.raises(InvalidInput, match="asked-before-receipt"):
        suspend(reference, date(2026, 11, 1))
    with pytest.raises(InvalidInput, match="date-in-future"):
        suspend(reference, date(2026, 11, 23))


def test_a_suspension_needs_a_reason(register, suspend):
    with pytest.raises(InvalidInput, match="suspension-needs-reason"):
        suspend(register().case.reference, date(2026, 11, 4), reason=" ")


@pytest.mark.parametrize("right", [Right.DIRECT_MARKETING, Right.CONSENT_WITHDRAWAL])
def test_what_stops_at_once_knows_no_suspension_and_no_extension(register, suspend, extend, right):
    reference = register(right).case.reference
    with pytest.raises(NotAllowed, match="stops-at-once"):
        suspend(reference, date(2026, 11, 4))
    with pytest.raises(NotAllowed, match="stops-at-once"):
        extend(reference, date(2026, 11, 20))


def test_an_automated_decision_alone_knows_no_identity_suspension(register, suspend):
    reference = register(Right.AUTOMATED_DECISION).case.reference
    with pytest.raises(NotAllowed, match="no-identity-suspension"):
        suspend(reference, date(2026, 11, 4))


def test_with_access_beside_it_the_case_does_know_one(register, suspend):
    case, _ = suspend(register(Right.AUTOMATED_DECISION, Right.ACCESS).case.reference, date(2026, 11, 4))
    assert case.is_suspended


def test_asking_late_is_kept_with_a_warning(register, suspend):
    _, warnings = suspend(register().case.reference, date(2026, 11, 17))
    assert [code for code, _ in warnings] == ["asked-late"]


@pytest.mark.parametrize(("within", "told"), [("15", []), ("11", []), ("10", ["asked-late"])])
def test_what_counts_as_asking_late_is_a_setting(desk, register, suspend, within, told):
    with desk.begin() as work:
        work.settings.set("identity.ask-within-days", within)
        work.commit()
    _, warnings = suspend(register().case.reference, date(2026, 11, 17))
    assert [code for code, _ in warnings] == told


def test_a_second_open_suspension_of_one_kind_is_refused_and_the_same_one_again_is_not(register, suspend):
    reference = register().case.reference
    suspend(reference, date(2026, 11, 4))
    case, _ = suspend(reference, date(2026, 11, 4), reason="Nader omschreven.")
    assert len(case.suspensions) == 1
    with pytest.raises(NotAllowed, match="already-suspended"):
        suspend(reference, date(2026, 11, 6))


def test_resuming_what_does_not_stand_still_is_refused(register, desk, actor):
    with pytest.raises(NotAllowed, match="not-suspended"):
        resume_clock(desk.begin, desk.catalog, actor, register().case.reference, answered=actor.today)


def test_an_extension_gives_three_months_from_receipt(register, extend, desk):
    case, _ = extend(register().case.reference, date(2026, 11, 30))
    assert dates(desk, case).due == date(2027, 2, 2)


def test_an_extension_after_the_last_day_is_impossible(register, extend):
    with pytest.raises(NotAllowed, match="extension-too-late"):
        extend(register().case.reference, date(2026, 12, 3))


def test_a_second_extension_is_refused(register, extend):
    reference = register().case.reference
    extend(reference, date(2026, 11, 30))
    with pytest.raises(NotAllowed, match="already-extended"):
        extend(reference, date(2026, 12, 1))


def test_an_own_last_day_lies_between_one_and_three_months(register, extend, desk):
    reference = register().case.reference
    with pytest.raises(InvalidInput, match="extension-until"):
        extend(reference, date(2026, 11, 30), until=date(2027, 3, 1))
    case, _ = extend(reference, date(2026, 11, 30), until=date(2027, 1, 15))
    assert dates(desk, case).due == date(2027, 1, 15)
