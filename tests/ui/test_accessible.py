"""Every page is usable by key and by ear: labels, names, order. Add your page to PAGES_TO_WALK."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QFocusFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from ui.actions import ACTIONS
from ui.frame import SECTIONS
from ui.lock_page import LockPage
from ui.preferences.dialogs import CodeDialog, PassphraseDialog
from ui.welcome.window import WelcomeWindow
from ui.widgets.focus_ring import FocusRing
from ui.workplace import FrontDoor

INPUTS = (QLineEdit, QComboBox, QAbstractSpinBox, QTextEdit, QPlainTextEdit)
PAGES_TO_WALK = ["requests", "preferences", "letter", "controllers", "letterhead"]


def inside_another_input(widget: QWidget) -> bool:
    parent = widget.parent()
    while parent is not None:
        if isinstance(parent, (QAbstractSpinBox, QComboBox)):
            return True
        parent = parent.parent()
    return False


def nameless(root: QWidget) -> list[str]:
    """Return the inputs without a label and the buttons without a name."""
    buddies = {label.buddy() for label in root.findChildren(QLabel) if label.buddy() is not None}
    missing = [
        repr(each)
        for kind in INPUTS
        for each in root.findChildren(kind)
        if not inside_another_input(each) and each not in buddies and not each.accessibleName()
    ]
    missing += [
        repr(each)
        for each in root.findChildren(QAbstractButton)
        if not each.text() and not each.accessibleName() and not inside_another_input(each)
        and not isinstance(each.parent(), QLineEdit) and each.objectName() != "qt_toolbutton"
        and "Corner" not in type(each).__name__ and each.metaObject().className() != "QTableCornerButton"
    ]  # fmt: skip
    return missing


@pytest.mark.parametrize("name", PAGES_TO_WALK)
def test_every_input_has_a_label_and_every_icon_button_a_name(window, name):
    window.open_page(name)
    assert nameless(window.page) == []


@pytest.mark.parametrize("name", PAGES_TO_WALK)
def test_the_tab_key_goes_round_the_page_without_getting_stuck(qtbot, window, name):
    window.open_page(name)
    window.activateWindow()
    seen = []
    for _ in range(60):
        qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        seen.append(window.focusWidget())
    assert len({id(each) for each in seen}) >= 4
    places = [each for each in seen if each in window.navigation.items.values()]
    assert {each.isChecked() for each in places} == {True}  # none of the places that are not shown


def ring_around(widget: QWidget) -> bool:
    """Whether one sees that a widget has the keyboard: in view, with the ring or its own mark."""
    if widget.visibleRegion().isEmpty():
        return False
    own = isinstance(widget, QAbstractItemView | QTabBar) or widget.property("own_focus")
    frames = widget.window().findChildren(QFocusFrame)
    return bool(own) or any(each.isVisible() and each.widget() is widget for each in frames)


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
@pytest.mark.parametrize("name", ["preferences", "controller/kamadospace", "letterhead/kamadospace"])
def test_whatever_tab_comes_to_in_the_least_window_is_in_view_with_its_ring(qtbot, qapp, window, name, key):
    ring = FocusRing(qapp)
    window.resize(800, 560)
    window.open_page(*name.split("/"))
    qtbot.waitUntil(lambda: not window.lists.is_busy and not window.tasks.is_busy)
    with qtbot.waitActive(window):
        window.activateWindow()
    qapp.processEvents()  # what the page got is laid out
    hidden = []
    for _ in range(45):
        qtbot.keyClick(window.focusWidget() or window, key)
        stop = window.focusWidget()
        if not ring_around(stop):
            hidden.append(stop.accessibleName() or repr(stop))
    ring.deleteLater()
    assert hidden == []


def test_tab_goes_on_in_what_a_page_made_anew_in_the_order_in_which_it_is_shown(qtbot, window):
    page = QWidget()
    column = QVBoxLayout(page)
    below, late = QPushButton("below"), QPushButton("made later, shown first")
    column.addWidget(below)
    window.stack.addWidget(page)
    window.stack.setCurrentWidget(page)
    column.insertWidget(0, late)
    late.show()
    window.activateWindow()
    window.navigation.items["show-requests"].setFocus()
    stops = []
    for _ in range(2):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        stops.append(window.focusWidget())
    assert stops == [late, below]
    window.open_page("requests")


def test_the_frame_around_the_pages_has_names(window):
    assert nameless(window.frame) == []
    item = window.navigation.items["show-requests"]
    assert item.accessibleName().startswith("Verzoeken, ")
    assert item.accessibleName().endswith("geselecteerd")


def test_welcome_lock_and_dialogs_have_names(qtbot, tmp_path, shell, window):
    welcome = WelcomeWindow(FrontDoor(), shell.tasks, shell.errors, folder=tmp_path / "none")
    lock = LockPage(lambda secret: None, shell.tasks, asks_secret=True)
    for root in (welcome, lock):
        qtbot.addWidget(root)
        assert nameless(root) == []
    for dialog in (PassphraseDialog(window), CodeDialog(window)):
        assert nameless(dialog) == []
        dialog.deleteLater()


def test_no_two_actions_share_a_key():
    keys = [spec.key for spec in ACTIONS if spec.key]
    assert len(keys) == len(set(keys))


def test_the_keys_of_the_navigation_open_its_pages(qtbot, window):
    for name, act in SECTIONS.items():
        if window.actions_by_id[act].isEnabled():
            window.actions_by_id[act].trigger()
            assert window.page is window.pages[name]


def test_up_and_down_walk_the_navigation(qtbot, window):
    first = window.navigation.items["show-requests"]
    first.setFocus()
    window.navigation.keyPressEvent(_key(Qt.Key.Key_Up))
    assert window.focusWidget() is window.navigation.items["show-preferences"]


def _key(key):
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    return QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
