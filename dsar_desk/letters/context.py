"""What a letter is filled from: its request, the words of its language, and how values become words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

from dsar_desk.domain.cases import RequestedRight, in_answering_order
from dsar_desk.domain.controllers import Fact
from dsar_desk.domain.letters import Effect
from dsar_desk.letters.catalog import KindFile
from dsar_desk.letters.dates import long_date
from dsar_desk.letters.inventory import Inventory, inventory_of
from dsar_desk.letters.values import Blank, Budget, Items, View
from dsar_desk.services.letter_ports import LetterRequest


@dataclass(frozen=True)
class Context:
    """The values for one letter, in its language and form of address."""

    request: LetterRequest
    file: KindFile
    words: Mapping[str, Any]
    kinds: Mapping[str, KindFile]
    budget: Budget

    @cached_property
    def about(self) -> tuple[RequestedRight, ...]:
        """The rights that the letter is about; of an answer those whose decision it can answer."""
        kind = self.request.kind
        rights = self.request.case.rights
        ordered = in_answering_order(rights) if kind.parts else rights
        items = tuple(item for item in ordered if kind.is_about(item.right))
        fitting = tuple(item for item in items if kind.can_answer(item))
        return fitting if kind.effect is Effect.ANSWERS and fitting else items or self.request.case.rights

    @cached_property
    def inventory(self) -> Inventory:
        """What the letter tells of the processing.

        Raises:
            InvalidInput: If the fact `purposes` names a purpose that does not exist.
        """
        return inventory_of(
            self.request.controller,
            chosen=self.given("purposes"),
            language=self.request.language,
            words=self.words,
            safeguard=self.given("transfer_safeguard"),
            relations=self.request.case.relations,
            starts=self.request.case.start_days,
        )

    def given(self, key: str) -> str:
        """Return what was given for a fact, or the empty string."""
        return self.request.facts.get(key, self.request.case.facts.get(key, "")).strip()

    def day(self, day: date | None, key: str = "date") -> str | Blank:
        """Return a date in words; where there is none, a blank that a condition takes as absent."""
        return long_date(day, self.request.language) if day else self.blank(key)

    def blank(self, key: str, *, right: str = "") -> Blank:
        """Return a value that is not there."""
        labels = self.words["open"]
        label = labels.get(key.replace(".", "_")) or labels.get(key.partition(".")[0]) or labels["other"]
        return _blank(key, label, right)

    def blank_fact(self, key: str) -> Blank:
        """Return a fact of this kind that nobody gave."""
        label = next(fact.label for fact in self.request.kind.facts if fact.key == key)
        return Blank(key, label.get(self.request.language) or label.get("en") or key)

    def text(self, value: str | Fact | None, key: str) -> str | Blank:
        """Return a text in the letter's language, or a blank."""
        words = value.text(self.request.language) if isinstance(value, Fact) else value
        return words if words and words.strip() else self.blank(key)

    def view(self, group: str, values: Mapping[str, object]) -> View:
        """Return a view in which texts that are not there are blanks."""
        return View({name: self._kept(f"{group}.{name}", value) for name, value in values.items()})

    def _kept(self, key: str, value: object) -> object:
        if isinstance(value, (Fact, str)) or value is None:
            return self.text(value, key)
        return self.day(value, key) if isinstance(value, date) else value

    def items(self, things: Iterable[object]) -> Items:
        """Return a list for loops."""
        return Items(tuple(things), self.budget)

    def items_later(self, things: Iterable[object]) -> Items:
        """Return a list for loops that is made when a text first asks for it."""
        return Items(things, self.budget)

    def joined(self, texts: Iterable[str]) -> str:
        """Return texts as "a, b en c"."""
        parts = list(texts)
        last = parts.pop() if parts else ""
        return f"{', '.join(parts)} {self.words['layout']['and']} {last}" if parts else last

    def listed(self, texts: Iterable[str]) -> str:
        """Return texts as "a; b; c", in French with a space before each sign."""
        return f"{self.words['layout']['semicolon']} ".join(texts)


@lru_cache(maxsize=1024)
def _blank(key: str, label: str, right: str) -> Blank:
    return Blank(key, label.format(name=key, right=right))


def one_line(address: Fact | str | None, language: str = "") -> str:
    """Return the lines of an address on one line; a fact's in a language, where it is given in it."""
    text = address.text(language) if isinstance(address, Fact) else address or ""
    return ", ".join(line.strip() for line in text.splitlines() if line.strip())


def bare_address(url: str) -> str:
    """Return a web address as people write it, without the scheme."""
    return url.removeprefix("https://").removeprefix("http://").rstrip("/")
