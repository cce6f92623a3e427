"""Whose requests the list shows: one organisation's, or all. This computer remembers what is picked."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QWidget

from ui.icons import icon
from ui.shell import Shell
from ui.widgets.buttons import icon_button

ALL = "*"
_KEPT = "window.controller"


class OrganisationChoice(QWidget):
    """Shows only where there are several. In a narrow window they are behind a button."""

    chosen = Signal(tuple)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._narrow = False
        self.box = QComboBox()
        self.box.setAccessibleName(self.tr("Organisation"))
        self.box.activated.connect(self._choose)
        self.menu_button = icon_button("building-2", self.tr("Organisation"), look="plain")
        self.menu_button.clicked.connect(self._open_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.box)
        row.addWidget(self.menu_button)
        self._arrange()

    def read(self) -> tuple[str, ...]:
        """Read the organisations anew; return which one the list shows, none for all."""
        names = self._shell.desk.controller_names()
        chosen = self._last_worked_on(names)
        self.box.clear()
        self.box.addItem(self.tr("All organisations"), ALL)
        for key, name in names.items():
            self.box.addItem(icon("building-2"), name, key)
        self.box.setCurrentIndex(max(0, self.box.findData(chosen)))
        self._arrange()
        return () if chosen == ALL else (chosen,)

    def set_narrow(self, narrow: bool) -> None:
        """Take little room, or show the name of the organisation."""
        self._narrow = narrow
        self._arrange()

    def _last_worked_on(self, names: Mapping[str, str]) -> str:
        """Return the organisation last worked on; another's cases show only when the person picks all."""
        kept = self._shell.computer.get(_KEPT)
        if kept == ALL or kept in names:
            return kept
        if self._shell.desk.is_practice or len(names) < 2:
            return ALL
        return next(iter(names))

    def _arrange(self) -> None:
        self.box.setVisible(not self._narrow)
        self.menu_button.setVisible(self._narrow)
        self.setVisible(self.box.count() > 2)
        says = f"{self.box.accessibleName()}: {self.box.currentText()}"
        self.menu_button.setToolTip(says)
        self.menu_button.setAccessibleName(says)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place in range(self.box.count()):
            action = menu.addAction(self.box.itemText(place))
            action.setCheckable(True)
            action.setChecked(place == self.box.currentIndex())
            action.triggered.connect(lambda _on=False, at=place: self._choose_place(at))
        below = self.menu_button.rect().bottomLeft()
        menu.popup(self.menu_button.mapToGlobal(below))

    def _choose_place(self, place: int) -> None:
        self.box.setCurrentIndex(place)
        self._choose()
        self._arrange()

    def _choose(self) -> None:
        chosen = str(self.box.currentData())
        self._shell.computer.set(_KEPT, chosen)
        self.chosen.emit(() if chosen == ALL else (chosen,))
