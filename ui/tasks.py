"""Work off the GUI thread: one background thread, in order; every outcome comes back on the GUI thread."""

import queue
import threading
from collections import deque
from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from ui.collecting import Collector


class Cancelled(Exception):
    """The person at the desk stopped this work."""


class Job(QObject):
    """One piece of work: how far it is, and a way to stop it. Work that takes long is handed its job."""

    progressed = Signal(int, int)
    """How much is done, and of how much."""
    finished = Signal()
    """It ended, in whatever way; on the GUI thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = threading.Event()

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody asked to stop."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the work to stop; it does so at its next report, or is never begun."""
        self._stop.set()

    def report(self, done: int, total: int) -> None:
        """Tell how far the work is. Call it from the work.

        Raises:
            Cancelled: If somebody asked to stop.
        """
        if self.is_cancelled:
            raise Cancelled
        self.progressed.emit(done, total)


class _Order(NamedTuple):
    job: Job
    work: Callable[[], Any]
    done: Callable[[Any], None] | None
    failed: Callable[[BaseException], None]
    owner: QObject | None


_Outcome = tuple[_Order, Any, BaseException | None]


class TaskRunner(QObject):
    """Runs work in one background thread, so that the register is touched by one piece of work at a time.

    `failed` is the door for errors of work that brings no door of its own.
    """

    busy_changed = Signal(bool)
    _outcome = Signal(object, object, object)

    def __init__(self, failed: Callable[[BaseException], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._failed = failed
        self._orders: queue.SimpleQueue[_Order | None] = queue.SimpleQueue()
        self._latest: dict[str, Job] = {}
        self._waiting = 0
        self._thread: threading.Thread | None = None
        self._is_closed = False
        self._collector = Collector(self)
        self._waiting_turn: deque[_Outcome] = deque()
        self._turn = QTimer(self, interval=0, singleShot=True)
        self._turn.timeout.connect(self._next_turn)
        self._outcome.connect(self._arrive, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether any work is running or waits."""
        return self._waiting > 0

    def run(
        self,
        work: Callable[[], Any],
        *,
        done: Callable[[Any], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
        owner: QObject | None = None,
        replaces: str = "",
    ) -> Job:
        """Run `work` in the background, then `done` with what it returned, or `failed` with its error.

        Args:
            work: What to do. It must not touch widgets.
            done: Called on the GUI thread.
            failed: Called on the GUI thread; without it the error goes to the one door.
            owner: If this is deleted meanwhile, nobody is called.
            replaces: Earlier work of this name that has not been delivered yet is cancelled.
        """
        return self.run_long(lambda _: work(), done=done, failed=failed, owner=owner, replaces=replaces)

    def run_long(
        self,
        work: Callable[[Job], Any],
        *,
        done: Callable[[Any], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
        owner: QObject | None = None,
        replaces: str = "",
    ) -> Job:
        """Run work that reports its progress to its job and stops when asked; else as `run`.

        After `close` nothing is begun any more: the job comes back cancelled.
        """
        job = Job(self)
        if self._is_closed:
            job.cancel()
            return job
        if replaces:
            earlier = self._latest.get(replaces)
            if earlier is not None and isValid(earlier):
                earlier.cancel()
            self._latest[replaces] = job
        self._waiting += 1
        if self._waiting == 1:
            self.busy_changed.emit(True)
        self._orders.put(_Order(job, lambda: work(job), done, failed or self._failed, owner))
        if self._thread is None:
            self._collector.begin()
            self._thread = threading.Thread(target=self._work, name="desk-work", daemon=True)
            self._thread.start()
        return job

    def close(self) -> None:
        """Cancel what waits and come back when the background thread has ended; nothing is begun after it."""
        self._is_closed = True
        for job in self.findChildren(Job):
            job.cancel()
        if self._thread is not None:
            self._orders.put(None)
            self._thread.join()
            self._thread = None
            self._collector.end()

    def _work(self) -> None:
        while (order := self._orders.get()) is not None:
            self._do(order)
            del order  # nothing that was worked on waits in memory for the next order

    def _do(self, order: _Order) -> None:
        result: Any = None
        error: BaseException | None = None
        try:
            if order.job.is_cancelled:
                raise Cancelled  # noqa: TRY301  # one way out for both kinds of stopping
            result = order.work()
        except BaseException as problem:  # noqa: BLE001  # every error reaches `failed`
            error = problem
        self._outcome.emit(order, result, error)

    def _arrive(self, order: _Order, result: Any, error: BaseException | None) -> None:
        """Deliver one outcome in each turn of the event loop: a page that is made anew takes its time."""
        if self._turn.isActive():
            self._waiting_turn.append((order, result, error))
        else:
            self._turn.start()
            self._deliver(order, result, error)

    def _next_turn(self) -> None:
        if self._waiting_turn:
            self._turn.start()
            self._deliver(*self._waiting_turn.popleft())

    def _deliver(self, order: _Order, result: Any, error: BaseException | None) -> None:
        self._waiting -= 1
        if self._waiting == 0:
            self.busy_changed.emit(False)
        try:
            wanted = not order.job.is_cancelled and (order.owner is None or isValid(order.owner))
            if wanted and error is not None:
                order.failed(error)
            elif wanted and order.done is not None:
                order.done(result)
        finally:
            order.job.finished.emit()
            order.job.deleteLater()
