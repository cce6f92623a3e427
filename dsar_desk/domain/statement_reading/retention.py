"""How long data are kept: each sentence that gives a period or says on what it depends."""

import re
from collections.abc import Iterator
from itertools import islice

from dsar_desk.domain.quotations import CELL, GAP
from dsar_desk.domain.statement_reading.passages import TABLE, Passage, StatementText
from dsar_desk.domain.statement_reading.periods import Period, find_periods
from dsar_desk.domain.statement_reading.proposal import Proposal, Sureness
from dsar_desk.domain.statement_reading.wording import sentence_value
from dsar_desk.domain.statement_reading.words import StatementWords

_CLAUSE = re.compile(r"[;•]\s+|,\s+(?=\D)|\.\s+")
_NEAR = 12
_MOST = 12
"""Periods of one sentence that are read."""
_VALUE = 240
"""Characters of a value; of a longer sentence the clause alone is taken."""


def find_retention(text: StatementText) -> Iterator[Proposal]:
    """Yield what a statement says about keeping data, and about backups."""
    for passage in text.passages:
        if text.words.find("subjects", "backups", passage.text):
            yield _backup(passage, text.words)
        elif _is_about_keeping(passage, text.words):
            yield from _read(passage, text.words)


def _backup(passage: Passage, words: StatementWords) -> Proposal:
    period = next((each.iso for each in find_periods(passage.text, words)), "")
    return Proposal(
        "backups", sentence_value(passage.text), passage.text, Sureness.LIKELY, code=period,
        section=passage.section,
    )  # fmt: skip


def _is_about_keeping(passage: Passage, words: StatementWords) -> bool:
    if words.find("keeping", "words", passage.text) or words.find("keeping", "label", passage.text):
        return True
    return passage.topic in {"retention", TABLE} and passage.text.rstrip(" ?:") != passage.section


def _read(passage: Passage, words: StatementWords) -> Iterator[Proposal]:
    told = list(islice(find_periods(passage.text, words), _MOST))
    kept = [each for each in told if not _is_something_else(passage, each, words, alone=len(told) == 1)]
    for period in kept:
        yield _with_period(passage, period, words, alone=len(kept) == 1)
    if not told and _has_criterion(passage, words):
        yield _proposal(passage, passage.text, None, words)


def _has_criterion(passage: Passage, words: StatementWords) -> bool:
    if passage.text.rstrip().endswith("?") or passage.text == passage.section:
        return False
    return bool(
        words.find("keeping", "label", passage.text) or words.find("keeping", "criteria", passage.text)
    )


def _is_something_else(passage: Passage, period: Period, words: StatementWords, *, alone: bool) -> bool:
    clause = passage.text if alone else _clause(passage.text, period)
    return bool(words.find("keeping", "not_keeping", clause))


def _with_period(passage: Passage, period: Period, words: StatementWords, *, alone: bool) -> Proposal:
    around = passage.text[max(0, period.start - 2 * _NEAR) : period.end + _NEAR]
    clause = passage.text if alone else _clause(passage.text, period)
    is_least = bool(words.find("keeping", "at_least", around))
    return _proposal(passage, clause, period, words, iso="" if is_least else period.iso, alone=alone)


def _clause(text: str, period: Period) -> str:
    cuts = [0, *(cut.end() for cut in _CLAUSE.finditer(text)), len(text)]
    start = max(cut for cut in cuts if cut <= period.start)
    end = min(cut for cut in cuts if cut >= period.end)
    return text[start:end]


def _proposal(
    passage: Passage,
    clause: str,
    period: Period | None,
    words: StatementWords,
    *,
    iso: str = "",
    alone: bool = True,
) -> Proposal:
    offset = passage.text.find(clause)
    at = period.start - offset if period else 0
    subject = _nearest("subjects", clause, 0 if alone else at, words) or _subject_of(passage, words)
    is_labelled = bool(words.find("keeping", "label", passage.text))
    sure = is_labelled or bool(words.find("keeping", "words", passage.text))
    unsure = Sureness.LIKELY if passage.topic == "retention" else Sureness.POSSIBLE
    value, quotation = _value(passage, clause, alone=alone), passage.text
    if passage.topic == TABLE and passage.section and passage.section not in passage.text:
        value, quotation = f"{passage.section}: {value}", f"{passage.section}{CELL}{passage.text}"
    if is_labelled and passage.section and passage.section not in passage.text:
        value = f"{passage.section}: {value.partition(':')[2].strip() or value}"
        quotation = f"{passage.section}{GAP}{passage.text}"
    return Proposal(
        "retention",
        value,
        quotation,
        Sureness.SURE if sure and iso else Sureness.LIKELY if sure else unsure,
        code=subject,
        section=passage.section,
        period=iso,
        starts=_nearest("starts", clause[at:], 0, words) or _nearest("starts", clause[:at], at, words),
        fiscal=bool(words.find("keeping", "fiscal", clause)),
    )


def _subject_of(passage: Passage, words: StatementWords) -> str:
    return _nearest("subjects", passage.text, 0, words) or _nearest("subjects", passage.section, 0, words)


def _nearest(table: str, text: str, at: int, words: StatementWords) -> str:
    found = [
        (abs(match.start() - at), name)
        for name, pattern in words.all(table).items()
        for match in pattern.finditer(text)
    ]
    return min(found, default=(0, ""))[1]


def _value(passage: Passage, clause: str, *, alone: bool) -> str:
    is_whole = alone and len(passage.text) <= _VALUE
    return sentence_value(passage.text if is_whole or len(clause) < _NEAR else clause)
