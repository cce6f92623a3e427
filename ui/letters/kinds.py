"""The left of the page: the letters that fit now, those that exist, and why the others do not fit."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup

from dsar_desk.domain.letters import Effect, IssuedLetter, LetterKind
from dsar_desk.services.letter_fit import Offer, rights_of
from ui import texts
from ui.case.reading import CaseView
from ui.letters.wrap_button import WrapButton
from ui.theme import CARD_TITLE, SMALL
from ui.translations import language
from ui.widgets.card import Card
from ui.widgets.labels import TextLabel
from ui.widgets.page import scrolling_column

KIND, LETTER = "kind:", "letter:"
_ICONS = {
    Effect.EXTENDS: "calendar-clock",
    Effect.ADMITS_DELAY: "calendar-clock",
    Effect.ACKNOWLEDGES: "inbox",
}


class KindList(Card):
    """Rows of which one is chosen; Up and Down walk them."""

    chosen = Signal(str)
    """`kind:<slug>` or `letter:<id>`, chosen by the person."""

    picked = Signal()
    """And the person wants to go on with it."""

    def __init__(self) -> None:
        super().__init__(padding=1)
        self.body.setSpacing(0)
        self.rows: dict[str, WrapButton] = {}
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._clicked)
        self.area, self._column = scrolling_column((0, 4, 0, 8))
        self.setAccessibleName(self.tr("Letters"))
        self.body.addWidget(self.area)

    @property
    def current(self) -> str:
        """The row that is chosen, or nothing."""
        return next((key for key, row in self.rows.items() if row.isChecked()), "")

    def show_case(self, view: CaseView) -> None:
        """Show the letters of a case; the choice stays where it still is one."""
        current, focused = self.current, any(row.hasFocus() for row in self.rows.values())
        self._clear()
        self._show_fitting(view)
        self._show_issued(view)
        self._show_others(view)
        self._column.addStretch(1)
        self.choose(current)
        if focused and current in self.rows:
            self.rows[current].setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, key: str) -> None:
        """Mark a row."""
        if key in self.rows:
            self.rows[key].setChecked(True)
            QTimer.singleShot(0, self, self._show_chosen)  # once the rows are laid out

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._show_chosen)

    def _show_chosen(self) -> None:
        if self.current:
            self.area.ensureWidgetVisible(self.rows[self.current])

    def _show_fitting(self, view: CaseView) -> None:
        fitting = [offer for offer in view.offers if not offer.misfit]
        self._heading(self.tr("Letters that fit now"), size=CARD_TITLE)
        if not fitting:
            self._note(self.tr("No letter fits now."))
        for offer in fitting:
            row = self._row(KIND + offer.kind.kind)
            icon = _ICONS.get(offer.kind.effect, "mail")
            row.say(offer.kind.title_in(language()), fit_line(offer.kind, view), icon=icon, colour="accent")

    def _show_issued(self, view: CaseView) -> None:
        if not view.letters:
            return
        self._heading(self.tr("Filed and sent"))
        for letter in reversed(view.letters):
            row = self._row(f"{LETTER}{letter.id}")
            sent = letter.sent_on is not None
            row.say(
                view.title_of(letter.kind, language()),
                sent_line(letter, view),
                icon="circle-check" if sent else "send",
                colour="ok" if sent else "warn",
            )

    def _show_others(self, view: CaseView) -> None:
        others = [offer for offer in view.offers if offer.misfit]
        if not others:
            return
        self._heading(self.tr("Does not fit now"))
        for offer in _telling_first(others):
            row = self._row(KIND + offer.kind.kind)
            row.say(
                offer.kind.title_in(language()),
                texts.say("misfits", offer.misfit),
                icon="circle-minus",
                quiet=True,
            )

    def _heading(self, text: str, *, size: float = SMALL) -> None:
        label = TextLabel(text, size=size, bold=True, colour="text" if size > SMALL else "muted", wrap=True)
        label.setContentsMargins(16, 10, 12, 6)
        self._column.addWidget(label)

    def _note(self, text: str) -> None:
        label = TextLabel(text, colour="muted", wrap=True)
        label.setContentsMargins(16, 0, 12, 6)
        self._column.addWidget(label)

    def _row(self, key: str) -> WrapButton:
        row = WrapButton(key, "row")
        self.rows[key] = row
        row.picked.connect(self.picked)
        self._group.addButton(row)
        self._column.addWidget(row)
        return row

    def _clear(self) -> None:
        self.rows = {}
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                if isinstance(old, WrapButton):
                    self._group.removeButton(old)
                old.hide()
                old.deleteLater()

    def _clicked(self, row: QAbstractButton) -> None:
        if isinstance(row, WrapButton):
            self.chosen.emit(row.key)


def _telling_first(others: Sequence[Offer]) -> list[Offer]:
    """That a right was not asked for says least, so it comes last."""
    return sorted(others, key=lambda offer: offer.misfit == "right-not-in-case")


def fit_line(kind: LetterKind, view: CaseView) -> str:
    """Return what a letter that fits is for: the decision it tells, or what its leaving does."""
    if kind.effect is Effect.ANSWERS:
        items = rights_of(kind, view.case)
        decisions = dict.fromkeys(item.decision.value for item in items if item.decision in kind.answers)
        words = texts.joined([texts.say("decisions", each).lower() for each in decisions])
        return texts.say("letter-effects", "answers" if words else "undecided", decisions=words)
    day = view.dates.extension_by if kind.effect is Effect.EXTENDS else None
    if day is not None:
        return texts.say("letter-effects", "extends", day=texts.short_date(day, today=view.today))
    plain = texts.say("letter-effects", kind.effect.value)
    return "" if plain == kind.effect.value else plain


def sent_line(letter: IssuedLetter, view: CaseView) -> str:
    """Return when and how a letter left, or that it waits."""
    if letter.sent_on is None or letter.posting is None:
        day = texts.short_date(letter.issued_on, weekday=False, today=view.today)
        return texts.say("letter-effects", "unsent", day=day)
    day = texts.short_date(letter.sent_on, weekday=False, today=view.today)
    return f"{day}, {texts.say('postings', letter.posting.value)}"
