"""The letters of a case: what was issued and whether it has left, and which kinds fit now."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from dsar_desk.domain.letters import IssuedLetter
from dsar_desk.domain.mailings import Mailing, Posting, latest_of
from dsar_desk.services.letter_fit import Offer
from ui import texts
from ui.case.acts import CaseActs
from ui.case.letter_files import LetterFiles
from ui.case.reading import CaseView
from ui.case.tabs import TabState
from ui.theme import BODY, CARD_TITLE, GAP, SMALL
from ui.translations import language
from ui.widgets.buttons import button, icon_button, link_button
from ui.widgets.card import Card, Line
from ui.widgets.labels import IconMark, TextLabel


class LettersTab(QWidget):
    """What was issued stays as it is; what fits now can be written."""

    write_wanted = Signal(str)
    """A kind of letter."""
    sent_wanted = Signal(object)
    """An issued letter that has left."""
    returned_wanted = Signal(object)
    """A sent letter that came back."""

    def __init__(self, acts: CaseActs) -> None:
        super().__init__()
        self.acts = acts
        self.files = LetterFiles(acts, self)
        self.issued = ListCard(self.tr("Issued letters"))
        self.none = TextLabel(self.tr("No letter has been issued yet."), colour="muted")
        self.fitting = ListCard(self.tr("Fits now"))
        self.others = ListCard(self.tr("Does not fit now"))
        self.more = link_button("", clicked=self._toggle)
        self.rows: dict[int, IssuedRow] = {}
        self.write: dict[str, QWidget] = {}
        self._offers: tuple[Offer, ...] = ()
        self._offered: tuple[Offer, ...] = ()
        self._lay_out()

    def show_case(self, view: CaseView) -> None:
        """Show the letters and the offers."""
        self.rows = {}
        self.issued.clear()
        for letter in reversed(view.letters):
            row = IssuedRow(letter, view, self)
            self.rows[letter.id] = row
            self.issued.add(row)
        self.issued.setVisible(bool(view.letters))
        self.none.setVisible(not view.letters)
        self._offers = view.offers
        if self.isVisible():
            self._show_offers()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_offers()

    def _show_offers(self) -> None:
        """Show some thirty rows, once the tab is looked at and where they are others than before."""
        if self._offers == self._offered:
            return
        self._offered = self._offers
        self.write = {}
        fits = [offer for offer in self._offers if not offer.misfit]
        misfits = [offer for offer in self._offers if offer.misfit]
        self.fitting.clear()
        for offer in fits:
            self.fitting.add(self._offer(offer))
        self.fitting.setVisible(bool(fits))
        self.others.clear()
        for offer in misfits:
            self.others.add(_misfit(offer))
        self.more.setVisible(bool(misfits))
        self._name_more()

    def state(self, view: CaseView) -> TabState:
        """Return how many letters have left."""
        sent = sum(letter.sent_on is not None for letter in view.letters)
        waiting = len(view.letters) - sent
        words = texts.say("case-words", "sent", count=str(sent))
        if waiting:
            return TabState("now", texts.say("case-words", "waiting-to-go", count=str(waiting)))
        if view.step.state in {"writing", "sending", "new"}:
            return TabState("now", words)
        return TabState("done" if sent else "later", words)

    def focus_first(self) -> None:
        """Put the keyboard on the first thing to do."""
        first = next((row for row in self.rows.values() if row.mark_sent.isVisibleTo(self)), None)
        if first is not None:
            first.mark_sent.setFocus()
        elif self.write:
            next(iter(self.write.values())).setFocus()

    def _offer(self, offer: Offer) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(16, 6, 16, 6)
        line.setSpacing(12)
        title = offer.kind.title_in(language())
        made = button(
            self.tr("Write"), icon_name="file-pen", clicked=lambda: self.write_wanted.emit(offer.kind.kind)
        )
        made.setAccessibleName(f"{made.text()}: {title}")
        line.addWidget(row_label(title), 1)
        line.addWidget(made)
        self.write[offer.kind.kind] = made
        return row

    def _toggle(self) -> None:
        self.others.setVisible(self.others.isHidden())
        self._name_more()

    def _name_more(self) -> None:
        hidden = self.others.isHidden()
        words = self.tr("Show the letters that do not fit, and why") if hidden else self.tr("Hide them")
        self.more.setText(words)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for widget in (self.issued, self.none, self.fitting):
            column.addWidget(widget)
        column.addWidget(self.more, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.others)
        column.addStretch(1)
        self.others.hide()


def row_label(text: str, *, colour: str = "text", size: float = BODY) -> TextLabel:
    """Return a label for a row with a button: it wraps, and one line stands in the middle."""
    made = TextLabel(text, colour=colour, size=size, wrap=True, selectable=True)
    made.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
    return made


class ListCard(Card):
    """A card with a title and rows, a hairline between them."""

    def __init__(self, title: str) -> None:
        super().__init__(padding=0)
        self.body.setSpacing(0)
        head = TextLabel(title, size=CARD_TITLE, bold=True, wrap=True)
        head.setContentsMargins(16, 12, 16, 12)
        self.body.addWidget(head)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)

    def add(self, row: QWidget) -> None:
        """Add a row below the others."""
        line = Line()
        for made in (line, row):
            self._rows.addWidget(made)
            made.show()  # else Qt does so later, for each by itself

    def clear(self) -> None:
        """Take all rows away."""
        while self._rows.count():
            taken = self._rows.takeAt(0)
            gone = taken.widget() if taken is not None else None
            if gone is not None:
                gone.hide()
                gone.deleteLater()


class IssuedRow(QWidget):
    """One issued letter: what, when, by whom, how it left, and its hash."""

    def __init__(self, letter: IssuedLetter, view: CaseView, tab: LettersTab) -> None:
        super().__init__()
        self.letter = letter
        title = view.title_of(letter.kind, language())
        last = latest_of(view.case.mailings, letter.id)
        back = last is not None and last.returned_on is not None
        sent = letter.sent_on is not None and not back
        name, colour = _mark(sent=sent, back=back)
        mark = IconMark(name, colour=colour)
        self.facts = TextLabel(_facts(letter, view), colour="muted", size=SMALL, wrap=True, selectable=True)
        self.late = TextLabel(texts.say("case-words", "late-letter"), colour="late", size=SMALL, wrap=True)
        self.late.setVisible(letter.late)
        self.hash = TextLabel(f"SHA-256 {letter.sha256[:16]}…", colour="muted", size=SMALL, selectable=True)
        self.hash.setToolTip(letter.sha256)
        self.open = button(
            self.tr("Open"), icon_name="eye", clicked=lambda: tab.files.show_letter(letter, title)
        )
        self.open.setAccessibleName(f"{self.open.text()}: {title}")
        self.save = icon_button(
            "download", self.tr("Save as PDF; outside the desk it is no longer protected"), look="plain",
            clicked=lambda: tab.files.save(letter),
        )  # fmt: skip
        self.print = icon_button(
            "printer", self.tr("Print"), look="plain", clicked=lambda: tab.files.print_letter(letter, title)
        )
        self.mark_sent = button(
            self.tr("Sent again") if back else self.tr("Mark as sent"),
            icon_name="send",
            clicked=lambda: tab.sent_wanted.emit(letter),
        )
        self.came_back = icon_button(
            "undo-2", self.tr("The letter came back…"), look="plain",
            clicked=lambda: tab.returned_wanted.emit(letter),
        )  # fmt: skip
        self.came_back.setVisible(sent)
        self.came_back.setEnabled(view.is_open)
        self.mark_sent.setVisible(not sent)
        self.mark_sent.setEnabled(view.is_open)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 10, 16, 10)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.addWidget(mark, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(TextLabel(title, bold=True, wrap=True), 0, 1)
        for row, label in enumerate((self.facts, self.late, self.hash), start=1):
            grid.addWidget(label, row, 1)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for made in (self.mark_sent, self.open, self.print, self.save, self.came_back):
            acts.addWidget(made)
        grid.addLayout(acts, 0, 2, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(1, 1)


def _facts(letter: IssuedLetter, view: CaseView) -> str:
    today = view.today
    issued = texts.say(
        "case-words", "issued", date=texts.short_date(letter.issued_on, today=today), by=letter.issued_by
    )
    if letter.sent_on is None or letter.posting is None:
        return f"{issued} · {texts.say('case-words', 'not-sent')}"
    times = [each for each in view.case.mailings if each.letter == letter.id]
    lines = [_time(each, today) for each in times] or [
        _sent(letter.sent_on, letter.posting, letter.tracking, today)
    ]
    return "\n".join((issued, *lines))


def _time(mailing: Mailing, today: date) -> str:
    by = texts.say("case-words", "sent-by", by=mailing.by) if mailing.by else ""
    told = [_sent(mailing.on, mailing.how, mailing.tracking, today), by]
    if mailing.returned_on is not None and mailing.returned_why is not None:
        why = texts.say("return-reasons", mailing.returned_why.value)
        day = texts.short_date(mailing.returned_on, today=today)
        told.append(texts.say("case-words", "came-back", date=day, why=why))
        told.append(texts.say("case-words", "returned-by", by=mailing.returned_by))
    return " · ".join(filter(None, told))


def _sent(on: date, posting: Posting, tracking: str, today: date) -> str:
    how = texts.say("postings", posting.value)
    told = texts.say("case-words", "sent-on", date=texts.short_date(on, today=today), how=how)
    return " · ".join(filter(None, (told, tracking)))


def _mark(*, sent: bool, back: bool) -> tuple[str, str]:
    if back:
        return "undo-2", "warn"
    return ("circle-check", "ok") if sent else ("circle-dot", "accent")


def _misfit(offer: Offer) -> QWidget:
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(16, 6, 16, 6)
    column.setSpacing(0)
    column.addWidget(TextLabel(offer.kind.title_in(language()), wrap=True))
    column.addWidget(TextLabel(texts.say("misfits", offer.misfit), colour="muted", size=SMALL, wrap=True))
    return row
