"""What happened at the desk, when and by whom; only ever appended, chained by SHA-256."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True)
class Event:
    """Something that happened. `kind` is a code, as `case-registered` or `right-decided`.

    `changes` maps a field to its (old, new) values. They go when the case is purged; the digest by which
    the chain holds them stays, so the chain verifies without them.
    """

    kind: str
    by: str
    at: datetime
    """Aware, UTC."""
    subject: str = ""
    """Reference of the case, or `controller:<id>`, `desk`."""
    reason: str = ""
    changes: Mapping[str, tuple[str, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class RecordedEvent:
    """An event as it stands in the chain. `event.changes` is empty and `purged` set after a purge."""

    sequence: int
    event: Event
    sha256: str
    purged: bool = False
