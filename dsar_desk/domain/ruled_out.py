"""Digits that somebody looked at and said are no national number, so that the desk asks once.

Kept is a tag of sixteen bits, salted with the case: some fourteen hundred BSNs share one, so it tells nobody
which number it was, should the person have been wrong.
"""

import hashlib
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Ruling:
    """Somebody's word about one number. The reason stands in the history."""

    tag: str = field(repr=False)
    on: date
    by: str


@dataclass(frozen=True)
class RuledOut:
    """The numbers of one case that were ruled out. `in` tells of digits whether they are one of them."""

    salt: str
    tags: frozenset[str] = field(repr=False)

    def __contains__(self, digits: str) -> bool:
        return tag_of(digits, self.salt) in self.tags


Known = str | RuledOut
"""What tells the finder that digits are no national number: a number of the case, or what was ruled out."""


def tag_of(digits: str, salt: str) -> str:
    """Return the tag of digits in the case whose reference is the salt."""
    return hashlib.sha256(f"{salt}|{digits}".encode()).hexdigest()[:4]
