"""The facts with what can be done to them."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ui.controllers.facts import FactRow, place_label
from ui.controllers.facts_view import FactsView
from ui.theme import SMALL
from ui.translations import QT_TRANSLATE_NOOP
from ui.widgets.buttons import button
from ui.widgets.card import Card, Line
from ui.widgets.labels import TextLabel

_ADDABLE = (
    ("trade_name", "privacy_email", "contact_page"),
    (
        "purposes",
        "categories",
        "legal_basis",
        "retention",
        "origin",
        "automated_decisions",
        "backups",
        "cookies",
    ),
    ("recipients", "transfers"),
    ("rights", "identification", "channels", "remarks"),
)
_BELOW_PURPOSE = (
    ("categories", QT_TRANSLATE_NOOP("facts", "Add data…")),
    ("legal_basis", QT_TRANSLATE_NOOP("facts", "Add a legal basis…")),
    ("retention", QT_TRANSLATE_NOOP("facts", "Add a retention period…")),
    ("recipients", QT_TRANSLATE_NOOP("facts", "Add a recipient…")),
    ("origin", QT_TRANSLATE_NOOP("facts", "Add an origin…")),
    ("transfers", QT_TRANSLATE_NOOP("facts", "Add a transfer…")),
    ("automated_decisions", QT_TRANSLATE_NOOP("facts", "Add an automated decision…")),
)


class FactsCard(Card):
    """The tree, and below it the acts for the row that is chosen; they say why they are off."""

    wants_edit = Signal(object)
    wants_remove = Signal(object)
    wants_add = Signal(str)
    wants_sentence = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=1, parent=parent)
        self.body.setSpacing(0)
        self.view = FactsView()
        self.note = TextLabel(colour="muted", size=SMALL, wrap=True)
        self.note.setContentsMargins(12, 8, 12, 8)
        self.edit = button(self.tr("&Edit"), icon_name="pencil", look="quiet", clicked=self._edit)
        self.add = button(self.tr("&Add"), icon_name="plus", look="quiet", clicked=self._open_menu)
        self.remove = button(self.tr("Re&move"), icon_name="trash-2", look="quiet", clicked=self._remove)
        self.sentence = button(
            self.tr("&Show sentence"), icon_name="file-text", look="quiet", clicked=self._show_sentence
        )
        row = QHBoxLayout()
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(4)
        for act in (self.edit, self.add, self.remove):
            row.addWidget(act)
        row.addStretch(1)
        row.addWidget(self.sentence)
        self.body.addWidget(self.note)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(Line())
        self.body.addLayout(row)
        self.view.chosen.connect(self._chosen)
        self._chosen(None)
        self.show_note("")

    def show_note(self, text: str) -> None:
        """Say something above the facts."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def quotation(self) -> str:
        """Return the quotation of the row that is chosen, or nothing."""
        row = self.view.current_row()
        return row.fact.quotation if row and row.fact else ""

    @staticmethod
    def can_remove(row: FactRow) -> bool:
        """Whether a row can be taken out: not a name, and not the recipients of a purpose together."""
        if row.missing and not row.children:
            return False
        if row.children:
            return row.key.count(".") == 1
        return row.key != "legal_name" and not row.key.endswith(".name")

    @staticmethod
    def below_purpose() -> list[tuple[str, str]]:
        """Return what can be added below a purpose, with the words for it."""
        return [(place, QCoreApplication.translate("facts", words)) for place, words in _BELOW_PURPOSE]

    def add_menu(self) -> QMenu:
        """Return what can be added: to the purpose that is chosen, and in general."""
        menu = QMenu(self)
        row = self.view.current_row()
        if row is not None and row.key.startswith("purposes."):
            purpose = ".".join(row.key.split(".")[:2])
            below = menu.addMenu(self.tr("To this purpose"))
            for place, words in self.below_purpose():
                path = f"{purpose}.{place}"
                below.addAction(words).triggered.connect(partial(self._add_at, path))
        for places in _ADDABLE:
            menu.addSeparator()
            for place in places:
                words = place_label("name" if place == "purposes" else place)
                menu.addAction(words).triggered.connect(partial(self._add_at, place))
        return menu

    def _add_at(self, place: str, _on: bool = False) -> None:  # Qt's signal
        self.wants_add.emit(place)

    def _open_menu(self) -> None:
        menu = self.add_menu()
        menu.popup(self.add.mapToGlobal(self.add.rect().topLeft()))

    def _chosen(self, row: FactRow | None) -> None:
        self.edit.setEnabled(row is not None)
        self.remove.setEnabled(row is not None and self.can_remove(row))
        self.sentence.setEnabled(bool(row and row.fact and row.fact.quotation))
        nothing = self.tr("Choose a fact first.")
        self.edit.setToolTip("" if row else nothing)
        self.remove.setToolTip("" if row else nothing)
        self.sentence.setToolTip(
            "" if self.sentence.isEnabled() else self.tr("No sentence stands behind this.")
        )

    def _edit(self) -> None:
        row = self.view.current_row()
        if row is not None:
            self.wants_edit.emit(row)

    def _remove(self) -> None:
        row = self.view.current_row()
        if row is not None:
            self.wants_remove.emit(row)

    def _show_sentence(self) -> None:
        self.wants_sentence.emit(self.quotation())
