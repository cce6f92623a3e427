"""What an act on the clock would come to, worked out before it is saved. Runs in the register's thread."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from dsar_desk.domain.cases import Extension, Suspension
from dsar_desk.domain.deadlines import Deadlines
from dsar_desk.errors import DeskError
from dsar_desk.services.clock import deadlines_of, if_answered_on
from dsar_desk.services.clockwork import (
    Warnings,
    ask_within,
    check_extension,
    check_suspension,
    extension_warnings,
    last_day_to_extend,
    suspension_warnings,
    with_suspension,
)
from dsar_desk.services.shops import shop_of

if TYPE_CHECKING:
    from dsar_desk.bootstrap import Desk


@dataclass(frozen=True)
class Preview:
    """The dates that would follow, what is at risk, or why it cannot be."""

    dates: Deadlines | None = None
    if_answered: Deadlines | None = None
    warnings: Warnings = ()
    last: date | None = None
    safe: date | None = None
    problem: DeskError | None = None


def preview_suspension(desk: "Desk", reference: str, suspension: Suspension, *, today: date) -> Preview:
    """Return the dates with this suspension."""
    with desk.read() as work:
        case = work.cases.get(reference)
        shop = shop_of(work, desk.catalog, case.controller)
        days = ask_within(work)
    try:
        check_suspension(case, suspension, today=today)
    except DeskError as problem:
        return Preview(problem=problem)
    changed = with_suspension(case, suspension)
    return Preview(
        dates=deadlines_of(changed, shop),
        if_answered=if_answered_on(changed, shop, today),
        warnings=suspension_warnings(case, shop, suspension, within=days),
    )


def preview_answer(desk: "Desk", reference: str, answered: date) -> Preview:
    """Return the dates if the answer came in on a day."""
    with desk.read() as work:
        case = work.cases.get(reference)
        shop = shop_of(work, desk.catalog, case.controller)
    return Preview(dates=if_answered_on(case, shop, answered))


def preview_extension(desk: "Desk", reference: str, extension: Extension, *, today: date) -> Preview:
    """Return the dates with this extension, and the last days on which its notice may go out."""
    with desk.read() as work:
        case = work.cases.get(reference)
        shop = shop_of(work, desk.catalog, case.controller)
    plain = replace(case, extension=None)
    last = last_day_to_extend(case, shop, on=extension.sent)
    safe = deadlines_of(plain, shop).extension_safe_by
    try:
        check_extension(case, shop, extension, today=today)
    except DeskError as problem:
        return Preview(last=last, safe=safe, problem=problem)
    changed = replace(case, extension=extension)
    dates = deadlines_of(changed, shop)
    return Preview(
        dates=dates,
        if_answered=if_answered_on(changed, shop, today) if dates.due is None else None,
        warnings=extension_warnings(case, shop, extension),
        last=last,
        safe=safe,
    )


def preview_receipt(desk: "Desk", reference: str, received: date) -> Preview:
    """Return the dates if the request had come in on another day."""
    with desk.read() as work:
        case = work.cases.get(reference)
        shop = shop_of(work, desk.catalog, case.controller)
    dates = deadlines_of(replace(case, received=received), shop)
    return Preview(dates=dates)
