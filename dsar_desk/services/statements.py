"""The text of an own privacy statement, kept with its controller: facts and check are held against it."""

import re
from dataclasses import dataclass, replace
from hashlib import sha256

from dsar_desk.domain.controllers import Controller
from dsar_desk.domain.letters import LETTER_LANGUAGES
from dsar_desk.errors import InvalidInput
from dsar_desk.services.guard import mask_pasted
from dsar_desk.services.ports import Actor, Catalog
from dsar_desk.services.register_ports import Begin
from dsar_desk.services.shops import controller_of, store_own

LONGEST = 300_000
"""Characters of a statement; the longest of the five examples has some 40,000."""
_CONTROL = re.compile(r"(?<![^\S\n])[^\S\n]*[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True)
class StatementEntry:
    """A statement as it was pasted or read from a file. An empty text takes the own statement away."""

    text: str
    title: str = ""
    language: str = "nl"


@dataclass(frozen=True)
class KeptStatement:
    """The controller with its statement, and how many national numbers were masked in the text."""

    controller: Controller
    masked: int


def keep_statement(
    begin: Begin, catalog: Catalog, actor: Actor, controller_id: str, entry: StatementEntry
) -> KeptStatement:
    """Keep a statement's text with its controller; the digits of national numbers are masked.

    Raises:
        InvalidInput: If the text is too long, or the language is none in which letters are written.
        NotFound: If there is no such controller.
    """
    if entry.language not in LETTER_LANGUAGES:
        raise InvalidInput("fact-code", choice=entry.language)
    with begin() as work:
        before = controller_of(work, catalog, controller_id)
        after, masked = with_statement(before, entry)
        told = {"statement.text": (_told(before.statement.text), _told(after.statement.text))}
        own = store_own(work, catalog, actor, after, changes=told)
        work.commit()
    return KeptStatement(own, masked)


def with_statement(controller: Controller, entry: StatementEntry) -> tuple[Controller, int]:
    """Return a controller with a statement, and how many national numbers were masked in it.

    Raises:
        InvalidInput: If the text is too long.
    """
    if len(entry.text) > LONGEST:
        raise InvalidInput("statement-too-long", most=f"{LONGEST:,}".replace(",", " "))
    text = mask_pasted(tidy_statement(entry.text))
    title = mask_pasted(" ".join(entry.title.split())[:200])
    statement = replace(
        controller.statement, text=text.text, title=title.text, language=entry.language or "nl"
    )
    return replace(controller, statement=statement), text.count + title.count


def tidy_statement(text: str) -> str:
    """Return a text with one kind of line end and without control characters."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    return _CONTROL.sub("", lines).strip()


def _told(text: str) -> str:
    """Return what the history says of a text: how long it is, and which one."""
    return f"{len(text)}, {sha256(text.encode()).hexdigest()[:16]}" if text else ""
