"""Asks once about what may be a national number; whoever says why it is none goes on with that."""

from collections.abc import Callable, Iterable, Sequence

from dsar_desk.domain.ruled_out import Known
from dsar_desk.errors import InvalidInput
from dsar_desk.services.guard import check_typed
from ui import texts
from ui.case.acts import CaseActs
from ui.widgets.why_none import WhyNone


class AskOnce:
    """Remembers the texts that were answered for; the person's reason is recorded for the case.

    A certain number is the services' to refuse. Whoever asks puts `why` below the question.
    """

    def __init__(self, acts: CaseActs) -> None:
        self._acts = acts
        self._answered: set[str] = set()
        self._asked: Sequence[str] = ()
        self._go_on: Callable[[], object] | None = None
        self.why = WhyNone()
        self.why.told.connect(self._told)

    def question(self, typed: Iterable[str], known: Iterable[Known], *, go_on: Callable[[], object]) -> str:
        """Return what to ask about these texts, or nothing when they are clear or were answered for.

        Args:
            typed: What the person typed.
            known: What tells of digits that they are no national number.
            go_on: The act that waits; called again once the person has said why it is none.
        """
        numbers = [number for number in known if number]
        self._asked = [text for text in typed if text not in self._answered and _possible(text, numbers)]
        self._go_on = go_on
        self.why.ask(bool(self._asked))
        return texts.say("case-words", "possible-number") if self._asked else ""

    def _told(self, reason: str) -> None:
        go_on, asked = self._go_on, self._asked
        self._answered.update(asked)
        self._asked = ()
        self.why.ask(False)
        self._acts.rule_out(asked, reason)
        if go_on is not None:
            go_on()


def _possible(text: str, known: list[Known]) -> bool:
    try:
        return check_typed(text, field="", known=known)
    except InvalidInput:
        return False
