"""The cases of the register."""

import json
import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    bindparam,
    delete,
    func,
    insert,
    literal_column,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert as insert_or
from sqlalchemy.sql.dml import ReturningInsert

from dsar_desk.domain.cases import Case
from dsar_desk.domain.controllers import Controller
from dsar_desk.domain.deadlines import Deadlines
from dsar_desk.domain.listing import CaseQuery, CaseRow, Filter, Page
from dsar_desk.domain.next_step import NextStep
from dsar_desk.domain.people import Person
from dsar_desk.errors import DamagedDesk, InvalidInput, NotFound
from dsar_desk.storage.history import forget_events
from dsar_desk.storage.listing import (
    Statement,
    counts_statement,
    page_statement,
    same_person_statement,
    to_counts,
    to_page,
    to_rows,
)
from dsar_desk.storage.plain import from_plain, in_json, to_plain
from dsar_desk.storage.prepared import Prepared, run
from dsar_desk.storage.tables import (
    CASES,
    COUNTERS,
    DOCUMENTS,
    DOSSIERS,
    ID_COPIES,
    ID_COPY_PAGES,
    LETTER_TEXT_USES,
    LETTERS,
)

_REFERENCE = re.compile(r"(?P<prefix>.+)-(?P<year>\d{4})-(?P<number>\d{4,})")
_AT_ONCE = 1000
_CHANGE = Prepared(
    update(DOSSIERS)
    .where(DOSSIERS.c.id == bindparam("row"))
    .values(dossier=bindparam("dossier"), request=bindparam("request"))
)
_ROW = Prepared(select(CASES).where(CASES.c.reference == bindparam("reference")))
_WHOLE = Prepared(
    select(DOSSIERS.c.dossier, DOSSIERS.c.request)
    .select_from(CASES.outerjoin(DOSSIERS))
    .where(CASES.c.reference == bindparam("reference"))
)
_NEWEST = Prepared(select(func.max(CASES.c.id)))
_NEW_CASE, _NEW_DOSSIER = Prepared(insert(CASES)), Prepared(insert(DOSSIERS))


def _counting(last: ColumnElement[int]) -> ReturningInsert[int]:
    """Return the statement that sets a counter to `given` where it is new, else to `last`."""
    fresh = insert_or(COUNTERS).values(
        prefix=bindparam("of"), year=bindparam("in_year"), last=bindparam("given")
    )
    counted = fresh.on_conflict_do_update(index_elements=["prefix", "year"], set_={"last": last})
    return counted.returning(COUNTERS.c.last)


_COUNT_ON = Prepared(_counting(COUNTERS.c.last + literal_column("1")))
_COUNT_TO = Prepared(_counting(func.max(COUNTERS.c.last, bindparam("given"))))
_COLUMNS = tuple(column.name for column in CASES.columns)
T = TypeVar("T")


@lru_cache(maxsize=64)
def _change_of(columns: tuple[str, ...]) -> Prepared:
    """Return the statement that changes these columns of the case whose number is `row`."""
    values: dict[str, Any] = {name: bindparam(name) for name in columns}
    return Prepared(update(CASES).where(CASES.c.id == bindparam("row")).values(values))


class SqlCases:
    """The cases of one piece of work. `purged` tells the work to clear the write-ahead log."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._drawn: set[str] = set()
        self.purged = False

    def next_reference(self, controller: Controller, year: int) -> str:
        """Return the next free reference of this controller; numbers are never used again."""
        number = self._count(controller.prefix, year, at_least=None)
        reference = f"{controller.prefix}-{year}-{number:04}"
        self._drawn.add(reference)
        return reference

    def add(self, case: Case, deadlines: Deadlines, step: NextStep) -> None:
        """Store a new case."""
        self.add_many([(case, deadlines, step)])

    def add_many(self, cases: Iterable[tuple[Case, Deadlines, NextStep]]) -> None:
        """Store many new cases; an iterator may be as long as it likes."""
        highest: dict[tuple[str, int], int] = {}
        first = (_NEWEST.rows(self._connection)[0][0] or 0) + 1
        for batch in _batches(cases, _AT_ONCE):
            rows = [_list_row(*given) | {"id": first + place} for place, given in enumerate(batch)]
            _NEW_CASE.each(self._connection, rows)
            dossiers = [
                _dossier_row(case) | {"id": first + place} for place, (case, _, _) in enumerate(batch)
            ]
            _NEW_DOSSIER.each(self._connection, dossiers)
            first += len(batch)
            for row in rows:
                if row["reference"] in self._drawn:
                    continue
                if parts := _REFERENCE.fullmatch(row["reference"]):
                    counter = (parts["prefix"], int(parts["year"]))
                    highest[counter] = max(highest.get(counter, 0), int(parts["number"]))
        for (prefix, year), number in highest.items():
            self._count(prefix, year, at_least=number)

    def get(self, reference: str) -> Case:
        """Return a case. Raises NotFound("case")."""
        found = _WHOLE.rows(self._connection, {"reference": reference})
        if not found:
            raise NotFound("case", reference=reference)
        dossier, request = found[0]
        if dossier is None:
            raise DamagedDesk("dossier-missing", reference=reference)
        try:
            return from_plain(Case, json.loads(dossier) | {"text": request})
        except (ValueError, TypeError, KeyError):
            raise DamagedDesk("dossier-unreadable", reference=reference) from None

    def save(self, case: Case, deadlines: Deadlines, step: NextStep) -> None:
        """Store a changed case. Raises NotFound("case")."""
        found = _ROW.rows(self._connection, {"reference": case.reference})
        if not found:
            raise NotFound("case", reference=case.reference)
        before = dict(zip(_COLUMNS, found[0], strict=True))
        # Only the columns that change are written: each one costs the indexes that it stands in.
        row = _list_row(case, deadlines, step)
        changed = {name: value for name, value in row.items() if value != before[name]}
        if changed:
            _change_of(tuple(changed)).rows(self._connection, changed | {"row": before["id"]})
        _CHANGE.rows(self._connection, _dossier_row(case) | {"row": before["id"]})

    def page(self, query: CaseQuery, *, cursor: tuple[str, ...] | None = None, limit: int = 200) -> Page:
        """Return a page of rows (keyset paging)."""
        return to_page(self._all(page_statement(query, cursor, limit)), limit)

    def counts(self, query: CaseQuery) -> Mapping[Filter, int]:
        """Return how many rows each filter has, with the search and controllers of the query."""
        return to_counts(self._all(counts_statement(query))[0])

    def open_of_same_person(self, controller: str, *, name: str, email: str) -> Sequence[CaseRow]:
        """Return open cases at this controller with the same e-mail address, or the same name.

        Case, accents and spacing make no difference: it is a warning, so rather one too many.
        """
        statement = same_person_statement(
            controller, name_sort=sort_key(name), email=email.strip().casefold()
        )
        return to_rows(self._all(statement))

    def emails_of_others(self, controller: str, *, emails: Collection[str], besides: str) -> Sequence[str]:
        """Return which of these e-mail addresses belong to other data subjects of this controller.

        An address that the case `besides` has too is its own.
        """
        wanted = {email.strip().casefold() for email in emails if email.strip()}
        own = select(CASES.c.email_sort).where(CASES.c.reference == besides)
        found = select(CASES.c.email_sort).where(
            CASES.c.email_sort.in_(wanted), CASES.c.controller == controller, CASES.c.email_sort.not_in(own)
        )
        return sorted(set(self._connection.scalars(found))) if wanted else []

    def people_named(self, controller: str, *, names: Collection[str], besides: str) -> Sequence[Person]:
        """Return the data subjects of other cases of this controller who have one of these names.

        The name of the case `besides` is its own, whoever else has it; at most fifty cases are looked at.
        """
        wanted = {key for name in names if (key := sort_key(name))}
        own = select(CASES.c.name_sort).where(CASES.c.reference == besides)
        found = (
            select(CASES.c.reference)
            .where(CASES.c.is_open.in_((0, 1)), CASES.c.name_sort.in_(wanted))
            .where(CASES.c.controller == controller, CASES.c.name_sort.not_in(own))
            .limit(50)
        )
        references = tuple(self._connection.scalars(found)) if wanted else ()
        return tuple(self.get(reference).person for reference in references)

    def purge(self, reference: str) -> None:
        """Delete a case with letters, documents, copies, search entries and what its events say.

        Raises:
            NotFound: If there is no such case.
        """
        number = case_id(self._connection, reference)
        letters = select(LETTERS.c.id).where(LETTERS.c.case_id == number)
        self._connection.execute(delete(DOCUMENTS).where(DOCUMENTS.c.letter_id.in_(letters)))
        self._connection.execute(delete(LETTER_TEXT_USES).where(LETTER_TEXT_USES.c.letter_id.in_(letters)))
        self._connection.execute(delete(LETTERS).where(LETTERS.c.case_id == number))
        copies = select(ID_COPIES.c.id).where(ID_COPIES.c.case_id == number)
        self._connection.execute(delete(ID_COPY_PAGES).where(ID_COPY_PAGES.c.copy_id.in_(copies)))
        self._connection.execute(delete(ID_COPIES).where(ID_COPIES.c.case_id == number))
        self._connection.execute(delete(DOSSIERS).where(DOSSIERS.c.id == number))
        self._connection.execute(delete(CASES).where(CASES.c.id == number))
        forget_events(self._connection, reference)
        self.purged = True

    def _all(self, statement: Statement) -> Sequence[Any]:
        return run(self._connection, statement.sql, statement.parameters)

    def _count(self, prefix: str, year: int, *, at_least: int | None) -> int:
        counted, given = (_COUNT_ON, 1) if at_least is None else (_COUNT_TO, at_least)
        told = {"of": prefix, "in_year": year, "given": given}
        return int(counted.rows(self._connection, told)[0][0])


def case_id(connection: Connection, reference: str) -> int:
    """Return the number of a case's row. Raises NotFound("case")."""
    found = connection.scalar(select(CASES.c.id).where(CASES.c.reference == reference))
    if found is None:
        raise NotFound("case", reference=reference)
    return int(found)


def sort_key(name: str) -> str:
    """Return a name as it is sorted and compared: without case, accents and doubled spaces."""
    folded = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(sign for sign in folded if not unicodedata.combining(sign)).split())


def reference_sort_key(reference: str) -> str:
    """Return a reference as it is sorted: the number with leading zeros, so that 10000 follows 9999."""
    parts = _REFERENCE.fullmatch(reference)
    return f"{parts['prefix']}-{parts['year']}-{int(parts['number']):010}" if parts else reference


def _list_row(case: Case, deadlines: Deadlines, step: NextStep) -> dict[str, Any]:
    return {
        "reference": case.reference,
        "reference_sort": reference_sort_key(case.reference),
        "controller": case.controller,
        "name": _stored(case.person.name),
        "name_sort": sort_key(case.person.name),
        "email_sort": case.person.email.strip().casefold(),
        "rights": " ".join(item.right for item in case.rights),
        "received": case.received.isoformat(),
        "due": to_plain(deadlines.due),
        "strict_due": deadlines.strict_due.isoformat(),
        "safe_due": deadlines.safe_due.isoformat(),
        "target": to_plain(deadlines.target),
        "extension_by": to_plain(deadlines.extension_by),
        "extension_safe_by": to_plain(deadlines.extension_safe_by),
        "refusal_by": to_plain(deadlines.refusal_by),
        "sort_due": (deadlines.due or deadlines.strict_due).isoformat(),
        "is_open": int(case.is_open),
        "state": step.state,
        "step": step.code,
        "step_right": step.right or "",
        "suspended": int(deadlines.due is None),
        "extended": int(case.extension is not None),
        "closed_on": to_plain(case.closed_on),
        "purge_on": to_plain(case.purge_on),
    }


def _dossier_row(case: Case) -> dict[str, Any]:
    plain = to_plain(case)
    request = plain.pop("text")
    return {"dossier": _stored(in_json(plain)), "request": _stored(request)}


def _stored(given: str) -> str:
    try:
        given.encode()
    except UnicodeEncodeError:
        raise InvalidInput("text-not-unicode") from None
    return given


def _batches(things: Iterable[T], size: int) -> Iterable[list[T]]:
    iterator = iter(things)
    while batch := list(islice(iterator, size)):
        yield batch
