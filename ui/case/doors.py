"""Where the next step, the head, the letters and the menu of a case lead: a tab, a letter, a dialog."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from dsar_desk.domain.letters import IssuedLetter
from ui.case.acts import CaseActs
from ui.case.dialogs.clock import AnswerDialog, ExtendDialog, StopClockDialog
from ui.case.dialogs.editing import EditDialog, RepresentativeDialog
from ui.case.dialogs.ending import AsideDialog, DeleteDialog, ReopenDialog, StrikeOutDialog
from ui.case.dialogs.recording import ReturnedDialog, SentDialog
from ui.case.next_step import Doors
from ui.case.reading import CaseView

if TYPE_CHECKING:
    from ui.case.page import CasePage


class CaseDoors(QObject):
    """Opens what the person asks for, on the case that the page shows."""

    def __init__(self, page: "CasePage") -> None:
        super().__init__(page)
        self._page = page

    def of_step(self) -> Doors:
        """Return where the next step can lead."""
        page = self._page
        return Doors(
            tab=page.choose_tab,
            letter=self.write,
            dialog=page.open_dialog,
            decide=self.decide,
            do=page.acts_of_case.do,
        )

    def of_menu(self) -> dict[str, Callable[[], object]]:
        """Return what each entry of the menu does."""
        kinds: dict[str, Callable[[CaseActs, CaseView], QDialog]] = {
            "edit": EditDialog,
            "representative": RepresentativeDialog,
            "extend": ExtendDialog,
            "aside": AsideDialog,
            "reopen": ReopenDialog,
            "strike-out": StrikeOutDialog,
        }
        doors = {name: self._door(kind) for name, kind in kinds.items()}
        return {**doors, "copy": self._copy, "delete": self._delete}

    def decide(self) -> None:
        """Lead to the choices; once one is filled in, record it."""
        page = self._page
        if page.view is None:
            return
        if page.tabs.current == "decisions" and page.decisions.form.is_ready:
            page.decisions.form.submit()
            return
        if page.view.step.right is not None:
            page.decisions.pick(page.view.step.right)
        page.choose_tab("decisions")

    def write(self, kind: str) -> None:
        """Go to the page of letters, to write a letter of a kind."""
        self._page.shell.go("letter", f"{self._page.acts_of_case.reference}/{kind}")

    def mark_sent(self, letter: IssuedLetter) -> None:
        """Ask how and when a letter left."""
        if self._page.view is not None:
            self._page.open_dialog(SentDialog(self._page.acts_of_case, self._page.view, letter))

    def mark_returned(self, letter: IssuedLetter) -> None:
        """Ask why a letter came back."""
        if self._page.view is not None:
            self._page.open_dialog(ReturnedDialog(self._page.acts_of_case, self._page.view, letter))

    def hold(self) -> None:
        """Stop the clock, or let it run on when it stands still."""
        if self._page.view is not None:
            dialog = AnswerDialog if self._page.view.case.is_suspended else StopClockDialog
            self._page.open_dialog(dialog(self._page.acts_of_case, self._page.view))

    def _door(self, kind: Callable[[CaseActs, CaseView], QDialog]) -> Callable[[], object]:
        def go() -> None:
            if self._page.view is not None:
                self._page.open_dialog(kind(self._page.acts_of_case, self._page.view))

        return go

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._page.acts_of_case.reference)
        self._page.shell.toast(self.tr("Reference copied"))

    def _delete(self) -> None:
        if self._page.view is not None:
            dialog = DeleteDialog(self._page.acts_of_case, self._page.view)
            dialog.accepted.connect(self._gone)
            self._page.open_dialog(dialog)

    def _gone(self) -> None:
        self._page.view = None
        self._page.acts_of_case.reference = ""
        self._page.shell.go("requests")
