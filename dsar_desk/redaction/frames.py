"""What the desk and its reading process say to each other over pipes: a header in JSON, then raw bytes.

No pickle: nothing that comes from a picture is ever run.
"""

import json
import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

_LENGTHS = struct.Struct(">IQ")


class Source(Protocol):
    """Where bytes come from: fewer than asked means the end."""

    def read(self, size: int, /) -> bytes:
        """Return so many bytes."""
        ...


@dataclass(frozen=True, slots=True)
class Frame:
    """One message. `say` names it; `body` is pixels or a file's bytes."""

    say: str
    told: Mapping[str, Any] = field(default_factory=dict)
    body: bytes = field(default=b"", repr=False)


def written(say: str, told: Mapping[str, Any], bodies: Sequence[bytes] = ()) -> Iterator[bytes]:
    """Yield the parts of a message as they go over the pipe; the bodies become one."""
    header = json.dumps({"say": say, "told": told}).encode()
    yield _LENGTHS.pack(len(header), sum(len(body) for body in bodies)) + header
    yield from bodies


def read_frame(source: Source) -> Frame | None:
    """Return the next message, or None when the other side is gone."""
    lengths = source.read(_LENGTHS.size)
    if len(lengths) < _LENGTHS.size:
        return None
    header_length, body_length = _LENGTHS.unpack(lengths)
    header, body = source.read(header_length), source.read(body_length)
    if len(header) < header_length or len(body) < body_length:
        return None
    told = json.loads(header)
    return Frame(told["say"], told["told"], body)
