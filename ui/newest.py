"""Does a piece of work in the background for the newest wish: one at a time, the newest next."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from ui.shell import Shell


class Newest(QObject):
    """Never drops work that is under way for a newer wish, so that fast typing does not starve a preview.

    A subclass says in `work_for` what a wish asks for.
    """

    made = Signal(object)
    """What came of the newest wish, or of one a little before."""
    failed = Signal(object)
    """The error, where nothing came of it."""

    def __init__(self, shell: Shell, parent: QObject, *, pause: int) -> None:
        """Make it. `pause`: milliseconds after a wish before its work begins; a newer one begins it anew."""
        super().__init__(parent)
        self._shell = shell
        self._wish: object = None
        self._running: object = None
        self._pause = QTimer(self, singleShot=True, interval=pause)
        self._pause.timeout.connect(self._begin)

    @property
    def is_behind(self) -> bool:
        """Whether the newest wish is not done yet."""
        return self._wish is not None or self._running is not None

    def ask(self, wish: object) -> None:
        """Do this soon."""
        self._wish = wish
        if self._running is None:
            self._pause.start()

    def forget(self) -> None:
        """Show nothing of what is still under way."""
        self._wish = self._running = None
        self._pause.stop()

    def work_for(self, wish: object) -> Callable[[], object]:
        """Return what to do in the background for a wish; called in the GUI thread."""
        raise NotImplementedError

    def _begin(self) -> None:
        wish, self._wish = self._wish, None
        if wish is None:
            return
        mark = self._running = object()
        self._shell.tasks.run(
            self.work_for(wish),
            done=lambda made: self._end(mark, self.made, made),
            failed=lambda error: self._end(mark, self.failed, error),
            owner=self,
        )

    def _end(self, mark: object, told: SignalInstance, outcome: object) -> None:
        if mark is not self._running:
            return
        self._running = None
        if self._wish is not None:
            self._begin()
        told.emit(outcome)
