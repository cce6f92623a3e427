"""What was found on the copy: the list, what the chosen one is, and what waits for a decision."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dsar_desk.domain.marking import Mark, MarkState, exposed, undecided
from ui import texts
from ui.identification.box_words import detail_of, name_of, why
from ui.identification.boxes import Boxes
from ui.identification.found_list import FoundList
from ui.theme import CARD_TITLE, SMALL
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.labels import IconMark, TextLabel


class DoubtRow(Card):
    """One box in doubt, with the two ways to settle it."""

    decided = Signal(int, object)

    def __init__(self, mark: Mark) -> None:
        super().__init__(fill="warnsoft", border="", padding=10)
        self.leave = self._button(self.tr("Leave it"), mark, MarkState.VISIBLE)
        self.cover = self._button(self.tr("Cover it"), mark, MarkState.COVERED)
        self.name = TextLabel(name_of(mark), bold=True, wrap=True)
        detail = TextLabel(detail_of(mark), colour="warn", size=SMALL, wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(detail)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addStretch(1)
        acts.addWidget(self.leave)
        acts.addWidget(self.cover)
        head = QHBoxLayout()
        head.setSpacing(8)
        mark_icon = IconMark("circle-question-mark", colour="warn")
        head.addWidget(mark_icon, alignment=Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self.body.setSpacing(6)
        self.body.addLayout(head)
        self.body.addLayout(acts)

    def _button(self, words: str, mark: Mark, state: MarkState) -> QPushButton:
        made = button(words, size="small", clicked=lambda: self.decided.emit(mark.id, state))
        made.setAccessibleName(f"{words}: {name_of(mark)}")
        return made


class FoundCard(Card):
    """Beside the picture; the keyboard can do here all that the mouse can do there."""

    def __init__(self, boxes: Boxes) -> None:
        super().__init__(padding=1)
        self._boxes = boxes
        self.title = TextLabel(self.tr("Found on the copy"), size=CARD_TITLE, bold=True)
        self.count = TextLabel(colour="muted", size=SMALL)
        self.list = FoundList(boxes)
        self.why = TextLabel(colour="muted", size=SMALL, wrap=True, selectable=True)
        self.warning = TextLabel(colour="late", size=SMALL, wrap=True, selectable=True)
        self.nothing = TextLabel(texts.say("masking", "nothing-found"), colour="muted", wrap=True)
        self.doubts: dict[int, DoubtRow] = {}
        self._doubts = QVBoxLayout()
        self._doubts.setSpacing(8)
        self._lay_out()
        boxes.changed.connect(self._follow)
        boxes.chosen.connect(lambda _: self._explain())
        self._follow()

    def _follow(self) -> None:
        marks = self._boxes.marks
        waiting = {mark.id: mark for mark in undecided(marks)}
        covered = sum(mark.is_covered for mark in marks)
        self.count.setText(self._counted(covered, len(waiting)))
        self.nothing.setVisible(not marks)
        self.list.setVisible(bool(marks))
        for number in [number for number in self.doubts if number not in waiting]:
            row = self.doubts.pop(number)
            row.hide()
            row.deleteLater()
        for number in [number for number in waiting if number not in self.doubts]:
            self._add_doubt(waiting[number])
        self.warning.setText(texts.say("masking", "exposed") if exposed(marks) else "")
        self.warning.setVisible(bool(exposed(marks)))
        self._explain()

    def _counted(self, covered: int, waiting: int) -> str:
        words = self.tr("%n covered", "", covered)
        doubtful = self.tr("%n doubtful", "", waiting)
        return f"{words} + {doubtful}" if waiting else words

    def _add_doubt(self, mark: Mark) -> None:
        row = DoubtRow(mark)
        row.decided.connect(self._boxes.decide)
        self.doubts[mark.id] = row
        self._doubts.addWidget(row)

    def _explain(self) -> None:
        mark = self._boxes.current
        self.why.setText(why(mark) if mark is not None else "")
        self.why.setVisible(mark is not None)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 6)
        head.addWidget(self.title, 1)
        head.addWidget(self.count)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(16, 4, 16, 14)
        column.setSpacing(8)
        for widget in (self.nothing, self.why, self.warning):
            column.addWidget(widget)
        column.addLayout(self._doubts)
        self.body.setSpacing(0)
        self.body.addLayout(head)
        self.body.addWidget(self.list)
        self.body.addWidget(below)
