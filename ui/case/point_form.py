"""How to answer a point of the identity checklist: what to look at, its places, a reason, the answers."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dsar_desk.domain.checklist import Point, answer_to, needs_reason
from dsar_desk.domain.identity import Answer
from dsar_desk.domain.ruled_out import Known
from dsar_desk.errors import DeskError
from dsar_desk.services.deciding import answer_item, record_mandate_seen
from ui import texts
from ui.case.acts import CaseActs
from ui.case.answer_row import ANSWERS, AnswerRow, answer_word, place_row
from ui.case.once import AskOnce
from ui.case.reading import CaseView
from ui.errors import words_for
from ui.theme import SMALL
from ui.translations import language
from ui.widgets.buttons import button
from ui.widgets.day_edit import DayEdit
from ui.widgets.field import Field
from ui.widgets.labels import TextLabel

_MANDATES = frozenset({"ID-13", "ID-14", "ID-15"})
_DESTROYED = "ID-11"


class PointForm(QWidget):
    """Opened below its point, and made only then: seventeen of them at once hold the window up."""

    destroy_wanted = Signal()
    """The copy is to be destroyed everywhere: more than a tick."""

    def __init__(self, acts: CaseActs, point: Point) -> None:
        super().__init__()
        self.acts = acts
        self.code = point.item.code
        self.how = TextLabel(wrap=True, selectable=True)
        self.basis = TextLabel(colour="muted", size=SMALL, wrap=True, selectable=True)
        self.reason = QLineEdit()
        self.field = Field(
            self.tr("&Reason"),
            self.reason,
            optional=not any(needs_reason(self.code, answer) for answer in ANSWERS),
        )
        self.reason.setAccessibleName(self.tr("Reason") + f", {self.code}")
        self.buttons = {answer: button("") for answer in ANSWERS}
        self._once = AskOnce(acts)
        self.why_none = self._once.why
        self._known: tuple[Known, ...] = ()
        self.seen_on: DayEdit | None = None
        self.seen: Field | None = None
        if self.code in _MANDATES:
            today = acts.shell.desk.today()
            self.seen_on = DayEdit(today, today=today)
            self.seen = Field(self.tr("&Day on which it was seen"), self.seen_on)
        self.gone = button(
            self.tr("Record the destruction…"), icon_name="trash-2", clicked=self.destroy_wanted.emit
        )
        self._somebody_acts = False
        self.places: dict[str, AnswerRow] = {place.code: place_row(place) for place in point.places}
        self._lay_out()
        for answer, made in self.buttons.items():
            made.clicked.connect(lambda _on, given=answer: self.answer(given))
        for row in self.places.values():
            row.answered.connect(lambda code, given: acts.do(answer_item, item=code, answer=given))

    def show_point(self, view: CaseView, point: Point) -> None:
        """Show how the point stands; what is typed stays."""
        self._known = view.case.own_numbers
        self.how.setText(texts.say("identity-items", self.code, age=str(view.own_request_age)))
        self.basis.setText(texts.say("case-words", "basis", basis=point.item.basis))
        for answer, made in self.buttons.items():
            made.setText(texts.say("item-answers", f"{self.code}-{answer.value}"))
            if made.text() == f"{self.code}-{answer.value}":
                made.setText(answer_word(answer))
            made.setAccessibleName(f"{point.item.label(language())}: {made.text()}")
            made.setEnabled(view.is_open)
        self._somebody_acts = view.case.representative is not None
        if self.seen is not None:
            self.seen.setVisible(self._somebody_acts)
        self.gone.setVisible(self.code == _DESTROYED and view.case.identity.holds_copy)
        self.gone.setEnabled(view.is_open)
        for code, row in self.places.items():
            given = answer_to(view.case, code)
            row.show_answer(given.answer if given else None, is_open=view.is_open)

    def answer(self, answer: Answer) -> None:
        """Record an answer with the reason that is typed."""
        self.field.set_error(
            self._once.question([self.reason.text()], self._known, go_on=lambda: self.answer(answer))
        )
        if self.field.has_error:
            return
        seen = self.seen_on if self._somebody_acts and answer is Answer.YES else None
        given = {"answer": answer} if seen is None else {"on": seen.day}
        self.acts.do(
            answer_item if seen is None else record_mandate_seen,
            item=self.code,
            reason=self.reason.text(),
            done=lambda _: self.reason.clear(),
            failed=self._refused,
            **given,
        )

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, DeskError):
            self.acts.shell.errors(error)
            return
        self.field.set_error(words_for(error)[1])
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 4, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(self.how)
        for row in self.places.values():
            inside.addWidget(row)
        if self.seen is not None:
            inside.addWidget(self.seen)
        inside.addWidget(self.field)
        inside.addWidget(self.why_none)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for made in self.buttons.values():
            acts.addWidget(made)
        acts.addWidget(self.gone)
        acts.addStretch(1)
        inside.addLayout(acts)
        inside.addWidget(self.basis)
        if self.places or self.code == _DESTROYED:
            for hidden in (self.field, *self.buttons.values()):
                hidden.hide()
