"""The page on which an organisation writes its own texts of letters, with the letter beside it."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from dsar_desk.bootstrap.letter_texts import Proof
from dsar_desk.domain.letter_texts import TextKey
from dsar_desk.domain.text_chips import Entry, Label, Look
from dsar_desk.errors import DeskError
from dsar_desk.sentences import has_sentence
from dsar_desk.services.letter_texts import OwnText, back_to_shipped, note_compared, put_back, use_text
from dsar_desk.services.ports import Actor
from ui import texts
from ui.errors import words_for
from ui.letter_texts.compare_dialog import CompareDialog
from ui.letter_texts.findings import fault_in_words
from ui.letter_texts.insert_dialog import InsertDialog
from ui.letter_texts.keeping import TextKeeper
from ui.letter_texts.layout import TextsLayout
from ui.letter_texts.proofing import Proofing
from ui.letter_texts.reading import TextsView, read_texts
from ui.shell import Shell, Undo
from ui.translations import language
from ui.widgets.confirm import ConfirmDialog
from ui.widgets.page import Page

if TYPE_CHECKING:
    from dsar_desk.bootstrap import Desk as Core


class LetterTextsPage(Page):
    """Opened with `CONTROLLER`, `CONTROLLER/kind/language` or `CONTROLLER/kind/language/REFERENCE`."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "")
        self.keeper = TextKeeper(shell, self)
        self.proofing = Proofing(shell, self)
        self.view: TextsView | None = None
        self.own: OwnText | None = None
        self.proof: Proof | None = None
        self.dialog: QDialog | None = None
        self.key = TextKey("", "", "nl")
        self.reference = ""
        self._came_from_case = ""
        self._refused = ""
        self._asks_for_top = True
        self._narrow = False
        self.parts = TextsLayout(self)
        self._connect()

    def opened(self, argument: str) -> None:
        controller, kind, speaks, reference = (argument.split("/") + [""] * 3)[:4]
        same = controller == self.key.controller
        chosen = kind or (self.key.kind if same else "")
        self._came_from_case = reference
        self._show_key(TextKey(controller, chosen, speaks or (self.key.language if same else "")), reference)

    def refresh(self) -> None:
        if self.key.controller:
            self._read()

    def may_leave(self) -> bool:
        self.keeper.save_now()
        return True

    def holds_typed(self) -> bool:
        return self.keeper.is_behind

    def set_narrow(self, narrow: bool) -> None:
        super().set_narrow(narrow)
        self._narrow = narrow
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def act_bar(self) -> QWidget | None:
        return self.parts.bar

    def first_focus(self) -> QWidget | None:
        return self.parts.list.rows.get(self.parts.list.current) or self.parts.list.languages

    @property
    def is_settled(self) -> bool:
        """Whether what is typed is kept and made into a letter."""
        return not self.keeper.is_behind and not self.proofing.is_behind

    def label(self, tag: str) -> Label:
        """Return the words for a tag of the text."""
        return self.parts.editor.label(tag)

    def _fit(self) -> None:
        if hasattr(self, "parts"):
            narrow = self._narrow or not self.parts.fits_wide(self.width())
            if narrow != self.parts.is_narrow:
                self.parts.set_narrow(narrow)
            self.parts.set_low(self.height())

    def _connect(self) -> None:
        parts = self.parts
        parts.back.clicked.connect(self._go_back)
        parts.list.chosen.connect(lambda kind: self._choose(kind, self.key.language))
        parts.list.picked.connect(lambda: parts.show_tab("text"))
        parts.list.language_chosen.connect(lambda code: self._choose(self.key.kind, code))
        parts.editor.typed.connect(self._typed)
        parts.editor.left.connect(self.keeper.save)
        parts.value.clicked.connect(self.insert_value)
        parts.condition.clicked.connect(self.insert_condition)
        parts.passage.clicked.connect(self.insert_passage)
        parts.sample.activated.connect(lambda _at: self._choose_sample(str(parts.sample.currentData())))
        parts.findings.line_wanted.connect(self._to_line)
        parts.findings.paragraph_wanted.connect(self._to_paragraph)
        parts.bar.use_wanted.connect(self.use)
        parts.bar.back_wanted.connect(self.back_to_ours)
        parts.bar.compare_wanted.connect(self.compare)
        self.keeper.kept.connect(self._kept)
        self.keeper.refused.connect(self._not_kept)
        self.proofing.made.connect(self._proofed)
        self.proofing.failed.connect(self._not_proofed)
        QShortcut(QKeySequence("Ctrl+Space"), self, self.insert_value)

    def _choose(self, kind: str, speaks: str) -> None:
        self.keeper.save_now()
        self._show_key(TextKey(self.key.controller, kind, speaks), self.reference)

    def _show_key(self, key: TextKey, reference: str) -> None:
        """Show another text, or the same with another example; one that could not be kept stays in view."""
        if key != self.key and self.keeper.is_behind:
            self.refresh()
            return
        if key != self.key:
            self.own = self.proof = None
            self._asks_for_top = True
        elif reference != self.reference:
            self._choose_sample(reference)
        self.key, self.reference = key, reference
        self._read()

    def _read(self) -> None:
        desk, key, speaks = self.shell.desk, self.key, language()
        self.shell.tasks.run(
            lambda: read_texts(desk.core, key, today=desk.today(), speaks=speaks),
            done=lambda view: self._arrived(key, view),
            owner=self,
            replaces="letter-texts",
        )

    def _arrived(self, key: TextKey, view: TextsView | None) -> None:
        if key != self.key:
            return
        if view is None:
            self.shell.go("controllers")
            return
        if not key.language or not key.kind:
            first = view.controller.languages[0] if view.controller.languages else "nl"
            self._show_key(
                TextKey(key.controller, key.kind or "acknowledgement", key.language or first), self.reference
            )
            return
        self.view = view
        self._show_head(view)
        self.parts.list.show_rows(view.rows, chosen=key.kind, language=view.language)
        self.parts.offer_samples(view.cases, self.reference)
        self.parts.set_enabled(view.text is not None)
        if view.text is None:
            self._show_none()
        elif self.own is None:
            self._show_text(view.text)
        elif not self.keeper.is_behind:
            self._follow(view.text)

    def _show_head(self, view: TextsView) -> None:
        name = view.controller.name
        self.parts.name.setText(self.tr("Texts of letters"))
        self.parts.about.setText(name)
        case = self._came_from_case
        self.parts.back.setText(case or name)
        says = self.tr("Back to the letter of %1") if case else self.tr("Back to %1")
        self.parts.back.setAccessibleName(says.replace("%1", case or name))
        self.shell.status(self.tr("%1: the texts stay on this computer.").replace("%1", name))

    def _show_none(self) -> None:
        self.own = None
        self.parts.preview.clear()
        self.parts.banner.hide()

    def _show_text(self, own: OwnText) -> None:
        """Show a text anew: another one was chosen, or it was changed beside the page."""
        self.own, self.proof, self._refused = own, None, ""
        assert self.view is not None
        assert self.view.glossary is not None
        self.keeper.begin(own.key)
        self.proofing.begin(own.key, self.reference)
        self.parts.editor.show_text(own.text, self.view.glossary)
        self.parts.findings.show_checked((), ())
        self.parts.saved.setText("")
        self.proofing.ask(own.text)
        self._tell()

    def _follow(self, own: OwnText) -> None:
        """Take over what was read; what stands in the editor stays where nothing else was kept."""
        before, self.own = self.own, own
        if before is not None and own.text not in {before.text, self.parts.editor.text}:
            self._show_text(own)
        else:
            self._tell()

    def _typed(self) -> None:
        text = self.parts.editor.text
        self.keeper.want(text)
        self.proofing.ask(text)
        self._tell()

    def _proofed(self, proof: Proof) -> None:
        if proof.draft is not None:
            self.parts.preview.show_letter(proof.draft.pdf, proof.draft.text, from_top=self._asks_for_top)
            self._asks_for_top = False
        if proof.text != self.parts.editor.text and self.proof is not None:
            return  # what letters use now, shown beside a faulty draft, or what was typed a little before
        self.proof = proof
        if proof.draft is None and self._asks_for_top and self.own is not None:
            self.proofing.ask(self.own.used)
        heading = self.tr("This is how the letter comes out")
        if proof.faults and proof.draft is None:
            heading = self.tr("The letter before the fault")
        self.parts.preview.heading.setText(heading)
        self._show_findings()
        self._tell()

    def _not_proofed(self, error: BaseException) -> None:
        if isinstance(error, DeskError):
            self.proof = None
            self.parts.findings.show_checked((), (), refused=words_for(error)[1])
            self._tell()
        else:
            self.shell.errors(error)

    def _show_findings(self) -> None:
        proof = self.proof
        faults = (
            [(_line(fault), fault_in_words(fault, self.label)) for fault in proof.faults] if proof else []
        )
        self.parts.editor.mark_faults({line: words for line, words in faults if line})
        self.parts.findings.show_checked(faults, proof.missing if proof else (), refused=self._refused)

    def _kept(self, own: OwnText) -> None:
        if own.key != self.key:
            return
        self.own, self._refused = own, ""
        now = texts.time_of_day(datetime.now().astimezone())
        self.parts.saved.setText(self.tr("Saved by itself at %1").replace("%1", now))
        self._show_findings()
        self._tell()

    def _not_kept(self, error: DeskError) -> None:
        self._refused = words_for(error)[1]
        self._show_findings()
        self._tell()

    def _tell(self) -> None:
        """Say at the bottom what letters use now, and above the text whether ours was improved."""
        own, text = self.own, self.parts.editor.text
        if own is None:
            return
        used = own.in_use
        waits = text != own.used
        if used is None:
            words = self.tr("Letters use the standard text.")
        else:
            day = texts.full_date(used.kept_at.astimezone().date())
            words = self.tr("Letters use your own text of %1.").replace("%1", day)
        if waits:
            words += " " + self.tr("What stands here is not in use yet.")
        faults = self.proof.faults if self.proof is not None else ()
        why = self.tr("Mend the faults first") if faults else "" if waits else self.tr("This text is in use")
        self.parts.bar.say(
            "wait" if waits else "own" if used is not None else "ours",
            words,
            may_use=waits and not faults and not self._refused and text != own.shipped,
            may_go_back=own.newest is not None or waits,
            why_not=why,
        )
        self.parts.banner.setVisible(own.is_behind)
        if own.is_behind:
            self.parts.banner.say(
                "note",
                self.tr("The standard text of this letter was improved since you changed it"),
                self.tr("Your text stays as it is until you decide."),
                act=self.tr("See what changed"),
                clicked=lambda: self.compare(behind=True),
            )

    def insert_value(self) -> None:
        """Ask for a value to insert."""
        if self.view is not None and self.view.glossary is not None:
            hint = self.tr("The desk fills it in when the letter is made.")
            self._insert(self.tr("Insert a value"), hint, self.view.glossary.values)

    def insert_condition(self) -> None:
        """Ask for a condition or a list to insert."""
        if self.view is not None and self.view.glossary is not None:
            hint = self.tr("What stands between a condition and its end comes into the letter only then.")
            self._insert(self.tr("Insert a condition or a list"), hint, self.view.glossary.conditions)

    def insert_passage(self) -> None:
        """Ask for a fixed passage to insert."""
        if self.view is not None and self.view.glossary is not None:
            hint = self.tr("A passage that several letters share; it is kept up to date for you.")
            self._insert(self.tr("Insert a fixed passage"), hint, self.view.glossary.passages)

    def _insert(self, title: str, hint: str, entries: tuple[Entry, ...]) -> None:
        dialog = InsertDialog(title, hint, entries, self)
        dialog.inserted.connect(self.parts.editor.insert)
        self._open(dialog)

    def compare(self, *, behind: bool = False) -> None:
        """Show how the text differs from ours, from earlier ones, and what we improved."""
        if self.own is None:
            return
        dialog = CompareDialog(self.own, self.parts.editor.text, self._said, self, behind=behind)
        dialog.wants_merge.connect(self._merge)
        dialog.wants_noted.connect(self._note)
        dialog.wants_text.connect(self.parts.editor.replace_text)
        self._open(dialog)

    def _said(self, tag: str) -> Label:
        """Return the words for a tag, also of another text than the one in the editor."""
        found = self.label(tag)
        if (
            found.look is Look.UNKNOWN
            and self.view is not None
            and self.view.glossary
            and self.own is not None
        ):
            return self.view.glossary.labels(self.own.shipped + self.own.base)(tag)
        return found

    def _merge(self) -> None:
        own = self.own
        if own is None or own.merged is None:
            return
        self.parts.editor.replace_text(own.merged)
        self.keeper.want(self.parts.editor.text, base=own.shipped)
        self.keeper.save()
        self.proofing.ask(self.parts.editor.text)
        self.shell.toast(self.tr("The improvements stand in your text. It is not in use yet."))

    def _note(self) -> None:
        def act(core: "Core", actor: Actor, key: TextKey) -> OwnText:
            return note_compared(core.begin, core.catalog, core.text_checks, actor, key)

        self._act(act, self.tr("Noted. Your text stays as it is."))

    def use(self) -> None:
        """Let letters be made from this text; ask first where a letter from it cannot be filed."""
        stops = self.proof is not None and any(failure.stops for failure in self.proof.missing)
        if not stops:
            self._use_now()
            return
        question = ConfirmDialog(
            self.tr("Use a text in which something is missing?"),
            self.tr("A letter made from it cannot be filed as long as what must be in it is missing."),
            self.tr("Use it all the same"),
            icon_name="check",
            parent=self,
        )
        question.accepted.connect(self._use_now)
        self._open(question)

    def _use_now(self) -> None:
        text, own = self.parts.editor.text, self.own
        base = own.base if own is not None else ""
        self.keeper.forget()

        def act(core: "Core", actor: Actor, key: TextKey) -> OwnText:
            return use_text(core.begin, core.catalog, core.text_checks, actor, key, text, base=base)

        self._act(act, self.tr("Letters use this text from now on"), undo=True)

    def back_to_ours(self) -> None:
        """Ask, then go back to the shipped text."""
        question = ConfirmDialog(
            self.tr("Back to the standard text?"),
            self.tr(
                "Letters use the standard text again. Your text stays under Compare, and you can undo this."
            ),
            self.tr("Back to the standard text"),
            icon_name="undo-2",
            parent=self,
        )
        question.accepted.connect(self._back_now)
        self._open(question)

    def _back_now(self) -> None:
        self.keeper.save_now()
        self.keeper.forget()

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
        desk, key, before = self.shell.desk, self.key, self.own

        def work() -> OwnText:
            core = desk.core
            actor = core.actor(controller=key.controller)
            return act(core, actor, key)

        def done(own: OwnText) -> None:
            if own.key == self.key:
                self.own = own
                if anew:
                    self._show_text(own)
                self._tell()
            way_back = Undo(self.tr("Undo"), lambda: self._put_back(before)) if undo and before else None
            self.shell.toast(said, way_back)
            self.shell.changed.emit()

        self.shell.tasks.run(work, done=done, failed=self._not_done, owner=self)

    def _put_back(self, before: OwnText) -> None:
        def act(core: "Core", actor: Actor, _key: TextKey) -> OwnText:
            return put_back(core.begin, core.catalog, core.text_checks, actor, before)

        if before.key == self.key:
            self.keeper.forget()
            self._act(act, self.tr("As it was before"), anew=True)

    def _not_done(self, error: BaseException) -> None:
        if isinstance(error, DeskError) and has_sentence("text-faults", error.code, language()):
            words = fault_in_words(error, self.label)
            self.parts.findings.show_checked([(_line(error), words)], ())
            self.keeper.want(self.parts.editor.text)
        else:
            self.shell.errors(error)

    def _choose_sample(self, reference: str) -> None:
        self.reference = reference
        if self.own is not None:
            self._asks_for_top = True
            self.proofing.begin(self.key, reference)
            self.proofing.ask(self.parts.editor.text)

    def _to_line(self, line: int) -> None:
        self.parts.show_tab("text")
        self.parts.editor.go_to_line(line)

    def _to_paragraph(self, number: int) -> None:
        draft = self.proof.draft if self.proof is not None else None
        parts = draft.text.split("\n\n") if draft is not None else []
        if number <= len(parts):
            self.parts.show_tab("preview")
            self.parts.preview.pages.show_words(parts[number - 1])
            self.parts.preview.pages.setFocus()

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(lambda _result: self._closed(dialog))
        dialog.open()

    def _closed(self, dialog: QDialog) -> None:
        if self.dialog is dialog:
            self.dialog = None

    def _go_back(self) -> None:
        if self._came_from_case:
            self.shell.go("letter", f"{self._came_from_case}/{self.key.kind}")
        else:
            self.shell.go("controller", self.key.controller)


def _line(fault: DeskError) -> int:
    return int(fault.facts.get("line", "0"))
