"""Puts something secret on the clipboard, and takes it off again."""

from PySide6.QtCore import QByteArray, QMimeData, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

STAYS = 60_000
"""Milliseconds until the clipboard is emptied."""
_SECRET = (
    ("x-kde-passwordManagerHint", b"secret"),
    ("ExcludeClipboardContentFromMonitorProcessing", b"1"),
    ("org.nspasteboard.ConcealedType", b""),
)
"""Asks clipboard histories (KDE, Windows, macOS) to keep none of it."""


def copy_for_a_while(text: str, *, milliseconds: int = STAYS) -> None:
    """Copy a text; after a minute, or when the desk ends, the clipboard is emptied if it still holds it."""
    data = QMimeData()
    data.setText(text)
    for kind, value in _SECRET:
        data.setData(kind, QByteArray(value))
    board = QGuiApplication.clipboard()
    board.setMimeData(data)
    app = QGuiApplication.instance()
    assert app is not None

    def empty() -> None:
        if board.text(QClipboard.Mode.Clipboard) == text:
            board.clear(QClipboard.Mode.Clipboard)

    QTimer.singleShot(milliseconds, app, empty)
    app.aboutToQuit.connect(empty)
