"""Dialogs that record a day: a stop, a letter that has left, a copy of an ID that came in."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from dsar_desk.domain.letters import IssuedLetter, Posting
from dsar_desk.domain.rights import Right
from dsar_desk.services.deciding import record_copy, stop_processing
from dsar_desk.services.posting import mark_sent
from ui import texts
from ui.case.acts import CaseActs
from ui.case.dialogs.act_dialog import ActDialog
from ui.case.reading import CaseView
from ui.translations import language
from ui.widgets.day_edit import DayEdit


class StopDialog(ActDialog):
    """Record on which day marketing, or what consent allowed, has stopped."""

    def __init__(self, acts: CaseActs, view: CaseView, right: Right, parent: QWidget | None = None) -> None:
        super().__init__(acts, parent)
        self.right = right
        self.call(texts.step_text("stop-at-once", right), self.tr("Record the day"), "zap")
        self.introduce(texts.say("stop-how", right.value))
        self.on = DayEdit(view.today, today=view.today)
        self.add_field(self.tr("&Day on which it stopped"), self.on, "stopped-on")
        self.on.setFocus()

    def submit(self) -> None:
        told = self.tr("Stopped: %1").replace("%1", texts.right_in_sentence(self.right))
        self.run(stop_processing, told=told, right=self.right, on=self.on.day)


class SentDialog(ActDialog):
    """Record that an issued letter has left, how, and to whom."""

    def __init__(
        self, acts: CaseActs, view: CaseView, letter: IssuedLetter, parent: QWidget | None = None
    ) -> None:
        super().__init__(acts, parent)
        self.letter = letter
        self.call(self.tr("Mark the letter as sent"), self.tr("The letter has left"), "send")
        title = view.title_of(letter.kind, language())
        case = view.case
        receiver = case.representative.name if case.representative else case.person.name
        self.introduce(self.tr("%1, to %2.").replace("%1", title).replace("%2", receiver))
        self.on = DayEdit(view.today, today=view.today)
        self.how = QComboBox()
        for posting in Posting:
            self.how.addItem(texts.say("postings", posting.value), posting.value)
        self.tracking = QLineEdit()
        self.add_field(self.tr("&Day on which it left"), self.on, "date-in-future", "sent-before-issued")
        self.sent_how = self.add_field(self.tr("&How"), self.how)
        self.add_field(self.tr("&Tracking code"), self.tracking, optional=True)
        by_mail = bool(case.person.email) and not case.person.address
        self.how.setCurrentIndex(self.how.findData(Posting.EMAIL.value if by_mail else Posting.POST.value))
        self.how.currentIndexChanged.connect(self._tell_how)
        self._tell_how()
        self.remember_typed()
        self.on.setFocus()

    def submit(self) -> None:
        self.run(
            mark_sent,
            told=self.tr("Recorded: the letter has left"),
            kind=self.letter.kind,
            on=self.on.day,
            how=Posting(self.how.currentData()),
            tracking=self.tracking.text(),
        )

    def _tell_how(self) -> None:
        self.sent_how.set_hint(texts.say("posting-hints", str(self.how.currentData())))
        self.fit()


class CopyDialog(ActDialog):
    """Record that a copy of an ID came in which is not in the desk, as one on paper."""

    def __init__(self, acts: CaseActs, view: CaseView, parent: QWidget | None = None) -> None:
        super().__init__(acts, parent)
        self.call(self.tr("A copy of an ID came in"), self.tr("Record the day"), "inbox")
        self.introduce(texts.say("copy-how", "received"))
        self.on = DayEdit(view.today, today=view.today)
        self.add_field(self.tr("&Day"), self.on, "date-in-future", "copy-destroyed-before-received")
        self.on.setFocus()

    def submit(self) -> None:
        self.run(record_copy, told=self.tr("Recorded: a copy came in"), received=self.on.day)
