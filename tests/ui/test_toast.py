"""The line at the bottom that says what was done."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QComboBox, QLineEdit, QWidget

LISTS = ["requests", "preferences", "letter", "controllers"]
PAGES = [
    *LISTS,
    "controller/kamadospace",
    "letterhead/kamadospace",
    "letter-texts/kaartje2go/access-response/nl",
]
LONG = "Vastgelegd voor " + "Wolfeschlegelsteinhausenbergerdorff" * 9


def place_in(widget: QWidget, around: QWidget) -> QRect:
    """Where one sees a widget."""
    seen = widget.visibleRegion().boundingRect()
    return seen.translated(widget.mapTo(around, QPoint(0, 0)))


@pytest.mark.parametrize("size", [(800, 560), (1440, 900)])
@pytest.mark.parametrize("name", PAGES)
def test_a_toast_covers_nothing_of_a_page(qtbot, qapp, window, name, size):
    window.resize(*size)
    window.open_page(*name.split("/", 1))
    qtbot.waitUntil(lambda: not window.lists.is_busy and not window.tasks.is_busy)
    window.shell.toast("Bewaard")
    qapp.processEvents()  # what the page got is laid out
    toast = place_in(window.frame.toast, window)
    kinds = (QAbstractButton, QAbstractScrollArea, QComboBox, QLineEdit)
    seen = [each for kind in kinds for each in window.page.findChildren(kind) if each.isVisible()]
    assert seen
    assert [each for each in seen if place_in(each, window).intersects(toast)] == []


def test_a_long_line_ends_within_the_window_and_says_all_in_its_tooltip(qtbot, window):
    window.resize(800, 560)
    window.shell.toast(LONG)
    toast = window.frame.toast
    qtbot.waitUntil(lambda: toast.text.toolTip() == LONG)
    assert toast.parentWidget().rect().contains(toast.geometry())
    assert not toast.dismiss.visibleRegion().isEmpty()
