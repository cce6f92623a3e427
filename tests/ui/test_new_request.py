"""New request, as a person uses it: paste a letter, look at what is proposed, register it."""

import time
import tomllib
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QWidget,
)

from dsar_desk.assets import asset
from dsar_desk.domain.cases import Channel
from dsar_desk.domain.deadlines import deadline
from dsar_desk.domain.holidays import SATURDAY
from dsar_desk.domain.people import Person, RepresentativeKind
from dsar_desk.domain.reckoning import add_months
from dsar_desk.domain.rights import Right
from dsar_desk.services.registration import TEXT_LIMIT, NewRequest, register_request
from ui import texts
from ui.new_request.channels import SELDOM
from ui.new_request.dialog import NewRequestDialog, open_new_request

LETTERS = Path(__file__).parent.parent / "data" / "requests"
ERASURE = "004_nl_req_dade-erasure-all.txt"
TEST_BSN = "999990019"


def letter(name=ERASURE):
    return (LETTERS / name).read_text(encoding="utf-8")


@pytest.fixture
def parent(qtbot):
    """A window in whose middle the dialog opens."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1100, 780)
    made.show()
    return made


@pytest.fixture
def dialog(qtbot, shell, parent):
    """The dialog with the organisations in place."""
    made = open_new_request(shell, parent)
    qtbot.waitUntil(lambda: made.controllers.count() > 0)
    made.controllers.choose("kaartje2go")
    return made


@pytest.fixture
def toasts(shell):
    said = []
    shell.wants_toast.connect(lambda text, _undo: said.append(text))
    return said


@pytest.fixture
def visited(shell):
    pages = []
    shell.wants_page.connect(lambda page, argument: pages.append((page, argument)))
    return pages


def paste(qtbot, dialog, text, *, read=True):
    """Paste with the button, as a person does."""
    QApplication.clipboard().setText(text)
    if not read:
        qtbot.mouseClick(dialog.letter.paste_button, Qt.MouseButton.LeftButton)
        return
    with qtbot.waitSignal(dialog.letter.read, timeout=20_000):
        qtbot.mouseClick(dialog.letter.paste_button, Qt.MouseButton.LeftButton)


def tick(qtbot, dialog, right):
    qtbot.mouseClick(dialog.rights.rows[right].box, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))


def write(qtbot, field, text):
    field.setFocus()
    qtbot.keyClicks(field, text)


def fill_in(qtbot, dialog, *, name="Noor Verzonnen", right=Right.ACCESS):
    write(qtbot, dialog.person.name, name)
    tick(qtbot, dialog, right)


def save(qtbot, dialog):
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)


def cases_of(desk, name):
    with desk.core.read() as work:
        rows = work.cases.open_of_same_person("kaartje2go", name=name, email="")
        return [work.cases.get(row.reference) for row in rows]


def register(desk, **changes):
    """Register a request beside the dialog and return its reference."""
    new = {
        "controller": "kaartje2go",
        "rights": (Right.ERASURE,),
        "received": desk.today() - timedelta(days=3),
        "channel": Channel.EMAIL,
        "person": Person("Noor Verzonnen", "noor@example.org"),
    }
    core = desk.core
    done = register_request(core.begin, core.catalog, core.actor(), NewRequest(**{**new, **changes}))
    return done.case.reference


def test_control_n_opens_the_dialog_over_any_page(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.findChild(NewRequestDialog) is not None)
    dialog = window.findChild(NewRequestDialog)
    qtbot.waitUntil(dialog.isVisible)
    qtbot.waitUntil(lambda: dialog.controllers.count() > 0)
    dialog.reject()


def test_a_pasted_letter_fills_in_the_dialog(qtbot, dialog):
    paste(qtbot, dialog, letter())
    assert dialog.rights.chosen == (Right.ERASURE, Right.CONSENT_WITHDRAWAL)
    assert dialog.person.person == Person(
        "Maarten 't Hoen",
        "maartenthoen@example.com",
        "Bedachte Dijk 2a\n9997 EF Nergenshuizen\nNederland",
        "nl",
        "NL",
    )
    assert dialog.person.customer_number.text() == "KL20548"
    assert dialog.person.fields["name"].note.text() == "Uit de tekst. Kijk het na."


def test_the_organisation_that_the_text_names_is_proposed_until_the_person_chooses(qtbot, dialog):
    paste(qtbot, dialog, "Graag hoor ik wat KamadoSpace van mij bewaart.")
    assert dialog.controllers.choice.id == "kamadospace"
    assert dialog.controller_field.note.text() == "Uit de tekst. Kijk het na."
    dialog.controllers.setCurrentIndex(dialog.controllers.findData("kalido"))
    dialog.controllers.activated.emit(dialog.controllers.currentIndex())
    paste(qtbot, dialog, "Graag hoor ik wat Kaartje2go van mij bewaart.")
    assert dialog.controllers.choice.id == "kalido"
    assert not dialog.controller_field.note.isVisible()


@pytest.mark.parametrize("text", ["Beste mensen van Kaartje2go en KALIDO,", "Ik bedoel kamadospaces.", ""])
def test_a_text_that_names_no_or_several_organisations_proposes_none(qtbot, dialog, text):
    paste(qtbot, dialog, text or "Wat weten jullie van mij?")
    assert dialog.controllers.choice.id == "kaartje2go"
    assert dialog.controller_field.note.text() == ""


def test_a_proposed_right_is_ticked_with_the_words_that_propose_it(qtbot, dialog):
    paste(qtbot, dialog, letter())
    row = dialog.rights.rows[Right.ERASURE]
    assert row.why.text() == "„Betreft: Verzoek tot gegevenswissing”"
    assert int(row.count.text().removesuffix("×")) >= 3
    assert "Verzoek tot gegevenswissing" in row.box.accessibleDescription()
    assert not dialog.rights.rows[Right.ACCESS].why.isVisibleTo(dialog)


def test_the_recognised_words_are_marked_in_the_text(qtbot, dialog):
    paste(qtbot, dialog, "🙂🙂 Hoi! Kunnen jullie mijn account verwijderen? Groetjes 🙂 Sanne")
    marked = [selection.cursor.selectedText() for selection in dialog.letter.edit.extraSelections()]
    assert marked == ["Kunnen jullie mijn account verwijderen"]


def test_the_persons_own_tick_is_never_undone(qtbot, dialog):
    paste(qtbot, dialog, letter())
    tick(qtbot, dialog, Right.ERASURE)
    tick(qtbot, dialog, Right.ACCESS)
    with qtbot.waitSignal(dialog.letter.read):
        qtbot.keyClicks(dialog.letter.edit, "Wis al mijn gegevens. ")
    assert not dialog.rights.rows[Right.ERASURE].is_on
    assert dialog.rights.rows[Right.ACCESS].is_on
    assert dialog.rights.rows[Right.ERASURE].why.text() != ""


def test_a_proposal_goes_when_its_words_go(qtbot, dialog):
    paste(qtbot, dialog, "Verwijder mijn account.")
    assert dialog.rights.chosen == (Right.ERASURE,)
    dialog.letter.edit.selectAll()
    with qtbot.waitSignal(dialog.letter.read):
        qtbot.keyClick(dialog.letter.edit, Qt.Key.Key_Delete)
    assert dialog.rights.chosen == ()


def test_what_the_person_wrote_is_not_replaced_by_the_text(qtbot, dialog):
    write(qtbot, dialog.person.name, "Anders Geschreven")
    paste(qtbot, dialog, letter())
    assert dialog.person.name.text() == "Anders Geschreven"
    assert dialog.person.email.text() == "maartenthoen@example.com"


def test_a_letter_in_another_language_sets_the_language_of_the_answer(qtbot, dialog):
    paste(qtbot, dialog, letter("041_fr_req_gdprdocs-access.txt"))
    assert dialog.person.person.language == "fr"
    dialog.person.language.setCurrentIndex(dialog.person.language.findData("en"))
    dialog.person.language.activated.emit(0)
    dialog.letter.edit.clear()
    paste(qtbot, dialog, letter())
    assert dialog.person.person.language == "en"


def test_a_letter_for_somebody_else_does_not_name_the_lawyer_as_data_subject(qtbot, dialog):
    paste(qtbot, dialog, letter("127_nl_req_gemachtigde.txt"))
    assert dialog.person.name.text() == ""
    assert "namens iemand anders" in dialog.person.fields["representative"].note.text()


@pytest.mark.parametrize("days", [0, 5, 40])
def test_the_strip_shows_the_last_day_of_the_day_of_receipt(dialog, desk, days):
    received = desk.today() - timedelta(days=days)
    dialog.received.set_day(received)
    due = deadline(received, country=desk.core.catalog.country("NL")).due
    assert dialog.due.day.text() == texts.full_date(due)


def test_the_strip_says_why_a_last_day_moves_off_the_weekend(dialog, desk):
    days = (desk.today() - timedelta(days=back) for back in range(60))
    received = next(day for day in days if add_months(day, 1).weekday() == SATURDAY)
    dialog.received.set_day(received)
    saturday = texts.full_date(add_months(received, 1))
    assert dialog.due.why.text().startswith(f"Eén maand later is {saturday}.")
    assert "schuift door" in dialog.due.why.text()


def test_another_country_has_other_holidays(dialog, desk, monkeypatch):
    for part in (dialog, dialog.received_field):
        monkeypatch.setattr(part, "_today", date(2026, 7, 1))
    dialog.received.set_day(date(2026, 6, 14))
    assert dialog.due.day.text() == "dinsdag 14 juli 2026"
    dialog.controllers.choose("kalido")
    assert dialog.due.day.text() == "woensdag 15 juli 2026"
    assert "feestdag" in dialog.due.why.text()


def test_a_screen_reader_hears_the_new_day_once_typing_stops(qtbot, dialog):
    dialog.received.set_day(dialog.received.day - timedelta(days=1))
    dialog.received.set_day(dialog.received.day - timedelta(days=1))
    wanted = dialog.due.accessibleName()
    qtbot.waitUntil(lambda: dialog.due.spoken == wanted)
    assert dialog.due.day.text() in wanted


def test_direct_marketing_alone_is_stopped_today(qtbot, dialog):
    tick(qtbot, dialog, Right.DIRECT_MARKETING)
    assert dialog.due.label.text().startswith("Stop vandaag; bevestig uiterlijk op")
    assert "artikel 21 lid 3" in dialog.rights.stop.text()
    tick(qtbot, dialog, Right.ACCESS)
    assert dialog.due.label.text().startswith("Antwoord uiterlijk op")
    assert "artikel 21 lid 3" in dialog.rights.stop.text()


def test_a_day_of_receipt_to_come_is_a_fault(qtbot, dialog, desk):
    fill_in(qtbot, dialog)
    dialog.received.set_day(desk.today() + timedelta(days=1))
    assert "ligt in de toekomst" in dialog.received_field.note.text()
    assert not dialog.due.day.isVisibleTo(dialog)
    save(qtbot, dialog)
    assert dialog.isVisible()
    assert cases_of(desk, "Noor Verzonnen") == []
    dialog.received.set_day(desk.today())
    assert not dialog.received_field.has_error


def test_a_day_of_receipt_long_past_deserves_a_second_look(dialog, desk):
    assert not dialog.long_past.isVisibleTo(dialog)
    dialog.received.set_day(desk.today() - timedelta(days=63))
    assert "lang terug" in dialog.long_past.first.text()
    assert dialog.long_past.isVisibleTo(dialog)


def test_the_wheel_over_the_day_scrolls_the_form(dialog, desk):
    where = QPointF(20, 10)
    turn = QWheelEvent(
        where, dialog.received.mapToGlobal(where), QPoint(0, 0), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(dialog.received, turn)
    assert dialog.received.day == desk.today()


def test_an_open_case_of_the_same_person_is_shown(qtbot, dialog, desk, visited):
    reference = register(desk)
    dialog.person.email.setText("NOOR@example.org")
    qtbot.waitUntil(lambda: dialog.same_person.isVisibleTo(dialog))
    assert reference in dialog.same_person.second.text()
    assert "gegevenswissing" in dialog.same_person.second.text()
    qtbot.mouseClick(dialog.view_same, Qt.MouseButton.LeftButton)
    assert visited == [("case", reference)]


def test_nothing_of_another_organisations_cases_shows(qtbot, dialog, desk, shell):
    register(desk, controller="kalido")
    dialog.person.email.setText("noor@example.org")
    looked = []
    shell.tasks.busy_changed.connect(looked.append)
    qtbot.waitUntil(lambda: looked[-1:] == [False])
    assert not dialog.same_person.isVisibleTo(dialog)


def test_a_right_that_is_asked_later_becomes_a_case_linked_to_the_first(qtbot, dialog, desk, visited):
    reference = register(desk)
    fill_in(qtbot, dialog)
    qtbot.waitUntil(lambda: dialog.same_person.isVisibleTo(dialog))
    qtbot.mouseClick(dialog.link_same, Qt.MouseButton.LeftButton)
    assert dialog.link_same.text() == "Gekoppeld"
    save(qtbot, dialog)
    qtbot.waitUntil(lambda: len(visited) == 1)
    linked = {case.reference: case.linked_to for case in cases_of(desk, "Noor Verzonnen")}
    assert linked == {reference: "", visited[0][1]: reference}


def test_a_typed_national_number_is_refused(qtbot, dialog, desk):
    fill_in(qtbot, dialog)
    write(qtbot, dialog.person.reference, f"BSN {TEST_BSN}")
    save(qtbot, dialog)
    field = dialog.person.fields["reference"]
    assert "mag de desk niet bewaren" in field.note.text()
    assert dialog.focusWidget() is dialog.person.reference
    assert cases_of(desk, "Noor Verzonnen") == []
    dialog.person.reference.clear()
    assert not field.has_error


def test_a_number_that_may_be_a_national_number_is_asked_about_once(qtbot, dialog, desk, visited):
    fill_in(qtbot, dialog)
    dialog.person.address.setPlainText(f"Nergensweg 1\n9999 ZZ Nergens\n{TEST_BSN}")
    save(qtbot, dialog)
    assert dialog.possible_number.isVisibleTo(dialog)
    assert dialog.focusWidget() is dialog.why_none.parts.ready["order"]
    assert cases_of(desk, "Noor Verzonnen") == []
    qtbot.mouseClick(dialog.why_none.parts.ready["customer"], Qt.MouseButton.LeftButton)
    assert not dialog.possible_number.isVisibleTo(dialog)
    save(qtbot, dialog)
    qtbot.waitUntil(lambda: len(visited) == 1)
    (case,) = cases_of(desk, "Noor Verzonnen")
    assert TEST_BSN in case.person.address
    with desk.core.read() as work:
        reasons = [each.event.reason for each in work.history.of(case.reference)]
    assert "Het is een klantnummer." in reasons


def test_a_pasted_national_number_is_masked_before_anything_is_kept(qtbot, dialog):
    paste(qtbot, dialog, f"Wis mijn gegevens.\nMijn BSN is {TEST_BSN}.\nNoor Verzonnen")
    assert dialog.letter.text == "Wis mijn gegevens.\nMijn BSN is *********.\nNoor Verzonnen"
    assert dialog.letter.note.text() == "1 nationaal nummer afgedekt: de desk mag het niet bewaren."
    assert dialog.rights.chosen == (Right.ERASURE,)


def test_ten_megabytes_of_text_do_not_freeze_the_window(qtbot, dialog):
    beats = []
    pulse = QTimer(interval=20)
    pulse.timeout.connect(lambda: beats.append(time.perf_counter()))
    pulse.start()
    paste(qtbot, dialog, ("Verwijder mijn account. " + "Nog meer woorden. " * 60 + "\n") * 9_500)
    pulse.stop()
    longest = max(after - before for before, after in pairwise(beats))
    assert longest < 2
    assert len(dialog.letter.text) == TEXT_LIMIT
    assert "2.000.000 tekens" in dialog.letter.note.text()
    assert dialog.rights.chosen == (Right.ERASURE,)


def test_what_the_field_does_not_show_is_kept_all_the_same(qtbot, dialog):
    text = "Verwijder mijn account.\n" + "regel\n" * 40_000 + "slot"
    paste(qtbot, dialog, text)
    assert len(dialog.letter.edit.toPlainText()) < len(text)
    assert dialog.letter.text == text


def test_an_empty_clipboard_is_said(qtbot, dialog):
    QApplication.clipboard().clear()
    qtbot.mouseClick(dialog.letter.paste_button, Qt.MouseButton.LeftButton)
    assert dialog.letter.note.text() == "Er staat geen tekst op het klembord."


def test_a_text_file_can_be_dropped(qtbot, dialog):
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(LETTERS / ERASURE))])
    drop = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    with qtbot.waitSignal(dialog.letter.read):
        dialog.letter.edit.dropEvent(drop)
    assert Right.ERASURE in dialog.rights.chosen


def test_a_file_that_is_no_text_is_refused_and_nothing_is_lost(qtbot, dialog, tmp_path):
    paste(qtbot, dialog, "Verwijder mijn account.")
    picture = tmp_path / "foto.png"
    picture.write_bytes(b"\x89PNG\0\0")
    dialog.letter.open_file(picture)
    qtbot.waitUntil(lambda: "foto.png" in dialog.letter.note.text())
    assert dialog.letter.text == "Verwijder mijn account."


def test_what_is_missing_is_said_below_its_field_and_the_first_has_focus(qtbot, dialog):
    save(qtbot, dialog)
    name = dialog.person.fields["name"]
    assert name.note.text() == "Vul de naam in van degene die het verzoek doet."
    assert dialog.person.name.accessibleDescription() == name.note.text()
    assert dialog.rights.fault.text() == "Kies ten minste één recht."
    assert dialog.focusWidget() is dialog.person.name
    write(qtbot, dialog.person.name, "N")
    assert not name.has_error
    tick(qtbot, dialog, Right.ACCESS)
    assert dialog.rights.fault.text() == ""


def test_without_an_organisation_nothing_is_registered(qtbot, dialog):
    fill_in(qtbot, dialog)
    dialog.controllers.choose("")
    assert dialog.due.why.text().startswith("Kies een organisatie")
    save(qtbot, dialog)
    assert dialog.focusWidget() is dialog.controllers
    assert dialog.controller_field.has_error


def test_the_organisation_on_which_the_list_is_filtered_is_chosen(qtbot, shell, parent):
    shell.computer.set("window.controller", "kleintjesgeluk")
    made = open_new_request(shell, parent)
    qtbot.waitUntil(lambda: made.controllers.count() > 0)
    assert made.controllers.choice.id == "kleintjesgeluk"


def test_examples_stand_under_a_heading_and_the_last_used_comes_first(qtbot, desk, shell, parent):
    register(desk, controller="kamadospace", received=desk.today())
    made = open_new_request(shell, parent)
    qtbot.waitUntil(lambda: made.controllers.count() > 0)
    assert made.controllers.itemData(0) == "kamadospace"
    heading = made.controllers.findText("Voorbeelden")
    assert heading == 1
    assert not made.controllers.model().index(heading, 0).flags() & Qt.ItemFlag.ItemIsSelectable


def test_registering_keeps_all_that_was_filled_in_and_opens_the_case(
    qtbot, dialog, desk, visited, toasts, shell
):
    changes = []
    shell.changed.connect(lambda: changes.append(True))
    paste(qtbot, dialog, letter())
    qtbot.mouseClick(dialog.channels.segments[Channel.POST], Qt.MouseButton.LeftButton)
    dialog.received.set_day(desk.today() - timedelta(days=2))
    write(qtbot, dialog.person.reference, "MH-7")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(visited) == 1)
    case = cases_of(desk, "Maarten 't Hoen")[0]
    assert visited == [("case", case.reference)]
    assert toasts == [f"Verzoek vastgelegd als {case.reference}."]
    assert changes == [True]
    assert case.channel is Channel.POST
    assert case.received == desk.today() - timedelta(days=2)
    assert {item.right for item in case.rights} == {Right.ERASURE, Right.CONSENT_WITHDRAWAL}
    assert (case.customer_number, case.their_reference) == ("KL20548", "MH-7")
    assert case.text.strip() == letter().strip()


@pytest.mark.parametrize("name", ["ש" * 40 + " عمر", "Zoë “🙂” O'Neil; DROP TABLE", "x" * 300])
def test_names_of_any_script_are_registered(qtbot, dialog, desk, visited, name):
    dialog.person.name.setText(name)
    tick(qtbot, dialog, Right.ACCESS)
    save(qtbot, dialog)
    qtbot.waitUntil(lambda: len(visited) == 1)
    assert cases_of(desk, name)[0].person.name == name


def test_a_name_that_is_too_long_is_refused(qtbot, dialog):
    dialog.person.name.setText("x" * 301)
    tick(qtbot, dialog, Right.ACCESS)
    save(qtbot, dialog)
    assert "300 tekens" in dialog.person.fields["name"].note.text()


def test_an_error_of_the_register_keeps_the_dialog_as_it_was(qtbot, dialog, monkeypatch, shell):
    shown = []
    monkeypatch.setattr(shell, "errors", shown.append)
    fill_in(qtbot, dialog)
    monkeypatch.setattr("ui.new_request.dialog.register_request", lambda *_: 1 / 0)
    save(qtbot, dialog)
    qtbot.waitUntil(lambda: len(shown) == 1)
    assert dialog.isVisible()
    assert dialog.save.isEnabled()
    assert dialog.person.name.text() == "Noor Verzonnen"


def test_seldom_channels_are_in_the_menu(qtbot, dialog, desk, visited):
    menu = dialog.channels.menu_of_seldom()
    assert len(menu.actions()) == len(SELDOM)
    menu.actions()[0].trigger()
    assert dialog.channels.channel is Channel.CHAT
    assert dialog.channels.more.text() == "Chat of sociale media"
    fill_in(qtbot, dialog)
    save(qtbot, dialog)
    qtbot.waitUntil(lambda: len(visited) == 1)
    assert cases_of(desk, "Noor Verzonnen")[0].channel is Channel.CHAT


def test_a_usual_channel_can_be_chosen_again_after_a_seldom_one(qtbot, dialog):
    dialog.channels.choose(Channel.PROCESSOR)
    qtbot.mouseClick(dialog.channels.segments[Channel.PHONE], Qt.MouseButton.LeftButton)
    assert dialog.channels.channel is Channel.PHONE
    assert dialog.channels.more.text() == "Meer"


def test_somebody_who_acts_for_the_data_subject_is_recorded(qtbot, dialog, desk, visited):
    fill_in(qtbot, dialog)
    acting = dialog.person.acting
    acting.setCurrentIndex(acting.findData(RepresentativeKind.PARENT.value))
    acting.activated.emit(acting.currentIndex())
    assert dialog.person.acting_fields.isVisibleTo(dialog)
    save(qtbot, dialog)
    assert dialog.person.fields["representative-name"].has_error
    write(qtbot, dialog.person.acting_name, "Ouder Verzonnen")
    save(qtbot, dialog)
    qtbot.waitUntil(lambda: len(visited) == 1)
    found = cases_of(desk, "Noor Verzonnen")[0].representative
    assert (found.kind, found.name) == (RepresentativeKind.PARENT, "Ouder Verzonnen")


def test_an_heir_may_ask_a_french_organisation_only(dialog):
    acting = dialog.person.acting
    assert acting.findData(RepresentativeKind.HEIR.value) == -1
    dialog.controllers.choose("kalido")
    acting.setCurrentIndex(acting.findData(RepresentativeKind.HEIR.value))
    dialog.controllers.choose("kaartje2go")
    assert dialog.person.representative is None
    assert "Frans recht" in dialog.person.fields["representative"].note.text()


def test_escape_closes_when_nothing_was_typed(qtbot, dialog):
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_escape_asks_when_something_was_typed(qtbot, dialog):
    write(qtbot, dialog.person.name, "Noor")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    stay, leave = (answer(dialog.question, text) for text in ("Verder invullen", "Weggooien"))
    assert dialog.question.defaultButton() is stay
    qtbot.mouseClick(stay, Qt.MouseButton.LeftButton)
    assert dialog.person.name.text() == "Noor"
    dialog.close()
    assert dialog.isVisible()
    leave = answer(dialog.question, "Weggooien")
    with qtbot.waitSignal(dialog.rejected):
        qtbot.mouseClick(leave, Qt.MouseButton.LeftButton)


def answer(question: QMessageBox, text: str):
    return next(each for each in question.buttons() if each.text() == text)


@pytest.mark.parametrize("size", [(768, 528), (650, 360), (880, 748), (1200, 748)])
def test_nothing_scrolls_sideways_in_a_small_window(qtbot, dialog, size):
    dialog.resize(*size)
    paste(qtbot, dialog, letter())
    area = dialog.form_area
    qtbot.waitUntil(lambda: area.widget().width() <= area.viewport().width())
    assert dialog.save.visibleRegion().boundingRect().size() == dialog.save.size()


def test_the_keyboard_walks_the_fields_in_reading_order(dialog):
    def follows(first, second):
        seen, at = [], first
        while at is not second and len(seen) < 400:
            seen.append(at)
            at = at.nextInFocusChain()
        return len(seen)

    dialog.resize(1200, 748)
    assert dialog.beside.isVisibleTo(dialog)
    order = [
        dialog.received, dialog.controllers, dialog.person.name, dialog.person.email,
        dialog.rights.rows[Right.ACCESS].box, dialog.rights.rows[Right.AUTOMATED_DECISION].box,
        dialog.person.address, dialog.letter.edit, dialog.cancel, dialog.save,
    ]  # fmt: skip
    places = [follows(order[0], each) for each in order]
    assert places == sorted(places)
    dialog.resize(700, 500)
    assert not dialog.beside.isVisibleTo(dialog)
    assert follows(dialog.letter.edit, dialog.received) < follows(dialog.received, dialog.letter.edit)


def test_the_day_that_the_letter_bears_is_told_but_not_taken_for_the_receipt(qtbot, dialog, desk):
    paste(qtbot, dialog, letter())
    assert dialog.received.day == desk.today()
    assert "De tekst is van maandag 29 juni 2026." in dialog.received_field.note.text()
    assert texts.full_date(desk.today()) in dialog.received.accessibleDescription()


def test_both_languages_have_the_same_words():
    def codes(language):
        found = tomllib.loads(asset("sentences", f"new_request.{language}.toml").read_text(encoding="utf-8"))
        return {(table, code) for table, words in found.items() for code in words}

    assert codes("nl") == codes("en")


def test_every_field_and_button_has_a_name(dialog):
    buddies = {label.buddy() for label in dialog.findChildren(QLabel) if label.buddy()}
    fields = [*dialog.findChildren(QLineEdit), *dialog.findChildren(QComboBox)]
    fields = [each for each in fields if each.objectName() != "qt_spinbox_lineedit"]
    buttons = [each for each in dialog.findChildren(QAbstractButton) if not each.text()]
    assert [each for each in fields if each not in buddies and not each.accessibleName()] == []
    assert [each for each in buttons if not each.accessibleName()] == []
