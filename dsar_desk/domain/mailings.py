"""What became of an issued letter on its way: each time it left, by whom and how, and whether it came back.

A letter that came back does not stop the clock: nothing in Art. 12(3) and (6) GDPR lets it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Posting(StrEnum):
    """How a letter left."""

    POST = "post"
    REGISTERED = "registered"
    EMAIL = "email"
    HANDED = "handed"


class ReturnReason(StrEnum):
    """Why a letter came back, as the carrier says on the envelope or the mail server in its notice."""

    UNKNOWN_ADDRESS = "unknown-address"
    MOVED = "moved"
    REFUSED = "refused"
    UNCLAIMED = "unclaimed"
    OTHER = "other"


@dataclass(frozen=True)
class Mailing:
    """One time that a letter left, and the day on which it came back, if it did."""

    letter: int = field(repr=False)
    """The letter's number in the register."""
    kind: str = field(repr=False)
    on: date
    how: Posting
    by: str
    """Who recorded it."""
    tracking: str = ""
    returned_on: date | None = None
    returned_why: ReturnReason | None = None
    returned_by: str = ""


def latest_of(mailings: Iterable[Mailing], letter: int) -> Mailing | None:
    """Return how a letter left last; None where nobody recorded who sent it, or it has not left."""
    return next((each for each in reversed(tuple(mailings)) if each.letter == letter), None)


def to_send_again(mailings: Iterable[Mailing]) -> tuple[Mailing, ...]:
    """Return those that came back, with no letter of their kind sent since."""
    latest = {each.kind: each for each in mailings}
    return tuple(each for each in latest.values() if each.returned_on is not None)
