"""What Art. 13 GDPR asks a statement to tell: purposes, periods, recipients, rights, complaint."""

from collections.abc import Iterator

from dsar_desk.domain.controllers import Finding, Purpose, Recipient
from dsar_desk.domain.rights import Right
from dsar_desk.domain.statement_check.text import FAULT, REMARK, Reading, names

_AUTHORITY = (
    r"Autoriteit Persoonsgegevens|Gegevensbeschermingsautoriteit|Autorité de protection des données|CNIL"
    r"|toezichthoudende autoriteit|toezichthouder|supervisory authority|autorité de contrôle"
)
_ALWAYS = (
    Right.ACCESS,
    Right.RECTIFICATION,
    Right.ERASURE,
    Right.RESTRICTION,
    Right.PORTABILITY,
    Right.OBJECTION,
)
_NAMED = {
    Right.ACCESS: r"\binzage|inzien|\baccess\b",
    Right.RECTIFICATION: r"rectific|corrig|corrective|te wijzigen|laten wijzigen",
    Right.ERASURE: r"\bwiss|verwijder|vergeten te worden|vergetelheid|erasure|\bdelete",
    Right.RESTRICTION: r"beperk(?:en|ing)\b|restrict",
    Right.PORTABILITY: r"overdra|dataportabiliteit|portability|gegevensexport",
    Right.OBJECTION: r"\bbezwaar|\bverzet|\bobject",
    Right.CONSENT_WITHDRAWAL: r"toestemming.{0,60}intrekken|withdraw.{0,40}consent",
    Right.AUTOMATED_DECISION: r"geautomatiseerde (?:individuele )?besluit|automated (?:individual )?decision",
}


def find_missing_complaint(reading: Reading) -> Iterator[Finding]:
    """Yield when there is no word of the right to complain to an authority."""
    if reading.controller.complaint:
        return
    if not reading.first(
        rf"(?:klacht|complain|réclamation|plainte).*(?:{_AUTHORITY})|(?:{_AUTHORITY}).*klacht"
    ):
        yield Finding("complaint-missing", FAULT, "13(2)(d)", path="complaint")


def find_missing_rights(reading: Reading) -> Iterator[Finding]:
    """Yield each right that the statement ought to name and does not."""
    controller = reading.controller
    named = {fact.code for fact in controller.rights}
    if not named:
        named = {right.value for right, words in _NAMED.items() if reading.says(words)}
    for right in _ALWAYS:
        if right.value not in named:
            yield Finding(f"right-{right.value}-missing", FAULT, "13(2)(b)", path="rights")
    bases = {fact.code for purpose in controller.purposes for fact in purpose.legal_basis}
    if "consent" in bases and Right.CONSENT_WITHDRAWAL.value not in named:
        yield Finding("right-consent-withdrawal-missing", FAULT, "13(2)(c)", path="rights")
    automated = _has_decisions(reading) and reading.first(
        r"geautomatiseerd|automated|automatisée", without=r"\b(?:geen|niet|nooit|no|not|aucune)\b"
    )
    if automated and Right.AUTOMATED_DECISION.value not in named:
        yield Finding("right-automated-decision-missing", FAULT, "13(2)(f); 22(3)", path="rights")


def _has_decisions(reading: Reading) -> bool:
    controller = reading.controller
    return bool(
        controller.automated_decisions or any(part.automated_decisions for part in controller.purposes)
    )


def find_missing_periods(reading: Reading) -> Iterator[Finding]:
    """Yield the purposes without a period of their own; a remark where periods are given in general."""
    without = [purpose for purpose in reading.controller.purposes if not purpose.retention]
    general = any(fact.period or fact.code == "general" for fact in reading.controller.retention)
    if without:
        severity = REMARK if general else FAULT
        yield _purposes("retention-missing", severity, "13(2)(a)", without, reading)


def find_missing_bases(reading: Reading) -> Iterator[Finding]:
    """Yield the purposes without a legal basis, apart where bases are given for no purpose in particular."""
    without = [purpose for purpose in reading.controller.purposes if not purpose.legal_basis]
    if without:
        code = "legal-basis-not-per-purpose" if reading.controller.legal_basis else "legal-basis-missing"
        yield _purposes(code, FAULT, "13(1)(c)", without, reading)


def _purposes(code: str, severity: str, article: str, purposes: list[Purpose], reading: Reading) -> Finding:
    first = purposes[0]
    facts = names("purposes", [purpose.name for purpose in purposes])
    facts |= {"count": str(len(purposes)), "total": str(len(reading.controller.purposes))}
    return Finding(code, severity, article, first.name.quotation, f"purposes.{first.id}", facts)


def find_missing_recipients(reading: Reading) -> Iterator[Finding]:
    """Yield when no recipient is told, or none by name."""
    recipients = recipients_of(reading)
    if not recipients:
        if not reading.says(r"\bderden\b|derde partij|ontvangers|verstrek|third part|recipients"):
            yield Finding("recipients-missing", FAULT, "13(1)(e)", path="recipients")
    elif not any(recipient.named for recipient in recipients):
        quotation = recipients[0].quotation
        yield Finding(
            "recipients-by-category", REMARK, "13(1)(e); 15(1)(c)", quotation, reading.path_of(quotation)
        )


def recipients_of(reading: Reading) -> list[Recipient]:
    """Return all recipients, of the purposes and in general."""
    controller = reading.controller
    return [part for purpose in controller.purposes for part in purpose.recipients] + list(
        controller.recipients
    )


def find_no_party(reading: Reading) -> Iterator[Finding]:
    """Yield a promise to share with nobody beside a list of recipients."""
    promise = reading.first(
        r"aan geen enkele (?:andere )?(?:partij|derde)|\baan niemand\b|nooit (?:met|aan) derden|never share",
        without=r"tenzij|behalve|anders dan|zonder (?:uw|je|jouw)|marketing|verko|verhu|unless|except",
    )
    if promise and (recipients := recipients_of(reading)):
        facts = names("recipients", recipients, most=3)
        path = reading.path_of(promise)
        yield Finding("no-party-yet-recipients", FAULT, "13(1)(e); 5(1)(a)", promise, path, facts)


RULES = (
    find_missing_complaint,
    find_missing_rights,
    find_missing_bases,
    find_missing_periods,
    find_missing_recipients,
    find_no_party,
)
