"""A masked copy of an ID that is kept for the time of the check, and the places where a copy may lie.

Of a copy the desk keeps nothing after the check (GDPR Art. 5(1)(c), (e); EDPB 01/2022, par. 79).
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from dsar_desk.domain.cases import Channel
from dsar_desk.domain.identity import Answer


@dataclass(frozen=True)
class KeptCopy:
    """A masked copy in a case, without its pictures. The last day on which it is kept is `destroy_by`."""

    id: int
    reference: str
    pages: int
    kept_on: date
    destroy_by: date


class CopyTrace(StrEnum):
    """Where a copy may lie besides the desk (law.md 2.5(3); ID-11)."""

    MAILBOX = "mailbox"
    TRASH = "trash"
    DOWNLOADS = "downloads"
    SCANNER = "scanner"
    CHAT = "chat"
    PAPER = "paper"
    BACKUPS = "backups"
    """Of the mailbox or the computer: they go by their own schedule, and this one is noted."""


_LIKELY: Mapping[Channel, frozenset[CopyTrace]] = MappingProxyType(
    {
        Channel.EMAIL: frozenset(
            {CopyTrace.MAILBOX, CopyTrace.TRASH, CopyTrace.DOWNLOADS, CopyTrace.BACKUPS}
        ),
        Channel.WEB_FORM: frozenset(
            {CopyTrace.MAILBOX, CopyTrace.TRASH, CopyTrace.DOWNLOADS, CopyTrace.BACKUPS}
        ),
        Channel.PROCESSOR: frozenset(
            {CopyTrace.MAILBOX, CopyTrace.TRASH, CopyTrace.DOWNLOADS, CopyTrace.BACKUPS}
        ),
        Channel.CHAT: frozenset({CopyTrace.CHAT, CopyTrace.DOWNLOADS, CopyTrace.TRASH, CopyTrace.BACKUPS}),
        Channel.POST: frozenset({CopyTrace.PAPER, CopyTrace.SCANNER, CopyTrace.DOWNLOADS, CopyTrace.TRASH}),
        Channel.COUNTER: frozenset(
            {CopyTrace.PAPER, CopyTrace.SCANNER, CopyTrace.DOWNLOADS, CopyTrace.TRASH}
        ),
    }
)


def likely_traces(channel: Channel) -> tuple[CopyTrace, ...]:
    """Return the places where a copy that came by a channel probably lies; every one when we cannot tell."""
    likely = _LIKELY.get(channel, frozenset(CopyTrace))
    return tuple(place for place in CopyTrace if place in likely)


def traces_left(places: Mapping[CopyTrace, Answer]) -> Collection[CopyTrace]:
    """Return the places that are not answered, or where a copy still lies: each is yes or not applicable."""
    done = {Answer.YES, Answer.NOT_APPLICABLE}
    return tuple(place for place in CopyTrace if places.get(place) not in done)


def last_day(kept_on: date, *, days: int) -> date:
    """Return the last day on which a copy is kept; no days means the same day."""
    return kept_on + timedelta(days=days)
