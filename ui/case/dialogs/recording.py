"""Dialogs that record a day: a stop, a letter that has left, a copy of an ID that came in."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from dsar_desk.domain.letters import IssuedLetter
from dsar_desk.domain.mailings import Posting, ReturnReason, clock_when_back, latest_of
from dsar_desk.domain.rights import Right
from dsar_desk.services.deciding import record_copy, stop_processing
from dsar_desk.services.letter_fit import SUSPENDS
from dsar_desk.services.posting import mark_returned, mark_sent
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
        self.add_field(
            self.tr("&Day on which it left"),
            self.on,
            "date-in-future",
            "sent-before-issued",
            "sent-before-returned",
        )
        self.sent_how = self.add_field(self.tr("&How"), self.how)
        self.add_field(self.tr("&Tracking code"), self.tracking, optional=True)
        by_mail = bool(case.person.email) and not case.person.address
        usual = Posting.EMAIL if by_mail else Posting.POST
        if letter.sent_on is not None:
            usual = Posting.REGISTERED
            self.introduce(texts.say("returned-what-now", _why_back(view, letter)))
        self.how.setCurrentIndex(self.how.findData(usual.value))
        self.how.currentIndexChanged.connect(self._tell_how)
        self._tell_how()
        self.remember_typed()
        self.on.setFocus()

    def submit(self) -> None:
        self.run(
            mark_sent,
            told=self.tr("Recorded: the letter has left"),
            kind=self.letter.kind,
            letter_id=self.letter.id,
            on=self.on.day,
            how=Posting(self.how.currentData()),
            tracking=self.tracking.text(),
        )

    def _tell_how(self) -> None:
        self.sent_how.set_hint(texts.say("posting-hints", str(self.how.currentData())))
        self.fit()


def _why_back(view: CaseView, letter: IssuedLetter) -> str:
    back = latest_of(view.case.mailings, letter.id)
    return back.returned_why or ReturnReason.OTHER if back else ReturnReason.OTHER


class ReturnedDialog(ActDialog):
    """Record that a letter came back, and say what to do about it."""

    def __init__(
        self, acts: CaseActs, view: CaseView, letter: IssuedLetter, parent: QWidget | None = None
    ) -> None:
        super().__init__(acts, parent)
        self.letter = letter
        asking = {offer.kind.kind for offer in view.offers if offer.kind.effect in SUSPENDS}
        self._asks = letter.kind in asking
        self.call(self.tr("The letter came back"), self.tr("Record that it came back"), "undo-2")
        self.introduce(view.title_of(letter.kind, language()))
        self.on = DayEdit(view.today, today=view.today)
        self.why = QComboBox()
        for reason in ReturnReason:
            self.why.addItem(texts.say("return-reasons", reason.value), reason.value)
        self.add_field(
            self.tr("&Day on which it came back"), self.on, "date-in-future", "returned-before-sent"
        )
        self.add_field(self.tr("&Why, as it says on the envelope or in the notice"), self.why)
        self.why.currentIndexChanged.connect(self._tell_what_now)
        self._tell_what_now()
        self.on.setFocus()

    def submit(self) -> None:
        self.run(
            mark_returned,
            told=self.tr("Recorded: the letter came back"),
            kind=self.letter.kind,
            letter_id=self.letter.id,
            on=self.on.day,
            why=ReturnReason(self.why.currentData()),
        )

    def _tell_what_now(self) -> None:
        why = ReturnReason(self.why.currentData())
        clock = clock_when_back(why, asks=self._asks)
        self.outcome.say(f"{texts.say('returned-what-now', why)} {texts.say('returned-clock', clock)}")
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
