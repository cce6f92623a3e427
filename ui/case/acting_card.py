"""What to look at when somebody acts for the data subject: agent, lawyer, parent, guardian or heir."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from dsar_desk.domain.identity_ways import acting_steps
from ui import texts
from ui.case.acts import CaseActs
from ui.case.dialogs.editing import RepresentativeDialog
from ui.case.reading import CaseView
from ui.theme import CARD_TITLE
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.labels import IconMark, TextLabel


class ActingCard(Card):
    """Hidden while nobody acts for the data subject."""

    def __init__(self, acts: CaseActs) -> None:
        super().__init__(padding=16)
        self.acts = acts
        self._view: CaseView | None = None
        self.dialog: RepresentativeDialog | None = None
        self.title = TextLabel(size=CARD_TITLE, bold=True, wrap=True, selectable=True)
        self.mark = IconMark("circle", colour="muted")
        self.seen = TextLabel(wrap=True, selectable=True)
        self.steps = QVBoxLayout()
        self.steps.setSpacing(6)
        self.labels: list[TextLabel] = []
        self.record = button(self.tr("Record what was seen…"), icon_name="eye", clicked=self._ask)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.mark, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.seen, 1)
        self.body.addWidget(self.title)
        self.body.addLayout(row)
        self.body.addLayout(self.steps)
        self.body.addWidget(self.record, alignment=Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_case(self, view: CaseView) -> None:
        """Show who acts, whether their authority was seen, and what to look at."""
        self._view = view
        acting = view.case.representative
        self.setVisible(acting is not None)
        if acting is None:
            return
        self.title.setText(f"{texts.say('representatives', acting.kind.value)}: {acting.name}")
        seen = bool(acting.mandate_seen_on)
        self.mark.show_icon("circle-check" if seen else "circle", colour="ok" if seen else "muted")
        words = texts.say("case-facts", "mandate-seen" if seen else "mandate-unseen")
        self.seen.setText(words[:1].upper() + words[1:])
        self.record.setEnabled(view.is_open)
        self._show_steps(view)

    def _show_steps(self, view: CaseView) -> None:
        for label in self.labels:
            label.hide()
            label.deleteLater()
        self.labels = []
        for number, step in enumerate(acting_steps(view.case), start=1):
            words = texts.say("acting-steps", step, age=str(view.own_request_age))
            label = TextLabel(f"{number}. {words}", wrap=True, selectable=True)
            self.labels.append(label)
            self.steps.addWidget(label)

    def _ask(self) -> None:
        if self._view is not None:
            self.dialog = RepresentativeDialog(self.acts, self._view, self.window())
            self.dialog.open()
