"""The text of the request: pasted, opened from a file or dropped, with the words that tell what it asks."""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from dsar_desk.domain.national_numbers import possible_digits
from dsar_desk.domain.recognition.reading import Recognised
from dsar_desk.domain.recognition.rights import Evidence
from dsar_desk.services.recognition import TakenText, take_text, text_of_file
from dsar_desk.services.registration import TEXT_LIMIT
from ui.errors import words_for
from ui.shell import Shell
from ui.texts import say
from ui.theme import SMALL, theme
from ui.translations import locale
from ui.widgets.buttons import button, link_button
from ui.widgets.labels import IconMark, TextLabel
from ui.widgets.tags import RightTags
from ui.widgets.why_none import WhyNone

PAUSE = 300
"""Milliseconds between the last key and reading the text anew."""
SHOWN = 50_000
"""Characters that the field shows; what comes after them is kept beside it."""
Insert = Callable[[str], None]


class LetterEdit(QPlainTextEdit):
    """A field for plain text that takes a dropped text file, and hands on what is pasted."""

    file_dropped = Signal(object)

    def __init__(self, insert: Insert, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._insert = insert
        self.setTabChangesFocus(True)
        self.setAcceptDrops(True)
        self.document().setDocumentMargin(7)
        self.setViewportMargins(3, 3, 3, 3)  # or the field's corners are not round

    def insertFromMimeData(self, source: QMimeData) -> None:
        self._insert(source.text())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or bool(_local_files(source))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _local_files(event.mimeData()):
            event.acceptProposedAction()
            return
        super().dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        files = _local_files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.file_dropped.emit(files[0])
            return
        super().dropEvent(event)


class LetterBox(QWidget):
    """Title, buttons, the text, and what was recognised."""

    read = Signal(object)
    """The text was read anew; with what it seems to be (`Recognised`)."""
    touched = Signal()

    def __init__(self, shell: Shell, known: Callable[[], Collection[str]]) -> None:
        super().__init__()
        self._shell = shell
        self._known = known
        self._rest = ""
        self._masked = 0
        self._before, self._possible = "", frozenset[str]()
        """The text before it was masked, and what may have been no national number; while it can go back."""
        self.ruled_out: dict[str, str] = {}
        """Digits which the person said are no national number, each with the reason."""
        self._evidence: Sequence[Evidence] = ()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._read)
        self._build()
        self.edit.textChanged.connect(self._changed)
        self.edit.file_dropped.connect(self.open_file)

    @property
    def text(self) -> str:
        """The whole text, also what the field does not show."""
        return self.edit.toPlainText() + self._rest

    def take(self, text: str) -> None:
        """Put a text where the cursor is, as pasting does."""
        cursor = self.edit.textCursor()
        if len(text) + self.edit.document().characterCount() <= SHOWN:
            cursor.insertText(text)
        else:
            now = self.edit.toPlainText()
            start, end = (_in_python(now, at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
            whole = now[:start] + text + now[end:] + self._rest
            self._show_whole(whole[: TEXT_LIMIT + 1])
        self._pause.start(0)

    def open_file(self, path: Path) -> None:
        """Read a text file and show it in place of what is there."""
        self._shell.lists.run(
            lambda: text_of_file(path), done=self._show_file, failed=self._refuse_file, owner=self
        )

    def paste(self) -> None:
        """Take what is on the clipboard."""
        pasted = QGuiApplication.clipboard().text()
        if not pasted:
            self.note.setText(self.tr("There is no text on the clipboard."))
            self._show_note("info", "muted")
            return
        self.take(pasted)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_file(self) -> QFileDialog:
        """Ask for a text file."""
        dialog = QFileDialog(self, self.tr("Open the text of a request"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Text (*.txt)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: self.open_file(Path(name)))
        dialog.open()
        return dialog

    def repaint_marks(self) -> None:
        """Mark the recognised words in the colours in force."""
        text = self.edit.toPlainText()
        self.edit.setExtraSelections([self._selection(each, text) for each in self._evidence])

    def _build(self) -> None:
        self.title = TextLabel(self.tr("&Text of the request"), size=SMALL, bold=True)
        self.paste_button = button(self.tr("&Paste"), icon_name="clipboard-paste", clicked=self.paste)
        self.open_button = button(self.tr("&Open file"), icon_name="file-up", clicked=self.choose_file)
        self.edit = LetterEdit(self.take)
        self.edit.setAccessibleName(self.tr("Text of the request"))
        self.edit.setPlaceholderText(
            self.tr("Paste the letter or e-mail here. The desk proposes what is asked; you decide.")
        )
        self.title.setBuddy(self.edit)
        self.recognised_mark = IconMark("scan-search", colour="muted", size=14)
        self.recognised = TextLabel(self.tr("Recognised:"), size=SMALL, colour="muted")
        self.tags = RightTags()
        self.decides = TextLabel(self.tr("You decide what counts."), size=SMALL, colour="muted")
        self.note_mark = IconMark("info", colour="muted", size=14)
        self.note = TextLabel(size=SMALL, colour="muted", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title, 1)
        head.addWidget(self.paste_button)
        head.addWidget(self.open_button)
        found = QHBoxLayout()
        found.setSpacing(6)
        for widget in (self.recognised_mark, self.recognised):
            found.addWidget(widget)
        found.addWidget(self.tags, 100)
        found.addStretch(1)
        noted = QHBoxLayout()
        noted.setSpacing(6)
        noted.addWidget(self.note_mark, alignment=Qt.AlignmentFlag.AlignTop)
        noted.addWidget(self.note, 1)
        self.back = link_button(say("guards", "pasted-back"), clicked=lambda: self.why.ask(True))
        self.back.hide()
        self.why = WhyNone()
        self.why.told.connect(self.put_back)
        noted.addWidget(self.back, alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.edit, 1)
        column.addLayout(noted)
        column.addWidget(self.why)
        column.addLayout(found)
        column.addWidget(self.decides)
        self._show_note("info", "muted")
        self._show_recognised(Recognised())

    def _show_whole(self, text: str) -> None:
        self._rest = text[SHOWN:]
        self.edit.setPlainText(text[:SHOWN])
        self.edit.moveCursor(QTextCursor.MoveOperation.Start)

    def _show_file(self, text: str) -> None:
        self._show_whole(text[: TEXT_LIMIT + 1])
        self._pause.start(0)

    def _refuse_file(self, error: BaseException) -> None:
        self.note.setText(words_for(error)[1])
        self._show_note("circle-alert", "late")

    def put_back(self, reason: str) -> None:
        """Take the digits that may be a national number as the person says: they are none, and why."""
        self.ruled_out |= dict.fromkeys(self._possible, reason)
        self._masked = 0
        text, self._before, self._possible = self._before, "", frozenset()
        self._show_whole(text)
        self._pause.start(0)

    def _changed(self) -> None:
        self._before, self._possible = "", frozenset()
        self.back.hide()
        self.why.ask(False)
        self.touched.emit()
        self._pause.start()

    def _read(self) -> None:
        text, known = self.text, (*self._known(), *self.ruled_out)
        if len(text) > SHOWN:
            self.note.setText(self.tr("Reading the text…"))
            self._show_note("clock", "muted")
        self._shell.lists.run(
            lambda: (text, take_text(text, known=known), possible_digits(text[:TEXT_LIMIT], known=known)),
            done=lambda outcome: self._was_read(*outcome),
            owner=self,
            replaces="request-text",
        )

    def _was_read(self, given: str, taken: TakenText, possible: frozenset[str]) -> None:
        if given != self.text:
            return
        if taken.text != given:
            self._masked += taken.masked
            self._replace(taken.text)
        if possible:
            self._before, self._possible = given, possible
        self.back.setVisible(bool(self._possible))
        self._tell(taken)
        self._show_recognised(taken.recognised)
        self.read.emit(taken.recognised)

    def _replace(self, text: str) -> None:
        """Show the text with its numbers masked; the cursor stays where it was."""
        at = self.edit.textCursor().position()
        self.edit.blockSignals(True)  # Qt's own
        self._rest = text[SHOWN:]
        self.edit.setPlainText(text[:SHOWN])
        cursor = self.edit.textCursor()
        cursor.setPosition(min(at, len(self.edit.toPlainText())))
        self.edit.setTextCursor(cursor)
        self.edit.blockSignals(False)  # Qt's own
        self._pause.stop()

    def _tell(self, taken: TakenText) -> None:
        said = []
        if self._masked:
            said.append(
                self.tr("%n national number(s) masked: the desk may not keep them.", "", self._masked)
            )
        if taken.was_cut:
            limit = locale().toString(TEXT_LIMIT)
            said.append(
                self.tr("The text is longer than %1 characters; its beginning is kept.").replace("%1", limit)
            )
        elif self._rest:
            said.append(self.tr("Here stands the beginning; the whole text is kept."))
        self.note.setText(" ".join(said))
        self._show_note("shield-check" if self._masked else "info", "text" if said else "muted")

    def _show_note(self, icon_name: str, colour: str) -> None:
        self.note_mark.show_icon(icon_name, colour=colour)
        self.note.set_colour(colour)
        self.note.setVisible(bool(self.note.text()))
        self.note_mark.setVisible(bool(self.note.text()))

    def _show_recognised(self, recognised: Recognised) -> None:
        self._evidence = recognised.evidence
        self.tags.show_rights(recognised.rights)
        for widget in (self.recognised_mark, self.recognised, self.tags, self.decides):
            widget.setVisible(bool(recognised.rights))
        self.repaint_marks()

    def _selection(self, evidence: Evidence, text: str) -> QTextEdit.ExtraSelection:
        fill, colour = theme().tag(evidence.right)
        look = QTextCharFormat()
        look.setBackground(fill)
        look.setForeground(colour)
        look.setFontUnderline(True)
        look.setUnderlineColor(colour)
        cursor = QTextCursor(self.edit.document())
        cursor.setPosition(_in_qt(text, evidence.start))
        cursor.setPosition(_in_qt(text, evidence.end), QTextCursor.MoveMode.KeepAnchor)
        selection = QTextEdit.ExtraSelection()
        selection.cursor = cursor
        selection.format = look
        return selection


def _local_files(source: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]


def _in_qt(text: str, place: int) -> int:
    """Return a place as Qt counts it: an emoji is two."""
    return place + sum(character > "\uffff" for character in text[:place])


def _in_python(text: str, place: int) -> int:
    """Return the place in a Python string of a place as Qt counts it."""
    return len(text.encode("utf-16-le")[: 2 * place].decode("utf-16-le", "ignore"))
