"""A privacy statement from a file: plain text, Markdown, a web page saved from the browser, PDF or Word.

What comes out reads as the page does: a paragraph, a heading and an item of a list end with a line end of
their own, so that the check sees where a sentence ends.
"""

import re
from html.parser import HTMLParser
from pathlib import PurePath

from dsar_desk.catalogs.statement_documents import LONGEST as LONGEST_DOCUMENT
from dsar_desk.catalogs.statement_documents import text_of_docx, text_of_pdf
from dsar_desk.errors import InvalidInput

LONGEST = 4 * 1024 * 1024
"""Bytes of a file; a saved page is mostly scripts."""
KINDS = (".txt", ".md", ".markdown", ".html", ".htm", ".pdf", ".docx")
LONGEST_FILE = LONGEST_DOCUMENT
"""Bytes of a file of whatever kind."""
_UNSEEN = frozenset({"script", "style", "head", "template", "noscript", "svg", "nav", "select", "iframe"})
_BLOCK_NAMES = (
    "address article aside blockquote br dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header "
    "hr li main ol p pre section table tbody td th thead tr ul"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{1,40})""", re.IGNORECASE)
_HEADING = re.compile(r"(?m)^ {0,3}#{1,6}[ \t]+(.*?)[ \t#]*$")
_ITEM = re.compile(r"(?m)^([ \t]*)[*+][ \t]+")
_LINK = re.compile(r"!?\[([^\]\n]{1,500})\]\(([^)\s]{1,2000})[^)\n]{0,200}\)")
_STRONG = re.compile(
    r"(\*\*|__)(?=\S)([^\n]{1,1000}?)(?<=\S)\1|(?<!\w)([*_])(?=\S)([^\n*_]{1,1000}?)(?<=\S)\3(?!\w)"
)


def read_statement_file(content: bytes, *, name: str) -> str:
    """Return the text of a statement's file.

    Raises:
        InvalidInput: A kind that is not read, too large, locked, damaged, or no text.
    """
    kind = PurePath(name).suffix.lower()
    if kind not in KINDS:
        raise InvalidInput("statement-file-kind", name=name)
    if len(content) > (LONGEST_DOCUMENT if kind in {".pdf", ".docx"} else LONGEST):
        raise InvalidInput("file-too-large", name=name)
    if kind == ".pdf":
        return text_of_pdf(content, name=name)
    if kind == ".docx":
        return text_of_docx(content, name=name)
    text = _decoded(content, name=name)
    if kind in {".html", ".htm"}:
        return text_of_page(text)
    return text_of_markdown(text) if kind in {".md", ".markdown"} else text


def text_of_page(page: str) -> str:
    """Return what a web page says."""
    reader = _Page()
    reader.feed(page)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.words).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def text_of_markdown(text: str) -> str:
    """Return Markdown without its marks for headings, lists, links and stress."""
    plain = _ITEM.sub(r"\1- ", _HEADING.sub(r"\1", text))
    return _STRONG.sub(r"\2\4", _LINK.sub(_link, plain))


def _link(found: re.Match[str]) -> str:
    return found[1] if found[1] in found[2] else f"{found[1]} ({found[2].removeprefix('mailto:')})"


def _decoded(content: bytes, *, name: str) -> str:
    told = _CHARSET.search(content[:4096])
    for charset in ("utf-8-sig", told[1].decode("ascii") if told else "cp1252", "cp1252"):
        try:
            text = content.decode(charset)
        except (UnicodeDecodeError, LookupError):
            continue
        if "\0" not in text:
            return text
    raise InvalidInput("file-not-text", name=name)


class _Page(HTMLParser):
    """Collects the words of a page; what a reader does not see is left out."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  # HTMLParser's
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag in _BLOCKS:
            self.words.append("\n• " if tag == "li" else "\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in _BLOCKS:
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.words.append(re.sub(r"\s+", " ", data))
