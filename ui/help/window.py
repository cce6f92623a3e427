"""The help: headings and a field to search at the left, the text at the right. It needs no network."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from dsar_desk.assets import asset
from ui.help.pages import Section, lay_out, sections_of
from ui.theme import FIELD, SMALL, at_least, theme
from ui.translations import language
from ui.widgets.announce import announce
from ui.widgets.buttons import button
from ui.widgets.labels import TextLabel
from ui.widgets.room import fit
from ui.widgets.rows import RowDelegate

_WIDTH, _HEIGHT, _LEFT = 940, 680, 260
_LEAST = 2
"""Characters from which a search is worth marking."""


class HelpWindow(QDialog):
    """Stays beside the window, so that one can work on. Esc closes it, F3 goes to the next hit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help for DSAR Desk"))
        self.setModal(False)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search in the help"))
        self.search.setAccessibleName(self.tr("Search in the help"))
        self.search.setClearButtonEnabled(True)
        self.found = TextLabel(colour="muted", size=SMALL, wrap=True)
        self.headings = QListWidget()
        self.headings.setItemDelegate(RowDelegate(self.headings))
        self.headings.setAccessibleName(self.tr("Headings of the help"))
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("Text of the help"))
        self.text.setOpenLinks(False)
        self.close_button = button(self.tr("&Close"), clicked=self.close)
        self.hits: list[QTextCursor] = []
        self.sections: tuple[Section, ...] = ()
        self._lay_out()
        self._fill()
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self.next_hit)
        self.headings.currentItemChanged.connect(self._go)
        self.headings.itemActivated.connect(lambda item: self._go(item, None))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._to_search)
        QShortcut(QKeySequence("F3"), self, self.next_hit)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def next_hit(self) -> None:
        """Go to the next place that was found, and round again from the last."""
        at = self.text.textCursor().position()
        following = next((hit for hit in self.hits if hit.selectionStart() >= at), None)
        hit = following or next(iter(self.hits), None)
        if hit is not None:
            self.text.setTextCursor(hit)
            self.text.ensureCursorVisible()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.search)
        left.addWidget(self.found)
        left.addWidget(self.headings, 1)
        side = QWidget()
        side.setLayout(left)
        side.setFixedWidth(max(_LEFT, self.fontMetrics().averageCharWidth() * 34))
        left.setContentsMargins(0, 0, 0, 0)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(side)
        columns.addWidget(self.text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(12)
        column.addLayout(columns, 1)
        column.addWidget(self.close_button, alignment=Qt.AlignmentFlag.AlignRight)
        fit(self, _WIDTH, _HEIGHT)

    def _fill(self) -> None:
        self.text.setMarkdown(asset("help", f"{language()}.md").read_text(encoding="utf-8"))
        lay_out(self.text.document())
        self.sections = sections_of(self.text.document())
        for section in self.sections:
            item = QListWidgetItem(section.title)
            item.setData(Qt.ItemDataRole.UserRole, section.start)
            item.setSizeHint(QSize(0, at_least(FIELD, self.font())))
            item.setToolTip(section.title)
            self.headings.addItem(item)
        self._search("")

    def _go(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if item is None:
            return
        cursor = QTextCursor(self.text.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        self.text.setTextCursor(cursor)  # so that the heading comes to the top
        cursor.setPosition(int(item.data(Qt.ItemDataRole.UserRole)))
        self.text.setTextCursor(cursor)
        self.text.ensureCursorVisible()

    def _search(self, words: str) -> None:
        wanted = words.strip()
        self.hits = self._places(wanted) if len(wanted) >= _LEAST else []
        look = QTextCharFormat()
        look.setBackground(theme().mark)
        look.setForeground(theme().text)
        marks = []
        for hit in self.hits:
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = hit, look
            marks.append(mark)
        self.text.setExtraSelections(marks)
        for row, section in enumerate(self.sections):
            holds = any(section.start <= hit.selectionStart() < section.end for hit in self.hits)
            self.headings.item(row).setHidden(bool(wanted) and len(wanted) >= _LEAST and not holds)
        self._tell(wanted)
        if self.hits:
            self.text.setTextCursor(self.hits[0])
            self.text.ensureCursorVisible()

    def _places(self, words: str) -> list[QTextCursor]:
        document, found = self.text.document(), []
        hit = document.find(words)
        while not hit.isNull():
            found.append(QTextCursor(hit))
            hit = document.find(words, hit)
        return found

    def _tell(self, words: str) -> None:
        told = ""
        if len(words) >= _LEAST:
            told = (
                self.tr("%n place(s) found", "", len(self.hits)) if self.hits else self.tr("Nothing found.")
            )
        self.found.setText(told)
        self.found.setVisible(bool(told))
        if told:
            announce(self, told)

    def _to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
