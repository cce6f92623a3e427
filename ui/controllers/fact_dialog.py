"""Edits one fact, or adds one: the value, its translations, and what its place asks besides."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from dsar_desk.domain.company_numbers import seems_sole_trader
from dsar_desk.domain.controllers import Controller, Fact, Recipient, Retention
from dsar_desk.domain.fact_places import kind_at, place_name
from dsar_desk.domain.inventory_codes import STARTS
from dsar_desk.errors import DeskError
from dsar_desk.services.facts import CODES, FactEntry, keep_fact
from ui.controllers.facts import place_label
from ui.controllers.form_dialog import FormDialog
from ui.controllers.period_edit import PeriodEdit
from ui.shell import Shell
from ui.texts import right_name, say
from ui.widgets.day_edit import DayEdit
from ui.widgets.field import Field

_ONE_LINE = frozenset(
    {"email", "privacy_email", "phone", "website", "company_number", "vat_number", "trade_name", "legal_name"}
)
_NO_TRANSLATION = _ONE_LINE | {"address"}


class FactDialog(FormDialog):
    """An own entry in place of a fact. `path` names where it goes; a list's name adds to the list."""

    def __init__(
        self,
        shell: Shell,
        controller: Controller,
        path: str,
        *,
        fact: Fact | None = None,
        code: str = "",
        parent: QWidget | None = None,
    ) -> None:
        label = place_label(path)
        super().__init__(shell, label, self.tr("&Save"), intro=_intro(controller, fact), parent=parent)
        self.controller, self.path, self.fact = controller, path, fact
        self.place = place_name(path)
        self._overruled = False
        self.translations: dict[str, QPlainTextEdit] = {}
        self._add_value(label)
        self._add_code(code or (fact.code if fact else ""))
        if kind_at(path) is Retention or self.place == "response_time":
            self._add_period()
        if kind_at(path) is Recipient:
            self._add_recipient()
        if self.place == "vat_number":
            self._add_sole_trader()
        if self.place == "updated":
            self._add_day()
        self._add_translations()
        self._add_quotation()
        self.ready()
        self.fit(560, min(640, self.sizeHint().height() + 60))
        self.value.setFocus(Qt.FocusReason.OtherFocusReason)

    def entry(self) -> FactEntry:
        """Return what was typed."""
        is_period = self.place == "response_time"
        return FactEntry(
            self._value(),
            translations={code: editor.toPlainText() for code, editor in self.translations.items()},
            code=self.period.period() if is_period and self.period else self._chosen(),
            period=self.period.period() if self.period and not is_period else "",
            starts=str(self.starts.currentData()) if self.starts else "",
            fiscal=self.fiscal.isChecked() if self.fiscal else False,
            named=self.named.isChecked() if self.named else False,
            country=self.country.text().strip() if self.country else "",
            sole_trader=self.sole_trader.isChecked() if self.sole_trader else False,
            numbers_overruled=self._overruled,
            quotation=self.quotation.toPlainText() if self.quotation else "",
        )

    def typed(self) -> tuple[object, ...]:
        entry = self.entry()
        return (
            entry.value,
            *entry.translations.values(),
            entry.code,
            entry.period,
            entry.starts,
            entry.quotation,
        )

    def work(self) -> Callable[[], Any]:
        core, controller, path, entry = self.shell.desk, self.controller.id, self.path, self.entry()

        def keep() -> Controller:
            desk = core.core
            return keep_fact(
                desk.begin, desk.catalog, desk.actor(controller=controller), controller, path, entry
            )

        return keep

    def refused(self, error: BaseException) -> None:
        if isinstance(error, DeskError) and error.code == "number-doubtful":
            self._overruled = True
            self.save_button.setText(self.tr("&Save anyway"))
        super().refused(error)

    def field_of(self, error: DeskError) -> str:
        if error.code == "quotation-elsewhere":
            return "quotation"
        if error.code == "fact-period":
            return "period"
        if error.code == "fact-country":
            return "country"
        return "value"

    period: PeriodEdit | None = None
    starts: QComboBox | None = None
    fiscal: QCheckBox | None = None
    named: QCheckBox | None = None
    country: QLineEdit | None = None
    sole_trader: QCheckBox | None = None
    code: QComboBox | None = None
    day: DayEdit | None = None
    quotation: QPlainTextEdit | None = None

    def _value(self) -> str:
        return self.value.text() if isinstance(self.value, QLineEdit) else self.value.toPlainText()

    def _chosen(self) -> str:
        if self.day is not None:
            return self.day.day.isoformat()
        if self.code is not None:
            return str(self.code.currentData())
        return self.fact.code if self.fact and self.place != "company_number" else ""

    def _add_value(self, label: str) -> None:
        text = self.fact.value if self.fact else ""
        self.value: QLineEdit | QPlainTextEdit
        if self.place in _ONE_LINE:
            self.value = QLineEdit(text)
        else:
            self.value = _many_lines(text)
        hint = self.tr("One line for each line of the address.") if self.place == "address" else ""
        self.add("value", Field(f"&{label}", self.value, hint=hint))

    def _add_code(self, chosen: str) -> None:
        codes = CODES.get(self.place)
        if codes is None:
            return
        self.code = QComboBox()
        self.code.addItem(self.tr("(none of these)"), "")
        for code in codes:
            self.code.addItem(right_name(code) if self.place == "rights" else say("fact-codes", code), code)
        if chosen and self.code.findData(chosen) < 0:
            self.code.addItem(say("fact-codes", chosen), chosen)
        self.code.setCurrentIndex(max(0, self.code.findData(chosen)))
        self.add("code", Field(self.tr("&Kind"), self.code))

    def _add_period(self) -> None:
        self.period = PeriodEdit()
        kept = self.fact.period if isinstance(self.fact, Retention) else (self.fact.code if self.fact else "")
        self.period.show_period(kept)
        hint = self.tr("Lets the desk calculate. The words above go into letters.")
        self.add("period", Field(self.tr("&Period as a number"), self.period, optional=True, hint=hint))
        if self.place == "response_time":
            return
        self.starts = QComboBox()
        self.starts.addItem(self.tr("(not said)"), "")
        for code in STARTS:
            self.starts.addItem(say("fact-codes", code), code)
        fact = self.fact
        if isinstance(fact, Retention):
            self.starts.setCurrentIndex(max(0, self.starts.findData(fact.starts)))
        self.add("starts", Field(self.tr("Counts &from"), self.starts, optional=True))
        self.fiscal = QCheckBox(self.tr("A &tax law demands this period"))
        self.fiscal.setChecked(isinstance(fact, Retention) and fact.fiscal)
        self.form.addWidget(self.fiscal)

    def _add_recipient(self) -> None:
        fact = self.fact
        self.named = QCheckBox(self.tr("This is a &name, not a kind of recipient"))
        self.named.setChecked(fact.named if isinstance(fact, Recipient) else True)
        self.form.addWidget(self.named)
        self.country = QLineEdit(fact.country if isinstance(fact, Recipient) else "")
        self.country.setMaxLength(2)
        self.add("country", Field(self.tr("C&ountry, two letters"), self.country, optional=True))

    def _add_day(self) -> None:
        today = self.shell.desk.today()
        kept = date.fromisoformat(self.fact.code) if self.fact and self.fact.code else today
        self.day = DayEdit(kept, today=today)
        self.add("day", Field(self.tr("&Day"), self.day))

    def _add_sole_trader(self) -> None:
        self.sole_trader = QCheckBox(self.tr("This is a &sole trader (eenmanszaak)"))
        self.sole_trader.setChecked(seems_sole_trader(self.controller.legal_name.value))
        self.form.addWidget(self.sole_trader)

    def _add_quotation(self) -> None:
        if not self.controller.statement.text:
            return
        self.quotation = _many_lines(self.fact.quotation if self.fact else "")
        hint = self.tr("Copied from your statement. With it the fact counts as what the statement says.")
        words = self.tr("Sentence in the &statement")
        self.add("quotation", Field(words, self.quotation, optional=True, hint=hint))

    def _add_translations(self) -> None:
        if self.place in _NO_TRANSLATION:
            return
        kept = self.fact.translations if self.fact else {}
        own = self.controller.statement.language
        for code in dict.fromkeys([*self.controller.languages, *kept]):
            if code == own:
                continue
            editor = _many_lines(kept.get(code, ""))
            self.translations[code] = editor
            words = self.tr("In %1").replace("%1", say("letter-languages", code))
            self.add(f"in-{code}", Field(words, editor, optional=True))


def _many_lines(text: str) -> QPlainTextEdit:
    editor = QPlainTextEdit(text)
    editor.setTabChangesFocus(True)
    editor.setFixedHeight(editor.fontMetrics().lineSpacing() * 3 + 18)
    return editor


def _intro(controller: Controller, fact: Fact | None) -> str:
    lines = []
    if controller.is_example:
        lines.append(example_words())
    if fact and fact.quotation and not controller.statement.text:
        lines.append(
            QCoreApplication.translate("facts", "Your entry takes the place of the statement's sentence.")
        )
    return " ".join(lines)


def example_words() -> str:
    """Return what happens when a shipped example is changed."""
    return QCoreApplication.translate(
        "facts", "This is an example. Your first change makes a version of your own; you can go back."
    )
