"""Makes the letter while its text is typed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from dsar_desk.domain.letter_texts import TextKey
from ui.newest import Newest
from ui.shell import Shell

if TYPE_CHECKING:
    from dsar_desk.bootstrap.letter_texts import Proof, TextBench

PAUSE = 5
"""Milliseconds after a key before the letter is made; with the layout it stays below a tenth of a second."""


@dataclass
class _Subject:
    """Which text letters are made of, and to whom; the bench is made with the first."""

    key: TextKey
    letter: str
    reference: str
    bench: "TextBench | None" = None


class Proofing(Newest):
    """Makes a `Proof` of each text, to an invented person or of a case."""

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(shell, parent, pause=PAUSE)
        self._subject: _Subject | None = None

    def begin(self, key: TextKey, reference: str, letter: str = "") -> None:
        """Make letters of this text from now on; forgets what is under way.

        `letter` is the kind of letter that a passage is shown in.
        """
        self.forget()
        self._subject = _Subject(key, letter, reference)

    def ask(self, wish: object) -> None:
        """Make this text into a letter soon, once it is known which text it is."""
        if self._subject is not None:
            super().ask((self._subject, wish))

    def work_for(self, wish: object) -> "Callable[[], Proof]":
        """Return what makes the letter."""
        subject, text = cast("tuple[_Subject, str]", wish)
        desk = self._shell.desk

        def work() -> "Proof":
            from ui.letter_texts.reading import bench_for

            if subject.bench is None:
                subject.bench = bench_for(
                    desk.core,
                    subject.key,
                    letter=subject.letter,
                    reference=subject.reference,
                    today=desk.today(),
                )
            return subject.bench.proof(text)

        return work
