"""The fields for what an organisation is, apart from the facts of its statement."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QSpinBox, QWidget

from dsar_desk.domain.controllers import Practice
from dsar_desk.domain.countries import Country
from dsar_desk.domain.letters import LETTER_LANGUAGES
from dsar_desk.services.openings import Traits
from ui.controllers.form_dialog import FormDialog
from ui.texts import say
from ui.translations import language
from ui.widgets.field import Field

COUNTRIES = ("NL", "BE", "FR")
_NO_BACKUP = 0


class TraitsForm(QObject):
    """Adds its fields to a dialog. The supervisory authority follows from the country and is not typed."""

    def __init__(self, dialog: FormDialog, traits: Traits, countries: dict[str, Country]) -> None:
        super().__init__(dialog)
        self._countries = countries
        self._dialog = dialog
        self.country = QComboBox()
        for code in COUNTRIES:
            self.country.addItem(say("countries", code), code)
        self.form_of_address = QComboBox()
        for form in ("u", "je"):
            self.form_of_address.addItem(form, form)
        self.languages = {code: QCheckBox(say("letter-languages", code)) for code in LETTER_LANGUAGES}
        self.prefix = QLineEdit()
        self.prefix.setMaxLength(4)
        self.signatory = QLineEdit()
        self.place = QLineEdit()
        self.backup_days = _spin(0, 3650)
        self.backup_days.setSpecialValueText(self.tr("not known"))
        self.year_end = QLineEdit()
        self.retention_years = _spin(0, 30)
        self.target_days = _spin(0, 20)
        self._show(traits)

    def add_identity(self) -> None:
        """Add country, language and reference."""
        dialog = self._dialog
        self.country_field = dialog.add("country", Field(self.tr("Coun&try"), self.country))
        self.country.currentIndexChanged.connect(lambda _at: self._say_authority())
        self._say_authority()
        dialog.add(
            "form_of_address",
            Field(
                self.tr("&Form of address in Dutch letters"),
                self.form_of_address,
            ),
        )
        dialog.add("languages", Field(self.tr("Languages of letters"), _in_a_row(self.languages)))
        hint = self.tr("Begins each reference, as KTG-2026-0001. Two to four capitals.")
        dialog.add("prefix", Field(self.tr("&Reference begins with"), self.prefix, hint=hint))

    def add_practice(self) -> None:
        """Add how letters are signed and what is kept for how long."""
        dialog = self._dialog
        dialog.add("signatory", Field(self.tr("Letters are &signed by"), self.signatory, optional=True))
        dialog.add("town", Field(self.tr("&Place above a letter"), self.place, optional=True))
        hint = self.tr("After so many days a backup is overwritten. Letters about erasure name it.")
        dialog.add("backup_days", Field(self.tr("Days of a &backup"), self.backup_days, hint=hint))
        hint = self.tr("Month and day, as 12-31.")
        dialog.add("year_end", Field(self.tr("End of the financial &year"), self.year_end, hint=hint))
        dialog.add("retention_years", Field(self.tr("Years to &keep a closed request"), self.retention_years))
        hint = self.tr("Working days before the safe day on which you want to be ready.")
        dialog.add("target_days", Field(self.tr("&Days to spare"), self.target_days, hint=hint))

    def traits(self) -> Traits:
        """Return what was chosen."""
        practice = Practice(
            backup_days=self.backup_days.value() or None,
            financial_year_end=self.year_end.text().strip(),
            target_days=self.target_days.value(),
            retention_years=self.retention_years.value(),
            signatory=self.signatory.text().strip(),
            place=self.place.text().strip(),
        )
        return Traits(
            str(self.country.currentData()),
            str(self.form_of_address.currentData()),
            tuple(code for code, box in self.languages.items() if box.isChecked()),
            self.prefix.text().strip().upper(),
            practice,
        )

    @staticmethod
    def field_of(code: str) -> str:
        """Return the field that an error about traits belongs to, or nothing."""
        return {
            "controller-prefix": "prefix",
            "controller-prefix-taken": "prefix",
            "controller-languages": "languages",
            "controller-year-end": "year_end",
        }.get(code, "")

    def _show(self, traits: Traits) -> None:
        practice = traits.practice
        self.country.setCurrentIndex(max(0, self.country.findData(traits.country)))
        self.form_of_address.setCurrentIndex(max(0, self.form_of_address.findData(traits.form_of_address)))
        for code, box in self.languages.items():
            box.setChecked(code in traits.languages)
        self.prefix.setText(traits.prefix)
        self.signatory.setText(practice.signatory)
        self.place.setText(practice.place)
        self.backup_days.setValue(practice.backup_days or _NO_BACKUP)
        self.year_end.setText(practice.financial_year_end)
        self.retention_years.setValue(practice.retention_years)
        self.target_days.setValue(practice.target_days)

    def _say_authority(self) -> None:
        country = self._countries.get(str(self.country.currentData()))
        if country is not None:
            words = self.tr("Supervisory authority: %1")
            self.country_field.set_hint(words.replace("%1", country.authority.names.in_language(language())))


def _spin(least: int, most: int) -> QSpinBox:
    spin = QSpinBox()
    spin.setRange(least, most)
    return spin


def _in_a_row(boxes: dict[str, QCheckBox]) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(16)
    for box in boxes.values():
        row.addWidget(box)
    row.addStretch(1)
    holder.setFocusProxy(next(iter(boxes.values())))
    return holder
