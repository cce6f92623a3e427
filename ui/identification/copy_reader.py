"""Reads and masks off the GUI thread, beside the register's work, with progress and a way to stop."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from dsar_desk.domain.redaction import Area, MaskedCopy, PagePicture, Scan, Watermark
from dsar_desk.services.arriving import Arrival, pictures_in
from ui.identification.arrivals import Bringing
from ui.identification.levels import Levels, levels_of
from ui.shell import Shell
from ui.tasks import Job


@dataclass(frozen=True)
class Read:
    """A file that was read: what was found, and its first page ready to be painted."""

    name: str
    scan: Scan = field(repr=False)
    first: Levels = field(repr=False)


Done = Callable[[Any], None]
Failed = Callable[[BaseException], None]


class CopyReader(QObject):
    """One thing at a time. What was asked before is dropped when something new is asked."""

    progressed = Signal(int, int)
    busy_changed = Signal(bool)

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._job: Job | None = None

    @property
    def is_busy(self) -> bool:
        """Whether something is being read or masked."""
        return self._job is not None

    def bring(self, read: Bringing, *, done: Callable[[tuple[Arrival, ...]], None], failed: Failed) -> None:
        """Read what came in; `done` gets what may be a copy: several where a mail has several."""
        self._run(lambda _: pictures_in(read()), done, failed)

    def scan(self, arrival: Arrival, *, password: str, done: Callable[[Read], None], failed: Failed) -> None:
        """Find what must not be seen."""
        desk = self._shell.desk

        def work(job: Job) -> Read:
            scan = desk.core.redactor.scan(
                arrival.content,
                name=arrival.name,
                password=password,
                straighten=True,
                progress=job.report,
            )
            return Read(arrival.name, scan, levels_of(scan.pages[0]))

        self._run(work, done, failed)

    def mask(
        self,
        pages: tuple[PagePicture, ...],
        areas: tuple[Area, ...],
        watermark: Watermark | None,
        *,
        done: Callable[[MaskedCopy], None],
        failed: Failed,
    ) -> None:
        """Burn the areas in and read the result again."""
        desk = self._shell.desk
        self._run(
            lambda job: desk.core.redactor.mask(pages, areas, watermark=watermark, progress=job.report),
            done,
            failed,
        )

    def prepare(self, make: Callable[[], Levels], *, done: Callable[[Levels], None]) -> None:
        """Make a page ready to be painted."""
        self._shell.pictures.run(make, done=done, owner=self, replaces="page")

    def stop(self) -> None:
        """Stop what runs; nothing of it is kept."""
        job, self._job = self._job, None
        if job is not None:
            if isValid(job):
                job.cancel()
            self.busy_changed.emit(False)

    def _run(self, work: Callable[[Job], Any], done: Done, failed: Failed) -> None:
        self.stop()
        job = self._shell.pictures.run_long(
            work,
            done=lambda result: self._ended(job, done, result),
            failed=lambda error: self._ended(job, failed, error),
            owner=self,
        )
        job.progressed.connect(self.progressed)
        self._job = job
        self.busy_changed.emit(True)

    def _ended(self, job: Job, told: Done, outcome: Any) -> None:
        if job is not self._job:
            return
        self._job = None
        self.busy_changed.emit(False)
        told(outcome)
