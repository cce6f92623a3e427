"""Which rights a statement names, with which authority one can complain, and how soon it answers."""

import re
from collections.abc import Iterator, Sequence

from dsar_desk.domain.countries import Authority
from dsar_desk.domain.rights import Right
from dsar_desk.domain.statement_check.information import NAMED_RIGHTS
from dsar_desk.domain.statement_check.text import pattern
from dsar_desk.domain.statement_reading.passages import Passage, StatementText
from dsar_desk.domain.statement_reading.periods import find_periods
from dsar_desk.domain.statement_reading.proposal import Proposal, Sureness
from dsar_desk.domain.statement_reading.wording import sentence_value, whole_words

_NAMED = {right: pattern(words) for right, words in NAMED_RIGHTS.items()}


def find_rights(text: StatementText) -> Iterator[Proposal]:
    """Yield each right once, from the sentence that says most plainly that one has it."""
    for right in Right:
        told = [
            (_plainness(passage, text), -passage.number, passage, found)
            for passage in text.passages
            if (found := _found(right, passage, text))
        ]
        told = [each for each in told if each[0] > 0]
        if told:
            plain, _, passage, found = max(told, key=lambda each: each[:2])
            sure = Sureness.SURE if plain > 2 else Sureness.LIKELY
            yield Proposal(
                "rights", whole_words(found), passage.text, sure, code=right.value, section=passage.section
            )


def _found(right: Right, passage: Passage, text: StatementText) -> re.Match[str] | None:
    named = _NAMED.get(right)
    found = named.search(passage.text) if named else None
    return found or text.words.find("rights", right.value, passage.text)


def _plainness(passage: Passage, text: StatementText) -> int:
    if text.words.find("subjects", "cookies", passage.text):
        return 0
    if passage.text.rstrip(" ?:") == passage.section or text.words.find("rights", "not_asked", passage.text):
        return 0
    may = text.words.find("rights", "may", passage.text) or text.words.find("rights", "may", passage.lead)
    return 2 * bool(may) + 2 * (passage.topic == "rights")


def find_authority(text: StatementText, authorities: Sequence[Authority]) -> Iterator[Proposal]:
    """Yield the authorities that are named, and the sentence about complaints."""
    names = {
        name: None
        for each in authorities
        for name in (
            *_languages(each.names),
            *(short for short in _languages(each.short_names) if len(short) > 3),
        )
    }
    known = re.compile(rf"(?<!\w)(?:{'|'.join(map(_loosely, names))})(?!\w)", re.IGNORECASE)
    told = [(passage, found) for passage in text.passages if (found := known.search(passage.text))]
    complaint = [pair for pair in told if text.words.find("complaints", "words", pair[0].text)]
    for passage, _ in (complaint or told)[:1]:
        named = list(dict.fromkeys(found[0] for found in known.finditer(passage.text)))
        value = ", ".join(named)
        yield Proposal("authority", value, passage.text, Sureness.SURE, section=passage.section)
    for passage, _ in complaint[:1]:
        yield Proposal(
            "complaint", sentence_value(passage.text), passage.text, Sureness.LIKELY, section=passage.section
        )


def _languages(words: object) -> tuple[str, ...]:
    return tuple(getattr(words, language) for language in ("nl", "fr", "en", "de"))


def _loosely(name: str) -> str:
    return re.escape(name).replace("'", "['’]").replace("’", "['’]").replace(r"\ ", r"\s+")


def find_response_time(text: StatementText) -> Iterator[Proposal]:
    """Yield within how long requests are answered."""
    for passage in text.passages:
        if not text.words.find("complaints", "response", passage.text):
            continue
        if text.words.find("complaints", "words", passage.text):
            continue
        for period in find_periods(passage.text, text.words):
            yield Proposal(
                "response_time", sentence_value(passage.text), passage.text, Sureness.LIKELY,
                code=period.iso, section=passage.section,
            )  # fmt: skip
            return
