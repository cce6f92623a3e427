"""Adds a purpose with what Art. 15(1) asks of it, or says whom a purpose touches."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from dsar_desk.domain.controllers import Controller, Purpose
from dsar_desk.domain.inventory_codes import LEGAL_BASES
from dsar_desk.errors import DeskError
from dsar_desk.services.facts import FactEntry, PurposeEntry, change_relations, keep_purpose
from ui.controllers.fact_dialog import example_words
from ui.controllers.form_dialog import FormDialog
from ui.controllers.period_edit import PeriodEdit
from ui.controllers.relations import RelationsEdit
from ui.shell import Shell
from ui.texts import say
from ui.widgets.field import Field


class PurposeDialog(FormDialog):
    """A new purpose."""

    def __init__(self, shell: Shell, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(
            shell,
            self.tr("New purpose"),
            self.tr("&Add purpose"),
            intro=example_words() if controller.is_example else "",
            parent=parent,
        )
        self.controller = controller
        self._overruled = False
        self.name = QLineEdit()
        self.relations = RelationsEdit(("customer",))
        self.categories = QPlainTextEdit()
        self.categories.setTabChangesFocus(True)
        self.categories.setFixedHeight(self.categories.fontMetrics().lineSpacing() * 4 + 18)
        self.basis = QComboBox()
        self.basis.addItem(self.tr("(not yet)"), "")
        for code in LEGAL_BASES:
            self.basis.addItem(say("fact-codes", code), code)
        self.retention = QLineEdit()
        self.period = PeriodEdit()
        self.fiscal = QCheckBox(self.tr("A &tax law demands this period"))
        self.add("name", Field(self.tr("&Purpose"), self.name, hint=self.tr("As: Delivering orders")))
        self.add("relations", Field(self.tr("Whom it touches"), self.relations))
        hint = self.tr("One kind of data on each line.")
        self.add("categories", Field(self.tr("&Data"), self.categories, optional=True, hint=hint))
        self.add("basis", Field(self.tr("Legal &basis"), self.basis, optional=True))
        hint = self.tr("As it should stand in a letter: 7 years after the end of the financial year")
        self.add("retention", Field(self.tr("&Retention period"), self.retention, optional=True, hint=hint))
        self.add("period", Field(self.tr("The period as a &number"), self.period, optional=True))
        self.form.addWidget(self.fiscal)
        self.ready()
        self.fit(600, 640)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def entry(self) -> PurposeEntry:
        """Return what was typed."""
        code = str(self.basis.currentData())
        words = self.retention.text().strip()
        period = FactEntry(
            words,
            period=self.period.period(),
            fiscal=self.fiscal.isChecked(),
            numbers_overruled=self._overruled,
        )
        return PurposeEntry(
            self.name.text(),
            relations=self.relations.chosen(),
            categories=tuple(self.categories.toPlainText().splitlines()),
            legal_basis=code,
            legal_basis_words=self.basis.currentText() if code else "",
            retention=period if words else None,
            numbers_overruled=self._overruled,
        )

    def typed(self) -> tuple[object, ...]:
        return (self.name.text(), self.categories.toPlainText(), self.retention.text())

    def work(self) -> Callable[[], Any]:
        desk, controller, entry = self.shell.desk, self.controller.id, self.entry()

        def keep() -> Controller:
            core = desk.core
            return keep_purpose(
                core.begin, core.catalog, core.actor(controller=controller), controller, entry
            )

        return keep

    def refused(self, error: BaseException) -> None:
        if isinstance(error, DeskError) and error.code == "number-doubtful":
            self._overruled = True
            self.save_button.setText(self.tr("&Add anyway"))
        super().refused(error)

    def field_of(self, error: DeskError) -> str:
        return {"fact-period": "period", "fact-empty": "name"}.get(error.code, "")


class RelationsDialog(FormDialog):
    """Whom one purpose touches."""

    def __init__(
        self, shell: Shell, controller: Controller, purpose: Purpose, parent: QWidget | None = None
    ) -> None:
        intro = self.tr("Only whoever it touches gets this purpose in an answer about access.")
        super().__init__(shell, self.tr("Whom it touches"), self.tr("&Save"), intro=intro, parent=parent)
        self._controller, self._purpose = controller.id, purpose.id
        self.relations = RelationsEdit(purpose.relations)
        self.add("relations", Field(purpose.name.value.replace("&", "&&"), self.relations))
        self.ready()
        self.fit(520, 380)

    def typed(self) -> tuple[object, ...]:
        return self.relations.chosen()

    def work(self) -> Callable[[], Any]:
        desk, controller, purpose = self.shell.desk, self._controller, self._purpose
        chosen = self.relations.chosen()

        def keep() -> Controller:
            core = desk.core
            actor = core.actor(controller=controller)
            return change_relations(core.begin, core.catalog, actor, controller, purpose, chosen)

        return keep
