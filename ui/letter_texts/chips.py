"""Tags of a text as chips in a document: one character for the cursor, the tag when copied."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPyTextObject,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from dsar_desk.domain.text_chips import TAG, Label, Look
from ui.theme import SMALL, sized, theme

OBJECT = "\ufffc"
_TYPE = int(QTextFormat.ObjectTypes.UserObject) + 1
_TAG = int(QTextFormat.Property.UserProperty) + 1
_SIDE = 7
_BREAKS = str.maketrans({"\u2028": "\n", "\u2029": "\n"})
_LOOKS = {
    Look.VALUE: ("accentsoft", "accent", "text"),
    Look.CONDITION: ("holdsoft", "hold", "hold"),
    Look.LIST: ("holdsoft", "hold", "hold"),
    Look.PASSAGE: ("oksoft", "ok", "ok"),
    Look.NOTE: ("alt", "ctrl", "muted"),
    Look.UNKNOWN: ("latesoft", "latefill", "late"),
}
"""Fill, border and text by what a tag is; what is unknown has a dashed border as well."""
_MARKS = {
    Look.CONDITION: "? ",
    Look.LIST: "↻ ",
    Look.PASSAGE: "¶ ",
    Look.UNKNOWN: "! ",
}
"""What stands before the words, so that colour alone says nothing."""


class ChipPainter(QPyTextObject):
    """Draws the chips of a document; `label` puts a tag into words."""

    def __init__(self, document: QTextDocument, label: Callable[[str], Label]) -> None:
        super().__init__(document)
        self.label = label
        document.documentLayout().registerHandler(_TYPE, self)

    def intrinsicSize(self, document: QTextDocument, position: int, chip: QTextFormat) -> QSizeF:
        metrics = QFontMetricsF(_font(document))
        width = metrics.horizontalAdvance(self._words(chip)) + 2 * _SIDE
        return QSizeF(min(width, self._widest(document)), metrics.height() + 4)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        document: QTextDocument,
        position: int,
        chip: QTextFormat,
    ) -> None:
        tokens = theme()
        look = self.label(tag_of(chip)).look
        fill, border, text = (getattr(tokens, name) for name in _LOOKS[look])
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dashed = Qt.PenStyle.DashLine if look is Look.UNKNOWN else Qt.PenStyle.SolidLine
        painter.setPen(QPen(border, 1, dashed))
        painter.setBrush(fill)
        box = QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(text)
        font = _font(document)
        painter.setFont(font)
        room = box.width() - 2 * _SIDE + 4
        words = QFontMetricsF(font).elidedText(self._words(chip), Qt.TextElideMode.ElideRight, room + 1)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()

    def _words(self, chip: QTextFormat) -> str:
        label = self.label(tag_of(chip))
        return _MARKS.get(label.look, "") + label.text

    @staticmethod
    def _widest(document: QTextDocument) -> float:
        width = document.textWidth() - 2 * document.documentMargin()
        return width if width > 60 else 10_000.0


def tag_of(chip: QTextFormat) -> str:
    """Return the tag that a chip stands for, or nothing where it is no chip."""
    return str(chip.property(_TAG) or "")


def put_text(cursor: QTextCursor, text: str) -> None:
    """Insert a text at a cursor, in place of what is selected; its tags become chips. One step to undo."""
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    at = 0
    for found in TAG.finditer(text):
        cursor.insertText(_plain(text[at : found.start()]), QTextCharFormat())
        cursor.insertText(OBJECT, _format(found[0]))
        at = found.end()
    cursor.insertText(_plain(text[at:]), QTextCharFormat())
    cursor.endEditBlock()


def text_of(document: QTextDocument) -> str:
    """Return the text of a document, with the tags for its chips."""
    lines = []
    block = document.begin()
    while block.isValid():
        lines.append(_line(block, 0, block.length()))
        block = block.next()
    return "\n".join(lines)


def selected_text(cursor: QTextCursor) -> str:
    """Return what is selected, with the tags for its chips."""
    document, start, end = cursor.document(), cursor.selectionStart(), cursor.selectionEnd()
    lines = []
    block = document.findBlock(start)
    while block.isValid() and block.position() <= end:
        lines.append(_line(block, start - block.position(), end - block.position()))
        block = block.next()
    return "\n".join(lines)


def chip_at(document: QTextDocument, position: int) -> str:
    """Return the tag of the chip that stands behind a position, or nothing."""
    if document.characterAt(position) != OBJECT:
        return ""
    cursor = QTextCursor(document)
    cursor.setPosition(position + 1)
    return tag_of(cursor.charFormat())


def typed_tag(cursor: QTextCursor) -> QTextCursor | None:
    """Return a cursor around the tag that was just typed to its end, if one was."""
    before = cursor.block().text()[: cursor.positionInBlock()]
    tags = list(TAG.finditer(before))
    if not tags or tags[-1].end() != len(before):
        return None
    found = tags[-1]
    around = QTextCursor(cursor)
    around.setPosition(cursor.block().position() + found.start())
    around.setPosition(cursor.position(), QTextCursor.MoveMode.KeepAnchor)
    return around


def _line(block: QTextBlock, start: int, end: int) -> str:
    parts = []
    each = block.begin()
    while not each.atEnd():
        fragment = each.fragment()
        first = fragment.position() - block.position()
        # Positions count as Qt does: a character beyond the first plane is two.
        units = fragment.text().encode("utf-16-le")
        piece = units[2 * max(0, start - first) : 2 * max(0, end - first)].decode("utf-16-le", "ignore")
        tag = tag_of(fragment.charFormat())
        parts.append(piece.replace(OBJECT, tag).translate(_BREAKS))
        each += 1  # an iterator of Qt
    return "".join(parts)


def _format(tag: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setObjectType(_TYPE)
    made.setProperty(_TAG, tag)
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
    return made


def _plain(text: str) -> str:
    """Return a text without the character that stands for a chip, and with line ends as Qt has them."""
    return text.replace(OBJECT, "").replace("\r\n", "\n").replace("\r", "\n").translate(_BREAKS)


def _font(document: QTextDocument) -> QFont:
    return sized(document.defaultFont(), SMALL)


def place_of(document: QTextDocument, line: int) -> QTextCursor:
    """Return a cursor around a line, counted from 1."""
    cursor = QTextCursor(document.findBlockByNumber(max(0, line - 1)))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    return cursor
