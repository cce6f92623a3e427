"""Shows what the marks in a text do: headings and bold words bold, marks themselves quiet."""

import re

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from ui.theme import theme

_HEADING = re.compile(r"^(#{1,3})\s.*$")
_RULE = re.compile(r"^-{3,}\s*$")
_LIST = re.compile(r"^\s*(?:[-*+]|\d+\.)\s")
_BOLD = re.compile(r"\*\*[^*\n]+\*\*")
_ITALIC = re.compile(r"(?<!\*)\*[^*\n]+\*(?!\*)")
_FORM = re.compile(r"\[[^\[\]|\n]*\|[^\[\]|\n]*\]")


class Shading(QSyntaxHighlighter):
    """Only changes how a text looks, never what it says."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)

    def highlightBlock(self, text: str) -> None:
        if _HEADING.match(text):
            self._show(0, len(text), bold=True)
        elif _RULE.match(text):
            self._show(0, len(text), colour="muted")
        listed = _LIST.match(text)
        if listed:
            self._show(0, listed.end(), colour="accent", bold=True)
        for found in _BOLD.finditer(text):
            self._show(found.start(), len(found[0]), bold=True)
        for found in _ITALIC.finditer(text):
            self._show(found.start(), len(found[0]), italic=True)
        for found in _FORM.finditer(text):
            self._show(found.start(), len(found[0]), colour="accent")

    def _show(
        self, start: int, length: int, *, colour: str = "", bold: bool = False, italic: bool = False
    ) -> None:
        look = QTextCharFormat(self.format(start))
        if colour:
            look.setForeground(getattr(theme(), colour))
        if bold:
            look.setFontWeight(QFont.Weight.DemiBold)
        if italic:
            look.setFontItalic(True)
        self.setFormat(start, length, look)
