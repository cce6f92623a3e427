"""Rules for every letter."""

import re

from dsar_desk.domain.id_file_names import looks_like_id
from dsar_desk.domain.national_numbers import Certainty
from dsar_desk.letters.characters import clean_line
from dsar_desk.letters.checks.reading import AT, FAILS, Letter, Rule, Verdict, kept_if
from dsar_desk.letters.dates import long_date
from dsar_desk.letters.fonts import unshowable

_ZONE = re.compile(r"[A-Z0-9<]*<<[A-Z0-9<]{14,}|[A-Z0-9<]{28,}<[A-Z0-9<]*")
_PARTIES = (
    *("recipients_named", "recipients_told", "recipients_untold", "recipient_name", "recipient_address"),
    *("told_change", "told_erasure", "told_restriction", "told_objection", "told_marketing", "told_public"),
    *("erasure_recipients", "change_recipients", "restriction_recipients", "besides"),
    *("source", "sent_to", "real_controller", "principal", "publisher_name", "publisher_address"),
)
"""The facts that name a recipient, a source or a controller: names that are given there may stand."""
_UNFILLED = re.compile(r"\{\{|\}\}|\{%|\bTODO\b|\bFIXME\b|\bXXX+\b", re.IGNORECASE)


def _controller_named(letter: Letter) -> Verdict:
    controller = letter.context.request.controller
    reach = [fact for fact in (controller.privacy_contact, controller.address, controller.phone) if fact]
    named = clean_line(controller.legal_name.value) in letter.whole
    shown = [
        fact
        for fact in reach
        if clean_line(fact.value.splitlines()[0]).split("://")[-1].rstrip("/") in letter.whole
    ]
    return kept_if(named and bool(shown), controller=controller.name)


def _dated(letter: Letter) -> Verdict:
    request = letter.context.request
    date = long_date(request.on, request.language)
    return kept_if(date in letter.whole and request.case.reference in letter.whole)


def _requester_named(letter: Letter) -> Verdict:
    request = letter.context.request
    received = long_date(request.case.received, request.language)
    named = clean_line(request.case.person.name) in letter.whole or letter.is_open("person.name")
    return kept_if(named and received in letter.whole)


def _rights_named(letter: Letter) -> Verdict:
    names = [letter.context.words["rights"][item.right] for item in letter.context.about]
    missing = [name for name in names if name.lower() not in letter.whole.lower()]
    return kept_if(not missing, rights=", ".join(missing))


def _filled(letter: Letter) -> Verdict:
    found = _UNFILLED.search(letter.body)
    return None if found is None else {"words": found[0]}


def language_differs(letter: Letter) -> Verdict:
    """Tell of a letter in another language than the data subject's, where there is a text in theirs."""
    request = letter.context.request
    theirs = request.case.person.language
    other = theirs != request.language and theirs in request.kind.languages
    return {"language": request.language, "theirs": theirs} if other else None


def _no_national_number(letter: Letter) -> Verdict:
    sure = (hit for hit in letter.national_numbers if hit.certainty is Certainty.CERTAIN)
    hit = next(sure, None)
    if hit is not None:
        return {"where": "", AT: letter.numbered[hit.start : hit.end]}
    found = next((name for name, numbers in letter.enclosed_numbers.items() if numbers.certain), None)
    return None if found is None else {"where": found}


def maybe_national_number(letter: Letter) -> Verdict:
    """Tell of digits that may be a national number; a person decides."""
    hits = [hit for hit in letter.national_numbers if hit.certainty is Certainty.POSSIBLE]
    if not hits:
        return None
    return {"count": str(len(hits)), AT: letter.numbered[hits[0].start : hits[0].end]}


def enclosure_maybe_numbers(letter: Letter) -> Verdict:
    """Tell of an enclosure with digits that may be a national number; a person looks."""
    found = {name: each.possible for name, each in letter.enclosed_numbers.items() if each.possible}
    count = str(sum(found.values()))
    return {"enclosure": ", ".join(found), "count": count} if found else None


def enclosure_not_read(letter: Letter) -> Verdict:
    """Tell of an enclosure that is no text, or not all of it: a picture, a scan."""
    names = [name for name, numbers in letter.enclosed_numbers.items() if not numbers.is_whole]
    return {"enclosure": ", ".join(names)} if names else None


def _no_document(letter: Letter) -> Verdict:
    text = letter.draft.text
    if "<" in text and _ZONE.search(text.replace(" ", "")):
        return FAILS
    named = (file.name for file in letter.enclosures if looks_like_id(file.name))
    found = next(named, None)
    return None if found is None else {"enclosure": found}


def _nobody_else(letter: Letter) -> Verdict:
    case = letter.context.request.case
    own = {case.person.name, case.person.email}
    if case.representative:
        own |= {case.representative.name, case.representative.email}
    folded = {name.casefold() for name in own}
    folded |= {letter.context.request.controller.name.casefold()}
    text = letter.flat.casefold()
    parties = " ".join(letter.fact(key) for key in _PARTIES if key in letter.context.request.facts).casefold()
    others = (
        other
        for other in letter.others
        if other.strip() and other.casefold() not in folded and other.casefold() not in parties
    )
    found = (re.search(rf"(?<!\w){re.escape(one.casefold())}(?!\w)", text) for one in others)
    hit = next((each for each in found if each), None)
    return None if hit is None else {AT: hit[0]}


def _dpo_named(letter: Letter) -> Verdict:
    request = letter.context.request
    dpo = request.controller.dpo
    return kept_if(dpo is None or clean_line(dpo.text(request.language)) in letter.whole)


def _handler_named(letter: Letter) -> Verdict:
    handler = clean_line(letter.context.request.handler)
    return kept_if(bool(handler) and handler in letter.whole)


def _all_shown(letter: Letter) -> Verdict:
    missing = unshowable(letter.draft.text, letter.context.request.controller.letterhead.typeface)
    return {"characters": " ".join(missing[:20]), AT: missing[0]} if missing else None


EVERY = (
    Rule("ALL-G01", "MUST", "12(1), 13(1)(a)", _controller_named),
    Rule("ALL-G02", "MUST", "5(2)", _dated),
    Rule("ALL-G03", "MUST", "5(2)", _requester_named),
    Rule("ALL-G04", "MUST", "12(1)", _rights_named),
    Rule("ALL-G05", "MUST", "12(1)", _filled),
    Rule("ALL-G06", "NOT", "UAVG 46; BE law 8-8-1983; FR art. 30 LIL", _no_national_number),
    Rule("ALL-G07", "NOT", "5(1)(c); EDPB par. 79", _no_document),
    Rule("ALL-G08", "NOT", "15(4)", _nobody_else),
    Rule("ALL-G09", "SHOULD", "13(1)(b)", _dpo_named),
    Rule("ALL-G10", "SHOULD", "good practice", _handler_named),
)

REMARKS = (
    Rule("language-differs", "SHOULD", "12(1)", language_differs),
    Rule("maybe-national-number", "SHOULD", "UAVG 46", maybe_national_number),
    Rule("enclosure-maybe-number", "SHOULD", "UAVG 46", enclosure_maybe_numbers),
    Rule("enclosure-not-read", "SHOULD", "UAVG 46", enclosure_not_read),
    Rule("characters-not-shown", "SHOULD", "12(1)", _all_shown),
)
"""Not in the checklist: the desk's own, none of which holds a letter back."""
