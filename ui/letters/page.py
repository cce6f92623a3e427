"""The page on which a letter is written: kinds at the left, facts in the middle, the letter at the right."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from dsar_desk.domain.letters import Draft, IssuedLetter
from dsar_desk.errors import DeskError, InvalidInput
from dsar_desk.services.letter_fit import Offer
from dsar_desk.services.letters import pdf_of
from ui import texts
from ui.actions import Act
from ui.case.acts import CaseActs
from ui.case.reading import CaseView
from ui.errors import words_for
from ui.letters.acts import LetterActs
from ui.letters.drafting import Drafting, Wish
from ui.letters.first_choice import first_choice
from ui.letters.jumps import Jumps
from ui.letters.keeping import FactKeeper
from ui.letters.kinds import KIND, LETTER
from ui.letters.layout import LetterLayout
from ui.letters.out import LetterOut
from ui.letters.readiness import Readiness, readiness
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
        self.out = LetterOut(shell, self)
        self.view: CaseView | None = None
        self.draft: Draft | None = None
        self.shown = b""
        """The PDF in the preview: a draft, or the bytes of a filed letter."""
        self._problem = ""
        self._wanted_kind = ""
        self._then: Callable[[CaseView], None] | None = None
        self._asks_for_top = True
        self.unfiled = Unfiled()
        self.parts = LetterLayout(shell, self)
        self.acts_on_letter = LetterActs(self)
        self.jumps = Jumps(self)
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
        self.put_away()
        reference, _, self._wanted_kind = argument.partition("/")
        if reference != self.reference:
            self.view = None
            self.parts.clear()
        self.acts_on_case.reference = reference
        if reference:
            self.read(self._opened_case)

    def refresh(self) -> None:
        if self.view is not None:
            self.read()

    def may_leave(self) -> bool:
        self.put_away()
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
        parts.kinds.chosen.connect(self.choose)
        parts.kinds.picked.connect(lambda: parts.show_tab("form"))
        parts.form.changed.connect(self._typed)
        parts.form.left.connect(self.keeper.save)
        parts.form.ruled_out.connect(lambda text, why: self.acts_on_case.rule_out([text], why))
        parts.open_fields.wanted.connect(self.jumps.to_field)
        parts.results.wanted.connect(self.jumps.to_field)
        parts.results.place_wanted.connect(self.jumps.to_paragraph)
        parts.results.overrule_wanted.connect(self.acts_on_letter.ask_reason)
        parts.head.undo_wanted.connect(self.keeper.undo)
        parts.head.text_wanted.connect(self.jumps.to_text)
        parts.bar.print_wanted.connect(lambda: self.out.print(self))
        parts.bar.save_wanted.connect(lambda: self.out.save(self))
        parts.issued.enclosure_wanted.connect(lambda name: self.out.save_enclosure(self, name))
        parts.bar.main_wanted.connect(self.acts_on_letter.main)
        self.keeper.kept.connect(self._tell_kept)
        self.keeper.undone.connect(parts.form.put_back)
        self.keeper.refused.connect(self._refused)
        self.drafting.made.connect(self._drafted)
        self.drafting.failed.connect(self._not_drafted)
        self.shell.actions[Act.NEXT_STEP].triggered.connect(self.acts_on_letter.press_main)

    def read(self, then: Callable[[CaseView], None] | None = None) -> None:
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
        self.show_case(view)
        self.choose(first_choice(view, self._wanted_kind))
        self.parts.show_tab("form" if self.parts.kinds.current else "kinds")
        focus = self.first_focus()
        if focus is not None and self.isVisible():
            focus.setFocus()

    def _read_again(self, view: CaseView) -> None:
        before = self.parts.kinds.current
        self.show_case(view)
        self.parts.form.show_facts(self.keeper.follow(view.case.facts))
        if self.parts.kinds.current != before or self.issued is not None:
            self.choose(self.parts.kinds.current or first_choice(view, ""))
        else:
            self.draft_anew()
            self.tell()

    def show_case(self, view: CaseView) -> None:
        """Show a case as it was read, and the kinds of letters that fit it."""
        self.view = view
        self.parts.head.show_case(view)
        self.parts.kinds.show_case(view)
        where = view.shop.controller.name
        self.shell.status(self.tr("%1: the letter stays on this computer.").replace("%1", where))

    def choose(self, key: str) -> None:
        """Show a kind to write, why it does not fit, or a filed letter."""
        self.put_away()
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
            self._show_kind(view, offer)
        self.tell()

    def _show_kind(self, view: CaseView, offer: Offer) -> None:
        before = self.unfiled.order(self.reference, offer.kind.kind)
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
        self.draft_anew()

    def _read_pdf(self, letter: IssuedLetter) -> None:
        self.acts_on_case.ask(
            lambda core: pdf_of(core.read, letter.id), done=self._show_filed, replaces="letter-pdf"
        )

    def _show_filed(self, pdf: bytes) -> None:
        if self.issued is not None:
            if pdf != self.shown:
                self.shown = pdf
                self.parts.preview.show_letter(pdf, from_top=True)
            self.tell()

    def _typed(self) -> None:
        self.keeper.want(self.parts.form.values)
        self.draft_anew()
        self.tell()

    def draft_anew(self) -> None:
        """Lay the letter out as it stands, if its kind fits."""
        if self.offer is not None and not self.offer.misfit:
            self.drafting.ask(Wish(self.reference, self.parts.form.order))

    def _drafted(self, draft: Draft) -> None:
        if self.offer is None or draft.kind != self.offer.kind.kind:
            return
        self.draft, self._problem = draft, ""
        self.shown = draft.pdf
        self.parts.preview.show_letter(draft.pdf, draft.text, from_top=self._asks_for_top)
        self._asks_for_top = False
        self.parts.show_checked(draft, self.overruled)
        self.tell()

    def _not_drafted(self, error: BaseException) -> None:
        if not isinstance(error, DeskError):
            self.shell.errors(error)
            return
        self.draft, self._problem = None, words_for(error)[1]
        self.parts.show_problem(error, self._problem)
        self.tell()

    def tell(self) -> None:
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
            issuing=self.acts_on_letter.is_issuing,
            overruled=self.overruled,
        )

    @property
    def overruled(self) -> Mapping[str, str]:
        """The reasons for remarks that the letter as it stands still has."""
        kind = self.parts.form.kind
        if kind is None or self.draft is None:
            return {}
        return self.unfiled.overruled(self.reference, kind.kind, self.draft)

    def _refused(self, error: InvalidInput) -> None:
        field = self.parts.form.fields.get(error.facts.get("field", ""))
        if field is None:
            self.shell.errors(error)
            return
        field.set_error(words_for(error)[1])
        self.tell()

    def _tell_kept(self) -> None:
        now = datetime.now().astimezone()
        words = self.tr("Saved by itself at %1").replace("%1", texts.time_of_day(now))
        self.parts.head.say_saved(words, undo=self.keeper.can_undo)

    def put_away(self) -> None:
        """Keep what is typed, and remember what was chosen for this kind."""
        self.keeper.save()
        if hasattr(self, "parts") and self.parts.form.kind is not None and self.view is not None:
            self.unfiled.remember(self.reference, self.parts.form.order)
