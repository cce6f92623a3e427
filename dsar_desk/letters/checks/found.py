"""What does not belong in a letter, in no row of a checklist: strange dates, another language, demands."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache, lru_cache, partial
from typing import Any

from dsar_desk.domain.cases import SuspensionKind
from dsar_desk.domain.controllers import statement_date
from dsar_desk.domain.letters import LETTER_LANGUAGES
from dsar_desk.domain.recognition.reading import find_language
from dsar_desk.letters.checks.reading import Check, Letter, Rule, Verdict, kept_if, never_says
from dsar_desk.letters.context import bare_address
from dsar_desk.letters.dates import long_date, long_date_of
from dsar_desk.letters.kept import days_of
from dsar_desk.letters.values_of_case import extended_due
from dsar_desk.services.recognition import word_lists

_LAWS = frozenset({date(2018, 7, 30), date(1978, 1, 6), date(2020, 7, 16)})
"""Days by which a letter names a law: the Belgian Act of 30 July 2018, the French one of 6 January 1978, the
judgment of 16 July 2020 on the Privacy Shield."""
_ISO_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")
_FEWEST_WORDS = 8
"""Words of a fact from which on its language can be told."""
_ASKS_FOR_ID = {"identity-request", "id-copy-destroyed", "reminder", "mandate-request", "not-identified"}
_ASKS_FOR_SIGNATURE = {"mandate-request", "reminder"}


def strange_date(letter: Letter) -> Verdict:
    """Tell of a day in the letter that is neither the engine's nor the case's, and that no field gave."""
    language = letter.context.request.language
    days = tuple(dict.fromkeys(hit[0] for hit in _long_dates(language).finditer(letter.flat)))
    for known in _known_days(letter, language):
        if not days:
            break
        days = tuple(day for day in days if not known(day))
    return {"words": days[0]} if days else None


def _known_days(letter: Letter, language: str) -> Iterator[Callable[[str], bool]]:
    """Yield what knows days in words: first what is soon asked and has nearly all of them."""
    request = letter.context.request
    dates = request.deadlines
    yield _among({request.on, request.case.received, dates.due, dates.strict_due, *_LAWS}, language)
    yield _told_in(request.facts, language)
    yield _among({statement_date(request.controller), extended_due(request)}, language)
    yield _among(letter.context.inventory.days() | days_of(letter.context), language)
    for part in (request.case, dates, request.earlier):
        yield _among(_dates_in(part), language)
    yield _told_in(request.case, language)
    yield _told_in(request.controller, language)


def _told_in(part: object, language: str) -> Callable[[str], bool]:
    told = " ".join(_texts_in(part))
    isos = {long_date_of(iso, language) for iso in _ISO_DAY.findall(told)}
    return partial(_is_in, told, isos)


def _is_in(text: str, words: Collection[str], day: str) -> bool:
    return day in text or day in words


def _among(days: Iterable[date | None], language: str) -> Callable[[str], bool]:
    words = {long_date(day, language) for day in days if day is not None}
    return words.__contains__


@lru_cache(maxsize=len(LETTER_LANGUAGES))
def _long_dates(language: str) -> re.Pattern[str]:
    samples = [long_date(date(2024, month, 28), language) for month in range(1, 13)]
    months = "|".join(re.escape(sample.split()[1]) for sample in samples)
    return re.compile(rf"[0-9](?<!\w[0-9])[0-9]?(?:er|\.)? (?:{months}) [0-9]{{4}}\b")


def _dates_in(value: object) -> Iterator[date]:
    if isinstance(value, date):
        yield value
    elif not isinstance(value, str):
        for part in _parts(value):
            yield from _dates_in(part)


def _texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    else:
        for part in _parts(value):
            yield from _texts_in(part)


def _parts(value: object) -> Iterator[object]:
    if isinstance(value, Mapping):
        yield from value.values()
    elif isinstance(value, (tuple, list)):
        yield from value
    else:
        kind: Any = type(value)
        yield from [getattr(value, name) for name in _names_of(kind)]


@cache
def _names_of(kind: type) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind)) if is_dataclass(kind) else ()


def other_language(letter: Letter) -> Verdict:
    """Tell of a field that somebody filled in, in another language than the letter's."""
    request = letter.context.request
    given = {key: letter.fact(key) for key in request.facts}
    given |= {f"reason.{item.right}": item.reason for item in letter.context.about if letter.has(item.reason)}
    for key, text in given.items():
        if len(text.split()) < _FEWEST_WORDS:
            continue
        language = find_language(text, word_lists())
        if language in LETTER_LANGUAGES and language != request.language:
            return {"fields": key, "language": language, "letter": request.language}
    return None


def _demands(rule: str, *, besides: set[str]) -> Check:
    """Return a check that only the kinds of letter that need a ground for it demand something."""

    def check(letter: Letter) -> Verdict:
        return None if letter.draft.kind in besides else never_says(rule)(letter)

    return check


def _complaint_there_too(letter: Letter) -> Verdict:
    """Fail when a letter tells of a complaint, but not of the authority where the requester lives."""
    request = letter.context.request
    authority, there = request.country.authority, request.requester_country
    told = any(letter.has(bare_address(url)) for url in (authority.url, authority.complaint_url))
    if there is None or not told or request.kind.addressee is not None or _mandate_in_doubt(letter):
        return None
    name = there.authority.names.in_language(request.language)
    website = any(
        letter.has(bare_address(url)) for url in (there.authority.url, there.authority.complaint_url)
    )
    return kept_if(letter.has(name) and website, authority=name)


def _mandate_in_doubt(letter: Letter) -> bool:
    """Return whether it goes to somebody who may not act yet, and must not hear where the person lives."""
    case, kind = letter.context.request.case, letter.draft.kind
    if case.representative is None:
        return False
    waiting = {each.kind for each in case.suspensions if each.answered is None}
    reminds = kind == "reminder" and SuspensionKind.MANDATE in waiting
    return kind == "mandate-request" or reminds


def _weeks_of_a_dutch_court(letter: Letter) -> Verdict:
    """Fail when a letter gives six weeks for a court that has no such limit (UAVG 35(2) is Dutch)."""
    request = letter.context.request
    countries = (request.country, request.requester_country)
    dutch = any(each is not None and each.court.term_weeks for each in countries)
    return None if dutch else never_says("court-weeks")(letter)


REMEDIES = (
    Rule("complaint-there-too", "MUST", "77(1)", _complaint_there_too),
    Rule("court-weeks", "NOT", "UAVG 35", _weeks_of_a_dutch_court),
)
"""Of the block on complaint and court, whatever letter has it."""

DEMANDS = (
    Rule("demand-id", "NOT", "12(6), 5(1)(c); EDPB par. 73-75", _demands("demand-id", besides=_ASKS_FOR_ID)),
    Rule("demand-signature", "NOT", "12(2)", _demands("demand-signature", besides=_ASKS_FOR_SIGNATURE)),
    Rule("demand-fee", "NOT", "12(5)", _demands("demand-fee", besides={"fee-notice"})),
    Rule("demand-medium", "NOT", "12(2); EDPB par. 53-54", _demands("demand-medium", besides=set())),
)
"""Nobody may be made to show an ID, sign, pay or take a certain way without a ground that is on record."""

FOUND = (
    Rule("strange-date", "SHOULD", "12(3)", strange_date),
    Rule("fact-in-other-language", "SHOULD", "12(1)", other_language),
)
"""Remarks on what stands in a letter and was not reckoned or written for it."""
