"""From filled Markdown to the parts of a letter. Only here do values leave their slots."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from dsar_desk.errors import InvalidInput
from dsar_desk.letters.characters import clean_line, clean_lines
from dsar_desk.letters.document import (
    Heading,
    LineBreak,
    Listing,
    NewPage,
    Paragraph,
    Part,
    Run,
    Runs,
    Table,
    Text,
)
from dsar_desk.letters.values import Blank, Printable, Processing
from dsar_desk.letters.wording import SLOT, Filled

_ALONE = re.compile(rf"^{SLOT.pattern}$")
_DEEPEST_HEADING = 3
_BULLET = re.compile(r"^\s*[-•*–]\s+")


@lru_cache(maxsize=64)
def _parsed(markdown: str) -> Sequence[Token]:
    """Return the tokens of a filled text; values are slots in it, so letters alike are parsed once."""
    return _parser().parse(markdown)


Tables = Callable[[], tuple[Part, ...]]


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table")
    parser.disable(["html_block", "html_inline", "reference", "entity", "autolink", "link", "image"])
    return parser.disable(["code", "fence", "backticks", "lheading", "blockquote"])


def text_of(filled: Filled, *, open_label: Callable[[Blank], str], processing: Tables) -> Text:
    """Return the parts of a filled text.

    Args:
        filled: The text with its slots.
        open_label: Gives the words of an open field.
        processing: Makes the tables of Art. 15(1), where the text wants them.

    Raises:
        InvalidInput: If the text has no subject, or something that letters do not have.
    """
    reader = _Reader(filled, open_label, processing)
    tokens = _parsed(filled.markdown)
    parts = tuple(reader.parts(_Tokens(tokens)))
    if not parts or not isinstance(parts[0], Heading) or parts[0].level != 1:
        raise InvalidInput("template-subject", file=filled.source.name)
    first_break = next((n for n, part in enumerate(parts) if isinstance(part, NewPage)), len(parts))
    if any(isinstance(part, Heading) and part.level == 1 for part in parts[1:first_break]):
        raise InvalidInput("template-subject", file=filled.source.name)
    return Text(parts[0].runs, parts[1:first_break], parts[first_break:])


class _Tokens:
    """Markdown tokens, one after the other."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._next = 0

    def __iter__(self) -> Iterator[Token]:
        while self._next < len(self._tokens):
            self._next += 1
            yield self._tokens[self._next - 1]

    def until(self, kind: str) -> Iterator[Token]:
        for token in self:
            if token.type == kind:
                return
            yield token

    def inline(self) -> Token:
        """Return the next inline token and pass over its closing one."""
        token = self._tokens[self._next]
        self._next += 2
        return token


@dataclass(frozen=True)
class _Reader:
    filled: Filled
    open_label: Callable[[Blank], str]
    processing: Tables

    def parts(self, tokens: _Tokens, end: str = "") -> Iterator[Part]:
        for token in tokens.until(end):
            if token.type == "heading_open":
                yield self._heading(token, tokens.inline())
            elif token.type == "paragraph_open":
                yield from self._paragraph(tokens.inline())
            elif token.type in {"bullet_list_open", "ordered_list_open"}:
                yield self._listing(token, tokens)
            elif token.type == "table_open":
                yield self._table(tokens)
            elif token.type == "hr":
                yield NewPage()
            else:
                raise self._refused(token)

    def _heading(self, token: Token, inline: Token) -> Heading:
        level = int(token.tag[1])
        if level > _DEEPEST_HEADING:
            raise self._refused(token)
        return Heading(level, tuple(self._runs(inline)))

    def _paragraph(self, inline: Token) -> Iterable[Part]:
        alone = _ALONE.match(inline.content)
        if alone:
            return self._block(self.filled.slots[int(alone[1])])
        return (Paragraph(tuple(self._runs(inline))),)

    def _block(self, value: Printable) -> Iterable[Part]:
        if isinstance(value, Processing):
            return self.processing()
        if isinstance(value, Blank):
            return (Paragraph((self._blank(value),)),)
        return _blocks(clean_lines(value))

    def _listing(self, token: Token, tokens: _Tokens) -> Listing:
        numbered = token.type.startswith("ordered")
        end = token.type.replace("open", "close")
        items: list[tuple[Part, ...]] = []
        for item in tokens.until(end):
            if item.type != "list_item_open":
                raise self._refused(item)
            items.append(tuple(self.parts(tokens, "list_item_close")))
        return Listing(tuple(items), numbered, int(token.attrGet("start") or 1))

    def _table(self, tokens: _Tokens) -> Table:
        rows: list[tuple[Runs, ...]] = []
        cells: list[Runs] = []
        for token in tokens.until("table_close"):
            if token.type == "tr_open":
                cells = []
            elif token.type == "inline":
                cells.append(tuple(self._runs(token)))
            elif token.type == "tr_close":
                rows.append(tuple(cells))
        return Table(rows[0], tuple(rows[1:]))

    def _runs(self, inline: Token) -> Iterator[Run]:
        style = Run("")
        for token in inline.children or ():
            if token.type in {"strong_open", "strong_close"}:
                style = replace(style, bold=token.type.endswith("open"))
            elif token.type in {"em_open", "em_close"}:
                style = replace(style, italic=token.type.endswith("open"))
            elif token.type == "text":
                yield from self._words(token.content, style)
            elif token.type == "softbreak":
                yield replace(style, text=" ")
            elif token.type == "hardbreak":
                yield LineBreak
            else:
                raise self._refused(token)

    def _words(self, content: str, style: Run) -> Iterator[Run]:
        for number, piece in enumerate(SLOT.split(content)):
            if number % 2:
                yield self._value(self.filled.slots[int(piece)], style)
            elif piece:
                yield Run(piece, bold=style.bold, italic=style.italic)

    def _value(self, value: Printable, style: Run) -> Run:
        if isinstance(value, Blank):
            return replace(self._blank(value), bold=style.bold)
        if isinstance(value, Processing):
            raise InvalidInput("template-block", file=self.filled.source.name)
        return Run(clean_line(value), bold=style.bold, italic=style.italic)

    def _blank(self, blank: Blank) -> Run:
        return Run(clean_line(self.open_label(blank)), open_field=blank.key)

    def _refused(self, token: Token) -> InvalidInput:
        words = SLOT.sub("…", token.content or (token.children or [token])[0].content or token.type)[:60]
        return InvalidInput("template-markdown", file=self.filled.source.name, near=words.strip())


def _blocks(lines: Sequence[str]) -> Iterator[Part]:
    """Yield the paragraphs and lists of a value with several lines."""
    items: list[tuple[Part, ...]] = []
    for line in lines:
        if _BULLET.match(line):
            items.append((Paragraph((Run(_BULLET.sub("", line)),)),))
            continue
        if items:
            yield Listing(tuple(items))
            items = []
        yield Paragraph((Run(line),))
    if items:
        yield Listing(tuple(items))
