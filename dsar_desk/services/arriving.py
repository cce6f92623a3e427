"""How a copy of an ID comes in: as a picture or a PDF, or attached to a mail. In memory only."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING

from dsar_desk.errors import InvalidInput

if TYPE_CHECKING:
    from email.message import EmailMessage

MOST_BYTES = 60_000_000
"""A picture or PDF larger than this is not read."""
MOST_MAIL_BYTES = 2 * MOST_BYTES
"""A mail holds a picture in base64, a third larger, and may hold others beside it."""
_ENDINGS = frozenset(
    {".png", ".jpg", ".jpeg", ".jpe", ".webp", ".tif", ".tiff", ".heic", ".heif", ".pdf", ".gif", ".bmp"}
)


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file as it came in. Its name is shown to the person and never stored."""

    name: str
    content: bytes = field(repr=False)

    @property
    def is_mail(self) -> bool:
        """Whether it is a mail by its name."""
        return PurePath(self.name).suffix.casefold() == ".eml"


def most_bytes(name: str) -> int:
    """Return how large a file of this name may be."""
    return MOST_MAIL_BYTES if Arrival(name, b"").is_mail else MOST_BYTES


def pictures_in(arrival: Arrival) -> tuple[Arrival, ...]:
    """Return what a file holds that may be a copy of an ID: itself, or the attachments of a mail.

    Raises:
        InvalidInput: If it is a mail that cannot be read, or holds neither picture nor PDF.
    """
    if not arrival.is_mail:
        return (arrival,)
    # Not above: it takes 40 ms, which the first case that is opened does not wait for.
    from email import message_from_bytes, policy
    from email.errors import MessageError

    try:
        message = message_from_bytes(arrival.content, policy=policy.default)
        found = tuple(_attached(message))
    except (MessageError, LookupError, ValueError, AttributeError, TypeError, IndexError) as problem:
        raise InvalidInput("mail-broken") from problem.with_traceback(None)
    if not found:
        raise InvalidInput("mail-without-picture")
    return found


def _attached(message: "EmailMessage") -> Iterator[Arrival]:
    for number, part in enumerate(message.walk()):
        if part.is_multipart():
            continue
        name = part.get_filename() or ""
        if not _may_be_copy(part.get_content_type(), name):
            continue
        content = part.get_payload(decode=True)
        if isinstance(content, bytes) and content:
            ending = "pdf" if part.get_content_subtype() == "pdf" else part.get_content_subtype()
            yield Arrival(name or f"{number}.{ending}", content)


def _may_be_copy(kind: str, name: str) -> bool:
    if kind.startswith("image/") or kind == "application/pdf":
        return True
    return PurePath(name).suffix.casefold() in _ENDINGS
