"""What the person is to the organisation, and the days that retention periods count from."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dsar_desk.domain.retention import relations_of
from dsar_desk.services.relating import offered_starts, record_relations, record_starts
from ui import texts
from ui.case.acts import CaseActs
from ui.case.reading import CaseView
from ui.letters import days
from ui.theme import CARD_TITLE, SMALL
from ui.widgets.calendar_button import CalendarButton
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import TextLabel

_FIELD = 300


class StartField(Field):
    """A day that may stay empty; what is no day is said and not kept."""

    given = Signal(str, object)
    """The code of the start and its day, none where it was emptied."""

    def __init__(self, start: str, *, today: date) -> None:
        self.start, self._today = start, today
        self._known: date | None = None
        self.edit = QLineEdit()
        self.calendar = CalendarButton()
        super().__init__(texts.say("start-days", start), self.edit, optional=True)
        self.calendar.setAccessibleDescription(self.label.text())
        self.setFixedWidth(_FIELD)
        row = QHBoxLayout()
        row.setSpacing(6)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.removeWidget(self.edit)
            row.addWidget(self.edit, 1)
            row.addWidget(self.calendar)
            column.insertLayout(1, row)
            column.addStretch(1)
        scope = Qt.ShortcutContext.WidgetShortcut
        QShortcut(QKeySequence("Alt+Down"), self.edit, self.calendar.open, context=scope)
        self.calendar.picked.connect(self._take)
        self.edit.editingFinished.connect(self._tell)

    def show_day(self, day: date | None) -> None:
        """Show the day on record; what somebody is typing stays."""
        if day != self._known or not self.edit.hasFocus():
            self.edit.setText(texts.long_date(day, weekday=False) if day is not None else "")
            self.set_error("")
        self._known = day
        self.calendar.show_from(day)

    def _take(self, day: date) -> None:
        self.edit.setText(texts.long_date(day, weekday=False))
        self._tell()

    def _tell(self) -> None:
        day = days.day_in(self.edit.text())
        if day is None and self.edit.text().strip():
            self.set_error(self.tr("This is no day. Type it as 28-12-2026."))
        elif day is not None and day > self._today:
            self.set_error(self.tr("This day is still to come."))
        else:
            self.set_error("")
            if day != self._known:
                self.given.emit(self.start, day)


class PersonCard(Card):
    """Tick boxes for the relations that the purposes name, and a field for each day that they count from."""

    def __init__(self, acts: CaseActs) -> None:
        super().__init__()
        self.acts = acts
        self.boxes: dict[str, QCheckBox] = {}
        self.fields: dict[str, StartField] = {}
        title = self.tr("What is this person to the organisation?")
        self.title = TextLabel(title, size=CARD_TITLE, bold=True, wrap=True)
        words = self.tr(
            "The letter then tells only the purposes that go with it. Nothing ticked: all usual ones."
        )
        self.hint = TextLabel(words, colour="muted", size=SMALL, wrap=True)
        words = self.tr(
            "From these days the letter computes until when data are kept. Leave open what you do not know."
        )
        self.days_hint = TextLabel(words, colour="muted", size=SMALL, wrap=True)
        self._boxes, self._fields = QWidget(), QWidget()
        self._box_row = FlowLayout(self._boxes, spacing=16)
        self._field_row = FlowLayout(self._fields, spacing=16)
        for made in (self.title, self.hint, self._boxes, self.days_hint, self._fields):
            self.body.addWidget(made)

    def show_case(self, view: CaseView) -> None:
        """Show what is recorded; only relations and days that the purposes use are offered."""
        relations = relations_of(view.shop.controller)
        starts = offered_starts(view.shop.controller, view.case)
        self._make_boxes(relations)
        self._make_fields(starts, today=view.today)
        for relation, box in self.boxes.items():
            box.setChecked(relation in view.case.relations)
            box.setEnabled(view.is_open)
        known = view.case.start_days
        for start, field in self.fields.items():
            field.show_day(known.get(start))
            field.setEnabled(view.is_open)
        for made in (self.days_hint, self._fields):
            made.setVisible(bool(starts))
        self.setVisible(bool(relations or starts))

    def _make_boxes(self, relations: tuple[str, ...]) -> None:
        if tuple(self.boxes) == relations:
            return
        _clear(self._box_row)
        self.boxes = {relation: QCheckBox(texts.say("relations", relation)) for relation in relations}
        for box in self.boxes.values():
            box.clicked.connect(self._relate)
            self._box_row.addWidget(box)

    def _make_fields(self, starts: tuple[str, ...], *, today: date) -> None:
        if tuple(self.fields) == starts:
            return
        _clear(self._field_row)
        self.fields = {start: StartField(start, today=today) for start in starts}
        for field in self.fields.values():
            field.given.connect(self._start)
            self._field_row.addWidget(field)

    def _relate(self) -> None:
        ticked = tuple(relation for relation, box in self.boxes.items() if box.isChecked())
        self.acts.do(record_relations, relations=ticked)

    def _start(self, start: str, day: date | None) -> None:
        self.acts.do(record_starts, days={start: day})


def _clear(row: FlowLayout) -> None:
    while row.count():
        taken = row.takeAt(0)
        gone = taken.widget() if taken is not None else None
        if gone is not None:
            gone.hide()
            gone.deleteLater()
