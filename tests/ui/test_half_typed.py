"""What is half typed on the page of a request does not go lost without a word when the window closes."""

import pytest
from PySide6.QtCore import Qt

from dsar_desk.domain.listing import CaseQuery
from dsar_desk.domain.rights import Decision


@pytest.fixture
def page(window, qtbot):
    """The page of a request whose next step is a decision."""
    rows = window.desk.page(CaseQuery(today=window.desk.today())).rows
    window.open_page("case", next(row.reference for row in rows if row.step == "decide"))
    made = window.pages["case"]
    qtbot.waitUntil(lambda: made.view is not None, timeout=10_000)
    return made


def test_a_window_with_nothing_typed_closes_at_once(window, page):
    assert not window.holds_typed()
    assert window.close()


def test_closing_with_half_typed_text_asks_and_the_default_is_to_stay(qtbot, window, page):
    page.decisions.form.choices.cards[Decision.REFUSED].radio.click()
    qtbot.keyClicks(page.decisions.form.reason, "Omdat")
    assert not window.close()
    assert window.question.cancel.isDefault()
    assert window.question.cancel.text() == "Verder typen"
    qtbot.keyClick(window.question, Qt.Key.Key_Return)
    assert window.isVisible()
    assert page.decisions.form.reason.toPlainText() == "Omdat"


def test_who_is_sure_closes_the_window(qtbot, window, page):
    qtbot.keyClicks(page.identity.outcome.reason, "Half")
    assert not window.close()
    qtbot.mouseClick(window.question.act, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.isVisible())


def test_text_typed_for_another_request_counts_too(qtbot, window, page):
    qtbot.keyClicks(page.identity.outcome.reason, "Half")
    first = page.view.reference
    rows = window.desk.page(CaseQuery(today=window.desk.today())).rows
    other = next(row.reference for row in rows if row.reference != first)
    window.open_page("case", other)
    qtbot.waitUntil(lambda: page.view is not None and page.view.reference == other, timeout=10_000)
    assert window.holds_typed()
    window.open_page("requests")
    assert not window.close()
    window.question.act.click()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_half_typed_text_survives_the_lock(qtbot, window, page):
    qtbot.keyClicks(page.identity.outcome.reason, "Half")
    window.lock()
    lock = window.locker().page
    lock.secret.setText("vier woorden zonder verband")
    lock.try_now()
    qtbot.waitUntil(lambda: not window.locker().is_locked, timeout=10_000)
    assert page.identity.outcome.reason.toPlainText() == "Half"
