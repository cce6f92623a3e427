"""The text of a letter as it is written: plain words, chips for its tags, faulty lines marked."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from dsar_desk.bootstrap.letter_texts import TextGlossary
from dsar_desk.domain.text_chips import Entry, Label, Look
from ui.icons import paint_icon
from ui.letter_texts.chips import (
    ChipPainter,
    chip_at,
    place_of,
    put_text,
    selected_text,
    text_of,
    typed_tag,
)
from ui.letter_texts.shading import Shading
from ui.theme import SMALL, sized, theme
from ui.widgets.announce import announce


class LetterTextEdit(QTextEdit):
    """An editor of one text. `typed` comes when the text differs from what it was."""

    typed = Signal()
    left = Signal()
    chip_wanted = Signal(int)
    """The chip behind this position should be changed: it was clicked, or chosen by key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._glossary: TextGlossary | None = None
        self._labels: dict[str, Label] = {}
        self._text = ""
        self._faults: Mapping[int, str] = {}
        self._loading = False
        self._pressed = -1
        self.setAcceptRichText(False)
        self.viewport().setMouseTracking(True)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)
        self.document().setDocumentMargin(10)
        self.setAccessibleName(self.tr("Text of the letter"))
        self.painter = ChipPainter(self.document(), self.label)
        self._shading = Shading(self.document())
        self._margin = LineMarks(self)
        self.document().contentsChange.connect(self._changed)
        self.cursorPositionChanged.connect(self._say_chip)
        self.verticalScrollBar().valueChanged.connect(self._margin.update)
        self.textChanged.connect(self._margin.update)
        self._fit_margin()

    @property
    def text(self) -> str:
        """The text, with the tags for its chips."""
        return self._text

    @property
    def faults(self) -> Mapping[int, str]:
        """What is wrong, by line."""
        return self._faults

    def show_text(self, text: str, glossary: TextGlossary) -> None:
        """Show another text; nothing before it can be undone."""
        self._loading = True
        self._glossary, self._labels = glossary, {}
        self._text = text  # for the labels, while the chips are laid out
        self._put(text)
        self._text = text_of(self.document())
        self.document().clearUndoRedoStacks()
        self._loading = False
        self.mark_faults({})
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def replace_text(self, text: str) -> None:
        """Put another text in the place of all that stands here; it can be undone."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        put_text(cursor, text)

    def insert(self, entry: Entry) -> None:
        """Insert a value, a condition or a passage at the cursor, or around what is selected."""
        cursor = self.textCursor()
        chosen = selected_text(cursor)
        alone = not cursor.block().text().strip() or "\n" in chosen
        between = "\n" if entry.after and alone and not entry.after.startswith("\n") else ""
        head = entry.tag + between
        put_text(cursor, f"{head}{chosen}{between}{entry.after}")
        if entry.after:
            back = QTextCursor(cursor)
            steps = 1 + len(between or entry.after.partition("{")[0])
            back.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.MoveAnchor, steps)
            self.setTextCursor(back)
        else:
            self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_chip(self, position: int) -> str:
        """Put the cursor before a chip, and return its tag, or nothing where there is none."""
        tag = chip_at(self.document(), position)
        if tag:
            cursor = self.textCursor()
            cursor.setPosition(position)
            self.setTextCursor(cursor)
        return tag

    def change_chip(self, position: int, tag: str) -> None:
        """Put another chip in the place of one; it can be undone in one step."""
        if self.go_to_chip(position):
            cursor = self.textCursor()
            cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
            put_text(cursor, tag)
            self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def chip_under(self, point: QPoint) -> int:
        """Return the position of the chip at a point of the viewport, or -1."""
        near = self.cursorForPosition(point).position()
        for at in (near, near - 1):
            if at >= 0 and chip_at(self.document(), at) and self._place_of_chip(at).contains(point):
                return at
        return -1

    def mark_faults(self, faults: Mapping[int, str]) -> None:
        """Mark the lines that have a fault, and say it in a tooltip there."""
        self._faults = dict(faults)
        look = QTextCharFormat()
        look.setBackground(theme().latesoft)
        look.setProperty(QTextFormat.Property.FullWidthSelection, True)
        marks = []
        for line in faults:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = place_of(self.document(), line)
            mark.cursor.clearSelection()
            mark.format = look
            marks.append(mark)
        self.setExtraSelections(marks)
        self._margin.update()

    def go_to_line(self, line: int) -> None:
        """Put the cursor at the beginning of a line, counted from 1, and bring it into view."""
        cursor = place_of(self.document(), line)
        cursor.clearSelection()
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def label(self, tag: str) -> Label:
        """Return the words for a tag."""
        if tag not in self._labels:
            if self._glossary is None:
                return Label(tag, Look.UNKNOWN)
            self._labels[tag] = self._glossary.labels(self._text)(tag)
        return self._labels[tag]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chip = self._chip_by_key(event)
        if chip >= 0:
            self.chip_wanted.emit(chip)
            return
        super().keyPressEvent(event)
        if event.text() == "}":
            around = typed_tag(self.textCursor())
            if around is not None:
                around.joinPreviousEditBlock()
                put_text(around, around.selectedText())
                around.endEditBlock()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        self._pressed = self.chip_under(event.position().toPoint()) if plain else -1

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, -1
        dragged = self.textCursor().selectionEnd() - self.textCursor().selectionStart() > 1
        if pressed >= 0 and not dragged and self.chip_under(event.position().toPoint()) == pressed:
            self.chip_wanted.emit(pressed)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = not event.buttons() and self.chip_under(event.position().toPoint()) >= 0
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(selected_text(self.textCursor()))
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        cursor = self.textCursor()
        put_text(cursor, source.text())
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            cursor = self.cursorForPosition(event.pos() - self.viewport().pos())
            told = self._faults.get(cursor.blockNumber() + 1, "") or self._chip_words(cursor)
            QToolTip.showText(event.globalPos(), told, self)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        place = self.contentsRect()
        self._margin.setGeometry(QRect(place.left(), place.top(), self._margin.width(), place.height()))
        self._lay_out_again()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.PaletteChange} and hasattr(self, "_margin"):
            self._fit_margin()
            self._shading.rehighlight()
            self.mark_faults(self._faults)

    def _put(self, text: str) -> None:
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        put_text(cursor, text)

    def _changed(self, _position: int, removed: int, added: int) -> None:
        if self._loading or not (removed or added):
            return
        text = text_of(self.document())
        if text != self._text:
            self._text_ahead(text)
            self.typed.emit()

    def _text_ahead(self, text: str) -> None:
        """Take over the text; what a loop names may stand for something else now."""
        loops = [tag for tag in self._labels if tag.startswith("{% for")]
        if any(tag not in text for tag in loops) or text.count("{% for") != self._text.count("{% for"):
            self._labels = {}
        self._text = text

    def _lay_out_again(self) -> None:
        """Let chips that were cut take the width that there is now."""
        document = self.document()
        document.markContentsDirty(0, document.characterCount())

    def _chip_by_key(self, event: QKeyEvent) -> int:
        """Return the chip that a key asks to change: F2 at it, Enter where it alone is selected. Else -1."""
        cursor = self.textCursor()
        alone = cursor.selectionEnd() - cursor.selectionStart() == 1
        entered = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers()
        if (event.key() == Qt.Key.Key_F2 and not event.modifiers()) or (entered and alone):
            for at in (cursor.selectionStart(), cursor.selectionStart() - 1):
                if at >= 0 and chip_at(self.document(), at):
                    return at
                if entered:
                    break
        return -1

    def _place_of_chip(self, position: int) -> QRect:
        """Return where the chip behind a position stands in the viewport."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        before = self.cursorRect(cursor)
        cursor.setPosition(position + 1)
        after = self.cursorRect(cursor)
        right = after.left() if after.top() < before.bottom() else self.viewport().width()
        return QRect(before.topLeft(), QPoint(max(before.left(), right), before.bottom()))

    def _say_chip(self) -> None:
        words = self._chip_words(self.textCursor())
        if words:
            announce(self, self.tr("%1. F2 changes it.").replace("%1", words))

    def _chip_words(self, cursor: QTextCursor) -> str:
        tag = chip_at(self.document(), cursor.position())
        return self.label(tag).text if tag else ""

    def _fit_margin(self) -> None:
        width = self._margin.sizeHint().width()
        self._margin.setFixedWidth(width)
        self.setViewportMargins(width, 0, 0, 0)


class LineMarks(QWidget):
    """The numbers of the lines at the left; a faulty one has a mark beside it."""

    def __init__(self, editor: LetterTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self.setFont(sized(editor.font(), SMALL))

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("000") + 30, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens.alt)
        painter.setFont(self.font())
        layout = self._editor.document().documentLayout()
        moved = self._editor.verticalScrollBar().value()
        height = self.fontMetrics().height() + 4
        block = self._editor.document().begin()
        while block.isValid():
            top = round(layout.blockBoundingRect(block).top()) - moved
            if top > self.height():
                break
            number = block.blockNumber() + 1
            if top + height >= 0:
                faulty = number in self._editor.faults
                painter.setPen(tokens.late if faulty else tokens.muted)
                place = QRect(22, top, self.width() - 28, height)
                painter.drawText(
                    place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number)
                )
                if faulty:
                    paint_icon(painter, "circle-alert", QRect(4, top + 2, 16, height - 2), tokens.late)
            block = block.next()
        painter.end()
