"""The desk's side of the process that reads pictures.

A process of its own so that its memory is given back, a fault in a decoder stays outside the desk, and
reading can be stopped at once. Pictures go over pipes and nowhere else.
"""

import threading
import time
from collections.abc import Collection, Mapping, Sequence
from queue import Empty
from typing import Any

from dsar_desk.domain.redaction import Area, MaskedCopy, PagePicture, Scan, Watermark
from dsar_desk.errors import InvalidInput, PasswordNeeded, ReaderFailed
from dsar_desk.redaction.bounds import check_bytes
from dsar_desk.redaction.child_process import ChildProcess
from dsar_desk.redaction.frames import Frame
from dsar_desk.redaction.wire import areas_told, findings_read, sizes_told
from dsar_desk.services.ports import ReadingProgress

PATIENCE = 90.0
"""Seconds without any word from the process until it counts as hung; a page takes a few."""
IDLE = 90.0
"""Seconds that the process is kept after its work, so that masking need not start it anew."""
_BEAT = 0.1
"""Seconds between two chances to cancel."""
_ERRORS = {each.__name__: each for each in (InvalidInput, PasswordNeeded, ReaderFailed)}


def _no_progress(done: int, total: int) -> None:
    pass


class Reader:
    """Reads pictures and makes masked copies (`Redactor`). Threads may share it; one reading at a time.

    The process is started by the first reading and ends when it was idle for `idle` seconds, with `rest`,
    and with the desk's own process.
    """

    def __init__(self, *, patience: float = PATIENCE, idle: float = IDLE) -> None:
        self.patience = patience
        self.idle = idle
        self._turn = threading.Lock()
        self._child: ChildProcess | None = None
        self._alarm: threading.Timer | None = None

    def scan(
        self,
        content: bytes,
        *,
        name: str,
        password: str = "",
        straighten: bool = False,
        progress: ReadingProgress = _no_progress,
    ) -> Scan:
        """Return the pages of a file and what must not be seen on them; see `Redactor.scan`."""
        check_bytes(content)
        told = {"name": name, "password": password, "straighten": straighten}
        answers = self._ask("scan", told, (content,), progress)
        pages = [each for each in answers if each.say == "page"]
        return Scan(
            tuple(PagePicture(each.told["width"], each.told["height"], each.body) for each in pages),
            tuple(found for each in pages for found in findings_read(each.told["findings"])),
            text_was_read=bool(answers[-1].told["text_was_read"]),
            models=tuple(str(each.told["model"]) for each in pages),
        )

    def mask(
        self,
        pages: Sequence[PagePicture],
        areas: Collection[Area],
        *,
        watermark: Watermark | None,
        progress: ReadingProgress = _no_progress,
    ) -> MaskedCopy:
        """Burn the areas in, stamp the watermark, read the result again; see `Redactor.mask`."""
        told = {
            "sizes": sizes_told(pages),
            "areas": areas_told(areas),
            "lines": list(watermark.lines) if watermark else [],
        }
        answers = self._ask("mask", told, [page.pixels for page in pages], progress)
        masked = [each for each in answers if each.say == "page"]
        return MaskedCopy(
            tuple(each.body for each in masked),
            tuple(found for each in masked for found in findings_read(each.told["legible"])),
            text_was_read=bool(answers[-1].told["text_was_read"]),
        )

    def join(self, pages: Sequence[bytes]) -> bytes:
        """Return one PNG with the given ones under each other."""
        if len(pages) == 1:
            return pages[0]
        told = {"sizes": [len(page) for page in pages]}
        return self._ask("join", told, pages, _no_progress)[-1].body

    def rest(self) -> None:
        """End the process now and give its memory back; a reading that is under way fails. Never waits."""
        child = self._child
        if child is not None:
            child.end()

    def _ask(
        self, say: str, told: Mapping[str, Any], bodies: Sequence[bytes], progress: ReadingProgress
    ) -> list[Frame]:
        """Return the answers of the process, the last one `done`."""
        with self._turn:
            self._stop_alarm()
            child = self._ready_child()
            try:
                child.send(say, told, bodies)
                answers = self._answers(child, progress)
            except BaseException:
                child.end()
                raise
            self._set_alarm(child)
        if answers[-1].say == "error":
            raise _error_of(answers[-1].told)
        return answers

    def _answers(self, child: ChildProcess, progress: ReadingProgress) -> list[Frame]:
        """Collect what the process says until it is done; an exception from `progress` gets out."""
        answers: list[Frame] = []
        reached = (0, 1)
        heard = time.monotonic()
        while not answers or answers[-1].say not in {"done", "error"}:
            progress(*reached)
            try:
                answer = child.answers.get(timeout=_BEAT)
            except Empty:
                if time.monotonic() - heard > self.patience:
                    raise ReaderFailed("reader-hung") from None
                continue
            heard = time.monotonic()
            if answer is None:
                raise ReaderFailed("reader-died")
            if answer.say == "progress":
                reached = (answer.told["done"], answer.told["total"])
            else:
                answers.append(answer)
        return answers

    def _ready_child(self) -> ChildProcess:
        if self._child is None or not self._child.is_alive:
            self._child = ChildProcess()
        return self._child

    def _set_alarm(self, child: ChildProcess) -> None:
        self._alarm = threading.Timer(self.idle, self._end_if_idle, (child,))
        self._alarm.daemon = True
        self._alarm.start()

    def _stop_alarm(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()

    def _end_if_idle(self, child: ChildProcess) -> None:
        if self._turn.acquire(blocking=False):
            try:
                child.end()
            finally:
                self._turn.release()


def _error_of(told: Mapping[str, Any]) -> InvalidInput | ReaderFailed:
    kind = _ERRORS[told["kind"]]
    return kind(told["code"], **told["facts"])
