"""What a statement gives away about the controller itself: country, je or u, and its own date."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from dsar_desk.domain.statement_check.wording import JE, U
from dsar_desk.domain.statement_reading.contacts import own_emails
from dsar_desk.domain.statement_reading.passages import StatementText
from dsar_desk.domain.statement_reading.proposal import Proposal, Sureness

_TLDS = {"nl": "NL", "be": "BE", "fr": "FR"}
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)")
_WRITTEN = re.compile(r"(?<!\d)(\d{1,2})(?:\.|er|st|nd|rd|th)? (?:de )?([^\W\d_]{3,10})\.? (\d{4})(?!\d)")
_ENDS = 16
"""Passages at the beginning and at the end where a statement bears its date."""


def find_traits(text: StatementText, found: Sequence[Proposal]) -> Iterator[Proposal]:
    """Yield language, country and form of address."""
    first = text.passages[0] if text.passages else None
    if first and text.words.name:
        yield Proposal("language", text.words.name, first.text)
    yield from _country(text, found)
    if text.words.name == "nl":
        yield from _form_of_address(text)


def _country(text: StatementText, found: Sequence[Proposal]) -> Iterator[Proposal]:
    told = {each.place: each for each in reversed(found) if each.country}
    for place in ("company_number", "vat_number", "address"):
        if place in told:
            each = told[place]
            yield Proposal("country", each.country, each.quotation, Sureness.SURE)
            return
    for passage, email in own_emails(text):
        if code := _TLDS.get(email.rpartition(".")[2].casefold()):
            yield Proposal("country", code, passage.text, Sureness.POSSIBLE)
            return


def _form_of_address(text: StatementText) -> Iterator[Proposal]:
    je, u = len(JE.findall(text.folded)), len(U.findall(text.folded))
    usual, pattern = ("je", JE) if je > u else ("u", U)
    told = next((passage for passage in text.passages if pattern.search(passage.text)), None)
    if told:
        sure = Sureness.SURE if min(je, u) == 0 else Sureness.POSSIBLE
        yield Proposal("form_of_address", usual, told.text, sure)


def find_date(text: StatementText, months: Mapping[str, int]) -> Iterator[Proposal]:
    """Yield the day on which the statement says it was last changed."""
    ends = (*text.passages[:_ENDS], *text.passages[-_ENDS:])
    for passage in ends:
        found = text.words.find("dated", "words", passage.text)
        for day, words in _days(passage.text, months) if found else ():
            yield Proposal(
                "statement.updated", words, passage.text, Sureness.SURE, code=day.isoformat(),
                section=passage.section,
            )  # fmt: skip
            return


def _days(text: str, months: Mapping[str, int]) -> Iterator[tuple[date, str]]:
    for found in _ISO.finditer(text):
        yield from _day(int(found[1]), int(found[2]), int(found[3]), found[0])
    for found in _NUMBERS.finditer(text):
        yield from _day(int(found[3]), int(found[2]), int(found[1]), found[0])
    for found in _WRITTEN.finditer(text):
        yield from _day(int(found[3]), months.get(found[2].casefold(), 0), int(found[1]), found[0])


def _day(year: int, month: int, day: int, words: str) -> Iterator[tuple[date, str]]:
    try:
        yield date(year, month, day), words
    except ValueError:
        return
