"""Asks what to insert into a text, or what a chip of it should be: value, condition, list, passage."""

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from dsar_desk.domain.text_chips import Entry, Look
from ui.letter_texts.condition_dialog import ConditionDialog
from ui.letter_texts.insert_dialog import InsertDialog

if TYPE_CHECKING:
    from dsar_desk.bootstrap.letter_texts import TextGlossary
    from ui.letter_texts.page import LetterTextsPage

_VALUE = re.compile(r"\{\{\s*([\w.]+)\s*(\|\s*\w+)?\s*\}\}")
_LOOP = re.compile(r"\{%\s*for\s+(\w+)\s+in\s+([\w.]+)(.*?)\s*%\}")


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
            self._insert(InsertDialog(self.tr("Insert a value"), hint, glossary.values, self._page))

    def condition(self) -> None:
        """Ask for a condition or a list to insert."""
        glossary = self._page.glossary
        if glossary is not None:
            hint = self.tr("What stands between a condition and its end comes into the letter only then.")
            title = self.tr("Insert a condition or a list")
            self._insert(
                ConditionDialog(title, hint, glossary.conditions, self._page, asks=self._asks(glossary))
            )

    def passage(self) -> None:
        """Ask for a fixed passage to insert."""
        glossary = self._page.glossary
        if glossary is not None:
            hint = self.tr("A passage that several letters share; it is kept up to date for you.")
            self._insert(InsertDialog(self.tr("Insert a fixed passage"), hint, glossary.passages, self._page))

    def change(self, position: int) -> None:
        """Ask what the chip at a position should be; an end, an else and a note have nothing to choose."""
        glossary, editor = self._page.glossary, self._page.parts.editor
        tag = editor.go_to_chip(position)
        if glossary is None or not tag:
            return
        dialog = self._dialog_for(glossary, tag)
        if dialog is None:
            return
        dialog.inserted.connect(lambda entry: editor.change_chip(position, _kept_of(tag, entry.tag)))
        self._page.open_dialog(dialog)

    def _dialog_for(self, glossary: "TextGlossary", tag: str) -> InsertDialog | None:
        from dsar_desk.bootstrap.letter_texts import condition_of

        hint = self.tr("It takes the place of the one in the text.")
        start = condition_of(tag)
        if start is not None:
            title = self.tr("Change the condition")
            asks = self._asks(glossary)
            return ConditionDialog(title, hint, glossary.conditions, self._page, asks=asks, start=start)
        loops = [each for each in glossary.conditions if _LOOP.match(each.tag)]
        offers: tuple[tuple[str, str, Sequence[Entry]], ...] = (
            ("{{", self.tr("Change the value"), glossary.values),
            ("{% for", self.tr("Change the list"), loops),
            ("{% include", self.tr("Change the fixed passage"), glossary.passages),
        )
        for begins, title, entries in offers:
            if tag.startswith(begins):
                return InsertDialog(title, hint, entries, self._page, chosen=self._chosen(tag, entries))
        return None

    def _chosen(self, tag: str, entries: Sequence[Entry]) -> str:
        """Return the tag of the entry that says what a chip says, else the chip's own."""
        bare = _bare(tag)
        same = next((each.tag for each in entries if _bare(each.tag) == bare), "")
        label = self._page.label(tag)
        called = (each.tag for each in entries if each.name == label.text and label.look is Look.VALUE)
        return same or next(called, tag)

    def _asks(self, glossary: "TextGlossary") -> Callable[[str], str]:
        text = self._page.parts.editor.text
        return lambda part: glossary.asks(part, text)

    def _insert(self, dialog: InsertDialog) -> None:
        dialog.inserted.connect(self._page.parts.editor.insert)
        self._page.open_dialog(dialog)


def _bare(tag: str) -> str:
    """Return what a tag names, without how it is written: the value, the list, the passage."""
    value, loop = _VALUE.fullmatch(tag), _LOOP.match(tag)
    return value[1] if value else f"for {loop[2]}" if loop else "".join(tag.split())


def _kept_of(old: str, new: str) -> str:
    """Return a new tag with what the old one had beside its name: a capital, a loop's own name."""
    value, loop = _VALUE.fullmatch(old), _LOOP.match(old)
    chosen, repeated = _VALUE.fullmatch(new), _LOOP.match(new)
    if value and chosen and value[2]:
        return f"{{{{ {chosen[1]} {value[2]} }}}}"
    if loop and repeated:
        return f"{{% for {loop[1]} in {repeated[2]}{loop[3]} %}}"
    return new
