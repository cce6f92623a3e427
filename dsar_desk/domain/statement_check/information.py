"""What Art. 13 GDPR asks a statement to tell: purposes, periods, rights, complaint."""

from collections.abc import Iterator

from dsar_desk.domain.controllers import Finding, Purpose
from dsar_desk.domain.rights import Right
from dsar_desk.domain.statement_check.text import FAULT, REMARK, Reading, names, pattern

_AUTHORITY = (
    r"Autoriteit Persoonsgegevens|Gegevensbeschermingsautoriteit|Autorité de protection des données|CNIL"
    r"|toezichthoudende autoriteit|toezichthouder|supervisory authority|autorité de contrôle"
)
_INITIALS = {
    "CNIL": ("Commission", "Commission Nationale de l’Informatique et des Libertés"),
    "AP": ("Autoriteit", "Autoriteit Persoonsgegevens"),
    "GBA": ("Gegevens", "Gegevensbeschermingsautoriteit"),
    "APD": ("Autorité", "Autorité de protection des données"),
}
"""The first word and the whole name of an authority, by its initials."""
_COMPLAINT = r"(?:klacht|complain|réclamation|plainte)"
_ONLY_THEN = (
    r"\b(?:daarna|dan) (?:nog )?(?:steeds )?niet tevreden\b[^;:]*klacht",
    r"\bpas (?:daarna|als|nadat|wanneer)\b[^;:]*\b(?:kan|kunt|kun|mag) (?:u|je)\b[^;:]*klacht",
    r"\bonly (?:after|then|when)\b[^;:]*\b(?:can|may) you\b[^;:]*complain",
    r"\b(?:can|may) only (?:complain|(?:lodge|file|submit) a complaint)",
    r"\bne pouvez\b(?=[^;:]*\bqu['’]après)[^;:]*réclamation",
)
"""Complaints that are open only after something else; the authority is named in the same sentence."""
_ALWAYS = (
    Right.ACCESS,
    Right.RECTIFICATION,
    Right.ERASURE,
    Right.RESTRICTION,
    Right.PORTABILITY,
    Right.OBJECTION,
)
NAMED_RIGHTS = {
    Right.ACCESS: (
        r"\binzage|inzien|\bin te (?:zien|kijken)|inkijken|\baccess\b|droit d['’]accès|\baccéder (?:à|aux)"
    ),
    Right.RECTIFICATION: (
        r"rectifi|corrig|corrective|\bto correct|\bcorrection|verbeter(?:en|ing)|te wijzigen|laten wijzigen"
    ),
    Right.ERASURE: (
        r"\bwiss|verwijder|vergeten te worden|vergetelheid|erasure|\bdelete|effacement|à l['’]oubli"
    ),
    Right.RESTRICTION: r"beperk(?:en|ing)\b|restrict|limitation du traitement|à la limitation",
    Right.PORTABILITY: r"overdra|dataportabiliteit|portability|portabilité|gegevensexport",
    Right.OBJECTION: r"\bbezwaar|\bverzet|\bobject|d['’]opposition|vous opposer",
    Right.CONSENT_WITHDRAWAL: (
        r"toestemming.{0,60}in(?: te )?trekken|withdraw.{0,40}consent"
        r"|consentement.{0,60}retirer|retirer.{0,40}consentement"
    ),
    Right.AUTOMATED_DECISION: (
        r"geautomatiseerde (?:individuele )?besluit|automated (?:individual )?decision"
        r"|décision (?:individuelle )?automatisée"
    ),
}


def find_missing_complaint(reading: Reading) -> Iterator[Finding]:
    """Yield when there is no word of the right to complain to an authority."""
    if reading.controller.complaint:
        return
    if not reading.first(rf"{_COMPLAINT}.*(?:{_AUTHORITY})|(?:{_AUTHORITY}).*{_COMPLAINT}"):
        yield Finding("complaint-missing", FAULT, "13(2)(d)", path="complaint")


def find_late_complaint(reading: Reading) -> Iterator[Finding]:
    """Yield a complaint to the authority that is open only after one to the organisation itself."""
    told = reading.first(
        rf"(?:{'|'.join(_ONLY_THEN)}).*(?:{_AUTHORITY})",
        without=r"\baltijd\b|rechtstreeks|\bmeteen\b|\balways\b|\bdirectly\b|à tout moment",
    )
    if told:
        yield Finding("complaint-after-own", REMARK, "77(1)", told, reading.path_of(told))


def find_wrong_authority_name(reading: Reading) -> Iterator[Finding]:
    """Yield an authority whose name is given with its initials, but with words left out or changed."""
    for initials, (beginning, name) in _INITIALS.items():
        given = pattern(rf"\b({beginning}\b[^().,;:]*?)\s*\({initials}\)")
        for sentence in reading.sentences:
            if (match := given.search(sentence)) and _letters(match[1]) != _letters(name):
                path, facts = reading.path_of(sentence), {"given": match[1], "name": name}
                yield Finding("authority-name-wrong", REMARK, "13(2)(d)", sentence, path, facts)
                return


def _letters(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalpha())


def find_missing_rights(reading: Reading) -> Iterator[Finding]:
    """Yield each right that the statement ought to name and does not."""
    controller = reading.controller
    named = {fact.code for fact in controller.rights}
    if not named:
        named = {right.value for right, words in NAMED_RIGHTS.items() if reading.says(words)}
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


RULES = (
    find_missing_complaint,
    find_missing_rights,
    find_missing_bases,
    find_missing_periods,
    find_late_complaint,
    find_wrong_authority_name,
)
