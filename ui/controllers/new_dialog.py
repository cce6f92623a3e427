"""A new organisation: empty, or with the inventory of an example to go through."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from dsar_desk.bootstrap import example_names
from dsar_desk.domain.company_numbers import seems_sole_trader
from dsar_desk.domain.controllers import Controller
from dsar_desk.domain.countries import Country
from dsar_desk.domain.statement_reading import Proposal
from dsar_desk.errors import DeskError
from dsar_desk.services.openings import NewController, Traits, change_traits, open_controller, propose_prefix
from dsar_desk.services.openings import traits_of as traits_of_controller
from dsar_desk.services.proposing import ReadStatement
from ui.controllers.form_dialog import FormDialog
from ui.controllers.statement_start import StatementStart
from ui.controllers.traits_form import TraitsForm
from ui.shell import Shell
from ui.widgets.field import Field
from ui.widgets.labels import TextLabel


class NewControllerDialog(FormDialog):
    """Only the name is required. `opened` has the id of the organisation that was made."""

    opened = Signal(str)

    def __init__(
        self,
        shell: Shell,
        countries: Mapping[str, Country],
        taken: frozenset[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(shell, self.tr("New organisation"), self.tr("&Make organisation"), parent=parent)
        self._taken = taken
        self._overruled = False
        self._read: ReadStatement | None = None
        self._confirmed: tuple[Proposal, ...] = ()
        self._add_statement()
        self._add_start()
        self._add_names()
        self.traits_form = TraitsForm(self, Traits(), dict(countries))
        self.traits_form.add_identity()
        self._add_contacts()
        self._add_numbers()
        self.traits_form.add_practice()
        self.legal_name.textChanged.connect(lambda _text: self._propose())
        self.trade_name.textChanged.connect(lambda _text: self._propose())
        self.ready()
        self.fit(680, 680)
        self.legal_name.setFocus(Qt.FocusReason.OtherFocusReason)

    def entry(self) -> NewController:
        """Return what was typed."""
        return NewController(
            self.legal_name.text().strip(),
            traits=self.traits_form.traits(),
            trade_name=self.trade_name.text(),
            address=self.address.toPlainText(),
            **{name: editor.text() for name, editor in self.lines.items()},
            sole_trader=self.sole_trader.isChecked(),
            example=str(self.start.currentData()),
            numbers_overruled=self._overruled,
            read=self._read,
            confirmed=self._confirmed,
        )

    def typed(self) -> tuple[object, ...]:
        return (
            self.legal_name.text(),
            self.trade_name.text(),
            self.address.toPlainText(),
            *(editor.text() for editor in self.lines.values()),
            self.statement.text.toPlainText(),
        )

    def work(self) -> Callable[[], Any]:
        desk, entry = self.shell.desk, self.entry()

        def make() -> Controller:
            core = desk.core
            return open_controller(core.begin, core.catalog, core.actor(), entry)

        return make

    def saved(self, result: Any) -> None:
        self.opened.emit(result.id)
        self.accept()

    def refused(self, error: BaseException) -> None:
        if isinstance(error, DeskError) and error.code == "number-doubtful":
            self._overruled = True
            self.save_button.setText(self.tr("&Make anyway"))
        super().refused(error)

    def field_of(self, error: DeskError) -> str:
        if error.code == "controller-name-missing":
            return "legal_name"
        return error.facts.get("place", "") or self.traits_form.field_of(error.code)

    def _add_statement(self) -> None:
        self.statement = StatementStart(self.shell)
        self.statement.confirmed.connect(self._fill)
        self.form.addWidget(self.statement)

    def _fill(self, read: ReadStatement, confirmed: tuple[Proposal, ...]) -> None:
        """Put what was confirmed into the fields; what has no field is kept as it is."""
        self._read, self._confirmed = read, confirmed
        editors = {"legal_name": self.legal_name, "trade_name": self.trade_name, **self.lines}
        form = self.traits_form
        for each in confirmed:
            if each.place in editors:
                editors[each.place].setText(each.value)
            elif each.place == "address":
                self.address.setPlainText(each.value)
            elif each.place == "country":
                form.country.setCurrentIndex(max(0, form.country.findData(each.value)))
            elif each.place == "form_of_address":
                form.form_of_address.setCurrentIndex(max(0, form.form_of_address.findData(each.value)))
            elif each.place == "language" and each.value in form.languages:
                form.languages[each.value].setChecked(True)
        self.legal_name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_start(self) -> None:
        self.start = QComboBox()
        self.start.addItem(self.tr("Empty"), "")
        for code, name in example_names().items():
            self.start.addItem(self.tr("With the purposes of %1").replace("%1", name), code)
        self.start_note = TextLabel(
            self.tr(
                "Copied are purposes, kinds of data, legal bases, periods and kinds of recipients, as your "
                "own entries. Go through them: what is not true of your shop must go. Names, contacts, "
                "sentences and named recipients stay behind."
            ),
            colour="warn",
            wrap=True,
        )
        self.start.currentIndexChanged.connect(lambda at: self.start_note.setVisible(at > 0))
        self.add("start", Field(self.tr("&Start"), self.start))
        self.start_note.hide()
        self.form.addWidget(self.start_note)

    def _add_names(self) -> None:
        self.legal_name, self.trade_name = QLineEdit(), QLineEdit()
        hint = self.tr("With the legal form, as Bakkerij Jansen B.V.")
        self.add("legal_name", Field(self.tr("Official &name"), self.legal_name, hint=hint))
        hint = self.tr("The name by which customers know you.")
        self.add("trade_name", Field(self.tr("Trade na&me"), self.trade_name, optional=True, hint=hint))

    def _add_contacts(self) -> None:
        self.address = QPlainTextEdit()
        self.address.setTabChangesFocus(True)
        self.address.setFixedHeight(self.address.fontMetrics().lineSpacing() * 3 + 18)
        self.add("address", Field(self.tr("Postal a&ddress"), self.address, optional=True))
        self.lines: dict[str, QLineEdit] = {}
        for name, words in (
            ("email", self.tr("&E-mail")),
            ("privacy_email", self.tr("E-mail for pri&vacy questions")),
            ("phone", self.tr("P&hone")),
            ("website", self.tr("&Website")),
            ("dpo", self.tr("Data protection officer, with e-mail")),
        ):
            self._add_line(name, words)

    def _add_numbers(self) -> None:
        self._add_line("company_number", self.tr("Trade register number (KvK)"))
        self._add_line("vat_number", self.tr("VAT id"))
        self.sole_trader = QCheckBox(self.tr("This is a sole trader (eenmanszaak)"))
        self.form.addWidget(self.sole_trader)

    def _add_line(self, name: str, words: str) -> None:
        self.lines[name] = QLineEdit()
        self.add(name, Field(words, self.lines[name], optional=True))

    def _propose(self) -> None:
        legal, trade = self.legal_name.text().strip(), self.trade_name.text().strip()
        self.sole_trader.setChecked(bool(legal) and seems_sole_trader(legal))
        if not self.traits_form.prefix.isModified():
            name = trade or legal
            self.traits_form.prefix.setText(propose_prefix(name, self._taken) if name else "")


class TraitsDialog(FormDialog):
    """Changes what an organisation is, apart from its facts."""

    def __init__(
        self,
        shell: Shell,
        controller: Controller,
        countries: Mapping[str, Country],
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("Settings of %1").replace("%1", controller.name)
        super().__init__(shell, title, self.tr("&Save"), parent=parent)
        self._controller = controller.id
        self.traits_form = TraitsForm(self, traits_of_controller(controller), dict(countries))
        self.traits_form.add_identity()
        self.traits_form.add_practice()
        self.ready()
        self.fit(640, 640)

    def typed(self) -> tuple[object, ...]:
        return (self.traits_form.traits(),)

    def work(self) -> Callable[[], Any]:
        desk, controller, traits = self.shell.desk, self._controller, self.traits_form.traits()

        def change() -> Controller:
            core = desk.core
            actor = core.actor(controller=controller)
            return change_traits(core.begin, core.catalog, actor, controller, traits)

        return change

    def field_of(self, error: DeskError) -> str:
        return self.traits_form.field_of(error.code)
