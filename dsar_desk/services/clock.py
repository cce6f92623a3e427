"""The clock of a case: its dates by the law of the controller's country."""

from datetime import date, datetime

from dsar_desk.domain.cases import Case
from dsar_desk.domain.countries import Country
from dsar_desk.domain.deadlines import Deadlines, deadline, if_answered
from dsar_desk.services.ports import Shop


def today_at(country: Country, now: datetime) -> date:
    """Return the date that it is at a controller in this country. `now` is aware."""
    return now.astimezone(country.zone).date()


def deadlines_of(case: Case, shop: Shop) -> Deadlines:
    """Return the dates of a case.

    A case of nothing but direct marketing or withdrawn consent knows neither suspension nor extension
    (Art. 21(3), 7(3)): its dates are the ceiling for the letter that confirms the stop.
    """
    return deadline(
        case.received,
        country=shop.country,
        pauses=case.suspensions if case.knows_clock else (),
        extension=case.extension if case.knows_clock else None,
        target_days=shop.controller.practice.target_days,
    )


def if_answered_on(case: Case, shop: Shop, day: date) -> Deadlines:
    """Return the dates that a suspended case would have if the answer came in on `day`."""
    return deadline(
        case.received,
        country=shop.country,
        pauses=if_answered(case.suspensions, day),
        extension=case.extension,
        target_days=shop.controller.practice.target_days,
    )
