"""Where the parts of the page stand: three columns with the results below, or tabs where it is narrow."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from dsar_desk.domain.letters import Draft, IssuedLetter
from dsar_desk.errors import DeskError
from dsar_desk.services.letter_fit import Offer
from ui import texts
from ui.case.reading import CaseView
from ui.letters.act_bar import ActBar
from ui.letters.facts_form import FactsForm
from ui.letters.head import LetterHead
from ui.letters.issued import IssuedDetails
from ui.letters.kinds import KindList
from ui.letters.open_fields import OpenFields
from ui.letters.preview import LetterPreview
from ui.letters.results import CheckResults
from ui.letters.tabs import PartTabs
from ui.shell import Shell
from ui.theme import GAP
from ui.translations import language
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.page import Page, scrolling

_TABS = ("kinds", "form", "preview")


QWIDGETSIZE_MAX = 16_777_215
"""Qt's own number for: as wide as it likes."""


class LetterLayout:
    """Makes the parts and puts them on the page."""

    def __init__(self, shell: Shell, page: Page) -> None:
        self._page = page
        self.head = LetterHead(shell)
        self.kinds = KindList()
        self.open_fields = OpenFields()
        self.form = FactsForm(shell)
        self.issued = IssuedDetails()
        self.misfit = EmptyState("circle-minus", "", "")
        self.preview = LetterPreview()
        self.results = CheckResults()
        self.bar = ActBar()
        self.middle = QStackedWidget()
        self.choose = EmptyState(
            "mail",
            QCoreApplication.translate("letters", "Choose a letter"),
            QCoreApplication.translate("letters", "At the left stand the letters that fit this request now."),
        )
        self._misfit_card, self._choose_card = _on_card(self.misfit), _on_card(self.choose)
        for shown in (self.form, self.issued, self._misfit_card, self._choose_card):
            self.middle.addWidget(shown)
        self.tabs = PartTabs()
        self.tabs.addTab(QCoreApplication.translate("letters", "Letters"))
        self.tabs.addTab(QCoreApplication.translate("letters", "Fill in"))
        self.tabs.addTab(QCoreApplication.translate("letters", "Preview"))
        self.tabs.setAccessibleName(QCoreApplication.translate("letters", "Parts of the letter"))
        self.tabs.currentChanged.connect(self._show_tab)
        self.is_narrow = self._is_low = False
        self._were_open: set[str] = set()
        self._lay_out()
        self.set_narrow(False)

    def fits_wide(self, width: int) -> bool:
        """Return whether three columns fit at this width, also with large letters."""
        return width >= self.kinds.fontMetrics().averageCharWidth() * 135

    def set_narrow(self, narrow: bool) -> None:  # a state, said by its name
        """Make list, form and preview tabs, or three columns."""
        self.is_narrow = narrow
        self.head.set_narrow(narrow)
        self.tabs.setVisible(narrow)
        width = max(248, self.kinds.fontMetrics().averageCharWidth() * 34)
        self._left.setMinimumWidth(0 if narrow else width)
        self._left.setMaximumWidth(QWIDGETSIZE_MAX if narrow else width)
        self._show_tab()

    def set_low(self, height: int) -> None:
        """Let the acts scroll with the rest where large letters leave no room, or keep them in view."""
        low = height < self.kinds.fontMetrics().height() * 20
        if low != self._is_low:
            self._is_low = low
            (self._whole if low else self._page.body).addWidget(self._bar_card)

    def show_tab(self, name: str) -> None:
        """Bring a part to the front where the parts are tabs."""
        self.tabs.setCurrentIndex(_TABS.index(name))

    def clear(self) -> None:
        """Show no letter."""
        self.preview.clear()
        self.middle.setCurrentWidget(self._choose_card)
        self._show_checks(False)

    def show_form(self) -> None:
        """Show the facts to fill in."""
        self._were_open.clear()
        self.middle.setCurrentWidget(self.form)
        self.tabs.setTabText(_TABS.index("form"), QCoreApplication.translate("letters", "Fill in"))
        self._show_checks(True)

    def show_issued(self, letter: IssuedLetter, view: CaseView) -> None:
        """Show what is known of a filed letter."""
        self.issued.show_letter(letter, view)
        self.tabs.setTabText(_TABS.index("form"), QCoreApplication.translate("letters", "Details"))
        self.middle.setCurrentWidget(self.issued)
        self._show_checks(False)

    def show_misfit(self, offer: Offer) -> None:
        """Show why a kind does not fit now."""
        title = offer.kind.title_in(language())
        self.misfit.title.setText(title)
        self.misfit.text.setText(texts.say("misfits", offer.misfit))
        self.middle.setCurrentWidget(self._misfit_card)
        self._show_checks(False)
        self.preview.clear()

    def show_checked(self, draft: Draft, overruled: Mapping[str, str]) -> None:
        """Show what a draft leaves open, what it fails, and which remarks are left as they are."""
        order = list(self.form.fields)
        keys = sorted(draft.open_fields, key=lambda key: order.index(key) if key in order else len(order))
        fields = [(key, self.form.name_of(key)) for key in keys]
        self.form.mark_open(draft.open_fields)
        self._were_open |= set(draft.open_fields)
        asked = {key for key, field in self.form.fields.items() if not field.fact.optional}
        self.open_fields.show_open(fields, asked=len(asked | self._were_open))
        self.results.show_results(draft.failures, open_fields=len(fields), overruled=overruled)

    def show_problem(self, error: DeskError, words: str) -> None:
        """Say why there is no draft, at its field where it names one."""
        self.results.show_error(words)
        key = error.facts.get("key") or ("until" if error.code == "not-a-date" else "")
        key = "purposes" if error.code == "unknown-purpose" else key
        field = self.form.fields.get(key)
        if field is not None and not field.needs_answer:
            field.set_error(words)

    def _show_checks(self, shown: bool) -> None:  # a state, said by its name
        for part in (self.open_fields, self.results_card):
            part.setVisible(shown)

    def _show_tab(self, _index: int = 0) -> None:
        shown = _TABS[self.tabs.currentIndex()]
        for name, part in zip(_TABS, (self._left, self.middle, self.preview), strict=True):
            part.setVisible(not self.is_narrow or name == shown)

    def _lay_out(self) -> None:
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(GAP)
        left.addWidget(self.kinds, 1)
        left.addWidget(self.open_fields)
        columns = QHBoxLayout()
        columns.setSpacing(GAP)
        columns.addWidget(self._left)
        columns.addWidget(self.middle, 5)
        columns.addWidget(self.preview, 4)
        self.results_card = Card(padding=1)
        self.results_card.body.addWidget(self.results)
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP)
        whole.addLayout(columns, 1)
        whole.addWidget(self.results_card)
        line = self.kinds.fontMetrics().height()
        for part, lines in ((self.kinds, 9), (self.middle, 14), (self.preview, 14)):
            part.setMinimumHeight(line * lines)
        area = scrolling(inside)
        self._page.title.hide()
        self._page.beside_title.hide()
        self._page.head.insertWidget(0, self.head, 1000)  # beside the stretch that is there already
        self._page.body.setSpacing(GAP // 2)
        self._page.body.addWidget(self.tabs)
        self._page.body.addWidget(area, 1)
        self._whole = whole
        self._bar_card = Card(padding=1)
        self._bar_card.body.addWidget(self.bar)
        self._page.body.addWidget(self._bar_card)


def _on_card(inside: QWidget) -> Card:
    card = Card(padding=16)
    card.body.addWidget(inside)
    return card
