"""What the tests of the window share: the application in its own look, Dutch, settings of the test's own."""

import pytest
from PySide6.QtWidgets import QApplication

from ui.computer import Computer
from ui.style import DeskStyle
from ui.theme import Appearance
from ui.translations import set_language


@pytest.fixture(scope="session")
def qapp_cls():
    return QApplication


@pytest.fixture(scope="session")
def look(qapp):
    """The application in its own style and in the light look."""
    qapp.setStyle(DeskStyle())
    return Appearance(qapp, "light")


@pytest.fixture(autouse=True)
def dutch(look, tmp_path, monkeypatch):
    """The window speaks Dutch, and keeps its settings in the test's folder."""
    monkeypatch.setenv("DSAR_CONFIG", str(tmp_path / "window.json"))
    set_language("nl")


@pytest.fixture
def computer(tmp_path):
    return Computer(tmp_path / "window.json")
