"""The points of the identity checklist: each a row that opens to be answered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from dsar_desk.domain.checklist import Point, Stage
from dsar_desk.domain.identity import Answer
from ui import texts
from ui.case.acts import CaseActs
from ui.case.answer_row import answer_word
from ui.case.identity_failure import FailLine
from ui.case.point_form import PointForm
from ui.case.reading import CaseView
from ui.theme import SMALL
from ui.translations import language
from ui.widgets.buttons import link_button
from ui.widgets.labels import IconMark, TextLabel


class PointRow(QWidget):
    """One point: its question, what was answered, and, opened, how to answer it."""

    opened = Signal(str)
    destroy_wanted = Signal()
    """The copy is to be destroyed everywhere: more than a tick."""

    def __init__(self, acts: CaseActs, point: Point) -> None:
        super().__init__()
        self.acts = acts
        self.code = point.item.code
        self.mark = IconMark("circle", colour="muted")
        self.label = TextLabel(point.item.label(language()), bold=True, wrap=True, selectable=True)
        self.summary = TextLabel(colour="muted", size=SMALL, wrap=True, selectable=True)
        self.toggle = link_button("", clicked=lambda: self.opened.emit(self.code))
        self._fails: FailLine | None = None
        self._form: PointForm | None = None
        self._point = point
        self._view: CaseView | None = None
        self._answered = False
        self._lay_out()
        self._name_toggle()

    @property
    def fails(self) -> FailLine:
        """What a bad answer leads to; made when there is one."""
        if self._fails is None:
            acts = self.acts
            self._fails = FailLine(lambda kind: acts.shell.go("letter", f"{acts.reference}/{kind}"))
            self._grid.addWidget(self._fails, 2, 1, 1, 2)
        return self._fails

    @property
    def form(self) -> PointForm:
        """How to answer it; made when it is first asked for."""
        if self._form is None:
            self._form = PointForm(self.acts, self._point)
            self._form.hide()
            self._form.destroy_wanted.connect(self.destroy_wanted)
            self._grid.addWidget(self._form, 3, 1, 1, 2)
            if self._view is not None:
                self._form.show_point(self._view, self._point)
        return self._form

    def show_point(self, view: CaseView, point: Point) -> None:
        """Show how the point stands; what is typed stays."""
        self._view, self._point = view, point
        icon, colour = _look(point)
        self.mark.show_icon(icon, colour=colour)
        self.summary.setText(_summary(point, view))
        self.summary.set_colour("late" if _is_fault(point) else "muted")
        self._answered = not point.is_open
        if point.fails_to is not None or self._fails is not None:
            self.fails.show_act(point.fails_to, view)
        if self._form is not None:
            self._form.show_point(view, point)
        self._name_toggle()
        self.setAccessibleName(f"{self.label.text()}, {self.summary.text()}")

    def set_open(self, is_open: bool) -> None:  # a state, said by its name
        """Show or hide how to answer."""
        if is_open or self._form is not None:
            self.form.setVisible(is_open)
        self._name_toggle()

    @property
    def is_open(self) -> bool:
        """Whether the form shows."""
        return self._form is not None and not self._form.isHidden()

    @property
    def typed(self) -> str:
        """The reason that is typed and not yet recorded."""
        return self._form.reason.text() if self._form is not None else ""

    def _name_toggle(self) -> None:
        closed = self.tr("Change") if self._answered else self.tr("Answer")
        text = self.tr("Fold") if self.is_open else closed
        self.toggle.setText(text)
        self.toggle.setAccessibleName(f"{text}: {self.label.text()}")

    def _lay_out(self) -> None:
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(16, 10, 16, 10)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.addWidget(self.mark, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.label, 0, 1)
        grid.addWidget(self.toggle, 0, 2, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.summary, 1, 1, 1, 2)
        grid.setColumnStretch(1, 1)


def _look(point: Point) -> tuple[str, str]:
    if point.is_open:
        return "circle", "muted"
    if point.answer is Answer.NOT_APPLICABLE:
        return "circle-minus", "muted"
    if _is_fault(point):
        return "triangle-alert", "late"
    return ("circle-check", "ok") if point.is_well else ("circle-minus", "muted")


def _is_fault(point: Point) -> bool:
    """Return whether an answer asks for an act; doubt, or a means that could not be used, is none."""
    lighter = {Stage.DOUBT, Stage.KNOWN, Stage.MEANS}
    return not point.is_open and not point.is_well and point.stage not in lighter


def _summary(point: Point, view: CaseView) -> str:
    if point.is_open or point.answer is None:
        return texts.say("case-words", "unanswered")
    if point.given is None:
        return answer_word(point.answer)
    day = texts.short_date(point.given.on, today=view.today)
    word = texts.say("item-answers", f"{point.item.code}-{point.answer.value}")
    if word.startswith("ID-"):
        word = answer_word(point.answer)
    words = texts.say("case-words", "by-on", what=word, date=day, by=point.given.by)
    return f"{words}: {point.given.reason}" if point.given.reason else words
