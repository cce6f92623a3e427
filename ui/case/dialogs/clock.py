"""Dialogs about the clock: stop it, record the answer, extend it. Each shows the new dates before saving."""

from datetime import date, timedelta

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget
from shiboken6 import isValid

from dsar_desk.domain.cases import Extension, Suspension, SuspensionKind
from dsar_desk.domain.rights import RIGHTS
from dsar_desk.services.clockwork import extend_clock, resume_clock, suspend_clock
from ui import texts
from ui.case.acts import CaseActs, warnings_in_words
from ui.case.dialogs.act_dialog import ActDialog, TextBox
from ui.case.previews import Preview, preview_answer, preview_extension, preview_suspension
from ui.case.reading import CaseView
from ui.errors import words_for
from ui.widgets.announce import announce
from ui.widgets.day_edit import DayEdit

_PAUSE = 150
"""Milliseconds after the last change before the dates are worked out anew."""


class ClockDialog(ActDialog):
    """A dialog whose outcome is worked out while it is filled in."""

    def __init__(self, acts: CaseActs, view: CaseView, parent: QWidget | None = None) -> None:
        super().__init__(acts, parent)
        self.view = view
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.ask)

    def ask(self) -> None:
        """Work out the outcome of what is filled in now."""
        raise NotImplementedError

    def show_preview(self, preview: Preview, words: str) -> None:
        """Show the outcome in words, or why it cannot be."""
        if not isValid(self.outcome.text):
            return  # the window went while this was worked out
        if preview.problem is not None:
            self.outcome.say("", words_for(preview.problem)[1])
        else:
            self.outcome.say(words, warnings_in_words(preview.warnings))
        announce(self, self.outcome.text.text() or self.outcome.warning.text())

    def later(self) -> None:
        """Work out the outcome soon: something changed."""
        self._pause.start()

    def day(self, day: date) -> str:
        """Return a day in words."""
        return texts.long_date(day, today=self.view.today)


class StopClockDialog(ClockDialog):
    """Record that the data subject was asked for something."""

    def __init__(self, acts: CaseActs, view: CaseView, parent: QWidget | None = None) -> None:
        super().__init__(acts, view, parent)
        self.call(self.tr("Stop the clock"), self.tr("Stop the clock"), "pause")
        self.introduce(
            self.tr(
                "The clock stands still from the day after you asked until the day of the answer. "
                "Workload, holidays or waiting for somebody else never stop it."
            )
        )
        self.kind = QComboBox()
        for kind in SuspensionKind:
            if kind is not SuspensionKind.IDENTITY or _may_suspend_for_identity(view):
                self.kind.addItem(texts.say("suspension-reasons", kind.value), kind.value)
        self.asked = DayEdit(view.today, today=view.today)
        self.reason = TextBox()
        self.add_field(
            self.tr("&What did you ask for?"), self.kind, "already-suspended", "no-identity-suspension"
        )
        self.add_field(
            self.tr("&Day on which you asked"), self.asked, "asked-before-receipt", "date-in-future"
        )
        self.why = self.add_field(
            self.tr("&Reason"),
            self.reason,
            "suspension-needs-reason",
            "national-number:reason",
            hint=texts.say("suspension-hints", SuspensionKind.IDENTITY.value),
        )
        self.kind.currentIndexChanged.connect(self._other_kind)
        self.asked.day_changed.connect(lambda _: self.later())
        self._other_kind()
        self.remember_typed()
        self.kind.setFocus()

    def ask(self) -> None:
        today, reference = self.view.today, self.view.reference
        suspension = self._suspension("-")
        self.acts.ask(
            lambda core: preview_suspension(core, reference, suspension, today=today),
            done=self._tell,
            replaces="preview",
        )

    def submit(self) -> None:
        suspension = self._suspension(self.reason.toPlainText())
        self.run(
            suspend_clock,
            told=self.tr("The clock of %1 stands still").replace("%1", self.view.reference),
            kind=suspension.kind,
            asked=suspension.asked,
            reason=suspension.reason,
        )

    def _suspension(self, reason: str) -> Suspension:
        return Suspension(SuspensionKind(self.kind.currentData()), self.asked.day, None, reason)

    def _other_kind(self) -> None:
        self.why.set_hint(texts.say("suspension-hints", str(self.kind.currentData())))
        self.later()

    def _tell(self, preview: Preview) -> None:
        words = ""
        if preview.dates is not None and preview.if_answered is not None:
            then = preview.if_answered.due or preview.if_answered.strict_due
            words = self.tr(
                "The last day was %1. While the clock stands still there is none. If the answer comes "
                "today, it becomes %2. Whoever disputes the suspension counts to %1."
            )
            words = words.replace("%1", self.day(preview.dates.strict_due)).replace("%2", self.day(then))
        self.show_preview(preview, words)


class AnswerDialog(ClockDialog):
    """Record the day on which the answer came in."""

    def __init__(self, acts: CaseActs, view: CaseView, parent: QWidget | None = None) -> None:
        super().__init__(acts, view, parent)
        self.call(self.tr("The answer came in"), self.tr("Start the clock again"), "clipboard-check")
        asked = [each for each in view.case.suspensions if each.answered is None]
        self.introduce(
            "\n".join(
                self.tr("Asked on %1: %2")
                .replace("%1", self.day(each.asked))
                .replace("%2", texts.say("suspensions", each.kind.value))
                for each in asked
            )
        )
        self.answered = DayEdit(view.today, today=view.today)
        self.add_field(
            self.tr("&Day on which the answer came in"),
            self.answered,
            "answered-before-asked",
            "date-in-future",
        )
        self.answered.day_changed.connect(lambda _: self.later())
        self.answered.setFocus()
        self.later()

    def ask(self) -> None:
        reference, answered = self.view.reference, self.answered.day
        self.acts.ask(
            lambda core: preview_answer(core, reference, answered), done=self._tell, replaces="preview"
        )

    def submit(self) -> None:
        self.run(
            resume_clock,
            told=self.tr("The clock of %1 runs again").replace("%1", self.view.reference),
            answered=self.answered.day,
        )

    def _tell(self, preview: Preview) -> None:
        assert preview.dates is not None
        due = preview.dates.due or preview.dates.strict_due
        self.show_preview(preview, self.tr("The last day becomes %1.").replace("%1", self.day(due)))


class ExtendDialog(ClockDialog):
    """Record the one extension of at most two months."""

    def __init__(self, acts: CaseActs, view: CaseView, parent: QWidget | None = None) -> None:
        super().__init__(acts, view, parent)
        self.call(self.tr("Extend the term"), self.tr("Record the extension"), "calendar-clock")
        self.introduce(
            self.tr(
                "Once, by two months at most, and only because the request is complex or because this "
                "person made many requests. The extension notice must go out within the first month. "
                "Better write it under Letters: the desk records the extension when it leaves."
            )
        )
        self.sent = DayEdit(view.today, today=view.today)
        self.own = QCheckBox(self.tr("The notice promises an &earlier day"))
        self.until = DayEdit(view.dates.strict_due + timedelta(days=30), today=view.today)
        self.until.setEnabled(False)
        self.reason = TextBox()
        self.add_field(
            self.tr("&Day on which the notice went out"),
            self.sent,
            "extension-too-late",
            "sent-before-receipt",
            "date-in-future",
        )
        self.body.addWidget(self.own)
        self.add_field(self.tr("Day that it &promises"), self.until, "extension-until")
        self.add_field(
            self.tr("&Reason"),
            self.reason,
            "extension-needs-reason",
            hint=texts.say("case-hints", "extension"),
        )
        self.own.toggled.connect(self.until.setEnabled)
        self.own.toggled.connect(lambda _: self.later())
        for day in (self.sent, self.until):
            day.day_changed.connect(lambda _: self.later())
        self.remember_typed()
        self.sent.setFocus()
        self.later()

    def ask(self) -> None:
        reference, extension, today = self.view.reference, self._extension("-"), self.view.today
        self.acts.ask(
            lambda core: preview_extension(core, reference, extension, today=today),
            done=self._tell,
            replaces="preview",
        )

    def submit(self) -> None:
        extension = self._extension(self.reason.toPlainText())
        self.run(
            extend_clock,
            told=self.tr("The term of %1 is extended").replace("%1", self.view.reference),
            sent=extension.sent,
            until=extension.until,
            reason=extension.reason,
        )

    def _extension(self, reason: str) -> Extension:
        return Extension(self.sent.day, self.until.day if self.own.isChecked() else None, reason)

    def _tell(self, preview: Preview) -> None:
        words = ""
        if preview.dates is not None:
            found = preview.if_answered or preview.dates
            due = found.due or found.strict_due
            words = self.tr("The last day becomes %1.").replace("%1", self.day(due))
        if preview.last is not None and preview.safe is not None:
            words += " " + self.tr("The notice may go out until %1; safely until %2.").replace(
                "%1", self.day(preview.last)
            ).replace("%2", self.day(preview.safe))
        self.show_preview(preview, words.strip())


def _may_suspend_for_identity(view: CaseView) -> bool:
    return any(RIGHTS[item.right].identity_suspends for item in view.case.rights)
