"""Codes that facts of a controller's inventory can have, in the order in which they are offered."""

from typing import Final

LEGAL_BASES: Final = (
    "consent",
    "contract",
    "legal-obligation",
    "vital-interests",
    "public-task",
    "legitimate-interest",
)
"""Art. 6(1)(a) to (f) GDPR."""

RELATIONS: Final = (
    "customer",
    "account-holder",
    "newsletter",
    "recipient-of-gift",
    "visitor",
    "business-contact",
    "applicant",
    "reviewer",
    "contact",
)
"""Roles of data subjects whom a purpose touches."""

STARTS: Final = (
    "last-login",
    "last-activity",
    "last-contact",
    "collection",
    "unsubscribe",
    "delivery",
    "end-of-use",
    "end-of-contract",
    "end-of-financial-year",
    "account-closed",
)
"""What a retention period counts from."""

SAFEGUARDS: Final = ("adequacy", "standard-clauses", "unspecified")
"""How a transfer can be covered now."""

VOID_SAFEGUARDS: Final = ("privacy-shield",)
"""No cover any more (C-311/18): read and kept, never offered."""

MEANS: Final = (
    "login",
    "known-email",
    "customer-reference",
    "phone",
    "address",
    "name",
    "email",
    "id-copy",
    "cookie-copy",
    "other",
)
"""What a statement can ask for identification."""

WINDOWS: Final = ("nl-left", "nl-right", "din-a", "din-b", "fr-right")
"""Places of the address on a letter."""

PERIOD: Final = r"P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?"
"""An ISO 8601 period of years, months, weeks and days."""
