"""What the statement says of requests: identification, refusing, time, and rights cut short."""

import re
from collections.abc import Iterator

from dsar_desk.domain.controllers import Finding
from dsar_desk.domain.statement_check.text import FAULT, REMARK, Reading, pattern

_DOCUMENT = (
    r"(?:identiteits|legitimatie|ID-)\s?(?:bewijs|kaart)|paspoort|rijbewijs|\bID\b"
    r"|identity (?:card|document)|passport"
    r"|(?:pièce|carte(?: nationale)?|titre|document) d['’]identité|passeport"
)
_NOT_ASKED = (
    r"geen (?:enkele )?kopie|no copy|\btwijfel|doubt|nooit|never|\bdoute|jamais|aucune (?:photo)?copie"
    r"|\bniet\b.{0,30}\bkopie|\b(?:kopie|copy)\b.{0,60}\b(?:niet|not)\b.{0,20}\b(?:nodig|need|necessary)"
    r"|\bnot\b.{0,30}\bcopy|\bpas\b.{0,30}\bcopie"
)
"""A copy that is ruled out, or asked only in doubt."""
_MONTH = re.compile(r"P1M|P(?:[1-9]|[12]\d|30)D|P[1-4]W")


def find_id_copy(reading: Reading) -> Iterator[Finding]:
    """Yield a copy of an ID that is asked as a matter of course (Art. 12(6): only with reasonable doubt)."""
    told = reading.first(rf"\b(?:kopie|copy|copie|photocopie)\b.{{0,40}}(?:{_DOCUMENT})", without=_NOT_ASKED)
    if told:
        path = next(
            (
                f"identification.{n}"
                for n, fact in enumerate(reading.controller.identification)
                if fact.code == "id-copy"
            ),
            "identification",
        )
        yield Finding("id-copy-routine", FAULT, "12(6); 5(1)(c)", told, path)


def find_wide_refusal(reading: Reading) -> Iterator[Finding]:
    """Yield grounds of refusal that Art. 12(5) does not know."""
    told = reading.first(
        r"(?:onredelijk|onevenredig)\w* (?:zware |veel )?(?:technische )?(?:inspanning|vaak|moeite|kosten)"
    )
    if told and pattern(r"weiger|niet voldoen|afwijz|niet in behandeling").search(told):
        yield Finding("refusal-too-wide", FAULT, "12(5)", told, reading.path_of(told))


def find_wide_erasure_refusal(reading: Reading) -> Iterator[Finding]:
    """Yield an interest of the controller as a ground to refuse erasure; Art. 17(3) does not know it."""
    told = reading.first(
        r"\bbelang\b.{0,40}\bniet te (?:verwijderen|wissen)\b|\binterest\b.{0,40}\bnot to (?:erase|delete)\b"
    )
    if told:
        yield Finding("erasure-refusal-too-wide", FAULT, "17(3)", told, reading.path_of(told))


def find_reason_asked(reading: Reading) -> Iterator[Finding]:
    """Yield a reason that is asked for a request (C-307/22: none need be given)."""
    told = reading.first(
        r"\b(?:reden|motivering|motief)\b.{0,12}\b(?:voor|van) (?:uw|je|jouw|het|een) verzoek"
        r"|\breasons? (?:for|of) (?:your|the) request",
        without=r"\bgeen\b|\bniet nodig|hoef|\bno\b|\bnot\b",
    )
    if told:
        yield Finding("reason-asked", REMARK, "12(5); 15", told, reading.path_of(told))


def find_narrow_portability(reading: Reading) -> Iterator[Finding]:
    """Yield portability for consent alone; Art. 20(1)(a) also covers a contract."""
    for number, right in enumerate(reading.controller.rights):
        said = pattern(r"toestemming|consent").search(right.quotation)
        if (
            right.code == "portability"
            and said
            and not pattern(r"overeenkomst|contract").search(right.quotation)
        ):
            yield Finding("portability-too-narrow", FAULT, "20(1)", right.quotation, f"rights.{number}")


def find_late_answers(reading: Reading) -> Iterator[Finding]:
    """Yield an answer promised later than the law allows, or so early that it must be kept to."""
    promised = reading.controller.response_time
    if not promised or not promised.code or promised.code == "P1M":
        return
    facts = {"promised": promised.value, "promised_en": promised.text("en")}
    if _MONTH.fullmatch(promised.code):
        yield Finding("response-time-short", REMARK, "12(3)", promised.quotation, "response_time", facts)
    else:
        yield Finding("response-time-long", FAULT, "12(3)", promised.quotation, "response_time", facts)


def find_household(reading: Reading) -> Iterator[Finding]:
    """Yield a business that claims the exemption for personal and household activities."""
    told = reading.first(
        r"priv[eé] of huis(?:elijk|houdelijk) gebruik|huishoudelijke activiteit|household (?:use|activity)"
    )
    if told:
        yield Finding("household-exemption", FAULT, "2(2)(c)", told, reading.path_of(told))


RULES = (
    find_id_copy,
    find_wide_refusal,
    find_wide_erasure_refusal,
    find_reason_asked,
    find_narrow_portability,
    find_late_answers,
    find_household,
)
