"""Reads the identity checklist of `resources/identity`."""

import csv
import io
from functools import cache

from dsar_desk.assets import asset
from dsar_desk.domain.checklist import ChecklistItem
from dsar_desk.errors import InvalidInput

_FILE = "checklist.csv"
_LANGUAGES = ("nl", "en", "fr")
_COLUMNS = (
    "item",
    *(f"label_{language}" for language in _LANGUAGES),
    "when_needed",
    "pass",
    "fail",
    "fail_action",
    "basis",
    "store",
)


@cache
def identity_checklist() -> tuple[ChecklistItem, ...]:
    """Return the items in the order of the checklist."""
    return read_checklist(asset("identity", _FILE).read_text(encoding="utf-8"))


def read_checklist(text: str) -> tuple[ChecklistItem, ...]:
    """Return the items that a table describes.

    Raises:
        InvalidInput: If a column is missing or unknown.
    """
    rows = csv.DictReader(io.StringIO(text))
    names = tuple(rows.fieldnames or ())
    for name in _COLUMNS:
        if name not in names:
            raise InvalidInput("file-key-missing", file=_FILE, key=name)
    for name in names:
        if name not in _COLUMNS:
            raise InvalidInput("file-key-unknown", file=_FILE, key=name)
    return tuple(_item(row) for row in rows)


def _item(row: dict[str, str]) -> ChecklistItem:
    return ChecklistItem(
        code=row["item"],
        labels={language: row[f"label_{language}"] for language in _LANGUAGES},
        when_needed=row["when_needed"],
        passes=row["pass"],
        fails=row["fail"],
        fail_action=row["fail_action"],
        basis=row["basis"],
        stores=row["store"],
    )
