"""Asks once about what may be a national number; whoever says that it is none goes on with a second press."""

from collections.abc import Iterable

from dsar_desk.domain.ruled_out import Known
from dsar_desk.errors import InvalidInput
from dsar_desk.services.guard import check_typed
from ui import texts
from ui.case.acts import CaseActs


class AskOnce:
    """Remembers the texts that it asked about; the second time the person's word is recorded for the case.

    A certain number is the services' to refuse.
    """

    def __init__(self, acts: CaseActs) -> None:
        self._acts = acts
        self._asked: set[str] = set()

    def question(self, typed: Iterable[str], known: Iterable[Known]) -> str:
        """Return what to ask about these texts, or nothing when they are clear or were asked about before."""
        numbers = [number for number in known if number]
        doubtful = [text for text in typed if _possible(text, numbers)]
        new = [text for text in doubtful if text not in self._asked]
        self._asked.update(doubtful)
        if doubtful and not new:
            self._acts.rule_out(doubtful)
        return texts.say("case-words", "possible-number") if new else ""


def _possible(text: str, known: list[Known]) -> bool:
    try:
        return check_typed(text, field="", known=known)
    except InvalidInput:
        return False
