"""Numbers of the trade register and for VAT: beside their label, and only when their check digits fit."""

import re
from collections.abc import Iterator

from dsar_desk.domain.company_numbers import REGISTERS, check_company_number, check_vat_number
from dsar_desk.domain.statement_reading.passages import StatementText
from dsar_desk.domain.statement_reading.proposal import Proposal, Sureness
from dsar_desk.errors import InvalidInput

_FORMS = {
    "NL": r"\d(?:[ .]?\d){7}(?!\d)",
    "BE": r"(?:BE\s?)?[01]?\d{3}[ .]?\d{3}[ .]?\d{3}(?!\d)",
    "FR": r"\d{3}[ .]?\d{3}[ .]?\d{3}(?:[ .]?\d{5})?(?!\d)",
}
_VAT = {
    "NL": re.compile(r"(?<!\w)NL[ .]?\d{4}[ .]?\d{2}[ .]?\d{3}[ .]?B[ .]?\d{2}(?!\w)", re.IGNORECASE),
    "BE": re.compile(r"(?<!\w)BE[ .]?[01]?\d{3}[ .]?\d{3}[ .]?\d{3}(?!\d)", re.IGNORECASE),
    "FR": re.compile(r"(?<!\w)FR[ .]?[0-9A-Z]{2}[ .]?\d{3}[ .]?\d{3}[ .]?\d{3}(?!\d)", re.IGNORECASE),
}


def find_numbers(text: StatementText, *, sole_trader: bool) -> Iterator[Proposal]:
    """Yield the company number and the VAT number.

    A VAT number that holds its owner's citizen service number is not proposed: nobody may keep it here.
    """
    yield from _company(text)
    yield from _vat(text, sole_trader=sole_trader)


def _company(text: StatementText) -> Iterator[Proposal]:
    for country, register in REGISTERS.items():
        label = text.words.pattern("contacts", register).pattern
        pattern = re.compile(rf"(?:{label})[^\d\n]{{0,60}}?({_FORMS[country]})", re.IGNORECASE)
        for passage in text.passages:
            for found in pattern.finditer(passage.text):
                try:
                    number = check_company_number(found[1].upper().removeprefix("BE"), country)
                except InvalidInput:
                    continue
                yield Proposal(
                    "company_number", number, passage.text, Sureness.SURE, code=register,
                    section=passage.section, country=country,
                )  # fmt: skip
                return


def _vat(text: StatementText, *, sole_trader: bool) -> Iterator[Proposal]:
    for passage in text.passages:
        for country, pattern in _VAT.items():
            for found in pattern.finditer(passage.text):
                try:
                    plain = re.sub(r"[ .]", "", found[0].upper())
                    number = check_vat_number(plain, country, sole_trader=sole_trader)
                except InvalidInput:
                    continue
                yield Proposal(
                    "vat_number", number, passage.text, Sureness.SURE,
                    section=passage.section, country=country,
                )  # fmt: skip
                return
