"""What a statement seems to say: a fact, the words of the statement behind it, and how sure the desk is."""

from dataclasses import dataclass
from enum import StrEnum

from dsar_desk.domain.controllers import Fact, Recipient, Retention
from dsar_desk.domain.fact_places import kind_at


class Sureness(StrEnum):
    """How sure a proposal is; a person confirms each all the same."""

    SURE = "sure"
    """Beside its label, or with check digits that fit."""
    LIKELY = "likely"
    """By the words around it."""
    POSSIBLE = "possible"
    """By its form or its heading alone."""


@dataclass(frozen=True)
class Proposal:
    """A fact that the statement seems to give.

    `place` is a path of the controller (`email`, `retention`), or `country`, `language` or `form_of_address`.
    `quotation` stands in the statement, with ` … ` for a gap. The other fields are those of `Fact`,
    `Retention` and `Recipient`.
    """

    place: str
    value: str
    quotation: str
    sureness: Sureness = Sureness.LIKELY
    code: str = ""
    section: str = ""
    period: str = ""
    starts: str = ""
    fiscal: bool = False
    named: bool = False
    country: str = ""

    def fact(self) -> Fact:
        """Return the fact as a controller keeps it."""
        if kind_at(self.place) is Retention:
            return Retention(
                self.value, self.quotation, section=self.section, code=self.code,
                period=self.period, starts=self.starts, fiscal=self.fiscal,
            )  # fmt: skip
        if kind_at(self.place) is Recipient:
            return Recipient(
                self.value, self.quotation, section=self.section, named=self.named, country=self.country
            )
        return Fact(self.value, self.quotation, section=self.section, code=self.code)


LISTS = frozenset({"rights", "retention", "recipients", "legal_basis", "transfers", "backups"})
"""Places that take several facts."""
TRAITS = frozenset({"country", "language", "form_of_address"})
"""Places that are choices of the controller, not facts of the statement."""
