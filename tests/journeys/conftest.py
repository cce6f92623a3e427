"""The whole program on an empty computer: no desk, no keyring, settings in the test's folder."""

import shutil
import sys
from pathlib import Path

import pytest

from ui.session import Session
from ui.workplace import FrontDoor

# The journeys share the person who makes them, and the look with the other tests of the window.
sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1]))

from person import PASSPHRASE, Person  # found by the line above
from window_fixtures import computer, dutch, look, qapp_cls

__all__ = ["computer", "dutch", "look", "qapp_cls"]


class DoorWithoutKeyring(FrontDoor):
    """The real door on a computer that has no keyring."""

    def keyring_works(self):
        return False


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
