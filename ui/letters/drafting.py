"""Lays out the letter while it is written: one draft at a time, the newest wish next."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from dsar_desk.domain.letters import Draft
from dsar_desk.services.letters import LetterOrder, draft_letter
from ui.case.reading import actor_for
from ui.shell import Shell

if TYPE_CHECKING:
    from collections.abc import Callable

PAUSE = 5
"""Milliseconds after a key before a draft begins; with the layout it stays below a tenth of a second."""


@dataclass(frozen=True)
class Wish:
    """A letter to lay out."""

    reference: str
    order: LetterOrder


class Drafting(QObject):
    """Never drops a draft for a newer wish, so that fast typing does not starve the preview."""

    drafted = Signal(object)
    """A `Draft` of what was asked last, or a little before."""
    failed = Signal(object)
    """The letter cannot be laid out, with the error."""

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._wish: Wish | None = None
        self._running: Wish | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._begin)

    @property
    def is_behind(self) -> bool:
        """Whether the newest wish is not laid out yet."""
        return self._wish is not None or self._running is not None

    def ask(self, wish: Wish) -> None:
        """Lay this out soon."""
        self._wish = wish
        if self._running is None:
            self._pause.start()

    def forget(self) -> None:
        """Show nothing of what is still under way: another letter is shown now."""
        self._wish = None
        self._running = None
        self._pause.stop()

    def _begin(self) -> None:
        wish, self._wish = self._wish, None
        if wish is None:
            return
        self._running = wish
        self._shell.tasks.run(
            _work(self._shell, wish),
            done=lambda draft: self._end(wish, draft=draft),
            failed=lambda error: self._end(wish, error=error),
            owner=self,
        )

    def _end(self, wish: Wish, *, draft: Draft | None = None, error: BaseException | None = None) -> None:
        if wish is not self._running:
            return
        self._running = None
        if self._wish is not None:
            self._begin()
        if error is not None:
            self.failed.emit(error)
        else:
            self.drafted.emit(draft)


def _work(shell: Shell, wish: Wish) -> "Callable[[], Draft]":
    desk, today = shell.desk, shell.desk.today()

    def work() -> Draft:
        core = desk.core
        actor = actor_for(core, wish.reference, today=today)
        return draft_letter(core.read, core.catalog, core.press, actor, wish.reference, wish.order)

    return work
