"""Transfers outside the EEA, and who uses data for itself."""

from collections.abc import Iterator

from dsar_desk.domain.controllers import Fact, Finding
from dsar_desk.domain.statement_check.text import FAULT, REMARK, Reading, pattern

_SAFEGUARDS = (
    r"model(?:contract|overeenkomst|clausul)|standaardcontract|model clauses|standard contractual"
    r"|adequaatheidsbesluit|adequacy|bindende bedrijfsvoorschriften|binding corporate rules"
    r"|clauses contractuelles types|décision d['’]adéquation|règles d['’]entreprise contraignantes"
    r"|Data Privacy Framework"
)
_AGREEMENTS = pattern(r"\bafspraken\b.{0,40}\b(?:omgang|omgaan|gegevens)\b|\bagreements on the handling\b")
_OR_AGREEMENTS = pattern(r"\b(?:of|or)\b.{0,20}\b(?:afspraken|agreements)\b")
_OTHER = pattern(
    r"\bandere (?:toepasselijke|passende|geschikte|gepaste) (?:waarborgen|maatregelen)"
    r"|\bother (?:appropriate|suitable|applicable) safeguards"
)


def find_privacy_shield(reading: Reading) -> Iterator[Finding]:
    """Yield reliance on the Privacy Shield, void since 16 July 2020 (C-311/18)."""
    told = reading.first(
        r"privacy[ -]?shield|bouclier de protection des données",
        without=r"ongeldig|vervallen|invalid|void|niet meer|annul|n['’]est plus",
    )
    if told:
        yield Finding("privacy-shield", FAULT, "44; 13(1)(f)", told, reading.path_of(told))


def find_transfer_without_safeguard(reading: Reading) -> Iterator[Finding]:
    """Yield transfers outside the EEA of which no safeguard is named."""
    transfers = _transfers(reading)
    named = any(fact.code not in {"", "unspecified"} for fact in transfers)
    if transfers and not named and not reading.says(_SAFEGUARDS):
        vague = next((fact for fact in transfers if fact.code == "unspecified"), transfers[0])
        yield Finding("transfer-without-safeguard", FAULT, "13(1)(f)", vague.quotation, "transfers")


def find_weak_safeguards(reading: Reading) -> Iterator[Finding]:
    """Yield safeguards that Art. 46 does not know, and others that are not named beside those that are."""
    transfers = _transfers(reading)
    for fact in transfers:
        part = reading.first_within(fact.quotation, _AGREEMENTS)
        if part and (_OR_AGREEMENTS.search(part) or not pattern(_SAFEGUARDS).search(part)):
            yield Finding("safeguard-insufficient", FAULT, "46; 13(1)(f)", part, "transfers")
            break
    named = any(fact.code not in {"", "unspecified"} for fact in transfers)
    for fact in transfers:
        if named and (part := reading.first_within(fact.quotation, _OTHER)):
            yield Finding("safeguard-unnamed", REMARK, "13(1)(f)", part, "transfers")
            break


def _transfers(reading: Reading) -> list[Fact]:
    transfers = [fact for part in reading.controller.purposes for fact in part.transfers]
    return [*transfers, *reading.controller.transfers]


def find_processors_own_use(reading: Reading) -> Iterator[Finding]:
    """Yield service providers that use data for themselves: they are controllers then (Art. 28(10))."""
    told = reading.first(
        r"(?:dienstverlener|leverancier|verwerker|onderaannemer|provider|supplier)s?\b.{0,120}"
        r"(?:voor eigen (?:rekening|doel)|for their own (?:account|purposes))",
        without=r"\b(?:niet|geen|nooit|not|never|no)\b",
    )
    if told:
        yield Finding("processor-reuse", REMARK, "28(10); 13(1)(e)", told, reading.path_of(told))


RULES = (
    find_privacy_shield,
    find_transfer_without_safeguard,
    find_weak_safeguards,
    find_processors_own_use,
)
