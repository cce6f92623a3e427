"""Which organisation the request is for: the last used first, then one's own, then the examples."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QWidget

from dsar_desk.domain.countries import Country
from dsar_desk.domain.letters import LETTER_LANGUAGES
from dsar_desk.domain.listing import CaseQuery, SortBy
from dsar_desk.services.shops import controllers_of
from ui.desk import Desk
from ui.icons import icon
from ui.widgets.field import Field

if TYPE_CHECKING:
    from dsar_desk.bootstrap import Desk as Core

ALL = "*"
_WORD = re.compile(r"\w+")
_FIRST_PART = 20_000
"""Characters of a text in which the name of the organisation is looked for."""


@dataclass(frozen=True)
class Choice:
    """An organisation that a request can be for."""

    id: str
    name: str
    country: Country
    language: str
    """Of its letters, where the data subject's is not known."""
    is_example: bool


def choices_of(core: "Core") -> tuple[Choice, ...]:
    """Return the organisations of a desk by name. Reads the register."""
    with core.read() as work:
        controllers = controllers_of(work, core.catalog)
    return tuple(
        Choice(
            id=controller.id,
            name=controller.name,
            country=core.catalog.country(controller.country),
            language=next((code for code in controller.languages if code in LETTER_LANGUAGES), "nl"),
            is_example=controller.is_example,
        )
        for controller in controllers
    )


def last_used(desk: Desk) -> str:
    """Return the organisation of the request that was received last, or the empty string."""
    query = CaseQuery(today=desk.today(), sort_by=SortBy.RECEIVED, descending=True)
    rows = desk.page(query, limit=1).rows
    return rows[0].controller if rows else ""


class ControllerChoice(QComboBox):
    """A list in groups; nothing is chosen where nobody can know which."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: dict[str, Choice] = {}
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setPlaceholderText(self.tr("Choose an organisation"))

    @property
    def choice(self) -> Choice | None:
        """What is chosen."""
        return self._choices.get(str(self.currentData()))

    def fill(self, choices: Sequence[Choice], *, filtered: str, last: str) -> None:
        """Offer these, and choose what the list is filtered on, the last used, or the only one's own."""
        self._choices = {choice.id: choice for choice in choices}
        model = QStandardItemModel(self)
        first = [choice for choice in choices if choice.id == last]
        rest = [choice for choice in choices if choice.id != last]
        own = [choice for choice in rest if not choice.is_example]
        examples = [choice for choice in rest if choice.is_example]
        for choice in (*first, *own):
            model.appendRow(_item(choice))
        if examples:
            model.appendRow(_heading(self.tr("Examples")))
        for choice in examples:
            model.appendRow(_item(choice))
        self.setModel(model)
        only = own[0].id if len(own) == 1 and not first else ""
        self.choose(next((each for each in (filtered, last, only) if each in self._choices), ""))

    def named_in(self, text: str) -> str:
        """Return the id of the one organisation that a text names; empty where it names none or several."""
        words = _words_of(text)
        named = [choice.id for choice in self._choices.values() if _words_of(choice.name) in words]
        return named[0] if len(named) == 1 else ""

    def choose(self, controller: str) -> None:
        """Choose one by its id; none for an id that is not offered."""
        self.setCurrentIndex(self.findData(controller) if controller else -1)


class ControllerField(Field):
    """The organisation that a text names is proposed, until the person chooses or when they work on one."""

    def __init__(self) -> None:
        self.choice = ControllerChoice()
        super().__init__(
            QCoreApplication.translate("ControllerField", "For which or&ganisation?"), self.choice
        )
        self._is_set = False
        self.choice.activated.connect(lambda _index: self._picked())

    def fill(self, choices: Sequence[Choice], *, filtered: str, last: str) -> None:
        """Offer these; the one on which the list is filtered stays, whatever a text says."""
        self._is_set = filtered in {choice.id for choice in choices}
        self.choice.fill(choices, filtered=filtered, last=last)

    def propose(self, text: str) -> None:
        """Choose the one organisation that a text names, and say so."""
        named = self.choice.named_in(text[:_FIRST_PART])
        if named and not self._is_set:
            self.choice.choose(named)
            self.set_hint(self.tr("From the text. Check it."))

    def _picked(self) -> None:
        self._is_set = True
        self.set_hint("")


def _words_of(text: str) -> str:
    """Return the words alone, small and between blanks, so that whole words can be found in them."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "


def _item(choice: Choice) -> QStandardItem:
    item = QStandardItem(icon("building-2"), choice.name)
    item.setData(choice.id, Qt.ItemDataRole.UserRole)
    item.setToolTip(choice.name)
    return item


def _heading(text: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item
