"""Reads the countries of `resources/countries`."""

import calendar
import datetime as dt
import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from dsar_desk.assets import asset
from dsar_desk.catalogs.tables import Table, read_toml
from dsar_desk.domain.countries import Authority, Country, Court, FiscalRetention
from dsar_desk.domain.holidays import EquatedDay, HolidayRule
from dsar_desk.errors import NotFound

CODES = ("NL", "BE", "FR")


def countries() -> Mapping[str, Country]:
    """Return the countries of the desk by ISO code."""
    return MappingProxyType({code: country(code) for code in CODES})


def country(code: str, *, region: str = "") -> Country:
    """Return one country, with the extra holidays of `region` counted when one is named.

    Raises:
        NotFound: If the desk has no such country, or the country no such region.
    """
    code = code.upper()
    if code not in CODES:
        raise NotFound("country-unknown", country=code, known=", ".join(CODES))
    if region and region not in _shipped(code).regions:
        raise NotFound("region-unknown", country=code, region=region)
    return _in_region(code, region)


@cache
def _in_region(code: str, region: str) -> Country:
    return _shipped(code).in_region(region) if region else _shipped(code)


@cache
def _shipped(code: str) -> Country:
    file = f"{code.lower()}.toml"
    return read_country(asset("countries", file).read_text(encoding="utf-8"), file=file)


def read_country(text: str, *, file: str) -> Country:
    """Return the country that a TOML text describes.

    Raises:
        InvalidInput: If the text is not TOML, or a key is missing, unknown or of the wrong kind.
    """
    return read_toml(text, file=file, read=_country)


def _country(table: Table) -> Country:
    return Country(
        code=table.take("code", str),
        names=table.words("names"),
        time_zone=table.take("time_zone", str),
        languages=table.strings("languages"),
        national_numbers=table.strings("national_numbers"),
        own_request_age=table.take("own_request_age", int),
        online_consent_age=table.take("online_consent_age", int),
        heirs_may_ask=table.take("heirs_may_ask", bool),
        suspension_law=table.take("suspension_law", str),
        authority=_authority(table.table("authority")),
        court=_court(table.table("court")),
        fiscal_retention=_fiscal_retention(table.table("fiscal_retention")),
        holidays=tuple(_holiday(row) for row in table.tables("holidays")),
        equated_days=tuple(_equated_day(row) for row in table.tables("equated_days")),
        sources=table.texts("sources"),
    )


def _authority(table: Table) -> Authority:
    address = table.strings("address")
    authority = Authority(
        names=table.words("names"),
        short_names=table.words("short_names"),
        address=address,
        address_fr=table.strings("address_fr", default=address),
        phone=table.take("phone", str),
        email=table.take("email", str),
        url=table.take("url", str),
        complaint_url=table.take("complaint_url", str),
        sources=table.texts("sources"),
    )
    table.done()
    return authority


def _court(table: Table) -> Court:
    court = Court(
        code=table.take("code", str),
        names=table.words("names"),
        procedure=table.words("procedure"),
        law=table.words("law"),
        term_weeks=table.optional("term_weeks", int),
        lawyer_needed=table.optional("lawyer_needed", bool),
        sources=table.texts("sources"),
    )
    table.done()
    return court


def _fiscal_retention(table: Table) -> FiscalRetention:
    retention = FiscalRetention(
        years=table.take("years", int),
        law=table.words("law"),
        one_stop_shop_years=table.take("one_stop_shop_years", int),
        one_stop_shop_law=table.words("one_stop_shop_law"),
        source=table.take("source", str),
    )
    table.done()
    return retention


def _holiday(table: Table) -> HolidayRule:
    rule = HolidayRule(
        code=table.take("code", str),
        names=table.words("names"),
        source=table.take("source", str),
        fixed=_month_and_day(table),
        easter=table.optional("easter", int),
        kings_day=table.take("kings_day", bool, default=False),
        disputed=table.take("disputed", bool, default=False),
        region=table.take("region", str, default=""),
    )
    table.done()
    if [rule.fixed is not None, rule.easter is not None, rule.kings_day].count(True) != 1:
        raise table.refusal("holiday-needs-one-rule", rule.code)
    return rule


def _month_and_day(table: Table) -> tuple[int, int] | None:
    text = table.optional("fixed", str)
    if text is None:
        return None
    found = re.fullmatch(r"(\d\d)-(\d\d)", text)
    if not found or not _is_every_year(int(found[1]), int(found[2])):
        raise table.refusal("file-key-wrong", "fixed")
    return int(found[1]), int(found[2])


def _is_every_year(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(2001, month)[1]


def _equated_day(table: Table) -> EquatedDay:
    equated = EquatedDay(day=table.take("day", dt.date), source=table.take("source", str))
    table.done()
    return equated
