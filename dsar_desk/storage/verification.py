"""Verifies a register: pages, tables, the chain of events, and every issued letter."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from sqlalchemy import Connection, func, select, text

from dsar_desk.errors import DamagedDesk
from dsar_desk.storage.history import broken_links
from dsar_desk.storage.letters import damaged_letters
from dsar_desk.storage.register import Register
from dsar_desk.storage.tables import CASES, EVENTS, LETTERS

Progress = Callable[[int, int], object]
"""Told how many checks are done, of how many; an exception from it cancels."""
_MOST_PROBLEMS = 100


@dataclass(frozen=True)
class Problem:
    """Something that is not as it was written. The sentence for `code` stands under `problems`."""

    code: str
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Counts:
    """How much a register holds."""

    cases: int
    letters: int
    events: int


@dataclass(frozen=True)
class Verification:
    """The outcome; without problems the register is as it was written."""

    problems: tuple[Problem, ...]
    counts: Counts

    @property
    def ok(self) -> bool:
        """Whether nothing was found."""
        return not self.problems


def verify(register: Register, *, progress: Progress = lambda _done, _of: None) -> Verification:
    """Return what is wrong with a register, if anything."""
    with register.connection() as connection:
        return verify_connection(connection, progress=progress)


def verify_connection(
    connection: Connection, *, progress: Progress = lambda _done, _of: None
) -> Verification:
    """Return what is wrong with the register on this connection, if anything."""
    problems: list[Problem] = []
    for done, check in enumerate(_CHECKS):
        progress(done, len(_CHECKS))
        try:
            problems.extend(islice(check(connection), _MOST_PROBLEMS))
        except DamagedDesk as error:
            problems.append(Problem(error.code))
    progress(len(_CHECKS), len(_CHECKS))
    return Verification(tuple(problems), _count_if_possible(connection))


def count(connection: Connection) -> Counts:
    """Return how much a register holds."""
    tables = (CASES, LETTERS, EVENTS)
    return Counts(*(connection.scalar(select(func.count()).select_from(table)) or 0 for table in tables))


def _count_if_possible(connection: Connection) -> Counts:
    try:
        return count(connection)
    except DamagedDesk:
        return Counts(0, 0, 0)


def _pages(connection: Connection) -> Iterator[Problem]:
    for _ in connection.execute(text("PRAGMA cipher_integrity_check")):
        yield Problem("page-damaged")


def _structure(connection: Connection) -> Iterator[Problem]:
    for row in connection.execute(text("PRAGMA integrity_check")):
        if row[0] != "ok":
            yield Problem("structure-damaged")


def _links(connection: Connection) -> Iterator[Problem]:
    for table, *_ in connection.execute(text("PRAGMA foreign_key_check")):
        yield Problem("row-astray", {"table": table})
    for (reference,) in connection.execute(
        text(
            "SELECT reference FROM cases WHERE id NOT IN (SELECT id FROM dossiers WHERE json_valid(dossier))"
        )
    ):
        yield Problem("dossier-missing", {"reference": reference})


def _chain(connection: Connection) -> Iterator[Problem]:
    for code, sequence in broken_links(connection):
        yield Problem(code, {"sequence": str(sequence)})


def _letters(connection: Connection) -> Iterator[Problem]:
    for code, number in damaged_letters(connection):
        yield Problem(code, {"letter": number})


_CHECKS = (_pages, _structure, _links, _chain, _letters)
