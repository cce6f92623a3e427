"""How large a window may be on its screen."""

from PySide6.QtWidgets import QWidget


def fit(window: QWidget, width: int, height: int) -> None:
    """Give a window a size, or what its screen has room for."""
    room = window.screen().availableGeometry()
    window.resize(min(width, room.width() - 32), min(height, room.height() - 64))
