"""Sentences for the codes that the core speaks, in the languages of the desk's users.

`resources/sentences/<topic>.<language>.toml` has a table per kind of code (`errors`, `next`, `grounds`,
`steps`, `findings`, …); tables of one name are read as one. A sentence may hold `{placeholders}`, filled
from the facts of the code. Letters have texts of their own: they speak the data subject's language.
"""

import os
import re
from collections.abc import Mapping
from functools import cache

from dsar_desk.assets import asset

LANGUAGES = ("nl", "en")
_PLAIN = re.compile(r'(?:([\w-]+)|"([^"\\]+)") = "([^"\\]*)"')
_HEADING = re.compile(r"^\[([\w-]+)\]$", re.MULTILINE)


class _Blank(dict[str, str]):
    """Leaves a placeholder that no fact fills visible, instead of failing on an error's way out."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


@cache
def _written(language: str) -> str:
    """Return all that is written in a language; of its 130 tables only those asked for are read."""
    ending = f".{language}.toml"
    files = sorted(asset("sentences").iterdir(), key=lambda file: file.name)
    return "\n" + "\n".join(file.read_text(encoding="utf-8") for file in files if file.name.endswith(ending))


@cache
def _table(name: str, language: str) -> Mapping[str, str]:
    table: dict[str, str] = {}
    written, at = _written(language), 0
    while (at := written.find(f"\n[{name}]\n", at)) >= 0:
        at += len(name) + 4
        following = _HEADING.search(written, at)
        table |= _read(written[at : following.start() if following else len(written)])
        at -= 1  # the next heading may follow at once
    return table


def _read(lines: str) -> Mapping[str, str]:
    """Return the sentences of a table. All of TOML is read only where one is not a plain line."""
    written = [line for line in lines.splitlines() if line and not line.startswith("#")]
    plain = [found for line in written if (found := _PLAIN.fullmatch(line))]
    if len(plain) == len(written):
        return {found[1] or found[2]: found[3] for found in plain}
    import tomllib

    return tomllib.loads(lines)


def _tables(language: str) -> Mapping[str, Mapping[str, str]]:
    names = _HEADING.findall(_written(language))
    return {name: _table(name, language) for name in names}


def system_language() -> str:
    """Return the user's language: DSAR_LANGUAGE, else the system's where we speak it, else English."""
    wanted = os.environ.get("DSAR_LANGUAGE") or os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    if not wanted:
        import locale

        wanted = locale.getlocale()[0] or ""
    return next((language for language in LANGUAGES if wanted.lower().startswith(language)), "en")


def has_sentence(table: str, code: str, language: str) -> bool:
    """Return whether the language has a sentence for this code."""
    return code in _table(table, language)


def sentence(table: str, code: str, facts: Mapping[str, str] | None = None, *, language: str) -> str:
    """Return the sentence for `code`, filled with `facts`; the code itself where there is none."""
    text: str = _table(table, language).get(code, code)
    return text.format_map(_Blank(facts or {}))
