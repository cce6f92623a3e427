"""A controller's own texts of letters at the end of its file, so that they go along to another desk."""

import tomllib
from collections.abc import Sequence

from dsar_desk.catalogs.toml_writer import write_toml
from dsar_desk.domain.letter_texts import CarriedText
from dsar_desk.errors import InvalidInput

KEY = "letter_texts"
_PARTS = {"kind", "language", "text", "base"}


def with_texts(file: str, texts: Sequence[CarriedText]) -> str:
    """Return a controller's file with its own texts behind it."""
    if not texts:
        return file
    rows = [
        {"kind": each.kind, "language": each.language, "text": each.text, "base": each.base} for each in texts
    ]
    return f"{file}\n{write_toml({KEY: rows})}"


def texts_in(file: str, *, name: str) -> tuple[CarriedText, ...]:
    """Return the own texts that a controller's file carries; call it after `read_controller` took the file.

    Raises:
        InvalidInput: If they are not what `with_texts` writes.
    """
    rows = tomllib.loads(file).get(KEY, [])
    if not isinstance(rows, list) or not all(_is_text(row) for row in rows):
        raise InvalidInput("carried-texts", name=name)
    return tuple(CarriedText(row["kind"], row["language"], row["text"], row["base"]) for row in rows)


def _is_text(row: object) -> bool:
    return (
        isinstance(row, dict) and set(row) == _PARTS and all(isinstance(part, str) for part in row.values())
    )
