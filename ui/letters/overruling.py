"""Leaving a remark on a letter as it is, with a reason that goes into the history."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from dsar_desk.errors import InvalidInput
from dsar_desk.services.guard import check_typed
from dsar_desk.services.number_rulings import checked_reason
from ui.case.acts import CaseActs
from ui.case.dialogs.act_dialog import ActDialog
from ui.letters.results import Result


class OverruleDialog(ActDialog):
    """Asks why a remark is left as it is; what stops a letter is never asked about."""

    told = Signal(str, str)
    """The rule, and the reason."""

    def __init__(self, acts: CaseActs, result: Result, parent: QWidget | None = None) -> None:
        super().__init__(acts, parent)
        self.result_shown = result
        self.call(self.tr("Leave this remark as it is"), self.tr("Leave it"), "check")
        self.introduce(result.text)
        self.reason = QLineEdit(result.reason)
        hint = self.tr("It goes into the history of the case when the letter is filed.")
        codes = ("overrule-needs-reason", "national-number", "ruling-reason-number")
        self.add_field(self.tr("&Reason"), self.reason, *codes, hint=hint)
        self.fit()
        self.reason.setFocus()

    def submit(self) -> None:
        reason = self.reason.text().strip()
        try:
            self._check(reason)
        except InvalidInput as error:
            self.show_error(error)
            return
        if self.may_keep():
            self.told.emit(self.result_shown.rule, reason)
            self.accept()

    def _check(self, reason: str) -> None:
        if not reason:
            raise InvalidInput("overrule-needs-reason", rule=self.result_shown.rule)
        if self.result_shown.asks:
            checked_reason(reason)
        check_typed(reason, field="reason", known=self.known_numbers())
