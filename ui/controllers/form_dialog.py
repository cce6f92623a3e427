"""What the dialogs of organisations share: fields in a column, faults below them, one main act."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMessageBox, QVBoxLayout, QWidget

from dsar_desk.errors import DeskError
from ui.errors import words_for
from ui.shell import Shell
from ui.theme import CARD_TITLE, SMALL
from ui.widgets.buttons import button, primary_button
from ui.widgets.field import Field
from ui.widgets.labels import TextLabel
from ui.widgets.page import scrolling
from ui.widgets.room import fit

MOST_WIDE = 880


class FormDialog(QDialog):
    """Saves in the background; what is refused stands below its field, and nothing typed is lost.

    `fields` are found by the name that an error gives under `place` or `field`; others stand at the top.
    """

    def __init__(
        self, shell: Shell, title: str, act: str, *, intro: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.shell = shell
        self.fields: dict[str, Field] = {}
        self.setWindowTitle(title)
        self.setMaximumWidth(MOST_WIDE)
        self.fault = TextLabel(colour="late", bold=True, wrap=True)
        self.fault.hide()
        self.save_button = primary_button(act, clicked=self.save)
        self.save_button.setDefault(True)
        self.cancel_button = button(self.tr("Cancel"), clicked=self.reject)
        self.form = QVBoxLayout()
        self.form.setSpacing(12)
        self.form.setContentsMargins(4, 4, 12, 4)
        self._lay_out(title, intro)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, self.save)
        self._typed: tuple[object, ...] = ()

    def fit(self, width: int, height: int) -> None:
        """Take a size, or what the screen has room for."""
        fit(self, width, height)

    def add(self, name: str, field: Field) -> Field:
        """Add a field under the name by which errors find it."""
        self.fields[name] = field
        self.form.addWidget(field)
        return field

    def ready(self) -> None:
        """Remember what stands in the fields, so that a later change is known."""
        self.form.addStretch(1)
        self._typed = self.typed()

    def typed(self) -> tuple[object, ...]:
        """Return what stands in the fields now; override."""
        return ()

    def work(self) -> Callable[[], Any]:
        """Return what is to be done in the background; override."""
        raise NotImplementedError

    def saved(self, result: Any) -> None:
        """Close; override where more is to be done."""
        self.accept()

    def save(self) -> None:
        """Save in the background; stays open when it is refused."""
        if not self.save_button.isEnabled():
            return
        self.say_fault("")
        for field in self.fields.values():
            field.set_error("")
        self.save_button.setEnabled(False)
        self.shell.tasks.run(self.work(), done=self._done, failed=self.refused, owner=self)

    def refused(self, error: BaseException) -> None:
        """Say what is wrong, below its field where it has one."""
        self.save_button.setEnabled(True)
        if not isinstance(error, DeskError):
            self.shell.errors(error)
            return
        words = words_for(error)[1]
        field = self.fields.get(self.field_of(error))
        if field is None:
            self.say_fault(words)
            return
        field.set_error(words)
        self.area.ensureWidgetVisible(field)
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def field_of(self, error: DeskError) -> str:
        """Return the name of the field that an error is about, or nothing."""
        return error.facts.get("place", "") or error.facts.get("field", "")

    def say_fault(self, text: str) -> None:
        """Say what is wrong above the fields."""
        self.fault.setText(text)
        self.fault.setVisible(bool(text))

    def reject(self) -> None:
        if self._typed and self.typed() != self._typed and not self._may_be_lost():
            return
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.focusWidget() is self.cancel_button:
            self.reject()
            return
        super().keyPressEvent(event)

    def _done(self, result: Any) -> None:
        self.save_button.setEnabled(True)
        self.saved(result)

    def _may_be_lost(self) -> bool:
        box = QMessageBox(self)
        box.setWindowTitle(self.windowTitle())
        box.setText(self.tr("Close without saving?"))
        box.setInformativeText(self.tr("What you typed is lost."))
        go = box.addButton(self.tr("Close without saving"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(self.tr("Go on typing"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.exec()
        return box.clickedButton() is go

    def _lay_out(self, title: str, intro: str) -> None:
        inside = QWidget()
        inside.setLayout(self.form)
        self.area = scrolling(inside)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(TextLabel(title, size=CARD_TITLE, bold=True, wrap=True))
        if intro:
            column.addWidget(TextLabel(intro, colour="muted", size=SMALL, wrap=True))
        column.addWidget(self.fault)
        column.addWidget(self.area, 1)
        column.addLayout(buttons)
