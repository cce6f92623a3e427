"""The part of PySide6 that words errors and help waits until it is wanted, then does what it always did."""

import json
import subprocess
import sys

import pytest

LOOKING = """
import builtins, json, sys
own = builtins.__import__
finders = list(sys.meta_path)
import ui
from ui.later import UNUSED, is_waiting
from ui.pyside import LATER
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

told = {
    "waiting": sorted(name for name in {*LATER, *UNUSED} if is_waiting(sys.modules[name])),
    "later": sorted({*LATER, *UNUSED}),
    "imported": sorted(sys.modules),
    "import is Python's own": builtins.__import__ is own,
    "finders are Python's own": sys.meta_path == finders,
}
try:
    QPoint("a")
except TypeError as error:
    told["wrong argument"] = str(error)
told["help"] = QWidget.resize.__doc__
told["parts of a function"] = str(__import__("inspect").signature(lambda one, *, two: None))
told["enum"] = repr(__import__("PySide6.QtCore").QtCore.Qt.Key.Key_A)
print(json.dumps(told))
"""
PLAIN = LOOKING.replace(
    "import ui\nfrom ui.later import UNUSED, is_waiting\nfrom ui.pyside import LATER\n",
    "import PySide6.QtCore\nLATER = UNUSED = ()\n",
)


def told_by(program):
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60
    )
    assert ended.returncode == 0, ended.stderr[-1000:]
    return json.loads(ended.stdout)


@pytest.fixture(scope="module")
def told():
    return told_by(LOOKING)


def test_all_that_may_wait_waits(told):
    assert told["waiting"] == told["later"]
    assert not {"argparse", "logging", "ast"} & set(told["imported"])


def test_import_is_as_python_made_it(told):
    assert told["import is Python's own"]
    assert told["finders are Python's own"]


def test_errors_and_help_say_what_they_say_without_us(told):
    plain = told_by(PLAIN)
    assert "Supported signatures" in told["wrong argument"]
    for what in ("wrong argument", "help", "parts of a function", "enum"):
        assert told[what] == plain[what]
