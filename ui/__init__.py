"""The window of DSAR Desk: shows what the core decides, holds no rules of its own."""

import gc
import sys

from ui.later import UNUSED, put_off
from ui.pyside import import_pyside


def _keep_constants_alive() -> None:
    """Give None, True and False references to spare, where PySide6 would use up those that they have.

    PySide6 6.12.0 gives back a reference to None with every call that returns nothing, and one to True with
    every signal that is emitted, without having taken one. From Python 3.12 on constants count no
    references; on 3.11 the interpreter stops after some thousands of calls ("deallocating None", "bool
    dealloc"), as when a long list is scrolled to its end. 6.11.3 counts right.
    """
    import ctypes

    for constant in (None, True, False):
        ctypes.c_ssize_t.from_address(id(constant)).value += 1 << 40


# Python looks for garbage after every 700 new objects; while a window is made nearly all stay.
gc.set_threshold(50_000, 20, 20)
put_off(*UNUSED)
import_pyside()
if sys.version_info < (3, 12):
    _keep_constants_alive()
