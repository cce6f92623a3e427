"""Why something found is kept, and until when: from its row, the tax law, or the statement's periods."""

from collections.abc import Mapping, Sequence
from datetime import date

from dsar_desk.domain.cases import DataFound, KeptFor
from dsar_desk.domain.controllers import Retention
from dsar_desk.domain.retention import ARCHIVE, TAX_DAY, End, ends_of, is_archive, year_end_of
from dsar_desk.letters.context import Context

_HAS_ACCOUNT = "account-holder"
_CLOSING = frozenset({"account-closing", "planned-orders"})
"""Codes of remarks on what happens when an account is closed."""


def until_of(context: Context, row: DataFound) -> str:
    """Return until when a row is kept: as somebody wrote it, else the last day in ISO form, else nothing."""
    if row.until.strip() or row.kept_for is KeptFor.OWN_WORDS:
        return row.until.strip()
    if row.kept_for is KeptFor.SUPPRESSION:
        return ""
    end = _tax_end(context) if row.kept_for is KeptFor.TAX else _latest(context, row)
    return end.isoformat() if end is not None else ""


def days_of(context: Context) -> set[date]:
    """Return the last days that were computed for what is kept."""
    computed = (until_of(context, row) for row in context.request.case.data_found if not row.until.strip())
    return {date.fromisoformat(day) for day in computed if day}


def statement_of(context: Context, row: DataFound) -> str:
    """Return what the statement (or the own record) says on the period of what is kept, in a sentence."""
    periods = [period for period, _ in _periods(context, row)]
    if row.kept_for not in {KeptFor.TAX, KeptFor.CLAIMS} or not periods:
        return ""
    return context.inventory.statement_says(context.listed(map(context.inventory.told, periods)))


def archives(context: Context) -> tuple[str, ...]:
    """Return what the statement says of an archive for the purposes that touch this person, and for all."""
    inventory = context.inventory
    named: dict[str, list[str]] = {}
    for purpose in inventory.purposes:
        for period in filter(is_archive, purpose.retention):
            named.setdefault(inventory.told(period), []).append(inventory.name(purpose))
    general = {inventory.told(period) for period in filter(is_archive, _general(context))}
    told = (f"{text} ({context.listed(names)})" for text, names in named.items() if text not in general)
    return (*told, *sorted(general))


def closing_remarks(context: Context) -> tuple[str, ...]:
    """Return what the statement says of closing an account; nothing for who is known to have none."""
    controller, relations = context.request.controller, context.request.case.relations
    if not controller.has_statement or (relations and _HAS_ACCOUNT not in relations):
        return ()
    return tuple(context.inventory.told(fact) for fact in controller.remarks if fact.code in _CLOSING)


def law_of(context: Context) -> str:
    """Return the tax law by which records are kept in the controller's country."""
    return context.request.country.fiscal_retention.law.in_language(context.request.language)


def _tax_end(context: Context) -> date | None:
    day = context.request.case.start_days.get(TAX_DAY)
    if day is None:
        return None
    closes = year_end_of(day, context.request.controller.practice.financial_year_end)
    return context.request.country.fiscal_retention.last_day(closes)


def _latest(context: Context, row: DataFound) -> date | None:
    return max((end.until for _, end in _periods(context, row) if end is not None), default=None)


def _periods(context: Context, row: DataFound) -> Sequence[tuple[Retention, End | None]]:
    """Return the periods of the row's purpose that keep it, with their ends: those of tax, or the archive."""
    purposes = {purpose.id: purpose for purpose in context.request.controller.purposes}
    owner = purposes[row.purpose].retention if row.purpose in purposes else _general(context)
    year_end = context.request.controller.practice.financial_year_end
    starts = _starts(context)
    ends = ends_of(owner, starts, year_end=year_end)
    known = (
        end if ARCHIVE in starts or not is_archive(one) else None
        for one, end in zip(owner, ends, strict=True)
    )
    tax = row.kept_for is KeptFor.TAX
    pairs = zip(owner, known, strict=True)
    return [(period, end) for period, end in pairs if (period.fiscal if tax else is_archive(period))]


def _starts(context: Context) -> Mapping[str, date]:
    """Return the days that periods count from; what is erased is in use no more, so its archive begins."""
    starts = context.request.case.start_days
    try:
        return {ARCHIVE: date.fromisoformat(context.given("erased_on")), **starts}
    except ValueError:
        return starts


def _general(context: Context) -> Sequence[Retention]:
    return context.request.controller.retention
