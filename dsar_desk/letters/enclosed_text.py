"""Reads what is text in an enclosure, and looks for national numbers in it before a letter goes out.

Text files (CSV, JSON, XML, TXT), the text layer and the description of a PDF, and the parts of a DOCX, XLSX
or ODT. Pictures and scans are not read here. Of a file nothing is kept but what was counted.
"""

import hashlib
import io
import re
import zipfile
from collections import OrderedDict
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from dsar_desk.domain.letters import Enclosure
from dsar_desk.domain.national_numbers import Certainty, find_national_numbers
from dsar_desk.domain.ruled_out import Known

LONGEST = 2_000_000
"""Characters of one file that are looked through."""
_MOST_PAGES = 500
_MOST_PARTS = 200
_TAG = re.compile(r"<[^<>]{0,2000}>")
_TEXT_PARTS = (".xml", ".txt", ".csv", ".json", ".md", ".html", ".htm")


@dataclass(frozen=True)
class Numbers:
    """How many national numbers a file has; `is_whole` when all of it could be read."""

    certain: int = 0
    possible: int = 0
    is_whole: bool = True


class EnclosureReader:
    """Remembers the counts of the files that it has read last, by their hash."""

    def __init__(self, remembers: int = 64) -> None:
        self._seen: OrderedDict[tuple[object, ...], Numbers] = OrderedDict()
        self._remembers = remembers

    def numbers_in(self, file: Enclosure, *, known: Collection[Known] = ()) -> Numbers:
        """Return what stands in a file; the name does not count."""
        key = (hashlib.sha256(file.content).hexdigest(), tuple(known))
        if key not in self._seen:
            self._seen[key] = _counted(file.content, known)
            if len(self._seen) > self._remembers:
                self._seen.popitem(last=False)
        return self._seen[key]


def _counted(content: bytes, known: Collection[Known]) -> Numbers:
    text, is_whole = text_in(content)
    hits = find_national_numbers(text, known=known)
    certain = sum(hit.certainty is Certainty.CERTAIN for hit in hits)
    return Numbers(certain, len(hits) - certain, is_whole)


def text_in(content: bytes) -> tuple[str, bool]:
    """Return the text of a file, cut at `LONGEST`, and whether that is all that can be read in it."""
    parts: list[str] = []
    size = 0
    is_whole = True
    try:
        for part in _parts(content):
            parts.append(part[: LONGEST - size])
            size += len(parts[-1])
            if len(parts[-1]) < len(part):
                is_whole = False
                break
    except _Unreadable:
        is_whole = False
    return "\n".join(parts), is_whole


def pages_in(pdf: bytes) -> tuple[str, tuple[str, ...]]:
    """Return the description of a PDF and the text of each page; no pages where one cannot be read."""
    try:
        description, *pages = _of_pdf(pdf)
    except _Unreadable:
        return "", ()
    return description, tuple(pages)


class _Unreadable(Exception):
    """The rest of a file is no text, or is too large."""


def _parts(content: bytes) -> Iterator[str]:
    if content.startswith(b"%PDF"):
        yield from _of_pdf(content)
    elif content.startswith(b"PK\x03\x04"):
        yield from _of_archive(content)
    else:
        yield _decoded(content)


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    if b"\0" in content[:8192] or content.startswith((b"\xff\xd8", b"\x89PNG", b"RIFF")):
        raise _Unreadable
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _of_pdf(content: bytes) -> Iterator[str]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        raise _Unreadable from None
    try:
        yield "\n".join(document.get_metadata_dict().values())
        for number in range(min(len(document), _MOST_PAGES)):
            text = _of_page(document, number)
            yield text
            if not text.strip():
                raise _Unreadable  # a scan
        if len(document) > _MOST_PAGES:
            raise _Unreadable
    finally:
        document.close()


def _of_page(document: "object", number: int) -> str:
    import pypdfium2

    try:
        page = document[number]  # type: ignore[index]  # pypdfium2 has no types
    except pypdfium2.PdfiumError:
        raise _Unreadable from None
    layer = page.get_textpage()
    try:
        return str(layer.get_text_bounded())
    finally:
        layer.close()
        page.close()


def _of_archive(content: bytes) -> Iterator[str]:
    left = 4 * LONGEST
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = [info.filename for info in archive.infolist()]
            yield "\n".join(names)
            for name in names[:_MOST_PARTS]:
                if not name.lower().endswith(_TEXT_PARTS):
                    continue
                with archive.open(name) as part:
                    read = part.read(left + 1)
                left -= len(read)
                if left < 0:
                    raise _Unreadable
                yield _TAG.sub(" ", read.decode("utf-8", "replace"))
            if len(names) > _MOST_PARTS or any(not _is_known(name) for name in names):
                raise _Unreadable
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError, ValueError):
        raise _Unreadable from None


def _is_known(name: str) -> bool:
    """Return whether a part is text, or belongs to the form of an office file."""
    return name.lower().endswith((*_TEXT_PARTS, ".rels", "/", ".bin", "mimetype", ".rdf"))
