"""Facts of a letter that are days: typed as people write them, or taken from a calendar."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QTableView

from dsar_desk.domain.letters import Day, FactWanted
from ui.letters.fact_field import FactField

DAY = FactWanted("erased_on", {"nl": "Op welke dag?", "en": "On which day?"}, day=Day.DONE)


@pytest.fixture
def field(qtbot, look):
    made = FactField(DAY, known=())
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize(
    "typed", ["28 december 2026", "28-12-2026", "2026-12-28", "28 dec. 2026", "28.12.2026"]
)
def test_a_day_is_typed_as_people_write_it(qtbot, field, typed):
    qtbot.keyClicks(field.edit, typed)
    assert field.value == "2026-12-28"
    assert "28 december 2026" in field.note.text() or "28 December 2026" in field.note.text()
    assert not field.has_error


def test_words_that_are_no_day_are_kept_and_said_to_be_none(qtbot, field):
    qtbot.keyClicks(field.edit, "na de volgende bestelling")
    assert field.value == "na de volgende bestelling"
    assert "28-12-2026" in field.note.text()


def test_the_calendar_begins_at_the_day_and_fills_it_in(qtbot, field):
    qtbot.keyClicks(field.edit, "28-12-2026")
    with qtbot.waitSignal(field.left):
        qtbot.mouseClick(field.calendar, Qt.MouseButton.LeftButton)
        popup = field.calendar.popup
        assert popup.calendar.selectedDate() == QDate(2026, 12, 28)
        inside = popup.calendar.findChild(QTableView)
        qtbot.keyClick(inside, Qt.Key.Key_Right)
        qtbot.keyClick(inside, Qt.Key.Key_Return)
    assert field.value == date(2026, 12, 29).isoformat()
    assert field.edit.text().startswith("29 ")


def test_the_calendar_opens_from_the_field_by_key_and_esc_changes_nothing(qtbot, field):
    qtbot.keyClicks(field.edit, "28-12-2026")
    qtbot.keyClick(field.edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = field.calendar.popup
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert field.value == "2026-12-28"


def test_the_button_says_what_it_is_for(field):
    assert field.calendar.accessibleName()
    assert field.calendar.accessibleDescription() in DAY.label.values()
    assert field.calendar.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_other_facts_have_no_calendar(qtbot, look):
    plain = FactField(FactWanted("reviewer", {"nl": "Wie?"}), known=())
    qtbot.addWidget(plain)
    assert plain.calendar is None
