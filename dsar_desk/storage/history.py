"""The history: events in a chain of SHA-256 hashes that can be appended to and nothing else.

What may hold personal data (reason, changes) lies in a payload apart; the chain holds only the payload's
salted digest. So a purge removes the payload, and the chain verifies without it. A record of the chain's
length and last hash shows a tail that was cut off.
"""

import hashlib
import json
import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, insert, select, update

from dsar_desk.domain.history import Event, RecordedEvent
from dsar_desk.errors import InvalidInput
from dsar_desk.storage.plain import in_json
from dsar_desk.storage.prepared import Prepared
from dsar_desk.storage.tables import CHAIN, EVENTS

_SALT_BYTES = 16
_canonical = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_END, _APPEND = Prepared(select(CHAIN.c.length, CHAIN.c.sha256)), Prepared(insert(EVENTS))
_GROW = Prepared(update(CHAIN).values(length=bindparam("length"), sha256=bindparam("sha256")))


class Link(NamedTuple):
    """Where the chain ends: how many events it has, and the hash of the last."""

    length: int
    sha256: str


class SqlHistory:
    """The chain of events of one piece of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def append(self, event: Event) -> None:
        """Append an event to the chain."""
        self.append_many([event])

    def append_many(self, events: Iterable[Event]) -> None:
        """Append events in their order."""
        link = chain_end(self._connection)
        rows = []
        for event in events:
            row = _row(event, link)
            link = Link(row["sequence"], row["sha256"])
            rows.append(row)
        if rows:
            _APPEND.each(self._connection, rows)
            _GROW.rows(self._connection, link._asdict())

    def of(self, subject: str) -> Sequence[RecordedEvent]:
        """Return the events of one subject, oldest first."""
        wanted = select(EVENTS).where(EVENTS.c.subject == subject).order_by(EVENTS.c.sequence)
        return [_recorded(row) for row in self._connection.execute(wanted).mappings()]


def forget_events(connection: Connection, subject: str) -> None:
    """Remove what the events of a subject say; that they happened stays."""
    connection.execute(update(EVENTS).where(EVENTS.c.subject == subject).values(salt=None, payload=None))


def chain_end(connection: Connection) -> Link:
    """Return where the chain ends."""
    return Link(*_END.rows(connection)[0])


def broken_links(connection: Connection) -> Iterator[tuple[str, int]]:
    """Yield a code and sequence for each event that is not as it was appended, and for a tail cut off."""
    link = Link(0, "")
    for row in connection.execute(select(EVENTS).order_by(EVENTS.c.sequence)).mappings():
        if row["sequence"] != link.length + 1:
            yield "event-missing", link.length + 1
        if row["payload"] is not None and _digest(row["salt"], row["payload"]) != row["digest"]:
            yield "event-changed", row["sequence"]
        if _hash(row, link.sha256) != row["sha256"]:
            yield "chain-broken", row["sequence"]
        link = Link(row["sequence"], row["sha256"])
    if link != chain_end(connection):
        yield "chain-cut-off", link.length


def _row(event: Event, before: Link) -> dict[str, Any]:
    if event.at.tzinfo is None:
        raise ValueError("an event needs an aware time")
    salt = secrets.token_bytes(_SALT_BYTES)
    changes = {name: list(values) for name, values in event.changes.items()}
    payload = in_json({"reason": event.reason, "changes": changes})
    row: dict[str, Any] = {
        "sequence": before.length + 1,
        "at": event.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "by": event.by,
        "kind": event.kind,
        "subject": event.subject,
        "salt": salt,
        "payload": payload,
    }
    try:
        row["digest"] = _digest(salt, payload)
        return row | {"sha256": _hash(row, before.sha256)}
    except UnicodeEncodeError:
        raise InvalidInput("text-not-unicode") from None


def _digest(salt: bytes, payload: str) -> str:
    return hashlib.sha256(salt + payload.encode()).hexdigest()


def _hash(row: Mapping[Any, Any], before: str) -> str:
    told = [row[name] for name in ("sequence", "at", "by", "kind", "subject", "digest")]
    return hashlib.sha256(_canonical([before, *told]).encode()).hexdigest()


def _recorded(row: Mapping[Any, Any]) -> RecordedEvent:
    told = json.loads(row["payload"]) if row["payload"] is not None else {}
    changes = {name: (old, new) for name, (old, new) in told.get("changes", {}).items()}
    at = datetime.fromisoformat(row["at"])
    event = Event(row["kind"], row["by"], at, row["subject"], told.get("reason", ""), changes)
    return RecordedEvent(row["sequence"], event, row["sha256"], purged=row["payload"] is None)
