"""The points of the checklist that ask to look at a copy, beside its picture: a person answers while looking.

What is answered is held here until the masked copy is kept, and goes with the picture where it is not.
"""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from dsar_desk.domain.checklist import COMPARED, COPY_PLACES, said_legible
from dsar_desk.domain.identity import Answer
from ui import texts
from ui.case.answer_row import AnswerRow, answer_word, place_row
from ui.theme import CARD_TITLE, SMALL
from ui.widgets.card import Card
from ui.widgets.labels import IconMark, TextLabel


class CopyPoints(Card):
    """Each place that must be illegible, and whether name and validity fit.

    The watermark (ID-09) is the desk's own and has its switch. Where no text could be read each place must
    be answered; else nothing must, since the points wait in the case.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(padding=16)
        self._needed = False
        self.answers: dict[str, Answer] = {}
        self.title = TextLabel(self.tr("To look at on the copy"), size=CARD_TITLE, bold=True)
        self.count = TextLabel(colour="muted", size=SMALL)
        self.warning = TextLabel(texts.say("masking", "no-text"), colour="warn", wrap=True, selectable=True)
        self.mark = IconMark("triangle-alert", colour="warn")
        self.rows: dict[str, AnswerRow] = {}
        self._lay_out()
        self.begin(needed=False)

    def begin(self, *, needed: bool) -> None:
        """Ask anew; `needed` says that nobody but a person can look."""
        self._needed, self.answers = needed, {}
        self.mark.setVisible(needed)
        self.warning.setVisible(needed)
        self.set_look(fill="warnsoft" if needed else "base", border="warnfill" if needed else "line")
        self._follow()

    @property
    def why_not(self) -> str:
        """Why the copy cannot be kept as it is answered: a code of the masking sentences, or nothing."""
        if said_legible(self.answers):
            return "said-legible"
        looked_at = all(place.code in self.answers for place in COPY_PLACES)
        return "" if looked_at or not self._needed else "unconfirmed"

    def _answer(self, code: str, answer: Answer) -> None:
        """Take an answer; the same one once more takes it back."""
        if self.answers.pop(code, None) is not answer:
            self.answers[code] = answer
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        for code, row in self.rows.items():
            row.show_answer(self.answers.get(code))
        told = self.tr("%1 of %2").replace("%1", str(len(self.answers)))
        self.count.setText(told.replace("%2", str(len(self.rows))))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.count)
        said = QHBoxLayout()
        said.setSpacing(8)
        said.addWidget(self.mark, alignment=Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.warning, 1)
        self.body.setSpacing(10)
        self.body.addLayout(head)
        self.body.addLayout(said)
        for row in (*(place_row(place, stacked=True) for place in COPY_PLACES), self._compared()):
            row.answered.connect(self._answer)
            self.rows[row.code] = row
            self.body.addWidget(row)

    def _compared(self) -> AnswerRow:
        words: Mapping[Answer, str] = {each: answer_word(each) for each in (Answer.YES, Answer.NO)}
        return AnswerRow(COMPARED, texts.say("masking", "compared"), words, stacked=True)
