"""A real practice desk in a temporary folder, and the real window on it. No keyring, no sleeping."""

import shutil
import sys
from pathlib import Path

import pytest

from ui.actions import Actions
from ui.errors import ErrorDoor
from ui.main_window import MainWindow
from ui.shell import Shell
from ui.tasks import TaskRunner
from ui.workplace import FrontDoor, Workplace

sys.path.insert(0, str(Path(__file__).parents[1]))

from window_fixtures import computer, dutch, look, qapp_cls  # found by the line above

__all__ = ["computer", "dutch", "look", "qapp_cls"]

PASSPHRASE = "vier woorden zonder verband"


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
