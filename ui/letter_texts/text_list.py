"""The left of the page: the language, the kinds of letter and the passages, and how it stands with each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QComboBox

from dsar_desk.domain.letter_texts import TEXT_LANGUAGES
from ui import texts
from ui.letter_texts.reading import TextRow
from ui.letters.wrap_button import WrapButton
from ui.theme import SMALL
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.labels import TextLabel
from ui.widgets.page import scrolling_column


class TextList(Card):
    """Rows of which one is chosen; Up and Down walk them."""

    chosen = Signal(str)
    """The kind that the person chose."""
    picked = Signal()
    """And wants to go on with it."""
    language_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(padding=1)
        self.body.setSpacing(0)
        self.rows: dict[str, WrapButton] = {}
        self.languages = QComboBox()
        for code in TEXT_LANGUAGES:
            self.languages.addItem(texts.say("letter-languages", code), code)
        self.languages.activated.connect(
            lambda _at: self.language_chosen.emit(str(self.languages.currentData()))
        )
        self.language_field = Field(self.tr("&Language of the letter"), self.languages)
        self.language_field.setContentsMargins(15, 12, 15, 8)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._clicked)
        self.area, self._column = scrolling_column((0, 4, 0, 8))
        self.setAccessibleName(self.tr("Kinds of letter"))
        self.body.addWidget(self.language_field)
        self.body.addWidget(self.area, 1)

    @property
    def current(self) -> str:
        """The kind that is chosen, or nothing."""
        return next((key for key, row in self.rows.items() if row.isChecked()), "")

    def show_rows(self, rows: Sequence[TextRow], *, chosen: str, language: str) -> None:
        """Show the kinds and mark one."""
        self.languages.setCurrentIndex(self.languages.findData(language))
        if [row.kind for row in rows] != list(self.rows):
            self._make(rows)
        for row in rows:
            line, icon, colour = self._standing(row)
            self.rows[row.kind].say(row.title, line, icon=icon, colour=colour)
        if chosen in self.rows:
            self.rows[chosen].setChecked(True)
            QTimer.singleShot(0, self, self._show_chosen)  # once the rows are laid out

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._show_chosen)

    def _show_chosen(self) -> None:
        for row in self.rows.values():
            if row.isChecked():
                self.area.ensureWidgetVisible(row)

    def _standing(self, row: TextRow) -> tuple[str, str, str]:
        """Return in words, with icon and colour, how it stands with a text."""
        state = row.state
        if state is None:
            return self.tr("Standard text"), "file-text" if row.is_shared else "mail", "muted"
        parts = [self.tr("Your own text") if state.is_own else self.tr("Standard text")]
        if state.has_draft:
            parts.append(self.tr("changes not in use yet"))
        if row.is_behind:
            parts.append(self.tr("standard text was improved"))
        icon, colour = ("triangle-alert", "warn") if row.is_behind else ("file-pen", "accent")
        return ", ".join(parts), icon, colour

    def _make(self, rows: Sequence[TextRow]) -> None:
        focused = any(row.hasFocus() for row in self.rows.values())
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if isinstance(old, WrapButton):
                self._group.removeButton(old)
            if old is not None:
                old.hide()
                old.deleteLater()
        self.rows = {}
        for at, each in enumerate(rows):
            if each.is_shared and (at == 0 or not rows[at - 1].is_shared):
                self._column.addWidget(self._heading())
            row = WrapButton(each.kind, "row")
            row.picked.connect(self.picked)
            self.rows[each.kind] = row
            self._group.addButton(row)
            self._column.addWidget(row)
        self._column.addStretch(1)
        if focused and self.rows:
            next(iter(self.rows.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _heading(self) -> TextLabel:
        made = TextLabel(self.tr("Shared passages"), size=SMALL, bold=True, wrap=True)
        made.setContentsMargins(15, 14, 15, 4)
        return made

    def _clicked(self, row: QAbstractButton) -> None:
        if isinstance(row, WrapButton):
            self.chosen.emit(row.key)
