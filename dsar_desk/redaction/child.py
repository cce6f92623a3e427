"""The process that reads pictures: takes work from a pipe, answers on a pipe, writes nothing else anywhere.

Started as `python -m dsar_desk.redaction.child`, in a bundle as `dsar --read-pictures`.
"""

import os
import threading
from collections.abc import Callable, Mapping, Sequence
from io import BufferedReader, FileIO
from queue import SimpleQueue
from typing import Any

from dsar_desk.bug_report import where_of
from dsar_desk.errors import DeskError, InvalidInput, PasswordNeeded, ReaderFailed
from dsar_desk.redaction.frames import Frame, read_frame, written
from dsar_desk.redaction.safeguards import keep_in_memory

Say = Callable[[str, Mapping[str, Any], Sequence[bytes]], None]


def main() -> None:
    """Serve until the desk is gone."""
    source, answer = _take_pipes()
    keep_in_memory()
    orders: SimpleQueue[Frame] = SimpleQueue()
    threading.Thread(target=_listen, args=(source, orders), daemon=True).start()

    def say(word: str, told: Mapping[str, Any], bodies: Sequence[bytes] = ()) -> None:
        for part in written(word, told, bodies):
            _write(answer, part)

    while True:
        _serve(orders.get(), say)


def _take_pipes() -> tuple[BufferedReader, int]:
    """Keep the two pipes to ourselves: what a library prints goes nowhere."""
    source, answer = os.dup(0), os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    return BufferedReader(FileIO(source, "rb"), 1 << 20), answer


def _listen(source: BufferedReader, orders: "SimpleQueue[Frame]") -> None:
    """Hand orders on; when the desk is gone, so are we, in the middle of whatever we do."""
    try:
        while order := read_frame(source):
            orders.put(order)
    finally:
        os._exit(0)


def _write(pipe: int, part: bytes) -> None:
    rest = memoryview(part)
    while rest:
        rest = rest[os.write(pipe, rest) :]


def _serve(order: Frame, say: Say) -> None:
    """Do one piece of work; whatever goes wrong is answered without a value of the picture."""
    from dsar_desk.redaction.work import do

    try:
        do(order, say)
    except MemoryError:
        _say_error(InvalidInput("picture-memory"), say)
    except DeskError as error:
        _say_error(error, say)
    except Exception as error:  # noqa: BLE001  # a fault in here must reach the desk as a sentence
        _say_error(ReaderFailed("reader-stumbled", where=where_of(error)), say)


def _say_error(error: DeskError, say: Say) -> None:
    kind = next(each for each in (PasswordNeeded, InvalidInput, ReaderFailed) if isinstance(error, each))
    say("error", {"kind": kind.__name__, "code": error.code, "facts": dict(error.facts)}, ())


if __name__ == "__main__":
    main()
