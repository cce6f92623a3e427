"""The clock of a case: its dates by the law of the controller's country."""

from collections.abc import Iterable
from datetime import date, datetime

from dsar_desk.domain.cases import Case, Suspension
from dsar_desk.domain.countries import Country
from dsar_desk.domain.deadlines import Deadlines, deadline, if_answered, pauses_for
from dsar_desk.domain.reckoning import Pausing
from dsar_desk.services.ports import Shop


def today_at(country: Country, now: datetime) -> date:
    """Return the date that it is at a controller in this country. `now` is aware."""
    return now.astimezone(country.zone).date()


def deadlines_of(case: Case, shop: Shop) -> Deadlines:
    """Return the dates of a case.

    A case of nothing but direct marketing or withdrawn consent knows neither suspension nor extension
    (Art. 21(3), 7(3)): its dates are the ceiling for the letter that confirms the stop. Art. 12(6) gives
    no identity suspension where no right of Art. 15 to 21 is asked.
    """
    return _dates(case, shop, pauses_of(case))


def if_answered_on(case: Case, shop: Shop, day: date) -> Deadlines:
    """Return the dates that a suspended case would have if the answer came in on `day`."""
    return _dates(case, shop, if_answered(pauses_of(case), day))


def pauses_of(case: Case) -> tuple[Suspension, ...]:
    """Return the suspensions of a case that its rights know."""
    return pauses_for([item.right for item in case.rights], case.suspensions)


def _dates(case: Case, shop: Shop, pauses: Iterable[Pausing]) -> Deadlines:
    return deadline(
        case.received,
        country=shop.country,
        pauses=pauses,
        extension=case.extension if case.knows_clock else None,
        target_days=shop.controller.practice.target_days,
    )
