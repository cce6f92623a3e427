"""The people of a case: the data subject and whoever acts for them."""

import re
from dataclasses import dataclass
from enum import StrEnum

_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


@dataclass(frozen=True)
class Person:
    """A data subject as the request names them. `address` has a line per line of the envelope."""

    name: str
    email: str = ""
    address: str = ""
    language: str = "nl"
    country: str = ""
    """ISO code of the country they live in, where known: a complaint may be lodged there too (Art. 77(1))."""


class RepresentativeKind(StrEnum):
    """In what capacity somebody acts for the data subject."""

    MANDATE = "mandate"
    LAWYER = "lawyer"
    PARENT = "parent"
    GUARDIAN = "guardian"
    HEIR = "heir"
    """Under French law only (loi Informatique et Libertés, Art. 85; GDPR recital 27)."""


@dataclass(frozen=True)
class Representative:
    """Somebody who acts for the data subject; the answer goes to them."""

    kind: RepresentativeKind
    name: str
    email: str = ""
    address: str = ""
    mandate_seen_on: str = ""
    """ISO date on which the mandate or proof of authority was seen (ID-13 to ID-15); empty while not."""


def one_line(text: str) -> str:
    """Return what was typed or pasted as one line, without control characters: a list shows it in a row."""
    return _CONTROLS.sub(" ", text).strip()


def as_lines(text: str) -> str:
    """Return an address line by line, without control characters and empty ends."""
    return "\n".join(one_line(line) for line in text.strip().splitlines())
