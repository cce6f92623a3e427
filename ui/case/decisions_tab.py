"""Each right apart: the rights at the left, the choices for the one that is picked at the right."""

from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from dsar_desk.domain.cases import RequestedRight
from dsar_desk.domain.checklist import discloses
from dsar_desk.domain.rights import RIGHTS, Right
from ui import texts
from ui.case.acts import CaseActs
from ui.case.choice import PickCard
from ui.case.decision_form import DecisionForm
from ui.case.dialogs.add_right import AddRightDialog
from ui.case.dialogs.recording import StopDialog
from ui.case.found_table import FoundTable
from ui.case.note import Note
from ui.case.reading import CaseView
from ui.case.tabs import TabState
from ui.case.words import decisions_state, right_line, right_look
from ui.theme import GAP
from ui.widgets.buttons import button, link_button
from ui.widgets.labels import TextLabel


class DecisionsTab(QWidget):
    """Nothing is chosen beforehand; what limits a right asks for a ground and an explanation."""

    def __init__(self, acts: CaseActs) -> None:
        super().__init__()
        self.acts = acts
        self.cards: dict[Right, PickCard] = {}
        self.group = QButtonGroup(self)
        self.gate = Note()
        self.form = DecisionForm(acts)
        self.stop = button("", icon_name="zap", clicked=self._stop)
        self.stopped = TextLabel(colour="muted", wrap=True)
        self.found = FoundTable(self.tr("What the systems hold"))
        self.add_right = link_button(self.tr("Add a right"), icon_name="plus", clicked=self._add_right)
        self.dialog: StopDialog | AddRightDialog | None = None
        self._view: CaseView | None = None
        self._reference = ""
        self._lay_out()
        self.group.buttonClicked.connect(lambda _: self._show_form())

    def show_case(self, view: CaseView) -> None:
        """Show the rights and their decisions; what is filled in stays."""
        self._view = view
        if view.reference != self._reference:
            self._forget(view)
        for item in view.case.rights:
            icon, colour, word = right_look(item, is_now=item.right is view.step.right)
            name = texts.right_name(item.right)
            self.cards[item.right].say(
                name, word, right_line(item, today=view.today), icon=icon, colour=colour
            )
        closed = view.is_open and discloses(view.case) and not view.case.identity.is_settled
        self._say_gate(closed=closed)
        self.found.show_rows(view.case.data_found)
        self.found.setVisible(bool(view.case.data_found))
        self.add_right.setEnabled(view.is_open)
        self._show_form()

    def state(self, view: CaseView) -> TabState:
        """Return how many rights are decided."""
        return decisions_state(view.case.rights, is_now=view.step.state in {"deciding", "stopping"})

    def pick(self, right: Right) -> None:
        """Show the choices for a right."""
        self.cards[right].setChecked(True)
        self._show_form()

    def focus_first(self) -> None:
        """Put the keyboard on the first choice."""
        self.form.focus_first()

    def set_narrow(self, narrow: bool) -> None:  # a state, said by its name
        """Put the choices below the rights."""
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._left.setMaximumWidth(16_777_215 if narrow else 300)
        self.form.set_narrow(narrow)

    @property
    def picked(self) -> RequestedRight | None:
        """The right whose choices show."""
        if self._view is None:
            return None
        chosen = next((right for right, card in self.cards.items() if card.isChecked()), None)
        return self._view.case.item(chosen) if chosen is not None else None

    def _show_form(self) -> None:
        item = self.picked
        if item is None or self._view is None:
            return
        self.form.show_right(self._view, item)
        stops = RIGHTS[item.right].stops_at_once
        open_stop = stops and item.stopped_on is None
        self.stop.setVisible(open_stop)
        self.stop.setEnabled(self._view.is_open)
        self.stop.setText(texts.step_text("stop-at-once", item.right))
        self.stopped.setVisible(stops)
        self.stopped.setText(texts.say("stop-how", "open" if open_stop else "why"))

    def _say_gate(self, *, closed: bool) -> None:
        if not closed:
            self.gate.say()
            return
        words = self.tr("You may decide. Nothing that discloses data leaves before the identity is settled.")
        self.gate.say(self.tr("The identity is not settled yet"), words)

    def _stop(self) -> None:
        item = self.picked
        if item is not None and self._view is not None:
            self.dialog = StopDialog(self.acts, self._view, item.right, parent=self.window())
            self.dialog.open()

    def _add_right(self) -> None:
        if self._view is not None:
            self.dialog = AddRightDialog(self.acts, self._view, parent=self.window())
            self.dialog.open()

    def _forget(self, view: CaseView) -> None:
        self.form.change_case(self._reference, view.reference)
        self._reference = view.reference
        for card in self.cards.values():
            self.group.removeButton(card)
            card.hide()
            card.deleteLater()
        self.cards.clear()
        for place, item in enumerate(view.case.rights):
            card = PickCard(item.right)
            self.cards[item.right] = card
            self.group.addButton(card)
            self._rights.insertWidget(place, card)
        self.pick(view.step.right or view.case.rights[0].right)

    def _lay_out(self) -> None:
        self._left = QWidget()
        self._left.setMaximumWidth(300)
        self._rights = QVBoxLayout(self._left)
        self._rights.setContentsMargins(0, 0, 0, 0)
        self._rights.setSpacing(8)
        self._rights.addWidget(self.add_right)
        self._rights.addStretch(1)
        stop = QHBoxLayout()
        stop.setSpacing(12)
        stop.addWidget(self.stop)
        stop.addWidget(self.stopped, 1)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self.gate)
        right.addLayout(stop)
        right.addWidget(self.form)
        right.addWidget(self.found)
        right.addStretch(1)
        self._columns = QHBoxLayout(self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(GAP)
        self._columns.addWidget(self._left, 1)
        self._columns.addLayout(right, 3)
