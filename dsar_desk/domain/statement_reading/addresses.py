"""The postal address: a street with its number, and a postcode with its town."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dsar_desk.domain.countries import Authority
from dsar_desk.domain.quotations import fold
from dsar_desk.domain.statement_reading.passages import StatementText
from dsar_desk.domain.statement_reading.proposal import Proposal, Sureness

_LINK = r"(?:van|de|der|den|het|'t|ter|ten|aan|op|la|le|les|l'|du|des|d'|à|am|an|zur|von)"
_CAPITAL = r"[A-ZÀ-Ý'’][\w'’.\-]*"
_STREET = (
    rf"(?P<street>(?:\d{{1,3}}e\s)?{_CAPITAL}(?:[ ](?:{_CAPITAL}|{_LINK})){{0,4}}[ ]\d{{1,5}}"
    r"(?:[ ]?[a-z](?![a-z])|[-/ ]\d{1,4}(?!\d))?(?:\s?bus\s?\w{1,4})?"
    r"|\d{1,4}(?:[ ]?(?:bis|ter|[a-z](?![a-z])))?,?[ ]"
    r"(?:rue|avenue|av\.|boulevard|bd|place|chemin|route|allée|impasse|quai|cours|square|passage|faubourg|zone|za|zi|parc)"
    r"[ ][^\n,;()–—]{2,50}?)"
)
_BETWEEN = r"(?:\s*[,;–—]\s*|\s+-\s+|\s*\n\s*|\s+(?:te|in|à|at)\s+|\s+){1,3}"
_NAME = r"(?:(?:St|Ste|Sint)\.?[ \-])?[A-ZÀ-Ý'’][\w'’\-]*"
_TOWN = rf"(?P<town>{_NAME}(?:[ \-](?:{_NAME}|{_LINK}(?=[ ][A-ZÀ-Ý]))){{0,3}}(?:[ ]Cedex(?:[ ]\d{{1,2}})?)?)"
_CODES = {
    "NL": r"(?P<code>[1-9]\d{3}[ ]?[A-Z]{2})(?![A-Za-z])",
    "FR": r"(?P<code>(?:F-)?\d{5})(?!\d)",
    "BE": r"(?P<code>(?:B-)?[1-9]\d{3})(?![\d.]|[ ]?[A-Z]{2}(?![A-Za-z]))",
}
_AFTER = r"(?:\s+te)?,?[ ]{1,3}"
_PATTERNS = {
    country: re.compile(rf"(?<![\w@]){_STREET}{_BETWEEN}{code}{_AFTER}{_TOWN}")
    for country, code in _CODES.items()
}
_TURNED = re.compile(rf"(?<![\w@]){_STREET}\s+à\s+{_TOWN}\s+\((?P<code>\d{{5}})\)")
"""A French habit: the town first, its postcode in brackets."""


@dataclass(frozen=True)
class Address:
    """An address, the country that its postcode is of, and where in `StatementText.flow` it begins."""

    value: str
    country: str
    start: int
    quotation: str


def find_addresses(text: StatementText, authorities: Sequence[Authority]) -> list[Address]:
    """Return the addresses that are not an authority's, in their order."""
    theirs = {_bare(line) for each in authorities for line in (*each.address, *each.address_fr)}
    found: list[Address] = []
    for country, pattern in (*_PATTERNS.items(), ("FR", _TURNED)):
        for match in pattern.finditer(text.flow):
            town = f"{match['code']} {match['town'].strip()}"
            if {_bare(match["street"]), _bare(town)} & theirs:
                continue
            value = f"{match['street'].strip()}\n{town}"
            found.append(Address(value, country, match.start(), fold(match[0])))
    return sorted(found, key=lambda each: each.start)


def propose_address(text: StatementText, authorities: Sequence[Authority]) -> Iterator[Proposal]:
    """Yield the address that is told most often."""
    found = find_addresses(text, authorities)
    counts = Counter(_bare(each.value) for each in found)
    best = max(found, key=lambda each: counts[_bare(each.value)], default=None)
    if best:
        section = text.sentence_at(best.quotation).section
        yield Proposal(
            "address", best.value, best.quotation, Sureness.SURE, section=section, country=best.country
        )


def _bare(text: str) -> str:
    return re.sub(r"[\W_]", "", text).casefold()
