"""What a data subject is to the controller, and since when: it chooses what letters tell."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from dsar_desk.domain.cases import Case, KeptFor, PeriodStart
from dsar_desk.domain.controllers import Controller
from dsar_desk.domain.inventory_codes import STARTS
from dsar_desk.domain.retention import TAX_DAY, purposes_for, relations_of, starts_of
from dsar_desk.errors import InvalidInput
from dsar_desk.services.amending import amend, require_open
from dsar_desk.services.ports import Actor, Catalog, Shop
from dsar_desk.services.register_ports import Begin


def offered_starts(controller: Controller, case: Case) -> tuple[str, ...]:
    """Return the days that would give this person's retention periods an end, by their codes.

    The day of the last order too where records are kept for tax, whatever the statement says.
    """
    used = set(starts_of(controller, purposes_for(controller, case.relations)))
    if any(row.kept_for is KeptFor.TAX for row in case.data_found):
        used.add(TAX_DAY)
    return tuple(start for start in STARTS if start in used)


def record_relations(
    begin: Begin, catalog: Catalog, actor: Actor, reference: str, *, relations: Iterable[str]
) -> Case:
    """Record what the person is to the controller, in place of what was recorded; none means unknown.

    Raises:
        InvalidInput: If no purpose of the controller names such a relation.
    """
    wanted = frozenset(relations)

    def change(case: Case, shop: Shop) -> Case:
        require_open(case)
        offered = relations_of(shop.controller)
        unknown = sorted(wanted - set(offered))
        if unknown:
            raise InvalidInput("unknown-relation", relation=unknown[0], relations=", ".join(offered) or "-")
        return replace(case, relations=tuple(each for each in offered if each in wanted))

    return amend(begin, catalog, actor, reference, change, kind="relations-recorded")


def record_starts(
    begin: Begin, catalog: Catalog, actor: Actor, reference: str, *, days: Mapping[str, date | None]
) -> Case:
    """Record days that retention periods count from; none takes one away, what is not named stays.

    Raises:
        InvalidInput: If there is no such start, or its day is still to come.
    """

    def change(case: Case, _: Shop) -> Case:
        require_open(case)
        for start, day in days.items():
            if start not in STARTS:
                raise InvalidInput("unknown-start", start=start, starts=", ".join(STARTS))
            if day is not None and day > actor.today:
                raise InvalidInput("date-in-future")
        known = {**case.start_days, **days}
        kept = tuple(PeriodStart(start, day) for start in STARTS if (day := known.get(start)) is not None)
        return replace(case, starts=kept)

    return amend(begin, catalog, actor, reference, change, kind="starts-recorded")
