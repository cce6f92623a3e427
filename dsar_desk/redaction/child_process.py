"""One child process that reads pictures: started, spoken to, ended."""

import os
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from io import BufferedReader, FileIO
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from dsar_desk.errors import ReaderFailed
from dsar_desk.redaction.frames import Frame, read_frame, written

START_WORD = "--read-pictures"
"""First argument of a bundled `dsar` that is to be the reading process; packaging/dsar_desk.spec knows it."""


def command() -> list[str]:
    """Return how the process is started: by this Python, or in a bundle by the `dsar` beside us."""
    if getattr(sys, "frozen", False):
        return [str(Path(sys.executable).with_name(f"dsar{Path(sys.executable).suffix}")), START_WORD]
    return [sys.executable, "-P", "-m", "dsar_desk.redaction.child"]


class ChildProcess:
    """A running process. `answers` gives what it says, and None when it is gone.

    Raises:
        ReaderFailed: If it could not be started.
    """

    def __init__(self) -> None:
        self.answers: SimpleQueue[Frame | None] = SimpleQueue()
        self._process: subprocess.Popen[bytes] | None = None
        self._writer: threading.Thread | None = None
        self._ended = False
        self._started = threading.Event()
        # The process asks to die with the thread that started it: the one that listens until it is gone.
        self._listener = threading.Thread(target=self._live, name="picture reader", daemon=True)
        self._listener.start()
        self._started.wait()
        if self._process is None:
            raise ReaderFailed("reader-missing")

    @property
    def is_alive(self) -> bool:
        """Whether it still runs and can be asked."""
        return not self._ended and self._process is not None and self._process.poll() is None

    @property
    def pid(self) -> int:
        """Its number, for tests and measurements."""
        assert self._process is not None
        return self._process.pid

    def wait(self, seconds: float) -> bool:
        """Wait until it is gone, at most so long; returns whether it is."""
        self._listener.join(seconds)
        return not self._listener.is_alive()

    def send(self, say: str, told: Mapping[str, Any], bodies: Sequence[bytes]) -> None:
        """Send a message, without waiting until the process has taken it."""
        parts = tuple(written(say, told, bodies))
        self._writer = threading.Thread(target=self._write, args=(parts,), daemon=True)
        self._writer.start()

    def end(self) -> None:
        """Kill it, whatever it is doing; it has nothing to save."""
        self._ended = True
        if self._process is not None:
            self._process.kill()

    def _live(self) -> None:
        try:
            self._process = subprocess.Popen(
                command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=0,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError:
            return
        finally:
            self._started.set()
        self._listen(self._process)

    def _listen(self, process: subprocess.Popen[bytes]) -> None:
        assert isinstance(process.stdout, FileIO)
        assert process.stdin is not None
        with BufferedReader(process.stdout, 1 << 20) as source, suppress(OSError, ValueError, KeyError):
            while frame := read_frame(source):
                self.answers.put(frame)
        process.kill()
        process.wait()
        if self._writer is not None:
            self._writer.join()
        process.stdin.close()
        self.answers.put(None)

    def _write(self, parts: Sequence[bytes]) -> None:
        assert self._process is not None
        assert self._process.stdin is not None
        with suppress(OSError):  # it died meanwhile: the listener says so
            for part in parts:
                rest = memoryview(part)
                while rest:
                    rest = rest[os.write(self._process.stdin.fileno(), rest) :]
