"""The one fact that is chosen, not typed: which purposes of the inventory the letter tells of."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from dsar_desk.domain.controllers import Purpose
from dsar_desk.domain.letters import FactWanted
from ui.translations import language
from ui.widgets.field import Field

PURPOSES = "purposes"
"""The key that means the same in every letter: short names of purposes, separated by commas."""
_ROWS = 6


class PurposeField(Field):
    """Ticks for the purposes; without a tick the letter tells of those that it tells of by itself."""

    changed = Signal()
    left = Signal()
    needs_answer = False

    def __init__(self, fact: FactWanted, purposes: Iterable[Purpose], parent: QWidget | None = None) -> None:
        self.fact = fact
        self.list = QListWidget()
        label = fact.label.get(language()) or fact.label.get("en") or fact.key
        super().__init__(label, self.list, optional=fact.optional, parent=parent)
        self.label.setWordWrap(True)
        for purpose in purposes:
            item = QListWidgetItem(purpose.name.text(language()) or purpose.id)
            item.setData(Qt.ItemDataRole.UserRole, purpose.id)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
            )
            item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.setViewportMargins(4, 4, 4, 4)
        height = max(24, self.fontMetrics().height() + 8)
        self.list.setFixedHeight(height * min(_ROWS, max(1, self.list.count())) + 4)
        self.list.itemChanged.connect(self._ticked)

    @property
    def text(self) -> str:
        """The names of what is ticked, for the letter."""
        return self.value

    @property
    def value(self) -> str:
        """The ids of what is ticked, separated by commas."""
        items = (self.list.item(row) for row in range(self.list.count()))
        ticked = (item for item in items if item.checkState() is Qt.CheckState.Checked)
        return ", ".join(str(item.data(Qt.ItemDataRole.UserRole)) for item in ticked)

    def set_value(self, value: str) -> None:
        """Tick what was kept; a purpose that the inventory no longer has is left out."""
        if value == self.value:
            return
        wanted = {each.strip() for each in value.replace(";", ",").replace("\n", ",").split(",")}
        for row in range(self.list.count()):
            item = self.list.item(row)
            on = item.data(Qt.ItemDataRole.UserRole) in wanted
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def set_needed(self, needed: bool) -> None:  # a state, said by its name
        """No letter leaves this open."""

    def _ticked(self) -> None:
        self.set_error("")
        self.changed.emit()
        self.left.emit()
