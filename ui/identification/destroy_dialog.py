"""Destroys the copy in the desk, and asks place by place whether it is gone elsewhere too (ID-11)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from dsar_desk.domain.id_copies import CopyTrace, likely_traces, traces_left
from dsar_desk.domain.identity import Answer
from dsar_desk.services.id_copies import destroy_copy
from ui import texts
from ui.case.acts import CaseActs
from ui.case.dialogs.act_dialog import ActDialog
from ui.case.reading import CaseView
from ui.theme import SMALL
from ui.widgets.buttons import button
from ui.widgets.day_edit import DayEdit
from ui.widgets.labels import IconMark, TextLabel


class TraceRow(QWidget):
    """A place outside the desk where the copy may lie: gone from there, or it never was."""

    answered = Signal()

    def __init__(self, trace: CopyTrace, answer: Answer | None) -> None:
        super().__init__()
        self.answer = answer
        self.mark = IconMark("circle", colour="muted")
        self.label = TextLabel(texts.say("copy-traces", trace.value), wrap=True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self.gone = self._button(self.tr("Gone"), Answer.YES)
        self.never = self._button(self.tr("Not there"), Answer.NOT_APPLICABLE)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.mark)
        row.addWidget(self.label, 1)
        row.addWidget(self.gone)
        row.addWidget(self.never)
        self._show()

    def _button(self, words: str, answer: Answer) -> QPushButton:
        made = button(words, size="small", clicked=lambda: self._give(answer))
        made.setCheckable(True)
        made.setAccessibleName(f"{self.label.text()}: {words}")
        return made

    def _give(self, answer: Answer) -> None:
        self.answer = None if self.answer is answer else answer
        self._show()
        self.answered.emit()

    def _show(self) -> None:
        self.gone.setChecked(self.answer is Answer.YES)
        self.never.setChecked(self.answer is Answer.NOT_APPLICABLE)
        done = self.answer is not None
        self.mark.show_icon("circle-check" if done else "circle", colour="ok" if done else "muted")


class DestroyDialog(ActDialog):
    """The desk deletes nothing outside itself: the person does, and says so here."""

    def __init__(self, acts: CaseActs, view: CaseView, parent: QWidget | None = None) -> None:
        super().__init__(acts, parent)
        self.call(self.tr("Destroy the copy"), self.tr("Destroy and record"), "trash-2")
        self.introduce(texts.say("masking", "destroy"))
        likely = likely_traces(view.case.channel)
        self.rows: dict[CopyTrace, TraceRow] = {}
        for trace in CopyTrace:
            row = TraceRow(trace, None if trace in likely else Answer.NOT_APPLICABLE)
            row.answered.connect(self._follow)
            self.rows[trace] = row
            self.body.addWidget(row)
        self.left = TextLabel(colour="muted", size=SMALL, wrap=True)
        self.body.addWidget(self.left)
        self.on = DayEdit(view.today, today=view.today)
        self.add_field(
            self.tr("&Day on which it was gone everywhere"),
            self.on,
            "date-in-future",
            "copy-destroyed-before-received",
        )
        self._follow()
        self.rows[likely[0]].gone.setFocus()

    def submit(self) -> None:
        self.run(
            destroy_copy,
            told=self.tr("Recorded: the copy is destroyed"),
            places={trace: row.answer for trace, row in self.rows.items() if row.answer is not None},
            on=self.on.day,
        )

    def _follow(self) -> None:
        places = {trace: row.answer for trace, row in self.rows.items() if row.answer is not None}
        left = len(traces_left(places))
        self.left.setText(self.tr("%n place(s) to go", "", left) if left else "")
        self.act.setEnabled(not left)
