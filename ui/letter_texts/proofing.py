"""Makes the letter while its text is typed: one at a time, the newest next, and only the newest is shown."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from dsar_desk.domain.letter_texts import TextKey
from ui.shell import Shell

if TYPE_CHECKING:
    from dsar_desk.bootstrap.letter_texts import Proof, TextBench

PAUSE = 5
"""Milliseconds after a key before the letter is made; with the layout it stays below a tenth of a second."""


class Proofing(QObject):
    """A letter that is under way is shown when it comes, so that fast typing does not starve the preview."""

    proofed = Signal(object)
    """A `Proof` of what was asked last, or a little before."""
    failed = Signal(object)

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._about: tuple[TextKey, str] | None = None
        self._bench: TextBench | None = None
        self._wish: str | None = None
        self._running: object = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._begin)

    @property
    def is_behind(self) -> bool:
        """Whether the newest text is not made into a letter yet."""
        return self._wish is not None or self._running is not None

    def begin(self, key: TextKey, reference: str) -> None:
        """Make letters of this text, to an invented person or of a case; forgets what is under way."""
        self._about, self._bench = (key, reference), None
        self._wish = self._running = None
        self._pause.stop()

    def ask(self, text: str) -> None:
        """Make this into a letter soon."""
        self._wish = text
        if self._running is None:
            self._pause.start()

    def _begin(self) -> None:
        text, self._wish = self._wish, None
        if text is None or self._about is None:
            return
        mark = self._running = object()
        about, desk, bench = self._about, self._shell.desk, self._bench

        def work() -> "tuple[TextBench, Proof]":
            from ui.letter_texts.reading import bench_for

            key, reference = about
            made = bench or bench_for(desk.core, key, reference=reference, today=desk.today())
            return made, made.proof(text)

        self._shell.tasks.run(
            work,
            done=lambda made: self._end(mark, *made),
            failed=lambda error: self._failed(mark, error),
            owner=self,
        )

    def _end(self, mark: object, bench: "TextBench", proof: "Proof") -> None:
        if mark is self._running:
            self._bench = bench
            self._next()
            self.proofed.emit(proof)

    def _failed(self, mark: object, error: BaseException) -> None:
        if mark is self._running:
            self._next()
            self.failed.emit(error)

    def _next(self) -> None:
        self._running = None
        if self._wish is not None:
            self._begin()
