"""What must not be parted at the end of a line: dates, numbers of articles and paragraphs, postcodes."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.textobject import PDFTextObject

UNBROKEN = "\u00a0"
_TOGETHER = re.compile(
    r"\b\d{1,2}(?:er|\.)? [^\W\d_]{3,9} \d{4}\b"
    r"|\b(?:[Aa]rtikel|[Aa]rticles?|lid) \d+"
    r"|\bonder [a-f]\b"
    r"|\b\d{4} [A-Z]{2}\b"
)


def together(text: str) -> str:
    """Return the text with spaces that no line ends at within what belongs together."""
    return _TOGETHER.sub(lambda found: found[0].replace(" ", UNBROKEN), text)


def loosen(frags: Sequence[Any], width: float) -> None:
    """Let what belongs together be parted after all where a column is too narrow for it.

    Else it would be broken inside a word, and a year read as two numbers.
    """
    for frag in frags:
        text = getattr(frag, "text", "")  # a half of a paragraph has its words apart, and they fit already
        words = text.split(" ") if UNBROKEN in text else ()
        if any(stringWidth(word, frag.fontName, frag.fontSize) > width for word in words if UNBROKEN in word):
            frag.text = text.replace(UNBROKEN, " ")


class LetterText(PDFTextObject):
    """Draws every space as a common one, so that a search in the PDF finds a date as people type it.

    A line ends in a space, so that a reader of the structure hears two words and not one. It also says which
    words are in another language (`letters/spoken.py`).
    """

    _code: list[str]
    _language = ""

    def setFillColor(self, aColor: Any, alpha: float | None = None) -> None:  # noqa: N802, N803  # ReportLab's names
        """Set the colour, and the language that it brings along."""
        self._speak(getattr(aColor, "language", ""))
        super().setFillColor(aColor, alpha)

    def _textOut(self, text: str, TStar: int = 0) -> None:  # noqa: N802, N803  # ReportLab's names
        text_out: Callable[[str, int], None] = getattr(super(), "_textOut")  # noqa: B009  # the stubs do not know it
        text_out(f"{text} " if TStar and text else text, TStar)

    def getCode(self) -> str:  # noqa: N802  # ReportLab's name
        """Return what was drawn."""
        self._speak("")
        return str(super().getCode())

    def _speak(self, language: str) -> None:
        if language == self._language:
            return
        if self._language:
            self._code.append("EMC")
        if language:
            self._code.append(f"/Span <</Lang({language})>> BDC")
        self._language = language

    def _formatText(self, text: str) -> str:  # noqa: N802  # ReportLab's name
        format_text: Callable[[str], str] = getattr(super(), "_formatText")  # noqa: B009  # the stubs do not know it
        return format_text(text.replace(UNBROKEN, " "))
