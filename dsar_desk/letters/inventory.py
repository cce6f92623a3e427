"""The information of Art. 15(1) and 15(2), drawn from the controller's inventory.

What the privacy statement does not say is said in words. A safeguard that no longer holds (Privacy Shield,
void since 16 July 2020, C-311/18) is never repeated as one.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from dsar_desk.domain.controllers import Controller, Fact, Purpose, Recipient, Retention
from dsar_desk.domain.retention import End, ends_of, purposes_for
from dsar_desk.errors import InvalidInput
from dsar_desk.letters.dates import long_date
from dsar_desk.letters.document import Part, Run, Runs, Table
from dsar_desk.letters.nearest import nearest

ALWAYS = ("categories", "legal_basis", "recipients", "retention")
SOMETIMES = ("origin", "transfers", "automated_decisions")
"""Told once for all purposes, unless the statement tells them apart."""
ROWS = (*ALWAYS, *SOMETIMES)
_WIDTHS = (0.27, 0.73)
_VOID = "privacy shield"


@dataclass(frozen=True)
class Inventory:
    """What a letter tells of the processing, in its language."""

    controller: Controller
    purposes: tuple[Purpose, ...]
    language: str
    words: Mapping[str, Any]
    safeguard: str = ""
    """The safeguard in place of one that no longer holds, if the case names it."""
    starts: Mapping[str, date] = field(default_factory=dict)
    """Days of this person that retention periods count from."""

    def of(self, purpose: Purpose, row: str) -> tuple[str, ...]:
        """Return what is told of a purpose under a row; never empty."""
        own = self._texts(getattr(purpose, row))
        if own:
            return own
        if (row in ALWAYS or self._told_apart(row)) and self._general(row):
            return (self.words["inventory"]["see_general"],)
        return self.general(row)

    def name(self, purpose: Purpose) -> str:
        """Return a purpose's name."""
        return self._text(purpose.name) or self.words["silence"]["name"]

    def general(self, row: str) -> tuple[str, ...]:
        """Return what is told under a row for all purposes together; never empty."""
        return self._texts(self._general(row)) or (self.words["silence"][row],)

    def recipients(self) -> tuple[str, ...]:
        """Return the recipients whom the statement names for these purposes, each once."""
        groups = [purpose.recipients for purpose in self.purposes]
        facts = [fact for group in (*groups, self.controller.recipients) for fact in group if fact.named]
        return tuple(dict.fromkeys(fact.text(self.language) for fact in facts))

    def days(self) -> set[date]:
        """Return the days that end or begin a retention period for this person."""
        groups = (*(purpose.retention for purpose in self.purposes), self.controller.retention)
        ends = [end for group in groups for end in self._ends(group) if end is not None]
        return {day for end in ends for day in (end.until, end.counted_from)}

    def tables(self) -> tuple[Part, ...]:
        """Return a table for each purpose and one for all of them."""
        return (*(self._purpose_table(purpose) for purpose in self.purposes), *self._general_table())

    def _purpose_table(self, purpose: Purpose) -> Table:
        rows = (*ALWAYS, *(row for row in SOMETIMES if self._told_apart(row)))
        return self._table(self.name(purpose), [(row, self.of(purpose, row)) for row in rows])

    def _general_table(self) -> Iterable[Table]:
        rows = [
            (row, self.general(row))
            for row in ROWS
            if (row in SOMETIMES and (not self._told_apart(row) or self._general(row)))
            or self._general(row)
            or not self.purposes
        ]
        return (self._table(self.words["inventory"]["general"], rows),) if rows else ()

    def _table(self, head: str, rows: Sequence[tuple[str, tuple[str, ...]]]) -> Table:
        labels = self.words["inventory"]
        cells = tuple(
            ((Run(labels[row], bold=True),), _joined(texts, self._semicolon)) for row, texts in rows
        )
        return Table(
            ((Run(labels["purpose"], bold=True),), (Run(head, bold=True),)), cells, _WIDTHS, row_heads=True
        )

    @property
    def _semicolon(self) -> str:
        return f"{self.words['layout']['semicolon']} "

    def _told_apart(self, row: str) -> bool:
        return any(getattr(purpose, row) for purpose in self.purposes)

    def _general(self, row: str) -> Sequence[Fact]:
        return getattr(self.controller, row, ())

    def _texts(self, facts: Sequence[Fact]) -> tuple[str, ...]:
        void = any(_is_void_safeguard(fact) for fact in facts)
        ends = self._ends(facts)
        unnamed = [self._text(fact) for fact in facts if isinstance(fact, Recipient) and not fact.named]
        others = (
            self._until(self._text(fact), end)
            for fact, end in zip(facts, ends, strict=True)
            if not isinstance(fact, Recipient) or fact.named
        )
        told = [*others, *self._unnamed(unnamed), *(self._void() if void else ())]
        return tuple(dict.fromkeys(text for text in told if text))

    def _ends(self, facts: Sequence[Fact]) -> Sequence[End | None]:
        """Return the last day of each retention period for this person, where it can be computed."""
        periods = [fact for fact in facts if isinstance(fact, Retention)]
        if len(periods) < len(facts) or not self.starts:
            return (None,) * len(facts)
        return ends_of(periods, self.starts, year_end=self.controller.practice.financial_year_end)

    def _until(self, text: str, end: End | None) -> str:
        if end is None or not text:
            return text
        days = {
            "until": long_date(end.until, self.language),
            "from_day": long_date(end.counted_from, self.language),
        }
        pattern: str = self.words["inventory"]["until"]
        return pattern.format(text=text, **days)

    def _unnamed(self, texts: Sequence[str]) -> Iterable[str]:
        remark = self.words["inventory"]["categories_only"]
        return (remark.format(text=self._semicolon.join(dict.fromkeys(texts))),) if texts else ()

    def _void(self) -> Iterable[str]:
        words = self.words["inventory"]
        now = (
            words["safeguard_now"].format(text=self.safeguard) if self.safeguard else words["safeguard_none"]
        )
        return (f"{words['privacy_shield']} {now}",)

    def _text(self, fact: Fact) -> str:
        text = fact.text(self.language)
        if _is_void_safeguard(fact):
            text = ", ".join(part for part in text.split(", ") if _VOID not in part.lower())
        if text and not fact.speaks(self.language, statement_language=self.controller.statement.language):
            text = self.words["inventory"]["untranslated"].format(text=text)
        article = self.words["legal_bases"].get(fact.code) if fact.code else None
        return f"{text} ({article})" if article else text


def inventory_of(
    controller: Controller,
    *,
    chosen: str,
    language: str,
    words: Mapping[str, Any],
    safeguard: str = "",
    relations: Sequence[str] = (),
    starts: Mapping[str, date] | None = None,
) -> Inventory:
    """Return the inventory for a letter: the purposes chosen, else those that touch this person.

    Args:
        controller: Whose inventory.
        chosen: Ids of purposes, separated by commas, semicolons or line breaks; empty for those
            that the relations choose, or that are named by default.
        language: The letter's.
        words: The words of the letter's language and form of address.
        safeguard: See `Inventory`.
        relations: What the person is to the controller.
        starts: See `Inventory`.

    Raises:
        InvalidInput: If a chosen purpose does not exist.
    """
    wanted = [part.strip() for part in chosen.replace(";", ",").replace("\n", ",").split(",") if part.strip()]
    known = {purpose.id: purpose for purpose in controller.purposes}
    for one in wanted:
        if one not in known:
            raise InvalidInput(
                "unknown-purpose", purpose=one[:60], nearest=nearest(one, known) or ", ".join(known)
            )
    named = tuple(known[one] for one in dict.fromkeys(wanted))
    purposes = named or purposes_for(controller, relations)
    return Inventory(controller, purposes, language, words, safeguard, starts or {})


def _is_void_safeguard(fact: Fact) -> bool:
    return fact.code == "privacy-shield" or _VOID in fact.value.lower()


def _joined(texts: Sequence[str], semicolon: str) -> Runs:
    joined = ""
    for text in texts:
        joined += (". " if text.endswith(".") else semicolon) * bool(joined) + text
    return (Run(joined),)
