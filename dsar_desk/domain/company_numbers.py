"""Numbers of a company: trade register and VAT, checked by their form and check digits.

A Dutch VAT id from before 2020 of a sole trader is NL, the owner's citizen service number (BSN), B01. Nobody
may keep that number here (UAVG Art. 46); since 1 January 2020 another id takes its place. A company's own
id has its RSIN in the same place, which passes the same test, so whoever enters it must say which it is.
"""

import re
from typing import Final

from stdnum.be import vat as be_vat
from stdnum.exceptions import ValidationError
from stdnum.fr import siren, siret, tva
from stdnum.iso7064 import mod_97_10
from stdnum.nl import btw

from dsar_desk.domain.number_checks import is_bsn
from dsar_desk.errors import InvalidInput

REGISTERS: Final = {"NL": "kvk", "BE": "kbo", "FR": "siren"}
"""The code of a country's trade register."""

_LEGAL_PERSON = re.compile(
    r"\b(?:b\.?\s?v\.?|n\.?\s?v\.?|v\.?\s?o\.?\s?f\.?|c\.?\s?v\.?|stichting|vereniging|co[oö]perati\w+|maatschap"
    r"|besloten vennootschap|naamloze vennootschap)(?=\W|$)",
    re.IGNORECASE,
)


def check_company_number(text: str, country: str) -> str:
    """Return a number of the trade register as it is written there.

    Raises:
        InvalidInput: `company-number-nl`, `-be` or `-fr`, when it cannot be one.
    """
    digits = re.sub(r"[\s.\-]", "", text)
    try:
        if country == "BE":
            number = be_vat.validate(digits)
            return f"{number[:4]}.{number[4:7]}.{number[7:]}"
        if country == "FR":
            digits = re.sub(r"\D", "", text)
            return str(siret.validate(digits) if len(digits) == 14 else siren.validate(digits))
    except ValidationError:
        raise _wrong("company-number", country) from None
    if not re.fullmatch(r"[0-9]{8}", digits) or int(digits) == 0:
        raise _wrong("company-number", country)
    return digits


def check_vat_number(text: str, country: str, *, sole_trader: bool) -> str:
    """Return a VAT number as it is written on an invoice.

    Raises:
        InvalidInput: `vat-number-nl`, `-be` or `-fr` when it cannot be one; `vat-number-holds-bsn` for a
            sole trader's id from before 2020.
    """
    try:
        if country == "BE":
            return f"BE{be_vat.validate(text)}"
        if country == "FR":
            return f"FR{tva.validate(text)}"
        number = btw.validate(text)
    except ValidationError:
        raise _wrong("vat-number", country) from None
    is_new = mod_97_10.is_valid(f"NL{number}")
    if sole_trader and is_bsn(number[:9]) and not is_new:
        raise InvalidInput("vat-number-holds-bsn")
    return f"NL{number}"


def seems_sole_trader(legal_name: str) -> bool:
    """Return whether a name shows none of the legal forms that have a number of their own."""
    return not _LEGAL_PERSON.search(legal_name)


def _wrong(what: str, country: str) -> InvalidInput:
    return InvalidInput(f"{what}-{country.lower()}")
