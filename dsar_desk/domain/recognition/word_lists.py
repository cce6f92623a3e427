"""The words by which requests are recognised, one list a language, and how their patterns are read.

A pattern is what people write, without regard to capitals: a blank stands for any white space, ` … ` for some
words of the same sentence, `{part}` for a pattern that the list names. All else is a regular expression.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from dsar_desk.domain.rights import Right

_GAP = r"(?!\w)(?:[^.!?\n]|\.(?=\S)|\.(?= [a-z0-9])|\n(?!\s*\n)){0,120}?(?<!\w)"
_PART = re.compile(r"\{([a-z_]+)\}")
_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True)
class WordList:
    """What one language says; `name` is empty for what is the same in all."""

    name: str
    common: frozenset[str]
    """Words by which the language shows."""
    rights: Mapping[Right, re.Pattern[str]]
    not_asked: re.Pattern[str]
    """Sentences that tell, ask back or quote the law."""
    not_wanted: Mapping[Right, re.Pattern[str]]
    """Sentences that want anything but this right, as 'do not delete'."""
    conditional: re.Pattern[str]
    """Sentences that hold only in a certain case, as consent that may once have been given."""
    on_behalf: re.Pattern[str]
    closing: re.Pattern[str]
    """How a letter ends; the sender's name follows."""
    labels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What stands before a name, a number, a date."""
    months: tuple[str, ...] = ()
    countries: Mapping[str, str] = field(default_factory=dict)
    """ISO codes by name, in small letters."""


def read_word_list(table: Mapping[str, Mapping[str, object]]) -> WordList:
    """Return the word list that a file's tables describe."""
    parts = {name: str(part) for name, part in table.get("parts", {}).items()}
    language, sentences = table.get("language", {}), table.get("sentences", {})
    labels = {name: _words(words) for name, words in table.get("labels", {}).items()}
    closing = labels.pop("closing", ())
    return WordList(
        name=str(language.get("name", "")),
        common=frozenset(_words(language.get("common", ()))),
        rights={Right(right): _any_of(_words(them), parts) for right, them in table["rights"].items()},
        not_asked=_any_of(_words(sentences.get("not_asked", ())), parts),
        not_wanted={
            Right(right): _any_of(_words(them), parts) for right, them in table.get("not_wanted", {}).items()
        },
        conditional=_any_of(_words(sentences.get("conditional", ())), parts),
        on_behalf=_any_of(_words(sentences.get("on_behalf", ())), parts),
        closing=_any_of(closing, parts),
        labels=labels,
        months=_words(table.get("months", {}).get("names", ())),
        countries={
            name: code for code, names in table.get("countries", {}).items() for name in _words(names)
        },
    )


def written(text: str) -> str:
    """Return the text as patterns see it: of the same length, with plain apostrophes and blanks."""
    return text.translate(_PLAIN)


_PLAIN = {ord("’"): "'", ord("‘"): "'", ord("`"): "'", 0xA0: " ", 0x202F: " ", ord("\r"): " ", ord("\t"): " "}


def _words(value: object) -> tuple[str, ...]:
    return tuple(str(each) for each in value) if isinstance(value, Iterable) else ()


def _any_of(patterns: Iterable[str], parts: Mapping[str, str]) -> re.Pattern[str]:
    read = [_read(pattern, parts) for pattern in patterns]
    return re.compile(rf"(?<!\w)(?:{'|'.join(read)})(?!\w)", re.IGNORECASE) if read else _NEVER


def _read(pattern: str, parts: Mapping[str, str]) -> str:
    while _PART.search(pattern):
        pattern = _PART.sub(lambda part: parts[part[1]], pattern)
    return pattern.strip().replace(" … ", _GAP).replace(" ?", r"\s{0,4}").replace(" ", r"\s{1,8}")
