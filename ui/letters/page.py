"""The page on which a letter is written: kinds at the left, facts in the middle, the letter at the right."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from dsar_desk.domain.letters import Draft, IssuedLetter
from dsar_desk.errors import DeskError, InvalidInput, LetterIncomplete
from dsar_desk.services.letter_fit import Offer
from dsar_desk.services.letters import pdf_of
from ui import texts
from ui.actions import Act
from ui.case.acts import CaseActs
from ui.case.dialogs.recording import SentDialog
from ui.case.reading import CaseView
from ui.errors import words_for
from ui.letters.drafting import Drafting, Wish
from ui.letters.filing import After, Filing
from ui.letters.first_choice import first_choice
from ui.letters.keeping import FactKeeper
from ui.letters.kinds import KIND, LETTER
from ui.letters.layout import LetterLayout
from ui.letters.out import LetterOut
from ui.letters.overruling import OverruleDialog
from ui.letters.readiness import Readiness, readiness
from ui.letters.results import Result
from ui.letters.unfiled import Unfiled
from ui.shell import Shell
from ui.widgets.page import Page


class LetterPage(Page):
    """Opened with `REFERENCE`, or `REFERENCE/kind`."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "")
        self.acts_on_case = CaseActs(shell, self)
        self.keeper = FactKeeper(self.acts_on_case, self)
        self.drafting = Drafting(shell, self)
        self.filing = Filing(shell, self)
        self.out = LetterOut(shell, self)
        self.view: CaseView | None = None
        self.draft: Draft | None = None
        self.shown = b""
        """The PDF in the preview: a draft, or the bytes of a filed letter."""
        self._problem = ""
        self._wanted_kind = ""
        self._then: Callable[[CaseView], None] | None = None
        self._asks_for_top = True
        self._unfiled = Unfiled()
        self.parts = LetterLayout(shell, self)
        self._connect()

    @property
    def reference(self) -> str:
        """The case's reference."""
        return self.acts_on_case.reference

    @property
    def issued(self) -> IssuedLetter | None:
        """The filed letter that is shown, if it is one."""
        key = self.parts.kinds.current
        if self.view is None or not key.startswith(LETTER):
            return None
        return next((each for each in self.view.letters if f"{LETTER}{each.id}" == key), None)

    @property
    def offer(self) -> Offer | None:
        """The kind that is shown, if it is no filed letter."""
        key = self.parts.kinds.current
        if self.view is None or not key.startswith(KIND):
            return None
        return next((each for each in self.view.offers if KIND + each.kind.kind == key), None)

    def opened(self, argument: str) -> None:
        self._put_away()
        reference, _, self._wanted_kind = argument.partition("/")
        if reference != self.reference:
            self.view = None
            self.parts.clear()
        self.acts_on_case.reference = reference
        if reference:
            self._read(self._opened_case)

    def refresh(self) -> None:
        if self.view is not None:
            self._read()

    def may_leave(self) -> bool:
        self._put_away()
        return True

    def set_narrow(self, narrow: bool) -> None:
        super().set_narrow(narrow)
        self._narrow = narrow
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if hasattr(self, "parts"):
            narrow = self._narrow or not self.parts.fits_wide(self.width())
            if narrow != self.parts.is_narrow:
                self.parts.set_narrow(narrow)
            self.parts.set_low(self.height())

    def first_focus(self) -> QWidget | None:
        return self.parts.kinds.rows.get(self.parts.kinds.current)

    def _connect(self) -> None:
        parts = self.parts
        parts.kinds.chosen.connect(self._choose)
        parts.kinds.picked.connect(lambda: parts.show_tab("form"))
        parts.form.changed.connect(self._typed)
        parts.form.left.connect(self.keeper.save)
        parts.form.ruled_out.connect(lambda text, why: self.acts_on_case.rule_out([text], why))
        parts.open_fields.wanted.connect(self._jump)
        parts.results.wanted.connect(self._jump)
        parts.results.place_wanted.connect(self._show_paragraph)
        parts.results.overrule_wanted.connect(self._ask_reason)
        parts.head.undo_wanted.connect(self.keeper.undo)
        parts.head.text_wanted.connect(self._to_text)
        parts.bar.print_wanted.connect(lambda: self.out.print(self))
        parts.bar.save_wanted.connect(lambda: self.out.save(self))
        parts.issued.enclosure_wanted.connect(lambda name: self.out.save_enclosure(self, name))
        parts.bar.main_wanted.connect(self._main_act)
        self.keeper.kept.connect(self._tell_kept)
        self.keeper.undone.connect(parts.form.put_back)
        self.keeper.refused.connect(self._refused)
        self.filing.done.connect(self._filed)
        self.filing.refused.connect(self._not_filed)
        self.drafting.made.connect(self._drafted)
        self.drafting.failed.connect(self._not_drafted)
        self.shell.actions[Act.NEXT_STEP].triggered.connect(self._press)

    def _read(self, then: Callable[[CaseView], None] | None = None) -> None:
        """Read the case; a newer reading takes the place of one under way, and does what that was for."""
        self._then = then or self._then
        self.acts_on_case.read(done=self._arrived, failed=self.shell.errors)

    def _arrived(self, view: CaseView) -> None:
        if view.reference == self.reference:
            then, self._then = self._then or self._read_again, None
            then(view)

    def _opened_case(self, view: CaseView) -> None:
        self.keeper.begin(view.case.facts)
        self.parts.head.say_saved("", undo=False)
        self._show(view)
        self._choose(first_choice(view, self._wanted_kind))
        self.parts.show_tab("form" if self.parts.kinds.current else "kinds")
        focus = self.first_focus()
        if focus is not None and self.isVisible():
            focus.setFocus()

    def _read_again(self, view: CaseView) -> None:
        before = self.parts.kinds.current
        self._show(view)
        self.parts.form.show_facts(self.keeper.follow(view.case.facts))
        if self.parts.kinds.current != before or self.issued is not None:
            self._choose(self.parts.kinds.current or first_choice(view, ""))
        else:
            self._draft()
            self._tell()

    def _show(self, view: CaseView) -> None:
        self.view = view
        self.parts.head.show_case(view)
        self.parts.kinds.show_case(view)
        where = view.shop.controller.name
        self.shell.status(self.tr("%1: the letter stays on this computer.").replace("%1", where))

    def _choose(self, key: str) -> None:
        """Show a kind to write, why it does not fit, or a filed letter."""
        self._put_away()
        self.drafting.forget()
        self.draft, self._problem, self._asks_for_top = None, "", True
        self.parts.kinds.choose(key)
        view, offer, letter = self.view, self.offer, self.issued
        if view is None:
            return
        if letter is not None:
            self.parts.show_issued(letter, view)
            self._read_pdf(letter)
        elif offer is None or offer.misfit:
            self.shown = b""
            self.parts.show_misfit(offer) if offer is not None else self.parts.clear()
        else:
            before = self._unfiled.order(self.reference, offer.kind.kind)
            self.parts.show_form()
            self.parts.form.show_kind(
                offer.kind,
                view.case,
                view.shop.controller.purposes,
                written_in=before.language,
                files=before.enclosures,
                large_print=before.large_print,
            )
            self.parts.form.show_facts(self.keeper.follow(view.case.facts))
            self._draft()
        self._tell()

    def _read_pdf(self, letter: IssuedLetter) -> None:
        self.acts_on_case.ask(
            lambda core: pdf_of(core.read, letter.id), done=self._show_filed, replaces="letter-pdf"
        )

    def _show_filed(self, pdf: bytes) -> None:
        if self.issued is not None:
            if pdf != self.shown:
                self.shown = pdf
                self.parts.preview.show_letter(pdf, from_top=True)
            self._tell()

    def _typed(self) -> None:
        self.keeper.want(self.parts.form.values)
        self._draft()
        self._tell()

    def _draft(self) -> None:
        if self.offer is not None and not self.offer.misfit:
            self.drafting.ask(Wish(self.reference, self.parts.form.order))

    def _drafted(self, draft: Draft) -> None:
        if self.offer is None or draft.kind != self.offer.kind.kind:
            return
        self.draft, self._problem = draft, ""
        self.shown = draft.pdf
        self.parts.preview.show_letter(draft.pdf, draft.text, from_top=self._asks_for_top)
        self._asks_for_top = False
        self.parts.show_checked(draft, self._overruled)
        self._tell()

    def _not_drafted(self, error: BaseException) -> None:
        if not isinstance(error, DeskError):
            self.shell.errors(error)
            return
        self.draft, self._problem = None, words_for(error)[1]
        self.parts.show_problem(error, self._problem)
        self._tell()

    def _tell(self) -> None:
        """Say at the bottom how it stands."""
        if self.view is None:
            return
        self.parts.head.text.setVisible(self.offer is not None and not self.offer.misfit)
        ready = self.ready
        self.parts.bar.offer(ready.act, ready.icon, enabled=ready.may, pdf=bool(self.shown))
        self.parts.bar.say(ready.look, ready.reason)

    @property
    def ready(self) -> Readiness:
        """Whether the main act can be done, and why not."""
        assert self.view is not None
        return readiness(
            self.view,
            offer=self.offer,
            letter=self.issued,
            draft=self.draft,
            problem=self._problem,
            faulty=self.parts.form.faulty,
            issuing=self.filing.is_running,
            overruled=self._overruled,
        )

    def _to_text(self) -> None:
        """Show the organisation's text of the kind that is shown, with this case beside it."""
        kind, view = self.parts.form.kind, self.view
        if kind is not None and view is not None:
            name = kind.parts[0].kind if kind.parts else kind.kind
            written_in = self.parts.form.order.language or view.case.person.language
            self.shell.go("letter-texts", f"{view.case.controller}/{name}/{written_in}/{view.reference}")

    def _jump(self, key: str) -> None:
        self.parts.show_tab("form")
        if self.parts.form.jump(key) or self.view is None:
            return
        if key.startswith("handler"):
            self.shell.go("preferences")
        elif key == "controller":
            self.shell.go("controller", self.view.case.controller)
        else:
            self.shell.go("case", self.reference)

    def _show_paragraph(self, number: int) -> None:
        """Bring a paragraph of the letter into view."""
        parts = self.draft.text.split("\n\n") if self.draft is not None else []
        if number <= len(parts):
            self.parts.show_tab("preview")
            self.parts.preview.pages.show_words(parts[number - 1])
            self.parts.preview.pages.setFocus()

    @property
    def _overruled(self) -> Mapping[str, str]:
        """The reasons for remarks that the letter as it stands still has."""
        kind = self.parts.form.kind
        if kind is None or self.draft is None:
            return {}
        return self._unfiled.overruled(self.reference, kind.kind, self.draft)

    def _ask_reason(self, result: Result) -> None:
        self.overrule_dialog = OverruleDialog(self.acts_on_case, result, self)
        self.overrule_dialog.told.connect(self._overrule)
        self.overrule_dialog.open()

    def _overrule(self, rule: str, reason: str) -> None:
        kind = self.parts.form.kind
        if kind is not None and self.draft is not None:
            self._unfiled.overrule(self.reference, kind.kind, rule=rule, reason=reason)
            self.parts.show_checked(self.draft, self._overruled)
            self._tell()

    def _press(self) -> None:
        if self.isVisible() and self.parts.bar.main.isVisible() and self.parts.bar.main.isEnabled():
            self.parts.bar.main.click()

    def _main_act(self) -> None:
        if self.issued is not None and self.issued.sent_on is not None:
            self.shell.go("case", self.reference)
        elif self.issued is not None and self.view is not None:
            self.sent_dialog = SentDialog(self.acts_on_case, self.view, self.issued, self)
            self.sent_dialog.open()
        elif self.offer is not None:
            self.issue()

    def issue(self, after: After | None = None) -> None:
        """Check and file the letter as it stands; `after` is called with it, once it is shown."""
        self._put_away()
        order = replace(self.parts.form.order, overruled=self._overruled)
        self.filing.file(self.reference, order, after)
        self._tell()

    def _filed(self, letter: IssuedLetter, after: After | None) -> None:
        self._unfiled.forget(self.reference, letter.kind)
        told = texts.say("warnings", "late-refusal-issued") if letter.late else self.tr("The letter is filed")
        self.shell.toast(told)

        def show(view: CaseView) -> None:
            self._show(view)
            self._choose(f"{LETTER}{letter.id}")
            self._unfiled.forget(self.reference, letter.kind)
            if after is not None:
                after(letter)

        self._read(show)

    def _not_filed(self, error: BaseException) -> None:
        self._tell()
        if isinstance(error, LetterIncomplete) and error.open_fields:
            self._jump(error.open_fields[0])
            self._draft()
        else:
            self.shell.errors(error)

    def _refused(self, error: InvalidInput) -> None:
        field = self.parts.form.fields.get(error.facts.get("field", ""))
        if field is None:
            self.shell.errors(error)
            return
        field.set_error(words_for(error)[1])
        self._tell()

    def _tell_kept(self) -> None:
        now = datetime.now().astimezone()
        words = self.tr("Saved by itself at %1").replace("%1", texts.time_of_day(now))
        self.parts.head.say_saved(words, undo=self.keeper.can_undo)

    def _put_away(self) -> None:
        """Keep what is typed, and remember what was chosen for this kind."""
        self.keeper.save()
        if hasattr(self, "parts") and self.parts.form.kind is not None and self.view is not None:
            self._unfiled.remember(self.reference, self.parts.form.order)
