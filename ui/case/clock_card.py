"""The clock of a case: the last day large, how long there still is, the safe day, and the strip of days."""

from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from dsar_desk.domain.cases import CaseState
from dsar_desk.domain.deadlines import stop_by
from dsar_desk.domain.rights import RIGHTS
from ui import texts
from ui.case.reading import CaseView
from ui.theme import COUNTDOWN, DUE_DATE, GAP, SMALL
from ui.widgets.card import Card
from ui.widgets.due_bar import SOON
from ui.widgets.labels import TextLabel


class ClockCard(Card):
    """Shows the last day as weekday and date; while the clock stands still what it was, never a countdown."""

    def __init__(self, strip: QWidget | None = None) -> None:
        super().__init__(padding=20)
        self.heading = TextLabel(colour="muted")
        self.due = TextLabel(size=DUE_DATE, bold=True, wrap=True, selectable=True)
        self.countdown = TextLabel(size=COUNTDOWN, bold=True)
        self.beside = TextLabel(colour="muted", size=SMALL, wrap=True)
        self.note = TextLabel(colour="muted", wrap=True, selectable=True)
        for label in (self.countdown, self.beside):
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.heading)
        left.addWidget(self.due)
        left.addStretch(1)
        self._right = QVBoxLayout()
        self._right.setSpacing(0)
        for label in (self.countdown, self.beside):
            self._right.addWidget(label)
        self._right.setStretch(0, 1)
        self._row = QHBoxLayout()
        self._row.setSpacing(16)
        self._row.addLayout(left, 1)
        self._row.addLayout(self._right)
        self.body.addLayout(self._row)
        self.body.addWidget(self.note)
        self._tight = False
        self.strip = strip
        if strip is not None:
            self.body.addWidget(strip)

    def show_case(self, view: CaseView) -> None:
        """Show the clock of a case."""
        if not view.case.is_open:
            self._show_ended(view)
        elif view.dates.due is None:
            self._show_suspended(view)
        elif _stops_only(view):
            self._show_stop(view)
        else:
            self._show_running(view, view.dates.due)
        self._fit()
        self.setAccessibleName(
            ", ".join(
                filter(
                    None,
                    (f"{self.heading.text()} {self.due.text()}", self.countdown.text(), self.note.text()),
                )
            )
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_tight() != self._tight:
            QTimer.singleShot(0, self, self._fit)  # what moves during a layout is laid out with old heights

    def _is_tight(self) -> bool:
        wanted = self.due.fontMetrics().horizontalAdvance(self.due.text())
        wanted += self.countdown.fontMetrics().horizontalAdvance(self.countdown.text()) + GAP + 48
        return wanted > self.width()

    def _fit(self) -> None:
        """Put the countdown below the date where they do not fit side by side."""
        below = self._tight = self._is_tight()
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if below else across)
        self._row.setSpacing(0 if below else GAP)
        self._right.setDirection(across if below else down)
        self._right.setSpacing(GAP if below else 0)
        self._right.setStretch(0, 0 if below else 1)
        self._right.setStretch(1, 1 if below else 0)
        side = Qt.AlignmentFlag.AlignLeft if below else Qt.AlignmentFlag.AlignRight
        for label in (self.countdown, self.beside):
            label.setAlignment(side | Qt.AlignmentFlag.AlignBottom)

    def _say(
        self,
        heading: str,
        due: str,
        countdown: str = "",
        *,
        colour: str = "accent",
        beside: str = "",
        note: str = "",
    ) -> None:
        self.heading.setText(heading)
        self.due.setText(due)
        self.countdown.setText(countdown)
        self.countdown.set_colour(colour)
        self.beside.setText(beside)
        self.note.setText(note)
        for label in (self.countdown, self.beside, self.note):
            label.setVisible(bool(label.text()))
        self._fit()

    def _show_running(self, view: CaseView, due: date) -> None:
        left = (due - view.today).days
        colour = "late" if left < 0 else "warn" if left <= SOON else "accent"
        safe = (min(view.dates.strict_due, view.dates.safe_due) - view.today).days
        beside = ""
        if 0 <= safe < left:
            beside = self.tr("safe: %1").replace("%1", texts.days_left(safe))
        elif safe < 0 <= left:
            beside = self.tr("the safe day is over")
        heading = self.tr("The answer was due on") if left < 0 else self.tr("Answer no later than")
        self._say(
            heading,
            texts.long_date(due, today=view.today),
            texts.days_left(left),
            colour=colour,
            beside=beside,
        )

    def _show_suspended(self, view: CaseView) -> None:
        assert view.if_answered is not None
        day = texts.long_date(view.dates.strict_due, today=view.today)
        then = view.if_answered.due or view.if_answered.strict_due
        note = self.tr("If the answer comes today: %1.").replace(
            "%1", texts.long_date(then, today=view.today)
        )
        self._say(
            self.tr("Answer no later than"),
            texts.was(day),
            texts.suspended(),
            colour="hold",
            beside=_waiting_for(view),
            note=note,
        )

    def _show_stop(self, view: CaseView) -> None:
        open_stops = [item for item in view.case.rights if item.stopped_on is None]
        due = view.dates.due or view.dates.strict_due
        confirm = self.tr("Confirm it no later than %1.").replace(
            "%1", texts.long_date(due, today=view.today)
        )
        if not open_stops:
            last = max(item.stopped_on for item in view.case.rights if item.stopped_on)
            self._say(self.tr("Stopped on"), texts.long_date(last, today=view.today), note=confirm)
            return
        since = (view.today - stop_by(view.case.received)).days
        why = self.tr("Direct marketing and withdrawn consent stop at once, without identity check.")
        self._say(
            self.tr("To be stopped"),
            self.tr("today"),
            texts.days_left(-since) if since > 0 else "",
            colour="late",
            note=f"{why} {confirm}",
        )

    def _show_ended(self, view: CaseView) -> None:
        case = view.case
        ended = case.closed_on or view.today
        words = texts.state_name(case.state.value)
        kept = ""
        if case.purge_on is not None:
            day = texts.long_date(case.purge_on, weekday=False, today=view.today)
            kept = self.tr("This request is kept until %1, then it may be deleted.").replace("%1", day)
        reason = case.state_reason if case.state is not CaseState.CLOSED else ""
        self._say(
            words, texts.long_date(ended, today=view.today), note=" ".join(filter(None, (reason, kept)))
        )


def _stops_only(view: CaseView) -> bool:
    return all(RIGHTS[item.right].stops_at_once for item in view.case.rights)


def _waiting_for(view: CaseView) -> str:
    kinds = [
        texts.say("suspensions", each.kind.value) for each in view.case.suspensions if each.answered is None
    ]
    return ", ".join(kinds)
