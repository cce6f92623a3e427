"""Sentences for the codes that the core speaks, in the languages of the desk's users.

`resources/sentences/<language>.toml` has a table per kind of code (`errors`, `next`, `grounds`,
`steps`, `findings`, …). A sentence may hold `{placeholders}`, filled from the facts of the code.
Letters have texts of their own: they speak the data subject's language.
"""

import locale
import os
import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from dsar_desk.assets import asset

LANGUAGES = ("nl", "en")


class _Blank(dict[str, str]):
    """Leaves a placeholder that no fact fills visible, instead of failing on an error's way out."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


@cache
def _table(language: str) -> Mapping[str, Any]:
    return tomllib.loads(asset("sentences", f"{language}.toml").read_text(encoding="utf-8"))


def system_language() -> str:
    """Return the user's language: DSAR_LANGUAGE, else the system's where we speak it, else English."""
    wanted = os.environ.get("DSAR_LANGUAGE") or os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    wanted = wanted or (locale.getlocale()[0] or "")
    return next((language for language in LANGUAGES if wanted.lower().startswith(language)), "en")


def has_sentence(table: str, code: str, language: str) -> bool:
    """Return whether the language has a sentence for this code."""
    return code in _table(language).get(table, {})


def sentence(table: str, code: str, facts: Mapping[str, str] | None = None, *, language: str) -> str:
    """Return the sentence for `code`, filled with `facts`; the code itself where there is none."""
    text: str = _table(language).get(table, {}).get(code, code)
    return text.format_map(_Blank(facts or {}))
