"""A statement's text made searchable: lines joined, words mended, split into sentences."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from dsar_desk.domain.controllers import Controller, Fact, facts_of
from dsar_desk.domain.quotations import BROKEN, GAP, fold

FAULT, REMARK = "fault", "remark"
"""The law asks otherwise, or it does not but the reader is helped."""

_BLOCK = re.compile(r"\n\s*\n|\n(?=\s*[•\-–])")
_LINE = re.compile(r"\n")
_WRAPPED = 160
"""Characters of a line from which a text's lines are taken not to be wrapped: each then ends where its writer
ended it."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Ý“\"])")
_LONGEST = 2000
"""Characters of a sentence; longer text without a full stop is cut, so that reading it takes no hours."""
_BULLET = re.compile(r"^[•\-–]\s*")


def pattern(words: str) -> re.Pattern[str]:
    """Return a pattern that ignores case."""
    return re.compile(words, re.IGNORECASE)


@dataclass(frozen=True)
class Reading:
    """What a rule reads: the controller's facts and the statement's text. `today` is the controller's day."""

    controller: Controller
    raw: str
    today: date = field(default=date.max)

    @cached_property
    def text(self) -> str:
        """The whole text on one line."""
        return fold(self.raw)

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """The sentences, list items and table cells, in order."""
        blocks = (_BULLET.sub("", fold(block)) for block in self._blocks())
        parts = (part for block in blocks for part in _SENTENCE.split(block) if part)
        return tuple(
            part[start : start + _LONGEST] for part in parts for start in range(0, len(part), _LONGEST)
        )

    def _blocks(self) -> list[str]:
        text = BROKEN.sub("", self.raw)
        is_wrapped = max(map(len, text.splitlines()), default=0) < _WRAPPED
        return (_BLOCK if is_wrapped else _LINE).split(text)

    def says(self, words: str) -> bool:
        """Return whether the text holds the pattern."""
        return bool(pattern(words).search(self.text))

    def find(self, words: str, *, without: str = "") -> Iterator[str]:
        """Yield the sentences that hold one pattern and not the other."""
        wanted, unwanted = pattern(words), pattern(without) if without else None
        for sentence in self.sentences:
            if wanted.search(sentence) and not (unwanted and unwanted.search(sentence)):
                yield sentence

    def first(self, words: str, *, without: str = "") -> str:
        """Return the first such sentence, or nothing."""
        return next(self.find(words, without=without), "")

    def first_within(self, quotation: str, words: re.Pattern[str]) -> str:
        """Return the first part of a quotation that holds a pattern, or nothing."""
        return next((fold(part) for part in quotation.split(GAP) if words.search(fold(part))), "")

    @cached_property
    def quoted(self) -> tuple[tuple[str, str], ...]:
        """The facts' quotations, part by part, with the path of the fact."""
        return tuple(
            (fold(part), path)
            for path, fact in facts_of(self.controller)
            for part in fact.quotation.split(GAP)
            if fact.quotation
        )

    def path_of(self, sentence: str) -> str:
        """Return the path of the fact whose quotation shares most with a sentence, or nothing."""
        shared = [
            (min(len(part), len(sentence)), path)
            for part, path in self.quoted
            if part in sentence or sentence in part
        ]
        return max(shared, key=lambda pair: pair[0])[1] if shared and sentence else ""

    def in_order(self, *quotations: str) -> str:
        """Return quotations joined with a gap, in the order in which they stand in the text."""
        return GAP.join(sorted((fold(part) for part in quotations), key=self.text.find))


def names(key: str, facts: Sequence[Fact], *, most: int = 5) -> dict[str, str]:
    """Return the values of facts for a sentence, under `key` as the statement has them, and in English."""
    more = ", …" if len(facts) > most else ""
    return {
        key: ", ".join(f"‘{fact.value}’" for fact in facts[:most]) + more,
        f"{key}_en": ", ".join(f"‘{fact.text('en')}’" for fact in facts[:most]) + more,
    }
