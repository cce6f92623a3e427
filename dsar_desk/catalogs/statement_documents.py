"""The text of a privacy statement in a PDF or a Word document (.docx); pictures are not read.

Both kinds may be hostile: sizes are bounded before anything is unpacked, and XML with a document type is
refused.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as ET

from dsar_desk.errors import InvalidInput

LONGEST: Final = 20 * 1024 * 1024
"""Bytes of a file."""
MOST_PAGES: Final = 200
MOST_XML: Final = 24 * 1024 * 1024
"""Bytes of a Word document's text when unpacked."""
MOST_TEXT: Final = 2_000_000
"""Characters that are taken out of a file; a statement is far shorter."""
_DOCUMENT = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DELETED = f"{_W}del"
_SOFT = re.compile("[\u00ad\ufffe\ufffb\x02]\\s*")
"""What stands where a word is broken at the end of a line."""


def text_of_pdf(content: bytes, *, name: str) -> str:
    """Return the text layer of a PDF.

    Raises:
        InvalidInput: `statement-pdf-locked`, `statement-file-damaged`, `file-too-large` for more than
            `MOST_PAGES` pages, or `statement-no-text` for a scan.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        code = "statement-pdf-locked" if locked else "statement-file-damaged"
        raise InvalidInput(code, name=name) from None
    try:
        if len(document) > MOST_PAGES:
            raise InvalidInput("file-too-large", name=name)
        pages = [_page_text(document[number]) for number in range(len(document))]
    except pypdfium2.PdfiumError:
        raise InvalidInput("statement-file-damaged", name=name) from None
    finally:
        document.close()
    return _needing_text("\n\n".join(pages), name)


def _page_text(page: object) -> str:
    textpage = page.get_textpage()  # type: ignore[attr-defined]  # pypdfium2 has no types
    try:
        return _SOFT.sub("", str(textpage.get_text_bounded()).replace("\r\n", "\n"))
    finally:
        textpage.close()
        page.close()  # type: ignore[attr-defined]  # as above


def text_of_docx(content: bytes, *, name: str) -> str:
    """Return the text of a Word document: a paragraph, an item and a cell a line.

    Raises:
        InvalidInput: `statement-file-damaged`, `statement-pdf-locked` for one with a password,
            `file-too-large` for what unpacks to more than `MOST_XML`, or `statement-no-text`.
    """
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise InvalidInput("statement-pdf-locked", name=name)
    xml = _document_xml(content, name)
    if re.search(rb"<!(?:DOCTYPE|ENTITY)", xml):
        raise InvalidInput("statement-file-damaged", name=name)
    try:
        root = ET.fromstring(xml)  # noqa: S314  # no document type, so no entities
    except (ET.ParseError, LookupError, ValueError):
        raise InvalidInput("statement-file-damaged", name=name) from None
    return _needing_text("\n".join(_paragraphs(root)), name)


def _document_xml(content: bytes, name: str) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive, archive.open(_DOCUMENT) as file:
            xml = file.read(MOST_XML + 1)
    except (zipfile.BadZipFile, KeyError, EOFError, OSError, RuntimeError, NotImplementedError, ValueError):
        raise InvalidInput("statement-file-damaged", name=name) from None
    except Exception as error:  # zlib and lzma each have errors of their own
        if type(error).__module__ not in {"zlib", "lzma", "_lzma"}:
            raise
        raise InvalidInput("statement-file-damaged", name=name) from None
    if len(xml) > MOST_XML:
        raise InvalidInput("file-too-large", name=name)
    return xml


def _paragraphs(root: ET.Element) -> Iterator[str]:
    """Yield the paragraphs, in order and without recursion: a document may be nested deeply."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if element.tag == f"{_W}p":
            text = "".join(_words(element)).strip()
            is_item = element.find(f"{_W}pPr/{_W}numPr") is not None
            yield f"• {text}" if is_item and text else text
        elif element.tag != _FALLBACK:
            waiting.extend(reversed(element))


def _words(paragraph: ET.Element) -> Iterator[str]:
    waiting = [paragraph]
    while waiting:
        element = waiting.pop()
        if element.tag == f"{_W}t":
            yield element.text or ""
        elif element.tag == f"{_W}tab":
            yield " "
        elif element.tag in {f"{_W}br", f"{_W}cr"}:
            yield "\n"
        elif element.tag == f"{_W}noBreakHyphen":
            yield "-"
        if element.tag not in {_FALLBACK, _DELETED}:
            waiting.extend(reversed(element))


def _needing_text(text: str, name: str) -> str:
    if len(re.findall(r"[^\W\d_]", text[:MOST_TEXT])) < _FEW:
        raise InvalidInput("statement-no-text", name=name)
    return text[:MOST_TEXT]


_FEW = 20
"""Letters of a file that has no text worth reading."""
