"""Runs of digits in a text: groups with blanks, dots or dashes between them, and the numbers they may be."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from dsar_desk.domain.number_labels import Label

BLANKS = " \t\u00a0\u2007\u2009\u202f"
SEPARATORS = BLANKS + r".\-\u2010\u2011\u2013"

_BETWEEN = rf"[{SEPARATORS}]{{0,3}}"
_BEGUN = r"(?:(?<![0-9A-Za-z][0-9])|(?<=[Bb][Ss][Nn][0-9])|(?<=[Nn][Uu][Mm][Mm][Ee][Rr][0-9]))"
"""The first digit is not inside a word, but may touch a label, as in BSN123. Asked behind it: a pattern that
begins with digits is looked for five times as fast."""
_RUN = re.compile(rf"[0-9]{_BEGUN}(?:{_BETWEEN}(?:2[AB](?={_BETWEEN}[0-9])|[0-9]))*")
_GROUP = re.compile(r"[0-9]+(?:[AB][0-9]*)?")
"""Corsica's 2A and 2B are the only letters inside a number."""


@dataclass(frozen=True, slots=True)
class Run:
    """Groups of digits as (start, digits), and the label of the number that they are."""

    groups: tuple[tuple[int, str], ...]
    label: Label | None = None

    @property
    def start(self) -> int:
        """Where the first group begins in the text."""
        return self.groups[0][0]

    @property
    def end(self) -> int:
        """Where the last group ends; 0 for a run without groups."""
        return self.groups[-1][0] + len(self.groups[-1][1]) if self.groups else 0

    @property
    def digits(self) -> str:
        """The digits without what stands between them."""
        return "".join(digits for _, digits in self.groups)

    def written(self, text: str) -> str:
        """Return the run as the text has it."""
        return text[self.start : self.end]

    def from_group(self, at: int, *, lengths: Collection[int]) -> list["Run"]:
        """Return the parts that begin at this group and have one of these lengths, longest first."""
        found: list[Run] = []
        total = 0
        for last in range(at, len(self.groups)):
            total += len(self.groups[last][1])
            if total > max(lengths):
                break
            if total in lengths:
                found.insert(0, Run(self.groups[at : last + 1], self.label))
        return found

    def at_end(self, *, lengths: Collection[int]) -> list["Run"]:
        """Return the parts that end with the last group, longest first."""
        found: list[Run] = []
        total = 0
        for first in range(len(self.groups) - 1, -1, -1):
            total += len(self.groups[first][1])
            if total > max(lengths):
                break
            if total in lengths:
                found.insert(0, Run(self.groups[first:], self.label))
        return found

    def group_after(self, end: int) -> int:
        """Return which group is the first to begin at or after `end`."""
        return bisect_left(self.groups, (end, ""))

    def words(self, text: str) -> Iterator["Run"]:
        """Yield the parts of this run that only blanks divide; none when there is but one."""
        word: list[tuple[int, str]] = []
        for start, digits in self.groups:
            if word and text[word[-1][0] + len(word[-1][1]) : start].strip(BLANKS) == "":
                yield Run(tuple(word))
                word = []
            word.append((start, digits))
        if len(word) < len(self.groups):
            yield Run(tuple(word))


def find_runs(text: str) -> Iterator[Run]:
    """Yield the runs of a text; a group that a letter touches is part of something else."""
    for found in _RUN.finditer(text):
        start, run = found.start(), found[0]
        if run.isdecimal():  # most of them: of one group
            groups = [(start, run)]
        else:
            groups = [(start + group.start(), group[0]) for group in _GROUP.finditer(run)]
        if text[found.end() : found.end() + 1].isalnum():
            groups.pop()
        if groups:
            yield Run(tuple(groups))
