"""Qt's bindings must not use up the references to True, which would end the program on Python 3.11."""

import subprocess
import sys

EMITTING = """
import ui
from PySide6.QtCore import QObject, Signal

class Bell(QObject):
    rung = Signal()

bell = Bell()
for _ in range(20_000):
    bell.rung.emit()
print("still here")
"""


def test_the_window_survives_many_thousand_signals():
    ended = subprocess.run([sys.executable, "-c", EMITTING], capture_output=True, text=True, check=False)
    assert ended.stdout == "still here\n", ended.stderr[-500:]
