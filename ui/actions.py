"""Every action of the window: its id, words, key and icon. Menus, buttons and keys come from here."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.icons import icon
from ui.translations import QT_TRANSLATE_NOOP


class Act(StrEnum):
    """What can be done from anywhere in the window."""

    NEW_REQUEST = "new-request"
    PRINT_READY = "print-ready"
    SEARCH = "search"
    SHOW_REQUESTS = "show-requests"
    SHOW_CONTROLLERS = "show-controllers"
    SHOW_PREFERENCES = "show-preferences"
    NEXT_STEP = "next-step"
    BACK = "back"
    PREVIOUS_CASE = "previous-case"
    NEXT_CASE = "next-case"
    WHY = "why"
    RELOAD = "reload"
    BACK_UP = "back-up"
    LOCK = "lock"
    HELP = "help"
    QUIT = "quit"


class ActionSpec(NamedTuple):
    """One action. `text` is English; the translator's context is `actions`."""

    act: Act
    text: str
    key: str = ""
    icon: str = ""


ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(Act.NEW_REQUEST, QT_TRANSLATE_NOOP("actions", "New request"), "Ctrl+N", "plus"),
    ActionSpec(
        Act.PRINT_READY,
        QT_TRANSLATE_NOOP("actions", "Print all letters that are ready…"),
        "Ctrl+Shift+P",
        "printer",
    ),
    ActionSpec(Act.SEARCH, QT_TRANSLATE_NOOP("actions", "Search"), "Ctrl+F", "search"),
    ActionSpec(Act.SHOW_REQUESTS, QT_TRANSLATE_NOOP("actions", "Requests"), "Ctrl+1", "list-checks"),
    ActionSpec(Act.SHOW_CONTROLLERS, QT_TRANSLATE_NOOP("actions", "Organisations"), "Ctrl+2", "building-2"),
    ActionSpec(Act.SHOW_PREFERENCES, QT_TRANSLATE_NOOP("actions", "Settings"), "Ctrl+3", "settings"),
    ActionSpec(Act.NEXT_STEP, QT_TRANSLATE_NOOP("actions", "Do the next step"), "Ctrl+Return", "arrow-right"),
    ActionSpec(Act.BACK, QT_TRANSLATE_NOOP("actions", "Back"), "Alt+Left", "chevron-left"),
    ActionSpec(Act.PREVIOUS_CASE, QT_TRANSLATE_NOOP("actions", "Previous request"), "Alt+Up", "chevron-left"),
    ActionSpec(Act.NEXT_CASE, QT_TRANSLATE_NOOP("actions", "Next request"), "Alt+Down", "chevron-right"),
    ActionSpec(Act.WHY, QT_TRANSLATE_NOOP("actions", "Why this day?"), "Ctrl+D", "info"),
    ActionSpec(Act.RELOAD, QT_TRANSLATE_NOOP("actions", "Reload"), "F5", "refresh-cw"),
    ActionSpec(Act.BACK_UP, QT_TRANSLATE_NOOP("actions", "Make a backup…"), "Ctrl+B", "archive"),
    ActionSpec(Act.HELP, QT_TRANSLATE_NOOP("actions", "Help"), "F1", "circle-question-mark"),
    ActionSpec(Act.LOCK, QT_TRANSLATE_NOOP("actions", "Lock the desk"), "Ctrl+L", "lock"),
    ActionSpec(Act.QUIT, QT_TRANSLATE_NOOP("actions", "Quit"), "Ctrl+Q"),
)


class Actions(QObject):
    """The window's actions by id. They belong to the window, so their keys work on every page of it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._actions: Mapping[Act, QAction] = {spec.act: self._make(spec, window) for spec in ACTIONS}

    def __getitem__(self, act: Act) -> QAction:
        return self._actions[act]

    def _make(self, spec: ActionSpec, window: QWidget) -> QAction:
        action = QAction(QCoreApplication.translate("actions", spec.text), self)
        action.setObjectName(spec.act.value)
        if spec.icon:
            action.setIcon(icon(spec.icon))
        if spec.key:
            key = QKeySequence(spec.key)
            action.setShortcut(key)
            action.setToolTip(f"{action.text()} ({key.toString(QKeySequence.SequenceFormat.NativeText)})")
        window.addAction(action)
        return action
