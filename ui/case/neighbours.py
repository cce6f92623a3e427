"""The cases before and after this one, in the order in which they are due."""

from PySide6.QtCore import QObject, Signal

from dsar_desk.domain.listing import CaseQuery
from ui.shell import Shell

_MOST = 500
"""Cases among which a neighbour is looked for; in a longer list a case further down has none."""


class Neighbours(QObject):
    """Finds the place of a case among the open ones of the organisation that is worked on."""

    found = Signal(int, int)
    """Its place, from 1, and of how many; 0 when it is not among them."""

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self.shell = shell
        self._references: list[str] = []
        self._reference = ""

    def look(self, reference: str) -> None:
        """Look for a case; `found` comes later."""
        self._reference = reference
        desk = self.shell.desk
        chosen = self.shell.computer.get("window.controller")
        controllers = () if chosen in {"", "*"} else (chosen,)

        def read() -> list[str]:
            rows = desk.page(CaseQuery(today=desk.today(), controllers=controllers), limit=_MOST).rows
            return [row.reference for row in rows]

        self.shell.lists.run(read, done=self._keep, owner=self, replaces="neighbours")

    def go(self, stride: int) -> None:
        """Show the case before or after this one, if there is any."""
        if self._reference not in self._references:
            return
        place = self._references.index(self._reference) + stride
        if 0 <= place < len(self._references):
            self.shell.go("case", self._references[place])

    def _keep(self, references: list[str]) -> None:
        self._references = references
        place = references.index(self._reference) + 1 if self._reference in references else 0
        self.found.emit(place, len(references))
