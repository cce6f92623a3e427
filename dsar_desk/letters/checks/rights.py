"""Each row of the rights checklist: which rule holds it, and the rules that no row of a letter held yet."""

from collections.abc import Mapping
from pathlib import PurePath
from types import MappingProxyType

from dsar_desk.domain.cases import Channel
from dsar_desk.domain.rights import Right
from dsar_desk.letters.checks.reading import (
    Letter,
    Rule,
    Verdict,
    both,
    kept_if,
    never_says,
    says,
    tells,
)

_REFUSALS = (
    "refusal-R01",
    "refusal-R02",
    "refusal-R03",
    "partial-fulfilment-R01",
    "partly-R01",
    "partly-R02",
)

ROWS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "A0": ("access-response-01",),
        "A1": ("access-response-11",),
        "Aa": ("access-response-02",),
        "Ab": ("access-response-03",),
        "Ac": ("access-response-04",),
        "Ad": ("access-response-05",),
        "Ae": ("access-response-06",),
        "Af": ("access-response-07",),
        "Ag": ("access-response-08",),
        "Ah": ("access-response-09",),
        "A2": ("access-response-10",),
        "A3": ("right-A3",),
        "A4": ("right-A4",),
        "A5": ("right-A5",),
        "A6": ("access-response-12", "right-A6"),
        "A7": ("right-A7",),
        "R1": ("rectification-response-01",),
        "R2": ("right-R2",),
        "R3": ("rectification-response-02",),
        "R4": _REFUSALS,
        "R5": ("right-R5",),
        "R6": ("right-R6",),
        "E1": ("erasure-response-01", "erasure-response-03"),
        "E2": ("right-E2",),
        "E3": ("erasure-response-02",),
        "E4": ("right-E4",),
        "E5": ("erasure-response-04",),
        "E6": ("right-E6",),
        "E7": ("erasure-response-02", *_REFUSALS),
        "E8": ("erasure-response-06",),
        "S1": ("restriction-response-01",),
        "S2": ("restriction-response-02",),
        "S3": ("restriction-response-03",),
        "S4": ("restriction-response-03", "restriction-lifting-01"),
        "P1": ("portability-response-02",),
        "P2": ("right-P2",),
        "P3": ("portability-response-01",),
        "P4": ("right-P4",),
        "P5": ("right-P5",),
        "P6": ("right-P6",),
        "O1": ("objection-response-01", "refusal-R01", "partly-R01"),
        "O2": ("right-O2",),
        "O3": ("direct-marketing-stopped-01", "direct-marketing-stopped-03"),
        "O4": ("direct-marketing-stopped-02",),
        "O5": ("right-O5",),
        "O6": ("right-O6",),
        "C1": ("consent-withdrawal-response-01",),
        "C2": ("consent-withdrawal-response-01",),
        "C3": ("consent-withdrawal-response-01",),
        "D1": ("automated-decision-review-01",),
        "D2": ("automated-decision-review-01",),
    }
)
"""The rules that hold each row of `rights_checklist.csv`, by its item."""

_ELECTRONIC = {Channel.EMAIL, Channel.WEB_FORM, Channel.CHAT}
_COMMON = {
    *(".pdf", ".txt", ".csv", ".json", ".xml", ".html", ".htm", ".zip", ".eml", ".vcf"),
    *(".xlsx", ".docx", ".ods", ".odt", ".jpg", ".jpeg", ".png", ".mp3", ".mp4"),
}
"""Forms of a file that people can open without buying a program (Art. 12(3), 15(3))."""


def own_data_given(letter: Letter) -> Verdict:
    """Fail unless the person gets their own data: a file, what was found, a value of theirs, or its place."""
    case = letter.context.request.case
    shown = any(letter.has(item.found) for item in case.data_copied)
    own = (case.person.email, case.customer_number, *case.person.address.splitlines())
    copy = letter.fact("copy").casefold()
    quoted = any(len(value) > 3 and value.casefold() in copy for value in own)
    told = quoted or letter.first("right-A3", "where", copy) is not None
    given = bool(letter.enclosures) or shown or told or letter.is_open("copy")
    return kept_if(given, fields="copy")


def _form_usable(letter: Letter) -> Verdict:
    request = letter.context.request
    if request.case.channel not in _ELECTRONIC:
        return None
    odd = [file.name for file in request.enclosures if PurePath(file.name.lower()).suffix not in _COMMON]
    if odd:
        return {"enclosure": odd[0]}
    copy = letter.fact("copy")
    on_paper = letter.first("right-A4", "paper", copy)
    if on_paper is None or _as_asked(letter):
        return None
    return {"enclosure": on_paper[0], "fields": "copy"}


def _as_asked(letter: Letter) -> bool:
    return letter.first("right-A4", "asked", letter.fact("copy")) is not None


def _rest_given(letter: Letter) -> Verdict:
    return both(says("right-A6"), own_data_given)(letter) if letter.fact("masked") else None


def _no_reasons_asked(letter: Letter) -> Verdict:
    asked = any(item.right is Right.ACCESS for item in letter.context.request.case.rights)
    return never_says("right-A7")(letter) if asked else None


def _completion_done(letter: Letter) -> Verdict:
    asked = letter.first("right-R2", "asked", letter.context.request.case.text)
    told = f"{letter.fact('changed')} {letter.fact('statement_added')}"
    done = bool(letter.fact("statement_added")) or letter.first("right-R2", "done", told) is not None
    return None if done or not asked else {"fields": "statement_added"}


def _restricted_meanwhile(letter: Letter) -> Verdict:
    answers = bool(letter.context.request.kind.answers)
    items = letter.refusing if answers else letter.context.request.case.rights
    concerned = any(item.right is Right.RECTIFICATION for item in items)
    return says("right-R5")(letter) if concerned else None


def _restricted_while_weighing(letter: Letter) -> Verdict:
    objected = any(item.right is Right.OBJECTION for item in letter.context.request.case.rights)
    return says("right-O2")(letter) if objected else None


def _disagreement_noted(letter: Letter) -> Verdict:
    reasons = " ".join(item.reason for item in letter.refusing if item.right is Right.RECTIFICATION)
    return says("right-R6", "note")(letter) if letter.first("right-R6", "opinion", reasons) else None


def _kept_for_that_alone(letter: Letter) -> Verdict:
    items = any(item.action == "keep" for item in letter.context.request.case.data_found)
    keeps = items or letter.fact("kept_what") or letter.refusing
    return says("right-E4")(letter) if keeps else None


def _others_informed(letter: Letter) -> Verdict:
    found = [f"{item.system} {item.found}" for item in letter.context.request.case.data_found]
    told = " ".join((letter.fact("erased_what"), *found))
    if not letter.first("right-E6", "public", told):
        return None
    return tells("told_public")(letter)


def _processors_told(letter: Letter) -> Verdict:
    return None if letter.fact("told_marketing") else says("right-O5")(letter)


_MEANWHILE = Rule("right-R5", "MUST", "18(1)(a)", _restricted_meanwhile)
_OPINION = Rule("right-R6", "SHOULD", "16", _disagreement_noted)

RIGHTS_RULES: Mapping[str, tuple[Rule, ...]] = MappingProxyType(
    {
        "acknowledgement": (_MEANWHILE, Rule("right-O2", "MUST", "18(1)(d)", _restricted_while_weighing)),
        "access-response": (
            Rule("right-A3", "MUST", "15(3); EDPB 01/2022", own_data_given),
            Rule("right-A4", "MUST", "12(3), 15(3)", _form_usable),
            Rule(
                "right-A5",
                "MUST",
                "15(3), 12(5); EDPB par. 28-31",
                both(says("right-A5"), never_says("right-A5")),
            ),
            Rule("right-A6", "MUST", "15(4), recital 63", _rest_given),
        ),
        "rectification-response": (Rule("right-R2", "MUST", "16", _completion_done), _MEANWHILE, _OPINION),
        "partial-fulfilment": (_MEANWHILE, _OPINION),
        "refusal": (_MEANWHILE, _OPINION),
        "erasure-response": (
            Rule("right-E2", "SHOULD", "17(1)", says("right-E2")),
            Rule("right-E4", "SHOULD", "5(1)(b)", _kept_for_that_alone),
            Rule("right-E6", "MUST", "17(2)", _others_informed),
        ),
        "portability-response": (
            Rule("right-P2", "MUST", "20(1)", says("right-P2")),
            Rule("right-P4", "MUST", "20(2)", says("right-P4")),
            Rule("right-P5", "MUST", "20(4)", says("right-P5")),
            Rule("right-P6", "SHOULD", "20(3)", says("right-P6")),
        ),
        "direct-marketing-stopped": (
            Rule("right-O5", "MUST", "28; 19", _processors_told),
            Rule("right-O6", "SHOULD", "Tw 11.7", says("right-O6")),
        ),
    }
)
"""Rules for rows of the rights checklist that the letter checklist does not have, by kind of letter."""

RIGHTS_EVERY = (Rule("right-A7", "NOT", "EDPB par. 167; C-307/22", _no_reasons_asked),)
"""For every letter in a case about that right."""
