"""Organisations in the window: list, facts with their sentence, check, own entries, letterhead, files."""

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
)

from dsar_desk.bootstrap import controller_text, shipped
from dsar_desk.domain.controllers import facts_of
from ui.controllers.facts import groups_of, rows_below
from ui.controllers.facts_model import ENTRY, Column, FactsModel
from ui.controllers.row_menu import row_menu
from ui.controllers.statement_dialog import places_of

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'
EXAMPLES = [each.id for each in shipped().controllers()]


@pytest.fixture
def listed(window, qtbot):
    window.open_page("controllers")
    page = window.page
    qtbot.waitUntil(lambda: page.examples.controllers.rowCount() > 0)
    return page


@pytest.fixture
def shown(window, qtbot):
    def at(controller):
        window.open_page("controller", controller)
        page = window.page
        qtbot.waitUntil(lambda: page.reading is not None and not window.tasks.is_busy)
        return page

    return at


def settle(qtbot, window):
    qtbot.waitUntil(lambda: not window.tasks.is_busy)


def choose(page, key):
    page.facts.view.go_to(key)
    row = page.facts.view.current_row()
    assert row.key == key
    return row


def save(qtbot, window, page):
    dialog = page.editing.dialog
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.editing.dialog is None)
    settle(qtbot, window)


def test_without_an_own_one_the_list_says_so_and_offers_the_five_examples(listed):
    assert listed.own.isHidden()
    assert listed.empty.isVisible()
    names = [each.name for each in listed.examples.controllers.summaries]
    assert sorted(names) == ["DNP Giftcard", "KALIDO", "Kaartje2go", "KamadoSpace", "Kleintjesgeluk"]


def test_the_list_tells_country_open_requests_and_the_check(listed, desk):
    model = listed.examples.controllers
    place = [each.id for each in model.summaries].index("kalido")
    texts = [model.index(place, column).data() for column in range(model.columnCount())]
    assert texts[:2] == ["KALIDO", "Frankrijk"]
    assert "fouten" in texts[3]
    assert sum(each.open_count for each in model.summaries) == sum(
        value for key, value in desk.counts(all_cases(desk)).items() if key == "open"
    )


def all_cases(desk):
    from dsar_desk.domain.listing import CaseQuery

    return CaseQuery(today=desk.today())


def test_enter_opens_an_organisation(window, listed, qtbot):
    listed.examples.setFocus()
    qtbot.keyClick(listed.examples, Qt.Key.Key_Down)
    chosen = listed.examples.controllers.summary(listed.examples.currentIndex()).id
    qtbot.keyClick(listed.examples, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.page is not listed and window.page.reading is not None)
    assert window.page.reading.controller.id == chosen


def test_the_models_keep_qts_rules(shown, listed, qtmodeltester):
    qtmodeltester.check(listed.examples.controllers)
    qtmodeltester.check(shown("kaartje2go").facts.view.facts)


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_fact_has_a_row_and_every_finding_with_a_fact_its_number(shown, example):
    page = shown(example)
    controller, findings = page.reading.controller, page.reading.findings
    rows = list(rows_below(groups_of(controller, findings)))
    keys = {row.key for row in rows}
    assert {path for path, _ in facts_of(controller)} <= keys
    numbered = {number for row in rows for number in row.numbers}
    with_fact = {row.number for row in page.check.rows if row.go.text() == "Naar het gegeven"}
    assert numbered == with_fact
    assert len(page.check.rows) == len(findings)


def test_what_the_statement_does_not_say_is_said_to_be_missing(shown):
    view = shown("kamadospace").facts.view
    index = view.facts.index_of("address")
    assert index.siblingAtColumn(Column.VALUE).data() == "staat niet in de verklaring"
    assert index.siblingAtColumn(Column.SENTENCE).data() == "Zelf invullen"
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Postadres: staat niet in de verklaring"


def test_behind_a_fact_stands_the_sentence(shown):
    view = shown("kleintjesgeluk").facts.view
    index = view.facts.index_of("legal_name")
    assert index.siblingAtColumn(Column.SENTENCE).data() == "“Bianca Koning, Kleintjesgeluk”"


def test_enter_goes_to_the_finding_and_back(shown, qtbot):
    page = shown("kamadospace")
    row = choose(page, "address")
    qtbot.keyClick(page.facts.view, Qt.Key.Key_Return)
    finding = page.check.rows[row.numbers[0] - 1]
    assert page.window().focusWidget() is finding
    page.facts.view.setCurrentIndex(QModelIndex())
    qtbot.keyClick(finding, Qt.Key.Key_Return)
    assert page.facts.view.current_key() == "address"
    assert page.window().focusWidget() is page.facts.view


def test_a_finding_inside_a_purpose_opens_it(shown, qtbot):
    page = shown("kleintjesgeluk")
    number = next(at for at, each in enumerate(page.reading.findings, 1) if each.code == "two-periods")
    qtbot.keyClick(page.check.rows[number - 1], Qt.Key.Key_Return)
    assert page.facts.view.current_key() == "purposes.invoicing.retention.0"


def test_a_purpose_opens_by_mouse_and_by_key(shown, qtbot):
    view = shown("kaartje2go").facts.view
    view.go_to("purposes.account")
    index = view.currentIndex()
    rect = view.visualRect(index)
    arrow = QPoint(rect.left() - 10, rect.center().y())
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=arrow)
    assert view.isExpanded(index)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert not view.isExpanded(index)
    view.collapse(index.parent())
    assert view.isExpanded(index.parent()), "a group stays open"


def test_the_menu_of_a_row_offers_what_can_be_done(shown):
    page = shown("kamadospace")
    row = choose(page, "purposes.contact")
    words = [each.text() for each in row_menu(page, row, page.editing, page.facts).actions() if each.text()]
    assert words[:3] == ["Zelf invullen", "Wijzigen…", "Verwijderen"]
    assert "Wie het aangaat…" in words
    assert f"Naar punt {row.all_numbers[0]}" in words


def test_whom_a_purpose_touches_is_changed(window, shown, qtbot):
    page = shown("kamadospace")
    page.editing.choose_relations(choose(page, "purposes.contact"))
    page.editing.dialog.relations.boxes["visitor"].setChecked(True)
    save(qtbot, window, page)
    purpose = next(each for each in page.reading.controller.purposes if each.id == "contact")
    assert "visitor" in purpose.relations


def test_space_shows_the_quotation_of_a_finding(shown, qtbot):
    page = shown("kleintjesgeluk")
    finding = next(row for row in page.check.rows if row.finding.quotation)
    assert finding.quotation.isHidden()
    qtbot.keyClick(finding, Qt.Key.Key_Space)
    assert finding.finding.quotation in finding.quotation.text()
    assert not finding.quotation.isHidden()


def test_the_findings_speak_dutch_and_say_what_to_do(shown):
    row = shown("kamadospace").check.rows[0]
    assert row.accessibleName() == "1, fout: Postadres ontbreekt"
    assert "Doen: Zet het volledige vestigingsadres" in row.accessibleDescription()


def test_the_statement_opens_with_the_sentence_of_the_chosen_fact_marked(shown, qtbot):
    page = shown("kleintjesgeluk")
    choose(page, "purposes.invoicing.retention.0")
    qtbot.mouseClick(page.top.statement, Qt.MouseButton.LeftButton)
    dialog = page.editing.dialog
    (start, end), *_ = dialog.marked
    assert " ".join(dialog.text.toPlainText()[start:end].split()) == (
        "We bewaren offer- tes, facturen en betaalgegevens 8 jaar."
    )
    assert len(dialog.text.extraSelections()) == len(dialog.marked)
    dialog.accept()


def test_a_quotation_with_gaps_is_marked_part_by_part():
    assert places_of("een twee drie vier vijf", "een … vier vijf") == [(0, 3), (14, 23)]
    assert places_of("de kaart-\njes zijn hier", "kaartjes zijn") == [(3, 18)]
    assert places_of("niets", "iets anders") == []


def test_filling_in_a_missing_fact_makes_an_own_version_and_mends_the_finding(window, shown, qtbot):
    page = shown("kamadospace")
    before = len(page.reading.findings)
    choose(page, "address")
    qtbot.keyClick(page.facts.view, Qt.Key.Key_F2)
    dialog = page.editing.dialog
    dialog.value.setPlainText("Nergenslaan 1\n9999 ZZ Nergens")
    save(qtbot, window, page)
    index = page.facts.view.facts.index_of("address")
    assert index.siblingAtColumn(Column.SENTENCE).data() == "zelf ingevuld"
    assert page.reading.is_own_version
    assert len(page.reading.findings) == before - 1


def test_clicking_fill_in_yourself_opens_the_form(shown, qtbot):
    page = shown("kamadospace")
    view = page.facts.view
    index = view.facts.index_of("phone").siblingAtColumn(Column.SENTENCE)
    place = view.cells.link_rect(view.visualRect(index), index).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.editing.dialog.path == "phone"
    page.editing.dialog.reject()


def test_a_national_number_is_refused_below_its_field_and_what_was_typed_stays(window, shown, qtbot):
    page = shown("kamadospace")
    page.editing.fill(choose(page, "phone"))
    dialog = page.editing.dialog
    dialog.value.setText("BSN 999990019")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.fields["value"].has_error)
    assert dialog.value.text() == "BSN 999990019"
    assert dialog.isVisible()
    dialog.value.setText("020 999 99 99")
    save(qtbot, window, page)
    assert page.reading.controller.phone.value == "020 999 99 99"


def test_digits_in_doubt_are_asked_about_once(window, shown, qtbot):
    page = shown("kamadospace")
    page.editing.add("remarks")
    dialog = page.editing.dialog
    dialog.value.setPlainText("In het depot ligt 999990019")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.fields["value"].has_error)
    assert dialog.save_button.text().replace("&", "") == "Toch bewaren"
    save(qtbot, window, page)
    assert page.reading.controller.remarks[-1].value == "In het depot ligt 999990019"


def test_a_period_of_a_purpose_is_edited_with_its_number_and_translation(window, shown, qtbot):
    page = shown("kleintjesgeluk")
    page.editing.edit(choose(page, "purposes.invoicing.retention.0"))
    dialog = page.editing.dialog
    assert (dialog.period.number.text(), dialog.period.unit.currentText()) == ("8", "jaar")
    dialog.value.setPlainText("7 jaar")
    dialog.period.number.setText("7")
    dialog.translations["en"].setPlainText("7 years")
    save(qtbot, window, page)
    purpose = next(each for each in page.reading.controller.purposes if each.id == "invoicing")
    kept = purpose.retention[0]
    assert (kept.value, kept.period, kept.translations["en"], kept.source) == (
        "7 jaar",
        "P7Y",
        "7 years",
        "user",
    )


def test_a_right_that_is_missing_is_added_with_its_code(window, shown, qtbot):
    page = shown("kamadospace")
    page.editing.fill(choose(page, "rights:objection"))
    dialog = page.editing.dialog
    assert dialog.code.currentData() == "objection"
    dialog.value.setPlainText("U kunt bezwaar maken.")
    save(qtbot, window, page)
    assert "right-objection-missing" not in {each.code for each in page.reading.findings}


def test_a_purpose_is_added(window, shown, qtbot):
    page = shown("kamadospace")
    page.editing.add("purposes")
    dialog = page.editing.dialog
    dialog.name.setText("Prijsvraag")
    dialog.categories.setPlainText("naam\ne-mailadres")
    dialog.basis.setCurrentIndex(dialog.basis.findData("consent"))
    dialog.retention.setText("3 maanden")
    dialog.period.show_period("P3M")
    save(qtbot, window, page)
    assert page.facts.view.facts.index_of("purposes.prijsvraag.retention.0").isValid()


def test_removing_a_fact_can_be_undone(window, shown, qtbot):
    page = shown("kamadospace")
    choose(page, "email")
    qtbot.mouseClick(page.facts.remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.reading.controller.email is None)
    settle(qtbot, window)
    qtbot.mouseClick(window.frame.toast.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.reading.controller.email is not None)
    assert page.reading.controller.is_example


def test_a_name_cannot_be_removed(shown):
    page = shown("kamadospace")
    choose(page, "legal_name")
    assert not page.facts.remove.isEnabled()


def test_back_to_the_example_drops_the_own_version(window, shown, qtbot, desk):
    page = shown("kamadospace")
    page.letterhead.wants_colour.emit("#123456")
    qtbot.waitUntil(lambda: page.reading.is_own_version)
    settle(qtbot, window)
    page.top.remove.trigger()
    box = page.ownership.question
    go = next(
        each for each in box.buttons() if box.buttonRole(each) == QMessageBox.ButtonRole.DestructiveRole
    )
    assert box.defaultButton() is not go
    qtbot.mouseClick(go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.reading.controller.is_example)


def test_check_again_says_what_came_of_it(window, shown, qtbot):
    page = shown("kamadospace")
    qtbot.mouseClick(page.top.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(window.frame.toast.isVisible)
    assert window.frame.toast.text.text() == (
        f"Gecontroleerd: {page.reading.faults} fouten, {page.reading.remarks} opmerkingen"
    )


def test_a_colour_too_light_is_refused_below_the_field(window, shown, qtbot):
    page = shown("kamadospace")
    card = page.letterhead
    card.colour_text.setText("#FFEE00")
    card.colour_text.editingFinished.emit()
    qtbot.waitUntil(lambda: card.colour_field.has_error)
    assert "te licht" in card.colour_field.note.text()
    assert page.reading.controller.is_example


def test_the_letterhead_is_shown_on_paper(shown, qtbot):
    card = shown("kamadospace").letterhead
    qtbot.waitUntil(lambda: card.paper.has_picture)


def test_a_logo_is_dropped_kept_and_taken_off(window, shown, qtbot, tmp_path):
    page = shown("kamadospace")
    file = tmp_path / "logo.svg"
    file.write_bytes(SVG)
    drop(page.letterhead, file)
    qtbot.waitUntil(lambda: page.reading.controller.letterhead.logo == SVG)
    settle(qtbot, window)
    assert page.letterhead.logo_words.text() == "Logo, SVG"
    qtbot.mouseClick(page.letterhead.take_logo_off, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.reading.controller.letterhead.logo == b"")


def test_a_broken_logo_gets_a_sentence(shown, qtbot, tmp_path):
    page = shown("kamadospace")
    file = tmp_path / "logo.png"
    file.write_bytes(b"\x89PNG\r\n\x1a\nbroken")
    page.letterhead.take_file(file)
    qtbot.waitUntil(page.letterhead.logo_fault.isVisible)
    assert "beschadigd" in page.letterhead.logo_fault.text()
    page.letterhead.take_file(tmp_path / "niets.png")
    assert "niet te lezen" in page.letterhead.logo_fault.text()


def drop(widget, file):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    event = QDropEvent(
        QPointF(QPoint(5, 5)),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    widget.dropEvent(event)


def open_form(qtbot, listed):
    qtbot.mouseClick(listed.new_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: listed.dialog is not None and listed.dialog.isVisible())
    return listed.dialog


def test_a_new_organisation_needs_only_a_name(window, listed, qtbot):
    dialog = open_form(qtbot, listed)
    qtbot.keyClicks(dialog.legal_name, "Bakkerij Korst B.V.")
    assert dialog.traits_form.prefix.text() == "BKK"
    assert dialog.traits_form.country_field.note.text() == "Toezichthouder: Autoriteit Persoonsgegevens"
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.page is not listed and window.page.reading is not None)
    page = window.page
    assert page.reading.controller.name == "Bakkerij Korst B.V."
    assert page.facts.view.facts.missing_words() == "nog niet ingevuld"
    window.open_page("controllers")
    qtbot.waitUntil(lambda: listed.own.controllers.rowCount() == 1)


def test_a_fault_in_a_new_organisation_stands_below_its_field(window, listed, qtbot):
    dialog = open_form(qtbot, listed)
    dialog.legal_name.setText("Bianca Voorbeeld")
    assert dialog.sole_trader.isChecked()
    dialog.lines["vat_number"].setText("NL004495445B01")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.fields["vat_number"].has_error)
    assert "burgerservicenummer van de eigenaar" in dialog.fields["vat_number"].note.text()
    assert dialog.legal_name.text() == "Bianca Voorbeeld"
    dialog.lines["vat_number"].clear()
    dialog.start.setCurrentIndex(dialog.start.findData("kleintjesgeluk"))
    assert dialog.start_note.isVisible()
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.page is not listed and window.page.reading is not None)
    assert window.page.reading.controller.purposes
    assert window.page.reading.text == ""


def test_escape_asks_only_when_something_was_typed(listed, qtbot, monkeypatch):
    asked = []
    dialog = open_form(qtbot, listed)
    monkeypatch.setattr(type(dialog), "_may_be_lost", lambda self: asked.append(self) or True)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: listed.dialog is None)
    assert asked == []
    dialog = open_form(qtbot, listed)
    dialog.legal_name.setText("Iets")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert asked == [dialog]


def test_settings_are_changed(window, shown, qtbot):
    page = shown("kamadospace")
    page.top.settings.trigger()
    qtbot.waitUntil(lambda: page.editing.dialog is not None)
    form = page.editing.dialog.traits_form
    assert form.backup_days.text() == "niet bekend"
    form.backup_days.setValue(30)
    form.place.setText("Nergens")
    save(qtbot, window, page)
    practice = page.reading.controller.practice
    assert (practice.backup_days, practice.place) == (30, "Nergens")


def test_a_file_is_exported_and_imported_again(window, shown, listed, qtbot, tmp_path):
    page = shown("kamadospace")
    file = tmp_path / "kamadospace.toml"
    page.ownership.write_file(file)
    settle(qtbot, window)
    assert file.read_text(encoding="utf-8") == controller_text(page.reading.controller)
    file.write_text(
        file.read_text(encoding="utf-8").replace('"kamadospace"', '"mijn-winkel"').replace('"KMS"', '"MWX"'),
        encoding="utf-8",
    )
    window.open_page("controllers")
    listed.take_file(file)
    qtbot.waitUntil(lambda: page.reading is not None and page.reading.controller.id == "mijn-winkel")
    assert window.page is page


def test_an_unknown_key_in_a_file_is_named(window, listed, qtbot, tmp_path):
    file = tmp_path / "fout.toml"
    file.write_text('id = "x"\nprefx = "X"\n', encoding="utf-8")
    with qtbot.waitSignal(window.shell.errors.shown) as caught:
        listed.take_file(file)
    assert caught.args[0].code == "controller-unknown-key"
    assert "prefx" in window.shell.errors.dialog.informativeText()
    assert "‘prefix’" in window.shell.errors.dialog.informativeText()
    window.shell.errors.dialog.close()


def test_in_a_narrow_window_the_check_stands_above_the_facts(window, shown, qtbot):
    page = shown("kamadospace")
    assert page.check.mapTo(page, QPoint()).x() > page.facts.mapTo(page, QPoint()).x()
    window.resize(800, 560)
    qtbot.waitUntil(lambda: page.check.mapTo(page, QPoint()).y() < page.facts.mapTo(page, QPoint()).y())
    assert page.check.mapTo(page, QPoint()).x() == page.facts.mapTo(page, QPoint()).x()
    assert page.top.statement.accessibleName() == "Verklaring bekijken"
    assert page.width() <= window.width()


def test_previous_and_next_walk_the_organisations(shown, qtbot):
    page = shown(EXAMPLES[0])
    order = page.reading.order
    step = page.top.next if order[0] == page.reading.controller.id else page.top.previous
    first = page.reading.controller.id
    qtbot.mouseClick(step, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.reading is not None and page.reading.controller.id != first)


def test_the_open_requests_of_an_organisation_are_one_click_away(window, shown, qtbot):
    page = shown("kleintjesgeluk")
    assert page.reading.open_count > 0
    qtbot.mouseClick(page.top.requests, Qt.MouseButton.LeftButton)
    requests = window.page
    qtbot.waitUntil(lambda: requests.model.rowCount() == page.reading.open_count)
    rows = [requests.model.row(requests.model.index(at, 0)) for at in range(requests.model.rowCount())]
    assert {row.controller for row in rows} == {"kleintjesgeluk"}


def test_an_empty_model_is_a_model(qtmodeltester):
    model = FactsModel()
    assert model.index(0, 0).data(ENTRY) is None
    qtmodeltester.check(model)


def names_missing(root):
    inputs = (QLineEdit, QComboBox, QPlainTextEdit, QAbstractSpinBox)
    own = [each for kind in inputs for each in root.findChildren(kind)]
    outer = [
        each
        for each in own
        if not isinstance(each.parent(), (QComboBox, QAbstractSpinBox)) and each.isVisible()
    ]
    buttons = [each for each in root.findChildren(QAbstractButton) if each.isVisible() and not each.text()]
    return [repr(each) for each in (*outer, *buttons) if not each.accessibleName()]


def test_all_that_can_be_used_has_a_name(window, shown, listed, qtbot):
    assert names_missing(listed) == []
    assert names_missing(open_form(qtbot, listed)) == []
    listed.dialog.reject()
    page = shown("kaartje2go")
    assert names_missing(page) == []
    window.resize(800, 560)
    assert names_missing(page) == []
    for path in ("retention", "recipients", "vat_number", "statement.updated", "rights", "purposes"):
        page.editing.add(path)
        assert names_missing(page.editing.dialog) == []
        page.editing.dialog.reject()


def test_a_change_elsewhere_leaves_the_place_of_the_reader(window, shown, qtbot):
    page = shown("kaartje2go")
    finding = page.check.rows[4]
    finding.setFocus()
    window.shell.changed.emit()
    settle(qtbot, window)
    assert page.check.rows[4] is finding
    assert window.focusWidget() is finding


def test_a_name_of_300_characters_fits(window, shown, listed, qtbot, desk):
    dialog = open_form(qtbot, listed)
    dialog.legal_name.setText("Bakkerij " + "Ǽé'\"<b>ש" * 42)
    dialog.save()
    qtbot.waitUntil(lambda: window.page is not listed and window.page.reading is not None)
    window.resize(800, 560)
    assert window.width() == 800
    assert window.page.top.name.toolTip()


def test_tab_goes_from_the_head_over_the_facts_to_the_findings_and_the_letterhead(window, shown, qtbot):
    page = shown("kleintjesgeluk")
    page.facts.view.setFocus()
    seen = []
    for _ in range(60):
        qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        seen.append(window.focusWidget())
    wanted = [page.facts.add, page.check.rows[0], page.letterhead.choose_logo, page.top.back, page.top.again]
    places = [seen.index(each) for each in wanted]
    assert places[:3] == sorted(places[:3])
    assert places[3] < places[4]
