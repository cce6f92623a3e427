"""The ways to recognise somebody, used as a person would: lightest first, and a code without a trace."""

from datetime import UTC, datetime, timedelta

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit

from dsar_desk.domain.cases import Channel
from dsar_desk.domain.identity import IdentityMethod, IdentityOutcome, TryResult
from dsar_desk.domain.people import Person, Representative, RepresentativeKind
from dsar_desk.domain.rights import Right
from dsar_desk.services.deciding import name_representative
from dsar_desk.services.ports import Actor
from dsar_desk.services.registration import NewRequest, register_request
from ui.case.page import CasePage
from ui.clipboard import copy_for_a_while

M = IdentityMethod


@pytest.fixture
def register(desk):
    def registered(*rights, channel=Channel.EMAIL, controller="kaartje2go"):
        new = NewRequest(
            controller=controller,
            rights=rights or (Right.ACCESS,),
            received=desk.today() - timedelta(days=5),
            channel=channel,
            person=Person("Ana Voorbeeld", "ana@example.org", "Nergensstraat 1\n9999 ZZ Nergens"),
        )
        core = desk.core
        actor = Actor("Ilse Vermeer", "privacycoördinator", desk.today(), datetime.now(UTC))
        return register_request(core.begin, core.catalog, actor, new).case.reference

    return registered


@pytest.fixture
def case(desk):
    def read(reference):
        with desk.core.read() as work:
            return work.cases.get(reference)

    return read


@pytest.fixture
def opened(qtbot, shell):
    """Open the identity of a case."""
    page = CasePage(shell)
    qtbot.addWidget(page)
    shell.changed.connect(page.refresh)
    page.resize(1240, 860)
    page.show()
    qtbot.waitExposed(page)

    def shown(reference):
        page.opened(reference)
        qtbot.waitUntil(lambda: page.view is not None and page.view.reference == reference)
        page.choose_tab("identity")
        return page

    return shown


def click(qtbot, widget):
    qtbot.waitUntil(lambda: widget.isVisible() and widget.height() > 8)
    assert widget.isEnabled(), widget.text()
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def look_at(qtbot, row):
    if not row.is_open:
        click(qtbot, row.toggle)


def code_dialog(qtbot, row):
    qtbot.waitUntil(lambda: row.code.dialog is not None and row.code.dialog.isVisible())
    return row.code.dialog


def test_the_lightest_way_that_fits_is_open_and_says_why(opened, register):
    ways = opened(register()).identity.ways
    assert [method for method, row in ways.rows.items() if row.is_open] == [M.LOGIN]
    assert ways.rows[M.LOGIN].summary.text() == "Begin hiermee. De organisatie heeft klantaccounts."
    assert "Eerst de lichtere" in ways.rows[M.VIDEO].summary.text()
    assert list(ways.rows)[-1] is M.MASKED_COPY
    assert "gegevens" in ways.why.text()
    assert "bestelnummer" in ways.rows[M.KNOWN_EMAIL].do.text()


def test_what_this_person_does_not_have_leads_to_the_next_way(opened, register, case, qtbot):
    reference = register()
    ways = opened(reference).identity.ways
    click(qtbot, ways.rows[M.LOGIN].buttons[TryResult.UNAVAILABLE])
    qtbot.waitUntil(lambda: ways.rows[M.KNOWN_EMAIL].is_open)
    assert not ways.rows[M.LOGIN].is_open
    assert ways.rows[M.LOGIN].summary.text() == "Is er niet van deze persoon"
    click(qtbot, ways.rows[M.KNOWN_EMAIL].buttons[TryResult.ASKED])
    qtbot.waitUntil(lambda: "nog geen antwoord" in ways.rows[M.KNOWN_EMAIL].summary.text())
    assert case(reference).identity.outcome is IdentityOutcome.OPEN
    click(qtbot, ways.rows[M.KNOWN_EMAIL].back)
    qtbot.waitUntil(lambda: case(reference).identity.result_of(M.KNOWN_EMAIL) is None)


def test_a_way_that_matches_fills_in_means_and_reason_and_a_person_decides(opened, register, case, qtbot):
    reference = register()
    page = opened(reference)
    row, outcome = page.identity.ways.rows[M.KNOWN_EMAIL], page.identity.outcome
    look_at(qtbot, row)
    click(qtbot, row.buttons[TryResult.MATCHED])
    qtbot.waitUntil(lambda: outcome.method.currentData() == M.KNOWN_EMAIL)
    assert "het gevraagde gegeven klopte" in outcome.reason.toPlainText()
    assert case(reference).identity.outcome is IdentityOutcome.OPEN
    click(qtbot, outcome.passed)
    qtbot.waitUntil(lambda: case(reference).identity.outcome is IdentityOutcome.PASSED)
    assert case(reference).identity.method is M.KNOWN_EMAIL


def test_a_code_by_letter_is_shown_once_put_on_a_sheet_and_checked(
    opened, register, case, desk, qtbot, tmp_path
):
    reference = register()
    page = opened(reference)
    row = page.identity.ways.rows[M.CODE_LETTER]
    look_at(qtbot, row)
    click(qtbot, row.code.make)
    dialog = code_dialog(qtbot, row)
    code = dialog.code.text()
    assert len(code.replace("-", "")) == 8
    assert "Nergensstraat 1" in dialog.address.toPlainText()
    click(qtbot, dialog.save)
    qtbot.waitUntil(lambda: dialog.findChild(QFileDialog) is not None)
    file = tmp_path / "blad.pdf"
    dialog.findChild(QFileDialog).fileSelected.emit(str(file))
    qtbot.waitUntil(file.exists)
    document = pypdfium2.PdfDocument(file)
    text = document[0].get_textpage().get_text_bounded()
    document.close()
    assert code in text
    assert "Nergensstraat 1" in text
    qtbot.waitUntil(lambda: "verwijder" in dialog.note.text())
    click(qtbot, dialog.shut)
    qtbot.waitUntil(lambda: "geldig tot" in row.code.state.text())
    shown = [each.text() for each in page.findChildren(QLabel)] + [
        each.text() for each in page.findChildren(QLineEdit)
    ]
    assert not any(code in each for each in shown)

    row.code.typed.setText("CCCC-CCCC")
    click(qtbot, row.code.check)
    qtbot.waitUntil(lambda: "klopt niet. Nog 4" in row.code.field.note.text())
    row.code.typed.setText(code.lower())
    click(qtbot, row.code.check)
    qtbot.waitUntil(lambda: case(reference).identity.result_of(M.CODE_LETTER) is TryResult.MATCHED)
    outcome = page.identity.outcome
    qtbot.waitUntil(lambda: outcome.method.currentData() == M.CODE_LETTER)
    assert "klopte op" in outcome.reason.toPlainText()
    assert code not in outcome.reason.toPlainText()
    qtbot.waitUntil(lambda: "De code klopte" in row.code.state.text())
    click(qtbot, outcome.passed)
    qtbot.waitUntil(lambda: case(reference).identity.outcome is IdentityOutcome.PASSED)
    with desk.core.read() as work:
        told = repr(list(work.history.of(reference)))
    assert code not in told
    assert code.replace("-", "") not in told


def test_a_code_by_mail_comes_as_a_text_to_copy_and_the_clipboard_is_emptied(opened, register, qtbot):
    row = opened(register()).identity.ways.rows[M.CODE_EMAIL]
    look_at(qtbot, row)
    click(qtbot, row.code.make)
    dialog = code_dialog(qtbot, row)
    qtbot.waitUntil(lambda: dialog.code.text() in dialog.mail.toPlainText())
    assert not dialog.print.isVisible()
    click(qtbot, dialog.copy)
    assert QGuiApplication.clipboard().text() == dialog.mail.toPlainText()
    assert "leeggemaakt" in dialog.note.text()
    copy_for_a_while("CDFH-JKMN", milliseconds=1)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "")
    dialog.accept()


def test_what_somebody_else_copied_meanwhile_stays(qtbot):
    copy_for_a_while("CDFH-JKMN", milliseconds=5)
    QGuiApplication.clipboard().setText("iets anders")
    qtbot.wait(20)
    assert QGuiApplication.clipboard().text() == "iets anders"


def test_a_number_in_the_address_of_the_sheet_is_refused(opened, register, qtbot):
    row = opened(register()).identity.ways.rows[M.CODE_LETTER]
    look_at(qtbot, row)
    click(qtbot, row.code.make)
    dialog = code_dialog(qtbot, row)
    dialog.address.setPlainText("Nergensstraat 1, BSN 999912343")
    click(qtbot, dialog.save)
    qtbot.waitUntil(lambda: dialog.address_field.has_error)
    assert "999912343" not in dialog.address_field.note.text()
    dialog.accept()


def test_five_wrong_codes_use_it_up(opened, register, qtbot):
    row = opened(register()).identity.ways.rows[M.CODE_LETTER]
    look_at(qtbot, row)
    click(qtbot, row.code.make)
    code_dialog(qtbot, row).accept()
    for left in (4, 3, 2, 1):
        qtbot.waitUntil(lambda: row.code.typed.isVisible() and not row.code.typed.text())
        row.code.typed.setText("CCCCCCCC")
        qtbot.keyClick(row.code.typed, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda left=left: f"Nog {left}" in row.code.field.note.text())
    row.code.typed.setText("CCCCCCCC")
    qtbot.keyClick(row.code.typed, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Te vaak" in row.code.state.text())
    assert not row.code.check.isVisible()
    assert row.code.make.text() == "Nieuwe code maken"


def test_for_marketing_alone_no_way_shows(opened, register):
    page = opened(register(Right.DIRECT_MARKETING))
    assert not page.identity.ways.isVisibleTo(page)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (RepresentativeKind.LAWYER, "op zijn woord"),
        (RepresentativeKind.MANDATE, "volmacht"),
        (RepresentativeKind.PARENT, "16 jaar"),
    ],
)
def test_who_acts_for_somebody_brings_steps_of_their_own(opened, register, desk, qtbot, kind, words):
    reference = register()
    actor = Actor("Ilse Vermeer", "", desk.today(), datetime.now(UTC))
    acting = Representative(kind, "Bo Voorbeeld")
    core = desk.core
    name_representative(core.begin, core.catalog, actor, reference, representative=acting)
    page = opened(reference)
    card = page.identity.acting
    assert card.isVisibleTo(page)
    assert any(words in label.text() for label in card.labels)
    proposed = [row for row in page.identity.ways.rows.values() if row.is_open]
    assert bool(proposed) == (kind is not RepresentativeKind.LAWYER)
    click(qtbot, card.record)
    assert card.dialog.isVisible()
    card.dialog.seen.setChecked(True)
    click(qtbot, card.dialog.act)
    qtbot.waitUntil(lambda: "nog niet" not in card.seen.text())


def test_the_history_tells_of_ways_and_codes_in_words(opened, register, qtbot):
    page = opened(register())
    row = page.identity.ways.rows[M.CODE_LETTER]
    look_at(qtbot, row)
    click(qtbot, row.code.make)
    code_dialog(qtbot, row).accept()
    click(qtbot, page.identity.ways.rows[M.LOGIN].buttons[TryResult.UNAVAILABLE])
    qtbot.waitUntil(lambda: not page.identity.ways.rows[M.LOGIN].is_open)
    page.choose_tab("history")
    told = " ".join(each.text() for each in page.history.findChildren(QLabel) if each.isVisibleTo(page))
    assert "Code gemaakt voor een bekend adres" in told
    assert "geldig tot" in told
    assert "Ingelogd in het eigen account" in told
    assert "salt" not in told
    assert "digest" not in told
