"""What keeps a picture inside the memory of the process that reads it.

Set before the first byte of a picture arrives. What a system does not have is left out: Windows has no such
limits, macOS keeps no bound on memory.
"""

import os
import sys
from contextlib import suppress
from typing import Any

from dsar_desk.redaction.sealing import seal

MOST_MEMORY = 4 << 30
"""Bytes of address space, of which most is never touched."""
_DUMPABLE, _DEATH_SIGNAL, _KILL = 4, 1, 9
_QUIET = {
    "ORT_DISABLE_TELEMETRY": "1",  # onnxruntime would keep and send measurements
    "OPENCV_OPENCL_RUNTIME": "disabled",  # its cache lies in the home folder
}
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_REACHES_OUT = {"socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system", "os.exec"}


def keep_in_memory() -> None:
    """Let this process write no file, leave no core dump, show nobody its memory, and die with its parent."""
    sys.dont_write_bytecode = True
    os.environ |= _QUIET
    _limit()
    _die_with_parent()
    sys.addaudithook(_refuse)
    seal()


def _limit() -> None:
    with suppress(ImportError):
        import resource

        for limit, most in (
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_AS, MOST_MEMORY),
        ):
            with suppress(OSError, ValueError):
                resource.setrlimit(limit, (most, most))


def _die_with_parent() -> None:
    if sys.platform != "linux":
        return
    import ctypes

    parent = os.getppid()
    control = ctypes.CDLL(None).prctl
    control(_DUMPABLE, 0, 0, 0, 0)
    control(_DEATH_SIGNAL, _KILL, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(1)


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """Refuse to open a file for writing, to start a program, or to reach the network."""
    if event in _REACHES_OUT:
        raise PermissionError(event)
    if event == "open" and arguments[0] != os.devnull and (arguments[2] or 0) & _WRITING:
        raise PermissionError(event)
