"""What happened to a case: when, who, what, and from what to what. Nothing here can be edited."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from dsar_desk.domain.history import RecordedEvent
from ui import texts
from ui.case.history_words import changes_in_words
from ui.case.letters_tab import ListCard
from ui.case.looked_at import LookedAt
from ui.case.reading import CaseView
from ui.case.tabs import TabState
from ui.theme import SMALL
from ui.translations import language
from ui.widgets.buttons import link_button
from ui.widgets.labels import TextLabel

_FIRST = 50
"""Events that are shown at once; more on request."""


class HistoryTab(LookedAt):
    """The newest on top."""

    def __init__(self) -> None:
        super().__init__()
        self.list = ListCard(self.tr("What happened, the newest first"))
        self.all = link_button(self.tr("Show everything"), clicked=self._show_all)
        self.rows: list[EventRow] = []
        self._view: CaseView | None = None
        self._most = _FIRST
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        column.addWidget(self.all, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def fill(self, view: CaseView) -> None:
        """Show the events."""
        if self._view is not None and self._view.events == view.events:
            return
        self._view = view
        self.list.clear()
        self.rows = []
        newest = list(reversed(view.events))
        for record in newest[: self._most]:
            row = EventRow(record, view)
            self.rows.append(row)
            self.list.add(row)
        self.all.setVisible(len(newest) > self._most)

    def state(self, view: CaseView) -> TabState:
        """Return how many events there are."""
        return TabState("past", self.tr("%n line(s)", "", len(view.events)))

    def focus_first(self) -> None:
        """Nothing to do here."""

    def _show_all(self) -> None:
        view, self._view, self._most = self._view, None, 1_000_000
        if view is not None:
            self.fill(view)


class EventRow(QWidget):
    """One event."""

    def __init__(self, record: RecordedEvent, view: CaseView) -> None:
        super().__init__()
        event = record.event
        at = event.at.astimezone(view.shop.country.zone)
        when = f"{texts.short_date(at.date(), today=view.today)}, {texts.time_of_day(at)}"
        self.what = TextLabel(texts.say("events", event.kind), bold=True, wrap=True, selectable=True)
        lines = list(changes_in_words(record, names={view.case.controller: view.shop.controller.name}))
        reason = _reason(event.kind, event.reason, view)
        if event.kind.startswith("letter-"):
            lines.insert(0, reason)
        elif reason and not any(reason in line for line in lines):
            lines.insert(0, texts.say("case-words", "because", reason=reason))
        if record.purged:
            lines.append(texts.say("case-words", "purged"))
        self.details = TextLabel("\n".join(lines), colour="muted", size=SMALL, wrap=True, selectable=True)
        self.details.setVisible(bool(lines))
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 8, 16, 8)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        top = Qt.AlignmentFlag.AlignTop
        who = TextLabel(f"{when}\n{event.by}", colour="muted", size=SMALL, selectable=True)
        who.setMinimumWidth(who.fontMetrics().horizontalAdvance("wo 28 mmm 2026, 00.00 uur") + 8)
        grid.addWidget(who, 0, 0, 2, 1, top)
        grid.addWidget(self.what, 0, 1, top)
        grid.addWidget(self.details, 1, 1, top)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(1, 1)


def _reason(kind: str, reason: str, view: CaseView) -> str:
    """Return a reason as people write it; that of a letter begins with its kind."""
    if not kind.startswith("letter-") or not reason:
        return reason
    words = reason.split()
    parts = [view.title_of(words[0], language())]
    table = "return-reasons" if kind == "letter-returned" else "postings"
    parts += [texts.say(table, word) for word in words[1:2]] + words[2:]
    return ", ".join(parts)
