"""Numbers whose digits pass the eleven-test and which are something else by their form or label."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dsar_desk.domain.number_checks import is_bsn
from dsar_desk.domain.redaction import FindingKind

_NAMES = {
    FindingKind.COMPANY_NUMBER: r"kvk|k\.v\.k|kamer van koophandel|handelsregister|rsin|btw|vat|tva|kbo|bce|siren|siret",
    FindingKind.PHONE: r"t[ée]l|phone|fax|gsm|mobiel|mobile|whatsapp|sms|portable",
    FindingKind.IBAN: r"iban|rekening|account|compte|konto",
}
_NAMED = {kind: re.compile(rf"\b(?:{names})", re.IGNORECASE) for kind, names in _NAMES.items()}
_FORMS = (
    (FindingKind.IBAN, re.compile(r"(?<![0-9A-Za-z])[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?")),
    (FindingKind.COMPANY_NUMBER, re.compile(r"(?<![0-9A-Za-z])NL ?[0-9]{9} ?\.?B ?[0-9]{2}")),
    (FindingKind.PHONE, re.compile(r"(?<![0-9])(?:(?:\+|00) ?31[ .()0-]{0,4}|0)[1-9](?:[ .\-/]?[0-9]){8}(?![0-9])")),
    (FindingKind.ORDER_NUMBER, re.compile(r"(?<![0-9A-Za-z])(?:[A-Z]{1,5}[-/]|#)?[0-9](?:[ .-]?[0-9]){7,9}(?![0-9])")),
)  # fmt: skip
_DATE = re.compile(r"[0-9]{1,2}[-./ ][0-9]{1,2}[-./ ](?:19|20)[0-9]{2}")


@dataclass(frozen=True, slots=True)
class LookAlike:
    """Where such a number stands in a text."""

    kind: FindingKind
    start: int
    end: int


def look_alikes(text: str, *, is_labelled: bool) -> Iterator[LookAlike]:
    """Yield the look-alikes of a text. `is_labelled`: words outside the text call its number another one."""
    taken: set[int] = set()
    for kind, form in _FORMS:
        for found in form.finditer(text):
            named = _named(text[: found.start()])
            is_other = kind is not FindingKind.ORDER_NUMBER or named or is_labelled or not found[0][0].isdigit()
            if is_other and taken.isdisjoint(range(*found.span())) and _passes(kind, named, found[0]):
                taken.update(range(*found.span()))
                yield LookAlike(named or kind, *found.span())


def _named(before: str) -> FindingKind | None:
    ends = {kind: match.end() for kind, name in _NAMED.items() for match in name.finditer(before[-40:])}
    nearest = max(ends, key=lambda kind: ends[kind], default=None)
    if nearest is None and re.search(r"(?:nummer|nr|number|no|kenmerk|code|ref)[\s.:]*$", before, re.IGNORECASE):
        return FindingKind.ORDER_NUMBER
    return nearest


def _passes(kind: FindingKind, named: FindingKind | None, written: str) -> bool:
    if _DATE.fullmatch(written):
        return False
    if kind is FindingKind.COMPANY_NUMBER:
        return is_bsn(re.sub(r"[^0-9]", "", written)[:9])
    digits = re.sub(r"[^0-9]", "", written[4:] if kind is FindingKind.IBAN else written)
    if kind is FindingKind.PHONE:
        return is_bsn(digits[-9:])
    if len(digits) == 8 and named is FindingKind.COMPANY_NUMBER:
        digits = "0" + digits
    return is_bsn(digits[1:] if len(digits) == 10 and digits[0] == "0" else digits)
