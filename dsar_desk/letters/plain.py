"""A letter as plain text, as a reader of the PDF would have it."""

from collections.abc import Iterable, Iterator

from dsar_desk.letters.document import Heading, Listing, NewPage, Paragraph, Part, Table, Text, words_of
from dsar_desk.letters.frame import Surround


def plain_text(surround: Surround, text: Text) -> str:
    """Return the letter with everything around it, a blank line between paragraphs."""
    return "\n\n".join(part for part in _parts(surround, text) if part) + "\n"


def body_text(text: Text) -> str:
    """Return only what the letter's own text says, annexes included."""
    parts = (words_of(text.subject), *_blocks(text.body), *_blocks(text.annexes))
    return "\n\n".join(part for part in parts if part)


def mail_text(surround: Surround, text: Text) -> str:
    """Return what a mail says that goes instead of the letter: no address, no letterhead."""
    signature = "\n".join(words_of(runs) for runs in surround.signature)
    parts = (words_of(surround.salutation), *_blocks(text.body), surround.closing, signature, surround.foot)
    return "\n\n".join(part for part in parts if part) + "\n"


def _parts(surround: Surround, text: Text) -> Iterator[str]:
    yield surround.draft
    yield "\n".join((surround.name, *surround.contact))
    yield "\n".join(surround.address)
    yield "\n".join(f"{label}: {words_of(runs)}" for label, runs in surround.references)
    yield words_of(text.subject)
    yield words_of(surround.salutation)
    yield from _blocks(text.body)
    yield surround.closing
    yield "\n".join(words_of(runs) for runs in surround.signature)
    if surround.enclosures:
        yield "\n".join((surround.enclosures_label, *(f"- {name}" for name in surround.enclosures)))
    yield from _blocks(text.annexes)
    yield surround.foot


def _blocks(parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, (Heading, Paragraph)):
            yield words_of(part.runs)
        elif isinstance(part, Listing):
            yield "\n".join(_items(part))
        elif isinstance(part, Table):
            yield "\n".join(_rows(part))
        elif isinstance(part, NewPage):
            continue


def _items(listing: Listing) -> Iterator[str]:
    for number, item in enumerate(listing.items, start=listing.start):
        mark = f"{number}." if listing.numbered else "-"
        inside = "\n".join(_blocks(item)).replace("\n", "\n  ")
        yield f"{mark} {inside}"


def _rows(table: Table) -> Iterator[str]:
    for row in (table.head, *table.rows):
        yield ": ".join(words_of(cell) for cell in row) if table.row_heads else " | ".join(map(words_of, row))
