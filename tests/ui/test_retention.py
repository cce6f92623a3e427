"""What is past its retention period: shown, deleted on request, and copies forgotten by themselves."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from dsar_desk.domain.cases import CaseState
from dsar_desk.domain.letters import Enclosure, IssuedLetter
from dsar_desk.domain.listing import CaseQuery, Filter
from dsar_desk.services.closing import set_aside, strike_out


@pytest.fixture
def page(window):
    return window.pages["requests"]


@pytest.fixture
def struck(window, page, qtbot):
    """Two requests that were struck out, so that they may go at once; the list knows it."""
    core, today = window.desk.core, window.desk.today()
    open_ones = window.desk.page(CaseQuery(today=today)).rows
    gone = [row.reference for row in open_ones if row.step == "acknowledge"][:2]
    for reference in gone:
        strike_out(core.begin, core.catalog, core.actor(), reference, reason="Per ongeluk.")
    window.shell.changed.emit()
    qtbot.waitUntil(lambda: page.chips.chips[Filter.PURGEABLE].count == 2, timeout=5000)
    return gone


def settled(qtbot, page):
    qtbot.waitUntil(lambda: not page.shell.lists.is_busy and not page.shell.tasks.is_busy, timeout=10_000)


def test_the_chip_shows_only_when_something_is_past_its_retention(page):
    assert not page.chips.chips[Filter.PURGEABLE].isVisible()


def test_the_list_shows_what_is_past_it_and_deletes_it_on_request(qtbot, page, struck):
    chip = page.chips.chips[Filter.PURGEABLE]
    assert chip.isVisible()
    chip.click()
    settled(qtbot, page)
    assert {row.reference for row in page.model.first_rows()} == set(struck)
    assert page.past.first.text() == "2 verzoeken voorbij de bewaartermijn"
    qtbot.mouseClick(page.past.act, Qt.MouseButton.LeftButton)
    dialog = page.past.dialog
    assert dialog.title.text() == "2 verzoeken voorgoed verwijderen?"
    assert dialog.cancel.isDefault()
    qtbot.mouseClick(dialog.act, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not chip.isVisible(), timeout=10_000)
    settled(qtbot, page)
    assert page.chips.current == Filter.OPEN
    assert not page.past.isVisible()
    assert page.window().frame.toast.text.text() == "2 verzoeken verwijderd"
    with page.shell.desk.core.read() as work:
        assert [work.history.of(reference)[-1].event.kind for reference in struck] == ["case-purged"] * 2


def test_who_says_no_keeps_them(qtbot, page, struck):
    page.chips.chips[Filter.PURGEABLE].click()
    settled(qtbot, page)
    page.past.act.click()
    qtbot.keyClick(page.past.dialog, Qt.Key.Key_Return)
    settled(qtbot, page)
    assert page.model.rowCount() == len(struck)
    assert page.past.isVisible()


def test_deleting_can_be_stopped_and_the_rest_stays(qtbot, page, struck, monkeypatch):
    page.chips.chips[Filter.PURGEABLE].click()
    settled(qtbot, page)
    from dsar_desk.services import closing

    purge = closing.purge_case

    def purge_and_stop(*given):
        purge(*given)
        page.past.job.cancel()

    monkeypatch.setattr(closing, "purge_case", purge_and_stop)
    page.past.act.click()
    page.past.dialog.act.click()
    qtbot.waitUntil(lambda: page.past.job is None, timeout=10_000)
    settled(qtbot, page)
    assert page.model.rowCount() == 1
    assert page.past.first.text() == "1 verzoek voorbij de bewaartermijn"


def test_copies_that_were_handed_over_long_ago_are_forgotten_when_the_window_opens(qtbot, window):
    core = window.desk.core
    reference = window.desk.page(CaseQuery(today=window.desk.today())).rows[0].reference
    long_ago = core.actor(today=date(2020, 1, 6))
    letter = IssuedLetter(0, "access-response", "nl", long_ago.today, long_ago.now, "Ilse", "", "brief.pdf")
    with core.begin() as work:
        kept = work.letters.add(reference, letter, b"%PDF", [Enclosure("gegevens.csv", b"naam")])
        work.commit()
    set_aside(core.begin, core.catalog, long_ago, reference, state=CaseState.WITHDRAWN, reason="Weg.")
    window.after_first_paint()
    qtbot.waitUntil(lambda: not window.tasks.is_busy, timeout=10_000)
    with core.read() as work:
        assert work.history.of(reference)[-1].event.kind == "copies-forgotten"
        assert work.letters.pdf(kept.id) == b"%PDF"


def test_the_full_desk_is_not_opened_for_nothing(qtbot, window):
    window.after_first_paint()
    qtbot.waitUntil(lambda: not window.tasks.is_busy)
    assert "core" not in window.desk.__dict__


def test_older_copies_in_the_folder_are_offered_for_deletion_after_it(qtbot, page, struck):
    desk = page.shell.desk
    old = desk.location / "desk.db.before-0001"
    old.write_bytes(b"x")
    page.chips.chips[Filter.PURGEABLE].click()
    settled(qtbot, page)
    page.past.act.click()
    assert "elders" in page.past.dialog.text.text()
    page.past.dialog.act.click()
    qtbot.waitUntil(lambda: page.past.copies is not None, timeout=10_000)
    asked = page.past.copies
    assert "desk.db.before-0001" in asked.text.text()
    assert asked.cancel.isDefault()
    assert old.exists()
    qtbot.mouseClick(asked.act, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not old.exists(), timeout=10_000)
    settled(qtbot, page)
    assert (desk.location / "desk.db").exists()


def test_without_older_copies_nothing_more_is_asked(qtbot, page, struck):
    page.chips.chips[Filter.PURGEABLE].click()
    settled(qtbot, page)
    page.past.act.click()
    page.past.dialog.act.click()
    qtbot.waitUntil(lambda: page.past.job is None and not page.past.isVisible(), timeout=10_000)
    assert page.past.copies is None


def test_the_settings_offer_them_as_long_as_they_are_there(qtbot, window):
    window.open_page("preferences")
    card = window.page.backup
    assert card.copies.isHidden()
    (window.desk.location / "desk.db.before-0001").write_bytes(b"x")
    window.page.refresh()
    assert card.copies.text() == "1 oudere kopie verwijderen…"
    card.copies.click()
    card.question.act.click()
    qtbot.waitUntil(card.copies.isHidden, timeout=10_000)
