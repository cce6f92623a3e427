"""What was lost when the statement was made or copied: ends of sentences, items of lists, links."""

import re
from collections.abc import Iterator
from itertools import pairwise

from dsar_desk.domain.controllers import Finding
from dsar_desk.domain.quotations import fold
from dsar_desk.domain.statement_check.text import REMARK, Reading, pattern

_BULLETS = "•-–\uf0b7"
_LINKS = pattern(r"\b(?:privacyverklaring|privacybeleid|website|pagina|link|policy|page)(?:en|['’]?s)?:$")
_ADDRESS = pattern(r"https?://|\bwww\.|\b[\w-]+\.(?:nl|be|com|eu|fr|org|net)\b")
_LONG = 60
"""Characters from which a paragraph is a sentence and no heading or label."""
_FAR = 600
"""Characters before the end in which the first "om" is looked for."""
_ENDED = re.compile(r"[^\w]$")
_WITHOUT_VERB = pattern(
    r"\bom\b.*\bte\b.*\ben om (?:onze|ons|de|het|uw|jouw|je|deze|dit) (?!redene?n?$)[\w-]+$"
)
"""A second "om" without the verb that the first one has."""
_FORMS = frozenset({"s", "n", "e", "t", "d", "r", "y", "en", "es", "er", "de", "te", "je", "ed", "ly"})
"""What another form of a whole word has more."""
_WORDS = "twee drie vier vijf zes zeven acht"
_COUNTS = {word: number for number, word in enumerate(_WORDS.split(), 2)}
_COUNTED = pattern(
    rf"\b({'|'.join(_COUNTS)}) \w*(?:gevallen|redenen|doelen|doeleinden|gronden|voorwaarden|uitzonderingen)\b"
    r"[^:•]{0,120}:[ \t]*\n"
)


def find_broken_sentences(reading: Reading) -> Iterator[Finding]:
    """Yield the first sentence that ends in the middle of a word, or before its verb."""
    words = re.findall(r"[^\W\d_]+", reading.text)
    known = frozenset(words)
    for sentence in reading.sentences:
        if len(sentence) < _LONG or _ENDED.search(sentence):
            continue
        last = re.split(r"\W", sentence)[-1]
        if _WITHOUT_VERB.search(sentence[-_FAR:]) or (_is_cut(last, known) and words.count(last) == 1):
            path, facts = reading.path_of(sentence), {"end": sentence[-40:].partition(" ")[2]}
            yield Finding("sentence-broken", REMARK, "12(1)", sentence, path, facts)
            return


def _is_cut(word: str, known: frozenset[str]) -> bool:
    tails = {each[len(word) :] for each in known if each.startswith(word)} - {""}
    return len(word) > 4 and any(len(tail) == 1 for tail in tails - _FORMS) and not tails & _FORMS


def find_empty_items(reading: Reading) -> Iterator[Finding]:
    """Yield a list with an item without words; the quotation is the item before it."""
    lines = [line.strip() for line in reading.raw.splitlines() if line.strip()]
    for before, line in pairwise(lines):
        if line in _BULLETS and before[0] in _BULLETS and len(before) > 1:
            item = fold(before[1:])
            yield Finding("list-empty", REMARK, "12(1)", item, reading.path_of(item), {"item": item})
            return


def find_missing_links(reading: Reading) -> Iterator[Finding]:
    """Yield a sentence that announces a link or a page, and no address after it."""
    for sentence, following in pairwise((*reading.sentences, "")):
        if len(sentence) > _LONG and _LINKS.search(sentence) and not _ADDRESS.search(following):
            yield Finding("link-missing", REMARK, "12(1)", sentence, reading.path_of(sentence))
            return


def find_wrong_counts(reading: Reading) -> Iterator[Finding]:
    """Yield a number of cases or reasons that is not the number of items in the list that follows."""
    for match in _COUNTED.finditer(reading.raw):
        items = _items_after(reading.raw[match.end() :])
        if items and items != _COUNTS[match[1].lower()]:
            sentence = reading.first(re.escape(fold(match[0]).partition(".")[0].rstrip(":")))
            facts = {"said": str(_COUNTS[match[1].lower()]), "count": str(items)}
            yield Finding("count-wrong", REMARK, "12(1)", sentence, reading.path_of(sentence), facts)
            return


def _items_after(text: str) -> int:
    items, gap = 0, False
    for line in text.splitlines():
        begins = line.strip()[:1]
        if begins and begins in _BULLETS:
            items += 1
        elif begins and (gap or not items):
            break
        gap = not begins
    return items


RULES = (find_broken_sentences, find_empty_items, find_missing_links, find_wrong_counts)
