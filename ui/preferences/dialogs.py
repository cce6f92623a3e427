"""Dialogs of the settings: another passphrase, a new recovery code."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from dsar_desk.domain.passphrases import is_short
from ui.theme import CARD_TITLE
from ui.welcome.steps import CodeStep, length_words
from ui.widgets.buttons import button, primary_button
from ui.widgets.field import Field
from ui.widgets.labels import TextLabel


class PassphraseDialog(QDialog):
    """Asks for the passphrase of today and twice for the new one."""

    wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Change passphrase"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(420)
        self.old, self.new, self.again = QLineEdit(), QLineEdit(), QLineEdit()
        for line in (self.old, self.new, self.again):
            line.setEchoMode(QLineEdit.EchoMode.Password)
        self.old_field = Field(self.tr("&Passphrase now"), self.old)
        self.new_field = Field(self.tr("&New passphrase"), self.new, hint=length_words())
        self.again_field = Field(self.tr("New passphrase &again"), self.again)
        self.go = primary_button(self.tr("Change passphrase"), icon_name="key-round", clicked=self._check)
        self.go.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        for field in (self.old_field, self.new_field, self.again_field):
            column.addWidget(field)
        acts = QHBoxLayout()
        acts.addStretch(1)
        acts.addWidget(button(self.tr("Cancel"), clicked=self.reject))
        acts.addWidget(self.go)
        column.addLayout(acts)

    def fail(self, text: str) -> None:
        """Say why the passphrase was not changed."""
        self.go.setEnabled(True)
        self.old_field.set_error(text)
        self.old.setFocus()

    def _check(self) -> None:
        short = is_short(self.new.text())
        differs = not short and self.new.text() != self.again.text()
        self.old_field.set_error("")
        self.new_field.set_error(length_words() if short else "")
        self.again_field.set_error(self.tr("This is not the same as above.") if differs else "")
        if not short and not differs:
            self.go.setEnabled(False)
            self.wanted.emit()


class CodeDialog(QDialog):
    """Warns that the old code no longer opens the desk, then shows the new one, this once."""

    wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New recovery code"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(480)
        self.question = QWidget()
        asked = QVBoxLayout(self.question)
        asked.setContentsMargins(24, 24, 24, 24)
        asked.setSpacing(12)
        asked.addWidget(TextLabel(self.tr("Make a new recovery code?"), size=CARD_TITLE, bold=True))
        asked.addWidget(
            TextLabel(
                self.tr("The old code then no longer opens this desk. It still opens backups made before."),
                colour="muted",
                wrap=True,
            )
        )
        self.go = primary_button(self.tr("Make a new code"), icon_name="key-round", clicked=self._ask)
        acts = QHBoxLayout()
        acts.addStretch(1)
        acts.addWidget(button(self.tr("Cancel"), clicked=self.reject))
        acts.addWidget(self.go)
        asked.addLayout(acts)
        self.code = CodeStep()
        self.code.done.connect(self.accept)
        self.code.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.question)
        column.addWidget(self.code)

    def show_code(self, code: str) -> None:
        """Show the new code."""
        self.code.show_code(code)
        self.question.hide()
        self.code.show()
        self.adjustSize()

    def reject(self) -> None:
        """Close, unless the code is on the screen and nobody has written it down."""
        if self.code.isHidden() or self.code.kept.isChecked():
            super().reject()

    def _ask(self) -> None:
        self.go.setEnabled(False)
        self.wanted.emit()
