"""Deciding one right: three cards of which none is chosen beforehand, and what a limit needs."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from dsar_desk.domain.cases import RequestedRight
from dsar_desk.domain.rights import RIGHTS, Decision, Right, grounds_for
from dsar_desk.domain.ruled_out import Known
from dsar_desk.errors import DeskError
from dsar_desk.services.deciding import decide_right, ground_warns
from ui import texts
from ui.case.acts import CaseActs
from ui.case.choice import ChoiceCard, ChoiceCards
from ui.case.dialogs.act_dialog import Fault, TextBox
from ui.case.note import Note
from ui.case.once import AskOnce
from ui.case.reading import CaseView
from ui.errors import words_for
from ui.widgets.buttons import button
from ui.widgets.field import Field


@dataclass
class _Typed:
    """What was filled in for one right and not recorded yet."""

    decision: str = ""
    ground: str = ""
    reason: str = ""


class DecisionForm(QWidget):
    """The choices for the right that is picked; what was filled in for another right is kept."""

    def __init__(self, acts: CaseActs) -> None:
        super().__init__()
        self.acts = acts
        self.right: Right | None = None
        self._typed: dict[Right, _Typed] = {}
        self._put_aside: dict[str, dict[Right, _Typed]] = {}
        self._once = AskOnce(acts)
        self._known: tuple[Known, ...] = ()
        self.choices = ChoiceCards(self.tr("Decision"))
        self._row = QHBoxLayout(self.choices)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        for decision in Decision:
            self._row.addWidget(self.choices.add(ChoiceCard(decision.value, "", "")), 1)
        self.ground = QComboBox()
        self.ground.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.ground.setMinimumContentsLength(24)
        self.ground_field = Field(self.tr("&Ground"), self.ground)
        self.warning = Note()
        self.reason = TextBox(lines=3)
        self.reason_field = Field(self.tr("&Explanation"), self.reason)
        self.fault = Fault()
        self.record = button(
            self.tr("Record the decision"), icon_name="check", size="main", clicked=self.submit
        )
        self._lay_out()
        self.choices.chosen.connect(lambda _: self._changed())
        self.ground.currentIndexChanged.connect(lambda _: self._changed())
        self.reason.textChanged.connect(self._keep)

    def show_right(self, view: CaseView, item: RequestedRight) -> None:
        """Show the choices for a right; its recorded decision where nothing else was filled in."""
        self._known = view.case.own_numbers
        if self.right is not item.right:
            self._switch(item)
        self.setEnabled(view.is_open)
        if item.right not in self._typed:
            self._put(_recorded(item))
        self._show_needs()

    def change_case(self, old: str, new: str) -> None:
        """Put aside what was filled in for one case, and take up what was for another."""
        self._put_aside[old] = self._typed
        self._typed = self._put_aside.pop(new, {})
        self.right = None

    def focus_first(self) -> None:
        """Put the keyboard on the first choice."""
        self.choices.cards[Decision.GRANTED].radio.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_typed(self) -> bool:
        """Whether something filled in would be lost."""
        return any(typed.reason or typed.decision for typed in self._typed.values())

    @property
    def holds_typed(self) -> bool:
        """Whether something filled in, for this case or another, waits to be recorded."""
        everywhere = [typed for each in (self._typed, *self._put_aside.values()) for typed in each.values()]
        return any(typed.reason or typed.decision for typed in everywhere)

    @property
    def is_ready(self) -> bool:
        """Whether a choice waits to be recorded."""
        return self.right in self._typed and bool(self.choices.current)

    def set_narrow(self, narrow: bool) -> None:  # a state, said by its name
        """Put the cards below each other."""
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def submit(self) -> None:
        """Record the decision on this right."""
        right, decision = self.right, self.choices.current
        if right is None or not decision:
            self.fault.say(self.tr("Choose a decision first."))
            self.focus_first()
            return
        self._clear_errors()
        typed = [self.reason.toPlainText()]
        self.reason_field.set_error(self._once.question(typed, self._known, go_on=self.submit))
        if self.reason_field.has_error:
            return
        given = Decision(decision)
        word = texts.say("decisions", decision)
        self.acts.do(
            decide_right,
            told=self.tr("%1: %2").replace("%1", texts.right_name(right)).replace("%2", word),
            right=right,
            decision=given,
            ground="" if given is Decision.GRANTED else str(self.ground.currentData() or ""),
            reason=self.reason.toPlainText(),
            done=lambda _: self._typed.pop(right, None),
            failed=self._refused,
        )

    def _switch(self, item: RequestedRight) -> None:
        self.right = item.right
        only_granted = RIGHTS[item.right].stops_at_once
        for decision in Decision:
            card = self.choices.cards[decision]
            key = f"{item.right}-{decision}"
            card.set_words(texts.say("decision-titles", key), texts.say("decision-lines", key))
            card.setVisible(decision is Decision.GRANTED or not only_granted)
        self.ground.blockSignals(True)
        self.ground.clear()
        self.ground.addItem(self.tr("Choose a ground"), "")
        for ground in grounds_for(item.right):
            words = texts.say("grounds", ground.code)
            self.ground.addItem(words, ground.code)
            self.ground.setItemData(self.ground.count() - 1, words, Qt.ItemDataRole.ToolTipRole)
        self.ground.blockSignals(False)
        self._clear_errors()
        self._put(self._typed.get(item.right, _recorded(item)))

    def _put(self, typed: _Typed) -> None:
        for widget in (self.ground, self.reason):
            widget.blockSignals(True)
        self.choices.choose(typed.decision)
        self.ground.setCurrentIndex(max(0, self.ground.findData(typed.ground)))
        if self.reason.toPlainText() != typed.reason:
            self.reason.setPlainText(typed.reason)
        for widget in (self.ground, self.reason):
            widget.blockSignals(False)
        self._show_needs()

    def _changed(self) -> None:
        self._keep()
        self.fault.say("")
        self._show_needs()

    def _keep(self) -> None:
        if self.right is not None:
            self._typed[self.right] = _Typed(
                self.choices.current, str(self.ground.currentData() or ""), self.reason.toPlainText()
            )

    def _show_needs(self) -> None:
        limits = self.choices.current in {Decision.PARTIAL, Decision.REFUSED}
        self.ground_field.setVisible(limits)
        code = str(self.ground.currentData() or "")
        narrow = limits and ground_warns(code)
        self.warning.say(text=texts.say("grounds-warning", code) if narrow else "")
        self.reason_field.setVisible(bool(self.choices.current))
        optional = f" {texts.say('case-words', 'optional')}" if not limits else ""
        self.reason_field.label.setText(self.tr("&Explanation") + optional)
        self.reason_field.set_hint(texts.say("case-hints", "limit" if limits else "granted"))
        self.record.setVisible(bool(self.choices.current))

    def _clear_errors(self) -> None:
        self.fault.say("")
        for field in (self.ground_field, self.reason_field):
            field.set_error("")

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, DeskError):
            self.acts.shell.errors(error)
            return
        words = words_for(error)[1]
        if error.code == "ground-and-reason-needed" and not self.ground.currentData():
            field = self.ground_field
        elif error.code in {"ground-and-reason-needed", "national-number"}:
            field = self.reason_field
        else:
            self.fault.say(words)
            return
        field.set_error(words)
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        act = QHBoxLayout()
        act.addWidget(self.record)
        act.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (
            self.choices,
            self.ground_field,
            self.warning,
            self.reason_field,
            self._once.why,
            self.fault,
        ):
            column.addWidget(widget)
        column.addLayout(act)


def _recorded(item: RequestedRight) -> _Typed:
    return _Typed(item.decision.value if item.decision else "", item.ground, item.reason)
