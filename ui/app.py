"""`dsar-desk`: shows the window. As little as possible is imported before the first paint."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.computer import Computer
from ui.style import DeskStyle
from ui.theme import Appearance
from ui.translations import set_language
from ui.widgets.focus_ring import FocusRing
from ui.widgets.logo import logo_icon


def make_application(arguments: Sequence[str], computer: Computer) -> tuple[QApplication, Appearance]:
    """Return the application in the look and the language that are set."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication(list(arguments))
    app.setApplicationName("DSAR Desk")
    app.setDesktopFileName("dsar-desk")
    app.setStyle(DeskStyle())
    appearance = Appearance(app, computer.get("window.scheme"))
    app.setFont(_tabular(app.font()))
    set_language(computer.get("window.language"))
    app.setWindowIcon(logo_icon())
    FocusRing(app)
    return app, appearance


def _tabular(font: QFont) -> QFont:
    """Return the font with figures of one width, so that dates and counts stand in columns."""
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
