"""Whether this person has an open case at this organisation already."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal

from dsar_desk.domain.listing import CaseRow
from ui import texts
from ui.new_request.notice import Notice
from ui.shell import Shell
from ui.texts import say
from ui.widgets.buttons import button, link_button

REST = 250
"""Milliseconds after the last key before the register is asked."""


class SamePersonNotice(Notice):
    """Shows the open case, leads to it, or links the new one to it."""

    wants_case = Signal(str)

    def __init__(self, shell: Shell) -> None:
        self.view = link_button("", clicked=self._view)
        self.link = button("", icon_name="link", size="small", look="chip")
        self.link.setCheckable(True)
        super().__init__(self.view, self.link)
        self.view.setText(self.tr("View"))
        self._shell = shell
        self._found: CaseRow | None = None
        self._asked = ("", "", "")
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._look)
        self.link.toggled.connect(lambda _on: self._tell_link())
        self._tell_link()

    @property
    def linked_to(self) -> str:
        """The reference of the case to which the new one is linked, or the empty string."""
        return self._found.reference if self._found and self.link.isChecked() else ""

    def look(self, controller: str, *, name: str, email: str) -> None:
        """Look for an open case once typing stops; within one organisation only."""
        self._asked = (controller, name, email)
        self._rest.start()

    def _look(self) -> None:
        controller, name, email = self._asked
        if not controller or not (name or email):
            self._show(())
            return
        desk = self._shell.desk

        def find() -> Sequence[CaseRow]:
            with desk.core.read() as work:
                return work.cases.open_of_same_person(controller, name=name, email=email)

        self._shell.tasks.run(find, done=self._show, owner=self, replaces="same-person")

    def _show(self, rows: Sequence[CaseRow]) -> None:
        self._found = rows[0] if rows else None
        if self._found is None:
            self.link.setChecked(False)
            self.say("")
            return
        row = self._found
        facts = {
            "reference": row.reference,
            "rights": ", ".join(texts.right_in_sentence(right) for right in row.rights),
            "date": texts.long_date(row.received, weekday=False, today=self._shell.desk.today()),
        }
        self.say(say("new-request", "same-person"), say("new-request", "same-person-which", **facts))
        self.view.setAccessibleName(self.tr("View %1").replace("%1", row.reference))
        self._tell_link()

    def _tell_link(self) -> None:
        self.link.setText(self.tr("Linked") if self.linked_to else self.tr("Link to it"))

    def _view(self) -> None:
        if self._found is not None:
            self.wants_case.emit(self._found.reference)
