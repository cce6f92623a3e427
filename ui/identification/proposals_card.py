"""What the desk saw on the copy, as answers to the checklist; they count once a person takes them over."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from dsar_desk.domain.checklist import answer_to
from dsar_desk.domain.identity import Answer
from dsar_desk.services.deciding import answer_items
from ui import texts
from ui.case.acts import CaseActs
from ui.case.reading import CaseView
from ui.theme import SMALL
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.labels import IconMark, TextLabel


class ProposalsCard(Card):
    """Shown after a copy was masked, until its proposals are taken over or the case is left."""

    def __init__(self, acts: CaseActs) -> None:
        super().__init__(fill="accentsoft", border="accent", padding=12)
        self._acts = acts
        self._reference = ""
        self.proposals: Mapping[str, Answer] = {}
        self.title = TextLabel(self.tr("The desk read this from the copy"), bold=True, wrap=True)
        self.lines = TextLabel(wrap=True, selectable=True)
        self.how = TextLabel(texts.say("masking", "proposals"), colour="muted", size=SMALL, wrap=True)
        self.take = button(
            self.tr("Take over these answers"), icon_name="clipboard-check", clicked=self._take
        )
        words = QVBoxLayout()
        words.setSpacing(4)
        for label in (self.title, self.lines, self.how):
            words.addWidget(label)
        words.addWidget(self.take, alignment=Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconMark("scan-search", colour="accent"), alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.body.addLayout(row)
        self.hide()

    def propose(self, reference: str, proposals: Mapping[str, Answer]) -> None:
        """Show what was read from the copy of this case."""
        self._reference, self.proposals = reference, dict(proposals)
        self.lines.setText("\n".join(_line(*each) for each in proposals.items()))

    def show_case(self, view: CaseView) -> None:
        """Show the proposals of this case that are not answered so yet; those of another are forgotten."""
        if view.reference != self._reference:
            self.proposals = {}
        answers = {item: answer_to(view.case, item) for item in self.proposals}
        waiting = any(
            given is None or given.answer is not self.proposals[item] for item, given in answers.items()
        )
        self.setVisible(view.is_open and waiting)

    def _take(self) -> None:
        self._acts.do(answer_items, told=self.tr("Recorded: what was read"), answers=self.proposals)


def _line(item: str, answer: Answer) -> str:
    if item == "ID-09":
        return f"• {texts.say('masking', 'proposal-watermark')}"
    word = texts.say("place-answers", answer.value)
    return f"• {texts.say('copy-places', item)}: {word[:1].lower()}{word[1:]}"
