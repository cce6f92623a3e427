"""The information of Art. 15(1) and 15(2), drawn from the controller's inventory.

What the privacy statement does not say is said in words. A controller without one tells what it recorded:
what Art. 15(1)(a), (b) and (d) demand and nobody recorded is an open field, of the rest the letter says that
nothing is recorded. A safeguard that no longer holds (Privacy Shield, void since 16 July 2020, C-311/18) is
never repeated as one.
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
_DEMANDED = frozenset({"categories", "retention"})
UNRECORDED = "controller"
"""Key of the open field for what a controller without a statement must record."""
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
        return self._text(purpose.name) or self._silence("name")

    def general(self, row: str) -> tuple[str, ...]:
        """Return what is told under a row for all purposes together; never empty."""
        return self._texts(self._general(row)) or (self._silence(row),)

    def _silence(self, row: str) -> str:
        table = "silence" if self.controller.has_statement else "unrecorded"
        words: str = self.words[table][row]
        return words

    def _word(self, name: str) -> str:
        """Return words of the tables; those of a controller without a statement where they differ."""
        own = {} if self.controller.has_statement else self.words["own_inventory"]
        words: str = own.get(name) or self.words["inventory"][name]
        return words

    @property
    def has_own_entries(self) -> bool:
        """Whether somebody at the desk typed a fact that is told here, beside those of the statement."""
        owners = (*self.purposes, self.controller)
        facts = (fact for owner in owners for row in ROWS for fact in getattr(owner, row, ()))
        return any(fact.source == "user" for fact in facts)

    def told(self, fact: Fact) -> str:
        """Return a fact in the letter's language, or as the statement has it, and said so."""
        return self._text(fact)

    def statement_says(self, period: str) -> str:
        """Return the sentence that the statement, or the own record, gives such a period."""
        return self._word("statement_period").format(text=period)

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
        return self._table(self.name(purpose), [(row, self._cell(purpose, row)) for row in rows])

    def _cell(self, purpose: Purpose, row: str) -> Runs:
        known = getattr(purpose, row) or self._general(row)
        if row in _DEMANDED and not known and not self.controller.has_statement:
            return self._open(row, self.name(purpose))
        return _joined(self.of(purpose, row), self._semicolon)

    def _open(self, row: str, purpose: str) -> Runs:
        label = self.words["own_inventory"]["open"].format(row=self.words["inventory"][row], purpose=purpose)
        words = self.words["layout"]["open_field"].format(label=label)
        return (Run(words, open_field=UNRECORDED),)

    def _general_table(self) -> Iterable[Table]:
        rows = [
            (row, _joined(self.general(row), self._semicolon))
            for row in ROWS
            if (row in SOMETIMES and (not self._told_apart(row) or self._general(row)))
            or self._general(row)
            or not self.purposes
        ]
        if not self.purposes and not self.controller.has_statement:
            rows = [("purpose", self._open("purpose", self.controller.name)), *rows]
        return (self._table(self.words["inventory"]["general"], rows),) if rows else ()

    def _table(self, head: str, rows: Sequence[tuple[str, Runs]]) -> Table:
        labels = self.words["inventory"]
        cells = tuple(((Run(labels[row], bold=True),), runs) for row, runs in rows)
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
        remark = self._word("categories_only")
        return (remark.format(text=self._semicolon.join(dict.fromkeys(texts))),) if texts else ()

    def _void(self) -> Iterable[str]:
        safe = self._word("safeguard_now").format(text=self.safeguard)
        now = safe if self.safeguard else self._word("safeguard_none")
        return (f"{self._word('privacy_shield')} {now}",)

    def _text(self, fact: Fact) -> str:
        text = fact.text(self.language)
        if _is_void_safeguard(fact):
            text = ", ".join(part for part in text.split(", ") if _VOID not in part.lower())
        if text and not fact.speaks(self.language, statement_language=self.controller.statement.language):
            text = self._word("untranslated").format(text=text)
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
