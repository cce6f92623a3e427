"""The strip at the bottom: the last day of the request that is being filled in, and why it is that day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dsar_desk.domain.countries import Country
from dsar_desk.domain.deadlines import Deadlines, deadline
from dsar_desk.domain.rights import RIGHTS, Right
from dsar_desk.domain.steps import Step, StepKind
from dsar_desk.errors import DeskError
from ui import texts
from ui.theme import PAGE_TITLE, SMALL
from ui.translations import language
from ui.widgets.announce import announce
from ui.widgets.labels import TextLabel

REST = 700
"""Milliseconds after the last key before a screen reader hears the new day."""
_MONTH = (StepKind.MONTH_END, StepKind.MONTH)
_MOVES = (StepKind.HOLIDAY, StepKind.WEEKEND)


@dataclass(frozen=True)
class DueWords:
    """What the strip says."""

    label: str
    day: str
    why: str
    all_steps: str = ""
    is_late: bool = False


class DueStrip(QWidget):
    """Label, large day, one or two sentences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = TextLabel(size=SMALL, colour="muted")
        self.day = TextLabel(size=PAGE_TITLE, bold=True, selectable=True)
        self.why = TextLabel(size=SMALL, colour="muted", wrap=True, selectable=True)
        dates = QVBoxLayout()
        dates.setSpacing(0)
        dates.addWidget(self.label)
        dates.addWidget(self.day)
        self.dates = dates
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._announce)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(dates)
        column.addWidget(self.why)
        self.spoken = ""

    def show_due(
        self, received: date, *, country: Country | None, rights: Sequence[Right], today: date
    ) -> None:
        """Show the last day of a request that arrived on `received` at a controller in `country`."""
        words = due_words(received, country=country, rights=rights, today=today)
        self.label.setText(words.label)
        self.day.setText(words.day)
        self.day.set_colour("late" if words.is_late else "text")
        self.day.setVisible(bool(words.day))
        self.why.setText(words.why)
        self.setToolTip(words.all_steps)
        self.setAccessibleName(" ".join(filter(None, (words.label, words.day))))
        self.setAccessibleDescription(words.why)
        self._rest.start()

    def _announce(self) -> None:
        said = self.accessibleName()
        if said != self.spoken:
            self.spoken = said
            announce(self, f"{said}. {self.accessibleDescription()}")


def due_words(received: date, *, country: Country | None, rights: Sequence[Right], today: date) -> DueWords:
    """Return what the strip says; without a controller or with a day to come there is no date yet."""
    if country is None:
        return DueWords(_say("answer-by"), "", _say("choose-controller"))
    if received > today:
        return DueWords(_say("answer-by"), "", _say("no-date-in-future"))
    try:
        dates = deadline(received, country=country)
    except DeskError as error:
        return DueWords(_say("answer-by"), "", texts.say("errors", error.code, **error.facts))
    due = dates.due or dates.strict_due
    only_stops = bool(rights) and all(RIGHTS[right].stops_at_once for right in rights)
    label = _say("stop-today-confirm-by" if only_stops else "answer-by")
    return DueWords(
        label=f"{label} · {texts.days_left((due - today).days)}",
        day=texts.full_date(due),
        why=" ".join(_sentence(step) for step in _main_steps(dates)),
        all_steps="\n".join(_sentence(step) for step in dates.steps),
        is_late=due < today,
    )


def _main_steps(dates: Deadlines) -> list[Step]:
    months = [step for kind in _MONTH for step in dates.steps if step.kind is kind]
    moves = [step for step in dates.steps if step.kind in _MOVES]
    return [*months[:1], *moves[:1]]


def _sentence(step: Step) -> str:
    days = abs(step.days or 0)
    words = texts.say(
        "steps",
        step.code,
        date=texts.full_date(step.date),
        days=texts.say("step-days", "one" if days == 1 else "many", count=str(days)),
        name=step.name.in_language(language()),
    )
    return words[:1].upper() + words[1:]  # a Dutch weekday begins small


def _say(code: str) -> str:
    return texts.say("new-request", code)
