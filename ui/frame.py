"""The parts of the main window around a page: navigation, stack of pages, status line, toast."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.actions import ACTIONS, Act, Actions
from ui.shell import Undo
from ui.widgets.navigation import Navigation, Place
from ui.widgets.page import Surface
from ui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from ui.widgets.toast import Toast

SECTIONS = {
    "requests": Act.SHOW_REQUESTS,
    "controllers": Act.SHOW_CONTROLLERS,
    "preferences": Act.SHOW_PREFERENCES,
}
"""The pages that the navigation leads to, and their acts; the last stands at the bottom."""


class Frame(QWidget):
    """Navigation at the left, the page at the right, the status line below it."""

    def __init__(self, actions: Actions, offered: Collection[Act]) -> None:
        super().__init__()
        specs = {spec.act: spec for spec in ACTIONS}

        def place(act: Act) -> Place:
            return Place(act.value, actions[act].text(), specs[act].icon, specs[act].key)

        *first, last = SECTIONS.values()
        self.navigation = Navigation(
            [place(act) for act in first if act in offered], place(last), aside=place(Act.HELP)
        )
        self.stack = QStackedWidget()
        self.status = StatusLine()
        right = Surface("window")
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stack, 1)
        column.addWidget(self.status)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addWidget(right, 1)
        self._right = right
        self._toast: Toast | None = None

    @property
    def toast(self) -> "Toast":
        """The toast, made when there is something to say."""
        from ui.widgets.toast import Toast

        if self._toast is None:
            self._toast = Toast(self._right)
        return self._toast

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  # Qt's own name
        from ui.widgets.tab_order import order_as_shown

        order_as_shown(self)  # pages make parts anew, and what is new would come last
        return super().focusNextPrevChild(next)

    def say(self, text: str, undo: Undo | None = None) -> None:
        """Show a toast, below the page."""
        self.toast.say(text, undo)

    def set_narrow(self, narrow: bool) -> None:
        """Become narrow: a rail of icons, smaller margins."""
        self.navigation.set_narrow(narrow)
        self.status.set_narrow(narrow)
