"""An own statement as the start: pasted, dropped or opened, then each fact confirmed or skipped."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication

from dsar_desk.services.openings import NewController, open_controller
from dsar_desk.services.statements import StatementEntry, keep_statement

STATEMENT = Path(__file__).parents[1] / "data/statements/theehuis-de-ketel.txt"


@pytest.fixture
def form(window, qtbot):
    window.open_page("controllers")
    page = window.page
    qtbot.waitUntil(lambda: page.examples.controllers.rowCount() > 0)
    qtbot.mouseClick(page.new_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.dialog is not None and page.dialog.isVisible())
    return page.dialog


def paste(qtbot, form, text):
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(form.statement.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseClick(form.statement.read_button, Qt.MouseButton.LeftButton)


def listed(qtbot, form):
    qtbot.waitUntil(lambda: form.statement.dialog is not None and form.statement.dialog.isVisible())
    return form.statement.dialog


def choose(qtbot, dialog, *places):
    """Go down the list with the keyboard: Enter for what is wanted, Delete for the rest."""
    for each in dialog.proposals:
        wanted = each.place in places
        qtbot.keyClick(dialog.rows, Qt.Key.Key_Return if wanted else Qt.Key.Key_Delete)


def test_what_is_confirmed_with_the_keyboard_makes_the_organisation(window, form, qtbot):
    paste(qtbot, form, STATEMENT.read_text(encoding="utf-8"))
    dialog = listed(qtbot, form)
    assert dialog.confirmed == ()
    assert "nog te kiezen" in dialog.count.text()
    choose(qtbot, dialog, "country", "legal_name", "trade_name", "address", "phone", "retention", "rights")
    assert ", 0 nog te kiezen" in dialog.count.text()
    assert dialog.rows.topLevelItem(0).text(0) == "overgeslagen"
    qtbot.mouseClick(dialog.go_button, Qt.MouseButton.LeftButton)
    assert form.legal_name.text() == "Theehuis De Ketel B.V."
    assert form.address.toPlainText() == "Kade 4\n9999 ZZ Waterdorp"
    assert form.lines["website"].text() == ""
    qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: getattr(window.page, "reading", None) is not None)
    made = window.page.reading.controller
    assert "bellen met 0999 - 99 99 99" in made.phone.quotation
    assert len(made.retention) == 8
    assert {fact.code for fact in made.rights} >= {"access", "erasure", "objection"}
    assert (made.website, made.recipients, made.company_number) == (None, (), None)
    assert "Waterdorp" in window.page.reading.text


def test_without_a_click_nothing_is_taken(form, qtbot):
    paste(qtbot, form, STATEMENT.read_text(encoding="utf-8"))
    dialog = listed(qtbot, form)
    qtbot.mouseClick(dialog.go_button, Qt.MouseButton.LeftButton)
    assert form.legal_name.text() == ""
    assert form.entry().confirmed == ()


def test_each_row_shows_its_sentence_and_how_sure_it_is(form, qtbot):
    paste(qtbot, form, STATEMENT.read_text(encoding="utf-8"))
    dialog = listed(qtbot, form)
    at = next(at for at, each in enumerate(dialog.proposals) if each.place == "phone")
    dialog.rows.setCurrentItem(dialog.rows.topLevelItem(at))
    assert "bellen met 0999 - 99 99 99" in dialog.sentence.text()
    assert "zeker" in dialog.sureness.text()
    assert "bellen met" in dialog.rows.accessibleDescription()
    qtbot.mouseClick(dialog.confirm_button, Qt.MouseButton.LeftButton)
    assert [each.place for each in dialog.confirmed] == ["phone"]
    dialog.rows.setCurrentItem(dialog.rows.topLevelItem(at))
    qtbot.mouseClick(dialog.skip_button, Qt.MouseButton.LeftButton)
    assert dialog.confirmed == ()
    dialog.reject()


def test_a_dropped_file_is_read_at_once(form, qtbot):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(STATEMENT))])
    place, button = QPointF(QPoint(5, 5)), Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    form.statement.text.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, data, button, none))
    dialog = listed(qtbot, form)
    assert any(each.value == "Theehuis De Ketel B.V." for each in dialog.proposals)
    dialog.reject()


def test_what_cannot_be_read_is_said_at_the_field(form, qtbot, tmp_path):
    qtbot.mouseClick(form.statement.read_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: form.statement.field.has_error)
    assert "nog geen tekst" in form.statement.field.note.text()
    broken = tmp_path / "verklaring.docx"
    broken.write_bytes(b"PK")
    form.statement.open_file(broken)
    qtbot.waitUntil(lambda: "beschadigd" in form.statement.field.note.text())


def test_an_own_organisation_is_held_against_its_statement_later(window, desk, qtbot):
    core = desk.core
    own = open_controller(core.begin, core.catalog, core.actor(), NewController("Theehuis De Ketel B.V."))
    entry = StatementEntry(STATEMENT.read_text(encoding="utf-8"))
    keep_statement(core.begin, core.catalog, core.actor(), own.id, entry)
    window.open_page("controller", own.id)
    page = window.page
    qtbot.waitUntil(lambda: page.reading is not None and not window.tasks.is_busy)
    page.top.propose.trigger()
    qtbot.waitUntil(lambda: page.ownership.proposals is not None)
    dialog = page.ownership.proposals
    assert "legal_name" not in {each.place for each in dialog.proposals}
    choose(qtbot, dialog, "company_number")
    qtbot.mouseClick(dialog.go_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.reading.controller.company_number is not None)
    assert page.reading.controller.company_number.source == "statement"
    assert page.reading.controller.phone is None
