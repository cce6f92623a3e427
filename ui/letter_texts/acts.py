"""What can be done with a text: compare it, take improvements over, use it, go back to the standard text."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from dsar_desk.bootstrap.letter_texts import letters_with_text
from dsar_desk.domain.letter_texts import TextKey, passage_name
from dsar_desk.domain.text_chips import Label, Look
from dsar_desk.errors import DeskError
from dsar_desk.sentences import has_sentence
from dsar_desk.services.letter_texts import OwnText, back_to_shipped, note_compared, put_back, use_text
from dsar_desk.services.ports import Actor
from ui.letter_texts.compare_dialog import CompareDialog
from ui.letter_texts.findings import fault_in_words, line_of
from ui.letter_texts.reading import titles_in
from ui.letter_texts.touched_dialog import TouchedDialog
from ui.shell import Undo
from ui.translations import language
from ui.widgets.confirm import ConfirmDialog

if TYPE_CHECKING:
    from dsar_desk.bootstrap import Desk as Core
    from dsar_desk.bootstrap.letter_texts import Touched
    from ui.letter_texts.page import LetterTextsPage


class TextActs(QObject):
    """Acts on the text that the page shows, each in the background, most with a way back."""

    def __init__(self, page: "LetterTextsPage") -> None:
        super().__init__(page)
        self._page = page

    def compare(self, *, behind: bool = False) -> None:
        """Show how the text differs from ours, from earlier ones, and what we improved."""
        if self._page.own is None:
            return
        dialog = CompareDialog(
            self._page.own, self._page.parts.editor.text, self._said, self._page, behind=behind
        )
        dialog.wants_merge.connect(self._merge)
        dialog.wants_noted.connect(self._note)
        dialog.wants_text.connect(self._page.parts.editor.replace_text)
        self._page.open_dialog(dialog)

    def _said(self, tag: str) -> Label:
        """Return the words for a tag, also of another text than the one in the editor."""
        found = self._page.label(tag)
        glossary, own = self._page.glossary, self._page.own
        if found.look is Look.UNKNOWN and glossary is not None and own is not None:
            return glossary.labels(own.shipped + own.base)(tag)
        return found

    def _merge(self) -> None:
        own = self._page.own
        if own is None or own.merged is None:
            return
        self._page.parts.editor.replace_text(own.merged)
        self._page.keeper.want(self._page.parts.editor.text, base=own.shipped)
        self._page.keeper.save()
        self._page.proofing.ask(self._page.parts.editor.text)
        self._page.shell.toast(self.tr("The improvements stand in your text. It is not in use yet."))

    def _note(self) -> None:
        def act(core: "Core", actor: Actor, key: TextKey) -> OwnText:
            return note_compared(core.begin, core.catalog, core.text_checks, actor, key)

        self._act(act, self.tr("Noted. Your text stays as it is."))

    def use(self) -> None:
        """Let letters be made from this text; ask first where a letter from it cannot be filed.

        Of a passage every letter is named that has it.
        """
        if passage_name(self._page.key.kind):
            self._ask_for_all()
            return
        stops = self._page.proof is not None and any(failure.stops for failure in self._page.proof.missing)
        if not stops:
            self._use_now()
            return
        question = ConfirmDialog(
            self.tr("Use a text in which something is missing?"),
            self.tr("A letter made from it cannot be filed as long as what must be in it is missing."),
            self.tr("Use it all the same"),
            icon_name="check",
            parent=self._page,
        )
        question.accepted.connect(self._use_now)
        self._page.open_dialog(question)

    def _ask_for_all(self) -> None:
        """Make each letter that has the passage once, and ask with all of them in view."""
        desk, key, speaks = self._page.shell.desk, self._page.key, language()
        text = self._page.parts.editor.text

        def work() -> "tuple[tuple[Touched, ...], Mapping[str, str]]":
            return letters_with_text(desk.core, key, text), titles_in(desk.core, speaks)

        def done(found: "tuple[tuple[Touched, ...], Mapping[str, str]]") -> None:
            if key != self._page.key or text != self._page.parts.editor.text:
                return
            question = TouchedDialog(*found, self._page)
            question.accepted.connect(self._use_now)
            self._page.open_dialog(question)

        self._page.shell.tasks.run(work, done=done, owner=self, replaces="touched-letters")

    def _use_now(self) -> None:
        text, own = self._page.parts.editor.text, self._page.own
        base = own.base if own is not None else ""
        self._page.keeper.forget()

        def act(core: "Core", actor: Actor, key: TextKey) -> OwnText:
            return use_text(core.begin, core.catalog, core.text_checks, actor, key, text, base=base)

        self._act(act, self.tr("Letters use this text from now on"), undo=True)

    def back_to_ours(self) -> None:
        """Ask, then go back to the shipped text."""
        question = ConfirmDialog(
            self.tr("Back to the standard text?"),
            self._back_in_words(),
            self.tr("Back to the standard text"),
            icon_name="undo-2",
            parent=self._page,
        )
        question.accepted.connect(self._back_now)
        self._page.open_dialog(question)

    def _back_in_words(self) -> str:
        words = self.tr(
            "Letters use the standard text again. Your text stays under Compare, and you can undo this."
        )
        letters = self._page.view.letters if self._page.view is not None else ()
        if letters:
            words += " " + self.tr("It comes into %n kind(s) of letter.", "", len(letters))
        return words

    def _back_now(self) -> None:
        self._page.keeper.save_now()
        self._page.keeper.forget()

        def act(core: "Core", actor: Actor, key: TextKey) -> OwnText:
            return back_to_shipped(core.begin, core.catalog, core.text_checks, actor, key)

        self._act(act, self.tr("Letters use the standard text again"), undo=True, anew=True)

    def _act(
        self,
        act: "Callable[[Core, Actor, TextKey], OwnText]",
        said: str,
        *,
        undo: bool = False,
        anew: bool = False,
    ) -> None:
        """Do something to the text in the background, and show how it stands then."""
        desk, key, before = self._page.shell.desk, self._page.key, self._page.own

        def work() -> OwnText:
            core = desk.core
            actor = core.actor(controller=key.controller)
            return act(core, actor, key)

        def done(own: OwnText) -> None:
            if own.key == self._page.key:
                self._page.own = own
                if anew:
                    self._page.show_text(own)
                self._page.tell()
            way_back = Undo(self.tr("Undo"), lambda: self._put_back(before)) if undo and before else None
            self._page.shell.toast(said, way_back)
            self._page.shell.changed.emit()

        self._page.shell.tasks.run(work, done=done, failed=self._not_done, owner=self)

    def _put_back(self, before: OwnText) -> None:
        def act(core: "Core", actor: Actor, _key: TextKey) -> OwnText:
            return put_back(core.begin, core.catalog, core.text_checks, actor, before)

        if before.key == self._page.key:
            self._page.keeper.forget()
            self._act(act, self.tr("As it was before"), anew=True)

    def _not_done(self, error: BaseException) -> None:
        if isinstance(error, DeskError) and has_sentence("text-faults", error.code, language()):
            words = fault_in_words(error, self._page.label)
            self._page.parts.findings.show_checked([(line_of(error), words)], ())
            self._page.keeper.want(self._page.parts.editor.text)
        else:
            self._page.shell.errors(error)
