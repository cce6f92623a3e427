"""Puts frozen letters behind each other for the printer: their own pages, each letter from a front page."""

from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO
from typing import Any

from dsar_desk.errors import DamagedDesk
from dsar_desk.letters.cover import cover_pdf
from dsar_desk.letters.windows import Window, window_of
from dsar_desk.services.letter_ports import CoverRow, LetterFace

_POINTS = 72 / 25.4
_SENDER = 3.5
"""Millimetres that the sender's line takes at the top of the window."""


class PdfBinder:
    """Reads and binds PDFs with PDFium. Use it in one thread at a time."""

    def face(self, pdf: bytes, window: str) -> LetterFace:
        """Return the pages of a letter, and the address that stands in its window.

        Raises:
            DamagedDesk: If the bytes are no PDF.
        """
        document = _opened(pdf)
        if document is None:
            raise DamagedDesk("letter-damaged")
        try:
            return LetterFace(len(document), _address(document[0], window_of(window)))
        finally:
            document.close()

    def pages_of(self, content: bytes) -> int:
        """Return how many pages a PDF has; 0 where it is locked, broken or something else."""
        document = _opened(content)
        if document is None:
            return 0
        pages = len(document)
        document.close()
        return pages

    def bind(
        self, parts: Iterable[bytes], cover: Sequence[CoverRow], *, title: str, day: date, language: str
    ) -> bytes:
        """Return one PDF: the cover list, then each part; a blank back where a part ends on a front page.

        Raises:
            DamagedDesk: If a part is no PDF.
        """
        import pypdfium2

        whole = pypdfium2.PdfDocument.new()
        try:
            if cover:
                _append(whole, cover_pdf(cover, title=title, day=day, language=language))
            for part in parts:
                _append(whole, part)
            out = BytesIO()
            whole.save(out)
        finally:
            whole.close()
        return out.getvalue()


def _append(whole: Any, part: bytes) -> None:
    document = _opened(part)
    if document is None:
        raise DamagedDesk("letter-damaged")
    try:
        whole.import_pages(document)
        if len(document) % 2:
            width, height = document.get_page_size(len(document) - 1)
            whole.new_page(width, height).close()
    finally:
        document.close()


def _opened(content: bytes) -> Any:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        return None
    if len(document) == 0:
        document.close()
        return None
    return document


def _address(page: Any, window: Window) -> tuple[str, ...]:
    """Return the lines that stand in the window, below the sender's line."""
    top = page.get_height() - (window.top + _SENDER) * _POINTS
    text = page.get_textpage()
    try:
        found = text.get_text_bounded(
            left=window.left * _POINTS,
            bottom=page.get_height() - (window.top + window.height) * _POINTS,
            right=(window.left + window.width) * _POINTS,
            top=top,
        )
    finally:
        text.close()
        page.close()
    return tuple(line.strip() for line in found.splitlines() if line.strip())
