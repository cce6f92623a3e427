"""What a rule sees of a finished letter."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

from dsar_desk.domain.cases import RequestedRight
from dsar_desk.domain.letters import Draft, Enclosure
from dsar_desk.domain.national_numbers import Hit, find_national_numbers
from dsar_desk.domain.rights import Decision
from dsar_desk.domain.ruled_out import Known
from dsar_desk.letters.characters import clean_line, clean_lines
from dsar_desk.letters.checks.hints import hints, in_small_letters, may_be_in
from dsar_desk.letters.context import Context
from dsar_desk.letters.dates import long_date, long_date_of
from dsar_desk.letters.enclosed_text import EnclosureReader, Numbers
from dsar_desk.letters.values import View

Facts = Mapping[str, str]
Verdict = Facts | None
"""None when the rule is kept; else facts for its sentence, often none."""
FAILS: Facts = {}
AT = "at"
"""A fact of a verdict that only finds the place: it may be what nobody should read, as a national number."""
_READER = EnclosureReader()


class NeedsCase(Exception):
    """A rule cannot be held against a letter whose case is not known."""


@dataclass(frozen=True)
class Letter:
    """A finished letter with what it was made from. `words` are the patterns of its language, by rule."""

    context: Context
    draft: Draft
    body: str
    """The letter's own text with annexes, without what stands around it."""
    values: Mapping[str, object]
    words: Mapping[str, Any]
    others: Sequence[str] = field(default=())
    """Names and e-mail addresses of other cases' data subjects."""

    @cached_property
    def flat(self) -> str:
        """The letter's own text on one line."""
        return on_one_line(self.body)

    @cached_property
    def whole(self) -> str:
        """The whole letter on one line."""
        return on_one_line(self.draft.text)

    @property
    def enclosures(self) -> tuple[Enclosure, ...]:
        """The files that go with it."""
        return self.context.request.enclosures

    @cached_property
    def numbered(self) -> str:
        """Where national numbers are looked for: the letter's text, and the names of its enclosures."""
        return "\n".join((self.draft.text, *(enclosure.name for enclosure in self.enclosures)))

    @cached_property
    def national_numbers(self) -> tuple[Hit, ...]:
        """The national numbers of the letter's text and of the names of its enclosures."""
        return find_national_numbers(self.numbered, known=self._known)

    @cached_property
    def enclosed_numbers(self) -> Mapping[str, Numbers]:
        """What stands in each of its enclosures, by name, as far as that is text."""
        return {file.name: _READER.numbers_in(file, known=self._known) for file in self.enclosures}

    @property
    def _known(self) -> tuple[Known, ...]:
        controller = self.context.request.controller
        facts = (controller.company_number, controller.phone, controller.vat_number)
        return (*self.context.request.case.own_numbers, *(fact.value for fact in facts if fact))

    @property
    def refusing(self) -> tuple[RequestedRight, ...]:
        """The rights of this letter that are refused, whole or in part."""
        return tuple(
            item for item in self.context.about if item.decision in {Decision.PARTIAL, Decision.REFUSED}
        )

    def patterns(self, rule: str, key: str) -> tuple[str, ...]:
        """Return the patterns that a rule has under a key."""
        return tuple(self.words.get(rule, {}).get(key, ()))

    @cached_property
    def _small(self) -> str | None:
        return in_small_letters(self.flat)

    def finds(self, pattern: str, text: str | None = None) -> re.Match[str] | None:
        """Return the first place of a pattern in a text, else in the letter's own; capitals do not matter."""
        if text is None and not may_be_in(hinted(pattern), self._small):
            return None
        return compiled(pattern).search(self.flat if text is None else text)

    def first(self, rule: str, key: str, text: str) -> re.Match[str] | None:
        """Return the first place in a text of any pattern that a rule has under a key."""
        hits = (compiled(pattern).search(on_one_line(text)) for pattern in self.patterns(rule, key))
        return next((hit for hit in hits if hit), None)

    def has(self, words: str | None) -> bool:
        """Return whether the letter's own text has these very words."""
        return bool(words and words.strip()) and on_one_line(clean_line(words or "")) in self.flat

    def has_day(self, day: date | None) -> bool:
        """Return whether the letter's own text has a date in words."""
        return day is not None and long_date(day, self.context.request.language) in self.flat

    def fact(self, key: str) -> str:
        """Return a fact as given or derived, or the empty string."""
        facts = self.values["facts"]
        try:
            value = facts.named(key) if isinstance(facts, View) else ""
        except KeyError:
            return ""
        return value if isinstance(value, str) else ""

    def is_open(self, key: str) -> bool:
        """Return whether a fact stands open; then the letter cannot go out anyway."""
        return key in self.draft.open_fields

    def tells(self, key: str) -> bool:
        """Return whether a fact stands in the letter, or stands open."""
        if self.is_open(key):
            return True
        lines = clean_lines(self.fact(key))
        language = self.context.request.language
        return bool(lines) and all(
            any(on_one_line(shown) in self.flat for shown in (_bare(line), long_date_of(line, language)))
            for line in lines
        )


Check = Callable[[Letter], Verdict]


@dataclass(frozen=True)
class Rule:
    """A requirement of the checklist and how a machine sees that it is not met."""

    id: str
    level: str
    basis: str
    check: Check


def on_one_line(text: str) -> str:
    """Return a text with one plain space for each blank, the unbreakable ones of French too."""
    return " ".join(text.split())


def _bare(line: str) -> str:
    return re.sub(r"^[-•*–]\s+", "", line)


@lru_cache(maxsize=512)
def compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern that takes capitals and small letters for the same."""
    return re.compile(pattern, re.IGNORECASE)


hinted = lru_cache(maxsize=512)(hints)
"""Words of which one stands in whatever a pattern finds."""


def as_day(text: str) -> date | None:
    """Return the day that a field holds, or None where it is empty or in words."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def kept_if(kept: bool, **facts: str) -> Verdict:
    """Return the verdict for a condition."""
    return None if kept else facts


def says(rule: str, key: str = "all") -> Check:
    """Return a check that all patterns of a rule stand in the letter's own text."""

    def check(letter: Letter) -> Verdict:
        patterns = letter.patterns(rule, key)
        return kept_if(bool(patterns) and all(letter.finds(pattern) for pattern in patterns))

    return check


def never_says(rule: str, key: str = "none") -> Check:
    """Return a check that no pattern of a rule stands in the letter's own text."""

    def check(letter: Letter) -> Verdict:
        found = next((hit for pattern in letter.patterns(rule, key) if (hit := letter.finds(pattern))), None)
        return None if found is None else {"words": found[0]}

    return check


def tells(*keys: str) -> Check:
    """Return a check that these facts stand in the letter."""

    def check(letter: Letter) -> Verdict:
        missing = [key for key in keys if not letter.tells(key)]
        return kept_if(not missing, fields=", ".join(missing))

    return check


def both(*checks: Check) -> Check:
    """Return a check that fails with the first of several that fails; one that needs a case comes last."""

    def check(letter: Letter) -> Verdict:
        without_case: NeedsCase | None = None
        for one in checks:
            try:
                verdict = one(letter)
            except NeedsCase as needs:
                without_case = needs
            else:
                if verdict is not None:
                    return verdict
        if without_case is not None:
            raise without_case
        return None

    return check
