"""New request: what came in, from whom, what is asked, and the day by which it must be answered."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QFrame,
    QHBoxLayout,
    QMessageBox,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dsar_desk.domain.listing import CaseRow
from dsar_desk.domain.recognition.reading import Recognised
from dsar_desk.errors import DeskError, NotAllowed
from dsar_desk.services.registration import LONG_PAST, NAME_LIMIT, NewRequest, Registered, register_request
from ui import texts
from ui.new_request.channels import ChannelPicker
from ui.new_request.controllers import ALL, Choice, ControllerChoice, choices_of, last_used
from ui.new_request.due_strip import DueStrip
from ui.new_request.fields import PairRow, ReceivedEdit, WheelGuard
from ui.new_request.letter_box import LetterBox
from ui.new_request.notice import Notice
from ui.new_request.person_form import PersonForm
from ui.new_request.rights_list import Proposal, RightsList, boxes
from ui.scroll_bars import EXTENT
from ui.shell import Shell
from ui.texts import say
from ui.theme import GAP, MARGIN, NARROW_MARGIN, SMALL
from ui.widgets.buttons import button, link_button, primary_button
from ui.widgets.card import Line
from ui.widgets.field import Field
from ui.widgets.labels import TextLabel
from ui.widgets.page import Surface

WIDEST, TALLEST = 880, 860
ANY_HEIGHT = 16_777_215
"""Qt's own word for no limit."""
REST = 250
"""Milliseconds after the last key before the register is asked for this person's open cases."""
QUOTED = 90
"""Characters of the words that propose a right."""


class NewRequestDialog(QDialog):
    """Look first at the text and at the last day that moves along."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shell = shell
        self.setWindowTitle(self.tr("New request"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._today = shell.desk.today()
        self._touched = self._may_close = self._saving = False
        self._overruled: set[str] = set()
        self._same: CaseRow | None = None
        self._linked_to = ""
        self._wide: bool | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._look_for_same_person)
        self._guard = WheelGuard(self)
        self._build()
        self._connect()
        self._fit(parent)
        self._show_due()
        shell.tasks.run(
            lambda: (choices_of(shell.desk.core), last_used(shell.desk)),
            done=lambda found: self._fill_controllers(*found),
            owner=self,
        )

    def submit(self) -> None:
        """Register the request, or show what is missing first."""
        if self._saving:
            return
        faults = self._faults()
        if faults:
            faults[0].setFocus(Qt.FocusReason.OtherFocusReason)
            self.form_area.ensureWidgetVisible(faults[0])
            return
        self._set_saving(saving=True)
        core, new = self.shell.desk, self._request()
        self.shell.tasks.run(
            lambda: register_request(
                core.core.begin, core.core.catalog, core.core.actor(controller=new.controller), new
            ),
            done=self._registered,
            failed=self._refused,
            owner=self,
        )

    def reject(self) -> None:
        """Close; ask first when something was typed."""
        if self._saving:
            return
        if self._may_close or not self._touched:
            super().reject()
            return
        self._ask_to_discard(self._discard)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._touched and not self._may_close:
            event.ignore()
            self.reject()
            return
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "letter"):
            self.letter.repaint_marks()

    def _build(self) -> None:
        self.channels = ChannelPicker()
        self.received = ReceivedEdit(self._today, today=self._today)
        self.controllers = ControllerChoice()
        self.person = PersonForm()
        self.rights = RightsList()
        self.letter = LetterBox(self.shell, lambda: self.person.known_numbers)
        self.received_field = Field(self.tr("Recei&ved on"), self.received)
        self.controller_field = Field(self.tr("For which or&ganisation?"), self.controllers)
        self.long_past = Notice()
        self.view_same = link_button(self.tr("View"), clicked=self._view_same)
        self.link_same = button(self.tr("Link to it"), icon_name="link", size="small", look="chip")
        self.link_same.setCheckable(True)
        self.same_person = Notice(self.view_same, self.link_same)
        self.no_number = button(
            self.tr("This is no national number"), size="small", clicked=self._overrule_numbers
        )
        self.possible_number = Notice(self.no_number)
        self._build_form()
        self._build_foot()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self.middle, 1)
        outer.addWidget(Line())
        outer.addWidget(self.foot)

    def _build_form(self) -> None:
        form = Surface("window")
        self.form = QVBoxLayout(form)
        self.form.setSpacing(12)
        self.parts = (
            Field(self.tr("How did it come in?"), self.channels),
            PairRow(self.received_field, self.controller_field),
            self.long_past,
            self.person.first,
            self.same_person,
            self.possible_number,
            self.rights,
            self.person,
        )
        for part in self.parts:
            self.form.addWidget(part)
        self.form.addStretch(1)
        self.form_area = QScrollArea()
        self.form_area.setFrameShape(QFrame.Shape.NoFrame)
        self.form_area.setWidgetResizable(True)
        self.form_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.form_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form_area.setWidget(form)
        self.beside = Surface("base")
        self.beside_column = QVBoxLayout(self.beside)
        self.middle = QHBoxLayout()
        self.middle.setSpacing(0)
        self.middle.addWidget(self.form_area, 1)
        self.middle.addWidget(self.beside, 1)

    def _build_foot(self) -> None:
        self.foot = Surface("base")
        self.due = DueStrip()
        self.cancel = button(self.tr("Cancel"), clicked=self.reject)
        self.save = primary_button(
            self.tr("Register request"), icon_name="check", size="main", clicked=self.submit
        )
        self.save.setToolTip("Ctrl+Enter")
        self.status = TextLabel(size=SMALL, colour="muted")
        acts = QHBoxLayout()
        acts.setSpacing(12)
        acts.addStretch(1)
        acts.addWidget(self.status)
        acts.addWidget(self.cancel)
        acts.addWidget(self.save)
        self.foot_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.foot)
        self.foot_row.setContentsMargins(MARGIN, 12, MARGIN, 14)
        self.foot_row.setSpacing(GAP)
        self.foot_row.addWidget(self.due, 1)
        self.foot_row.addLayout(acts)

    def _connect(self) -> None:
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.submit)
        for widget in (self.received, self.controllers, *self.person.findChildren(QWidget)):
            if widget.metaObject().className() in {"QComboBox", "ControllerChoice", "ReceivedEdit"}:
                widget.installEventFilter(self._guard)
                widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.received.day_changed.connect(lambda _day: self._received_changed())
        self.received.room_changed.connect(self._tell_distance)
        self.controllers.activated.connect(lambda _index: self._mark_touched())
        self.controllers.currentIndexChanged.connect(lambda _index: self._controller_changed())
        self.channels.changed.connect(self._mark_touched)
        self.rights.changed.connect(self._show_due)
        self.letter.read.connect(self._propose)
        self.person.looked_up.connect(self._rest.start)
        self.person.numbers_changed.connect(self._check_numbers)
        self.link_same.toggled.connect(self._link)
        for touched in (self.person.touched, self.rights.touched, self.letter.touched):
            touched.connect(self._mark_touched)

    def _fit(self, parent: QWidget | None) -> None:
        """Be as large as the window and the screen allow."""
        room = (parent.window() if parent is not None else self).screen().availableGeometry().size()
        if parent is not None:
            room = room.boundedTo(parent.window().size())
        self.resize(min(WIDEST, room.width() - 32), min(TALLEST, room.height() - 32))

    def _arrange(self) -> None:
        """Put the text beside the form, or above it where that leaves too little room."""
        needed = max(part.minimumSizeHint().width() for part in self.parts) + 2 * MARGIN + EXTENT
        beside = self.letter.minimumSizeHint().width() + 2 * MARGIN
        wide = self.width() >= max(needed, beside) + beside
        margin = MARGIN if wide else NARROW_MARGIN
        self.form.setContentsMargins(margin, GAP, margin, GAP)
        self.beside_column.setContentsMargins(margin, GAP, margin, GAP)
        self.foot_row.setContentsMargins(margin, 10, margin, 12)
        low = self.width() < self.fontMetrics().averageCharWidth() * 80
        direction = QBoxLayout.Direction
        self.foot_row.setDirection(direction.TopToBottom if low else direction.LeftToRight)
        self.foot_row.setSpacing(8 if low else GAP)
        if wide != self._wide:
            self._wide = wide
            self._place_text(wide=wide)

    def _place_text(self, *, wide: bool) -> None:
        if wide:
            self.beside_column.addWidget(self.letter)
            self.letter.edit.setMaximumHeight(ANY_HEIGHT)
            self.letter.edit.setMinimumHeight(120)
        else:
            self.form.insertWidget(0, self.letter)
            self.letter.edit.setFixedHeight(self.fontMetrics().lineSpacing() * 7)
        self.beside.setVisible(wide)
        self._order_tabs(wide=wide)

    def _order_tabs(self, *, wide: bool) -> None:
        form = [
            *self.channels.segments.values(), self.channels.more, self.received, self.controllers,
            self.person.name, self.person.email, self.view_same, self.link_same, self.no_number,
            *boxes(self.rights), *self.person.tab_order(),
        ]  # fmt: skip
        text = [self.letter.paste_button, self.letter.open_button, self.letter.edit]
        chain = [*form, *text] if wide else [*text, *form]
        chain += [self.cancel, self.save]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _fill_controllers(self, choices: Sequence[Choice], last: str) -> None:
        filtered = self.shell.computer.get("window.controller")
        self.controllers.fill(choices, filtered="" if filtered == ALL else filtered, last=last)
        self._controller_changed()

    def _controller_changed(self) -> None:
        choice = self.controllers.choice
        self.controller_field.set_error("")
        self.person.for_country(choice.country if choice else None)
        if choice is not None:
            self.person.set_default_language(choice.language)
        self._show_due()
        self._rest.start()

    def _received_changed(self) -> None:
        self._mark_touched()
        self._check_received()
        self._show_due()

    def _check_received(self) -> bool:
        day = self.received.day
        facts = {"date": texts.full_date(day)}
        future = day > self._today
        self.received_field.set_error(say("errors", "received-in-future", **facts) if future else "")
        self._tell_distance()
        old = self._today - day > LONG_PAST
        self.long_past.say(say("warnings", "received-long-ago", **facts) if old else "")
        return not future

    def _tell_distance(self) -> None:
        self.received_field.set_hint("" if self.received.has_room else self.received.distance)

    def _show_due(self) -> None:
        choice = self.controllers.choice
        self.due.show_due(
            self.received.day,
            country=choice.country if choice else None,
            rights=self.rights.chosen,
            today=self._today,
        )

    def _propose(self, recognised: Recognised, _whole: bool) -> None:  # Qt's signal
        text = self.letter.text
        proposals = {
            right: Proposal(
                _quoted(text, recognised.places(right)[0].start, recognised.places(right)[0].end),
                len(recognised.places(right)),
            )
            for right in recognised.rights
        }
        self.rights.propose(proposals)
        self.person.propose(recognised)
        self._check_numbers()

    def _look_for_same_person(self) -> None:
        choice, person = self.controllers.choice, self.person.person
        if choice is None or not (person.name or person.email):
            self._show_same(())
            return
        desk = self.shell.desk

        def look() -> Sequence[CaseRow]:
            with desk.core.read() as work:
                return work.cases.open_of_same_person(choice.id, name=person.name, email=person.email)

        self.shell.tasks.run(look, done=self._show_same, owner=self, replaces="same-person")

    def _show_same(self, rows: Sequence[CaseRow]) -> None:
        self._same = rows[0] if rows else None
        if self._same is None:
            self.link_same.setChecked(False)
            self.same_person.say("")
            return
        row = self._same
        asked = ", ".join(texts.right_in_sentence(right) for right in row.rights)
        since = texts.long_date(row.received, weekday=False, today=self._today)
        facts = {"reference": row.reference, "rights": asked, "date": since}
        self.same_person.say(
            say("new-request", "same-person"), say("new-request", "same-person-which", **facts)
        )
        self.view_same.setAccessibleName(self.tr("View %1").replace("%1", row.reference))
        self._link()

    def _link(self) -> None:
        self._linked_to = self._same.reference if self._same and self.link_same.isChecked() else ""
        self.link_same.setText(self.tr("Linked") if self._linked_to else self.tr("Link to it"))

    def _view_same(self) -> None:
        if self._same is None:
            return
        reference = self._same.reference
        if self._touched:
            self._ask_to_discard(lambda: self._leave_for(reference))
        else:
            self._leave_for(reference)

    def _leave_for(self, reference: str) -> None:
        self._discard()
        self.shell.go("case", reference)

    def _check_numbers(self) -> bool:
        """Return whether nothing in the fields may still be a national number."""
        possible = [text for text in self.person.check_numbers() if text not in self._overruled]
        self.possible_number.say(say("warnings", "possible-national-number") if possible else "")
        return not possible

    def _overrule_numbers(self) -> None:
        self._overruled |= set(self.person.check_numbers())
        self._check_numbers()
        self.save.setFocus(Qt.FocusReason.OtherFocusReason)

    def _faults(self) -> list[QWidget]:
        """Mark what is missing or wrong; return where to mend it, in reading order."""
        faults: list[QWidget] = []
        if not self._check_received():
            faults.append(self.received)
        if self.controllers.choice is None:
            self.controller_field.set_error(say("new-request", "no-controller"))
            faults.append(self.controllers)
        numbers_fine = self._check_numbers()
        for code, fault in (("name", self._name_fault()), ("representative-name", self._acting_fault())):
            if fault:
                self.person.fields[code].set_error(fault)
        marked = [field for field in self.person.fields.values() if field.has_error]
        faults += [field.editor for field in marked if field.editor in (self.person.name, self.person.email)]
        if not numbers_fine:
            faults.append(self.no_number)
        if not self.rights.chosen:
            self.rights.set_error(say("errors", "no-right"))
            faults.append(self.rights.first_box)
        faults += [field.editor for field in marked if field.editor not in faults]
        return faults

    def _name_fault(self) -> str:
        name = self.person.person.name
        if not name:
            return say("errors", "no-name")
        return say("errors", "name-too-long", limit=str(NAME_LIMIT)) if len(name) > NAME_LIMIT else ""

    def _acting_fault(self) -> str:
        acting = self.person.representative
        return say("new-request", "no-acting-name") if acting is not None and not acting.name else ""

    def _request(self) -> NewRequest:
        choice = self.controllers.choice
        return NewRequest(
            controller=choice.id if choice else "",
            rights=self.rights.chosen,
            received=self.received.day,
            channel=self.channels.channel,
            person=self.person.person,
            representative=self.person.representative,
            customer_number=self.person.customer_number.text(),
            their_reference=self.person.reference.text(),
            text=self.letter.text,
            linked_to=self._linked_to,
            numbers_overruled=bool(self._overruled),
        )

    def _registered(self, done: Registered) -> None:
        self._set_saving(saving=False)
        self._may_close = True
        self.shell.toast(self.tr("Request registered as %1.").replace("%1", done.case.reference))
        self.accept()
        self.shell.changed.emit()
        self.shell.go("case", done.case.reference)

    def _refused(self, error: BaseException) -> None:
        self._set_saving(saving=False)
        place = _place_of(error)
        fields: Mapping[str, Field] = {"received": self.received_field, **self.person.fields}
        if place == "rights":
            self.rights.set_error(texts.say("errors", "no-right"))
            self.rights.first_box.setFocus(Qt.FocusReason.OtherFocusReason)
        elif isinstance(error, DeskError) and place in fields:
            known = error.code != "national-number"
            words = say("errors", error.code, **error.facts) if known else say("new-request", error.code)
            fields[place].set_error(words)
            fields[place].editor.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.shell.errors(error)

    def _set_saving(self, *, saving: bool) -> None:
        self._saving = saving
        self.save.setEnabled(not saving)
        self.cancel.setEnabled(not saving)
        self.status.setText(self.tr("Registering…") if saving else "")

    def _mark_touched(self) -> None:
        self._touched = True

    def _ask_to_discard(self, then: Callable[[], object]) -> None:
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle("DSAR Desk")
        box.setText(self.tr("This request has not been registered yet."))
        box.setInformativeText(self.tr("What you filled in goes lost when you close."))
        stay = box.addButton(self.tr("Go on filling in"), QMessageBox.ButtonRole.RejectRole)
        leave = box.addButton(self.tr("Discard"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.buttonClicked.connect(lambda made: then() if made is leave else None)
        self.question = box
        box.open()

    def _discard(self) -> None:
        self._may_close = True
        self.reject()


def _quoted(text: str, start: int, end: int) -> str:
    words = " ".join(text[start:end].split())
    return words if len(words) <= QUOTED else f"{words[: QUOTED - 1]}…"


def _place_of(error: BaseException) -> str:
    """Return the field that an error is about; empty where it is about none."""
    if not isinstance(error, DeskError):
        return ""
    if isinstance(error, NotAllowed):
        return "representative" if error.code == "heir-under-french-law-only" else ""
    places = {
        "no-name": "name",
        "name-too-long": "name",
        "received-in-future": "received",
        "date-out-of-range": "received",
        "no-right": "rights",
        "unknown-language": "language",
        "national-number": error.facts.get("field", ""),
    }
    return places.get(error.code, "")


def open_new_request(shell: Shell, parent: QWidget) -> NewRequestDialog:
    """Show the dialog over the window and return it."""
    dialog = NewRequestDialog(shell, parent)
    dialog.open()
    dialog.channels.segments[dialog.channels.channel].setFocus(Qt.FocusReason.OtherFocusReason)
    return dialog
