"""What happened with a copy that came in unmasked: what was recorded, and the letter that tells of it."""

from PySide6.QtCore import Qt

from ui import texts
from ui.case.note import Note
from ui.case.reading import CaseView
from ui.shell import Shell
from ui.widgets.buttons import button

LETTER = "id-copy-destroyed"


class IncidentNote(Note):
    """Shown from the incident until the data subject has heard of it (law.md 2.5)."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._reference = ""
        self.write = button(
            self.tr("Write the letter about it"),
            icon_name="mail",
            clicked=lambda: shell.go("letter", f"{self._reference}/{LETTER}"),
        )
        self.body.addWidget(self.write, alignment=Qt.AlignmentFlag.AlignLeft)

    def show_case(self, view: CaseView) -> None:
        """Show the note while the letter has not left."""
        self._reference = view.reference
        if view.case.identity.incident_untold:
            self.say(texts.say("masking", "incident-title"), texts.say("masking", "incident-text"))
        else:
            self.say()
