"""Rules for the letters beside the answers: mandate, clarification, fee, forwarding, notices, closing."""

import re

from dsar_desk.domain.countries import Country
from dsar_desk.letters.characters import clean_line, clean_lines
from dsar_desk.letters.checks.reading import (
    FAILS,
    Check,
    Letter,
    Rule,
    Verdict,
    as_day,
    both,
    kept_if,
    never_says,
    says,
    tells,
)
from dsar_desk.letters.checks.refusals import complaint, court, in_time, refusal_block

_FEWEST_WORDS = 4
_LONG_ENOUGH = 8
"""Characters of a purpose's name from which on it is no word of everyday language."""
_A_DAY = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b")
_WEB_ADDRESS = re.compile(r"^(?:https?://)?[\w-]+(?:\.[\w-]+)+(?:[/?#:]\S*)?$")


def _no_data_named(rule: str) -> Check:
    """Return a check that a letter does not say whether there are data (Art. 5(1)(f))."""

    def check(letter: Letter) -> Verdict:
        found = never_says(rule)(letter)
        if found is not None:
            return found
        request = letter.context.request
        told = [item.found for item in request.case.data_found if len(item.found.split()) > 1]
        told += [letter.context.inventory.name(purpose) for purpose in letter.context.inventory.purposes]
        named = next((part for part in told if len(part) >= _LONG_ENOUGH and letter.has(part)), None)
        if named is not None:
            return {"words": clean_line(named)[:40]}
        return kept_if(not request.enclosures, words=", ".join(each.name for each in request.enclosures)[:40])

    return check


def _areas_listed(letter: Letter) -> Verdict:
    given = [line for line in clean_lines(letter.fact("areas")) if letter.has(line.lstrip("-•*– "))]
    if letter.fact("areas"):
        return kept_if(len(given) >= 2)
    inventory = letter.context.inventory
    return kept_if(sum(letter.has(inventory.name(purpose)) for purpose in inventory.purposes) >= 2)


def _question_dated(letter: Letter) -> Verdict:
    waiting = [each for each in letter.context.request.case.suspensions if each.answered is None]
    return kept_if(any(letter.has_day(each.asked) for each in waiting))


def _lifted_later(letter: Letter) -> Verdict:
    if letter.is_open("lift_on"):
        return None
    day = as_day(letter.fact("lift_on"))
    return kept_if(day is None or day > letter.context.request.on)


def _facts_dated(letter: Letter) -> Verdict:
    return kept_if(letter.is_open("abuse_facts") or bool(_A_DAY.search(letter.fact("abuse_facts"))))


def _fee_reasoned(letter: Letter) -> Verdict:
    reason = letter.fact("fee_reason")
    told = letter.is_open("fee_reason") or (
        len(reason.split()) >= _FEWEST_WORDS and letter.tells("fee_reason")
    )
    return both(says("fee-notice-R01"))(letter) if told else FAILS


def _fee_counted(letter: Letter) -> Verdict:
    amount = letter.fact("fee_amount")
    return kept_if(letter.is_open("fee_amount") or any(sign.isdigit() for sign in amount))


def _real_controller(letter: Letter) -> Verdict:
    if letter.fact("real_controller"):
        return tells("real_controller")(letter)
    return says("wrong-controller-01", "unknown")(letter)


def _request_not_passed_on(letter: Letter) -> Verdict:
    request = letter.context.request
    if request.enclosures:
        return {"enclosure": request.enclosures[0].name}
    quoted = (clean_line(line) for line in request.case.text.splitlines())
    return kept_if(not any(len(line) > 40 and line in letter.flat for line in quoted))


def _links_listed(letter: Letter) -> Verdict:
    if letter.is_open("links"):
        return None
    lines = [line.lstrip("-•*– ") for line in clean_lines(letter.fact("links"))]
    wrong = next((line for line in lines if not _WEB_ADDRESS.match(line)), None)
    return kept_if(bool(lines) and wrong is None, words=(wrong or "")[:40])


def _why_closed(letter: Letter) -> Verdict:
    if letter.fact("withdrawn_on"):
        return tells("withdrawn_on")(letter)
    return says("closing-01", "answered")(letter)


def _french_rules(letter: Letter) -> Verdict:
    country: Country = letter.context.request.country
    return says("deceased-response-01", "heirs")(letter) if country.heirs_may_ask else None


def _weeks_do_not_restart(letter: Letter) -> Verdict:
    weeks = letter.context.request.country.court.term_weeks
    return says("reconsideration-01")(letter) if weeks else None


NOTICES = {
    "mandate-request": (
        Rule(
            "mandate-request-01",
            "MUST",
            "EDPB par. 80-81",
            both(says("mandate-request-01"), tells("mandate_doubt")),
        ),
        Rule("mandate-request-02", "NOT", "5(1)(f)", _no_data_named("mandate-request-02")),
    ),
    "clarification-request": (
        Rule(
            "clarification-request-01",
            "MUST",
            "recital 63; EDPB par. 35",
            both(says("clarification-request-01"), tells("clarification_reason")),
        ),
        Rule("clarification-request-02", "MUST", "EDPB par. 35", _areas_listed),
        Rule("clarification-request-03", "MUST", "EDPB par. 159", says("clarification-request-03")),
    ),
    "reminder": (
        Rule(
            "reminder-01",
            "MUST",
            "12(2)",
            both(_question_dated, tells("answer_by"), says("reminder-01")),
        ),
    ),
    "restriction-lifting": (
        Rule("restriction-lifting-01", "MUST", "18(3)", both(tells("lift_on", "lift_reason"), _lifted_later)),
        Rule(
            "restriction-lifting-02",
            "MUST",
            "18(3), 12(4)",
            both(tells("lift_outcome"), complaint, court),
        ),
    ),
    "refusal-excessive": (
        *refusal_block("refusal-excessive"),
        Rule("refusal-excessive-01", "MUST", "12(5); C-526/24", both(tells("abuse_facts"), _facts_dated)),
        Rule("refusal-excessive-02", "MUST", "EDPB par. 192", tells("no_fee_reason")),
    ),
    "fee-notice": (
        Rule(
            "fee-notice-01",
            "MUST",
            "12(5), 15(3); EDPB par. 30-31, 194",
            both(tells("fee_amount", "fee_breakdown"), _fee_counted, says("fee-notice-01")),
        ),
        Rule("fee-notice-R01", "MUST", "12(4)", _fee_reasoned),
        Rule("fee-notice-R02", "MUST", "12(4)", complaint),
        Rule("fee-notice-R03", "MUST", "12(4); UAVG 35", court),
        Rule("fee-notice-R04", "MUST", "12(4)", in_time),
    ),
    "not-identified": (
        Rule(
            "not-identified-01",
            "MUST",
            "11(2), 12(2)",
            both(tells("asked_on", "reminded_on"), says("not-identified-01")),
        ),
        *refusal_block("not-identified"),
        Rule("not-identified-02", "NOT", "5(1)(f)", _no_data_named("not-identified-02")),
    ),
    "wrong-controller": (
        Rule(
            "wrong-controller-01",
            "MUST",
            "12(2); 26(3)",
            both(says("wrong-controller-01"), _real_controller),
        ),
        Rule("wrong-controller-02", "SHOULD", "12(4)", both(complaint, court)),
    ),
    "processor-forwarded": (
        Rule("processor-forwarded-01", "MUST", "28(3)(e)", tells("principal", "passed_on_on")),
    ),
    "recipient-notice": (
        Rule(
            "recipient-notice-01",
            "MUST",
            "19",
            tells("recipient_task", "identifiers", "done_on", "confirm_by"),
        ),
        Rule("recipient-notice-02", "NOT", "5(1)(c)", _request_not_passed_on),
    ),
    "other-controllers-notice": (
        Rule("other-controllers-notice-01", "MUST", "17(2)", both(tells("links"), _links_listed)),
    ),
    "recipients-list": (Rule("recipients-list-01", "MUST", "19; C-154/21", tells("recipients_told")),),
    "closing": (
        Rule(
            "closing-01",
            "MUST",
            "5(2)",
            both(tells("closing_on"), _why_closed, says("closing-01")),
        ),
        Rule("closing-02", "SHOULD", "12(2)", says("closing-02")),
    ),
    "deceased-response": (
        Rule(
            "deceased-response-01",
            "MUST",
            "recital 27; LIL 85",
            both(says("deceased-response-01"), tells("deceased_offer"), _french_rules),
        ),
    ),
    "reconsideration": (
        Rule(
            "reconsideration-01",
            "MUST",
            "12(4); UAVG 35(2)",
            both(tells("reconsidered", "reconsidered_why"), complaint, court, _weeks_do_not_restart),
        ),
    ),
}
