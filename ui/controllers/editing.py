"""What can be done to the facts of the organisation that a page shows; each act writes in the background."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from dsar_desk.bootstrap import Desk, logo_kind
from dsar_desk.domain.controllers import Controller
from dsar_desk.errors import InvalidInput
from dsar_desk.services.facts import remove_fact
from dsar_desk.services.openings import change_letterhead
from dsar_desk.services.ports import Actor
from dsar_desk.services.shops import remove_controller, save_controller
from ui.controllers.fact_dialog import FactDialog
from ui.controllers.facts import FactRow
from ui.controllers.form_dialog import FormDialog
from ui.controllers.purpose_dialog import PurposeDialog, RelationsDialog
from ui.controllers.reading import Reading
from ui.controllers.statement_dialog import StatementDialog
from ui.controllers.statement_form import StatementForm
from ui.errors import words_for
from ui.shell import Shell, Undo


class FactsEditing(QObject):
    """Opens the dialogs, and writes what needs none. `reading` returns what the page shows, if anything."""

    def __init__(
        self, page: QWidget, shell: Shell, reading: Callable[[], Reading | None], focus: QWidget
    ) -> None:
        super().__init__(page)
        self._page, self._shell, self._reading, self._focus = page, shell, reading, focus
        self.dialog: FormDialog | StatementDialog | None = None

    def show_statement(self, quotation: str = "") -> None:
        """Show the statement's text, with a quotation marked."""
        shown = self._reading()
        if shown is not None and shown.text:
            title = shown.controller.statement.title or shown.controller.name
            self.open(StatementDialog(title, shown.text, quotation, self._page))

    def edit_statement(self) -> None:
        """Keep the statement's text, or another in its place."""
        shown = self._reading()
        if shown is not None:
            self.open(StatementForm(self._shell, shown, self._page))

    def edit(self, row: FactRow) -> None:
        """Change a fact; of a purpose or cookie its name. A missing one is filled in."""
        shown = self._reading()
        if shown is None:
            return
        if row.missing and not row.children:
            self.fill(row)
            return
        fact, path = row.fact, row.key
        if row.children:
            named = next((child for child in row.children if child.key.endswith(".name")), row.children[0])
            fact, path = named.fact, named.key
        self.open(FactDialog(self._shell, shown.controller, path, fact=fact, parent=self._page))

    def fill(self, row: FactRow) -> None:
        """Fill in a missing fact."""
        shown = self._reading()
        if shown is None:
            return
        if row.place == "purposes":
            self.add("purposes")
        else:
            self.open(FactDialog(self._shell, shown.controller, row.place, code=row.right, parent=self._page))

    def add(self, path: str) -> None:
        """Add a fact to a list, or a purpose."""
        shown = self._reading()
        if shown is None:
            return
        if path == "purposes":
            self.open(PurposeDialog(self._shell, shown.controller, self._page))
        else:
            self.open(FactDialog(self._shell, shown.controller, path, parent=self._page))

    def choose_relations(self, row: FactRow) -> None:
        """Say whom a purpose touches."""
        shown = self._reading()
        if shown is None:
            return
        wanted = row.key.split(".")[1]
        purpose = next(each for each in shown.controller.purposes if each.id == wanted)
        self.open(RelationsDialog(self._shell, shown.controller, purpose, self._page))

    def remove(self, row: FactRow) -> None:
        """Take a fact out, with a way back."""
        shown = self._reading()
        if shown is None:
            return
        before, path = shown.controller, row.key

        def work(core: Desk, actor: Actor) -> Controller:
            return remove_fact(core.begin, core.catalog, actor, before.id, path)

        undo = Undo(self.tr("Undo"), lambda: self._put_back(before))
        said = self.tr("%1 removed").replace("%1", row.label)
        self.write(before.id, work, done=lambda: self._shell.toast(said, undo))

    def set_letterhead(
        self,
        say_fault: Callable[[str], None],
        *,
        colour: str | None = None,
        window: str | None = None,
        content: bytes | None = None,
    ) -> None:
        """Change what is given of the letterhead; `say_fault` tells what is refused, at its place."""
        shown = self._reading()
        if shown is None:
            return
        controller = shown.controller.id

        def work(core: Desk, actor: Actor) -> Controller:
            logo = None if content is None else (content, logo_kind(content) if content else "")
            return change_letterhead(
                core.begin, core.catalog, actor, controller, colour=colour, window=window, logo=logo
            )

        def failed(error: BaseException) -> None:
            if isinstance(error, InvalidInput):
                say_fault(words_for(error)[1])
            else:
                self._shell.errors(error)

        self.write(controller, work, failed=failed)

    def write(
        self,
        controller: str,
        work: Callable[[Desk, Actor], Any],
        *,
        done: Callable[[], object] | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Write in the background; then all pages read again."""
        desk = self._shell.desk

        def told(_result: Any) -> None:
            self._shell.changed.emit()
            if done is not None:
                done()

        self._shell.tasks.run(
            lambda: work(desk.core, desk.core.actor(controller=controller)),
            done=told,
            failed=failed,
            owner=self,
        )

    def open(self, dialog: FormDialog | StatementDialog) -> None:
        """Show a dialog over the page; when something was saved, all pages read again."""
        self.dialog = dialog
        dialog.finished.connect(lambda _result: self._closed(dialog))
        if isinstance(dialog, FormDialog):
            dialog.accepted.connect(self._saved)
        dialog.open()

    def _saved(self) -> None:
        self._shell.changed.emit()
        self._shell.toast(self.tr("Saved"))

    def _closed(self, dialog: FormDialog | StatementDialog) -> None:
        dialog.deleteLater()
        if self.dialog is dialog:
            self.dialog = None
        self._focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_back(self, before: Controller) -> None:
        def work(core: Desk, actor: Actor) -> None:
            if before.is_example:
                remove_controller(core.begin, core.catalog, actor, before.id)
            else:
                save_controller(core.begin, core.catalog, actor, before)

        self.write(before.id, work)
