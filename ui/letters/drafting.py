"""Lays out the letter while it is written."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QObject

from dsar_desk.domain.letters import Draft
from dsar_desk.services.letters import LetterOrder, draft_letter
from ui.case.reading import actor_for
from ui.newest import Newest
from ui.shell import Shell

PAUSE = 5
"""Milliseconds after a key before a draft begins; with the layout it stays below a tenth of a second."""


@dataclass(frozen=True)
class Wish:
    """A letter to lay out."""

    reference: str
    order: LetterOrder


class Drafting(Newest):
    """Makes a `Draft` of each `Wish`."""

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(shell, parent, pause=PAUSE)

    def work_for(self, wish: object) -> Callable[[], Draft]:
        """Return what lays the letter out."""
        asked, desk, today = cast("Wish", wish), self._shell.desk, self._shell.desk.today()

        def work() -> Draft:
            core = desk.core
            actor = actor_for(core, asked.reference, today=today)
            return draft_letter(core.read, core.catalog, core.press, actor, asked.reference, asked.order)

        return work
