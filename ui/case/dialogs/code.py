"""A code in clear, for this once: to print on a sheet or to send by mail. The desk keeps only its hash."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from dsar_desk.bootstrap.copies import write_copy
from dsar_desk.domain.identity import IdentityMethod
from dsar_desk.errors import DeskError
from dsar_desk.services.identity_codes import FOR_A_WARD, MadeCode, code_sheet
from dsar_desk.services.letter_ports import CodeSheet
from ui import texts
from ui.case.acts import CaseActs
from ui.case.dialogs.act_dialog import TextBox
from ui.case.files import ask_where
from ui.case.reading import actor_for
from ui.clipboard import copy_for_a_while
from ui.errors import words_for
from ui.printing import ask_printer, print_pdf
from ui.theme import COUNTDOWN, PAGE_TITLE, SMALL
from ui.widgets.buttons import button, primary_button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class CodeDialog(QDialog):
    """Shows a code once, with the sheet or the mail that carries it. Closed, nobody sees it again."""

    def __init__(self, acts: CaseActs, made: MadeCode, *, today: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.acts, self._code = acts, made.code
        self.by_letter = made.sent.way is IdentityMethod.CODE_LETTER
        self.ask_printer: Any = ask_printer
        title = texts.say("way-names", made.sent.way.value)
        self.setWindowTitle(title)
        self.title = TextLabel(title, size=PAGE_TITLE, bold=True, wrap=True)
        self.code = TextLabel(made.code, size=COUNTDOWN, bold=True)
        self.code.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.code.setAccessibleName(" ".join(made.code.replace("-", "")))
        until = texts.long_date(made.sent.valid_until, today=today)
        self.until = TextLabel(self.tr("Valid up to and including %1").replace("%1", until), colour="muted")
        self.until.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.how = TextLabel(texts.say("code-how", made.sent.way.value), wrap=True)
        self.note = TextLabel(colour="muted", size=SMALL, wrap=True)
        self.address = TextBox(lines=3)
        acting = made.case.representative
        self.address.setPlainText(
            (acting.address if acting and acting.kind in FOR_A_WARD else "") or made.case.person.address
        )
        self.address_field = Field(self.tr("&Address that you had already"), self.address)
        self.mail = TextBox(lines=10)
        self.mail.setReadOnly(True)
        self.mail_field = Field(self.tr("&Text of the mail"), self.mail)
        self.print = primary_button(
            self.tr("&Print the sheet…"), icon_name="printer", clicked=lambda: self._with_sheet(self._print)
        )
        self.save = button(
            self.tr("&Save as PDF…"), icon_name="download", clicked=lambda: self._with_sheet(self._ask_where)
        )
        self.copy = primary_button(self.tr("&Copy the text"), icon_name="copy", clicked=self._copy)
        self.shut = button(self.tr("Close"), clicked=self.accept)
        self._lay_out()
        if not self.by_letter:
            self._with_sheet(lambda sheet: self.mail.setPlainText(sheet.text))

    def done(self, result: int) -> None:
        """Close, and forget the code."""
        self._code = ""
        self.code.clear()
        self.code.setAccessibleName("")
        self.mail.clear()
        super().done(result)

    def _with_sheet(self, then: Any) -> None:
        """Make the sheet and go on with it; it is kept nowhere."""
        self.address_field.set_error("")
        reference, today = self.acts.reference, self.acts.shell.desk.today()
        code, address = self._code, self.address.toPlainText()

        def make(core: Any) -> CodeSheet:
            actor = actor_for(core, reference, today=today)
            return code_sheet(
                core.read, core.catalog, core.press, actor, reference, code=code, address=address
            )

        self.acts.ask(make, done=then, failed=self._refused)

    def _print(self, sheet: CodeSheet) -> None:
        def send(printer: "QPrinter") -> None:
            tasks = self.acts.shell.tasks
            tasks.run(lambda: print_pdf(sheet.pdf, printer), done=lambda _: self._sent(), owner=self)

        self.ask_printer(self, send, title=self.windowTitle())

    def _sent(self) -> None:
        self.note.setText(self.tr("Sent to the printer."))

    def _ask_where(self, sheet: CodeSheet) -> None:
        name = f"{self.acts.reference}-code.pdf"
        ask_where(self, name, lambda path: self.save_to(path, sheet), title=self.tr("Save the sheet"))

    def save_to(self, path: Path, sheet: CodeSheet) -> None:
        """Save the sheet as a file that the desk no longer protects."""
        self.acts.ask(
            lambda _: write_copy(path, sheet.pdf),
            done=lambda _: self.note.setText(texts.say("code-how", "saved")),
        )

    def _copy(self) -> None:
        copy_for_a_while(self.mail.toPlainText())
        self.note.setText(texts.say("code-how", "copied"))

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, DeskError):
            self.acts.shell.errors(error)
            return
        self.address_field.set_error(words_for(error)[1])
        self.address.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        shown = Card(fill="alt", padding=16)
        shown.body.addWidget(self.code)
        shown.body.addWidget(self.until)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.shut)
        row.addStretch(1)
        for made in (self.save, self.print, self.copy):
            row.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for widget in (self.title, shown, self.how, self.address_field, self.mail_field, self.note):
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(row)
        for part in (self.address_field, self.save, self.print):
            part.setVisible(self.by_letter)
        for part in (self.mail_field, self.copy):
            part.setVisible(not self.by_letter)
        self.setMinimumWidth(480)
        self.resize(560, self.sizeHint().height())
