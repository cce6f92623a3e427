"""The help as a document: its look, and where its sections stand."""

from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from ui.theme import CARD_TITLE, PAGE_TITLE, sized

_MARGIN = 12
_SIZES = {1: PAGE_TITLE, 2: CARD_TITLE}


@dataclass(frozen=True)
class Section:
    """A heading and the characters of the document below it."""

    title: str
    start: int
    end: int


def sections_of(document: QTextDocument) -> tuple[Section, ...]:
    """Return the sections of a document, in order; the title of the whole is the first."""
    headings = [block for block in _blocks(document) if block.blockFormat().headingLevel() > 0]
    ends = [block.position() for block in headings[1:]] + [document.characterCount()]
    return tuple(
        Section(block.text(), block.position(), end) for block, end in zip(headings, ends, strict=True)
    )


def lay_out(document: QTextDocument) -> None:
    """Give headings the sizes of the window, and the text air."""
    document.setDocumentMargin(_MARGIN)
    for block in _blocks(document):
        level = block.blockFormat().headingLevel()
        cursor = QTextCursor(block)
        shape = QTextBlockFormat()
        shape.setTopMargin(16 if level > 1 else 0)
        shape.setBottomMargin(6)
        cursor.mergeBlockFormat(shape)
        if level:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            look = QTextCharFormat()
            look.setFont(sized(document.defaultFont(), _SIZES.get(level, CARD_TITLE), bold=True))
            cursor.setCharFormat(look)  # in place of Markdown's own size, which would come on top


def _blocks(document: QTextDocument) -> list[QTextBlock]:
    found, block = [], document.begin()
    while block.isValid():
        found.append(block)
        block = block.next()
    return found
