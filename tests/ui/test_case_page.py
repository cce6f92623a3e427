"""The page of a case, used as a person would, on a real encrypted desk."""

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from dsar_desk.bootstrap import open_desk
from dsar_desk.domain.cases import CaseState, Channel, DataFound, RightState, SuspensionKind
from dsar_desk.domain.identity import Answer, IdentityMethod, IdentityOutcome, TryResult
from dsar_desk.domain.letters import Posting
from dsar_desk.domain.people import Person
from dsar_desk.domain.rights import Decision, Right
from dsar_desk.services.clock import deadlines_of
from dsar_desk.services.clockwork import suspend_clock
from dsar_desk.services.closing import set_aside, strike_out
from dsar_desk.services.deciding import decide_right, record_copy, settle_identity
from dsar_desk.services.finding import add_found
from dsar_desk.services.letters import LetterOrder, issue_letter, letters_of, pdf_of
from dsar_desk.services.ports import Actor
from dsar_desk.services.posting import mark_sent
from dsar_desk.services.registration import NewRequest, register_request
from dsar_desk.services.shops import shop_of
from ui import texts
from ui.actions import Act
from ui.case.page import CasePage

BSN = "BSN 999912343"
REFUSED = "Dat mag de desk niet bewaren"


@pytest.fixture
def actor(desk):
    today = desk.today()
    return Actor("Ilse Vermeer", "privacycoördinator", today, datetime.now(UTC))


@pytest.fixture
def register(desk, actor):
    """Register a request of Ana that came in ten days ago; returns its reference."""

    def registered(*rights, controller="kaartje2go", days=10, text="Mag ik weten wat u van mij hebt?"):
        new = NewRequest(
            controller=controller,
            rights=rights or (Right.ACCESS,),
            received=desk.today() - timedelta(days=days),
            channel=Channel.EMAIL,
            person=Person("Ana Voorbeeld", "ana@example.org", "Nergensstraat 1\n9999 ZZ Nergens"),
            text=text,
        )
        return register_request(desk.core.begin, desk.core.catalog, actor, new).case.reference

    return registered


@pytest.fixture
def do(desk, actor):
    """Change a case beside the page, as the command line or a colleague does."""

    def done(service, reference, **given):
        return service(desk.core.begin, desk.core.catalog, actor, reference, **given)

    return done


@pytest.fixture
def case(desk):
    def read(reference):
        with desk.core.read() as work:
            return work.cases.get(reference)

    return read


@pytest.fixture
def page(qtbot, shell):
    """The page on its own; where it leads stands in `went`, what it told in `told`."""
    made = CasePage(shell)
    qtbot.addWidget(made)
    made.went, made.told = [], []
    shell.wants_page.connect(lambda name, argument: made.went.append((name, argument)))
    shell.wants_toast.connect(lambda text, undo: made.told.append((text, undo)))
    shell.changed.connect(made.refresh)
    made.resize(1240, 860)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def opened(qtbot, page):
    """Open a case on the page and wait for it."""

    def shown(reference):
        page.opened(reference)
        qtbot.waitUntil(lambda: page.view is not None and page.view.reference == reference)
        qtbot.waitUntil(lambda: not page.shell.lists.is_busy)
        return page

    return shown


@pytest.fixture
def settled(do):
    def settle(reference):
        do(
            settle_identity,
            reference,
            outcome=IdentityOutcome.PASSED,
            method=IdentityMethod.KNOWN_EMAIL,
            reason="Antwoord vanaf het bekende adres.",
        )

    return settle


def click(qtbot, widget):
    qtbot.waitUntil(lambda: widget.isVisible() and widget.height() > 8)  # laid out, as a person waits for
    assert widget.isEnabled(), widget.text()
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def dialog_of(qtbot, page):
    qtbot.waitUntil(lambda: page.dialog is not None and page.dialog.isVisible())
    return page.dialog


def gone(dialog):
    """Whether a dialog was closed; a closed one deletes itself."""
    try:
        return not dialog.isVisible()
    except RuntimeError:
        return True


def issue(desk, actor, reference, kind, **facts):
    core = desk.core
    order = LetterOrder(kind, facts=facts or None)
    return issue_letter(core.begin, core.catalog, core.press, actor, reference, order)


# The date first


def test_the_last_day_shows_large_with_the_days_left(opened, register, case, desk):
    reference = register()
    page = opened(reference)
    shop = shop_of(None, desk.core.catalog, "kaartje2go")
    due = deadlines_of(case(reference), shop).due
    assert page.clock.due.text() == texts.long_date(due, today=desk.today())
    assert page.clock.countdown.text() == texts.days_left((due - desk.today()).days)
    assert page.header.name.text() == "Ana Voorbeeld"
    assert reference in page.header.facts.text()
    assert "Kaartje2go" in page.header.facts.text()


def test_a_case_past_its_last_day_says_how_late_it_is(opened, register):
    page = opened(register(days=60))
    assert page.clock.heading.text() == "Het antwoord moest er zijn op"
    assert "te laat" in page.clock.countdown.text()


def test_a_clock_that_stands_still_shows_no_countdown(opened, register, do, desk):
    reference = register()
    do(_acknowledge, reference)
    do(
        suspend_clock,
        reference,
        kind=SuspensionKind.IDENTITY,
        asked=desk.today() - timedelta(days=8),
        reason="Onbekend adres.",
    )
    page = opened(reference)
    assert page.clock.due.text().startswith("was ")
    assert page.clock.countdown.text() == "klok staat stil"
    assert "Als er vandaag antwoord komt" in page.clock.note.text()
    assert page.step.act.text() == "Antwoord binnengekomen"


def test_direct_marketing_says_that_it_must_stop_today(opened, register):
    page = opened(register(Right.DIRECT_MARKETING, days=0))
    assert page.clock.due.text() == "vandaag"
    assert "meteen" in page.clock.note.text()
    assert not page.header.hold.isEnabled()
    assert "geen opschorting" in page.header.hold.toolTip()
    assert not page.identity.checklist.isVisibleTo(page)


def test_a_case_that_is_gone_says_so(qtbot, page):
    page.opened("KTG-1999-0001")
    qtbot.waitUntil(page.failure.isVisible)
    assert "niet gevonden" in page.failure.text.text()


# The next step


def test_the_first_step_leads_to_the_acknowledgement(opened, register, qtbot):
    reference = register()
    page = opened(reference)
    assert page.step.act.text() == "Bevestiging schrijven"
    click(qtbot, page.step.act)
    assert page.went == [("letter", f"{reference}/acknowledgement")]


def test_an_issued_acknowledgement_is_sent_with_one_confirmation(opened, register, desk, actor, case, qtbot):
    reference = register()
    issue(desk, actor, reference, "acknowledgement")
    page = opened(reference)
    assert page.step.title.text() == "Ontvangstbevestiging versturen"
    assert page.step.act.text() == "Bevestiging versturen"
    click(qtbot, page.step.act)
    dialog = dialog_of(qtbot, page)
    assert "Ana Voorbeeld" in dialog.intro.text()
    click(qtbot, dialog.act)
    qtbot.waitUntil(lambda: case(reference).acknowledged_on == desk.today())
    qtbot.waitUntil(lambda: page.step.title.text() == "Identiteit vaststellen")


def test_marketing_is_stopped_from_the_card_with_its_day(opened, register, case, desk, qtbot):
    reference = register(Right.DIRECT_MARKETING, days=2)
    page = opened(reference)
    click(qtbot, page.step.act)
    dialog = dialog_of(qtbot, page)
    dialog.on.set_day(desk.today() - timedelta(days=5))
    click(qtbot, dialog.act)
    qtbot.waitUntil(lambda: dialog._fields["stopped-on"].has_error)
    dialog.on.set_day(desk.today())
    click(qtbot, dialog.act)
    qtbot.waitUntil(lambda: case(reference).rights[0].stopped_on == desk.today())
    qtbot.waitUntil(lambda: page.clock.heading.text() == "Gestopt op")


def test_ctrl_enter_does_the_step(opened, register, shell):
    reference = register()
    page = opened(reference)
    shell.actions[Act.NEXT_STEP].trigger()
    assert page.went == [("letter", f"{reference}/acknowledgement")]


def test_a_decided_right_leads_to_its_letter(opened, register, do, settled, qtbot):
    reference = register(Right.ERASURE)
    settled(reference)
    do(
        decide_right,
        reference,
        right=Right.ERASURE,
        decision=Decision.REFUSED,
        ground="17-3-b",
        reason="Belasting.",
    )
    page = opened(reference)
    assert page.view.step.code == "acknowledge"
    do(_acknowledge, reference)
    page.refresh()
    qtbot.waitUntil(lambda: page.view.step.code == "write-answer")
    click(qtbot, page.step.act)
    assert page.went[-1] == ("letter", f"{reference}/refusal")


def _acknowledge(begin, catalog, actor, reference):
    from dataclasses import replace

    from dsar_desk.services.amending import amend

    return amend(
        begin,
        catalog,
        actor,
        reference,
        lambda case, _: replace(case, acknowledged_on=actor.today),
        kind="letter-sent",
        reason="acknowledgement email",
    )


# Identity


def test_each_answer_brings_up_the_next_lightest_question(opened, register, case, qtbot):
    reference = register()
    page = opened(reference)
    page.choose_tab("identity")
    rows, copy_row = page.identity.rows, page.identity.ways.rows[IdentityMethod.MASKED_COPY]
    assert list(rows) == ["ID-01", "ID-17"]
    rows["ID-01"].form.reason.setText("Onbekend e-mailadres.")
    click(qtbot, rows["ID-01"].form.buttons[Answer.YES])
    qtbot.waitUntil(lambda: "ID-02" in rows)
    for code, following in (("ID-02", "ID-03"), ("ID-03", "ID-04")):
        assert copy_row.buttons[TryResult.MATCHED].isEnabled() is False
        rows[code].form.reason.setText("Niets klopte, ook niet aan de telefoon.")
        click(qtbot, rows[code].form.buttons[Answer.NO])
        qtbot.waitUntil(lambda wanted=following: wanted in rows)
    rows["ID-04"].form.reason.setText("Gezondheidsgegevens.")
    click(qtbot, rows["ID-04"].form.buttons[Answer.YES])
    qtbot.waitUntil(lambda: "ID-05" in rows and copy_row.buttons[TryResult.MATCHED].isEnabled())
    answers = {given.item: given.answer for given in case(reference).identity.answers}
    assert answers == {"ID-01": "yes", "ID-02": "no", "ID-03": "no", "ID-04": "yes"}


def test_an_answer_keeps_reason_day_and_who(opened, register, case, desk, qtbot):
    reference = register()
    page = opened(reference)
    page.choose_tab("identity")
    page.identity.rows["ID-01"].form.reason.setText("Ingelogd in het account.")
    click(qtbot, page.identity.rows["ID-01"].form.buttons[Answer.NO])
    qtbot.waitUntil(lambda: case(reference).identity.answers != ())
    given = case(reference).identity.answers[0]
    assert (given.reason, given.on) == ("Ingelogd in het account.", desk.today())
    assert given.by
    qtbot.waitUntil(lambda: "Ingelogd" in page.identity.rows["ID-01"].summary.text())


def test_a_national_number_is_refused_with_the_sentence_and_stays_typed(opened, register, case, qtbot):
    reference = register()
    page = opened(reference)
    page.choose_tab("identity")
    row = page.identity.rows["ID-01"]
    row.form.reason.setText(BSN)
    click(qtbot, row.form.buttons[Answer.YES])
    qtbot.waitUntil(lambda: row.form.field.has_error)
    assert REFUSED in row.form.field.note.text()
    assert row.form.reason.text() == BSN
    assert case(reference).identity.answers == ()


def test_doubt_without_a_reason_does_not_count(opened, register, case, qtbot):
    reference = register()
    page = opened(reference)
    page.choose_tab("identity")
    row = page.identity.rows["ID-01"]
    click(qtbot, row.form.buttons[Answer.YES])
    qtbot.waitUntil(lambda: row.form.field.has_error)
    assert "reden" in row.form.field.note.text()
    assert case(reference).identity.answers == ()


def test_what_may_be_a_national_number_is_asked_about_once(opened, register, case, qtbot):
    reference = register()
    page = opened(reference)
    page.choose_tab("identity")
    row = page.identity.rows["ID-01"]
    row.form.reason.setText("Belde over 999912343")
    click(qtbot, row.form.buttons[Answer.NO])
    qtbot.waitUntil(lambda: row.form.field.has_error)
    assert "hieronder waarom" in row.form.field.note.text()
    assert case(reference).identity.answers == ()
    click(qtbot, row.form.why_none.parts.ready["order"])
    qtbot.waitUntil(lambda: case(reference).identity.answers != ())


@pytest.mark.parametrize(("name", "first"), [("edit", "received"), ("representative", "kind")])
def test_a_dialog_begins_at_its_first_field_not_at_cancel(opened, register, qtbot, name, first):
    page = opened(register())
    page.menu.acts[name].trigger()
    dialog = dialog_of(qtbot, page)
    assert dialog.focusWidget() is getattr(dialog, first)


def test_a_dialog_asks_once_about_what_may_be_a_national_number(opened, register, case, qtbot):
    reference = register(days=2)
    page = opened(reference)
    click(qtbot, page.header.hold)
    dialog = dialog_of(qtbot, page)
    dialog.reason.setPlainText("Onbekend adres, belde over 999912343")
    click(qtbot, dialog.act)
    qtbot.waitUntil(lambda: "hieronder waarom" in dialog.fault.text.text())
    assert not case(reference).is_suspended
    click(qtbot, dialog.why_none.parts.ready["telephone"])
    qtbot.waitUntil(lambda: case(reference).is_suspended)


def test_a_check_passes_only_with_means_and_reason(opened, register, case, qtbot):
    reference = register()
    page = opened(reference)
    page.choose_tab("identity")
    outcome = page.identity.outcome
    outcome.reason.setPlainText("Bestelnummer klopte.")
    click(qtbot, outcome.passed)
    qtbot.waitUntil(lambda: outcome.method_field.has_error)
    way = page.identity.ways.rows[IdentityMethod.KNOWN_EMAIL]
    click(qtbot, way.toggle)
    click(qtbot, way.buttons[TryResult.MATCHED])
    qtbot.waitUntil(lambda: outcome.method.currentData() == IdentityMethod.KNOWN_EMAIL)
    assert outcome.reason.toPlainText() == "Bestelnummer klopte."  # what was typed stays
    click(qtbot, outcome.passed)
    qtbot.waitUntil(lambda: case(reference).identity.outcome is IdentityOutcome.PASSED)
    qtbot.waitUntil(lambda: page.tabs.bar.state(0).look == "done")
    assert "Bekende" in outcome.state.text() or "bekende" in outcome.state.text()


def test_a_copy_that_came_in_asks_for_every_place_and_for_its_end(opened, register, do, case, desk, qtbot):
    reference = register()
    do(record_copy, reference, received=desk.today())
    page = opened(reference)
    page.choose_tab("identity")
    row = page.identity.rows["ID-07"]
    assert list(row.form.places) == ["ID-07-front", "ID-07-back", "ID-07-strip", "ID-07-qr"]
    assert list(page.identity.rows["ID-08"].form.places) == ["ID-08-photo", "ID-08-number"]
    click(qtbot, row.toggle)
    click(qtbot, row.form.places["ID-07-qr"].buttons[Answer.NO])
    qtbot.waitUntil(lambda: row.summary.text().startswith("Nee"))
    assert page.tabs.bar.state(0).look == "fault"
    click(qtbot, page.step.act)
    dialog = dialog_of(qtbot, page)
    for place in dialog.rows.values():
        if place.answer is None:
            click(qtbot, place.gone)
    click(qtbot, dialog.act)
    qtbot.waitUntil(lambda: case(reference).identity.copy_destroyed == desk.today())
    qtbot.waitUntil(lambda: "Vernietigd" in page.identity.copy.text.text())


@pytest.mark.parametrize(
    ("controller", "lighter"),
    [("dnp-giftcard", "het telefoonnummer, het adres"), ("kalido", "de klantreferentie")],
)
def test_where_the_statement_asks_for_a_copy_the_desk_says_that_none_is_needed(
    opened, register, controller, lighter
):
    page = opened(register(controller=controller))
    page.choose_tab("identity")
    assert "niet nodig" in page.identity.statement.title.text()
    assert lighter in page.identity.statement.text.text()
    assert page.identity.statement.quotation.text()


def test_where_the_statement_asks_for_no_copy_nothing_is_said(opened, register):
    page = opened(register())
    page.choose_tab("identity")
    assert not page.identity.statement.isVisible()


def test_no_field_of_the_page_asks_for_a_national_number(opened, register):
    page = opened(register())
    fields = [
        each.accessibleName().casefold()
        for kind in (QLineEdit, QPlainTextEdit, QComboBox)
        for each in page.findChildren(kind)
    ]
    assert fields
    assert not [name for name in fields if "bsn" in name or "burgerservice" in name or "nationaal" in name]


# Decisions


def test_nothing_is_chosen_beforehand(opened, register):
    page = opened(register(Right.ERASURE))
    page.choose_tab("decisions")
    assert page.decisions.form.choices.current == ""
    assert not page.decisions.form.record.isVisible()


def test_a_refusal_needs_a_ground_and_an_explanation(opened, register, settled, case, qtbot):
    reference = register(Right.ERASURE)
    settled(reference)
    page = opened(reference)
    page.choose_tab("decisions")
    form = page.decisions.form
    click(qtbot, form.choices.cards["refused"].radio)
    assert form.ground_field.isVisible()
    click(qtbot, form.record)
    qtbot.waitUntil(lambda: form.ground_field.has_error)
    form.ground.setCurrentIndex(form.ground.findData("17-3-b"))
    click(qtbot, form.record)
    qtbot.waitUntil(lambda: form.reason_field.has_error)
    form.reason.setPlainText("Facturen moeten zeven jaar blijven.")
    click(qtbot, form.record)
    qtbot.waitUntil(lambda: case(reference).rights[0].decision is Decision.REFUSED)
    assert case(reference).rights[0].ground == "17-3-b"


def test_a_narrow_ground_warns_that_it_must_be_proved(opened, register, qtbot):
    page = opened(register(Right.ACCESS))
    page.choose_tab("decisions")
    form = page.decisions.form
    click(qtbot, form.choices.cards["refused"].radio)
    form.ground.setCurrentIndex(form.ground.findData("15-4"))
    assert not form.warning.isVisible()
    form.ground.setCurrentIndex(form.ground.findData("12-5-excessive"))
    assert "C-526/24" in form.warning.text.text()


def test_granting_asks_for_no_ground(opened, register, case, qtbot):
    reference = register(Right.ACCESS)
    page = opened(reference)
    page.choose_tab("decisions")
    click(qtbot, page.decisions.form.choices.cards["granted"].radio)
    assert not page.decisions.form.ground_field.isVisible()
    click(qtbot, page.decisions.form.record)
    qtbot.waitUntil(lambda: case(reference).rights[0].decision is Decision.GRANTED)
    qtbot.waitUntil(lambda: page.decisions.cards[Right.ACCESS].state_words == "Toegewezen")


def test_marketing_cannot_be_refused(opened, register):
    page = opened(register(Right.DIRECT_MARKETING))
    page.choose_tab("decisions")
    cards = page.decisions.form.choices.cards
    assert [key for key, card in cards.items() if card.isVisible()] == ["granted"]


def test_what_is_typed_stays_when_a_colleague_changes_the_case(opened, register, do, case, qtbot):
    reference = register(Right.ACCESS, Right.ERASURE)
    page = opened(reference)
    page.choose_tab("decisions")
    page.decisions.pick(Right.ERASURE)
    form = page.decisions.form
    click(qtbot, form.choices.cards["partial"].radio)
    form.reason.setPlainText("Half getypt")
    page.identity.rows["ID-01"].form.reason.setText("Ook half")
    do(decide_right, reference, right=Right.ACCESS, decision=Decision.GRANTED)
    page.shell.changed.emit()
    qtbot.waitUntil(lambda: page.view.case.item(Right.ACCESS).decision is Decision.GRANTED)
    assert form.reason.toPlainText() == "Half getypt"
    assert form.choices.current == "partial"
    assert page.identity.rows["ID-01"].form.reason.text() == "Ook half"


def test_what_is_typed_for_one_right_waits_while_another_is_looked_at(opened, register, qtbot):
    page = opened(register(Right.ACCESS, Right.ERASURE))
    page.choose_tab("decisions")
    page.decisions.pick(Right.ERASURE)
    form = page.decisions.form
    click(qtbot, form.choices.cards["refused"].radio)
    form.reason.setPlainText("Bewaarplicht")
    click(qtbot, page.decisions.cards[Right.ACCESS])
    assert form.choices.current == ""
    click(qtbot, page.decisions.cards[Right.ERASURE])
    assert (form.choices.current, form.reason.toPlainText()) == ("refused", "Bewaarplicht")


def test_what_is_typed_for_one_case_waits_while_another_shows(opened, register, qtbot):
    first, second = register(Right.ERASURE), register(Right.ERASURE)
    page = opened(first)
    page.choose_tab("decisions")
    click(qtbot, page.decisions.form.choices.cards["refused"].radio)
    page.decisions.form.reason.setPlainText("Bewaarplicht")
    page.identity.rows["ID-01"].form.reason.setText("Onbekend adres")
    page.identity.outcome.reason.setPlainText("Nog kijken")
    opened(second)
    assert page.decisions.form.reason.toPlainText() == ""
    assert page.identity.rows["ID-01"].form.reason.text() == ""
    assert page.identity.outcome.reason.toPlainText() == ""
    opened(first)
    assert page.decisions.form.choices.current == "refused"
    assert page.decisions.form.reason.toPlainText() == "Bewaarplicht"
    assert page.identity.rows["ID-01"].form.reason.text() == "Onbekend adres"
    assert page.identity.outcome.reason.toPlainText() == "Nog kijken"


def test_in_the_window_a_change_from_outside_shows_within_a_second(window, register, desk, case, qtbot):
    reference = register(Right.ACCESS)
    window.open_page("case", reference)
    page = window.page
    qtbot.waitUntil(lambda: page.view is not None)
    beside = open_desk(desk.location, key=desk.core.register.key)  # a colleague at the command line
    actor = Actor("Bo Voorbeeld", "", desk.today(), datetime.now(UTC))
    decide_right(
        beside.begin, beside.catalog, actor, reference, right=Right.ACCESS, decision=Decision.GRANTED
    )
    beside.close()
    qtbot.waitUntil(lambda: page.decisions.cards[Right.ACCESS].state_words == "Toegewezen", timeout=2000)
    click(qtbot, page.step.act)
    qtbot.waitUntil(lambda: window.page is not page)


def test_before_the_identity_is_settled_the_page_says_that_nothing_may_leave(
    opened, register, settled, qtbot
):
    reference = register()
    page = opened(reference)
    page.choose_tab("decisions")
    assert "gaan geen persoonsgegevens uit" in page.decisions.gate.text.text()
    settled(reference)
    page.refresh()
    qtbot.waitUntil(lambda: not page.decisions.gate.isVisible())


def test_a_right_asked_later_becomes_a_linked_case(opened, register, desk, qtbot):
    reference = register(Right.ACCESS)
    page = opened(reference)
    page.choose_tab("decisions")
    click(qtbot, page.decisions.add_right)
    dialog = page.decisions.dialog
    dialog.right.setCurrentIndex(dialog.right.findData("erasure"))
    click(qtbot, dialog.act)
    qtbot.waitUntil(lambda: bool(page.told))
    with desk.core.read() as work:
        number = int(reference.rsplit("-", 1)[1]) + 1
        added = work.cases.get(f"{reference.rsplit('-', 1)[0]}-{number:04}")
    assert (added.linked_to, added.rights[0].right) == (reference, Right.ERASURE)


# Data found


def test_the_inventory_proposes_what_was_not_searched_yet(opened, register, case, qtbot):
    reference = register(Right.ERASURE)
    page = opened(reference)
    page.choose_tab("data")
    proposed = len(page.found._proposed)
    assert proposed > 3
    page.found._edit(page.found._proposed[0])
    dialog = page.found.dialog
    click(qtbot, dialog.act)
    qtbot.waitUntil(lambda: dialog._fields["found-needs-words"].has_error)
    dialog.found.setPlainText("Naam en adres")
    click(qtbot, dialog.act)
    qtbot.waitUntil(lambda: len(case(reference).data_found) == 1)
    qtbot.waitUntil(lambda: len(page.found._proposed) == proposed - 1)
    assert page.tabs.bar.state(1).words == "1 bron"


def test_a_row_that_was_removed_comes_back_with_undo(opened, register, do, case, qtbot):
    reference = register(Right.ERASURE)
    row = DataFound("Nieuwsbrief", "Ingeschreven sinds 2023", "erase")
    do(add_found, reference, row=row)
    page = opened(reference)
    page.choose_tab("data")
    page.found.table.selectRow(0)
    click(qtbot, page.found.remove)
    qtbot.waitUntil(lambda: case(reference).data_found == ())
    qtbot.waitUntil(lambda: bool(page.told))
    page.told[-1][1].act()
    qtbot.waitUntil(lambda: case(reference).data_found == (row,))


def test_a_relation_is_ticked_and_a_start_day_typed(opened, register, case, qtbot):
    reference = register()
    page = opened(reference)
    page.choose_tab("data")
    card = page.found.person
    assert set(card.fields) == {"last-login", "collection"}
    qtbot.mouseClick(card.boxes["account-holder"], Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    qtbot.waitUntil(lambda: case(reference).relations == ("account-holder",))
    field = card.fields["last-login"]
    field.edit.setFocus()
    qtbot.keyClicks(field.edit, "morgen")
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert field.has_error
    field.edit.clear()
    qtbot.keyClicks(field.edit, "3-3-2025")
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: case(reference).start_days == {"last-login": date(2025, 3, 3)})
    assert not field.has_error


def test_only_days_that_what_is_told_counts_from_are_asked(opened, register, case, qtbot):
    page = opened(register())
    page.choose_tab("data")
    card = page.found.person
    qtbot.mouseClick(card.boxes["newsletter"], Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    qtbot.waitUntil(lambda: not card.fields)
    assert not card.days_hint.isVisible()


# Clock dialogs


def test_stopping_the_clock_shows_the_new_dates_before_it_is_saved(opened, register, case, desk, qtbot):
    reference = register(days=2)
    page = opened(reference)
    click(qtbot, page.header.hold)
    dialog = dialog_of(qtbot, page)
    qtbot.waitUntil(lambda: "De uiterste dag was" in dialog.outcome.text.text())
    assert case(reference).suspensions == ()
    click(qtbot, dialog.act)
    qtbot.waitUntil(lambda: dialog._fields["suspension-needs-reason"].has_error)
    dialog.reason.setPlainText("Het e-mailadres is onbekend.")
    click(qtbot, dialog.act)
    qtbot.waitUntil(lambda: case(reference).is_suspended)
    qtbot.waitUntil(lambda: page.header.hold.text() == "Antwoord vastleggen")
    click(qtbot, page.header.hold)
    answer = dialog_of(qtbot, page)
    qtbot.waitUntil(lambda: "De uiterste dag wordt" in answer.outcome.text.text())
    click(qtbot, answer.act)
    qtbot.waitUntil(lambda: not case(reference).is_suspended)


def test_asking_late_and_asking_before_receipt_are_said_before_saving(opened, register, desk, qtbot):
    page = opened(register(days=25))
    click(qtbot, page.header.hold)
    dialog = dialog_of(qtbot, page)
    qtbot.waitUntil(lambda: "werkdagen" in dialog.outcome.warning.text())
    dialog.asked.set_day(desk.today() - timedelta(days=40))
    qtbot.waitUntil(lambda: "vóór de dag van ontvangst" in dialog.outcome.warning.text())


def test_an_extension_shows_its_last_days_and_refuses_a_late_notice(opened, register, case, qtbot):
    page = opened(register(days=50))
    page.menu.acts["extend"].trigger()
    late = dialog_of(qtbot, page)
    qtbot.waitUntil(lambda: "Verlengen kan niet meer" in late.outcome.warning.text())
    late.close()
    reference = register(days=5)
    page.view = None
    page.opened(reference)
    qtbot.waitUntil(lambda: page.view is not None)
    page.menu.acts["extend"].trigger()
    dialog = dialog_of(qtbot, page)
    qtbot.waitUntil(lambda: "De uiterste dag wordt" in dialog.outcome.text.text())
    assert "veilig is tot en met" in dialog.outcome.text.text()
    dialog.reason.setPlainText("Vier verzoeken in één maand, over drie systemen.")
    click(qtbot, dialog.act)
    qtbot.waitUntil(lambda: case(reference).extension is not None)
    qtbot.waitUntil(lambda: not page.menu.acts["extend"].isEnabled())


def test_escape_asks_before_it_throws_away_what_was_typed(opened, register, qtbot):
    page = opened(register())
    click(qtbot, page.header.hold)
    dialog = dialog_of(qtbot, page)
    dialog.reason.setPlainText("Half getypt")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: dialog.box is not None and dialog.box.isVisible())
    assert dialog.isVisible()
    dialog.box.reject()
    dialog.reason.clear()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: gone(dialog))


# Mending, setting aside, ending


def test_the_day_of_receipt_is_mended_with_a_reason_and_moves_the_last_day(
    opened, register, case, desk, qtbot
):
    reference = register(days=10)
    page = opened(reference)
    before = page.clock.due.text()
    page.menu.acts["edit"].trigger()
    dialog = dialog_of(qtbot, page)
    dialog.received.set_day(desk.today() - timedelta(days=3))
    qtbot.waitUntil(lambda: "De uiterste dag wordt" in dialog.outcome.text.text())
    click(qtbot, dialog.act)
    qtbot.waitUntil(lambda: dialog._fields["edit-needs-reason"].has_error)
    dialog.reason.setPlainText("De post kwam later.")
    click(qtbot, dialog.act)
    qtbot.waitUntil(lambda: case(reference).received == desk.today() - timedelta(days=3))
    qtbot.waitUntil(lambda: page.clock.due.text() != before)


def test_a_national_number_in_the_name_is_refused_below_the_name(opened, register, qtbot):
    page = opened(register())
    page.menu.acts["edit"].trigger()
    dialog = dialog_of(qtbot, page)
    dialog.name.setText(f"Ana {BSN}")
    dialog.reason.setPlainText("Typefout")
    click(qtbot, dialog.act)
    qtbot.waitUntil(lambda: dialog._fields["national-number:name"].has_error)
    assert REFUSED in dialog._fields["national-number:name"].note.text()


def test_a_representative_is_recorded_and_brings_up_their_items(opened, register, case, qtbot):
    reference = register()
    page = opened(reference)
    page.menu.acts["representative"].trigger()
    dialog = dialog_of(qtbot, page)
    dialog.kind.setCurrentIndex(dialog.kind.findData("heir"))
    dialog.name.setText("Bo Voorbeeld")
    click(qtbot, dialog.act)
    qtbot.waitUntil(lambda: dialog._fields["heir-under-french-law-only"].has_error)
    dialog.kind.setCurrentIndex(dialog.kind.findData("parent"))
    click(qtbot, dialog.act)
    qtbot.waitUntil(lambda: case(reference).representative is not None)
    qtbot.waitUntil(lambda: "ID-14" in page.identity.rows)


def test_a_duplicate_is_set_aside_with_a_reason_and_reopened(opened, register, case, qtbot):
    reference = register()
    page = opened(reference)
    page.menu.acts["aside"].trigger()
    dialog = dialog_of(qtbot, page)
    assert not dialog.act.isEnabled()
    click(qtbot, dialog.states.cards["duplicate"].radio)
    click(qtbot, dialog.act)
    qtbot.waitUntil(lambda: dialog._fields["edit-needs-reason"].has_error)
    dialog.reason.setPlainText("Zelfde als vorige week.")
    click(qtbot, dialog.act)
    qtbot.waitUntil(lambda: case(reference).state is CaseState.DUPLICATE)
    qtbot.waitUntil(lambda: page.clock.heading.text() == "Dubbel")
    assert not page.step.act.isVisible()
    page.menu.acts["reopen"].trigger()
    again = dialog_of(qtbot, page)
    again.reason.setPlainText("Toch een ander verzoek.")
    click(qtbot, again.act)
    qtbot.waitUntil(lambda: case(reference).is_open)


def test_a_closed_case_may_not_be_deleted_before_its_day(opened, register, do):
    reference = register()
    do(set_aside, reference, state=CaseState.SPAM, reason="Reclame.")
    page = opened(reference)
    assert not page.menu.acts["delete"].isEnabled()
    assert "bewaartermijn" in page.menu.acts["delete"].toolTip()


def test_a_struck_out_case_is_deleted_on_confirmation_and_the_list_shows(opened, register, do, desk, qtbot):
    reference = register()
    do(strike_out, reference, reason="Vergissing.")
    page = opened(reference)
    page.menu.acts["delete"].trigger()
    dialog = dialog_of(qtbot, page)
    assert reference in dialog.act.text()
    click(qtbot, dialog.act)
    qtbot.waitUntil(lambda: page.went == [("requests", "")])
    with desk.core.read() as work:
        kinds = [each.event.kind for each in work.history.of(reference)]
    assert kinds[-1] == "case-purged"


def test_a_case_closes_from_the_card_and_undo_opens_it_again(opened, register, do, desk, actor, case, qtbot):
    reference = register(Right.DIRECT_MARKETING, days=1)
    do(decide_right, reference, right=Right.DIRECT_MARKETING, decision=Decision.GRANTED)
    letter = issue(desk, actor, reference, "direct-marketing-stopped")
    do(mark_sent, reference, kind=letter.kind, on=desk.today(), how=Posting.EMAIL)
    page = opened(reference)
    assert page.step.act.text() == "Zaak afsluiten"
    click(qtbot, page.step.act)
    qtbot.waitUntil(lambda: case(reference).state is CaseState.CLOSED)
    qtbot.waitUntil(lambda: bool(page.told))
    page.told[-1][1].act()
    qtbot.waitUntil(lambda: case(reference).is_open)


# Letters, documents, history


def test_an_issued_letter_is_shown_saved_and_marked_as_sent(
    opened, register, desk, actor, case, tmp_path, qtbot
):
    reference = register(Right.DIRECT_MARKETING, days=1)
    do_letter = issue(desk, actor, reference, "acknowledgement")
    page = opened(reference)
    page.choose_tab("letters")
    row = page.letters.rows[do_letter.id]
    assert do_letter.sha256[:16] in row.hash.text()
    click(qtbot, row.open)
    qtbot.waitUntil(lambda: page.letters.files.preview is not None)
    preview = page.letters.files.preview
    qtbot.waitUntil(lambda: preview.document.pageCount() >= 1)
    preview.accept()
    target = tmp_path / "brief.pdf"
    page.letters.files.save_to(do_letter, target)
    qtbot.waitUntil(target.exists)
    qtbot.waitUntil(lambda: "niet meer beveiligd" in page.told[-1][0] if page.told else False)
    assert target.read_bytes() == pdf_of(desk.core.read, do_letter.id)
    click(qtbot, page.letters.rows[do_letter.id].mark_sent)
    dialog = dialog_of(qtbot, page)
    dialog.on.set_day(desk.today() + timedelta(days=1))
    click(qtbot, dialog.act)
    qtbot.waitUntil(lambda: dialog._fields["date-in-future"].has_error)
    dialog.on.set_day(desk.today())
    dialog.how.setCurrentIndex(dialog.how.findData("registered"))
    dialog.tracking.setText("3SABC")
    click(qtbot, dialog.act)
    qtbot.waitUntil(lambda: letters_of(desk.core.read, reference)[0].sent_on == desk.today())
    qtbot.waitUntil(lambda: "3SABC" in page.letters.rows[do_letter.id].facts.text())


def test_a_letter_that_cannot_be_written_there_is_said_in_words(
    opened, register, desk, actor, failures, tmp_path, qtbot
):
    reference = register()
    letter = issue(desk, actor, reference, "acknowledgement")
    page = opened(reference)
    page.letters.files.save_to(letter, tmp_path / "nergens" / "brief.pdf")
    qtbot.waitUntil(lambda: bool(failures))
    assert failures[0].code == "file-unwritable"


def test_fitting_letters_are_written_and_the_others_say_why_not(opened, register, qtbot):
    reference = register()
    page = opened(reference)
    page.choose_tab("letters")
    assert "access-response" not in page.letters.write
    click(qtbot, page.letters.more)
    assert page.letters.others.isVisible()
    click(qtbot, page.letters.write["identity-request"])
    assert page.went == [("letter", f"{reference}/identity-request")]


def test_the_request_shows_as_it_was_registered(opened, register):
    page = opened(register(text="Regel één\nRegel twee"))
    page.choose_tab("documents")
    assert page.documents.text.toPlainText() == "Regel één\nRegel twee"
    assert page.documents.text.isReadOnly()
    assert "ana@example.org" in page.documents.facts_text.text()


def test_the_history_says_in_words_what_changed(opened, register, do, settled):
    reference = register(Right.ACCESS, Right.ERASURE)
    settled(reference)
    do(
        decide_right,
        reference,
        right=Right.ERASURE,
        decision=Decision.PARTIAL,
        ground="17-3-b",
        reason="Facturen.",
    )
    page = opened(reference)
    assert page.history.rows == []  # made when it is looked at
    page.choose_tab("history")
    words = "\n".join(f"{row.what.text()}\n{row.details.text()}" for row in page.history.rows)
    assert "Besluit genomen\nRecht gegevenswissing: besloten, Deels toegewezen" in words
    assert "Identiteit: vastgesteld, met Antwoord vanaf het bekende e-mailadres" in words
    assert "Organisatie: Kaartje2go" in words
    for code in ("known-email", "passed", "partial", "17-3-b", "erasure", "outcome", "decided_on"):
        assert code not in words
    assert page.tabs.bar.state(5).words == "3 regels"


# Keys, names, neighbours


def test_ctrl_tab_walks_the_tabs_and_each_tab_says_its_state(opened, register, qtbot):
    page = opened(register(Right.ACCESS, Right.ERASURE))
    page.choose_tab("identity")
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.step.act.setFocus()
    qtbot.keyClick(page.step.act, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert page.tabs.current == "data"
    assert page.tabs.bar.accessibleTabName(2) == "Besluit per recht, 0 van 2"


def test_the_neighbours_are_those_of_the_list(opened, register, shell, qtbot):
    first, second = register(days=12), register(days=11)
    page = opened(first)
    shell.actions[Act.NEXT_CASE].trigger()
    listed = page.neighbours._references
    assert page.went[-1] == ("case", listed[listed.index(first) + 1])
    assert second in listed
    assert f"van {len(listed)}" in page.header.place.text()


@pytest.mark.parametrize("tab", ["identity", "data", "decisions", "letters", "documents", "history"])
def test_everything_on_the_page_has_a_name(opened, register, do, desk, actor, tab):
    from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QLabel

    reference = register(Right.ERASURE)
    do(add_found, reference, row=DataFound("Nieuwsbrief", "Ingeschreven", "erase"))
    issue(desk, actor, reference, "acknowledgement")
    page = opened(reference)
    page.choose_tab(tab)
    buddies = {label.buddy() for label in page.findChildren(QLabel)}
    inputs = (QLineEdit, QComboBox, QPlainTextEdit, QAbstractSpinBox)
    bare = [
        each
        for kind in inputs
        for each in page.findChildren(kind)
        if each not in buddies and not each.accessibleName()
    ]
    bare += [
        each
        for each in page.findChildren(QAbstractButton)
        if not each.text() and not each.accessibleName() and each.isVisible() and each.width() > 1
        and each.metaObject().className() != "QTableCornerButton"
    ]  # fmt: skip
    assert bare == []


def test_nothing_of_the_page_is_wider_than_the_smallest_window(opened, register, do, settled, qtbot):
    reference = register(*list(Right)[:5])
    settled(reference)
    page = opened(reference)
    page.set_narrow(True)
    page.resize(736, 480)
    for name in page.tabs.names:
        page.tabs.choose(name)
        QApplication.processEvents()
        assert page.content.width() <= page.area.viewport().width()
        shown = [each for each in page.content.findChildren(QWidget) if each.isVisible()]
        outer = [each for each in shown if not isinstance(each.parent(), (QPlainTextEdit, QComboBox))]
        edges = {each: each.mapTo(page.content, each.rect().topRight()).x() for each in outer}
        wide = [each for each, edge in edges.items() if edge > page.content.width()]
        assert wide == [], name


def test_the_answered_state_of_a_right_shows_on_its_row(opened, register, do, desk, actor, case):
    reference = register(Right.DIRECT_MARKETING, days=1)
    do(decide_right, reference, right=Right.DIRECT_MARKETING, decision=Decision.GRANTED)
    issue(desk, actor, reference, "direct-marketing-stopped")
    do(mark_sent, reference, kind="direct-marketing-stopped", on=desk.today(), how=Posting.EMAIL)
    assert case(reference).rights[0].state is RightState.ANSWERED
    page = opened(reference)
    assert page.decisions.cards[Right.DIRECT_MARKETING].line.startswith("Beantwoord op")


def test_the_menu_copies_the_reference(opened, register, qtbot):
    reference = register()
    page = opened(reference)
    act: QAction = page.menu.acts["copy"]
    act.trigger()
    assert QApplication.clipboard().text() == reference
