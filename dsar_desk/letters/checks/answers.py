"""Rules for the letters that answer a right."""

import re
from pathlib import PurePath

from dsar_desk.domain.cases import Case, DataFound, KeptFor
from dsar_desk.domain.letters import LetterKind
from dsar_desk.domain.rights import Decision, Right
from dsar_desk.letters.checks.process import authority_named
from dsar_desk.letters.checks.reading import (
    FAILS,
    Letter,
    Rule,
    Verdict,
    both,
    kept_if,
    never_says,
    says,
    tells,
)
from dsar_desk.letters.checks.refusals import complaint, court, ground_fits, reasons, refusal_block
from dsar_desk.letters.kept import statement_of, until_of

_MACHINE_READABLE = {".csv", ".json", ".xml"}
_PERIOD = re.compile(r"\d")
_VALUES = re.compile(
    r"[\w.+-]+@[\w-]+\.\w+|\b\d{4} ?[A-Z]{2}\b|\b[A-Z]{2}\d{2} ?[A-Z]{4} ?\d{4}"
    r"|(?:\+31|\b0)[ -]?\d(?:[ -]?\d){7,}"
)
"""An e-mail address, a Dutch postcode, an IBAN, a phone number."""


def _copy_enclosed(letter: Letter) -> Verdict:
    enclosed = bool(letter.context.request.enclosures)
    return kept_if(enclosed or letter.tells("copy"))


def _masked_with_block(letter: Letter) -> Verdict:
    if not letter.fact("masked") and not letter.refusing:
        return None
    return both(reasons, complaint, court)(letter)


def _named_in_annex(letter: Letter) -> Verdict:
    inventory = letter.context.inventory
    missing = [name for purpose in inventory.purposes if not letter.has(name := inventory.name(purpose))]
    return kept_if(not missing, purposes=", ".join(missing))


def _erased_told(letter: Letter) -> Verdict:
    items = [item for item in letter.context.request.case.data_found if item.action == "erase"]
    told = letter.tells("erased_what") or (items and all(letter.has(item.found) for item in items))
    return kept_if(bool(told) and letter.tells("erased_on"))


def _kept_told(letter: Letter) -> Verdict:
    items = [item for item in letter.context.request.case.data_found if item.action == "keep"]
    extra = letter.fact("kept_what")
    if not items and not extra and not letter.refusing and not letter.is_open("kept_what"):
        return None
    reason = " ".join((extra, *(item.reason for item in letter.refusing)))
    if extra and not letter.refusing and not _has_ground(letter, extra):
        return {"system": "-"}
    for item in items:
        if not letter.refusing and not item.kept_for and not _has_ground(letter, item.because):
            return {"system": item.system}
        if not _end_told(letter, item) and not _has_period(letter, reason):
            return {"system": item.system}
    if not items and not _has_period(letter, reason) and not letter.draft.open_fields:
        return {"system": "-"}
    failed = both(reasons, complaint, court)(letter)
    return failed and {"system": ", ".join(item.system for item in items) or "-", **failed}


def _end_told(letter: Letter, item: DataFound) -> bool:
    """Return whether the letter says until when: a day, the years of the tax law, the statement's period."""
    known = until_of(letter.context, item) or statement_of(letter.context, item)
    return bool(known) or item.kept_for in {KeptFor.TAX, KeptFor.SUPPRESSION}


def _has_ground(letter: Letter, text: str) -> bool:
    return any(letter.finds(pattern, text) for pattern in letter.patterns("erasure-response-02", "ground"))


def _has_period(letter: Letter, text: str) -> bool:
    return bool(_PERIOD.search(text)) or any(letter.finds(p, text) for p in letter.patterns("period", "any"))


def _backups_told(letter: Letter) -> Verdict:
    told = letter.fact("backups")
    days = letter.context.request.controller.practice.backup_days
    if letter.is_open("backups") or (not told and days and letter.has(str(days))):
        return says("erasure-response-03")(letter)
    return says("erasure-response-03")(letter) if told and _has_period(letter, told) else FAILS


def _erased_not_repeated(letter: Letter) -> Verdict:
    case = letter.context.request.case
    told = [letter.fact("erased_what"), *(item.found for item in case.data_found if item.action == "erase")]
    text = "\n".join(told)
    own = [part for part in _own_values(case) if len(part) > 5 and part.lower() in text.lower()]
    return kept_if(not own and not _VALUES.search(text))


def _own_values(case: Case) -> tuple[str, ...]:
    return (case.person.email, *case.person.address.splitlines())


def _file_fits(letter: Letter) -> Verdict:
    request = letter.context.request
    suffixes = {PurePath(enclosure.name.lower()).suffix for enclosure in request.enclosures}
    return kept_if(bool(suffixes & _MACHINE_READABLE) or bool(letter.fact("sent_to")))


def _format_explained(letter: Letter) -> Verdict:
    names = [enclosure.name.lower() for enclosure in letter.context.request.enclosures]
    readme = any(pattern in name for name in names for pattern in ("readme", "lees", "toelichting", "fields"))
    return None if readme else says("portability-response-03")(letter)


def _stopped_in_time(letter: Letter) -> Verdict:
    on = letter.context.request.on
    for item in letter.context.about:
        if item.right is not Right.DIRECT_MARKETING and item.right is not Right.CONSENT_WITHDRAWAL:
            continue
        open_field = letter.is_open(f"stopped_on.{item.right}")
        if not open_field and (
            item.stopped_on is None or item.stopped_on > on or not letter.has_day(item.stopped_on)
        ):
            return FAILS
    return None


def _two_lists(letter: Letter) -> Verdict:
    items = letter.context.request.case.rights
    granted = [item for item in items if item.decision is Decision.GRANTED]
    refused = [item for item in items if item.decision is Decision.REFUSED]
    partly = any(item.decision is Decision.PARTIAL for item in items)
    done = bool(granted) or (partly and letter.tells("granted_part"))
    not_done = bool(refused) or (partly and letter.tells("refused_part"))
    return kept_if(done and not_done)


ANSWERS = {
    "access-response": (
        Rule("access-response-01", "MUST", "15(1)", says("access-response-01")),
        Rule("access-response-02", "MUST", "15(1)(a)", both(says("access-response-02"), _named_in_annex)),
        Rule("access-response-03", "MUST", "15(1)(b)", says("access-response-03")),
        Rule(
            "access-response-04",
            "MUST",
            "15(1)(c); C-154/21",
            both(says("access-response-04"), tells("recipients_named")),
        ),
        Rule("access-response-05", "MUST", "15(1)(d)", says("access-response-05")),
        Rule("access-response-06", "MUST", "15(1)(e)", says("access-response-06")),
        Rule("access-response-07", "MUST", "15(1)(f)", complaint),
        Rule("access-response-08", "MUST", "15(1)(g)", says("access-response-08")),
        Rule("access-response-09", "MUST", "15(1)(h)", says("access-response-09")),
        Rule("access-response-10", "MUST", "15(2)", says("access-response-10")),
        Rule("access-response-11", "MUST", "15(3)", _copy_enclosed),
        Rule("access-response-12", "MUST", "15(4), 12(4)", _masked_with_block),
        Rule("access-response-13", "SHOULD", "32", never_says("access-response-13")),
    ),
    "rectification-response": (
        Rule(
            "rectification-response-01",
            "MUST",
            "16",
            both(tells("changed", "changed_on"), says("rectification-response-01")),
        ),
        Rule(
            "rectification-response-02",
            "MUST",
            "19",
            both(says("rectification-response-02"), tells("told_change")),
        ),
    ),
    "erasure-response": (
        Rule("erasure-response-01", "MUST", "17(1)", _erased_told),
        Rule("erasure-response-02", "MUST", "17(3)", _kept_told),
        Rule("erasure-response-03", "MUST", "17(1), 5(1)(e)", _backups_told),
        Rule("erasure-response-04", "MUST", "19", both(says("erasure-response-04"), tells("told_erasure"))),
        Rule("erasure-response-05", "SHOULD", "5(2), 13", says("erasure-response-05")),
        Rule("erasure-response-06", "NOT", "5(1)(c)", _erased_not_repeated),
    ),
    "restriction-response": (
        Rule(
            "restriction-response-01",
            "MUST",
            "18(1)",
            both(says("restriction-response-01"), tells("restricted_on")),
        ),
        Rule("restriction-response-02", "MUST", "18(2)", says("restriction-response-02")),
        Rule(
            "restriction-response-03",
            "MUST",
            "18(3), 19",
            both(says("restriction-response-03"), tells("told_restriction")),
        ),
    ),
    "portability-response": (
        Rule("portability-response-01", "MUST", "20(1)-(2)", _file_fits),
        Rule(
            "portability-response-02", "MUST", "20(1)", both(says("portability-response-02"), tells("ported"))
        ),
        Rule("portability-response-03", "SHOULD", "WP242", _format_explained),
    ),
    "objection-response": (
        Rule("objection-response-01", "MUST", "21(1), 17(1)(c)", tells("stopped_what", "stopped_from")),
        Rule("objection-response-02", "MUST", "19", tells("told_objection")),
    ),
    "direct-marketing-stopped": (
        Rule(
            "direct-marketing-stopped-01",
            "MUST",
            "21(3)",
            both(says("direct-marketing-stopped-01"), _stopped_in_time),
        ),
        Rule("direct-marketing-stopped-02", "MUST", "21(3), 5(1)(c)", says("direct-marketing-stopped-02")),
        Rule("direct-marketing-stopped-03", "NOT", "21(3)", never_says("direct-marketing-stopped-03")),
    ),
    "consent-withdrawal-response": (
        Rule(
            "consent-withdrawal-response-01",
            "MUST",
            "7(3), 17(1)(b)",
            both(
                says("consent-withdrawal-response-01"),
                tells("consent_for", "consent_erased"),
                _stopped_in_time,
            ),
        ),
    ),
    "automated-decision-review": (
        Rule(
            "automated-decision-review-01",
            "MUST",
            "22(3)",
            both(
                says("automated-decision-review-01"),
                tells("reviewer", "view", "new_decision", "new_reasons"),
            ),
        ),
    ),
    "partial-fulfilment": (
        Rule("partial-fulfilment-01", "MUST", "12(3)-(4)", _two_lists),
        *refusal_block("partial-fulfilment"),
    ),
    "refusal": (*refusal_block("refusal"), Rule("refusal-01", "MUST", "per right", ground_fits)),
    "no-data-found": (
        Rule("no-data-found-01", "MUST", "15(1)", tells("searched_with", "searched_in")),
        Rule("no-data-found-02", "SHOULD", "13; 12(4)", both(says("no-data-found-02"), authority_named)),
    ),
}


def grants_partly(kind: LetterKind) -> bool:
    """Return whether a kind may grant a right in part and has no rules of its own for the refused rest."""
    return Decision.PARTIAL in kind.answers and kind.kind not in {
        "partial-fulfilment",
        "access-response",
        "erasure-response",
    }
