"""Rows of the list of cases: what to ask of the register, and what comes back."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from dsar_desk.domain.rights import Right


class Filter(StrEnum):
    """Which cases to list."""

    OPEN = "open"
    WEEK = "week"
    """Open, last day within seven days from today, not late."""
    OVERDUE = "overdue"
    """Open and past the last day; a suspended case is never overdue."""
    WAITING = "waiting"
    """The clock stands still."""
    CLOSED = "closed"
    """Closed, set aside as duplicate, spam, withdrawn or not identified, or struck out."""
    PURGEABLE = "purgeable"
    """Closed and past the retention period."""


class SortBy(StrEnum):
    """Columns that sort."""

    DUE = "due"
    REFERENCE = "reference"
    NAME = "name"
    RECEIVED = "received"
    CONTROLLER = "controller"
    STEP = "step"


class CaseQuery(NamedTuple):
    """What to list. `controllers` empty means all; `search` is what the user typed, any words' beginnings."""

    today: date
    filter: Filter = Filter.OPEN
    search: str = ""
    controllers: tuple[str, ...] = ()
    sort_by: SortBy = SortBy.DUE
    descending: bool = False


class CaseRow(NamedTuple):
    """One row. `due` is None while suspended; `sort_due` then is the strict day at which it still counts."""

    reference: str
    controller: str
    name: str
    rights: tuple[Right, ...]
    received: date
    due: date | None
    strict_due: date
    safe_due: date
    state: str
    step: str
    step_right: str
    is_extended: bool
    closed_on: date | None
    sort_due: date


class Page(NamedTuple):
    """Rows with the place where the next page begins; `cursor` is opaque, None at the end."""

    rows: tuple[CaseRow, ...]
    cursor: tuple[str, ...] | None
