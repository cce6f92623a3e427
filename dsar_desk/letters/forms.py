"""`[je|u]`: two forms of address in one Dutch text."""

import re
from collections.abc import Mapping
from typing import Any

from dsar_desk.errors import InvalidInput

_BOTH = re.compile(r"\[([^\[\]|\n]*)\|([^\[\]|\n]*)\]")
_LOOSE = re.compile(r"\[[^\]\n]*\||\|[^\[\n]*\]")


def in_form(text: str, *, je: bool) -> str:
    """Return the text with one half of each `[je|u]`."""
    return _BOTH.sub(r"\1" if je else r"\2", text)


def check_forms(text: str, *, name: str) -> None:
    """Refuse a `[je|u]` that is not closed on its line or has a third part.

    Raises:
        InvalidInput: With file and line.
    """
    for number, line in enumerate(text.splitlines(), start=1):
        bare = re.sub(r"\{[{%#].*?[}%#]\}", "", _BOTH.sub("", line))
        if not bare.lstrip().startswith("|") and _LOOSE.search(bare):
            raise InvalidInput("template-form", file=name, line=number)


def table_in_form(table: Mapping[str, Any], *, je: bool) -> Mapping[str, Any]:
    """Return a table of texts with one half of each `[je|u]`."""
    return {
        key: table_in_form(value, je=je) if isinstance(value, dict) else in_form(str(value), je=je)
        for key, value in table.items()
    }
