"""A right asked later: a new case, linked to the first, with its own day of receipt and clock."""

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QWidget

from dsar_desk.domain.cases import Channel
from dsar_desk.domain.rights import Right
from dsar_desk.services.ports import Actor, Catalog
from dsar_desk.services.register_ports import Begin
from dsar_desk.services.registration import NewRequest, Registered, register_request
from ui import texts
from ui.case.acts import CaseActs
from ui.case.dialogs.act_dialog import ActDialog
from ui.case.reading import CaseView
from ui.widgets.day_edit import DayEdit


class AddRightDialog(ActDialog):
    """Register one more right of the same person."""

    def __init__(self, acts: CaseActs, view: CaseView, parent: QWidget | None = None) -> None:
        super().__init__(acts, parent)
        self.case = view.case
        self.call(self.tr("Add a right"), self.tr("Register it"), "plus")
        self.introduce(
            self.tr(
                "A right that is asked later has a clock of its own, from the day on which it was asked. "
                "It becomes a new request, linked to %1."
            ).replace("%1", view.reference)
        )
        self.right = QComboBox()
        for right in Right:
            self.right.addItem(f"{texts.right_name(right)}: {texts.say('rights-hint', right)}", right.value)
        self.received = DayEdit(view.today, today=view.today)
        self.channel = QComboBox()
        for channel in Channel:
            self.channel.addItem(texts.say("arrived", channel.value), channel.value)
        self.channel.setCurrentIndex(self.channel.findData(view.case.channel.value))
        self.add_field(self.tr("&Right"), self.right)
        self.add_field(self.tr("&Day of receipt"), self.received, "received-in-future")
        self.add_field(self.tr("&Channel"), self.channel)
        self.right.setFocus()

    def submit(self) -> None:
        case = self.case
        new = NewRequest(
            controller=case.controller,
            rights=(Right(self.right.currentData()),),
            received=self.received.day,
            channel=Channel(self.channel.currentData()),
            person=replace(case.person),
            representative=case.representative,
            customer_number=case.customer_number,
            their_reference=case.their_reference,
            linked_to=case.reference,
            numbers_overruled=True,
            ruling_reason=texts.say("rulings", "in-linked"),
        )
        self.run(_register, told=self.tr("Registered as a new request"), new=new)


def _register(begin: Begin, catalog: Catalog, actor: Actor, _: str, *, new: NewRequest) -> Registered:
    return register_request(begin, catalog, actor, new)
