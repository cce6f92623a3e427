"""The columns of the list of requests, and how they give way when the window is narrow."""

from collections.abc import Mapping
from enum import IntEnum
from types import MappingProxyType
from typing import NamedTuple

from dsar_desk.domain.listing import SortBy
from ui.translations import QT_TRANSLATE_NOOP


class Column(IntEnum):
    """A column, by its place."""

    REFERENCE = 0
    NAME = 1
    RIGHTS = 2
    CONTROLLER = 3
    RECEIVED = 4
    DUE = 5
    STATE = 6
    STEP = 7


TITLES: Mapping[Column, str] = MappingProxyType(
    {
        Column.REFERENCE: QT_TRANSLATE_NOOP("columns", "Reference"),
        Column.NAME: QT_TRANSLATE_NOOP("columns", "Data subject"),
        Column.RIGHTS: QT_TRANSLATE_NOOP("columns", "Rights"),
        Column.CONTROLLER: QT_TRANSLATE_NOOP("columns", "Organisation"),
        Column.RECEIVED: QT_TRANSLATE_NOOP("columns", "Received"),
        Column.DUE: QT_TRANSLATE_NOOP("columns", "Last day"),
        Column.STATE: QT_TRANSLATE_NOOP("columns", "Status"),
        Column.STEP: QT_TRANSLATE_NOOP("columns", "Next step"),
    }
)

SORTS: Mapping[Column, SortBy] = MappingProxyType(
    {
        Column.REFERENCE: SortBy.REFERENCE,
        Column.NAME: SortBy.NAME,
        Column.CONTROLLER: SortBy.CONTROLLER,
        Column.RECEIVED: SortBy.RECEIVED,
        Column.DUE: SortBy.DUE,
        Column.STEP: SortBy.STEP,
    }
)


class Needs(NamedTuple):
    """How wide the parts of a row are in the font of the table."""

    reference: int
    due: int
    received: int
    one_tag: int
    two_tags: int
    controller: int
    state: int
    step: int
    name: int


STATE_ICON_ONLY = 40
LEAST_NAME = 120
LEAST_STEP = 96
TIGHTEST_NAME = 96
"""For a few pixels the name gives way further: a table that scrolls sideways is worse."""


def widths(room: int, needs: Needs) -> Mapping[Column, int]:
    """Return the width of each column, 0 for one that gives way. Reference and last day are never cut.

    Gives way in order: received, all but one tag, the word of the status, organisation, then next step
    and data subject; the next step goes where nothing else helps.
    """
    wanted = {
        Column.REFERENCE: needs.reference,
        Column.NAME: needs.name,
        Column.RIGHTS: needs.two_tags,
        Column.CONTROLLER: needs.controller,
        Column.RECEIVED: needs.received,
        Column.DUE: needs.due,
        Column.STATE: needs.state,
        Column.STEP: needs.step,
    }
    giving = (
        (Column.RECEIVED, 0),
        (Column.RIGHTS, needs.one_tag),
        (Column.STATE, STATE_ICON_ONLY),
        (Column.CONTROLLER, 0),
        (Column.STEP, LEAST_STEP),
        (Column.NAME, LEAST_NAME),
    )
    for column, least in giving:
        lacking = sum(wanted.values()) - room
        if lacking <= 0:
            break
        elastic = column in {Column.STEP, Column.NAME}
        wanted[column] = max(least, wanted[column] - lacking) if elastic else min(least, wanted[column])
    if sum(wanted.values()) > room:
        wanted[Column.STEP] = 0  # the icon of the status and the page of the request say it as well
        lacking = max(0, sum(wanted.values()) - room)
        wanted[Column.NAME] = max(min(TIGHTEST_NAME, wanted[Column.NAME]), wanted[Column.NAME] - lacking)
    spare = max(0, room - sum(wanted.values()))
    for_name = spare // 4 if wanted[Column.STEP] else spare
    wanted[Column.NAME] += for_name
    wanted[Column.STEP] += spare - for_name
    return wanted
