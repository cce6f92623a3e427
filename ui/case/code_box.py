"""Makes a code for a known address, and checks the one that came back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from dsar_desk.domain.identity import MOST_WRONG, IdentityMethod, SentCode
from dsar_desk.errors import DeskError
from dsar_desk.services.identity_codes import CodeCheck, MadeCode, check_code, make_code
from ui import texts
from ui.case.acts import CaseActs
from ui.case.dialogs.code import CodeDialog
from ui.case.reading import CaseView
from ui.errors import words_for
from ui.widgets.buttons import button
from ui.widgets.field import Field
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import TextLabel


class CodeBox(QWidget):
    """How the code of one way stands. The code itself is shown once, in a dialog, and never here."""

    matched = Signal()

    def __init__(self, acts: CaseActs, way: IdentityMethod) -> None:
        super().__init__()
        self.acts, self.way = acts, way
        self._view: CaseView | None = None
        self.dialog: CodeDialog | None = None
        self.state = TextLabel(wrap=True, selectable=True)
        self.typed = QLineEdit()
        self.typed.setMaxLength(40)
        self.field = Field(self.tr("Code that came &back"), self.typed)
        self.check = button(self.tr("Check"), icon_name="shield-check", clicked=self.check_typed)
        self.make = button("", icon_name="key-round", clicked=self.make_new)
        self.typed.returnPressed.connect(self.check_typed)
        row = QWidget()
        flow = FlowLayout(row, spacing=8)
        flow.addWidget(self.check)
        flow.addWidget(self.make)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.state, self.field, row):
            column.addWidget(widget)

    def show_case(self, view: CaseView) -> None:
        """Show whether a code waits, matched, or counts no longer."""
        self._view = view
        sent = view.case.identity.code
        mine = sent if sent is not None and sent.way is self.way else None
        waits = mine is not None and mine.waits(today=view.today)
        self.state.setText(_state(mine, view) if mine else "")
        self.state.setVisible(mine is not None)
        self.field.setVisible(waits)
        self.check.setVisible(waits)
        self.make.setText(self.tr("Make a new code") if mine else self.tr("Make a code"))
        may = view.is_open and not view.case.identity.is_settled
        self.make.setEnabled(may)
        self.check.setEnabled(may)
        if not waits:
            self.typed.clear()
            self.field.set_error("")

    @property
    def is_typed(self) -> bool:
        """Whether something typed would be lost."""
        return bool(self.typed.text())

    def make_new(self) -> None:
        """Make a code and show it."""
        self.acts.do(make_code, way=self.way, done=self._show)

    def check_typed(self) -> None:
        """Compare what was typed with the code."""
        self.field.set_error("")
        self.acts.do(check_code, typed=self.typed.text(), done=self._checked, failed=self._refused)

    def _show(self, made: MadeCode) -> None:
        if self._view is not None:
            self.dialog = CodeDialog(self.acts, made, today=self._view.today, parent=self.window())
            self.dialog.finished.connect(self._closed)
            self.dialog.open()

    def _closed(self) -> None:
        self.dialog = None

    def _checked(self, found: CodeCheck) -> None:
        self.typed.clear()
        if found.matched:
            self.matched.emit()
            return
        code = "wrong" if found.left else "wrong-last"
        self.field.set_error(texts.say("code-states", code, left=str(found.left)))
        self.typed.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, DeskError):
            self.acts.shell.errors(error)
            return
        self.field.set_error(words_for(error)[1])
        self.typed.setFocus(Qt.FocusReason.OtherFocusReason)


def _state(sent: SentCode, view: CaseView) -> str:
    day = sent.matched_on or sent.made_on
    facts = {
        "date": texts.long_date(day, today=view.today),
        "until": texts.long_date(sent.valid_until, today=view.today),
        "left": str(MOST_WRONG - sent.wrong),
    }
    if sent.matched_on is not None:
        return texts.say("code-states", "matched", **facts)
    if sent.is_used_up:
        return texts.say("code-states", "used-up", **facts)
    return texts.say("code-states", "waits" if sent.waits(today=view.today) else "expired", **facts)
