"""The tags in the text of a letter, as `{{ case.received }}`, and what stands on their chips."""

import re
from dataclasses import dataclass
from enum import StrEnum

TAG = re.compile(r"\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|\{#[^{}\n]*#\}")
"""A tag of a text, on one line."""


class Look(StrEnum):
    """What a tag is."""

    VALUE = "value"
    CONDITION = "condition"
    LIST = "list"
    PASSAGE = "passage"
    NOTE = "note"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Condition:
    """What a condition asks: one thing, or several of which all (`and`) or one (`or`) must hold.

    `word` is `if` or `elif`; the parts are written as in a tag: `late`, `not case.their_reference`.
    """

    parts: tuple[str, ...]
    joiner: str = "and"
    word: str = "if"

    @property
    def tag(self) -> str:
        """The condition as it stands in a text."""
        return f"{{% {self.word} {f' {self.joiner} '.join(self.parts)} %}}"


@dataclass(frozen=True)
class Label:
    """The words on a chip."""

    text: str
    look: Look


@dataclass(frozen=True)
class Entry:
    """Something to insert: its group and name in plain words, and what comes into the text.

    `after` is the end of a condition or a list, which comes behind the cursor.
    """

    group: str
    name: str
    tag: str
    after: str = ""
