"""Rules for the letters on the way: acknowledgement, identity, extension, delay."""

import re

from dsar_desk.letters.characters import clean_line
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
from dsar_desk.letters.checks.refusals import complaint, court
from dsar_desk.letters.context import bare_address
from dsar_desk.letters.values_of_case import extended_due

_FEWEST_WORDS = 4


def _due_named(letter: Letter) -> Verdict:
    dates = letter.context.request.deadlines
    return kept_if(letter.has_day(dates.due or dates.strict_due))


def _rights_listed(letter: Letter) -> Verdict:
    names = [letter.context.words["rights"][item.right] for item in letter.context.request.case.rights]
    return kept_if(all(letter.finds(re.escape(name)) for name in names))


def _copy_wanted(letter: Letter) -> Verdict:
    found = all(letter.finds(pattern) for pattern in letter.patterns("acknowledgement-04", "none"))
    return FAILS if found else None


def _lighter_first(letter: Letter) -> Verdict:
    copy = next(
        (hit for p in letter.patterns("identity-request-02", "copy") if (hit := letter.finds(p))), None
    )
    end = copy.start() if copy else len(letter.flat)
    means = [hit for p in letter.patterns("identity-request-02", "means") if (hit := letter.finds(p))]
    return kept_if(sum(hit.start() < end for hit in means) >= 2)


def _copy_masked(letter: Letter) -> Verdict:
    asked = any(letter.finds(pattern) for pattern in letter.patterns("identity-request-03", "copy"))
    return says("identity-request-03")(letter) if asked else None


def _sent_safely(letter: Letter) -> Verdict:
    controller = letter.context.request.controller
    ways = [fact.value for fact in (controller.privacy_contact, controller.phone, controller.address) if fact]
    return kept_if(any(letter.has(bare_address(way.splitlines()[0])) for way in ways))


def _copy_dates(letter: Letter) -> Verdict:
    return kept_if(letter.tells("copy_destroyed_on") or letter.tells("copy_returned_on"))


def _copy_not_quoted(letter: Letter) -> Verdict:
    request = letter.context.request
    if letter.national_numbers or request.enclosures:
        return FAILS
    quoted = (clean_line(line) for line in request.case.text.splitlines())
    return kept_if(not any(len(line) > 40 and line in letter.flat for line in quoted))


def _deadline_told(letter: Letter) -> Verdict:
    if letter.context.request.deadlines.suspended:
        return says("id-copy-destroyed-06", "suspended")(letter)
    return _due_named(letter)


def _extension_named(letter: Letter) -> Verdict:
    return kept_if(letter.has_day(extended_due(letter.context.request)))


def _reason_allowed(letter: Letter) -> Verdict:
    reason = clean_line(letter.fact("reason"))
    if letter.is_open("reason"):
        return None
    for pattern in letter.patterns("extension-notice-02", "none"):
        found = letter.finds(pattern, reason)
        if found:
            return {"words": found[0]}
    names = any(letter.finds(pattern, reason) for pattern in letter.patterns("extension-notice-02", "any"))
    return kept_if(names and len(reason.split()) >= _FEWEST_WORDS, words=reason[:40])


def _extended_in_time(letter: Letter) -> Verdict:
    request = letter.context.request
    if request.case.extension is not None:
        return None
    last = request.deadlines.extension_by
    return kept_if(last is None or request.on <= last)


def _extended_safely(letter: Letter) -> Verdict:
    request = letter.context.request
    late = request.case.extension is None and request.on > request.deadlines.extension_safe_by
    return kept_if(not late)


def _delivered_now(letter: Letter) -> Verdict:
    return None if letter.fact("sent_already") else says("extension-notice-04")(letter)


def authority_named(letter: Letter) -> Verdict:
    """Fail unless the authority stands there by name."""
    authority = letter.context.request.country.authority
    return kept_if(letter.has(authority.names.in_language(letter.context.request.language)))


PROCESS = {
    "acknowledgement": (
        Rule("acknowledgement-01", "MUST", "12(3); EDPB par. 57", _due_named),
        Rule(
            "acknowledgement-02", "SHOULD", "good practice", both(_rights_listed, says("acknowledgement-02"))
        ),
        Rule("acknowledgement-03", "SHOULD", "12(5)", says("acknowledgement-03")),
        Rule("acknowledgement-04", "NOT", "EDPB par. 73-75", _copy_wanted),
    ),
    "identity-request": (
        Rule("identity-request-01", "MUST", "12(6)", tells("doubt")),
        Rule("identity-request-02", "MUST", "12(6), 5(1)(c)", _lighter_first),
        Rule("identity-request-03", "MUST", "EDPB par. 76-77; AP", _copy_masked),
        Rule("identity-request-04", "MUST", "EDPB par. 79", says("identity-request-04")),
        Rule(
            "identity-request-05",
            "MUST",
            "EDPB par. 159; FR décret art. 77",
            both(says("identity-request-05"), _sent_safely),
        ),
        Rule("identity-request-06", "NOT", "EDPB ex. 14; UAVG 46", never_says("identity-request-06")),
    ),
    "id-copy-destroyed": (
        Rule(
            "id-copy-destroyed-01",
            "MUST",
            "UAVG 46; BE/FR law",
            both(says("id-copy-destroyed-01"), tells("copy_received_on")),
        ),
        Rule("id-copy-destroyed-02", "MUST", "5(1)(c)", both(says("id-copy-destroyed-02"), _copy_dates)),
        Rule("id-copy-destroyed-03", "NOT", "UAVG 46", _copy_not_quoted),
        Rule("id-copy-destroyed-04", "MUST", "12(2)", says("id-copy-destroyed-04")),
        Rule("id-copy-destroyed-05", "SHOULD", "good practice", says("id-copy-destroyed-05")),
        Rule("id-copy-destroyed-06", "MUST", "12(3)", _deadline_told),
    ),
    "extension-notice": (
        Rule("extension-notice-01", "MUST", "12(3)", _extension_named),
        Rule(
            "extension-notice-02", "MUST", "12(3); EDPB par. 162-164", both(tells("reason"), _reason_allowed)
        ),
        Rule("extension-notice-03", "MUST", "12(3)", _extended_in_time),
        Rule("extension-notice-04", "SHOULD", "12(3) 'without undue delay'", _delivered_now),
        Rule("extension-notice-05", "SHOULD", "good practice", authority_named),
        Rule("extension-after-safe-day", "SHOULD", "12(3)", _extended_safely),
    ),
    "overdue-notice": (
        Rule(
            "overdue-notice-01",
            "MUST",
            "12(3); UAVG 35(2) (own knowledge)",
            both(says("overdue-notice-01"), tells("cause", "new_date"), complaint, court),
        ),
        Rule("overdue-notice-02", "NOT", "12(3)", never_says("overdue-notice-02")),
    ),
}
