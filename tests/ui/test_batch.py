"""All letters that are ready, in one dialog: chosen, printed to a file, saved, recorded as sent."""

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QLineEdit

from dsar_desk.domain.listing import CaseQuery
from dsar_desk.domain.mailings import Posting, ReturnReason
from dsar_desk.services.letters import LetterOrder, issue_letter, letters_of
from dsar_desk.services.posting import mark_sent
from ui.actions import Act
from ui.batch.table import Column
from ui.case.dialogs.recording import ReturnedDialog, SentDialog


@pytest.fixture
def references(desk):
    """Three cases of the practice desk, each with a letter that waits to be sent."""
    core = desk.core
    rows = desk.page(CaseQuery(today=desk.today()), limit=200).rows
    chosen = [row.reference for row in rows if row.step == "acknowledge"][:3]
    for reference in chosen:
        order = LetterOrder("acknowledgement")
        issue_letter(core.begin, core.catalog, core.press, core.actor(), reference, order)
    return chosen


@pytest.fixture
def batch(references, window, qtbot):
    window.actions_by_id[Act.PRINT_READY].trigger()
    qtbot.waitUntil(lambda: window.batch is not None and window.batch.job is None)
    return window.batch


def to_file(file):
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return lambda _parent, then, *, title, page=None: then(printer)


def letters(desk, references):
    return [letters_of(desk.core.read, reference)[0] for reference in references]


def test_all_that_is_ready_is_printed_with_a_list_on_top(batch, references, qtbot, tmp_path):
    batch.ask_printer = to_file(tmp_path / "out.pdf")
    qtbot.mouseClick(batch.print, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: batch.job is None and bool(batch.outcome.text()), timeout=20_000)
    printed = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    pages = len(printed)
    printed.close()
    assert pages == 2 + sum(each.pages + each.pages % 2 for each in batch.table.batch.chosen)
    assert not batch.print.isHidden()
    assert batch.record.isEnabled()


def test_what_is_ticked_is_recorded_as_sent_and_the_rest_stays(batch, references, desk, qtbot):
    batch.table.batch.show(batch.table.batch.letters)
    rows = [each.reference for each in batch.table.batch.letters]
    left = rows[1]
    chosen = {each.reference for each in batch.table.batch.chosen}
    batch.table.setCurrentIndex(batch.table.batch.index(1, 0))
    if left in chosen:
        qtbot.keyClick(batch.table, Qt.Key.Key_Space)
    batch.how.setCurrentIndex(batch.how.findData("registered"))
    ticked = [each.reference for each in batch.table.batch.chosen]
    qtbot.mouseClick(batch.record, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: batch.job is None)
    assert all(each.posting is Posting.REGISTERED for each in letters(desk, ticked))
    assert letters(desk, [left])[0].sent_on is None
    assert left in [each.reference for each in batch.table.batch.letters]
    assert str(len(ticked)) in batch.outcome.text()


def test_one_that_left_meanwhile_is_told_and_the_others_are_recorded(batch, references, desk, qtbot):
    core, first = desk.core, batch.table.batch.chosen[0].reference
    mark_sent(
        core.begin, core.catalog, core.actor(), first, "acknowledgement", on=desk.today(), how=Posting.HANDED
    )
    others = [each.reference for each in batch.table.batch.chosen if each.reference != first]
    qtbot.mouseClick(batch.record, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: batch.job is None)
    assert first in batch.outcome.text()
    assert all(each.posting is Posting.POST for each in letters(desk, others))


def test_the_letters_are_saved_as_one_pdf(batch, qtbot, tmp_path):
    batch.write(tmp_path / "brieven.pdf")
    qtbot.waitUntil(lambda: (tmp_path / "brieven.pdf").exists() and batch.job is None)
    assert (tmp_path / "brieven.pdf").read_bytes().startswith(b"%PDF")


def test_nothing_ready_says_so(window, qtbot):
    window.actions_by_id[Act.PRINT_READY].trigger()
    qtbot.waitUntil(lambda: window.batch is not None and window.batch.job is None)
    assert window.batch.says.text() == "Er ligt geen brief klaar om te versturen."
    assert not window.batch.print.isEnabled()


def test_printing_can_be_stopped(batch, qtbot, tmp_path):
    printer = to_file(tmp_path / "out.pdf")
    batch.ask_printer = lambda parent, then, *, title: (
        printer(parent, then, title=title),
        batch.stop.click(),
    )
    batch.print.click()
    qtbot.waitUntil(lambda: batch.job is None)
    assert batch.print.isEnabled()
    assert batch.result() != QDialog.DialogCode.Accepted


def test_a_letter_that_came_back_is_recorded_and_leads_to_sending_it_again(window, desk, references, qtbot):
    core, reference = desk.core, references[0]
    mark_sent(
        core.begin,
        core.catalog,
        core.actor(),
        reference,
        "acknowledgement",
        on=desk.today(),
        how=Posting.POST,
    )
    window.open_page("case", reference)
    page = window.page
    qtbot.waitUntil(lambda: page.view is not None and page.view.reference == reference)
    (row,) = page.letters.rows.values()
    assert "vastgelegd door" in row.facts.text()
    row.came_back.click()
    assert isinstance(page.dialog, ReturnedDialog)
    page.dialog.why.setCurrentIndex(page.dialog.why.findData("moved"))
    assert "klok loopt door" in page.dialog.outcome.text.text()
    page.dialog.act.click()
    qtbot.waitUntil(lambda: page.view.step.code == "send-again")
    (row,) = page.letters.rows.values()
    assert "verhuisd" in row.facts.text()
    page.step.press()
    assert isinstance(page.dialog, SentDialog)
    assert page.dialog.how.currentData() == "registered"
    page.dialog.tracking.setText("3SABC")
    page.dialog.act.click()
    qtbot.waitUntil(lambda: page.view.step.code != "send-again")
    assert [each.returned_why for each in page.view.case.mailings] == [ReturnReason.MOVED, None]


def test_registered_letters_each_get_the_tracking_code_that_was_typed(batch, desk, qtbot):
    table, model = batch.table, batch.table.batch
    assert table.isColumnHidden(Column.TRACKING)
    batch.how.setCurrentIndex(batch.how.findData("registered"))
    assert not table.isColumnHidden(Column.TRACKING)
    chosen = model.chosen
    first = model.index(model.letters.index(chosen[0]), Column.TRACKING)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(first).center())
    editor = table.findChild(QLineEdit)
    assert chosen[0].reference in editor.accessibleName()
    qtbot.keyClicks(editor, "3SABC 1")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: list(model.tracking.values()) == ["3SABC 1"])
    assert model.chosen == chosen
    qtbot.mouseClick(batch.record, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: batch.job is None)
    sent = {each.reference: letters(desk, [each.reference])[0].tracking for each in chosen}
    assert sent == {each.reference: "3SABC 1" if each is chosen[0] else "" for each in chosen}


def test_envelopes_are_printed_for_what_is_ticked(batch, qtbot, tmp_path):
    asked = []
    printer = to_file(tmp_path / "out.pdf")

    def ask(parent, then, *, title, page=None):
        asked.append((title, page))
        printer(parent, then, title=title)

    batch.ask_printer = ask
    (dl,) = [each for each in batch.menu.actions() if each.objectName() == "dl"]
    dl.trigger()
    qtbot.waitUntil(lambda: batch.job is None and bool(batch.outcome.text()), timeout=20_000)
    assert asked == [("Enveloppen DL (220 × 110 mm)", (220.0, 110.0))]
    printed = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    assert len(printed) == len(batch.table.batch.chosen)
    printed.close()


def test_a_test_page_shows_the_window_of_an_organisation(window, qtbot, tmp_path):
    window.open_page("controller", "kamadospace")
    page = window.page
    qtbot.waitUntil(lambda: not window.tasks.is_busy)
    page.window_page.ask_printer = to_file(tmp_path / "out.pdf")
    page.letterhead.window_page.click()
    qtbot.waitUntil(lambda: (tmp_path / "out.pdf").exists() and not window.tasks.is_busy)
    printed = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    assert len(printed) == 1
    printed.close()
