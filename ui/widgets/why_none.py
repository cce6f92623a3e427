"""Asks why digits that may be a national number are none: ready answers, or a few words of one's own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dsar_desk.errors import InvalidInput
from dsar_desk.services.number_rulings import READY_REASONS, checked_reason
from ui import texts
from ui.errors import words_for
from ui.theme import SMALL
from ui.widgets.buttons import button
from ui.widgets.field import Field
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import TextLabel

_LONGEST = 120


class WhyNone(QWidget):
    """Hidden, and not made, until there is something to ask. One press on a ready answer is enough."""

    told = Signal(str)
    """The reason, as it goes into the history."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: _Parts | None = None
        self.hide()

    @property
    def parts(self) -> "_Parts":
        """The answers, and the field for one's own words."""
        if self._parts is None:
            self._parts = _Parts(self)
            self._parts.told.connect(self.told)
        return self._parts

    def ask(self, wanted: bool) -> None:  # a state, said by its name
        """Ask, or hide the question."""
        if wanted and self.isHidden():
            self.parts.begin()
        self.setVisible(wanted)


class _Parts(QWidget):
    """What is pressed and typed."""

    told = Signal(str)

    def __init__(self, over: WhyNone) -> None:
        super().__init__()
        self.lead = TextLabel(self.tr("It is none, it is"), colour="muted", size=SMALL)
        self.ready = {
            code: button(texts.say("no-number-words", code), size="small") for code in READY_REASONS
        }
        self.other = button(self.tr("something else…"), size="small", clicked=self._ask_other)
        self.own = QLineEdit(maxLength=_LONGEST)
        hint = self.tr("It goes into the history. Write neither the number nor a name.")
        self.field = Field(self.tr("Why is it none?"), self.own, hint=hint)
        self.take = button(self.tr("Record the reason"), clicked=self._take_own)
        self.own.returnPressed.connect(self._take_own)
        for code, made in self.ready.items():
            made.clicked.connect(lambda _on, code=code: self.told.emit(texts.say("no-number-reasons", code)))
        for made in (*self.ready.values(), self.other):
            made.setAccessibleName(f"{self.lead.text()} {made.text()}")
        self._lay_out(over)

    def begin(self) -> None:
        """Show the ready answers, and nothing typed."""
        self.own.clear()
        self.field.set_error("")
        self.free.hide()

    def tab_order(self) -> tuple[QWidget, ...]:
        """Return what the keyboard goes through."""
        return (*self.ready.values(), self.other, self.own, self.take)

    def _ask_other(self) -> None:
        self.free.show()
        self.own.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_own(self) -> None:
        try:
            reason = checked_reason(self.own.text())
        except InvalidInput as error:
            self.field.set_error(words_for(error)[1])
            self.own.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.field.set_error("")
        self.told.emit(reason)

    def _lay_out(self, over: WhyNone) -> None:
        answers, self.free = QWidget(), QWidget()
        flow = FlowLayout(answers, spacing=8)
        for widget in (self.lead, *self.ready.values(), self.other):
            flow.addWidget(widget)
        self.lead.setFixedHeight(self.other.sizeHint().height())
        row = QHBoxLayout(self.free)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.take, alignment=Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(answers)
        column.addWidget(self.free)
        whole = QVBoxLayout(over)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self)
