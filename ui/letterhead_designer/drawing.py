"""Lays out the letter of a letterhead while it is designed: one at a time, the newest wish next."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from dsar_desk.bootstrap import LetterheadSamples
from dsar_desk.domain.controllers import Controller, Letterhead
from ui.shell import Shell

if TYPE_CHECKING:
    from dsar_desk.bootstrap import LetterheadProof

PAUSE = 30
"""Milliseconds after a change before a letter begins; while a key is held it waits for the last."""


@dataclass(frozen=True)
class Wish:
    """A letter to lay out."""

    controller: Controller
    head: Letterhead
    long_address: bool = False
    large_print: bool = False


class Drawing(QObject):
    """Never drops a letter for a newer wish, so that fast changes do not starve the preview."""

    drawn = Signal(object)
    """A `LetterheadProof` of what was asked last, or a little before."""
    failed = Signal(object)

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._samples: LetterheadSamples | None = None
        self._wish: Wish | None = None
        self._running: Wish | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._begin)

    @property
    def is_behind(self) -> bool:
        """Whether the newest wish is not drawn yet."""
        return self._wish is not None or self._running is not None

    def ask(self, wish: Wish) -> None:
        """Lay this out soon."""
        self._wish = wish
        if self._running is None:
            self._pause.start()

    def forget(self) -> None:
        """Show nothing of what is still under way, and let go of what was remembered."""
        self._wish = self._running = self._samples = None
        self._pause.stop()

    def _begin(self) -> None:
        wish, self._wish = self._wish, None
        if wish is None:
            return
        self._running = wish
        self._shell.tasks.run(
            lambda: self._draw(wish),
            done=lambda proof: self._end(wish, proof),
            failed=lambda error: self._end(wish, error),
            owner=self,
        )

    def _draw(self, wish: Wish) -> "LetterheadProof":
        samples = self._samples = self._samples or LetterheadSamples()
        controller = replace(wish.controller, letterhead=wish.head)
        return samples.sample(controller, long_address=wish.long_address, large_print=wish.large_print)

    def _end(self, wish: Wish, outcome: object) -> None:
        if wish is not self._running:
            return
        self._running = None
        if self._wish is not None:
            self._begin()
        (self.failed if isinstance(outcome, BaseException) else self.drawn).emit(outcome)
