"""Words without which a pattern is found nowhere: to look for them is ten times faster than for the pattern.

Most patterns tell of what a letter must not say, so most are not found. Nothing is guessed: a pattern whose
words cannot be told for sure is always looked for itself.
"""

import re
from collections.abc import Iterator, Sequence

_ALTERNATIVES = re.compile(r"\((?:\\b)?[A-Za-z][A-Za-z -]*(?:\|(?:\\b)?[A-Za-z][A-Za-z -]*)*\)")
_LETTER = re.compile(r"[A-Za-z -]")
_MAY_BE_NONE = ("?", "*", "{")
_ODD = re.compile("[\u0130\u0131\u017f\u212a]")
"""Letters that are no ASCII, and yet the same as one of it where capitals do not matter."""
_PART = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)


def hints(pattern: str) -> tuple[str, ...]:
    """Return small words of which one stands in whatever the pattern finds; none where that is not sure."""
    parts = list(_outer(_PART.findall(pattern)))
    if "|" in parts:
        return ()
    found = [words for words in _sure(parts) if min(map(len, words)) > 1]
    return min(found, key=lambda words: len(words) - min(map(len, words)), default=())


def in_small_letters(text: str) -> str | None:
    """Return a text to look for hints in; none where small letters do not tell."""
    return None if _ODD.search(text) else text.lower()


def may_be_in(wanted: Sequence[str], small: str | None) -> bool:
    """Return whether what has these words can be in a text."""
    return not wanted or small is None or any(word in small for word in wanted)


def _outer(parts: Sequence[str]) -> Iterator[str]:
    """Yield the parts of a pattern with each group, whatever is in it, as one."""
    depth, group = 0, ""
    for part in parts:
        depth += {"(": 1, ")": -1}.get(part, 0)
        group += part
        if depth == 0:
            yield group
            group = ""


def _sure(parts: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield what must be there: the words of a group, or a word that stands alone."""
    word = ""
    for part, after in zip(parts, [*parts[1:], ""], strict=True):
        is_sure = after not in _MAY_BE_NONE
        if is_sure and _LETTER.fullmatch(part):
            word += part.lower()
            continue
        if word:
            yield (word,)
        word = ""
        if is_sure and _ALTERNATIVES.fullmatch(part):
            yield tuple(each.removeprefix(r"\b").lower() for each in part[1:-1].split("|"))
    if word:
        yield (word,)
