"""The text of a privacy statement, with the quotation of a fact marked."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from ui.theme import CARD_TITLE, SMALL, theme
from ui.widgets.buttons import button
from ui.widgets.labels import TextLabel
from ui.widgets.room import fit

_PARTS = re.compile(r"\s*(?: … | \| )\s*")


def places_of(text: str, quotation: str) -> list[tuple[int, int]]:
    """Return where the parts of a quotation stand in a text: white space and broken words folded."""
    found: list[tuple[int, int]] = []
    start = 0
    for part in filter(None, _PARTS.split(quotation)):
        words = [re.escape(word) for word in part.split()]
        pattern = re.compile(r"\s+".join(r"(?:-\s+)?".join(_letters(word)) for word in words))
        match = pattern.search(text, start) or pattern.search(text)
        if match:
            found.append(match.span())
            start = match.end()
    return found


def _letters(escaped: str) -> list[str]:
    return re.findall(r"\\.|.", escaped)


class StatementDialog(QDialog):
    """Read only; the marked words are in view when it opens."""

    def __init__(self, title: str, text: str, quotation: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Privacy statement"))
        fit(self, 760, 640)
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Text of the privacy statement"))
        self.note = TextLabel(colour="muted", size=SMALL, wrap=True)
        self.close_button = button(self.tr("&Close"), clicked=self.accept)
        row = QHBoxLayout()
        row.addWidget(self.note, 1)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(TextLabel(title, size=CARD_TITLE, bold=True, wrap=True))
        column.addWidget(self.text, 1)
        column.addLayout(row)
        self.marked = places_of(text, quotation) if quotation else []
        self._mark(quotation)

    def _mark(self, quotation: str) -> None:
        if not quotation:
            self.note.setText("")
            return
        look = QTextCharFormat()
        look.setBackground(theme().mark)
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        look.setUnderlineColor(theme().warnfill)
        selections = []
        for start, end in self.marked:
            cursor = QTextCursor(self.text.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection = QTextEdit.ExtraSelection()
            selection.cursor = cursor
            selection.format = look
            selections.append(selection)
        self.text.setExtraSelections(selections)
        self.note.setText(
            self.tr("Marked: the sentence behind the chosen fact.")
            if self.marked
            else self.tr("The sentence was not found in the text.")
        )
        if self.marked:
            cursor = QTextCursor(self.text.document())
            cursor.setPosition(self.marked[0][0])
            self.text.setTextCursor(cursor)
            self.text.centerCursor()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
