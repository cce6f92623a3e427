"""Where the Tab key goes: what is made later stands at the end of the window's order, far from its place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_after(before: QWidget, part: QWidget) -> QWidget:
    """Have Tab go from `before` through `part`, and return where it goes on from."""
    for widget in (part, *part.findChildren(QWidget)):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
            QWidget.setTabOrder(before, widget)
            before = widget
    return before
