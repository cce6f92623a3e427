"""A country where a controller can be: its authority, court, holidays and terms.

The facts stand in `resources/countries`; `sources` says where each comes from.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from dsar_desk.domain.holidays import Calendar, EquatedDay, HolidayRule, calendar_of
from dsar_desk.domain.words import Words

OWN_KNOWLEDGE = "own knowledge"
"""How a source begins that nobody has looked up; check it before it is printed."""


@dataclass(frozen=True)
class Authority:
    """The supervisory authority, with which a complaint can be lodged (GDPR Art. 77)."""

    names: Words
    short_names: Words
    address: tuple[str, ...]
    """Lines of the postal address, without the name."""
    address_fr: tuple[str, ...]
    """The same for a letter in French; equal where the country has one form."""
    phone: str
    email: str
    url: str
    complaint_url: str
    sources: Mapping[str, str] = field(hash=False)
    """Where each field comes from, by field name."""

    def is_known(self, name: str) -> bool:
        """Return whether a retrieved source stands behind this field, not own knowledge alone."""
        return not self.sources[name].startswith(OWN_KNOWLEDGE)

    def address_in(self, language: str) -> tuple[str, ...]:
        """Return the address lines as a letter in this language gives them."""
        return self.address_fr if language == "fr" else self.address


@dataclass(frozen=True)
class Court:
    """Where a data subject can go to court against the controller's answer (GDPR Art. 79)."""

    code: str
    """Names its sentence: `nl-district-court`, `be-first-instance` or `fr-tribunal-judiciaire`."""
    names: Words
    procedure: Words
    law: Words
    term_weeks: int | None
    """Weeks after receipt of the answer within which to petition; none where the law fixes none."""
    lawyer_needed: bool | None
    """None where we do not know."""
    sources: Mapping[str, str] = field(hash=False)


@dataclass(frozen=True)
class FiscalRetention:
    """How long business records must be kept, counted from the end of the financial year."""

    years: int
    law: Words
    one_stop_shop_years: int
    """For VAT records under the one-stop shop (Directive 2006/112/EC, Art. 369 and 369k)."""
    one_stop_shop_law: Words
    source: str

    def last_day(self, year_end: date, *, one_stop_shop: bool = False) -> date:
        """Return the last day on which records of the year that ended on `year_end` must be kept."""
        years = self.one_stop_shop_years if one_stop_shop else self.years
        begins = year_end + timedelta(days=1)
        try:
            return begins.replace(year=begins.year + years) - timedelta(days=1)
        except ValueError:  # 29 February
            return begins.replace(year=begins.year + years, day=28)


@dataclass(frozen=True)
class Country:
    """A country of the desk, and the region whose extra holidays count, if one is set."""

    code: str
    names: Words
    time_zone: str
    """IANA name; dates of receipt are dates there, never derived from UTC."""
    languages: tuple[str, ...]
    national_numbers: tuple[str, ...]
    """Kinds of national number that documents of this country carry, as `bsn`."""
    own_request_age: int
    """From this age a data subject asks without their legal representative (a default, can be set)."""
    online_consent_age: int
    """GDPR Art. 8(1)."""
    heirs_may_ask: bool
    suspension_law: str
    """National law that suspends the term for identification; empty where only the EDPB's guidelines do."""
    authority: Authority
    court: Court
    fiscal_retention: FiscalRetention
    holidays: tuple[HolidayRule, ...]
    equated_days: tuple[EquatedDay, ...]
    sources: Mapping[str, str] = field(hash=False)
    region: str = ""

    @cached_property
    def calendar(self) -> Calendar:
        """The working days of this country and region."""
        return calendar_of(self.holidays, self.equated_days, region=self.region)

    @property
    def zone(self) -> ZoneInfo:
        """The time zone in which this country's dates are dates."""
        return ZoneInfo(self.time_zone)

    @property
    def regions(self) -> tuple[str, ...]:
        """Regions with holidays of their own, in the order of the file."""
        return tuple(dict.fromkeys(rule.region for rule in self.holidays if rule.region))

    def in_region(self, region: str) -> "Country":
        """Return this country with the holidays of `region` counted too; off when empty.

        Raises:
            ValueError: If the country has no such region.
        """
        if region and region not in self.regions:
            raise ValueError(f"{self.code} has no region {region!r}")
        return replace(self, region=region)
