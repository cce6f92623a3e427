"""Dialogs that end a case, or bring it back: set aside, strike out, reopen, delete."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dsar_desk.domain.cases import CaseState
from dsar_desk.services.closing import purge_case, reopen, set_aside, strike_out
from ui import texts
from ui.case.acts import CaseActs
from ui.case.choice import ChoiceCard, ChoiceCards
from ui.case.dialogs.act_dialog import ActDialog, TextBox
from ui.case.reading import CaseView
from ui.old_copies import elsewhere, offer_removal

ASIDE = (
    CaseState.DUPLICATE,
    CaseState.SPAM,
    CaseState.WITHDRAWN,
    CaseState.NOT_IDENTIFIED,
    CaseState.OUT_OF_SCOPE,
)


class AsideDialog(ActDialog):
    """Set a case aside, with why."""

    def __init__(self, acts: CaseActs, view: CaseView, parent: QWidget | None = None) -> None:
        super().__init__(acts, parent)
        self.call(self.tr("Set %1 aside").replace("%1", view.reference), self.tr("Set aside"), "archive")
        self.introduce(
            self.tr("Nothing is sent any more, and nothing is deleted. You can reopen the request.")
        )
        self.states = ChoiceCards(self.tr("Why is this request set aside?"))
        column = QVBoxLayout(self.states)
        column.setContentsMargins(0, 0, 0, 0)
        for state in ASIDE:
            card = ChoiceCard(state.value, texts.state_name(state.value), texts.say("aside", state.value))
            column.addWidget(self.states.add(card))
        self.body.addWidget(self.states)
        self.reason = TextBox()
        self.add_field(self.tr("&Reason"), self.reason, "edit-needs-reason")
        self.act.setEnabled(False)
        self.states.chosen.connect(lambda _: self.act.setEnabled(True))
        self.remember_typed()

    def submit(self) -> None:
        state = CaseState(self.states.current)
        self.run(
            set_aside,
            told=self.tr("Set aside: %1").replace("%1", texts.state_name(state.value)),
            state=state,
            reason=self.reason.toPlainText(),
        )


class ReasonDialog(ActDialog):
    """An act that needs nothing but a reason."""

    def __init__(self, acts: CaseActs, parent: QWidget | None = None) -> None:
        super().__init__(acts, parent)
        self.reason = TextBox()
        self.add_field(self.tr("&Reason"), self.reason, "edit-needs-reason")
        self.remember_typed()
        self.reason.setFocus()


class StrikeOutDialog(ReasonDialog):
    """Strike out a case that was made by mistake."""

    def __init__(self, acts: CaseActs, view: CaseView, parent: QWidget | None = None) -> None:
        super().__init__(acts, parent)
        self.view = view
        title = self.tr("Strike out %1").replace("%1", view.reference)
        self.call(title, self.tr("Strike out"), "circle-x")
        self.introduce(self.tr("Only for a request that was registered by mistake. It cannot be reopened."))
        self.cancel.setDefault(True)

    def submit(self) -> None:
        told = self.tr("%1 is struck out").replace("%1", self.view.reference)
        self.run(strike_out, told=told, reason=self.reason.toPlainText())


class ReopenDialog(ReasonDialog):
    """Work on a case again."""

    def __init__(self, acts: CaseActs, view: CaseView, parent: QWidget | None = None) -> None:
        super().__init__(acts, parent)
        self.view = view
        self.call(self.tr("Reopen %1").replace("%1", view.reference), self.tr("Reopen"), "undo-2")
        self.introduce(self.tr("The clock is what it was: reopening gives no new term."))

    def submit(self) -> None:
        told = self.tr("%1 is open again").replace("%1", self.view.reference)
        self.run(reopen, told=told, reason=self.reason.toPlainText())


class DeleteDialog(ActDialog):
    """Delete a case whose retention period is over."""

    def __init__(self, acts: CaseActs, view: CaseView, parent: QWidget | None = None) -> None:
        super().__init__(acts, parent)
        self.view = view
        self.call(
            self.tr("Delete %1 for good?").replace("%1", view.reference),
            self.tr("Delete %1").replace("%1", view.reference),
            "trash-2",
        )
        self.introduce(
            self.tr(
                "The request, its letters and documents are deleted. The history keeps that there was a "
                "request, without what was in it. This cannot be undone."
            )
            + f" {elsewhere()}"
        )
        self.cancel.setDefault(True)
        self.cancel.setFocus()

    def submit(self) -> None:
        told = self.tr("%1 is deleted").replace("%1", self.view.reference)
        shell, over = self.acts.shell, self.parentWidget()
        if over is not None:
            self.accepted.connect(lambda: offer_removal(shell, over))
        self.run(purge_case, told=told)
