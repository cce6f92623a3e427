"""From what is said of a letter to where it is put right: a field, a paragraph, the text, another page."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from dsar_desk.bootstrap.letter_texts import text_titles
from dsar_desk.domain.letter_texts import AROUND
from dsar_desk.domain.letters import LetterKind
from ui.translations import language

if TYPE_CHECKING:
    from ui.letters.page import LetterPage


class Jumps:
    """Leads the person on from the letter that the page shows."""

    def __init__(self, page: "LetterPage") -> None:
        self._page = page
        self.menu: QMenu | None = None
        """Of the texts of a letter with several answers, since it was last asked for."""

    def to_field(self, key: str) -> None:
        """Bring a field to the front, or go to the page on which that fact is kept."""
        page = self._page
        page.parts.show_tab("form")
        if page.parts.form.jump(key) or page.view is None:
            return
        if key.startswith("handler"):
            page.shell.go("preferences")
        elif key == "controller":
            page.shell.go("controller", page.view.case.controller)
        else:
            page.shell.go("case", page.reference)

    def to_paragraph(self, number: int) -> None:
        """Bring a paragraph of the letter into view."""
        draft, preview = self._page.draft, self._page.parts.preview
        parts = draft.text.split("\n\n") if draft is not None else []
        if number <= len(parts):
            self._page.parts.show_tab("preview")
            preview.pages.show_words(parts[number - 1])
            preview.pages.setFocus()

    def to_text(self) -> None:
        """Show the organisation's text of the kind that is shown; of several answers ask which."""
        kind = self._page.parts.form.kind
        if kind is not None and kind.parts:
            self.menu = self._menu(kind)
            below = self._page.parts.head.text
            self.menu.popup(below.mapToGlobal(below.rect().bottomLeft()))
        elif kind is not None:
            self._show_text(kind.kind, kind.kind)

    def _menu(self, kind: LetterKind) -> QMenu:
        """Return a menu of the texts that a letter with several answers is made of."""
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for part in kind.parts:
            menu.addAction(part.title_in(language()), partial(self._show_text, part.kind, kind.kind))
        menu.addSeparator()
        menu.addAction(text_titles(language())[AROUND], partial(self._show_text, AROUND, kind.kind))
        return menu

    def _show_text(self, name: str, back: str) -> None:
        """Show a text with this case beside it; `back` is the kind of letter to come back to."""
        view, order = self._page.view, self._page.parts.form.order
        if view is not None:
            where = f"{view.case.controller}/{name}/{order.language or view.case.person.language}"
            self._page.shell.go("letter-texts", f"{where}/{view.reference}/{back}")
