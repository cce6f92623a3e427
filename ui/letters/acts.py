"""What is done with the letter that is shown: leave a remark as it is, file it, say that it has left."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from dsar_desk.domain.letters import IssuedLetter
from dsar_desk.errors import LetterIncomplete
from ui import texts
from ui.case.dialogs.recording import SentDialog
from ui.case.reading import CaseView
from ui.letters.filing import After, Filing
from ui.letters.kinds import LETTER
from ui.letters.overruling import OverruleDialog
from ui.letters.results import Result

if TYPE_CHECKING:
    from ui.letters.page import LetterPage


class LetterActs(QObject):
    """Acts on the letter; filing goes on in the background."""

    def __init__(self, page: "LetterPage") -> None:
        super().__init__(page)
        self._page = page
        self._filing = Filing(page.shell, self)
        self._filing.done.connect(self._filed)
        self._filing.refused.connect(self._not_filed)

    @property
    def is_issuing(self) -> bool:
        """Whether a letter is being filed now."""
        return self._filing.is_running

    def press_main(self) -> None:
        """Do what the main button does, if it can be pressed."""
        main = self._page.parts.bar.main
        if self._page.isVisible() and main.isVisible() and main.isEnabled():
            main.click()

    def main(self) -> None:
        """File a letter, ask how a filed one left, or go to the case of one that has left."""
        page, letter = self._page, self._page.issued
        if letter is not None and letter.sent_on is not None:
            page.shell.go("case", page.reference)
        elif letter is not None and page.view is not None:
            self.sent_dialog = SentDialog(page.acts_on_case, page.view, letter, page)
            self.sent_dialog.open()
        elif page.offer is not None:
            self.issue()

    def ask_reason(self, result: Result) -> None:
        """Ask why a remark is left as it is."""
        self.overrule_dialog = OverruleDialog(self._page.acts_on_case, result, self._page)
        self.overrule_dialog.told.connect(self._overrule)
        self.overrule_dialog.open()

    def _overrule(self, rule: str, reason: str) -> None:
        page, kind = self._page, self._page.parts.form.kind
        if kind is not None and page.draft is not None:
            page.unfiled.overrule(page.reference, kind.kind, rule=rule, reason=reason)
            page.parts.show_checked(page.draft, page.overruled)
            page.tell()

    def issue(self, after: After | None = None) -> None:
        """Check and file the letter as it stands; `after` is called with it, once it is shown."""
        page = self._page
        page.put_away()
        order = replace(page.parts.form.order, overruled=page.overruled)
        self._filing.file(page.reference, order, after)
        page.tell()

    def _filed(self, letter: IssuedLetter, after: After | None) -> None:
        page = self._page
        page.unfiled.forget(page.reference, letter.kind)
        told = texts.say("warnings", "late-refusal-issued") if letter.late else self.tr("The letter is filed")
        page.shell.toast(told)

        def show(view: CaseView) -> None:
            page.show_case(view)
            page.choose(f"{LETTER}{letter.id}")
            page.unfiled.forget(page.reference, letter.kind)
            if after is not None:
                after(letter)

        page.read(show)

    def _not_filed(self, error: BaseException) -> None:
        page = self._page
        page.tell()
        if isinstance(error, LetterIncomplete) and error.open_fields:
            page.jumps.to_field(error.open_fields[0])
            page.draft_anew()
        else:
            page.shell.errors(error)
