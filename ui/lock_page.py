"""The locked desk: nothing of a case is on the screen until the person unlocks it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.errors import words_for
from ui.tasks import TaskRunner
from ui.theme import CARD_TITLE
from ui.widgets.buttons import link_button, primary_button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.labels import TextLabel
from ui.widgets.logo import Logo
from ui.widgets.page import Surface


class LockPage(Surface):
    """Asks for the passphrase or recovery code, or only for a click where the keyring opens the desk.

    `unlock` is called with what was typed, in the background; what it returns comes with `unlocked`.
    """

    unlocked = Signal(object)
    wants_backup = Signal()
    """The person would rather put back a backup; shown once `offer_backup` was called."""

    def __init__(
        self,
        unlock: Callable[[str], object],
        tasks: TaskRunner,
        *,
        asks_secret: bool,
        title: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("window", parent)
        self._unlock = unlock
        self._tasks = tasks
        card = Card(padding=24)
        card.setFixedWidth(420)
        self.title = TextLabel(title or self.tr("The desk is locked"), size=CARD_TITLE, bold=True, wrap=True)
        self.text = TextLabel(colour="muted", wrap=True)
        self.secret = QLineEdit()
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.field = Field(self.tr("&Passphrase or recovery code"), self.secret)
        self.go = primary_button(self.tr("Unlock"), icon_name="lock-open", size="main", clicked=self.try_now)
        self.secret.returnPressed.connect(self.try_now)
        card.body.addWidget(Logo(40), alignment=Qt.AlignmentFlag.AlignHCenter)
        card.body.addSpacing(8)
        self.backup = link_button(
            self.tr("Put back a backup…"), icon_name="archive", clicked=self.wants_backup.emit
        )
        self.backup.hide()
        for widget in (self.title, self.text, self.field, self.go, self.backup):
            card.body.addWidget(widget)
        row = QHBoxLayout()  # asks the card how high it is at its own width
        row.addStretch(1)
        row.addWidget(card)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)
        self.ask_secret(asks_secret)

    def ask_secret(self, asked: bool) -> None:
        """Show the field to type in, or leave it to the keyring."""
        self.field.setVisible(asked)
        self.text.setText(
            self.tr("Type your passphrase. If you have lost it, type the recovery code.")
            if asked
            else self.tr("The keyring of this computer keeps the key.")
        )
        (self.secret if asked else self.go).setFocus(Qt.FocusReason.OtherFocusReason)

    def offer_backup(self) -> None:
        """Show the way to a backup, for a desk that no passphrase opens any more."""
        self.backup.show()

    def try_now(self) -> None:
        """Try to unlock with what was typed."""
        secret = self.secret.text()
        if self.field.isVisible() and not secret:
            self.field.set_error(self.tr("Type the passphrase or the recovery code."))
            return
        self._set_busy(True)
        self._tasks.run(lambda: self._unlock(secret), done=self._done, failed=self._failed, owner=self)

    def _done(self, found: object) -> None:
        self._set_busy(False)
        self.secret.clear()
        self.field.set_error("")
        self.unlocked.emit(found)

    def _failed(self, error: BaseException) -> None:
        self._set_busy(False)
        title, text = words_for(error)
        if not self.field.isVisible():
            self.ask_secret(True)
        self.field.set_error(text or title)
        self.secret.selectAll()
        self.secret.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_busy(self, busy: bool) -> None:
        self.go.setEnabled(not busy)
        self.secret.setEnabled(not busy)
        self.go.setText(self.tr("Unlocking…") if busy else self.tr("Unlock"))
