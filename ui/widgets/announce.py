"""Tells a screen reader something, without moving the focus."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

_PAUSE = 100
"""Milliseconds, in which the window comes on the screen."""


def announce(widget: QWidget, text: str) -> None:
    """Say `text` politely: after what is being read and painted now."""
    QTimer.singleShot(_PAUSE, widget, lambda: _say(widget, text))


def _say(widget: QWidget, text: str) -> None:
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
