"""The first list is painted before anything heavy is imported. The real start, in a process of its own."""

import json
import os
import subprocess
import sys

import pytest

HEAVY = {
    "sqlalchemy",
    "alembic",
    "reportlab",
    "jinja2",
    "babel",
    "PIL",
    "keyring",
    "svglib",
    "markdown_it",
    "PySide6.QtPdf",
    "PySide6.QtPdfWidgets",
    "PySide6.QtPrintSupport",
}
UNUSED = {
    "argparse",
    "ast",
    "dataclasses",
    "getpass",
    "logging",
    "random",
    "statistics",
    "tomllib",
    "unicodedata",
}
"""Of Python's own library: each is small, together they were a tenth of the start."""
STARTING = """
import json, os, sys
from dsar_desk import credentials
from ui.requests.table import RequestsTable

class Keyring:
    def fetch(self, desk):
        return bytes.fromhex(os.environ["KEY_OF_THE_TEST"])

credentials.SystemVault = Keyring
paint = RequestsTable.paintEvent

def paint_and_tell(table, event):
    paint(table, event)
    rows = table.model().rowCount()
    if rows:
        from ui.later import is_waiting
        import PySide6.QtWidgets
        modules = sorted(name for name, module in sys.modules.items() if not is_waiting(module))
        import PySide6.QtGui
        classes = sorted({**vars(PySide6.QtWidgets), **vars(PySide6.QtGui)})
        print(json.dumps({"rows": rows, "modules": modules, "classes": classes}), flush=True)
        os._exit(0)

RequestsTable.paintEvent = paint_and_tell
from ui.app import main
sys.exit(main(["dsar-desk"]))
"""


@pytest.fixture
def started(practice_template, desk_folder):
    """What is there when the first rows have been painted: modules that were run, classes of widgets."""
    from dsar_desk.storage.unlock import use_keyring

    class Keyring:
        def keep(self, desk, key):
            pass

    key = practice_template[1]
    use_keyring(desk_folder, key, vault=Keyring())
    told = {"KEY_OF_THE_TEST": bytes(key).hex(), "DSAR_DESK": str(desk_folder)}
    ended = subprocess.run(
        [sys.executable, "-c", STARTING],
        env={**os.environ, **told, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert ended.returncode == 0, ended.stderr[-1000:]
    found = json.loads(ended.stdout.splitlines()[-1])
    assert found["rows"] > 0
    return found


@pytest.fixture
def imported(started):
    """The modules that were run when the first rows have been painted."""
    return set(started["modules"])


def test_the_first_list_is_painted_without_heavy_libraries(imported):
    assert not imported & HEAVY


def test_the_first_list_needs_no_rules_of_the_law_and_no_other_page(imported):
    ours = {name for name in imported if name.startswith(("dsar_desk.", "ui."))}
    assert "ui.requests.page" in ours
    for later in ("dsar_desk.domain.deadlines", "dsar_desk.services.ports", "dsar_desk.catalogs.controllers"):
        assert later not in ours
    for seldom in ("ui.widgets.empty_state", "ui.widgets.toast", "ui.mnemonics", "ui.widgets.focus_ring"):
        assert seldom not in ours
    for page in ("ui.case.page", "ui.letters.page", "ui.new_request.dialog", "ui.controllers.list_page"):
        assert page not in ours


def test_the_first_list_is_painted_without_parts_of_python_that_it_does_not_use(imported):
    assert not imported & UNUSED
    assert not {name for name in imported if name.startswith("shibokensupport.signature.lib.")}


def test_the_first_list_makes_no_class_of_widget_that_is_not_shown(started):
    classes = set(started["classes"])
    assert "QTableView" in classes
    assert not classes & {
        "QWizard",
        "QMessageBox",
        "QFontDialog",
        "QTextEdit",
        "QDockWidget",
        "QCalendarWidget",
    }


def test_the_first_list_makes_no_class_of_event_that_does_not_come(started):
    """One event of an unknown kind that Python is shown makes all fifty."""
    classes = set(started["classes"])
    assert "QPaintEvent" in classes
    assert not classes & {"QTouchEvent", "QDropEvent", "QWheelEvent", "QWindow"}
