"""From which age a data subject asks without a legal representative."""

from dsar_desk.domain.countries import Country
from dsar_desk.services.register_ports import Work
from dsar_desk.settings import SETTINGS

_SET_FOR = "NL"
"""The setting is about Dutch law, which may change (law.md 2.6); other countries have their own age."""


def own_request_age(work: Work, country: Country) -> int:
    """Return the age, in years, for a controller in this country (ID-14; UAVG Art. 5)."""
    if country.code != _SET_FOR:
        return country.own_request_age
    return int(work.settings.get("age.of-consent") or SETTINGS["age.of-consent"].default)
