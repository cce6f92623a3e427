"""The keys of the page of a case."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from ui.actions import Act

if TYPE_CHECKING:
    from ui.case.page import CasePage


def connect_keys(page: "CasePage") -> None:
    """Let the window's actions and Ctrl+Tab work on the page while it shows."""
    for act, do in (
        (Act.NEXT_STEP, page.press_main),
        (Act.PREVIOUS_CASE, lambda: page.neighbours.go(-1)),
        (Act.NEXT_CASE, lambda: page.neighbours.go(1)),
        (Act.WHY, page.why.disclosure.toggle),
    ):
        page.shell.actions[act].triggered.connect(
            lambda _on=False, now=do: now() if page.isVisible() else None
        )
    for keys, by in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
        short = QShortcut(QKeySequence(keys), page)
        short.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        short.activated.connect(lambda stride=by: page.tabs.step(stride))
