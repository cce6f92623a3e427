"""What must not be parted at the end of a line: dates, numbers of articles and paragraphs, postcodes."""

import re
from collections.abc import Callable

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


class LetterText(PDFTextObject):
    """Draws every space as a common one, so that a search in the PDF finds a date as people type it."""

    def _formatText(self, text: str) -> str:  # noqa: N802  # ReportLab's name
        format_text: Callable[[str], str] = getattr(super(), "_formatText")  # noqa: B009  # the stubs do not know it
        return format_text(text.replace(UNBROKEN, " "))
