"""The dialog for what one system holds."""

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from dsar_desk.domain.cases import DataFound, KeptFor
from dsar_desk.services.finding import ACTIONS, add_found, replace_found
from ui import texts
from ui.case.acts import CaseActs
from ui.case.dialogs.act_dialog import ActDialog, TextBox


class FoundDialog(ActDialog):
    """Say in words what a system holds, and what to do with it. The data themselves never go in here."""

    def __init__(
        self,
        acts: CaseActs,
        row: DataFound | None,
        *,
        old: DataFound | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(acts, parent)
        self.old = old
        self.call(self.tr("What does this system hold?"), self.tr("Save"), "check")
        self.introduce(self.tr("In words, not the data themselves: '7 invoices, 2021 to 2026'."))
        self.system = QLineEdit(row.system if row else "")
        self.found = TextBox(lines=2)
        self.found.setPlainText(row.found if row else "")
        self.action = QComboBox()
        for action in ACTIONS:
            self.action.addItem(texts.say("found-actions", action), action)
        self.action.setCurrentIndex(max(0, self.action.findData(row.action if row else "copy")))
        self.given = row or DataFound("", "", "copy")
        self.kept_for = QComboBox()
        for why in KeptFor:
            self.kept_for.addItem(texts.say("kept-for", why.value or "own"), why)
        self.kept_for.setCurrentIndex(max(0, self.kept_for.findData(self.given.kept_for)))
        self.because = QLineEdit(row.because if row else "")
        self.until = QLineEdit(row.until if row else "")
        self.add_field(self.tr("&System"), self.system, "found-needs-system")
        self.add_field(self.tr("&Found"), self.found, "found-needs-words", "national-number:data-found")
        self.add_field(self.tr("&Proposal"), self.action)
        self.kept_field = self.add_field(self.tr("Kept &by"), self.kept_for)
        self.why = self.add_field(
            self.tr("&Why it is kept"), self.because, "found-needs-reason", optional=True
        )
        self.add_field(self.tr("Kept &until"), self.until, optional=True)
        self.action.currentIndexChanged.connect(self._show_kept)
        self._show_kept()
        self.remember_typed()
        (self.found if row and row.system else self.system).setFocus()

    def _show_kept(self) -> None:
        """Ask why and until when only of what stays."""
        self.kept_field.setVisible(self.action.currentData() == "keep")

    def submit(self) -> None:
        row = replace(
            self.given,
            system=self.system.text(),
            found=self.found.toPlainText(),
            action=str(self.action.currentData()),
            because=self.because.text(),
            until=self.until.text(),
            kept_for=KeptFor(self.kept_for.currentData()),
        )
        if self.old is None:
            self.run(add_found, told=self.tr("Recorded: %1").replace("%1", row.system.strip()), row=row)
        else:
            self.run(
                replace_found,
                told=self.tr("Changed: %1").replace("%1", row.system.strip()),
                old=self.old,
                row=row,
            )
