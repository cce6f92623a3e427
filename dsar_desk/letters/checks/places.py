"""Where a failure is: the field that mends it, else the paragraph in which its words stand."""

from collections.abc import Mapping
from types import MappingProxyType

from dsar_desk.domain.letters import Place
from dsar_desk.letters.checks.reading import AT, Letter, NeedsCase, on_one_line

FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "ALL-G01": "controller",
        "ALL-G03": "person.name",
        "ALL-G09": "controller",
        "ALL-G10": "handler.name",
        "language-differs": "language",
        "enclosure-maybe-number": "enclosures",
        "enclosure-not-read": "enclosures",
        "identity-request-01": "doubt",
        "extension-notice-02": "reason",
        "access-response-11": "copy",
        "access-response-12": "masked",
        "rectification-response-01": "changed",
        "rectification-response-02": "told_change",
        "erasure-response-01": "erased_what",
        "erasure-response-02": "kept_what",
        "erasure-response-03": "backups",
        "erasure-response-04": "told_erasure",
        "erasure-response-06": "erased_what",
        "restriction-response-01": "restriction_ground",
        "restriction-response-03": "told_restriction",
        "restriction-lifting-01": "lift_on",
        "portability-response-01": "enclosures",
        "portability-response-03": "ported",
        "objection-response-02": "told_objection",
        "partial-fulfilment-01": "granted_part",
        "refusal-excessive-01": "abuse_facts",
        "fee-notice-01": "fee_amount",
        "fee-notice-R01": "fee_reason",
        "clarification-request-02": "areas",
        "wrong-controller-01": "real_controller",
        "recipient-notice-02": "enclosures",
        "other-controllers-notice-01": "links",
        "closing-01": "closing_on",
        "right-A6": "masked",
        "right-E2": "erasure_ground",
        "id-copy-destroyed-03": "enclosures",
    }
)
"""The field that mends a rule, where its verdict names none."""


def place_of(rule: str, verdict: Mapping[str, str], letter: Letter) -> Place:
    """Return where a rule that failed can be mended."""
    named = [key.strip() for key in verdict.get("fields", "").split(",") if key.strip()]
    if named:
        return Place(field=named[0])
    if "right" in verdict:
        return Place(field=f"reason.{verdict['right']}")
    words = on_one_line(verdict.get(AT) or verdict.get("words", ""))
    if words:
        return _where(words, letter)
    return Place(field="enclosures" if verdict.get("enclosure") else FIELDS.get(rule, ""))


def _where(words: str, letter: Letter) -> Place:
    """Return the field whose own words these are, else their paragraph."""
    try:
        field = _given(words.casefold(), letter)
    except NeedsCase:
        field = ""
    return Place(field) if field else Place(paragraph=_paragraph(words.casefold(), letter))


def _given(words: str, letter: Letter) -> str:
    request = letter.context.request
    given = {key: text for key, text in request.facts.items() if key in {f.key for f in request.kind.facts}}
    given |= {f"reason.{item.right}": item.reason for item in request.case.rights}
    given["enclosures"] = " ".join(file.name for file in request.enclosures)
    return next((key for key, text in given.items() if words in on_one_line(text).casefold()), "")


def _paragraph(words: str, letter: Letter) -> int:
    parts = enumerate(letter.draft.text.split("\n\n"), start=1)
    return next((number for number, part in parts if words in on_one_line(part).casefold()), 0)
