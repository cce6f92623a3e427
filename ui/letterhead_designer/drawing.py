"""Lays out the letter of a letterhead while it is designed."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from dsar_desk.bootstrap import LetterheadSamples
from dsar_desk.domain.controllers import Controller, Letterhead
from ui.newest import Newest
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


class Drawing(Newest):
    """Makes a `LetterheadProof` of each `Wish`."""

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(shell, parent, pause=PAUSE)
        self._samples: LetterheadSamples | None = None

    def forget(self) -> None:
        """Show nothing of what is still under way, and let go of what was remembered."""
        super().forget()
        self._samples = None

    def work_for(self, wish: object) -> "Callable[[], LetterheadProof]":
        """Return what lays the letter out."""
        asked = cast("Wish", wish)
        samples = self._samples = self._samples or LetterheadSamples()
        controller = replace(asked.controller, letterhead=asked.head)
        return lambda: samples.sample(
            controller, long_address=asked.long_address, large_print=asked.large_print
        )
