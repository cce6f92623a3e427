"""The whole program on an empty computer: no desk, no keyring, settings in the test's folder."""

import shutil
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ui.computer import Computer
from ui.session import Session
from ui.style import DeskStyle
from ui.theme import Appearance
from ui.translations import set_language
from ui.workplace import FrontDoor

# The journeys share the person who makes them.
sys.path.insert(0, str(Path(__file__).parent))

from person import PASSPHRASE, Person  # found by the line above


class DoorWithoutKeyring(FrontDoor):
    """The real door on a computer that has no keyring."""

    def keyring_works(self):
        return False


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


@pytest.fixture
def folder(tmp_path):
    """Where the desk is, or will be."""
    return tmp_path / "data" / "desk"


@pytest.fixture
def start(qapp, look, computer, folder):
    """Start the program; called again it starts beside what runs, as a second window would."""
    started = []

    def begin():
        session = Session(qapp, look, computer, DoorWithoutKeyring(), folder)
        started.append(session)
        session.start()
        return session

    yield begin
    for session in started:
        qapp.lastWindowClosed.disconnect(session.close)
        session.close()
        if session.window is not None:
            session.window.hide()
            session.window.deleteLater()


@pytest.fixture
def person(qtbot, start):
    """Somebody at the window that has just been started."""
    return Person(qtbot, start())


@pytest.fixture(scope="session")
def empty_desk(tmp_path_factory):
    """A desk with a passphrase and nothing in it, made once; tests work on copies."""
    made = tmp_path_factory.mktemp("empty") / "desk"
    desk, _ = FrontDoor().create(made, passphrase=PASSPHRASE)
    desk.close()
    return made


@pytest.fixture
def made_desk(empty_desk, folder):
    """A desk with a passphrase and nothing in it, where the program looks for one."""
    return Path(shutil.copytree(empty_desk, folder))


@pytest.fixture
def at_desk(made_desk, person):
    """Somebody who has just opened an empty desk with the passphrase."""
    person.unlock()
    return person
