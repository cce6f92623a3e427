"""Buttons of the look. `ui.style` draws them by the properties that are set here."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QPushButton, QWidget

from ui.icons import TEXT, icon


def button(
    text: str,
    *,
    icon_name: str = "",
    look: str = "plain",
    size: str = "",
    colour: str = "",
    clicked: Callable[[], object] | None = None,
    parent: QWidget | None = None,
) -> QPushButton:
    """Return a push button.

    Args:
        text: The act, as 'Brief versturen'; with & before the letter of its Alt key.
        icon_name: A lucide icon at the left.
        look: `plain`, `primary` (at most one on a screen), `chip`, `quiet` or `link`.
        size: `main` (40 high), `small` (24 high) or the usual 32.
        colour: Name of the colour token of the icon; the text's colour where it is empty.
        clicked: What to do.
        parent: Its parent.
    """
    made = QPushButton(text, parent)
    made.setProperty("look", look)
    made.setAutoDefault(False)
    if size:
        made.setProperty("act_size", size)
    if icon_name:
        set_icon(made, icon_name, colour=colour)
    if look in {"plain", "primary"}:
        font = QFont(made.font())
        font.setWeight(QFont.Weight.DemiBold if look == "primary" else QFont.Weight.Medium)
        made.setFont(font)
    if clicked is not None:
        act = clicked
        made.clicked.connect(lambda _checked: act())
    return made


def primary_button(
    text: str, *, icon_name: str = "", size: str = "", clicked: Callable[[], object] | None = None
) -> QPushButton:
    """Return the one main button of a screen; it names the act."""
    return button(text, icon_name=icon_name, look="primary", size=size, clicked=clicked)


def link_button(
    text: str, *, icon_name: str = "", clicked: Callable[[], object] | None = None
) -> QPushButton:
    """Return a button that looks like a link."""
    return button(text, icon_name=icon_name, look="link", clicked=clicked)


def icon_button(
    icon_name: str, says: str, *, look: str = "quiet", clicked: Callable[[], object] | None = None
) -> QPushButton:
    """Return a button without text; `says` is its tooltip and what a screen reader reads."""
    made = button("", icon_name=icon_name, look=look, clicked=clicked)
    made.setToolTip(says)
    made.setAccessibleName(says)
    return made


def set_icon(made: QPushButton, name: str, *, colour: str = "") -> None:
    """Give a button another icon."""
    made.setProperty("icon_name", name)
    made.setProperty("icon_token", colour)
    made.setIcon(icon(name))
    made.setIconSize(QSize(TEXT, TEXT))
    made.update()


def bound_button(action: QAction, *, icon_name: str = "", look: str = "plain") -> QPushButton:
    """Return a button for an action: it shows the action's words and is on when the action is."""
    made = button(action.text(), icon_name=icon_name, look=look, clicked=action.trigger)

    def follow() -> None:
        made.setText(action.text())
        made.setEnabled(action.isEnabled())
        made.setToolTip(action.toolTip())

    action.changed.connect(follow)
    follow()
    return made
