"""Dialogs that mend what is registered: fields of the case, and who acts for the data subject."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from dsar_desk.domain.cases import Case, Channel
from dsar_desk.domain.letters import LETTER_LANGUAGES
from dsar_desk.domain.people import Representative, RepresentativeKind
from dsar_desk.domain.ruled_out import Known
from dsar_desk.services.deciding import name_representative
from dsar_desk.services.editing import edit_fields
from ui import texts
from ui.case.acts import CaseActs
from ui.case.dialogs.act_dialog import ActDialog, TextBox
from ui.case.previews import Preview, preview_receipt
from ui.case.reading import CaseView
from ui.errors import words_for
from ui.widgets.day_edit import DayEdit

_COUNTRIES = ("", "NL", "BE", "FR", "DE")


class EditDialog(ActDialog):
    """Mend what was registered. Every change needs a reason and stands in the history."""

    def __init__(self, acts: CaseActs, view: CaseView, parent: QWidget | None = None) -> None:
        super().__init__(acts, parent)
        self.view, case = view, view.case
        self.call(self.tr("Correct %1").replace("%1", view.reference), self.tr("Save"), "check")
        self.received = DayEdit(case.received, today=view.today)
        self.channel = QComboBox()
        for channel in Channel:
            self.channel.addItem(texts.say("arrived", channel.value), channel.value)
        self.name, self.email = QLineEdit(case.person.name), QLineEdit(case.person.email)
        self.address = TextBox()
        self.address.setPlainText(case.person.address)
        self.language, self.country = QComboBox(), QComboBox()
        for code in LETTER_LANGUAGES:
            self.language.addItem(texts.say("languages", code), code)
        for code in dict.fromkeys((*_COUNTRIES, case.person.country)):
            self.country.addItem(texts.say("countries", code or "unknown"), code)
        self.customer_number = QLineEdit(case.customer_number)
        self.their_reference = QLineEdit(case.their_reference)
        self.reason = TextBox(lines=2)
        self._choose(case)
        self._add_fields()
        self.received.day_changed.connect(lambda _: self._ask())
        self.remember_typed()

    def submit(self) -> None:
        changed = self._changed()
        if not changed:
            self.accept()
            return
        self.run(
            edit_fields,
            told=self.tr("%1 is corrected").replace("%1", self.view.reference),
            changed=changed,
            reason=self.reason.toPlainText(),
        )

    def known_numbers(self) -> tuple[Known, ...]:
        return (*super().known_numbers(), self.customer_number.text(), self.their_reference.text())

    def _add_fields(self) -> None:
        number = "national-number"
        self.add_field(
            self.tr("&Day of receipt"),
            self.received,
            "received-in-future",
            "asked-before-receipt",
            "not-a-date",
        )
        self.add_field(self.tr("&Channel"), self.channel)
        self.add_field(self.tr("&Name"), self.name, "no-name", "name-too-long", f"{number}:name")
        self.add_field(self.tr("&E-mail"), self.email, f"{number}:email", optional=True)
        self.add_field(self.tr("&Address"), self.address, f"{number}:address", optional=True)
        self.add_field(self.tr("&Language of the letters"), self.language)
        self.add_field(self.tr("C&ountry they live in"), self.country)
        self.add_field(
            self.tr("C&ustomer number"), self.customer_number, f"{number}:customer-number", optional=True
        )
        self.add_field(
            self.tr("Their re&ference"), self.their_reference, f"{number}:reference", optional=True
        )
        self.add_field(self.tr("&Reason of the change"), self.reason, "edit-needs-reason", f"{number}:reason")

    def _choose(self, case: Case) -> None:
        for box, code in (
            (self.channel, case.channel.value),
            (self.language, case.person.language),
            (self.country, case.person.country),
        ):
            box.setCurrentIndex(box.findData(code))

    def _values(self) -> Mapping[str, str]:
        return {
            "received": self.received.day.isoformat(),
            "channel": str(self.channel.currentData()),
            "name": self.name.text().strip(),
            "email": self.email.text().strip(),
            "address": self.address.toPlainText().strip(),
            "language": str(self.language.currentData()),
            "country": str(self.country.currentData()),
            "customer-number": self.customer_number.text().strip(),
            "reference": self.their_reference.text().strip(),
        }

    def _changed(self) -> Mapping[str, str]:
        case = self.view.case
        old = {
            "received": case.received.isoformat(),
            "channel": case.channel.value,
            "name": case.person.name,
            "email": case.person.email,
            "address": case.person.address,
            "language": case.person.language,
            "country": case.person.country,
            "customer-number": case.customer_number,
            "reference": case.their_reference,
        }
        return {key: value for key, value in self._values().items() if value != old[key]}

    def _ask(self) -> None:
        reference, received = self.view.reference, self.received.day
        self.acts.ask(
            lambda core: preview_receipt(core, reference, received), done=self._tell, replaces="preview"
        )

    def _tell(self, preview: Preview) -> None:
        if preview.problem is not None or preview.dates is None:
            self.outcome.say("", words_for(preview.problem)[1] if preview.problem else "")
            return
        due: date = preview.dates.due or preview.dates.strict_due
        words = self.tr("The last day becomes %1.").replace("%1", texts.long_date(due, today=self.view.today))
        self.outcome.say(words if self.received.day != self.view.case.received else "")


class RepresentativeDialog(ActDialog):
    """Record who acts for the data subject, or that nobody does."""

    def __init__(self, acts: CaseActs, view: CaseView, parent: QWidget | None = None) -> None:
        super().__init__(acts, parent)
        self.view = view
        self.call(self.tr("Who acts for the data subject?"), self.tr("Save"), "user")
        self.introduce(self.tr("The answer goes to them. Their authority is seen before anything leaves."))
        given = view.case.representative
        self.kind = QComboBox()
        self.kind.addItem(self.tr("Nobody"), "")
        for kind in RepresentativeKind:
            self.kind.addItem(texts.say("representatives", kind.value), kind.value)
        self.kind.setCurrentIndex(self.kind.findData(given.kind.value if given else ""))
        self.name = QLineEdit(given.name if given else "")
        self.email = QLineEdit(given.email if given else "")
        self.address: QPlainTextEdit = TextBox()
        self.address.setPlainText(given.address if given else "")
        seen = given.mandate_seen_on if given else ""
        self.seen = QCheckBox(self.tr("The &mandate, or the proof of authority, was seen"))
        self.seen.setChecked(bool(seen))
        self.seen_on = DayEdit(date.fromisoformat(seen) if seen else view.today, today=view.today)
        number = "national-number"
        self.add_field(self.tr("&Capacity"), self.kind, "heir-under-french-law-only")
        self.add_field(self.tr("&Name"), self.name, "no-representative-name", f"{number}:name")
        self.add_field(self.tr("&E-mail"), self.email, f"{number}:email", optional=True)
        self.add_field(self.tr("&Address"), self.address, f"{number}:address", optional=True)
        self.body.addWidget(self.seen)
        self.add_field(self.tr("&Day on which it was seen"), self.seen_on)
        self.kind.currentIndexChanged.connect(self._enable)
        self.seen.toggled.connect(self._enable)
        self._enable()
        self.remember_typed()

    def submit(self) -> None:
        representative = self._representative()
        told = self.tr("Recorded: %1").replace("%1", self.kind.currentText())
        self.run(name_representative, told=told, representative=representative)

    def _representative(self) -> Representative | None:
        if not self.kind.currentData():
            return None
        return Representative(
            kind=RepresentativeKind(self.kind.currentData()),
            name=self.name.text().strip(),
            email=self.email.text().strip(),
            address=self.address.toPlainText().strip(),
            mandate_seen_on=self.seen_on.day.isoformat() if self.seen.isChecked() else "",
        )

    def _enable(self) -> None:
        somebody = bool(self.kind.currentData())
        for field in (self.name, self.email, self.address, self.seen):
            field.setEnabled(somebody)
        self.seen_on.setEnabled(somebody and self.seen.isChecked())
