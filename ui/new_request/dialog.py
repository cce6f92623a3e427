"""New request: what came in, from whom, what is asked, and the day by which it must be answered."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLayout, QMessageBox, QVBoxLayout, QWidget

from dsar_desk.domain.recognition.reading import Recognised
from dsar_desk.errors import DeskError
from dsar_desk.services.registration import NAME_LIMIT, NewRequest, Registered, register_request
from ui.new_request.channels import ChannelPicker
from ui.new_request.controllers import ALL, Choice, ControllerField, choices_of, last_used
from ui.new_request.fields import PairRow, WheelGuard
from ui.new_request.layout import Columns, Foot
from ui.new_request.letter_box import LetterBox
from ui.new_request.notice import Notice
from ui.new_request.person_form import PersonForm
from ui.new_request.received import ReceivedField
from ui.new_request.rights_list import RightsList, boxes, proposals_of
from ui.new_request.same_person import SamePersonNotice
from ui.shell import Shell
from ui.texts import say
from ui.widgets.card import Line
from ui.widgets.field import Field
from ui.widgets.why_none import WhyNone

WIDEST, TALLEST = 880, 860
SMALLEST = (480, 320)
_PLACES = {
    "no-name": "name",
    "name-too-long": "name",
    "received-in-future": "received",
    "date-out-of-range": "received",
    "unknown-language": "language",
    "heir-under-french-law-only": "representative",
}
"""The field that an error of the register is about."""


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
        self._overruled: dict[str, str] = {}
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
        desk, new = self.shell.desk, self._request()

        def register() -> Registered:
            core = desk.core
            return register_request(core.begin, core.catalog, core.actor(controller=new.controller), new)

        self.shell.tasks.run(register, done=self._registered, failed=self._refused, owner=self)

    def reject(self) -> None:
        """Close; ask first when something was typed."""
        if self._saving:
            return
        if self._may_close or not self._touched:
            super().reject()
            return
        self._ask_to_discard(self._discard)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._saving or (self._touched and not self._may_close):
            event.ignore()
            self.reject()
            return
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "letter"):
            self.letter.repaint_marks()

    def _build(self) -> None:
        self.channels = ChannelPicker()
        self.received_field = ReceivedField(self._today)
        self.received, self.long_past = self.received_field.edit, self.received_field.long_past
        self.controller_field = ControllerField()
        self.controllers = self.controller_field.choice
        self.person = PersonForm()
        self.rights = RightsList()
        self.same_person = SamePersonNotice(self.shell)
        self.view_same, self.link_same = self.same_person.view, self.same_person.link
        self.why_none = WhyNone()
        self.why_none.told.connect(self._overrule_numbers)
        self.possible_number = Notice(below=self.why_none)
        self.letter = LetterBox(self.shell, lambda: self.person.known_numbers)
        self.columns = Columns(
            (
                Field(self.tr("How did it come in?"), self.channels),
                PairRow(self.received_field, self.controller_field),
                self.long_past,
                self.person.first,
                self.same_person,
                self.possible_number,
                self.rights,
                self.person,
            ),
            self.letter,
        )
        self.form_area, self.beside = self.columns.area, self.columns.beside
        self.foot = Foot(cancel=self.reject, save=self.submit)
        self.due, self.cancel, self.save = self.foot.due, self.foot.cancel, self.foot.save
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.setSizeConstraint(
            QLayout.SizeConstraint.SetNoConstraint
        )  # one column may follow from less room
        self.setMinimumSize(*SMALLEST)
        for widget in (self.columns, Line(), self.foot):
            outer.addWidget(widget, 1 if widget is self.columns else 0)

    def _connect(self) -> None:
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.submit)
        self._guard = WheelGuard(self)
        for widget in (self.received, self.controllers, *self.person.choices):
            widget.installEventFilter(self._guard)
            widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.columns.arranged.connect(self._order_tabs)
        self.received_field.changed.connect(self._mark_touched)
        self.received_field.changed.connect(self._show_due)
        self.controllers.activated.connect(lambda _index: self._mark_touched())
        self.controllers.currentIndexChanged.connect(lambda _index: self._controller_changed())
        self.channels.changed.connect(self._mark_touched)
        self.rights.changed.connect(self._show_due)
        self.letter.read.connect(self._propose)
        self.person.looked_up.connect(self._look_for_same_person)
        self.person.numbers_changed.connect(self._check_numbers)
        self.same_person.wants_case.connect(self._leave_for)
        for touched in (self.person.touched, self.rights.touched, self.letter.touched):
            touched.connect(self._mark_touched)

    def _fit(self, parent: QWidget | None) -> None:
        """Be as large as the window and the screen allow."""
        room = (parent.window() if parent is not None else self).screen().availableGeometry().size()
        if parent is not None:
            room = room.boundedTo(parent.window().size())
        self.resize(min(WIDEST, room.width() - 32), min(TALLEST, room.height() - 32))

    def _order_tabs(self, wide: bool) -> None:
        form = [
            *self.channels.segments.values(), self.channels.more, self.received, self.controllers,
            self.person.name, self.person.email, self.view_same, self.link_same,
            *self.why_none.parts.tab_order(),
            *boxes(self.rights), *self.person.tab_order(),
        ]  # fmt: skip
        text = [self.letter.paste_button, self.letter.open_button, self.letter.edit]
        chain = [*form, *text] if wide else [*text, *form]
        for before, after in pairwise([*chain, self.cancel, self.save]):
            QWidget.setTabOrder(before, after)

    def _fill_controllers(self, choices: Sequence[Choice], last: str) -> None:
        filtered = self.shell.computer.get("window.controller")
        self.controller_field.fill(choices, filtered="" if filtered == ALL else filtered, last=last)
        self._controller_changed()

    def _controller_changed(self) -> None:
        choice = self.controllers.choice
        self.controller_field.set_error("")
        self.person.for_country(choice.country if choice else None)
        if choice is not None:
            self.person.set_default_language(choice.language)
        self._show_due()
        self._look_for_same_person()

    def _show_due(self) -> None:
        choice = self.controllers.choice
        self.due.show_due(
            self.received_field.day,
            country=choice.country if choice else None,
            rights=self.rights.chosen,
            today=self._today,
        )

    def _propose(self, recognised: Recognised) -> None:
        self.rights.propose(proposals_of(recognised, self.letter.text))
        self.person.propose(recognised)
        self.received_field.show_day_of_text(recognised.day)
        self._check_numbers()
        self.controller_field.propose(self.letter.text)

    def _look_for_same_person(self) -> None:
        choice, person = self.controllers.choice, self.person.person
        self.same_person.look(choice.id if choice else "", name=person.name, email=person.email)

    def _check_numbers(self) -> bool:
        """Return whether nothing in the fields may still be a national number."""
        possible = [text for text in self.person.check_numbers() if text not in self._overruled]
        self.why_none.ask(bool(possible))
        self.possible_number.say(say("warnings", "possible-national-number") if possible else "")
        return not possible

    def _overrule_numbers(self, reason: str) -> None:
        self._overruled |= dict.fromkeys(self.person.check_numbers(), reason)
        self._check_numbers()
        self.save.setFocus(Qt.FocusReason.OtherFocusReason)

    def _faults(self) -> list[QWidget]:
        """Mark what is missing or wrong; return where to mend it, in reading order."""
        faults: list[QWidget] = [] if self.received_field.check() else [self.received]
        if self.controllers.choice is None:
            self.controller_field.set_error(say("new-request", "no-controller"))
            faults.append(self.controllers)
        numbers_fine = self._check_numbers()
        for name, fault in (("name", self._name_fault()), ("representative-name", self._acting_fault())):
            if fault:
                self.person.fields[name].set_error(fault)
        marked = [field.editor for field in self.person.fields.values() if field.has_error]
        faults += [editor for editor in marked if editor in {self.person.name, self.person.email}]
        if not numbers_fine:
            faults.append(self.why_none.parts.ready["order"])
        if not self.rights.chosen:
            self.rights.set_error(say("errors", "no-right"))
            faults.append(self.rights.first_box)
        return [*faults, *(editor for editor in marked if editor not in faults)]

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
            received=self.received_field.day,
            channel=self.channels.channel,
            person=self.person.person,
            representative=self.person.representative,
            customer_number=self.person.customer_number.text(),
            their_reference=self.person.reference.text(),
            text=self.letter.text,
            linked_to=self.same_person.linked_to,
            numbers_overruled=bool(self._overruled),
            ruled_out=tuple(self.letter.ruled_out),
            ruling_reason=self._ruling_reason(),
        )

    def _ruling_reason(self) -> str:
        """Return every reason once, why digits are no national number."""
        return " ".join(dict.fromkeys((*self._overruled.values(), *self.letter.ruled_out.values())))

    def _registered(self, done: Registered) -> None:
        self._set_saving(saving=False)
        self._may_close = True
        self.shell.toast(self.tr("Request registered as %1.").replace("%1", done.case.reference))
        self.accept()
        self.shell.changed.emit()
        self.shell.go("case", done.case.reference)

    def _refused(self, error: BaseException) -> None:
        self._set_saving(saving=False)
        fields: Mapping[str, Field] = {"received": self.received_field, **self.person.fields}
        field = fields.get(_place_of(error))
        if not isinstance(error, DeskError) or field is None:
            self.shell.errors(error)
            return
        own = error.code == "national-number"
        field.set_error(say("new-request" if own else "errors", error.code, **error.facts))
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_saving(self, *, saving: bool) -> None:
        self._saving = saving
        self.foot.set_saving(saving=saving)

    def _mark_touched(self) -> None:
        self._touched = True

    def _leave_for(self, reference: str) -> None:
        def leave() -> None:
            self._discard()
            self.shell.go("case", reference)

        if self._touched:
            self._ask_to_discard(leave)
        else:
            leave()

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


def _place_of(error: BaseException) -> str:
    """Return the field that an error is about; empty where it is about none."""
    if not isinstance(error, DeskError):
        return ""
    return error.facts.get("field", "") if error.code == "national-number" else _PLACES.get(error.code, "")


def open_new_request(shell: Shell, parent: QWidget) -> NewRequestDialog:
    """Show the dialog over the window and return it."""
    dialog = NewRequestDialog(shell, parent)
    dialog.open()
    dialog.channels.segments[dialog.channels.channel].setFocus(Qt.FocusReason.OtherFocusReason)
    return dialog
