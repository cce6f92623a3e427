"""The SQL of the list of cases, in one place for the first screen (`quick`) and the register (`cases`).

Keyset paging: a page begins after the last row of the page before, found by an index; never OFFSET, never
LIKE. Named parameters, so that both the driver and SQLAlchemy take the text as it is.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from dsar_desk.domain.listing import CaseQuery, CaseRow, Filter, Page, SortBy
from dsar_desk.domain.rights import Right

_LONGEST_SEARCH = 300
_MOST_WORDS = 12


class Statement(NamedTuple):
    """SQL with its named parameters."""

    sql: str
    parameters: dict[str, str | int]


_COLUMNS = (
    "reference, controller, name, rights, received, due, strict_due, safe_due, state, step, step_right, "
    "extended, closed_on, sort_due"
)

_SORT: Mapping[SortBy, str] = {
    SortBy.DUE: "sort_due",
    SortBy.REFERENCE: "reference_sort",
    SortBy.NAME: "name_sort",
    SortBy.RECEIVED: "received",
    SortBy.CONTROLLER: "controller",
    SortBy.STEP: "step",
}

_FILTERS: Mapping[Filter, str] = {
    Filter.OPEN: "is_open = 1",
    Filter.WEEK: "is_open = 1 AND suspended = 0 AND sort_due BETWEEN :today AND :in_a_week",
    Filter.OVERDUE: "is_open = 1 AND suspended = 0 AND sort_due < :today",
    Filter.WAITING: "is_open = 1 AND suspended = 1",
    Filter.CLOSED: "is_open = 0",
    Filter.PURGEABLE: "is_open = 0 AND purge_on <= :today",
}


def match(search: str) -> str:
    """Return what the user typed as an FTS5 query: each word a beginning, all of them wanted.

    Quoted, so that no sign of the query language means anything; words without letter or digit are left out.
    """
    words = _storable(search[:_LONGEST_SEARCH]).replace("\0", " ").split()
    wanted = [word for word in words if any(sign.isalnum() for sign in word)][:_MOST_WORDS]
    return " ".join('"' + word.replace('"', '""') + '"*' for word in wanted)


def _storable(text: str) -> str:
    """Return a text without halves of characters, which no stored text holds."""
    return text.encode(errors="replace").decode()


def page_statement(query: CaseQuery, cursor: Sequence[str] | None, limit: int) -> Statement:
    """Return the SQL of one page; one row more than `limit` tells whether another page follows."""
    where = _where(query)
    parameters = where.parameters | {"limit": limit + 1}
    conditions = [_FILTERS[query.filter], where.sql]
    sort, way, beyond = _SORT[query.sort_by], *(("DESC", "<") if query.descending else ("ASC", ">"))
    if cursor is not None:
        conditions.append(f"({sort}, reference_sort) {beyond} (:after, :after_reference)")
        parameters |= {"after": cursor[0], "after_reference": cursor[1]}
    order = f"{sort} {way}" if sort == "reference_sort" else f"{sort} {way}, reference_sort {way}"
    return Statement(
        f"SELECT {_COLUMNS}, {sort}, reference_sort FROM cases "  # noqa: S608  # our own words only
        f"WHERE {' AND '.join(filter(None, conditions))} ORDER BY {order} LIMIT :limit",
        parameters,
    )


def counts_statement(query: CaseQuery) -> Statement:
    """Return the SQL that counts each filter, in the order of `Filter`."""
    where = _where(query)
    sums = ", ".join(f"count(*) FILTER (WHERE {_FILTERS[each]})" for each in Filter)
    condition = f" WHERE {where.sql}" if where.sql else ""
    return Statement(f"SELECT {sums} FROM cases{condition}", where.parameters)  # noqa: S608  # our own words


def same_person_statement(controller: str, *, name_sort: str, email: str) -> Statement:
    """Return the SQL of open cases of a person at a controller.

    The plus signs keep SQLite from going through all open cases of the controller: first the person.
    """
    sql = (
        f"SELECT {_COLUMNS} FROM cases WHERE +is_open = 1 AND +controller = :controller "  # noqa: S608  # our own words only
        "AND id IN (SELECT id FROM cases WHERE is_open = 1 AND name_sort = :name AND :name <> '' "
        "UNION SELECT id FROM cases WHERE email_sort = :email AND :email <> '') "
        "ORDER BY sort_due, reference_sort"
    )
    return Statement(sql, {"controller": controller, "name": name_sort, "email": email})


def _where(query: CaseQuery) -> Statement:
    parameters: dict[str, str | int] = {
        "today": query.today.isoformat(),
        "in_a_week": (query.today + timedelta(days=7)).isoformat(),
    }
    conditions = []
    if query.controllers:
        names = [f"controller_{number}" for number in range(len(query.controllers))]
        conditions.append(f"controller IN ({', '.join(':' + name for name in names)})")
        parameters |= dict(zip(names, query.controllers, strict=True))
    if wanted := match(query.search):
        conditions.append("id IN (SELECT rowid FROM search WHERE search MATCH :search)")
        parameters["search"] = wanted
    return Statement(" AND ".join(conditions), parameters)


def to_page(found: Sequence[Sequence[Any]], limit: int) -> Page:
    """Return the rows of a page, and where the next begins."""
    shown = found[:limit]
    cursor = tuple(str(part) for part in shown[-1][-2:]) if len(found) > limit and shown else None
    return Page(tuple(to_row(row) for row in shown), cursor)


def to_counts(row: Sequence[int]) -> Mapping[Filter, int]:
    """Return the counts by filter."""
    return dict(zip(Filter, row, strict=True))


def to_rows(found: Iterable[Sequence[Any]]) -> tuple[CaseRow, ...]:
    """Return the rows without a place to go on."""
    return tuple(to_row(row) for row in found)


def to_row(row: Sequence[Any]) -> CaseRow:
    """Return one row of the list, from the columns in their order."""
    return CaseRow(
        reference=row[0],
        controller=row[1],
        name=row[2],
        rights=tuple(Right(right) for right in row[3].split()),
        received=date.fromisoformat(row[4]),
        due=_day(row[5]),
        strict_due=date.fromisoformat(row[6]),
        safe_due=date.fromisoformat(row[7]),
        state=row[8],
        step=row[9],
        step_right=row[10],
        is_extended=bool(row[11]),
        closed_on=_day(row[12]),
        sort_due=date.fromisoformat(row[13]),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
