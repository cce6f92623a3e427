"""What every dialog of a case is made from: words, fields, what comes of it, and one act."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from dsar_desk.domain.ruled_out import Known
from dsar_desk.errors import DeskError
from ui.case.acts import CaseActs
from ui.case.once import AskOnce
from ui.case.scroll import Column, scrolling
from ui.errors import words_for
from ui.theme import PAGE_TITLE
from ui.widgets.buttons import button, set_icon
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.labels import IconMark, TextLabel
from ui.widgets.tab_order import begin_at_first


class ActDialog(QDialog):
    """Asks for what one act needs. Stays open, with what was typed, until the act has succeeded."""

    def __init__(self, acts: CaseActs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.acts = acts
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fields: dict[str, Field] = {}
        self._typed_first: dict[QWidget, str] = {}
        self._once = AskOnce(acts)
        self.why_none = self._once.why
        self.box: QMessageBox | None = None
        self.title = TextLabel(size=PAGE_TITLE, bold=True, wrap=True)
        self.intro = TextLabel(colour="muted", wrap=True)
        self.intro.hide()
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self.outcome = Outcome()
        self.fault = Fault()
        self.act = button("", look="primary", clicked=self.submit)
        self.cancel = button(self.tr("Cancel"), clicked=self.reject)
        self._lay_out()
        QShortcut(QKeySequence("Ctrl+Return"), self, self.act.click)

    def call(self, title: str, act: str, icon_name: str) -> None:
        """Give the dialog its title, and the main button the name of its act."""
        self.setWindowTitle(title)
        self.title.setText(title)
        self.act.setText(act)
        set_icon(self.act, icon_name)

    def introduce(self, text: str) -> None:
        """Say below the title what this is about."""
        self.intro.setText(text)
        self.intro.setVisible(bool(text))

    def add_field(
        self, label: str, editor: QWidget, *codes: str, optional: bool = False, hint: str = ""
    ) -> Field:
        """Add a field; errors with one of these codes are shown below it."""
        field = Field(label, editor, optional=optional, hint=hint)
        self.body.addWidget(field)
        for code in codes:
            self._fields[code] = field
        return field

    def submit(self) -> None:
        """Do the act. Overridden by each dialog."""
        raise NotImplementedError

    def run(self, service: Callable[..., Any], *, told: str = "", **given: Any) -> None:
        """Run the service; close when it succeeds, show what is wrong when it does not."""
        if not self.may_keep():
            return
        self.act.setEnabled(False)
        undo: Callable[[], object] | None = given.pop("undo", None)
        self.acts.do(
            service,
            told=told,
            undo=undo,
            done=lambda _: self.accept(),
            failed=self.show_error,
            **given,
        )

    def may_keep(self) -> bool:
        """Return whether what was typed may be kept; asks once where it may hold a national number."""
        self.clear_errors()
        typed = self._texts().values()
        self.fault.say(self._once.question(typed, self.known_numbers(), go_on=self.submit))
        self.fit()
        return not self.fault.text.text()

    def known_numbers(self) -> tuple[Known, ...]:
        """Return numbers that are no national ones, whatever they look like."""
        return (self.acts.reference, *self.acts.known)

    def show_error(self, error: BaseException) -> None:
        """Say what is wrong, below the field it belongs to."""
        self.act.setEnabled(True)
        if not isinstance(error, DeskError):
            self.acts.shell.errors(error)
            return
        words = words_for(error)[1]
        field = self._fields.get(error.code) or self._fields.get(
            f"{error.code}:{error.facts.get('field', '')}"
        )
        if field is None:
            self.fault.say(words)
            return
        field.set_error(words)
        self.fit()
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear_errors(self) -> None:
        """Forget what was wrong."""
        self.fault.say("")
        for field in self._fields.values():
            field.set_error("")

    def remember_typed(self) -> None:
        """From now on, what differs from this counts as typed."""
        self._typed_first = dict(self._texts())

    def is_typed(self) -> bool:
        """Whether something typed would be lost."""
        return any(text != self._typed_first.get(editor, "") for editor, text in self._texts().items())

    def reject(self) -> None:
        if not self.is_typed():
            super().reject()
            return
        box = QMessageBox(self)
        box.setWindowTitle(self.windowTitle())
        box.setText(self.tr("Throw away what you typed?"))
        throw = box.addButton(self.tr("Throw away"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(self.tr("Go on typing"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        throw.clicked.connect(lambda: QDialog.reject(self))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.box = box
        box.open()

    def _texts(self) -> Mapping[QWidget, str]:
        lines: dict[QWidget, str] = {
            each: each.text()
            for each in self.findChildren(QLineEdit)
            if not (
                each.isReadOnly()
                or each.objectName() == "qt_spinbox_lineedit"
                or self.why_none.isAncestorOf(each)
            )
        }
        boxes: dict[QWidget, str] = {
            each: each.toPlainText() for each in self.findChildren(QPlainTextEdit) if not each.isReadOnly()
        }
        return {**lines, **boxes}

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addStretch(1)
        acts.addWidget(self.cancel)
        acts.addWidget(self.act)
        self.content = Column()
        column = QVBoxLayout(self.content)
        column.setContentsMargins(24, 20, 24, 12)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self.intro)
        column.addLayout(self.body)
        column.addWidget(self.outcome)
        column.addWidget(self.fault)
        column.addWidget(self.why_none)
        column.addStretch(1)
        acts.setContentsMargins(24, 8, 24, 20)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scrolling(self.content), 1)
        outer.addLayout(acts)
        self._acts_row = acts
        self.setMinimumWidth(480)
        self.setMaximumWidth(880)
        self.resize(560, 200)
        for part in (self.outcome, self.fault):
            part.said.connect(self.fit)

    def fit(self) -> None:
        """Be as high as the words need, and no higher than the window; then the words scroll."""
        layout = self.content.layout()
        if layout is None:
            return
        layout.activate()  # what was said last counts too
        needed = layout.totalHeightForWidth(self.width()) + self._acts_row.sizeHint().height()
        over = self.parentWidget()
        room = over.window().height() if over is not None else self.screen().availableGeometry().height()
        self.resize(self.width(), max(160, min(needed, room - 24)))

    def showEvent(self, event: QShowEvent) -> None:
        self.fit()
        if self.focusWidget() is None:  # else Qt begins at Cancel, which was made first
            begin_at_first(self)
        super().showEvent(event)


class Outcome(Card):
    """What would come of the act: shown before it is saved."""

    said = Signal()

    def __init__(self) -> None:
        super().__init__(fill="accentsoft", border="accent", padding=12)
        self.text = TextLabel(wrap=True, selectable=True)
        self.warning = TextLabel(colour="warn", wrap=True, selectable=True)
        self.body.addWidget(self.text)
        self.body.addWidget(self.warning)
        self.say("")

    def say(self, text: str, warning: str = "") -> None:
        """Show the outcome and what it puts at risk; nothing hides the card."""
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self.warning.setText(f"⚠ {warning}" if warning else "")
        self.warning.setVisible(bool(warning))
        self.setVisible(bool(text or warning))
        self.set_look(
            fill="warnsoft" if warning else "accentsoft", border="warnfill" if warning else "accent"
        )
        self.said.emit()


class Fault(QWidget):
    """A line that says what is wrong, where it belongs to no field."""

    said = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text = TextLabel(colour="late", wrap=True, selectable=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconMark("circle-alert", colour="late"), alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        self.hide()

    def say(self, text: str) -> None:
        """Show the fault; nothing hides the line."""
        self.text.setText(text)
        self.setVisible(bool(text))
        self.setAccessibleName(text)
        self.said.emit()


class TextBox(QPlainTextEdit):
    """A box for some lines of text; Tab leaves it."""

    def __init__(self, *, lines: int = 3) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setViewportMargins(3, 2, 3, 2)  # keeps the text clear of the rounded border
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 20)
