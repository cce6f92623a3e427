"""What the measured windows share: when a table was painted, and how to wait for it."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QTableView

Check = Callable[[], bool]
_FIRST = 1_000_000
"""Priority of the event that tells the end of a painting: before whatever else waits."""


class Painted(QObject):
    """Notices when a table of a class was painted, and when the painting of its whole window is over."""

    def __init__(self, table: type[QTableView]) -> None:
        super().__init__()
        self._wanted: list[tuple[Check, Callable[[int], object]]] = []
        self._ripe: list[Callable[[int], object]] = []
        paint: Any = table.paintEvent

        def paint_event(view: QTableView, event: Any) -> None:
            paint(view, event)
            self._look()

        table.paintEvent = paint_event  # type: ignore[method-assign]

    def when(self, check: Check, act: Callable[[int], object]) -> None:
        """Call `act` with the moment in nanoseconds once the table was painted and `check` holds."""
        self._wanted.append((check, act))

    def wait(self, check: Check, *, seconds: float = 30) -> int:
        """Return the moment at which the table had been painted and `check` held."""
        loop, at = QEventLoop(), [0]

        def done(moment: int) -> None:
            at[0] = moment
            loop.quit()

        self.when(check, done)
        watch = QTimer(singleShot=True, interval=int(seconds * 1000))
        watch.timeout.connect(loop.quit)
        watch.start()
        loop.exec()
        if not at[0]:
            raise TimeoutError("the table was not painted")
        return at[0]

    def _look(self) -> None:
        ripe = [(check, act) for check, act in self._wanted if check()]
        if ripe:
            self._wanted = [each for each in self._wanted if each not in ripe]
            self._ripe += [act for _, act in ripe]
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), _FIRST)

    def event(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.User:
            return super().event(event)
        moment = time.monotonic_ns()
        acts, self._ripe = self._ripe, []
        for act in acts:
            act(moment)
        return True


def pause(milliseconds: int) -> None:
    """Let the window work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def memory() -> dict[str, float]:
    """Return how much memory this process has in MiB: resident, and its fair share of what is shared."""
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()[1:]
    sizes = {line.split(":")[0]: int(line.split()[1]) / 1024 for line in lines if line.endswith("kB")}
    return {"rss": sizes["Rss"], "pss": sizes["Pss"]}
