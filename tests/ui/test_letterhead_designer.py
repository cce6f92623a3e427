"""The designer of letterheads in the window: every change shows, is kept, and can be taken back."""

import io
from dataclasses import replace

import pypdfium2 as pdfium
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton

from dsar_desk.domain.controllers import Fact, Letterhead
from dsar_desk.domain.inventory_codes import WINDOWS
from dsar_desk.services.shops import controller_of, save_controller
from ui.letterhead_designer.steps import Steps, standard

LEFT = Qt.MouseButton.LeftButton
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'


@pytest.fixture
def page(window, qtbot):
    window.open_page("controller", "kamadospace")
    organisation = window.page
    qtbot.waitUntil(lambda: organisation.reading is not None and not window.tasks.is_busy)
    qtbot.mouseClick(organisation.letterhead.design, LEFT)
    shown = window.page
    qtbot.waitUntil(lambda: shown.preview.pages.page_count > 0)
    return shown


def png(width=300, height=100):
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), "#0a7a5a").save(buffer, "PNG")
    return buffer.getvalue()


def kept(window, controller="kamadospace"):
    core = window.desk.core
    with core.read() as work:
        return controller_of(work, core.catalog, controller).letterhead


def settled(qtbot, window, page):
    qtbot.waitUntil(lambda: not page.is_behind and not page.drawing.is_behind and not window.tasks.is_busy)


def choose(box, value):
    box.setCurrentIndex(box.findData(value))


def drop(widget, file):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    none = Qt.KeyboardModifier.NoModifier
    widget.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, LEFT, none))


def test_the_page_shows_a_letter_of_more_pages_and_goes_back(window, page, qtbot):
    assert page.preview.pages.page_count >= 2
    assert page.preview.count.text().startswith("A4, bladzijde 1 van ")
    qtbot.mouseClick(page.preview.second, LEFT)
    assert page.preview.count.text().startswith("A4, bladzijde 2 van ")
    qtbot.mouseClick(page.preview.first, LEFT)
    assert page.preview.count.text().startswith("A4, bladzijde 1 van ")
    assert page.preview.warnings == ()
    qtbot.mouseClick(page.back, LEFT)
    assert window.page is window.pages["controller"]


def test_a_typeface_shows_at_once_and_is_kept(window, page, qtbot):
    seen = []
    page.drawing.made.connect(seen.append)
    choose(page.settings.typeface, "book")
    settled(qtbot, window, page)
    assert b"DeskBook" in seen[-1].pdf
    assert kept(window).typeface == "book"
    assert not window.pages["controller"].reading.controller.is_example or kept(window).typeface == "book"


def test_every_setting_is_kept_and_comes_back_when_the_page_opens_again(window, page, qtbot):
    settings = page.settings
    choose(settings.window_place, "din-a")
    choose(settings.folds, "thirds")
    for name, value in (("margin_left", 30), ("margin_right", 25), ("first_top", 110), ("margin_bottom", 33)):
        settings.spins[name].setValue(value)
    qtbot.mouseClick(settings.page_in_head, LEFT)
    qtbot.keyClicks(settings.sender_words, "Retour: Postbus 9")
    qtbot.keyClicks(settings.foot_lines, "Open van 9 tot 5")
    settled(qtbot, window, page)
    head = kept(window)
    assert (head.window, head.fold_marks, head.margin_left, head.margin_right) == ("din-a", "thirds", 30, 25)
    assert (head.first_top, head.margin_bottom, head.page_in_head) == (110, 33, True)
    assert (head.sender, head.foot_lines) == ("Retour: Postbus 9", ("Open van 9 tot 5",))
    window.open_page("letterhead", "kaartje2go")
    qtbot.waitUntil(lambda: settings.sender_words.text() == "")
    window.open_page("letterhead", "kamadospace")
    qtbot.waitUntil(lambda: settings.sender_words.text() == "Retour: Postbus 9")
    assert settings.window_place.currentData() == "din-a"
    assert settings.foot_lines.toPlainText() == "Open van 9 tot 5"


def test_a_vat_number_can_be_printed_only_where_there_is_one(window, page, qtbot):
    assert not page.settings.vat.isEnabled()
    assert "btw-nummer" in page.settings.no_vat.text()
    core = window.desk.core
    with_number = replace(page.controller, vat_number=Fact("NL000099998B57", source="user"))
    save_controller(core.begin, core.catalog, core.actor(), with_number)
    page.refresh()
    qtbot.waitUntil(page.settings.vat.isEnabled)
    qtbot.mouseClick(page.settings.vat, LEFT, pos=QPoint(8, page.settings.vat.height() // 2))
    settled(qtbot, window, page)
    assert kept(window).foot_vat


def test_what_changed_last_is_kept_when_one_leaves_at_once(window, page, qtbot):
    page.settings.spins["margin_left"].setValue(33)
    qtbot.mouseClick(page.back, LEFT)
    qtbot.waitUntil(lambda: not page.is_behind)
    assert kept(window).margin_left == 33


def test_a_bank_account_is_refused_below_its_field_and_what_was_typed_stays(window, page, qtbot):
    page.settings.foot_lines.setPlainText("Rekening NL91 ABNA 0417 1643 00")
    field = page.settings.fields["foot_lines"]
    assert "bankrekening" in field.note.text()
    assert field.has_error
    page.settings.spins["margin_left"].setValue(31)
    settled(qtbot, window, page)
    assert kept(window).foot_lines == ()
    assert kept(window).margin_left == 31
    assert page.settings.foot_lines.toPlainText() == "Rekening NL91 ABNA 0417 1643 00"
    assert page.holds_typed()
    page.settings.foot_lines.setPlainText("Open van 9 tot 5")
    assert not field.has_error


def test_a_national_number_is_refused_when_it_would_be_kept(window, page, qtbot):
    page.settings.foot_lines.setPlainText("mijn BSN is 999990019")
    field = page.settings.fields["foot_lines"]
    qtbot.waitUntil(lambda: field.has_error)
    settled(qtbot, window, page)
    assert kept(window).foot_lines == ()
    assert page.settings.foot_lines.toPlainText() == "mijn BSN is 999990019"


def test_a_colour_is_told_with_its_contrast_and_one_too_light_is_refused(window, page, qtbot):
    line = page.settings.colour
    line.selectAll()
    qtbot.keyClicks(line, "#1D4C9B")
    assert "8,2 op 1" in page.settings.contrast.text()
    line.selectAll()
    qtbot.keyClicks(line, "#FFEE00")
    assert "te licht" in page.settings.fields["colour"].note.text()
    settled(qtbot, window, page)
    assert kept(window).colour == "#1D4C9B"


def test_a_colour_half_typed_is_no_mistake_until_the_field_is_left(page, qtbot):
    line = page.settings.colour
    line.selectAll()
    qtbot.keyClicks(line, "#1D4")
    assert not page.settings.fields["colour"].has_error
    line.editingFinished.emit()
    assert page.settings.fields["colour"].has_error


def test_a_logo_that_is_dropped_on_the_page_is_kept_and_can_be_taken_back(window, page, qtbot, tmp_path):
    file = tmp_path / "logo.svg"
    file.write_bytes(SVG)
    drop(page, file)
    qtbot.waitUntil(lambda: page.steps.head.logo == SVG)
    settled(qtbot, window, page)
    assert kept(window).logo_type == "svg"
    window.activateWindow()
    page.settings.typeface.setFocus()
    qtbot.waitUntil(page.settings.typeface.hasFocus)
    qtbot.keyClick(page.settings.typeface, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.steps.head.logo == b"")
    settled(qtbot, window, page)
    assert kept(window).logo == b""


@pytest.mark.parametrize(("name", "word"), [("logo", "logo"), ("signature", "afbeelding")])
def test_a_bad_picture_gets_a_sentence_and_the_one_before_stays(window, page, qtbot, tmp_path, name, word):
    field = getattr(page.settings, name)
    good, bad = tmp_path / "good.png", tmp_path / "bad.png"
    good.write_bytes(png())
    bad.write_bytes(b"\x89PNG\r\n\x1a\nbroken")
    drop(field, good)
    qtbot.waitUntil(lambda: getattr(page.steps.head, name) == png())
    drop(field, bad)
    qtbot.waitUntil(field.fault.isVisible)
    assert "beschadigd" in field.fault.text()
    assert word in field.fault.text()
    settled(qtbot, window, page)
    assert getattr(kept(window), name) == png()
    field.take_file(tmp_path / "nothing.png")
    assert "niet te lezen" in field.fault.text()


def test_a_signature_stands_in_the_letter(window, page, qtbot, tmp_path):
    seen = []
    page.drawing.made.connect(seen.append)
    file = tmp_path / "signature.png"
    file.write_bytes(png())
    drop(page.settings.signature, file)
    qtbot.waitUntil(lambda: page.steps.head.signature_type == "png")
    settled(qtbot, window, page)
    kinds = {
        thing.type for sheet in pdfium.PdfDocument(seen[-1].pdf) for thing in sheet.get_objects(max_depth=2)
    }
    assert pdfium.raw.FPDF_PAGEOBJ_IMAGE in kinds


def test_a_logo_in_the_window_is_told_in_words(window, page, qtbot, tmp_path):
    file = tmp_path / "logo.png"
    file.write_bytes(png(100, 100))
    drop(page, file)
    qtbot.waitUntil(lambda: bool(page.steps.head.logo))
    page.settings.logo_height.setValue(40)
    settled(qtbot, window, page)
    assert any("adresvenster" in words for words in page.preview.warnings)
    assert "adresvenster" in page.preview.pages.accessibleDescription()
    page.settings.logo_height.setValue(20)
    settled(qtbot, window, page)
    assert page.preview.warnings == ()


@pytest.mark.parametrize("name", WINDOWS)
def test_the_window_is_drawn_dashed_where_it_is(window, page, qtbot, name):
    choose(page.settings.window_place, name)
    settled(qtbot, window, page)
    pages = page.preview.pages
    place = pages.window_on_screen()
    paper = pages._pages[0]
    across = (place.left() - paper.left()) / paper.width() * 210
    assert across == pytest.approx({"nl-right": 108, "fr-right": 110}.get(name, 20), abs=1)
    shown = pages.viewport().grab().toImage()
    page.preview.window_shown.setChecked(False)
    assert shown != pages.viewport().grab().toImage()


def test_a_window_that_ends_lower_moves_the_text_down(window, page, qtbot):
    choose(page.settings.window_place, "din-a")
    page.settings.spins["first_top"].setValue(80)
    choose(page.settings.window_place, "din-b")
    settled(qtbot, window, page)
    assert kept(window).first_top == page.settings.spins["first_top"].value() == 95
    page.settings.spins["first_top"].setValue(90)
    assert "adresvenster" in page.settings.fields["first_top"].note.text()


def test_undo_redo_and_back_to_standard(window, page, qtbot):
    page.settings.spins["margin_left"].setValue(35)
    choose(page.settings.typeface, "serif")
    qtbot.mouseClick(page.undo_act, LEFT)
    assert page.settings.typeface.currentData() == "sans"
    assert page.settings.spins["margin_left"].value() == 35
    qtbot.mouseClick(page.redo_act, LEFT)
    assert page.settings.typeface.currentData() == "serif"
    qtbot.mouseClick(page.standard_act, LEFT)
    assert page.settings.spins["margin_left"].value() == 25
    assert not page.standard_act.isEnabled()
    settled(qtbot, window, page)
    assert kept(window) == standard(kept(window))
    qtbot.mouseClick(page.undo_act, LEFT)
    settled(qtbot, window, page)
    assert (kept(window).typeface, kept(window).margin_left) == ("serif", 35)


def test_typing_in_a_field_is_one_step():
    steps = Steps(Letterhead())
    for words in ("R", "Re", "Ret"):
        steps.take(Letterhead(sender=words), typing="sender")
    steps.take(Letterhead(sender="Ret", typeface="book"))
    steps.undo()
    assert steps.head == Letterhead(sender="Ret")
    steps.undo()
    assert steps.head == Letterhead()
    assert not steps.can_undo


def test_a_long_address_and_large_print_show_on_demand(window, page, qtbot):
    seen = []
    page.drawing.made.connect(seen.append)
    page.preview.long_address.setChecked(True)
    page.preview.large_print.setChecked(True)
    settled(qtbot, window, page)
    words = pdfium.PdfDocument(seen[-1].pdf)[0].get_textpage().get_text_bounded()
    assert "Nieuwe Voorbeeldstraat 188-B" in words
    assert "Nederland" in words


def test_in_a_small_window_the_letter_is_behind_a_tab(window, page, qtbot):
    assert not page.tabs.isVisible()
    window.resize(800, 560)
    qtbot.waitUntil(page.tabs.isVisible)
    assert page.settings.isVisible()
    assert not page.preview.isVisible()
    page.tabs.setCurrentIndex(1)
    assert page.preview.isVisible()
    assert not page.settings.isVisible()
    window.resize(1400, 900)
    qtbot.waitUntil(lambda: page.preview.isVisible() and page.settings.isVisible())


def test_the_tab_key_goes_through_settings_and_letter_in_reading_order(window, page, qtbot):
    window.activateWindow()
    page.settings.typeface.setFocus()
    order = []
    for _ in range(40):
        order.append(window.focusWidget())
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    wanted = [
        page.settings.typeface,
        page.settings.colour,
        page.settings.logo.choose,
        page.settings.window_place,
    ]
    wanted += [page.settings.foot_lines, page.settings.page_in_head, page.preview.first, page.preview.pages]
    places = [order.index(each) for each in wanted]
    assert places == sorted(places)


def test_no_two_alt_keys_of_the_page_are_the_same(page):
    letters = []
    for each in [*page.findChildren(QAbstractButton)]:
        letters += mnemonic(each.text())
    letters += [key for field in page.settings.fields.values() for key in mnemonic(field.label.text())]
    assert len(letters) == len(set(letters)) > 10


def mnemonic(text):
    at = text.find("&")
    return [text[at + 1].lower()] if at >= 0 else []


def test_with_no_desk_page_of_that_name_the_list_shows(window, qtbot):
    window.open_page("letterhead", "niemand")
    qtbot.waitUntil(lambda: window.page is window.pages.get("controllers"))
