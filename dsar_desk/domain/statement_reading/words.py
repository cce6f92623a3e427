"""The words by which statements in one language show what they say; the lists stand in `resources`."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

_NEVER = re.compile(r"(?!)")
Patterns = Mapping[str, re.Pattern[str]]


@dataclass(frozen=True)
class StatementWords:
    """The patterns of a language, by table and name of its file."""

    name: str
    tables: Mapping[str, Patterns]
    numbers: Mapping[str, int]
    """Numbers in words, in small letters."""
    halves: Mapping[str, str]
    """Patterns of fractions, with their ISO 8601 period."""
    units: Mapping[str, str]
    """Patterns of the units, by their letter in ISO 8601."""
    range_words: str
    """Pattern of what stands between the two numbers of a range."""
    services: re.Pattern[str]
    """Names of services that webshops use."""
    not_names: frozenset[str]
    """Capitalised words that begin a sentence and are no name."""

    def find(self, table: str, name: str, text: str) -> re.Match[str] | None:
        """Return where a pattern of the list stands in a text."""
        return self.tables[table].get(name, _NEVER).search(text)

    def all(self, table: str) -> Patterns:
        """Return the patterns of a table by name."""
        return self.tables[table]

    def pattern(self, table: str, name: str) -> re.Pattern[str]:
        """Return a pattern; one that never fits where the language has none."""
        return self.tables[table].get(name, _NEVER)


def read_statement_words(name: str, table: Mapping[str, Any], services: Iterable[str]) -> StatementWords:
    """Return the words that a language's file describes, with the names of services in all languages."""
    named = "|".join(map(re.escape, services))
    numbers = table["numbers"]
    units = {letter: str(numbers[key]) for letter, key in _UNITS.items()}
    return StatementWords(
        name=name,
        tables={
            topic: {key: _any_of(words) for key, words in lists.items()}
            for topic, lists in table.items()
            if topic != "numbers"
        },
        numbers={word: number for number, word in enumerate(numbers["words"], 1)} | numbers["more"],
        halves=numbers["halves"],
        units=units,
        range_words=str(numbers["to"]),
        services=re.compile(rf"(?<![\w@./])({named})(?!\w|[.]\w)"),
        not_names=frozenset(table["names"]["not_names"]),
    )


_UNITS = {"D": "days", "W": "weeks", "M": "months", "Y": "years"}


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    read = "|".join(word.replace(" ?", r"\s?").replace(" ", r"\s+") for word in words)
    return re.compile(rf"(?<!\w)(?:{read})", re.IGNORECASE) if read else _NEVER
