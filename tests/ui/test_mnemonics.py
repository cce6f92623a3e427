"""Letters of Alt keys are underlined while Alt is held, and work at any time."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStyle

from ui.mnemonics import Mnemonics
from ui.style import DeskStyle
from ui.widgets.buttons import button


@pytest.fixture
def watch(qapp):
    made = Mnemonics(qapp)
    yield made
    made.deleteLater()
    DeskStyle.underlines = False


def shown(qtbot):
    made = button("&Plakken")
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is made.windowHandle())
    return made


def underlined(widget):
    return bool(widget.style().styleHint(QStyle.StyleHint.SH_UnderlineShortcut, None, widget))


def test_alt_shows_the_letters_and_letting_go_hides_them(qtbot, look, watch):
    made = shown(qtbot)
    assert not underlined(made)
    plain = made.grab().toImage()
    qtbot.keyPress(made.windowHandle(), Qt.Key.Key_Alt)
    assert underlined(made)
    assert made.grab().toImage() != plain
    qtbot.keyRelease(made.windowHandle(), Qt.Key.Key_Alt)
    assert made.grab().toImage() == plain
    assert made.shortcut().toString() == "Alt+P"


def test_leaving_the_window_with_alt_held_hides_them(qtbot, look, watch):
    made = shown(qtbot)
    qtbot.keyPress(made.windowHandle(), Qt.Key.Key_Alt)
    assert underlined(made)
    QApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert not underlined(made)
