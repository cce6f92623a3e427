"""Which rights a text uses, and where it says so."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dsar_desk.domain.recognition.word_lists import WordList
from dsar_desk.domain.rights import Right

_SENTENCE_END = re.compile(
    r"(?<![Aa]rt)(?<!\bNr)(?<!\bAbs)(?<!\blit)(?<!\b[Mm]r)(?<!\b[DdMm]rs)(?<!\b[Dd]r)(?<!\bpar)(?<!\b[Dd]hr)"
    r"(?<!\b[Mm]evr)(?<!\b[Mm]w)(?<!\b[Ff]am)(?<!\b[Nn]o)(?<!\b[Nn]r)(?<!\b[Tt]el)(?<!\b[A-Z])[.!?]{1,9}\s{1,9}"
    r"|\n[ ]{0,9}\n|\n(?=[ ]{0,9}(?:[-•*>]|[0-9]{1,2}[.)]|[a-z][.)])\s)"
)
_REPEATABLE = frozenset({Right.DIRECT_MARKETING})
"""Somebody who has asked before and still gets advertising asks again."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a text uses a right. `conditional` where it does so only in a certain case."""

    right: Right
    start: int
    end: int
    conditional: bool = False


def find_rights(text: str, lists: Iterable[WordList]) -> tuple[Evidence, ...]:
    """Return where the text uses a right, in its order; places of one right do not overlap."""
    known = tuple(lists)
    found = [
        evidence for start, end in _sentences(text) for evidence in _in_sentence(text, start, end, known)
    ]
    return tuple(_without_overlap(sorted(found, key=lambda each: (each.start, -each.end))))


def primary_right(evidence: Sequence[Evidence]) -> Right | None:
    """Return the right that the text is about: the first that it uses without a condition."""
    firm = [each for each in evidence if not each.conditional] or list(evidence)
    return firm[0].right if firm else None


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in _SENTENCE_END.finditer(text):
        yield start, end.end()
        start = end.end()
    yield start, len(text)


def _in_sentence(text: str, start: int, end: int, lists: Sequence[WordList]) -> Iterator[Evidence]:
    matches = [
        (right, match)
        for words in lists
        for right, pattern in words.rights.items()
        for match in pattern.finditer(text, start, end)
    ]
    if not matches:
        return
    told = any(words.not_asked.search(text, start, end) for words in lists)
    conditional = any(words.conditional.search(text, start, end) for words in lists)
    asked = {right for right, _ in matches}
    for right, match in matches:
        if (told and right not in _REPEATABLE) or _is_unwanted(right, text, start, end, lists):
            continue
        if right is Right.OBJECTION and Right.DIRECT_MARKETING in asked:
            continue
        only_if = conditional and right is Right.CONSENT_WITHDRAWAL
        yield Evidence(right, match.start(), match.start() + len(match[0].rstrip()), only_if)


def _is_unwanted(right: Right, text: str, start: int, end: int, lists: Iterable[WordList]) -> bool:
    return any(
        right in words.not_wanted and words.not_wanted[right].search(text, start, end) for words in lists
    )


def _without_overlap(found: Iterable[Evidence]) -> Iterator[Evidence]:
    ends: dict[Right, int] = {}
    for each in found:
        if each.start >= ends.get(each.right, 0):
            ends[each.right] = each.end
            yield each
