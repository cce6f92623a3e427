"""Asks what to insert into a text: a value, a condition or a list, a fixed passage."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from dsar_desk.domain.text_chips import Entry
from ui.letter_texts.insert_dialog import InsertDialog

if TYPE_CHECKING:
    from ui.letter_texts.page import LetterTextsPage


class Inserting(QObject):
    """What can be inserted depends on the kind of letter that the page shows."""

    def __init__(self, page: "LetterTextsPage") -> None:
        super().__init__(page)
        self._page = page

    def value(self) -> None:
        """Ask for a value to insert."""
        glossary = self._page.glossary
        if glossary is not None:
            hint = self.tr("The desk fills it in when the letter is made.")
            self._insert(self.tr("Insert a value"), hint, glossary.values)

    def condition(self) -> None:
        """Ask for a condition or a list to insert."""
        glossary = self._page.glossary
        if glossary is not None:
            hint = self.tr("What stands between a condition and its end comes into the letter only then.")
            self._insert(self.tr("Insert a condition or a list"), hint, glossary.conditions)

    def passage(self) -> None:
        """Ask for a fixed passage to insert."""
        glossary = self._page.glossary
        if glossary is not None:
            hint = self.tr("A passage that several letters share; it is kept up to date for you.")
            self._insert(self.tr("Insert a fixed passage"), hint, glossary.passages)

    def _insert(self, title: str, hint: str, entries: tuple[Entry, ...]) -> None:
        dialog = InsertDialog(title, hint, entries, self._page)
        dialog.inserted.connect(self._page.parts.editor.insert)
        self._page.open_dialog(dialog)
