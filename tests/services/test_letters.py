"""Letters of real cases: the gate, what fits, what sending does, and nobody else's data."""

from dataclasses import replace
from datetime import date

import pytest

from dsar_desk.domain.cases import RequestedRight
from dsar_desk.domain.identity import IdentityMethod, IdentityOutcome
from dsar_desk.domain.joined_letters import answers_to
from dsar_desk.domain.letters import Enclosure, Posting
from dsar_desk.domain.people import Person
from dsar_desk.domain.rights import Decision, Right
from dsar_desk.errors import InvalidInput, LetterIncomplete, NotAllowed, NotFound
from dsar_desk.services.clock import deadlines_of
from dsar_desk.services.deciding import decide_right, settle_identity
from dsar_desk.services.letter_fit import offers
from dsar_desk.services.letters import LetterOrder, draft_letter, issue_letter, letters_of, pdf_of
from dsar_desk.services.posting import mark_sent
from dsar_desk.services.shops import shop_of

COPY = (Enclosure("gegevens.csv", b"veld;waarde\nnaam;Ana\n"),)
NAMED = {"recipients_named": "- PostNL: naam en adres"}


@pytest.fixture
def letters(desk, actor):
    class Letters:
        def order(self, kind, facts=None, enclosures=(), language=""):
            return LetterOrder(kind, language, facts or {}, tuple(enclosures))

        def draft(self, reference, kind, by=actor, **given):
            order = self.order(kind, **given)
            return draft_letter(desk.read, desk.catalog, desk.press, by, reference, order)

        def issue(self, reference, kind, by=actor, **given):
            order = self.order(kind, **given)
            return issue_letter(desk.begin, desk.catalog, desk.press, by, reference, order)

        def send(self, reference, kind, by=actor, on=None):
            return mark_sent(
                desk.begin, desk.catalog, by, reference, kind, on=on or by.today, how=Posting.POST
            )

    return Letters()


def stored(desk, reference):
    with desk.read() as work:
        case = work.cases.get(reference)
        return case, deadlines_of(case, shop_of(work, desk.catalog, case.controller))


def test_nothing_that_discloses_is_even_drafted_before_identity_is_settled(register, letters):
    reference = register().case.reference
    with pytest.raises(NotAllowed) as caught:
        letters.draft(reference, "access-response")
    assert caught.value.facts["why"] == "identity-first"


def test_a_letter_about_another_right_does_not_fit(granted, letters):
    with pytest.raises(NotAllowed) as caught:
        letters.draft(granted(Right.ACCESS), "erasure-response")
    assert caught.value.facts["why"] == "right-not-in-case"


def test_issuing_asks_for_a_decision_first(register, letters, desk, actor):
    reference = register().case.reference
    settle_identity(
        desk.begin,
        desk.catalog,
        actor,
        reference,
        outcome=IdentityOutcome.NOT_NEEDED,
        method=IdentityMethod.NONE,
        reason="Ingelogd aangevraagd.",
    )
    with pytest.raises(NotAllowed, match="decide-first"):
        letters.issue(reference, "access-response", facts=NAMED, enclosures=COPY)


def test_an_open_field_keeps_a_letter_from_being_issued_and_stores_nothing(granted, letters, desk):
    reference = granted(Right.ACCESS)
    with pytest.raises(LetterIncomplete) as caught:
        letters.issue(reference, "access-response", enclosures=COPY)
    assert "recipients_named" in caught.value.open_fields
    assert not letters_of(desk.read, reference)


def test_an_issued_letter_is_kept_byte_for_byte(granted, letters, desk):
    reference = granted(Right.ACCESS)
    letter = letters.issue(reference, "access-response", facts=NAMED, enclosures=COPY)
    pdf = pdf_of(desk.read, letter.id)
    assert pdf.startswith(b"%PDF")
    assert pdf_of(desk.read, letter.id) == pdf
    assert letter.enclosures == ("gegevens.csv",)


def test_a_right_is_answered_when_its_letter_has_left(granted, letters, desk, actor):
    reference = granted(Right.ACCESS)
    letters.issue(reference, "access-response", facts=NAMED, enclosures=COPY)
    case = letters.send(reference, "access-response")
    assert case.item(Right.ACCESS).answered_on == actor.today
    with pytest.raises(NotFound, match="unsent-letter"):
        letters.send(reference, "access-response")


def test_a_letter_cannot_have_left_before_it_was_written(register, letters):
    reference = register().case.reference
    letters.issue(reference, "acknowledgement")
    with pytest.raises(InvalidInput, match="sent-before-issued"):
        letters.send(reference, "acknowledgement", on=date(2026, 11, 20))


def test_sending_an_identity_request_stops_the_clock(register, letters, desk):
    reference = register().case.reference
    facts = dict.fromkeys(("doubt",), "Het e-mailadres is een ander dan dat in het klantaccount.")
    draft = letters.draft(reference, "identity-request", facts=facts)
    facts |= dict.fromkeys(draft.open_fields, "Via het e-mailadres op ons briefpapier.")
    letters.issue(reference, "identity-request", facts=facts)
    letters.send(reference, "identity-request")
    case, dates = stored(desk, reference)
    assert dates.due is None
    assert case.suspensions[0].reason == facts["doubt"]


def test_sending_an_extension_notice_extends_the_term_that_it_names(register, letters, desk):
    reference = register().case.reference
    reason = "Uw verzoek is complex: uw gegevens staan in zes systemen."
    draft = letters.draft(reference, "extension-notice")
    facts = dict.fromkeys(draft.open_fields, reason)
    assert "2 februari 2027" in draft.text
    letters.issue(reference, "extension-notice", facts=facts)
    letters.send(reference, "extension-notice")
    _, dates = stored(desk, reference)
    assert dates.due == date(2027, 2, 2)


def test_an_extension_after_its_last_day_is_not_offered(register, letters, on_day):
    reference = register().case.reference
    with pytest.raises(NotAllowed) as caught:
        letters.draft(reference, "extension-notice", by=on_day(date(2026, 12, 3)))
    assert caught.value.facts["why"] == "extension-too-late"


def test_a_refusal_after_its_last_day_goes_out_and_is_recorded_as_late(register, letters, desk, on_day):
    late = on_day(date(2026, 12, 10))
    reference = register(Right.ERASURE).case.reference
    decide_right(
        desk.begin,
        desk.catalog,
        late,
        reference,
        right=Right.ERASURE,
        decision=Decision.REFUSED,
        ground="17-3-b",
        reason="Wij moeten de facturen zeven jaar bewaren (artikel 52 AWR).",
    )
    draft = letters.draft(reference, "refusal", by=late)
    facts = dict.fromkeys(draft.open_fields, "De facturen van 2024 en 2025 moeten wij bewaren.")
    assert letters.issue(reference, "refusal", by=late, facts=facts).late


def test_an_email_address_of_another_data_subject_stops_a_letter(register, granted, letters):
    register(person=Person("Bo Ander", "bo.ander@example.org"))
    reference = granted(Right.ACCESS)
    facts = NAMED | {"copy": "De kopie staat klaar voor bo.ander@example.org."}
    draft = letters.draft(reference, "access-response", facts=facts, enclosures=COPY)
    assert "ALL-G08" in [failure.rule for failure in draft.failures]


BO = Person("Bo van der Ander", "bo.ander@example.org", "Elderstraat 12\n9999 ZZ Elders")


@pytest.mark.parametrize(
    ("copy", "stopped"),
    [
        ("De kopie van Bo van der Ander, Elderstraat 12, zit hierbij.", True),
        ("De kopie van BO VAN DER ANDER te 9999 ZZ elders zit hierbij.", True),
        ("De kopie noemt ook Bo van der Ander, zonder meer.", False),
        ("De kopie noemt ook Elderstraat 12, zonder meer.", False),
    ],
)
def test_a_person_counts_by_full_name_and_address(copy, stopped, register, granted, letters):
    register(person=BO)
    reference = granted(Right.ACCESS)
    draft = letters.draft(reference, "access-response", facts=NAMED | {"copy": copy}, enclosures=COPY)
    assert ("ALL-G08" in [failure.rule for failure in draft.failures]) == stopped


def test_somebody_who_is_named_as_recipient_may_stand_in_a_letter(register, granted, letters):
    register(person=BO)
    reference = granted(Right.ACCESS)
    facts = {"recipients_named": "- Bo van der Ander, Elderstraat 12: naam en adres"}
    draft = letters.draft(reference, "access-response", facts=facts, enclosures=COPY)
    assert "ALL-G08" not in [failure.rule for failure in draft.failures]


def test_somebody_of_another_controller_is_not_looked_for(register, granted, letters):
    register(person=BO, controller="kamadospace")
    reference = granted(Right.ACCESS)
    facts = NAMED | {"copy": "De kopie van Bo van der Ander, Elderstraat 12, zit hierbij."}
    draft = letters.draft(reference, "access-response", facts=facts, enclosures=COPY)
    assert "ALL-G08" not in [failure.rule for failure in draft.failures]


@pytest.mark.parametrize(("key", "stopped"), [("copy", True), ("source", False), ("recipients_named", False)])
def test_another_organisation_stands_only_where_a_party_is_named(key, stopped, granted, letters):
    reference = granted(Right.ACCESS)
    facts = NAMED | {key: "De gegevens zijn van KamadoSpace, zoals daar bekend."}
    draft = letters.draft(reference, "access-response", facts=facts, enclosures=COPY)
    assert ("ALL-G08" in [failure.rule for failure in draft.failures]) == stopped


def test_the_same_person_twice_is_nobody_else(register, granted, letters):
    register()
    reference = granted(Right.ACCESS)
    facts = NAMED | {"copy": "De kopie ging naar ana@example.org."}
    draft = letters.draft(reference, "access-response", facts=facts, enclosures=COPY)
    assert "ALL-G08" not in [failure.rule for failure in draft.failures]


def test_the_clock_and_the_letter_name_the_same_day(register, letters):
    done = register()
    assert "2 december 2026" in letters.draft(done.case.reference, "acknowledgement").text


def test_an_unknown_fact_is_refused_with_the_known_ones(register, letters):
    with pytest.raises(InvalidInput, match="unknown-fact"):
        letters.draft(register().case.reference, "acknowledgement", facts={"nonsense": "x"})


def test_the_letters_that_fit_come_first(register, desk, actor):
    case = register().case
    with desk.read() as work:
        shop = shop_of(work, desk.catalog, case.controller)
    made = offers(desk.catalog, case, shop, today=actor.today)
    fits = [offer.misfit == "" for offer in made]
    assert fits == sorted(fits, reverse=True)
    assert made[0].kind.kind == "acknowledgement"


@pytest.mark.parametrize("right", Right)
def test_every_right_has_a_letter_that_grants_it(desk, right):
    assert answers_to(desk.catalog.letter_kinds(), RequestedRight(right, decision=Decision.GRANTED))


@pytest.mark.parametrize("right", Right)
@pytest.mark.parametrize(
    "controller", ["kaartje2go", "kleintjesgeluk", "dnp-giftcard", "kamadospace", "kalido"]
)
def test_every_controller_answers_every_right_with_only_facts_of_the_case(
    granted, letters, desk, right, controller
):
    reference = granted(right, controller=controller)
    kind = answers_to(desk.catalog.letter_kinds(), RequestedRight(right, decision=Decision.GRANTED))[0].kind
    draft = letters.draft(reference, kind, enclosures=COPY)
    wanted = {fact.key for fact in next(k for k in desk.catalog.letter_kinds() if k.kind == kind).facts}
    assert set(draft.open_fields) <= wanted


def test_a_withdrawn_case_gives_nothing_away(granted, letters, desk, actor):
    from dsar_desk.domain.cases import CaseState
    from dsar_desk.services.closing import set_aside

    reference = granted(Right.ACCESS)
    set_aside(desk.begin, desk.catalog, actor, reference, state=CaseState.WITHDRAWN, reason="Ingetrokken.")
    with pytest.raises(NotAllowed) as caught:
        letters.draft(reference, "access-response")
    assert caught.value.facts["why"] == "case-not-open"


def test_a_role_stands_under_the_letter(register, letters, actor):
    by = replace(actor, role="privacycoördinator")
    assert "privacycoördinator" in letters.draft(register().case.reference, "acknowledgement", by=by).text


def test_the_letter_about_a_copy_is_offered_only_where_one_came_in(register, letters, desk, actor):
    case = register().case

    def misfit_now(now):
        with desk.read() as work:
            shop = shop_of(work, desk.catalog, now.controller)
        made = offers(desk.catalog, now, shop, today=actor.today)
        return next(each.misfit for each in made if each.kind.kind == "id-copy-destroyed")

    assert misfit_now(case) == "no-copy-on-record"
    came = replace(case.identity, copy_received=actor.today)
    assert misfit_now(replace(case, identity=came)) == ""
    assert misfit_now(replace(case, identity=replace(came, copy_destroyed=actor.today))) == ""
    assert misfit_now(replace(case, facts={"copy_received_on": "2026-11-11"})) == ""
    assert letters.draft(case.reference, "id-copy-destroyed").pdf, "asked for by name it can be written"


def test_a_remark_is_overruled_with_a_reason_that_the_history_keeps(desk, register, actor, letters):
    reference = register(
        Right.ACCESS, person=Person("Ana Voorbeeld", "ana@example.org", language="en")
    ).case.reference
    why = {"language-differs": "Ana asked for a letter in Dutch by phone."}
    order = LetterOrder("acknowledgement", "nl", overruled=why)

    issue_letter(desk.begin, desk.catalog, desk.press, actor, reference, order)

    with desk.read() as work:
        (event,) = (each.event for each in work.history.of(reference) if each.event.kind == "rule-overruled")
    assert event.reason == why["language-differs"]
    assert event.changes == {"rule": ("", "language-differs")}
    assert event.by == actor.name


def test_a_remark_that_holds_no_letter_back_still_lets_it_go_without_a_reason(register, letters):
    reference = register(
        Right.ACCESS, person=Person("Ana Voorbeeld", "ana@example.org", language="en")
    ).case.reference

    assert letters.issue(reference, "acknowledgement", language="nl").kind == "acknowledgement"


@pytest.mark.parametrize(
    ("overruled", "error", "code"),
    [
        ({"extension-notice-02": "Wij hebben het druk."}, NotAllowed, "overrule-not-allowed"),
        ({"ALL-G06": "Het is geen BSN."}, InvalidInput, "overrule-nothing"),
        ({"language-differs": "  "}, InvalidInput, "overrule-needs-reason"),
        ({"language-differs": "BSN 111222333"}, InvalidInput, "national-number"),
    ],
)
def test_what_stops_a_letter_is_never_overruled(overruled, error, code, desk, register, actor):
    reference = register(
        Right.ACCESS, person=Person("Ana Voorbeeld", "ana@example.org", language="en")
    ).case.reference
    order = LetterOrder("extension-notice", "nl", {"reason": "Het is druk."}, overruled=overruled)

    with pytest.raises(error) as refused:
        issue_letter(desk.begin, desk.catalog, desk.press, actor, reference, order)
    assert refused.value.code == code
    assert letters_of(desk.read, reference) == ()
