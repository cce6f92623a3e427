"""Stopping, restarting and extending the clock of a case."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from dsar_desk.domain.cases import Case, Extension, Suspension, SuspensionKind
from dsar_desk.domain.deadlines import deadline
from dsar_desk.domain.rights import RIGHTS
from dsar_desk.errors import InvalidInput, NotAllowed
from dsar_desk.services.amending import amend, require_open
from dsar_desk.services.clock import deadlines_of
from dsar_desk.services.ports import Actor, Catalog, Shop
from dsar_desk.services.register_ports import Begin, Work
from dsar_desk.settings import SETTINGS

Warnings = tuple[tuple[str, Mapping[str, str]], ...]
_ASK_WITHIN = "identity.ask-within-days"


def suspend_clock(
    begin: Begin,
    catalog: Catalog,
    actor: Actor,
    reference: str,
    *,
    kind: SuspensionKind,
    asked: date,
    reason: str,
    answered: date | None = None,
) -> tuple[Case, Warnings]:
    """Record that the data subject was asked for something, so that the clock stands still.

    Source: Art. 12(6), recital 63; EDPB 01/2022 par. 80-81, 159.

    Raises:
        InvalidInput: If the dates cannot be, or no reason is given (law.md 1.4).
        NotAllowed: If no right of the case knows this suspension, or one of this kind is open.
    """
    found: list[tuple[str, Mapping[str, str]]] = []
    with begin() as work:
        days = ask_within(work)

    def change(case: Case, shop: Shop) -> Case:
        suspension = Suspension(kind, asked, answered, reason)
        check_suspension(case, suspension, today=actor.today)
        found.extend(suspension_warnings(case, shop, suspension, within=days))
        return with_suspension(case, suspension)

    case = amend(begin, catalog, actor, reference, change, kind="suspension-began", reason=reason)
    return case, tuple(found)


def check_suspension(case: Case, suspension: Suspension, *, today: date) -> None:
    """Refuse a suspension that the law or the calendar does not know. As `suspend_clock` raises."""
    require_open(case)
    if not suspension.reason.strip():
        raise InvalidInput("suspension-needs-reason")
    if suspension.asked < case.received:
        raise InvalidInput("asked-before-receipt", date=suspension.asked.isoformat())
    if suspension.asked > today or (suspension.answered and suspension.answered > today):
        raise InvalidInput("date-in-future")
    if suspension.answered and suspension.answered < suspension.asked:
        raise InvalidInput("answered-before-asked")
    if not case.knows_clock:
        raise NotAllowed("stops-at-once-has-no-clock")
    if suspension.kind is SuspensionKind.IDENTITY and not any(
        RIGHTS[item.right].identity_suspends for item in case.rights
    ):
        raise NotAllowed("no-identity-suspension")
    if any(
        s.kind is suspension.kind and s.answered is None and s.asked != suspension.asked
        for s in case.suspensions
    ):
        raise NotAllowed("already-suspended", kind=suspension.kind)


def with_suspension(case: Case, suspension: Suspension) -> Case:
    """Return the case with the suspension, in place of one of the same kind asked on the same day."""
    others = tuple(
        s for s in case.suspensions if not (s.kind is suspension.kind and s.asked == suspension.asked)
    )
    ordered = sorted((*others, suspension), key=lambda s: (s.asked, s.kind))
    return replace(case, suspensions=tuple(ordered))


def ask_within(work: Work) -> int:
    """Return within how many working days of receipt one asks without undue delay (law.md 1.4, a setting)."""
    return int(work.settings.get(_ASK_WITHIN) or SETTINGS[_ASK_WITHIN].default)


def suspension_warnings(case: Case, shop: Shop, suspension: Suspension, *, within: int) -> Warnings:
    """Return what a suspension's date puts at risk: asked with undue delay, or after the last day.

    Args:
        case: The case as it is before.
        shop: Its controller, whose working days count.
        suspension: The one that is to begin.
        within: Working days after receipt that count as without undue delay; see `ask_within`.
    """
    warnings: list[tuple[str, Mapping[str, str]]] = []
    day, working = case.received, 0
    while day < suspension.asked:
        day += timedelta(days=1)
        working += shop.country.calendar.is_working_day(day)
    if working > within:
        warnings.append(("asked-late", {"days": str(working)}))
    before = deadline(case.received, country=shop.country, pauses=case.suspensions)
    after = deadline(case.received, country=shop.country, pauses=(*case.suspensions, suspension))
    if before.due is not None and after.due == before.due and suspension.answered is None:
        warnings.append(("suspension-without-effect", {}))
    return tuple(warnings)


def resume_clock(begin: Begin, catalog: Catalog, actor: Actor, reference: str, *, answered: date) -> Case:
    """Record the day on which the answer came in; every open suspension ends there.

    Raises:
        InvalidInput: If the day lies before the question or after today.
        NotAllowed: If the clock does not stand still.
    """

    def change(case: Case, _: Shop) -> Case:
        if not case.is_suspended:
            raise NotAllowed("not-suspended")
        if answered > actor.today:
            raise InvalidInput("date-in-future")
        if any(s.answered is None and answered < s.asked for s in case.suspensions):
            raise InvalidInput("answered-before-asked")
        return replace(
            case,
            suspensions=tuple(s if s.answered else replace(s, answered=answered) for s in case.suspensions),
        )

    return amend(begin, catalog, actor, reference, change, kind="suspension-ended")


def extend_clock(
    begin: Begin,
    catalog: Catalog,
    actor: Actor,
    reference: str,
    *,
    sent: date,
    reason: str,
    until: date | None = None,
) -> tuple[Case, Warnings]:
    """Record the one extension of at most two months.

    Source: Art. 12(3): complexity or number of the requests, told within one month of receipt.

    Raises:
        InvalidInput: If the dates cannot be or no reason is given.
        NotAllowed: If the notice went out after its last day, or the case was extended before.
    """
    found: list[tuple[str, Mapping[str, str]]] = []

    def change(case: Case, shop: Shop) -> Case:
        extension = Extension(sent, until, reason)
        check_extension(case, shop, extension, today=actor.today)
        found.extend(extension_warnings(case, shop, extension))
        return replace(case, extension=extension)

    case = amend(begin, catalog, actor, reference, change, kind="extended", reason=reason)
    return case, tuple(found)


def check_extension(case: Case, shop: Shop, extension: Extension, *, today: date) -> None:
    """Refuse an extension that the law does not know. As `extend_clock` raises."""
    require_open(case)
    if not extension.reason.strip():
        raise InvalidInput("extension-needs-reason")
    if not case.knows_clock:
        raise NotAllowed("stops-at-once-has-no-clock")
    if case.extension and case.extension.sent != extension.sent:
        raise NotAllowed("already-extended")
    if extension.sent < case.received:
        raise InvalidInput("sent-before-receipt")
    if extension.sent > today:
        raise InvalidInput("date-in-future")
    last = last_day_to_extend(case, shop, on=extension.sent)
    if extension.sent > last:
        raise NotAllowed("extension-too-late", last=last.isoformat())
    check_until(case, shop, extension)


def last_day_to_extend(case: Case, shop: Shop, *, on: date) -> date:
    """Return the last day for the notice; while the clock stands still, as if the answer came on `on`."""
    plain = replace(case, extension=None)
    dates = deadlines_of(plain, shop)
    if dates.extension_by is not None:
        return dates.extension_by
    answered = tuple(s if s.answered else replace(s, answered=max(on, s.asked)) for s in plain.suspensions)
    return deadlines_of(replace(plain, suspensions=answered), shop).extension_by or dates.strict_due


def check_until(case: Case, shop: Shop, extension: Extension) -> None:
    """Refuse an own last day that is no extension, or a longer one than the law knows.

    Raises:
        InvalidInput: If it does not lie after the one-month day and not after the three-month day.
    """
    if extension.until is None:
        return
    full = deadlines_of(replace(case, extension=replace(extension, until=None)), shop)
    first = deadlines_of(replace(case, extension=None), shop)
    if extension.until > (full.due or full.strict_due) or extension.until <= first.strict_due:
        raise InvalidInput(
            "extension-until",
            first=first.strict_due.isoformat(),
            last=(full.due or full.strict_due).isoformat(),
        )


def extension_warnings(case: Case, shop: Shop, extension: Extension) -> Warnings:
    """Return a warning when the notice leans on a suspension that may be disputed (law.md 1.5)."""
    safe = deadlines_of(replace(case, extension=None), shop).extension_safe_by
    return (("extension-leans-on-suspension", {"safe": safe.isoformat()}),) if extension.sent > safe else ()
