"""What can be done with an organisation as a whole: its settings, a file of it, taking it away."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from dsar_desk.bootstrap import Desk, controller_text, with_letter_texts
from dsar_desk.domain.controllers import Controller
from dsar_desk.domain.countries import Country
from dsar_desk.domain.statement_reading import Proposal
from dsar_desk.errors import InvalidInput
from dsar_desk.services.letter_texts import texts_to_carry
from dsar_desk.services.ports import Actor
from dsar_desk.services.proposing import ReadStatement, keep_confirmed, only_new, propose
from dsar_desk.services.shops import remove_controller
from ui.controllers.editing import FactsEditing
from ui.controllers.new_dialog import TraitsDialog
from ui.controllers.proposals_dialog import ProposalsDialog
from ui.controllers.reading import Reading
from ui.controllers.traits_form import COUNTRIES
from ui.shell import Shell


class Ownership(QObject):
    """Acts of the menu behind the three dots."""

    def __init__(
        self, page: QWidget, shell: Shell, reading: Callable[[], Reading | None], editing: FactsEditing
    ) -> None:
        super().__init__(page)
        self._page, self._shell, self._reading, self._editing = page, shell, reading, editing
        self.question: QMessageBox | None = None
        self.proposals: ProposalsDialog | None = None

    def change_settings(self) -> None:
        """Change country, languages, reference and practice."""
        desk = self._shell.desk
        self._shell.tasks.run(
            lambda: {code: desk.core.catalog.country(code) for code in COUNTRIES},
            done=self._ask_settings,
            owner=self,
        )

    def propose_facts(self) -> None:
        """Show what the own statement seems to say beyond the facts that are held."""
        shown = self._reading()
        if shown is None or not shown.controller.statement.text:
            return
        controller, catalog = shown.controller, self._shell.desk.core.catalog
        self._shell.tasks.run(
            lambda: only_new(controller, propose(controller.statement.text, catalog)),
            done=lambda read: self._show_proposals(controller.id, read),
            owner=self,
        )

    def _show_proposals(self, controller_id: str, read: ReadStatement) -> None:
        if not read.proposals:
            self._shell.toast(self.tr("Nothing in the statement that is not held yet"))
            return
        dialog = ProposalsDialog(read, self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._keep_proposals(controller_id, dialog.confirmed))
        dialog.finished.connect(self._forget_proposals)
        self.proposals = dialog
        dialog.open()

    def _forget_proposals(self) -> None:
        self.proposals = None

    def _keep_proposals(self, controller_id: str, confirmed: tuple[Proposal, ...]) -> None:
        desk = self._shell.desk

        def keep() -> Controller:
            core = desk.core
            actor = core.actor(controller=controller_id)
            return keep_confirmed(core.begin, core.catalog, actor, controller_id, confirmed)

        if confirmed:
            self._shell.tasks.run(keep, done=lambda _own: self._shell.changed.emit(), owner=self)

    def export(self) -> None:
        """Ask where to write the organisation as a file."""
        shown = self._reading()
        if shown is None:
            return
        title, kinds = self.tr("Export the organisation"), self.tr("Organisations (*.toml)")
        name, _ = QFileDialog.getSaveFileName(self._page, title, f"{shown.controller.id}.toml", kinds)
        if name:
            self.write_file(Path(name))

    def write_file(self, file: Path) -> None:
        """Write the organisation as a file."""
        shown = self._reading()
        if shown is None:
            return
        controller, desk = shown.controller, self._shell.desk

        def write() -> None:
            texts = texts_to_carry(desk.core.read, controller.id)
            try:
                file.write_text(with_letter_texts(controller_text(controller), texts), encoding="utf-8")
            except OSError:
                raise InvalidInput("file-unwritable", name=file.name) from None

        said = self.tr("Exported to %1").replace("%1", file.name)
        self._shell.tasks.run(write, done=lambda _none: self._shell.toast(said), owner=self)

    def remove(self) -> None:
        """Ask, then remove the organisation or go back to the example."""
        shown = self._reading()
        if shown is None or shown.controller.is_example:
            return
        back, name = shown.is_own_version, shown.controller.name
        box = QMessageBox(self._page)
        box.setWindowTitle(self.tr("Back to the example") if back else self.tr("Remove organisation"))
        asks = self.tr("Drop your own version of %1?") if back else self.tr("Remove %1?")
        box.setText(asks.replace("%1", name))
        box.setInformativeText(
            self.tr("Your changes to its facts and letterhead are lost. Requests and letters stay.")
        )
        act = self.tr("Back to the example") if back else self.tr("Remove %1").replace("%1", name)
        go = box.addButton(act, QMessageBox.ButtonRole.DestructiveRole)
        stay = self.tr("Keep my version") if back else self.tr("Keep")
        box.setDefaultButton(box.addButton(stay, QMessageBox.ButtonRole.RejectRole))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        go.clicked.connect(lambda: self._remove_now(shown.controller.id, back=back))
        box.finished.connect(self._answered)
        self.question = box
        box.open()

    def _answered(self) -> None:
        self.question = None

    def _remove_now(self, controller: str, *, back: bool) -> None:
        def work(core: Desk, actor: Actor) -> Any:
            remove_controller(core.begin, core.catalog, actor, controller)

        def done() -> None:
            self._shell.toast(self.tr("The example is back") if back else self.tr("Organisation removed"))
            if not back:
                self._shell.go("controllers")

        self._editing.write(controller, work, done=done)

    def _ask_settings(self, countries: dict[str, Country]) -> None:
        shown = self._reading()
        if shown is not None:
            self._editing.open(TraitsDialog(self._shell, shown.controller, countries, self._page))
