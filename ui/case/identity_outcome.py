"""The outcome of the identity check, and what became of a copy of an ID."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from dsar_desk.domain.checklist import may_ask_for_copy
from dsar_desk.domain.identity import IdentityMethod, IdentityOutcome
from dsar_desk.domain.ruled_out import Known
from dsar_desk.errors import DeskError
from dsar_desk.services.deciding import settle_identity
from ui import texts
from ui.case.acts import CaseActs
from ui.case.dialogs.act_dialog import TextBox
from ui.case.dialogs.recording import CopyDialog
from ui.case.once import AskOnce
from ui.case.reading import CaseView
from ui.case.words import identity_words
from ui.errors import words_for
from ui.theme import CARD_TITLE
from ui.widgets.buttons import button, link_button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.labels import IconMark, TextLabel

MEANS = tuple(method for method in IdentityMethod if method is not IdentityMethod.NONE)
_LOOKS = {
    IdentityOutcome.OPEN: ("circle", "muted"),
    IdentityOutcome.NOT_NEEDED: ("circle-check", "ok"),
    IdentityOutcome.PASSED: ("circle-check", "ok"),
    IdentityOutcome.FAILED: ("triangle-alert", "late"),
}


class OutcomeCard(Card):
    """How the check ended: means, reason, day and by whom; nothing of a document is kept."""

    def __init__(self, acts: CaseActs) -> None:
        super().__init__(padding=16)
        self.acts = acts
        self.mark = IconMark("circle", colour="muted")
        self.state = TextLabel(bold=True, wrap=True, selectable=True)
        self.why = TextLabel(colour="muted", wrap=True, selectable=True)
        self.method = QComboBox()
        self.method.addItem(self.tr("Choose the means"), IdentityMethod.NONE.value)
        for method in MEANS:
            self.method.addItem(texts.say("identity-methods", method.value), method.value)
        self.method.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.method.setMinimumContentsLength(16)
        self.reason = TextBox(lines=2)
        self.method_field = Field(self.tr("Means &used"), self.method)
        self.reason_field = Field(
            self.tr("What did you see, and &why is that enough?"),
            self.reason,
            hint=texts.say("case-hints", "identity"),
        )
        self.passed = button(self.tr("Identity established"), icon_name="circle-check")
        self.not_needed = button(self.tr("No check needed"))
        self.failed = button(self.tr("Not established"))
        self.change = link_button(self.tr("Change"), clicked=lambda: self._fold(shown=True))
        self.form = QWidget()
        self._once = AskOnce(acts)
        self._known: tuple[Known, ...] = ()
        self._lay_out()
        for made, outcome in (
            (self.passed, IdentityOutcome.PASSED),
            (self.not_needed, IdentityOutcome.NOT_NEEDED),
            (self.failed, IdentityOutcome.FAILED),
        ):
            made.clicked.connect(lambda _on, given=outcome: self.settle(given))

    def show_case(self, view: CaseView) -> None:
        """Show how the check stands; what is typed stays."""
        identity = view.case.identity
        self._known = view.case.own_numbers
        icon, colour = _LOOKS[identity.outcome]
        self.mark.show_icon(icon, colour=colour)
        words = identity_words(identity, today=view.today)
        self.state.setText(words[:1].upper() + words[1:])
        self.why.setText(identity.reason)
        self.why.setVisible(bool(identity.reason))
        waits = identity.outcome is IdentityOutcome.OPEN or self.is_typed
        self._fold(shown=view.is_open and waits)
        self.change.setVisible(view.is_open and not waits)
        if view.copies and not self.is_typed:
            self.method.setCurrentIndex(self.method.findData(IdentityMethod.MASKED_COPY.value))
        copy_may = may_ask_for_copy(view.case) or identity.copy_received is not None
        self._offer(IdentityMethod.MASKED_COPY, on=copy_may)

    def settle(self, outcome: IdentityOutcome) -> None:
        """Record an outcome with the means and the reason that are filled in."""
        for field in (self.method_field, self.reason_field):
            field.set_error("")
        typed = [self.reason.toPlainText()]
        self.reason_field.set_error(
            self._once.question(typed, self._known, go_on=lambda: self.settle(outcome))
        )
        if self.reason_field.has_error:
            return
        method = IdentityMethod(self.method.currentData())
        if outcome is IdentityOutcome.NOT_NEEDED:
            method = IdentityMethod.NONE
        words = texts.say("identity-outcomes", outcome.value)
        self.acts.do(
            settle_identity,
            told=self.tr("Recorded: identity %1").replace("%1", words),
            outcome=outcome,
            method=method,
            reason=self.reason.toPlainText(),
            done=lambda _: self.forget(),
            failed=self._refused,
        )

    def use(self, method: IdentityMethod, reason: str = "") -> None:
        """Take a means as the one that was used, with a reason to be edited; what was typed stays."""
        self.method.setCurrentIndex(self.method.findData(method.value))
        if not self.is_typed:
            self.reason.setPlainText(reason)
        self._fold(shown=True)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Empty the form."""
        self.reason.clear()
        self.method.setCurrentIndex(0)
        for field in (self.method_field, self.reason_field):
            field.set_error("")

    @property
    def is_typed(self) -> bool:
        """Whether something typed would be lost."""
        return bool(self.reason.toPlainText())

    def _fold(self, *, shown: bool) -> None:
        self.form.setVisible(shown)
        self.change.setVisible(not shown)

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, DeskError):
            self.acts.shell.errors(error)
            return
        field = self.method_field if error.code == "identity-needs-method" else self.reason_field
        field.set_error(words_for(error)[1])
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self, method: IdentityMethod, *, on: bool) -> None:
        model = self.method.model()
        assert isinstance(model, QStandardItemModel)
        item = model.item(self.method.findData(method.value))
        item.setEnabled(on)
        item.setToolTip("" if on else texts.say("case-hints", "copy-last"))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.mark, alignment=Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.state, 1)
        self.body.addWidget(TextLabel(self.tr("Outcome"), size=CARD_TITLE, bold=True))
        self.body.addLayout(head)
        self.body.addWidget(self.why)
        self.body.addWidget(self.change, alignment=Qt.AlignmentFlag.AlignLeft)
        inside = QVBoxLayout(self.form)
        inside.setContentsMargins(0, 4, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(self.method_field)
        inside.addWidget(self.reason_field)
        inside.addWidget(self._once.why)
        for made in (self.passed, self.not_needed, self.failed):
            inside.addWidget(made)
        self.body.addWidget(self.form)


class CopyCard(Card):
    """Whether a copy of an ID came in, and whether it is gone."""

    destroy_wanted = Signal()

    def __init__(self, acts: CaseActs) -> None:
        super().__init__(padding=16)
        self.acts = acts
        self._view: CaseView | None = None
        self.mark = IconMark("circle-check", colour="ok")
        self.text = TextLabel(wrap=True, selectable=True)
        self.received = link_button(self.tr("One came in that is not in the desk"), clicked=self._record)
        self.gone = button(
            self.tr("Destroy the copy…"),
            icon_name="trash-2",
            clicked=self.destroy_wanted.emit,
        )
        self.dialog: CopyDialog | None = None
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.mark, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        self.body.addWidget(TextLabel(self.tr("Copy of an ID"), size=CARD_TITLE, bold=True))
        self.body.addLayout(row)
        self.body.addWidget(self.received, alignment=Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.gone)

    def show_case(self, view: CaseView) -> None:
        """Show what became of the copy, if there ever was one."""
        self._view = view
        identity = view.case.identity
        came, gone = identity.copy_received, identity.copy_destroyed
        checked = identity.keeps_copy and identity.outcome is IdentityOutcome.OPEN
        urgent = identity.holds_copy and not checked
        self.set_look(fill="latesoft" if urgent else "base", border="latefill" if urgent else "line")
        icon, colour = ("triangle-alert", "late") if urgent else ("circle-check", "ok")
        self.mark.show_icon(icon, colour=colour)
        self.received.setVisible(came is None or gone is not None)
        self.received.setEnabled(view.is_open)
        self.gone.setVisible(identity.holds_copy and not view.copies)
        if came is None:
            self.text.setText(self.tr("There is none, and usually none is needed."))
        elif checked:
            self.text.setText(texts.say("masking", "kept-next"))
        elif gone is None:
            day = texts.long_date(came, today=view.today)
            self.text.setText(self.tr("Came in on %1. Destroy it everywhere today.").replace("%1", day))
        else:
            day = texts.long_date(gone, today=view.today)
            self.text.setText(self.tr("Destroyed on %1.").replace("%1", day))

    def _record(self) -> None:
        if self._view is not None:
            self.dialog = CopyDialog(self.acts, self._view, parent=self.window())
            self.dialog.open()
