"""`dsar-desk`: shows the window. As little as possible is imported before the first paint."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.after_paint import after_first_paint
from ui.computer import Computer, default_folder
from ui.style import DeskStyle
from ui.theme import Appearance
from ui.translations import set_language


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
    return app, appearance


def finish_look(app: QApplication) -> None:
    """Add what the first painting can do without: the focus ring and the window's icon."""
    from ui.mnemonics import Mnemonics
    from ui.widgets.focus_ring import FocusRing
    from ui.widgets.logo import logo_icon

    FocusRing(app)
    Mnemonics(app)
    app.setWindowIcon(logo_icon())


def _tabular(font: QFont) -> QFont:
    """Return the font with figures of one width, so that dates and counts stand in columns."""
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def desk_folder(arguments: Sequence[str], computer: Computer) -> Path:
    """Return the desk to open: `--desk DIR`, else DSAR_DESK, else the last one, else the usual place."""
    given = list(arguments)
    if "--desk" in given[:-1]:
        return Path(given[given.index("--desk") + 1]).absolute()
    told = os.environ.get("DSAR_DESK") or computer.get("window.desk")
    return Path(told).absolute() if told else default_folder()


def main(arguments: Sequence[str] | None = None) -> int:
    """Show the window and return the exit status when it is closed."""
    given = list(sys.argv if arguments is None else arguments)
    computer = Computer()
    app, appearance = make_application(given, computer)
    from ui.session import Session
    from ui.workplace import FrontDoor

    session = Session(app, appearance, computer, FrontDoor(), desk_folder(given, computer))
    session.start()
    if session.window is not None:
        after_first_paint(session.window, lambda: finish_look(app))
    status = app.exec()
    session.close()
    return status
