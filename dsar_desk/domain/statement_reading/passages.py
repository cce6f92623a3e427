"""A statement cut into passages: sentences, items and cells, each under its heading and its topic."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from dsar_desk.domain.quotations import BROKEN, fold, missing_parts
from dsar_desk.domain.statement_reading.periods import find_periods
from dsar_desk.domain.statement_reading.words import StatementWords

_BULLET = re.compile(r"^\s*[•·▪●◦*\uf000-\uf0ff\-–—]\s*")
_BLANK = re.compile(r"\n\s*\n|\n(?=\s*[•·▪●◦*\uf000-\uf0ff\-–—])")
_SENTENCE = re.compile(
    r"(?<=[.!?])(?<![BNVOF]\.[VO]\.)(?<!V\.O\.F\.)(?<!\bInc\.)(?<!\bCorp\.)(?<!\bLtd\.)\s+(?=[A-ZÀ-Ý“\"‘])"
)
_NUMBER = re.compile(r"^(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*)[.):]?\s+")
_HEADING = 110
"""Characters of a heading at most."""
TABLE = "table"
"""The topic of cells below columns of which one is about keeping data."""
_CELLS = 3
"""Short lines in a row that are taken for the heads of columns."""
_CELL = 240
"""Characters of a cell at most; longer text comes after the table."""
_LABEL = 4
"""Words of a heading that ends in a colon at most; a longer one announces a list."""
_LONGEST = 2000
"""Characters of a passage; longer text without a full stop is cut, so that reading it takes no hours."""
_MOST_WRAPPED = 140
"""Characters of a line from which lines are not taken to be wrapped."""


@dataclass(frozen=True)
class Passage:
    """A sentence, an item of a list or a cell; `topic` is what the last telling heading is about."""

    text: str
    section: str = ""
    topic: str = ""
    lead: str = ""
    """For an item of a list, the sentence that announces the list."""
    number: int = 0


@dataclass(frozen=True)
class StatementText:
    """A statement as the rules read it."""

    raw: str
    words: StatementWords

    @cached_property
    def folded(self) -> str:
        """The whole text on one line, as quotations are held against it."""
        return fold(self.raw)

    @cached_property
    def flow(self) -> str:
        """The text with line ends only where its writer set them, and words mended."""
        return "\n".join(self._blocks)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines of `flow` that are not empty."""
        return tuple(line.strip() for line in self.flow.split("\n") if line.strip())

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The passages, in order."""
        return tuple(self._read())

    def holds(self, quotation: str) -> bool:
        """Return whether a quotation stands in the statement."""
        return bool(quotation.strip()) and not missing_parts(quotation, self.folded)

    def sentence_at(self, words: str) -> Passage:
        """Return the first passage that holds these words, or one of the words alone."""
        found = (passage for passage in self.passages if words in passage.text)
        return next(found, Passage(words))

    @cached_property
    def _blocks(self) -> tuple[str, ...]:
        text = BROKEN.sub("", self.raw.replace("\t", " "))
        if not _is_wrapped(text):
            return tuple(" ".join(line.split()) for line in text.split("\n"))
        return tuple(" ".join(block.split()) for block in _BLANK.split(text))

    def _read(self) -> Iterator[Passage]:
        section = topic = lead = ""
        number = 0
        blocks = [block for block in self._blocks if block]
        for at, block in enumerate(blocks):
            is_item = bool(_BULLET.match(block))
            text = _BULLET.sub("", block)
            if self._is_heading(block):
                heading = _NUMBER.sub("", text).rstrip(" ?:")
                section, lead = (section if topic == TABLE and self._is_a_basis(text) else heading), ""
                is_new = text.rstrip(":") != heading
                topic = (
                    TABLE
                    if self._heads_a_table(blocks[at : at + _CELLS])
                    else self._topic_of(heading, topic, is_new=is_new)
                )
            elif topic == TABLE and len(text) > _CELL:
                topic = ""
            for part in _sentences(text):
                yield Passage(part, section, topic, lead if is_item else "", number)
                number += 1
            if not is_item:
                lead = list(_sentences(text))[-1] if text.endswith(":") else ""

    def _is_heading(self, block: str) -> bool:
        if _BULLET.match(block) or not _looks_like_heading(block):
            return False
        return next(find_periods(block, self.words), None) is None

    def _is_a_basis(self, text: str) -> bool:
        """Return whether a cell is no head of a row but the legal basis in it."""
        return any(pattern.match(text) for pattern in self.words.all("bases").values())

    def _heads_a_table(self, blocks: Sequence[str]) -> bool:
        """Return whether short lines in a row are the heads of columns, one of them about keeping data."""
        about_keeping = self.words.pattern("headings", "retention")
        heads = [block for block in blocks if self._is_heading(block) and not block.endswith("?")]
        return len(heads) == _CELLS and any(about_keeping.match(block) for block in heads[1:])

    def _topic_of(self, heading: str, before: str, *, is_new: bool) -> str:
        if before == TABLE and not is_new:
            return before
        for topic, pattern in self.words.all("headings").items():
            if pattern.match(heading):
                return topic
        return "" if is_new else before


def _sentences(text: str) -> Iterator[str]:
    for part in filter(None, _SENTENCE.split(text)):
        yield from (part[start : start + _LONGEST] for start in range(0, len(part), _LONGEST))


def _looks_like_heading(text: str) -> bool:
    if (
        len(text) > _HEADING
        or re.search(r"[.;,]$|: .|@|www\.|\d{4}", text)
        or not re.search(r"[^\W\d_]", text)
    ):
        return False
    return not text.endswith(":") or len(text.split()) <= _LABEL


def _is_wrapped(text: str) -> bool:
    """Return whether lines end where the page did: many about as long as the longest."""
    lengths = [len(line) for line in text.split("\n") if line.strip()]
    longest = max(lengths, default=0)
    full = sum(length > 0.8 * longest for length in lengths)
    return 50 < longest < _MOST_WRAPPED and full * 6 >= len(lengths)
