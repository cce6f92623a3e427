"""Asks once about what may be a national number; whoever says that it is none goes on with a second press."""

from collections.abc import Iterable

from dsar_desk.domain.cases import Case
from dsar_desk.errors import InvalidInput
from dsar_desk.services.guard import check_typed
from ui import texts


class AskOnce:
    """Remembers the texts that it asked about. A certain number is the services' to refuse."""

    def __init__(self) -> None:
        self._asked: set[str] = set()

    def question(self, typed: Iterable[str], known: Iterable[str]) -> str:
        """Return what to ask about these texts, or nothing when they are clear or were asked about before."""
        numbers = [number for number in known if number]
        doubtful = [text for text in typed if text not in self._asked and _possible(text, numbers)]
        self._asked.update(doubtful)
        return texts.say("case-words", "possible-number") if doubtful else ""


def known_numbers(case: Case) -> tuple[str, ...]:
    """Return the numbers of a case that look like others and are none."""
    return (case.customer_number, case.their_reference, case.reference)


def _possible(text: str, known: list[str]) -> bool:
    try:
        return check_typed(text, field="", known=known)
    except InvalidInput:
        return False
