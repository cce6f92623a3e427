"""The page on which an organisation writes its own texts of letters, with the letter beside it."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from dsar_desk.bootstrap.letter_texts import Proof
from dsar_desk.domain.letter_texts import AROUND, TextKey, passage_name, usage_of
from dsar_desk.domain.text_chips import Label
from dsar_desk.errors import DeskError
from dsar_desk.services.letter_texts import OwnText
from ui import texts
from ui.errors import words_for
from ui.letter_texts.acts import TextActs
from ui.letter_texts.findings import fault_in_words, line_of
from ui.letter_texts.inserting import Inserting
from ui.letter_texts.keeping import TextKeeper
from ui.letter_texts.layout import TextsLayout
from ui.letter_texts.proofing import Proofing
from ui.letter_texts.reading import TextsView, read_texts
from ui.letter_texts.words import what_is_in_use, where_it_comes
from ui.shell import Shell
from ui.translations import language
from ui.widgets.page import Page

if TYPE_CHECKING:
    from dsar_desk.bootstrap.letter_texts import TextGlossary


class LetterTextsPage(Page):
    """Opened with `CONTROLLER`, `CONTROLLER/kind/language`, or that and `/REFERENCE/kind` of a letter."""

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
        self.letter = ""
        self._came_from_case = self._came_from_letter = ""
        self._refused = ""
        self._asks_for_top = True
        self._narrow = False
        self.parts = TextsLayout(self)
        self.inserting = Inserting(self)
        self.acts_on_text = TextActs(self)
        self._connect()

    def opened(self, argument: str) -> None:
        controller, kind, speaks, reference, letter = (argument.split("/") + [""] * 4)[:5]
        same = controller == self.key.controller
        chosen = kind or (self.key.kind if same else "")
        self._came_from_case, self._came_from_letter = reference, letter
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

    def first_focus(self) -> QWidget | None:
        return self.parts.list.rows.get(self.parts.list.current) or self.parts.list.languages

    @property
    def is_settled(self) -> bool:
        """Whether what is typed is kept and made into a letter."""
        return not self.keeper.is_behind and not self.proofing.is_behind

    @property
    def glossary(self) -> "TextGlossary | None":
        """The plain names for the kind that is shown."""
        return self.view.glossary if self.view is not None else None

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
        parts.editor.chip_wanted.connect(self.inserting.change)
        parts.value.clicked.connect(self.inserting.value)
        parts.condition.clicked.connect(self.inserting.condition)
        parts.passage.clicked.connect(self.inserting.passage)
        parts.sample.activated.connect(lambda _at: self._choose_sample(str(parts.sample.currentData())))
        parts.letter.activated.connect(lambda _at: self._choose_letter(str(parts.letter.currentData())))
        parts.findings.line_wanted.connect(self._to_line)
        parts.findings.paragraph_wanted.connect(self._to_paragraph)
        parts.bar.use_wanted.connect(self.acts_on_text.use)
        parts.bar.back_wanted.connect(self.acts_on_text.back_to_ours)
        parts.bar.compare_wanted.connect(self.acts_on_text.compare)
        self.keeper.kept.connect(self._kept)
        self.keeper.refused.connect(self._not_kept)
        self.proofing.made.connect(self._proofed)
        self.proofing.failed.connect(self._not_proofed)
        QShortcut(QKeySequence("Ctrl+Space"), self, self.inserting.value)

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
        if view.text is None and view.rows:
            self._show_key(TextKey(key.controller, view.rows[0].kind, key.language), self.reference)
            return
        self.view = view
        self._show_head(view)
        self.parts.list.show_rows(view.rows, chosen=key.kind, language=view.language)
        self.parts.offer_samples(view.cases, self.reference)
        self.parts.offer_letters(view.letters, self.letter)
        self.parts.sample_field.setVisible(self._takes_case)
        self._say_where(view)
        self.parts.set_enabled(view.text is not None)
        if view.text is None:
            self._show_none()
        elif self.own is None:
            self.show_text(view.text)
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

    def _say_where(self, view: TextsView) -> None:
        words = where_it_comes(view, self.key)
        self.parts.where.setText(words)
        self.parts.where.setVisible(bool(words))

    def _show_none(self) -> None:
        self.own = None
        self.parts.preview.clear()
        self.parts.banner.hide()

    def show_text(self, own: OwnText) -> None:
        """Show a text anew: another one was chosen, or it was changed beside the page."""
        self.own, self.proof, self._refused = own, None, ""
        assert self.view is not None
        assert self.view.glossary is not None
        self.keeper.begin(own.key)
        self.proofing.begin(own.key, self._example, self._shown_in)
        self.parts.editor.show_text(own.text, self.view.glossary)
        self.parts.findings.of_one_letter = len(self.view.letters) > 1
        self.parts.findings.show_checked((), ())
        self.parts.saved.setText("")
        self.proofing.ask(own.text)
        self.tell()

    def _follow(self, own: OwnText) -> None:
        """Take over what was read; what stands in the editor stays where nothing else was kept."""
        before, self.own = self.own, own
        if before is not None and own.text not in {before.text, self.parts.editor.text}:
            self.show_text(own)
        else:
            self.tell()

    def _typed(self) -> None:
        text = self.parts.editor.text
        self.keeper.want(text)
        self.proofing.ask(text)
        self.tell()

    def _proofed(self, proof: Proof) -> None:
        if proof.draft is not None:
            self.parts.preview.show_letter(proof.draft.pdf, proof.draft.text, from_top=self._asks_for_top)
            if self._asks_for_top and proof.begins:
                self.parts.preview.pages.show_words(proof.begins)
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
        self.tell()

    def _not_proofed(self, error: BaseException) -> None:
        if isinstance(error, DeskError):
            self.proof = None
            self.parts.findings.show_checked((), (), refused=words_for(error)[1])
            self.tell()
        else:
            self.shell.errors(error)

    def _show_findings(self) -> None:
        proof = self.proof
        faults = (
            [(line_of(fault), fault_in_words(fault, self.label)) for fault in proof.faults] if proof else []
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
        self.tell()

    def _not_kept(self, error: DeskError) -> None:
        self._refused = words_for(error)[1]
        self._show_findings()
        self.tell()

    def tell(self) -> None:
        """Say at the bottom what letters use now, and above the text whether ours was improved."""
        own, text = self.own, self.parts.editor.text
        if own is None:
            return
        used, waits = own.in_use, text != own.used
        faults = self.proof.faults if self.proof is not None else ()
        why = self.tr("Mend the faults first") if faults else "" if waits else self.tr("This text is in use")
        self.parts.bar.say(
            "wait" if waits else "own" if used is not None else "ours",
            what_is_in_use(own, waits=waits),
            may_use=waits and not faults and not self._refused and text != own.shipped,
            may_go_back=own.newest is not None or waits,
            why_not=why,
        )
        self.parts.banner.setVisible(own.is_behind)
        if own.is_behind:
            self.parts.banner.say(
                "note",
                self.tr("The standard text of this passage was improved since you changed it")
                if passage_name(self.key.kind)
                else self.tr("The standard text of this letter was improved since you changed it"),
                self.tr("Your text stays as it is until you decide."),
                act=self.tr("See what changed"),
                clicked=lambda: self.acts_on_text.compare(behind=True),
            )

    def _choose_sample(self, reference: str) -> None:
        self.reference = reference
        if self.own is not None:
            self._asks_for_top = True
            self.proofing.begin(self.key, self._example, self._shown_in)
            self.proofing.ask(self.parts.editor.text)

    @property
    def _takes_case(self) -> bool:
        """Whether the letter can be of a case: one with several answers, or of a country, is of nobody."""
        return AROUND not in {self.key.kind, self._shown_in} and not usage_of(self.key.language)[1]

    @property
    def _example(self) -> str:
        """The case that the letter is of, or nothing for an invented person."""
        return self.reference if self._takes_case else ""

    @property
    def _shown_in(self) -> str:
        """The letter that a passage is shown in."""
        letters = [kind for kind, _ in self.view.letters] if self.view is not None else []
        return self.letter if self.letter in letters else next(iter(letters), "")

    def _choose_letter(self, kind: str) -> None:
        self.letter = kind
        self.parts.sample_field.setVisible(self._takes_case)
        self._choose_sample(self.reference)

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

    def open_dialog(self, dialog: QDialog) -> None:
        """Show a dialog on the page."""
        self.dialog = dialog
        dialog.finished.connect(lambda _result: self._closed(dialog))
        dialog.open()

    def _closed(self, dialog: QDialog) -> None:
        if self.dialog is dialog:
            self.dialog = None

    def _go_back(self) -> None:
        if self._came_from_case:
            self.shell.go("letter", f"{self._came_from_case}/{self._came_from_letter}".rstrip("/"))
        else:
            self.shell.go("controller", self.key.controller)
