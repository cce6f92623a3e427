"""The text of an own privacy statement in the window: pasted, read from a file, checked and quoted."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from dsar_desk.services.openings import NewController, open_controller

STATEMENT = Path(__file__).parents[1] / "data/statements/theehuis-de-ketel.txt"


@pytest.fixture
def page(window, desk, qtbot):
    core = desk.core
    own = open_controller(core.begin, core.catalog, core.actor(), NewController("Theehuis De Ketel B.V."))
    window.open_page("controller", own.id)
    opened = window.page
    qtbot.waitUntil(lambda: opened.reading is not None and not window.tasks.is_busy)
    return opened


def keep(qtbot, window, page):
    qtbot.mouseClick(page.editing.dialog.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.editing.dialog is None)
    qtbot.waitUntil(lambda: not window.tasks.is_busy)


def codes(page):
    return {row.finding.code for row in page.check.rows}


def test_a_pasted_statement_is_checked_and_shown(window, page, qtbot):
    assert page.top.statement.text().replace("&", "") == "Verklaring toevoegen…"
    assert page.check.note.isVisible()
    assert "complaint-missing" in codes(page)
    qtbot.mouseClick(page.check.add_statement, Qt.MouseButton.LeftButton)
    QGuiApplication.clipboard().setText(STATEMENT.read_text(encoding="utf-8"))
    qtbot.keyClick(page.editing.dialog.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    keep(qtbot, window, page)
    assert page.check.note.isHidden()
    assert page.check.add_statement.isHidden()
    assert "privacy-shield" in codes(page)
    missing = page.facts.view.facts.index_of("phone")
    assert missing.siblingAtColumn(1).data() == "nog niet ingevuld", "the text does give a number"
    assert "complaint-missing" not in codes(page)
    qtbot.mouseClick(page.top.statement, Qt.MouseButton.LeftButton)
    assert "Theehuis De Ketel" in page.editing.dialog.text.toPlainText()


def test_a_file_is_read_and_another_kind_refused_at_its_field(window, page, qtbot, tmp_path):
    page.editing.edit_statement()
    dialog = page.editing.dialog
    wrong = tmp_path / "privacy.odt"
    wrong.write_bytes(b"PK")
    dialog.open_file(wrong)
    qtbot.waitUntil(lambda: dialog.fields["text"].has_error)
    assert ".html" in dialog.fields["text"].note.text()
    dialog.open_file(STATEMENT)
    qtbot.waitUntil(lambda: "Waterdorp" in dialog.text.toPlainText())
    assert not dialog.fields["text"].has_error
    keep(qtbot, window, page)
    assert "Waterdorp" in page.reading.text


def test_a_fact_is_given_the_sentence_it_comes_from(window, page, qtbot):
    page.editing.edit_statement()
    page.editing.dialog.text.setPlainText(STATEMENT.read_text(encoding="utf-8"))
    keep(qtbot, window, page)
    page.facts.view.go_to("phone")
    page.editing.fill(page.facts.view.current_row())
    dialog = page.editing.dialog
    dialog.value.setText("0999 - 99 99 99")
    dialog.quotation.setPlainText("Bel ons maar.")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.fields["quotation"].has_error)
    dialog.quotation.setPlainText("bellen met 0999 - 99 99 99")
    keep(qtbot, window, page)
    assert page.reading.controller.phone.quotation == "bellen met 0999 - 99 99 99"
    assert page.reading.controller.phone.source == "statement"


def test_a_masked_number_is_told(window, page, qtbot):
    said = []
    window.shell.wants_toast.connect(lambda text, _undo: said.append(text))
    page.editing.edit_statement()
    page.editing.dialog.text.setPlainText("Mijn burgerservicenummer is 999990019. Wij bewaren niets.")
    keep(qtbot, window, page)
    assert "999990019" not in page.reading.text
    assert said[-1] == "1 nationaal nummer in de tekst afgedekt"
