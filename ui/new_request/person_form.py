"""Who asks: name and e-mail first; address, numbers, language, country and who acts for them below."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from dsar_desk.domain.countries import Country
from dsar_desk.domain.letters import LETTER_LANGUAGES
from dsar_desk.domain.people import Person, Representative, RepresentativeKind
from dsar_desk.domain.recognition.reading import Recognised
from dsar_desk.errors import InvalidInput
from dsar_desk.services.guard import check_typed
from ui.new_request.fields import Lines, PairRow, ProposedText, combo
from ui.texts import say
from ui.theme import CARD_TITLE
from ui.widgets.field import Field
from ui.widgets.labels import TextLabel

COUNTRIES = (
    "NL", "BE", "DE", "FR", "LU", "AT", "BG", "CY", "CZ", "DK", "EE", "ES", "FI", "GR", "HR", "HU",
    "IE", "IS", "IT", "LI", "LT", "LV", "MT", "NO", "PL", "PT", "RO", "SE", "SI", "SK", "CH", "GB",
)  # fmt: skip
"""Where a data subject may live: the European Economic Area, Switzerland and the United Kingdom."""


class PersonForm(QWidget):
    """All fields about the person. `first` is for the top of the dialog, the form itself for below."""

    touched = Signal()
    looked_up = Signal()
    """Name or e-mail changed: look whether this person has an open case."""
    numbers_changed = Signal()
    """A field in which a national number might stand was left."""

    def __init__(self) -> None:
        super().__init__()
        hint = self.tr("From the text. Check it.")
        self.name, self.email = QLineEdit(), QLineEdit()
        self.address, self.customer_number, self.reference = Lines(), QLineEdit(), QLineEdit()
        self.acting_name, self.acting_email, self.acting_address = QLineEdit(), QLineEdit(), Lines()
        self.language = combo([(code, say("languages", code)) for code in LETTER_LANGUAGES])
        self.country = combo([("", self.tr("not known")), *((c, say("living-in", c)) for c in COUNTRIES)])
        self.acting = combo([("", self.tr("The data subject"))])
        self.fields: dict[str, Field] = {
            "name": Field(self.tr("&Name of the data subject"), self.name),
            "email": Field(self.tr("&E-mail"), self.email, optional=True),
            "address": Field(self.tr("&Address"), self.address, optional=True),
            "customer-number": Field(self.tr("&Customer number"), self.customer_number, optional=True),
            "reference": Field(self.tr("&Reference of the requester"), self.reference, optional=True),
            "language": Field(self.tr("&Language of the letters"), self.language),
            "country": Field(self.tr("Co&untry where they live"), self.country),
            "representative": Field(self.tr("&Who asks?"), self.acting),
            "representative-name": Field(self.tr("Name of who acts"), self.acting_name),
            "representative-email": Field(self.tr("E-mail of who acts"), self.acting_email, optional=True),
            "representative-address": Field(
                self.tr("Address of who acts"), self.acting_address, optional=True
            ),
        }
        self._proposed = {
            name: ProposedText(self.fields[name], editor, hint=hint)
            for name, editor in self._typed()
            if not name.startswith("representative")
        }
        self._own_choices: set[QComboBox] = set()
        self._default_language = "nl"
        self._build()
        self._connect()
        self.offer_heir(heirs_may_ask=False)

    @property
    def person(self) -> Person:
        """The data subject as filled in."""
        return Person(
            name=self.name.text().strip(),
            email=self.email.text().strip(),
            address=self.address.toPlainText().strip(),
            language=str(self.language.currentData()),
            country=str(self.country.currentData()),
        )

    @property
    def representative(self) -> Representative | None:
        """Who acts for the data subject, if anybody."""
        kind = str(self.acting.currentData())
        if not kind:
            return None
        return Representative(
            RepresentativeKind(kind),
            self.acting_name.text().strip(),
            self.acting_email.text().strip(),
            self.acting_address.toPlainText().strip(),
        )

    @property
    def known_numbers(self) -> tuple[str, ...]:
        """Numbers of this case that are no national number."""
        return tuple(filter(None, (self.customer_number.text().strip(), self.reference.text().strip())))

    def typed_texts(self) -> Iterator[tuple[str, str]]:
        """Yield what stands in the fields in which a national number must not stand, by field."""
        for name, editor in self._typed():
            text = editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()
            if text.strip():
                yield name, text

    def check_numbers(self) -> tuple[str, ...]:
        """Mark fields that certainly hold a national number; return the texts that possibly do."""
        possible = []
        texts = dict(self.typed_texts())
        for name, _ in self._typed():
            field = self.fields[name]
            wrong = say("new-request", "national-number")
            try:
                if check_typed(texts.get(name, ""), field=name, known=self.known_numbers):
                    possible.append(texts[name])
                if field.note.text() == wrong:
                    field.set_error("")
            except InvalidInput:
                field.set_error(wrong)
        return tuple(possible)

    def propose(self, recognised: Recognised) -> None:
        """Fill in what the text tells, where the person wrote nothing."""
        sender = recognised.sender
        told = {
            "email": sender.email,
            "address": sender.address,
            "customer-number": sender.customer_number,
            "reference": sender.reference,
            "name": sender.name,
        }
        if recognised.on_behalf:
            told |= {"name": "", "email": "", "address": ""}
        for name, text in told.items():
            self._proposed[name].propose(text)
        note = (
            say("new-request", "on-behalf") if recognised.on_behalf and not self.acting.currentData() else ""
        )
        self.fields["representative"].set_hint(note)
        self._choose(self.language, recognised.language or self._default_language)
        self._choose(self.country, sender.country)

    def set_default_language(self, language: str) -> None:
        """Take the organisation's language as long as neither text nor person says another."""
        if self._default_language == str(self.language.currentData()):
            self._choose(self.language, language)
        self._default_language = language

    def offer_heir(self, *, heirs_may_ask: bool) -> None:
        """Offer an heir where the law of the organisation's country knows one; say why where it does not."""
        chosen = str(self.acting.currentData() or "")
        kinds = [kind for kind in RepresentativeKind if heirs_may_ask or kind is not RepresentativeKind.HEIR]
        while self.acting.count() > 1:
            self.acting.removeItem(1)
        for kind in kinds:
            self.acting.addItem(say("representatives", kind), kind.value)
        self.acting.setCurrentIndex(max(0, self.acting.findData(chosen)))
        lost = chosen == RepresentativeKind.HEIR and not heirs_may_ask
        self.fields["representative"].set_error(say("errors", "heir-under-french-law-only") if lost else "")
        self._show_acting()

    def for_country(self, country: Country | None) -> None:
        """Follow the country of the organisation."""
        self.offer_heir(heirs_may_ask=country is not None and country.heirs_may_ask)

    @property
    def choices(self) -> tuple[QComboBox, ...]:
        """The lists to choose from."""
        return self.language, self.country, self.acting

    def tab_order(self) -> Sequence[QWidget]:
        """Return the fields below the rights in reading order."""
        return [editor for name, editor in self._all() if name not in {"name", "email"}]

    def _typed(self) -> list[tuple[str, QLineEdit | Lines]]:
        return [
            ("name", self.name),
            ("email", self.email),
            ("address", self.address),
            ("customer-number", self.customer_number),
            ("reference", self.reference),
            ("representative-name", self.acting_name),
            ("representative-email", self.acting_email),
            ("representative-address", self.acting_address),
        ]

    def _all(self) -> list[tuple[str, QWidget]]:
        return [(name, field.editor) for name, field in self.fields.items()]

    def _build(self) -> None:
        self.first = PairRow(self.fields["name"], self.fields["email"])
        self.acting_fields = QWidget()
        acting = QVBoxLayout(self.acting_fields)
        acting.setContentsMargins(0, 0, 0, 0)
        acting.setSpacing(12)
        acting.addWidget(PairRow(self.fields["representative-name"], self.fields["representative-email"]))
        acting.addWidget(self.fields["representative-address"])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(TextLabel(self.tr("More about this person"), size=CARD_TITLE, bold=True))
        column.addWidget(self.fields["address"])
        column.addWidget(PairRow(self.fields["customer-number"], self.fields["reference"]))
        column.addWidget(PairRow(self.fields["language"], self.fields["country"]))
        column.addWidget(self.fields["representative"])
        column.addWidget(self.acting_fields)

    def _connect(self) -> None:
        for name, editor in self._typed():
            if isinstance(editor, QLineEdit):
                editor.textEdited.connect(self.touched)
                editor.editingFinished.connect(self.numbers_changed)
            else:
                editor.left.connect(self.numbers_changed)
            editor.textChanged.connect(lambda *_, at=name: self._edited(at))
        for choice in self.choices:
            choice.activated.connect(lambda _index, made=choice: self._chosen(made))
        for editor in (self.name, self.email):
            editor.textChanged.connect(self.looked_up)

    def _edited(self, name: str) -> None:
        if name in self._proposed:
            self._proposed[name].tell()
        if self.fields[name].has_error:
            self.fields[name].set_error("")
        if isinstance(self.fields[name].editor, Lines) and self.fields[name].editor.hasFocus():
            self.touched.emit()

    def _chosen(self, choice: QComboBox) -> None:
        self._own_choices.add(choice)
        self.touched.emit()
        if choice is self.acting:
            self.fields["representative"].set_hint("")
            self.fields["representative"].set_error("")
            self._show_acting()

    def _show_acting(self) -> None:
        self.acting_fields.setVisible(bool(self.acting.currentData()))

    def _choose(self, choice: QComboBox, code: str) -> None:
        if choice not in self._own_choices and choice.findData(code) >= 0:
            choice.setCurrentIndex(choice.findData(code))
