"""From what is said of a letter to where it is put right: a field, a paragraph, the text, another page."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.letters.page import LetterPage


class Jumps:
    """Leads the person on from the letter that the page shows."""

    def __init__(self, page: "LetterPage") -> None:
        self._page = page

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
        """Show the organisation's text of the kind that is shown, with this case beside it."""
        view, form = self._page.view, self._page.parts.form
        kind = form.kind
        if kind is not None and view is not None:
            name = kind.parts[0].kind if kind.parts else kind.kind
            written_in = form.order.language or view.case.person.language
            where = f"{view.case.controller}/{name}/{written_in}/{view.reference}"
            self._page.shell.go("letter-texts", where)
