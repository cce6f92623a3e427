"""How long data are kept: periods that contradict each other or say nothing."""

import re
from collections.abc import Iterator
from itertools import pairwise

from dsar_desk.domain.controllers import Finding, Retention
from dsar_desk.domain.quotations import fold
from dsar_desk.domain.statement_check.text import FAULT, REMARK, Reading, pattern

_DUTCH = (
    "een twee drie vier vijf zes zeven acht negen tien elf twaalf "
    "dertien veertien vijftien zestien zeventien achttien"
)
_ENGLISH = "one two three four five six seven eight nine ten eleven twelve"
_FRENCH = "un deux trois quatre cinq six sept huit neuf dix onze douze treize"
_NUMBERS = {
    word: number for words in (_DUTCH, _ENGLISH, _FRENCH) for number, word in enumerate(words.split(), 1)
}
_NUMBERS |= {
    "één": 1,
    "trente": 30,
    "twintig": 20,
    "vierentwintig": 24,
    "dertig": 30,
    "zestig": 60,
    "negentig": 90,
}
_UNIT = (
    r"dag(?:en)?|we(?:ek|ken)|maand(?:en)?|ja(?:ar|ren)|days?|weeks?|months?|years?"
    r"|jours?|semaines?|mois|ans?|années?"
)
PERIOD = pattern(rf"\b(\d+|{'|'.join(_NUMBERS)})\s+({_UNIT})\b")
"""A number and a unit, as "zeven jaar"."""
_DAYS = {"d": 1, "w": 7, "m": 30, "j": 360, "y": 360}
_AS_NEEDED = pattern(r"\bzo ?lang\b.*\b(?:nodig|noodzakelijk)|as long as\b.*\b(?:needed|necessary)")
_NEAR = 30
"""Characters within which a period belongs to the word beside it."""
_ISO = re.compile(r"(\d+)([YMWD])")
_ISO_DAYS = {"D": 1, "W": 7, "M": 30, "Y": 360}
_CONSENT = (
    r"(?<!met )(?<!zonder )(?<!na )(?<!door )\b(?:die|uw|jouw|je|opnieuw) toestemming"
    r"(?! (?:geef|om\b|voor\b|intrek))"
)
_TOPICS = (
    _CONSENT,
    "betaalgegevens",
    "facturen",
    "offertes",
    "opt-ins?",
    "gespreksopnamen",
    "sollicitatiegegevens",
)
_BACKUPS = pattern(r"back-?up|reservekopie|copies? de sauvegarde|\bsauvegardes\b")
_COOKIE = pattern("cookie")
_KEEPING = pattern(
    r"\bke(?:ep|pt)\b|conserv|bewa(?:ar|ren)|opslaan|opgeslagen|verwijder|gewist|bewaarplicht|opnieuw"
)


def find_two_periods(reading: Reading) -> Iterator[Finding]:
    """Yield two periods for one thing: facts with one code, or sentences about one kind of record."""
    found: set[frozenset[int]] = set()
    for first, second, days in (*_by_code(reading), *_by_topic(reading)):
        if days not in found:
            found.add(days)
            quotation = reading.in_order(first, second)
            yield Finding("two-periods", FAULT, "13(2)(a); 5(1)(a)", quotation, reading.path_of(fold(first)))


def _by_code(reading: Reading) -> Iterator[tuple[str, str, frozenset[int]]]:
    coded: dict[str, list[Retention]] = {}
    for fact in _periods(reading):
        if fact.code and fact.code != "general" and fact.period and fact.quotation:
            coded.setdefault(fact.code, []).append(fact)
    for same in coded.values():
        for first, second in pairwise(same):
            if (one := _iso_days(first.period)) != (other := _iso_days(second.period)):
                yield first.quotation, second.quotation, frozenset((one, other))


def _periods(reading: Reading) -> list[Retention]:
    controller = reading.controller
    return [part for purpose in controller.purposes for part in purpose.retention] + [*controller.retention]


def _by_topic(reading: Reading) -> Iterator[tuple[str, str, frozenset[int]]]:
    for topic in _TOPICS:
        told = [(days, part) for part in reading.find(topic) if (days := _days_near(topic, part))]
        for (one, first), (other, second) in pairwise(told):
            if one != other:
                yield first, second, frozenset((one, other))


def _days_near(topic: str, sentence: str) -> int:
    if not _KEEPING.search(sentence):
        return 0
    places = [match.span() for match in pattern(topic).finditer(sentence)]
    periods = [
        (min(max(start - match.end(), match.start() - end) for start, end in places), match)
        for match in PERIOD.finditer(sentence)
    ]
    distance, match = min(periods, key=lambda pair: pair[0], default=(_NEAR, None))
    if match is None or distance >= _NEAR:
        return 0
    number = _NUMBERS.get(match[1].lower()) or int(match[1])
    return number * _DAYS[match[2][0].lower()]


def _iso_days(period: str) -> int:
    return sum(int(number) * _ISO_DAYS[unit] for number, unit in _ISO.findall(period))


def find_period_beside_criterion(reading: Reading) -> Iterator[Finding]:
    """Yield one thing that is kept for a period here, and for as long as needed there."""
    coded: dict[str, list[Retention]] = {}
    for fact in _periods(reading):
        if fact.code and fact.code != "general" and fact.quotation:
            coded.setdefault(fact.code, []).append(fact)
    for same in coded.values():
        with_period = [fact for fact in same if fact.period]
        vague = [fact for fact in same if not fact.period and _AS_NEEDED.search(fact.quotation)]
        if with_period and vague:
            quotation = reading.in_order(with_period[0].quotation, vague[0].quotation)
            path = reading.path_of(fold(with_period[0].quotation))
            yield Finding("period-and-criterion", REMARK, "13(2)(a); 5(1)(a)", quotation, path)


def find_open_archive(reading: Reading) -> Iterator[Finding]:
    """Yield an archive in which data stay after their period, for a time that is not told."""
    told = reading.first(
        r"\b(?:aanvullende|verdere|extra|bijkomende) periode\b.*\b(?:ge)?archiv|further period.*archiv"
    )
    if told and not PERIOD.search(told):
        yield Finding("archive-period-vague", REMARK, "13(2)(a)", told, reading.path_of(told))


def find_unknown_duties(reading: Reading) -> Iterator[Finding]:
    """Yield a duty to keep consents for some years: Art. 7(1) asks for proof and gives no number."""
    told = reading.first(rf"(?:bewijs|bewaar)plicht van {PERIOD.pattern}.{{0,15}}(?:opt-?ins?|toestemming)")
    if told:
        yield Finding("duty-unknown", REMARK, "7(1); 5(1)(e)", told, reading.path_of(told))


def find_empty_periods(reading: Reading) -> Iterator[Finding]:
    """Yield "as long as needed" without any period, and periods that have no end."""
    generic = reading.first(
        r"(?:zo ?lang|voor de periode|niet langer dan).{0,60}(?:nodig|noodzakelijk).{0,60}\bdoel"
        r"|\b(?:as long as|no longer than)\b.{0,60}necessary.{0,60}\bpurpose"
        r"|\b(?:aussi longtemps que|pas plus longtemps que)\b.{0,60}nécessaire.{0,60}\bfinalité"
    )
    if generic and not any(fact.period for fact in _periods(reading)) and not _tells_period(reading):
        yield Finding("retention-generic", FAULT, "13(2)(a)", generic, reading.path_of(generic))
    open_ended = reading.first(rf"{PERIOD.pattern} (?:of langer|or longer|or more|ou plus)")
    if open_ended:
        yield Finding("open-ended-period", FAULT, "13(2)(a)", open_ended, reading.path_of(open_ended))


def _tells_period(reading: Reading) -> bool:
    """Return whether the text itself keeps anything for a period, where no facts are held."""
    kept = (part for part in reading.sentences if _KEEPING.search(part) and not _COOKIE.search(part))
    return not _periods(reading) and any(PERIOD.search(part) for part in kept)


def find_backups_without_period(reading: Reading) -> Iterator[Finding]:
    """Yield when backups are spoken of without the days until they are overwritten."""
    spoken = [
        (told, f"{told[match.start() :]} {after}")
        for told, after in pairwise((*reading.sentences, ""))
        if (match := _BACKUPS.search(told))
    ]
    if spoken and not any(PERIOD.search(near) for _, near in spoken):
        told = spoken[0][0]
        yield Finding("backup-period-missing", REMARK, "13(2)(a)", told, reading.path_of(told) or "backups")


RULES = (
    find_two_periods,
    find_period_beside_criterion,
    find_open_archive,
    find_unknown_duties,
    find_empty_periods,
    find_backups_without_period,
)
