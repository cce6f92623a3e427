"""Whom a purpose touches: tick boxes for the roles of data subjects."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from dsar_desk.domain.inventory_codes import RELATIONS
from ui.texts import say


class RelationsEdit(QWidget):
    """One box for each role."""

    def __init__(self, chosen: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        self.boxes: dict[str, QCheckBox] = {}
        for number, relation in enumerate(RELATIONS):
            box = QCheckBox(say("relations", relation))
            box.setChecked(relation in chosen)
            self.boxes[relation] = box
            grid.addWidget(box, number // 2, number % 2)
        self.setFocusProxy(self.boxes[RELATIONS[0]])

    def chosen(self) -> tuple[str, ...]:
        """Return the roles that are ticked."""
        return tuple(relation for relation, box in self.boxes.items() if box.isChecked())
