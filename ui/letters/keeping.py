"""Keeps what is typed with the case, a little after the last key, with a way back."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from dsar_desk.errors import InvalidInput
from dsar_desk.services.deciding import record_facts
from ui.case.acts import CaseActs

PAUSE = 900
"""Milliseconds after the last key."""


class FactKeeper(QObject):
    """Records the facts of one case. `seen` is what the register has."""

    kept = Signal()
    undone = Signal(object)
    """These facts are put back."""
    refused = Signal(object)
    """A fact may not be kept: an `InvalidInput` that names the field."""

    def __init__(self, acts: CaseActs, parent: QObject) -> None:
        super().__init__(parent)
        self._acts = acts
        self._seen: dict[str, str] = {}
        self._wanted: dict[str, str] = {}
        self._flying: list[dict[str, str]] = []
        self._earlier: list[dict[str, str]] = []
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.save)

    @property
    def can_undo(self) -> bool:
        """Whether something kept here can be taken back."""
        return bool(self._earlier)

    def begin(self, facts: Mapping[str, str]) -> None:
        """Start on a case with the facts that it has; forgets the way back."""
        self.save()
        self._seen, self._wanted, self._earlier = dict(facts), {}, []

    def follow(self, facts: Mapping[str, str]) -> Mapping[str, str]:
        """Take over what the register had when it was read; return what it will have soon."""
        self._seen = dict(facts)
        for each in self._flying:
            self._seen.update(each)
        return {**self._seen, **self._wanted}

    def want(self, values: Mapping[str, str]) -> None:
        """Keep these soon."""
        self._wanted = {key: text for key, text in values.items() if text != self._seen.get(key, "")}
        if self._wanted:
            self._pause.start()
        else:
            self._pause.stop()

    def save(self) -> None:
        """Keep now what is wanted."""
        self._pause.stop()
        if self._wanted:
            wanted, self._wanted = self._wanted, {}
            self._earlier.append({key: self._seen.get(key, "") for key in wanted})
            self._record(wanted)

    def undo(self) -> None:
        """Put back what stood there before the last time it was kept."""
        self.save()
        if self._earlier:
            facts = self._earlier.pop()
            self._record(facts)
            self.undone.emit(facts)

    def _record(self, facts: Mapping[str, str]) -> None:
        flying = dict(facts)
        self._seen.update(flying)
        self._flying.append(flying)
        self._acts.do(
            record_facts,
            facts=flying,
            done=lambda _: self._landed(flying),
            failed=lambda error: self._failed(flying, error),
        )

    def _landed(self, flying: dict[str, str]) -> None:
        self._flying.remove(flying)
        self.kept.emit()

    def _failed(self, flying: dict[str, str], error: BaseException) -> None:
        self._flying.remove(flying)
        if isinstance(error, InvalidInput):
            self.refused.emit(error)
        else:
            self._acts.shell.errors(error)
