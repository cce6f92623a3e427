"""Takes in a pasted or received text: masks national numbers, and proposes what it asks for.

The words of all languages stand in `resources/recognition`.
"""

import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dsar_desk.assets import asset
from dsar_desk.domain.recognition.reading import Recognised, read_request
from dsar_desk.domain.recognition.word_lists import WordList, read_word_list
from dsar_desk.domain.ruled_out import Known
from dsar_desk.errors import InvalidInput
from dsar_desk.services.guard import mask_pasted
from dsar_desk.services.registration import TEXT_LIMIT

FILE_LIMIT = 20_000_000
"""Bytes; no letter is as long, and a text is cut far below that."""


@dataclass(frozen=True)
class TakenText:
    """A text as it may be kept, and what it seems to be."""

    text: str
    masked: int
    """National numbers whose digits are masked."""
    was_cut: bool
    recognised: Recognised


@cache
def word_lists() -> tuple[WordList, ...]:
    """Return the word lists; a language more is a file more."""
    files = sorted(asset("recognition").iterdir(), key=lambda file: file.name)
    texts = [file.read_text(encoding="utf-8") for file in files if file.name.endswith(".toml")]
    return tuple(read_word_list(tomllib.loads(text)) for text in texts)


def recognise(text: str) -> Recognised:
    """Return what a text seems to ask for, who sent it and when; for a person to confirm."""
    return read_request(text, word_lists())


def take_text(text: str, *, known: Collection[Known] = ()) -> TakenText:
    """Return a text cut at `TEXT_LIMIT` and with national numbers masked, and what it seems to be.

    `known` are numbers of this case that are no national number, as the customer number.
    """
    kept = text[:TEXT_LIMIT]
    masked = mask_pasted(kept, known=known)
    return TakenText(masked.text, masked.count, len(text) > TEXT_LIMIT, recognise(masked.text))


def text_of_file(path: Path) -> str:
    """Return what a text file says.

    Raises:
        InvalidInput: If it cannot be read, is too large, or is no text.
    """
    try:
        if path.stat().st_size > FILE_LIMIT:
            raise InvalidInput("file-too-large", name=path.name)
        content = path.read_bytes()
    except OSError:
        raise InvalidInput("file-unreadable", name=path.name) from None
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    else:
        encodings = [] if b"\0" in content else ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            return content.decode(encoding).replace("\r\n", "\n")
        except UnicodeDecodeError:
            continue
    raise InvalidInput("file-not-text", name=path.name)
