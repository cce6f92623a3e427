"""What became of an issued letter on its way: each time it left, by whom and how, and whether it came back.

A letter that came back does not stop the clock: nothing in Art. 12(3) and (6) GDPR lets it. One that asks
for something stops it by being asked (EDPB 01/2022, par. 159); a question that reached nobody asks nothing.
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


NOT_REACHED = frozenset({ReturnReason.UNKNOWN_ADDRESS, ReturnReason.MOVED, ReturnReason.OTHER})
"""The data subject could not have had the letter. One that is refused or not collected missed them by their
own doing and counts as having reached them (BW 3:37(3), the receipt theory of law.md 1.1)."""


def clock_when_back(why: ReturnReason, *, asks: bool) -> str:
    """Return what a letter that came back does to the clock: `runs`, `runs-again` or `stands`.

    `asks` says that its leaving made the clock stand still.
    """
    if not asks:
        return "runs"
    return "runs-again" if why in NOT_REACHED else "stands"


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
