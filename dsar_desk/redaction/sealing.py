"""Lets the kernel of Linux refuse this process what it must not do: write files, start programs, reach out.

A filter on system calls (seccomp), for good and for all threads. It holds for libraries in C as well, which
Python's own refusals do not reach: onnxruntime, for one, would keep a file of measurements in the user's
cache and send it to its maker.
"""

import ctypes
import platform
import struct
import sys
from collections.abc import Sequence
from typing import NamedTuple

_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | 13
"""Refused with EACCES, as a file without permission is."""
_LOAD, _EQUAL, _ANY_BIT, _RETURN = 0x20, 0x15, 0x45, 0x06
_NUMBER, _MACHINE, _ARGUMENTS = 0, 4, 16
_WRITES = 0o1 | 0o2 | 0o100 | 0o1000
"""O_WRONLY, O_RDWR, O_CREAT and O_TRUNC, the same on both machines."""


class _Calls(NamedTuple):
    """The numbers of system calls on one kind of machine."""

    machine: int
    opens: Sequence[tuple[int, int]]
    """Calls that open a file, and which of their arguments says for what."""
    refused: Sequence[int]


_CALLS = {
    "x86_64": _Calls(
        0xC000003E,
        opens=((2, 1), (257, 2)),
        # creat, openat2, mkdir, mkdirat, mknod, mknodat, link, linkat, symlink, symlinkat, rename ×3,
        # socket, connect, execve, execveat, io_uring_setup
        refused=(85, 437, 83, 258, 133, 259, 86, 265, 88, 266, 82, 264, 316, 41, 42, 59, 322, 425),
    ),
    "aarch64": _Calls(
        0xC00000B7,
        opens=((56, 2),),
        refused=(437, 34, 33, 37, 36, 38, 276, 198, 203, 221, 281, 425),
    ),
}


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_char_p))


def seal() -> bool:
    """Set the filter; returns whether the system took it. It cannot be taken off again."""
    calls = _CALLS.get(platform.machine())
    if sys.platform != "linux" or calls is None or sys.maxsize < 2**32:
        return False
    steps = _steps(calls)
    program = _Program(len(steps), b"".join(steps))
    control = ctypes.CDLL(None).prctl
    if control(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) != 0:
        return False
    return int(control(_SET_SECCOMP, _FILTER, ctypes.byref(program), 0, 0)) == 0


def _steps(calls: _Calls) -> list[bytes]:
    """Return the filter: calls of another machine and all that is not named are allowed."""
    steps = [_step(_LOAD, _MACHINE), _step(_EQUAL, calls.machine, 1, 0), _step(_RETURN, _ALLOW)]
    steps.append(_step(_LOAD, _NUMBER))
    for number in calls.refused:
        steps += (_step(_EQUAL, number, 0, 1), _step(_RETURN, _REFUSE))
    for number, argument in calls.opens:
        steps += (
            _step(_EQUAL, number, 0, 4),
            _step(_LOAD, _ARGUMENTS + 8 * argument),
            _step(_ANY_BIT, _WRITES, 0, 1),
            _step(_RETURN, _REFUSE),
            _step(_RETURN, _ALLOW),
        )
    return [*steps, _step(_RETURN, _ALLOW)]


def _step(code: int, value: int, when_true: int = 0, when_false: int = 0) -> bytes:
    return struct.pack("HBBI", code, when_true, when_false, value)
