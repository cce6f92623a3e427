"""One question with its answers as buttons: in the checklist of the tab, and beside the picture of a copy."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from dsar_desk.domain.checklist import CopyPlace
from dsar_desk.domain.identity import Answer
from ui import texts
from ui.widgets.buttons import button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import IconMark, TextLabel

ANSWERS = (Answer.YES, Answer.NO, Answer.NOT_APPLICABLE)
_LOOKS = {None: ("circle", "muted"), Answer.NO: ("triangle-alert", "late")}


def answer_word(answer: Answer) -> str:
    """Return 'Ja', 'Nee' or 'N.v.t.'."""
    return texts.say("answers", answer.value)


class AnswerRow(QWidget):
    """Shows what was answered; where there is little room the answers stand below the question."""

    answered = Signal(str, object)
    """The code, and the `Answer`."""

    def __init__(self, code: str, text: str, words: Mapping[Answer, str], *, stacked: bool = False) -> None:
        super().__init__()
        self.code = code
        self.mark = IconMark("circle", colour="muted")
        self.label = TextLabel(text, wrap=True)
        self.buttons = {}
        acts = QWidget()
        flow = FlowLayout(acts, spacing=8)
        for answer, word in words.items():
            made = button(word, size="small", look="plain")
            made.setCheckable(True)
            made.setAccessibleName(f"{text}: {word}")
            made.clicked.connect(lambda _on, given=answer: self.answered.emit(self.code, given))
            self.buttons[answer] = made
            flow.addWidget(made)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.addWidget(self.mark, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.label, 0, 1)
        grid.addWidget(acts, *((1, 1) if stacked else (0, 2)))
        grid.setColumnStretch(1, 1)

    def show_answer(self, given: Answer | None, *, is_open: bool = True) -> None:
        """Show what was answered, if anything."""
        for answer, made in self.buttons.items():
            made.setChecked(given is answer)
            made.setEnabled(is_open)
        icon, colour = _LOOKS.get(given, ("circle-check", "ok"))
        self.mark.show_icon(icon, colour=colour)


def place_row(place: CopyPlace, *, stacked: bool = False) -> AnswerRow:
    """Return the row of a place on a copy: illegible, legible, or not on this document."""
    words = {answer: texts.say("place-answers", answer.value) for answer in ANSWERS}
    return AnswerRow(place.code, texts.say("copy-places", place.code), words, stacked=stacked)
