"""The middle of the page: what only this case knows, the language, and what goes along."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from dsar_desk.domain.cases import Case
from dsar_desk.domain.controllers import Purpose
from dsar_desk.domain.letters import Enclosure, LetterKind
from dsar_desk.sentences import has_sentence
from dsar_desk.services.letter_choice import wants_data_file
from dsar_desk.services.letters import LetterOrder
from ui import texts
from ui.letters.enclosures import EnclosureList
from ui.letters.fact_field import FactField
from ui.letters.purpose_field import PURPOSES, PurposeField
from ui.shell import Shell
from ui.theme import CARD_TITLE, SMALL
from ui.translations import language
from ui.widgets.card import Card, Line
from ui.widgets.labels import TextLabel
from ui.widgets.page import scrolling


class FactsForm(Card):
    """One field for each fact of the kind, filled with what the case already has."""

    changed = Signal()
    """Something that the letter says is different."""
    left = Signal()
    """A field was left: save."""
    ruled_out = Signal(str, str)
    """The person says that no national number stands in this text."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(padding=0)
        self.kind: LetterKind | None = None
        self.fields: dict[str, FactField | PurposeField] = {}
        self.title = TextLabel(size=CARD_TITLE, bold=True, wrap=True)
        self.hint = TextLabel(colour="muted", size=SMALL, wrap=True)
        self.languages = QComboBox()
        self.language_label = TextLabel(self.tr("&Language"), size=SMALL, bold=True)
        self.language_label.setBuddy(self.languages)
        self.large_print = QCheckBox(self.tr("Lar&ge print (16 points), for who asks for it"))
        self.enclosures = EnclosureList(shell)
        self._column = QVBoxLayout()
        self._column.setSpacing(16)
        self._lay_out()
        self.languages.currentIndexChanged.connect(self._language_chosen)
        self.enclosures.changed.connect(self.changed)
        self.large_print.toggled.connect(self.changed)

    @property
    def order(self) -> LetterOrder:
        """The letter as it is asked for now."""
        return LetterOrder(
            kind=self.kind.kind if self.kind else "",
            language=self.language,
            facts=self.values,
            enclosures=self.enclosures.files,
            large_print=self.large_print.isChecked(),
        )

    @property
    def language(self) -> str:
        """The language of the letter."""
        return str(self.languages.currentData() or "")

    @property
    def values(self) -> Mapping[str, str]:
        """Every fact of the kind as it may be kept, also the empty ones."""
        return {key: field.value for key, field in self.fields.items()}

    @property
    def faulty(self) -> FactField | PurposeField | None:
        """The first field whose text may not be kept."""
        return next((field for field in self.fields.values() if field.needs_answer), None)

    def show_kind(
        self,
        kind: LetterKind,
        case: Case,
        purposes: Iterable[Purpose],
        *,
        written_in: str,
        files: Iterable[Enclosure],
        large_print: bool = False,
    ) -> None:
        """Show the fields of a kind; `written_in` is the language that was chosen before, if any."""
        self.large_print.blockSignals(True)
        self.large_print.setChecked(large_print)
        self.large_print.blockSignals(False)
        self.kind = kind
        self.title.setText(kind.title_in(language()))
        self._fill_languages(kind, written_in or case.person.language)
        self._make_fields(kind, case, tuple(purposes))
        self.enclosures.begin(files)
        self.enclosures.set_hint(texts.say("enclosure-hints", "data-file") if wants_data_file(kind) else "")
        self._tell_language(case)

    def show_facts(self, facts: Mapping[str, str]) -> None:
        """Take over facts that changed elsewhere, except where somebody is typing."""
        for key, field in self.fields.items():
            if not field.editor.hasFocus():
                field.set_value(facts.get(key, ""))

    def put_back(self, facts: Mapping[str, str]) -> None:
        """Show these facts again, also where the keyboard is."""
        for key, text in facts.items():
            if key in self.fields:
                self.fields[key].set_value(text)

    def mark_open(self, keys: Iterable[str]) -> None:
        """Say at a field that may mostly stay empty that this letter needs it."""
        for key, field in self.fields.items():
            if field.has_error and not field.needs_answer:
                field.set_error("")  # what the letter could not be made for is mended
            field.set_needed(key in keys)

    def jump(self, key: str) -> bool:
        """Put the keyboard in a field, the enclosures or the language; false when there is no such field."""
        around = {"enclosures": self.enclosures.add, "language": self.languages}.get(key)
        if around is not None:
            self.area.ensureWidgetVisible(around)
            around.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        field = self.fields.get(key)
        if field is None:
            return False
        self.area.ensureWidgetVisible(field)
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def name_of(self, key: str) -> str:
        """Return the short name of what a field asks, or the words for something that is no field here."""
        field = self.fields.get(key)
        if field is None:
            return place_of(key)
        names = field.fact.short or field.fact.label
        return names.get(language()) or names.get("en", key)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.language_label)
        row.addWidget(self.languages)
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 10)
        head.setSpacing(4)
        above = QHBoxLayout()
        above.setSpacing(16)
        above.addWidget(self.title, 1)
        above.addLayout(row)
        head.addLayout(above)
        head.addWidget(self.hint)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addLayout(self._column)
        column.addWidget(self.large_print)
        column.addWidget(self.enclosures)
        column.addStretch(1)
        self.area = scrolling(inside)
        self.area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.body.setSpacing(0)
        self.body.setContentsMargins(1, 1, 1, 1)
        self.body.addLayout(head)
        self.body.addWidget(Line())
        self.body.addWidget(self.area, 1)

    def _fill_languages(self, kind: LetterKind, wanted: str) -> None:
        self.languages.blockSignals(True)
        self.languages.clear()
        for code in kind.languages:
            self.languages.addItem(texts.say("letter-languages", code), code)
        place = self.languages.findData(wanted)
        self.languages.setCurrentIndex(place if place >= 0 else max(0, self.languages.findData("en")))
        self.languages.blockSignals(False)
        widest = max(
            self.languages.fontMetrics().horizontalAdvance(self.languages.itemText(i))
            for i in range(self.languages.count())
        )
        self.languages.setMinimumWidth(widest + 60)

    def _make_fields(self, kind: LetterKind, case: Case, purposes: tuple[Purpose, ...]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.fields = {}
        known = case.own_numbers
        for fact in kind.facts:
            chosen = fact.key == PURPOSES and purposes
            field = PurposeField(fact, purposes) if chosen else FactField(fact, known=known)
            field.set_value(case.facts.get(fact.key, ""))
            if isinstance(field, FactField):
                field.ruled_out.connect(self.ruled_out)
            field.changed.connect(self.changed)
            field.left.connect(self.left)
            self.fields[fact.key] = field
            self._column.addWidget(field)
        if not kind.facts:
            nothing = TextLabel(
                self.tr("The desk fills in this letter by itself."), colour="muted", wrap=True
            )
            self._column.addWidget(nothing)

    def _tell_language(self, case: Case) -> None:
        written = texts.say("letter-languages", self.language)
        theirs = texts.say("letter-languages", case.person.language)
        words = self.tr("Write in %1: that is the language of this letter.").replace("%1", written)
        if self.language != case.person.language:
            words = self.tr("The data subject writes %1; this letter is in %2.")
            words = words.replace("%1", theirs).replace("%2", written)
        self.hint.setText(words)
        self._case = case

    def _language_chosen(self) -> None:
        self._tell_language(self._case)
        self.changed.emit()


def place_of(key: str) -> str:
    """Return where something is filled in that is no fact of the letter, as `ground.access`."""
    first = key.partition(".")[0]
    known = next((each for each in (key, first) if has_sentence("open-fields", each, language())), "other")
    return texts.say("open-fields", known)
