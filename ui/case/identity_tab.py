"""Whether this is who they say: the checklist, least intrusive first, and beside it the outcome."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from dsar_desk.domain.checklist import Point, asks_for_copy, discloses, lighter_means, still_open
from dsar_desk.domain.identity import IdentityOutcome
from ui import texts
from ui.case.acting_card import ActingCard
from ui.case.acts import CaseActs
from ui.case.identity_outcome import CopyCard, OutcomeCard
from ui.case.identity_points import PointRow
from ui.case.note import Note
from ui.case.reading import CaseView
from ui.case.tabs import TabState
from ui.case.ways_card import WaysCard
from ui.identification.copy_work import CopyWork
from ui.identification.destroy_dialog import DestroyDialog
from ui.identification.incident_note import IncidentNote
from ui.identification.kept_card import KeptCopyCard
from ui.identification.proposals_card import ProposalsCard
from ui.theme import CARD_TITLE, GAP, SMALL
from ui.widgets.card import Card, Line
from ui.widgets.labels import TextLabel
from ui.widgets.one_layout import laid_out_once

if TYPE_CHECKING:
    from ui.identification.workspace import Workspace


class IdentityTab(QWidget):
    """Nobody asks for more than is needed: a copy comes up last, and says why it seldom is."""

    def __init__(self, acts: CaseActs) -> None:
        super().__init__()
        self.acts = acts
        self._reference = ""
        self._first = ""
        self._typed: dict[str, str] = {}
        self._put_aside: dict[str, dict[str, str]] = {}
        self.rows: dict[str, PointRow] = {}
        self.not_needed = Note("note")
        self.statement = StatementNote()
        self.checklist = Card(padding=0)
        self.title = TextLabel(size=CARD_TITLE, bold=True, wrap=True)
        self.points = QVBoxLayout()
        self.points.setSpacing(0)
        self.outcome = OutcomeCard(acts)
        self.ways = WaysCard(acts, self.outcome)
        self.acting = ActingCard(acts)
        self.copy = CopyCard(acts)
        self.dialog: QDialog | None = None
        self.work = CopyWork(acts, self)
        self.incident = IncidentNote(acts.shell)
        self.kept = KeptCopyCard(acts)
        self.proposals = ProposalsCard(acts)
        self._view: CaseView | None = None
        self._narrow = False
        self._space: Workspace | None = None
        self.copy.body.addWidget(self.work.arrival)
        self._lay_out()
        self.work.made.connect(self._add_space)
        self.work.opened.connect(self._show_work)
        self.work.seen.connect(self.proposals.propose)
        self.kept.destroy_wanted.connect(self.destroy_copy)
        self.copy.destroy_wanted.connect(self.destroy_copy)

    def show_case(self, view: CaseView) -> None:
        """Show how the check stands; what is typed stays."""
        if view.reference != self._reference:
            self._change_case(view.reference)
        self._view = view
        gated = discloses(view.case)
        self.work.show_case(view)
        self.incident.show_case(view)
        self.kept.show_case(view)
        self.proposals.show_case(view)
        self.not_needed.say(
            "" if gated else self.tr("Nobody has to identify themselves for this"),
            "" if gated else texts.say("stop-how", "why"),
        )
        self.title.setText(self.tr("Is this %1?").replace("%1", view.case.person.name))
        self.statement.show_case(view)
        self._show_points(view)
        self.checklist.setVisible(bool(self.rows))
        self.outcome.setVisible(gated)
        self.ways.setVisible(gated and view.is_open)
        self.outcome.show_case(view)
        self.ways.show_case(view)
        self.acting.show_case(view)
        self.copy.show_case(view)

    def state(self, view: CaseView) -> TabState:
        """Return how far the check is."""
        identity = view.case.identity
        if identity.keeps_copy and identity.outcome is IdentityOutcome.OPEN:
            return TabState("now", texts.say("case-words", "copy-kept"))
        if identity.holds_copy:
            return TabState("fault", texts.say("case-words", "copy-held"))
        if not discloses(view.case):
            return TabState("done", texts.say("identity-outcomes", IdentityOutcome.NOT_NEEDED.value))
        words = texts.say("identity-outcomes", identity.outcome.value)
        if identity.is_settled:
            return TabState("done", words)
        if identity.outcome is IdentityOutcome.FAILED:
            return TabState("fault", words)
        return TabState("now" if view.step.state == "identity" else "later", words)

    def destroy_copy(self) -> None:
        """Ask where the copy lies, and destroy it."""
        if self._view is not None:
            self.dialog = DestroyDialog(self.acts, self._view, parent=self.window())
            self.dialog.open()

    def let_go(self) -> None:
        """Let go of a picture that is being masked: the case is left."""
        self.work.let_go("dropped-left")
        self.kept.clear()

    def _show_work(self, is_open: bool) -> None:  # what the signal brings
        with laid_out_once(self._ordinary):
            self._ordinary.setVisible(not is_open)
            if self._space is not None:
                self._space.setVisible(is_open)

    def _add_space(self, space: "Workspace") -> None:
        self._space = space
        space.hide()
        space.set_narrow(self._narrow)
        self._outer.addWidget(space, 1)

    def set_narrow(self, narrow: bool) -> None:  # a state, said by its name
        """Put the outcome below the checklist."""
        self._narrow = narrow
        if self._space is not None:
            self._space.set_narrow(narrow)
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def focus_first(self) -> None:
        """Put the keyboard on the first point that waits for an answer."""
        row = self.rows.get(self._first)
        if row is not None:
            self._open(self._first, on=True)
            row.form.reason.setFocus()
        else:
            self.outcome.method.setFocus()

    @property
    def is_typed(self) -> bool:
        """Whether something typed would be lost."""
        typed = self.outcome.is_typed or self.ways.is_typed
        return typed or any(row.typed for row in self.rows.values())

    @property
    def holds_typed(self) -> bool:
        """Whether something typed, for this case or another, waits to be recorded."""
        put_aside = any(any(typed.values()) for typed in self._put_aside.values())
        return self.is_typed or self.work.is_open or put_aside

    def _show_points(self, view: CaseView) -> None:
        codes = [point.item.code for point in view.points]
        for code in [code for code in self.rows if code not in codes]:
            row = self.rows.pop(code)
            row.hide()
            row.deleteLater()
        new = [code for code in codes if code not in self.rows]
        for place, point in enumerate(view.points):
            if point.item.code in new:
                self._add(point.item.code, PointRow(self.acts, point), place)
            self._show_point(view, point)
        waiting = [point.item.code for point in still_open(view.points)]
        first = waiting[0] if waiting and view.is_open else ""
        if first != self._first:
            for code, row in self.rows.items():
                if not row.typed or code == first:
                    row.set_open(code == first and not view.case.identity.is_settled)
            self._first = first

    def _add(self, code: str, row: PointRow, place: int) -> None:
        row.opened.connect(self._toggle)
        row.destroy_wanted.connect(self.destroy_copy)
        self.rows[code] = row
        self.points.insertWidget(place, row)
        row.show()  # else Qt does so later, for each by itself

    def _show_point(self, view: CaseView, point: Point) -> None:
        row, typed = self.rows[point.item.code], self._typed.pop(point.item.code, "")
        row.show_point(view, point)
        if typed:
            row.form.reason.setText(typed)

    def _toggle(self, code: str) -> None:
        self._open(code, on=not self.rows[code].is_open)

    def _open(self, code: str, *, on: bool) -> None:
        self.rows[code].set_open(on)
        if on:
            self.rows[code].form.reason.setFocus()

    def _change_case(self, reference: str) -> None:
        """Put aside what was typed for one case, and take up what was for another."""
        typed = {code: row.typed for code, row in self.rows.items() if row.typed}
        typed[""] = self.outcome.reason.toPlainText()
        self._put_aside[self._reference] = typed
        self._typed = self._put_aside.pop(reference, {})
        self._reference, self._first = reference, ""
        for row in self.rows.values():
            row.hide()
            row.deleteLater()
        self.rows.clear()
        self.ways.forget()
        self.outcome.forget()
        self.outcome.reason.setPlainText(self._typed.pop("", ""))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 12)
        head.addWidget(self.title, 1)
        head.addWidget(TextLabel(self.tr("least intrusive first"), colour="muted", size=SMALL))
        self.checklist.body.setSpacing(0)
        self.checklist.body.addLayout(head)
        self.checklist.body.addWidget(Line())
        self.checklist.body.addLayout(self.points)
        left = QVBoxLayout()
        left.setSpacing(GAP)
        for widget in (
            self.kept,
            self.incident,
            self.proposals,
            self.not_needed,
            self.acting,
            self.statement,
            self.checklist,
            self.ways,
        ):
            left.addWidget(widget)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(GAP)
        for widget in (self.outcome, self.copy):
            right.addWidget(widget)
        right.addStretch(1)
        self._ordinary = QWidget()
        self._columns = QHBoxLayout(self._ordinary)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(GAP)
        self._columns.addLayout(left, 3)
        self._columns.addLayout(right, 2)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.addWidget(self._ordinary)


class StatementNote(Note):
    """Says that no copy is needed where the controller's statement asks for one, and what to ask instead."""

    def show_case(self, view: CaseView) -> None:
        """Show the note, where the statement asks for a copy."""
        facts = view.shop.controller.identification
        codes = [fact.code for fact in facts]
        if not asks_for_copy(codes) or not discloses(view.case):
            self.say()
            return
        lighter = [texts.say("lighter-means", code) for code in lighter_means(codes)]
        quotation = next(fact.quotation for fact in facts if fact.code == "id-copy")
        self.say(
            texts.say("statement-copy", "title", name=view.shop.controller.name),
            texts.say("statement-copy", "text", means=", ".join(lighter)),
            quotation=f"„{quotation}”",
        )
