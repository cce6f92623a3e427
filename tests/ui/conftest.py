"""A real practice desk in a temporary folder, and the real window on it. No keyring, no sleeping."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ui.actions import Actions
from ui.computer import Computer
from ui.errors import ErrorDoor
from ui.main_window import MainWindow
from ui.shell import Shell
from ui.style import DeskStyle
from ui.tasks import TaskRunner
from ui.theme import Appearance
from ui.translations import set_language
from ui.workplace import FrontDoor, Workplace

PASSPHRASE = "vier woorden zonder verband"


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


@pytest.fixture(scope="session")
def practice_template(tmp_path_factory):
    """A practice desk made once; tests work on copies."""
    folder = tmp_path_factory.mktemp("practice") / "desk"
    desk = FrontDoor().create_practice(folder, passphrase=PASSPHRASE)
    key = desk.core.register.key
    desk.close()
    return folder, key


@pytest.fixture
def desk_folder(practice_template, tmp_path):
    """The folder of a practice desk of this test's own."""
    return Path(shutil.copytree(practice_template[0], tmp_path / "desk"))


@pytest.fixture
def desk(practice_template, desk_folder):
    """An open practice desk."""
    opened = Workplace(desk_folder, practice_template[1])
    yield opened
    opened.close()


@pytest.fixture
def computer(tmp_path):
    return Computer(tmp_path / "window.json")


@pytest.fixture
def failures():
    """What reached the door for errors."""
    return []


@pytest.fixture
def shell(qtbot, desk, computer, failures):
    """What a page is given, without the window around it."""
    from PySide6.QtWidgets import QWidget

    holder = QWidget()
    qtbot.addWidget(holder)
    errors = ErrorDoor()
    tasks, lists = TaskRunner(failures.append, holder), TaskRunner(failures.append, holder)
    made = Shell(
        desk,
        computer=computer,
        tasks=tasks,
        lists=lists,
        errors=errors,
        actions=Actions(holder),
        parent=holder,
    )
    yield made
    lists.close()
    tasks.close()


@pytest.fixture
def window(qtbot, desk, computer):
    """The window of the practice desk, shown."""
    made = MainWindow(desk, computer=computer, errors=ErrorDoor())
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: not made.lists.is_busy)
    yield made
    made.hide()  # closing asks where something is half typed
    made.stop_work()
    made.deleteLater()
