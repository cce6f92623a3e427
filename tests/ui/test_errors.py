"""One door for errors: a sentence for what somebody must mend, a report for a bug."""

import pytest

from dsar_desk.errors import DeskInUse, InvalidInput, StillOpen
from ui.errors import ErrorDoor, report_of, words_for

SECRET = "Fenna Hoekstra-van der Wijk"


def raised(error: Exception) -> Exception:
    try:
        raise error
    except type(error) as caught:
        return caught


@pytest.fixture
def door(qtbot):
    made = ErrorDoor(lambda: None)
    yield made
    if made.dialog is not None:
        made.dialog.close()


def test_a_known_error_says_what_to_do(door):
    door(raised(InvalidInput("no-name")))
    assert "Dit klopt nog niet" in door.dialog.text()
    assert door.dialog.informativeText().startswith("Vul de naam in")
    assert not door.dialog.detailedText()


def test_what_keeps_a_case_open_is_listed():
    _, text = words_for(StillOpen([("copy-not-destroyed", {})]))
    assert "• Vernietig de kopie" in text


@pytest.mark.parametrize("code", ["desk-in-use"])
def test_a_second_window_is_told(code):
    title, text = words_for(DeskInUse(code, folder="x"))
    assert title
    assert text != code


def test_a_bug_shows_a_report_without_values(door):
    door(raised(ValueError(SECRET)))
    report = door.dialog.detailedText()
    assert "builtins.ValueError" in report
    assert "test_errors.py" in report
    assert SECRET not in report
    assert SECRET not in door.dialog.text() + door.dialog.informativeText()


def test_the_report_can_be_copied(door, qapp):
    door(raised(ValueError(SECRET)))
    copy = next(button for button in door.dialog.buttons() if button.text() == "Verslag kopiëren")
    copy.click()
    assert "ValueError" in qapp.clipboard().text()


def test_the_report_follows_the_cause():
    try:
        try:
            raise KeyError(SECRET)
        except KeyError as inner:
            raise RuntimeError("outer") from inner
    except RuntimeError as error:
        report = report_of(error)
    assert "RuntimeError" in report
    assert "KeyError" in report
    assert SECRET not in report


def test_one_dialog_at_a_time(door):
    door(raised(ValueError()))
    first = door.dialog
    door(raised(ValueError()))
    assert door.dialog is first


def test_the_window_goes_on_after_the_dialog(door, qtbot):
    door(raised(ValueError()))
    door.dialog.close()
    qtbot.waitUntil(lambda: door.dialog is None)
