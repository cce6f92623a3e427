"""Where the data are: a row for each system that was searched, and what the inventory still proposes."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dsar_desk.domain.cases import DataFound
from dsar_desk.services.finding import add_found, propose_systems, remove_found
from ui import texts
from ui.case.acts import CaseActs
from ui.case.dialogs.found import FoundDialog
from ui.case.found_table import FoundTable
from ui.case.letters_tab import row_label
from ui.case.looked_at import LookedAt
from ui.case.person_card import PersonCard
from ui.case.reading import CaseView
from ui.case.tabs import TabState
from ui.theme import CARD_TITLE, GAP, SMALL
from ui.translations import language
from ui.widgets.buttons import button, link_button
from ui.widgets.card import Card, Line
from ui.widgets.labels import TextLabel


class FoundTab(LookedAt):
    """System by system; nothing of the data themselves is kept here."""

    def __init__(self, acts: CaseActs) -> None:
        super().__init__()
        self.acts = acts
        self.dialog: FoundDialog | None = None
        self.intro = TextLabel(
            self.tr(
                "Search every system and say in words what it holds. Answer and letter follow from this."
            ),
            colour="muted",
            wrap=True,
        )
        self.person = PersonCard(acts)
        self.table = FoundTable(self.tr("What the systems hold"))
        self.add = button(self.tr("Add a system"), icon_name="plus", clicked=lambda: self._edit(None))
        self.edit = button(self.tr("Change"), icon_name="pencil", clicked=self._edit_chosen)
        self.remove = button(self.tr("Remove"), icon_name="trash-2", clicked=self._remove_chosen)
        self.proposals = Card(padding=0)
        self._proposed: tuple[DataFound, ...] = ()
        self._view: CaseView | None = None
        self._lay_out()
        self.table.activated.connect(lambda _: self._edit_chosen())
        self.table.selectionModel().currentChanged.connect(lambda *_: self._enable())

    def fill(self, view: CaseView) -> None:
        """Show what was found, and what the inventory still proposes."""
        self._view = view
        self.person.show_case(view)
        self.table.show_rows(view.case.data_found)
        self.table.setVisible(bool(view.case.data_found))
        proposed = tuple(propose_systems(view.shop, view.case, language=language())) if view.is_open else ()
        if proposed != self._proposed:
            self._proposed = proposed
            self._fill_proposals(proposed)
        self.proposals.setVisible(bool(proposed))
        self._enable()

    def state(self, view: CaseView) -> TabState:
        """Return how many systems were searched."""
        count = len(view.case.data_found)
        words = self.tr("%n source(s)", "", count)
        if count:
            return TabState("done", words)
        return TabState("now" if view.step.state == "deciding" else "later", words)

    def focus_first(self) -> None:
        """Put the keyboard on the first thing to do."""
        self.add.setFocus()

    def _enable(self) -> None:
        is_open = self._view is not None and self._view.is_open
        self.add.setEnabled(is_open)
        for made in (self.edit, self.remove):
            made.setEnabled(is_open and self.table.chosen() is not None)

    def _edit_chosen(self) -> None:
        row = self.table.chosen()
        if row is not None and self._view is not None and self._view.is_open:
            self._edit(row, old=row)

    def _edit(self, row: DataFound | None, *, old: DataFound | None = None) -> None:
        self.dialog = FoundDialog(self.acts, row, old=old, parent=self.window())
        self.dialog.open()

    def _remove_chosen(self) -> None:
        row = self.table.chosen()
        if row is not None:
            told = self.tr("Removed: %1").replace("%1", row.system)
            self.acts.do(remove_found, told=told, row=row, undo=lambda: self.acts.do(add_found, row=row))

    def _fill_proposals(self, proposed: tuple[DataFound, ...]) -> None:
        while self._proposal_rows.count():
            taken = self._proposal_rows.takeAt(0)
            gone = taken.widget() if taken is not None else None
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for row in proposed:
            self._proposal_rows.addWidget(self._proposal(row))

    def _proposal(self, row: DataFound) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(16, 8, 16, 8)
        line.setSpacing(12)
        words = texts.say("found-actions", row.action)
        fill = link_button(self.tr("Fill in"), icon_name="pencil", clicked=lambda: self._edit(row))
        fill.setAccessibleName(f"{row.system}: {fill.text()}")
        line.addWidget(row_label(row.system), 1)
        line.addWidget(TextLabel(words, colour="muted", size=SMALL))
        line.addWidget(fill)
        return made

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for made in (self.add, self.edit, self.remove):
            acts.addWidget(made)
        acts.addStretch(1)
        title = TextLabel(
            self.tr("Not searched yet, says the inventory"), size=CARD_TITLE, bold=True, wrap=True
        )
        title.setContentsMargins(16, 12, 16, 12)
        self._proposal_rows = QVBoxLayout()
        self._proposal_rows.setSpacing(0)
        self.proposals.body.setSpacing(0)
        self.proposals.body.addWidget(title)
        self.proposals.body.addWidget(Line())
        self.proposals.body.addLayout(self._proposal_rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.person)
        column.addWidget(self.intro)
        column.addWidget(self.table)
        column.addLayout(acts)
        column.addWidget(self.proposals)
        column.addStretch(1)
