"""The window of DSAR Desk: shows what the core decides, holds no rules of its own."""

import sys


def _keep_none_alive() -> None:
    """Give None references to spare, where PySide6 would use up those that it has.

    PySide6 6.12.0 gives back a reference to None with every call that returns nothing, without having taken
    one. From Python 3.12 on None counts no references; on 3.11 the interpreter stops after some thousands
    of calls ("deallocating None"). 6.11.3 counts right.
    """
    import ctypes

    ctypes.c_ssize_t.from_address(id(None)).value += 1 << 40


if sys.version_info < (3, 12):
    _keep_none_alive()
