"""The card of a practice desk: back to one's own desk, or away with it."""

from ui.preferences.cards import SettingsCard, row_of
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.confirm import ConfirmDialog


class PracticeCard(SettingsCard):
    """Shown on a practice desk only."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(
            self.tr("Practice desk"),
            self.tr("Everything here is invented. Your own desk lies apart from it."),
        )
        self.shell = shell
        self.dialog: ConfirmDialog | None = None
        self.leave = button(
            self.tr("Leave the practice desk"),
            icon_name="arrow-right",
            clicked=lambda: shell.wants_session.emit("home"),
        )
        self.remove = button(
            self.tr("Remove the practice desk…"), icon_name="trash-2", colour="late", clicked=self._ask
        )
        self.add(row_of(self.leave))
        self.add(row_of(self.remove))

    def _ask(self) -> None:
        self.dialog = ConfirmDialog(
            self.tr("Remove the practice desk?"),
            self.tr(
                "All requests and letters in it are deleted, also what you registered here yourself. "
                "Your own desk stays as it is. This cannot be undone."
            ),
            self.tr("Remove the practice desk"),
            parent=self.window(),
        )
        self.dialog.accepted.connect(lambda: self.shell.wants_session.emit("remove-practice"))
        self.dialog.open()
