"""Opens a file from its bytes and gives its pages, one after the other."""

import warnings
from collections.abc import Iterator
from dataclasses import dataclass

from dsar_desk.errors import DeskError, InvalidInput
from dsar_desk.redaction.bounds import check_bytes
from dsar_desk.redaction.kinds import FileKind, kind_of
from dsar_desk.redaction.pixels import Page


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of a file. Each is decoded when its turn comes."""

    count: int
    pages: Iterator[Page]

    def __iter__(self) -> Iterator[Page]:
        with _InSentences():
            yield from self.pages


def open_pages(content: bytes, *, name: str, password: str = "") -> Pages:
    """Return the pages of a picture or PDF, upright as the file says (EXIF), none larger than is kept.

    Args:
        content: The bytes of the file; what it is, they say.
        name: Its name, for the sentence when they do not.
        password: Of a locked PDF.

    Raises:
        PasswordNeeded: If a PDF is locked and the password does not open it.
        InvalidInput: If it is too large, too many, broken, or nothing that can be read.
    """
    check_bytes(content)
    kind = kind_of(content, name=name)
    with _InSentences():
        if kind is FileKind.PDF:
            from dsar_desk.redaction.pdf_pages import open_pdf

            return Pages(*open_pdf(content, password))
        if kind is FileKind.HEIC:
            from dsar_desk.redaction.heic import open_heic

            return Pages(*open_heic(content))
        from dsar_desk.redaction.pictures import open_picture

        return Pages(*open_picture(content, kind))


class _InSentences:
    """Turns whatever a decoder says of a bad file into a sentence; none of its own words get out."""

    def __enter__(self) -> None:
        self._quiet = warnings.catch_warnings()
        self._quiet.__enter__()
        warnings.simplefilter("ignore")

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        self._quiet.__exit__(None, None, None)
        if isinstance(error, DeskError | MemoryError) or not isinstance(error, Exception):
            return
        raise InvalidInput("picture-truncated" if "truncated" in str(error) else "picture-broken") from None
