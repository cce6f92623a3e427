"""Filing a letter: checked once more, frozen and kept, off the GUI thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from dsar_desk.domain.letters import IssuedLetter
from dsar_desk.services.letters import LetterOrder, issue_letter
from ui.case.reading import actor_for
from ui.shell import Shell

After = Callable[[IssuedLetter], object]


class Filing(QObject):
    """Files one letter at a time."""

    done = Signal(object, object)
    """The `IssuedLetter`, and what to do after it is shown, or none."""
    refused = Signal(object)
    """The letter was not filed, with the error."""

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self.is_running = False

    def file(self, reference: str, order: LetterOrder, after: After | None = None) -> None:
        """Check and file a letter as it stands."""
        desk, today = self._shell.desk, self._shell.desk.today()
        self.is_running = True

        def work() -> IssuedLetter:
            core = desk.core
            actor = actor_for(core, reference, today=today)
            return issue_letter(core.begin, core.catalog, core.press, actor, reference, order)

        self._shell.tasks.run(
            work,
            done=lambda letter: self._end(lambda: self.done.emit(letter, after)),
            failed=lambda error: self._end(lambda: self.refused.emit(error)),
            owner=self,
        )

    def _end(self, tell: Callable[[], object]) -> None:
        self.is_running = False
        tell()
