"""Keeps the text of an own privacy statement: pasted, dropped, or read from a file."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QWidget

from dsar_desk.domain.letters import LETTER_LANGUAGES
from dsar_desk.errors import DeskError
from dsar_desk.services.statements import LONGEST, KeptStatement, StatementEntry, keep_statement
from ui.controllers.fact_dialog import example_words
from ui.controllers.form_dialog import FormDialog
from ui.controllers.reading import Reading
from ui.controllers.statement_file import words_of_file
from ui.errors import words_for
from ui.new_request.letter_box import LetterEdit
from ui.shell import Shell
from ui.texts import say
from ui.widgets.buttons import button
from ui.widgets.field import Field


class StatementForm(FormDialog):
    """An empty text takes the own statement away. What is kept is encrypted with the rest of the desk."""

    def __init__(self, shell: Shell, reading: Reading, parent: QWidget | None = None) -> None:
        super().__init__(
            shell,
            self.tr("Privacy statement of %1").replace("%1", reading.controller.name),
            self.tr("&Keep statement"),
            intro=self._intro(is_example=reading.controller.is_example),
            parent=parent,
        )
        self.controller = reading.controller
        statement = reading.controller.statement
        self.name = QLineEdit(statement.title)
        self.speaks = QComboBox()
        for code in LETTER_LANGUAGES:
            self.speaks.addItem(say("letter-languages", code), code)
        self.speaks.setCurrentIndex(max(0, self.speaks.findData(statement.language)))
        self.text = LetterEdit(self._insert)
        self.text.setPlainText(reading.text)
        self.text.setMinimumHeight(self.text.fontMetrics().lineSpacing() * 24)
        self.text.file_dropped.connect(self.open_file)
        self.open_button = button(
            self.tr("&Open a file…"), icon_name="folder-open", size="small", clicked=self._choose
        )
        self.add("title", Field(self.tr("&Title"), self.name, optional=True))
        self.add("language", Field(self.tr("&Language"), self.speaks))
        self.add("text", Field(self.tr("Te&xt of the statement"), self.text))
        self.form.addWidget(self.open_button, alignment=Qt.AlignmentFlag.AlignLeft)
        self.ready()
        self.fit(760, 720)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _intro(self, *, is_example: bool) -> str:
        words = self.tr(
            "Paste the whole text as it stands on your website, or open it from a file. The desk checks it, "
            "and lets you show for each fact which sentence it comes from. The text stays on this computer, "
            "encrypted."
        )
        return f"{words} {example_words()}" if is_example else words

    def entry(self) -> StatementEntry:
        """Return what was typed."""
        return StatementEntry(
            self.text.toPlainText(), self.name.text().strip(), str(self.speaks.currentData())
        )

    def typed(self) -> tuple[object, ...]:
        return (self.entry(),)

    def work(self) -> Callable[[], Any]:
        desk, controller, entry = self.shell.desk, self.controller.id, self.entry()

        def keep() -> KeptStatement:
            core = desk.core
            return keep_statement(
                core.begin, core.catalog, core.actor(controller=controller), controller, entry
            )

        return keep

    def saved(self, result: Any) -> None:
        super().saved(result)
        if result.masked:
            self.shell.toast(self.tr("%n national number(s) in the text masked", "", result.masked))

    def field_of(self, error: DeskError) -> str:
        return "text"

    def open_file(self, file: Path) -> None:
        """Show what a file says in place of the text."""
        self.shell.tasks.run(lambda: words_of_file(file), done=self._show, failed=self._not_read, owner=self)

    def _show(self, text: str) -> None:
        self.fields["text"].set_error("")
        self.text.setPlainText(text)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _not_read(self, error: BaseException) -> None:
        if isinstance(error, DeskError):
            self.fields["text"].set_error(words_for(error)[1])
        else:
            self.shell.errors(error)

    def _insert(self, text: str) -> None:
        self.text.insertPlainText(text[: LONGEST + 1])

    def _choose(self) -> None:
        kinds = self.tr("Text, web page, PDF or Word (*.txt *.md *.markdown *.html *.htm *.pdf *.docx)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Open the privacy statement"), "", kinds)
        if name:
            self.open_file(Path(name))
