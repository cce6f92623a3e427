"""Strict reading of TOML: each key has its type, a missing or unknown key is refused by name."""

import tomllib
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from dsar_desk.domain.letters import LETTER_LANGUAGES
from dsar_desk.domain.words import Words
from dsar_desk.errors import InvalidInput

T = TypeVar("T")


class Table:
    """One table of a file, emptied key by key; `done` refuses what nobody asked for.

    Every refusal is an InvalidInput whose facts name the `file` and the `key`, with its table.
    """

    def __init__(self, content: Mapping[str, Any], *, file: str, name: str = "") -> None:
        self._content = dict(content)
        self._file = file
        self._name = name

    def take(self, key: str, kind: type[T], *, default: T | None = None) -> T:
        """Return the value of `key` and mark it as read.

        Raises:
            InvalidInput: If it is missing without a default, or is not of this kind.
        """
        if key not in self._content and default is not None:
            return default
        value = self._content.pop(key, None)
        if type(value) is not kind:  # neither a bool for a number nor a moment for a date
            raise self.refusal("file-key-missing" if value is None else "file-key-wrong", key)
        return value

    def optional(self, key: str, kind: type[T]) -> T | None:
        """Return the value of `key`, or None where the file has no such key."""
        return self.take(key, kind) if key in self._content else None

    def strings(self, key: str, *, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """Return a list of texts."""
        if default is not None and key not in self._content:
            return default
        values = self.take(key, list)
        if not all(isinstance(value, str) for value in values):
            raise self.refusal("file-key-wrong", key)
        return tuple(values)

    def words(self, key: str) -> Words:
        """Return a text in the four languages."""
        table = self.table(key)
        words = Words(*(table.take(language, str) for language in LETTER_LANGUAGES))
        table.done()
        return words

    def texts(self, key: str) -> dict[str, str]:
        """Return a table of texts with free keys."""
        values = self.take(key, dict)
        if not all(isinstance(value, str) for value in values.values()):
            raise self.refusal("file-key-wrong", key)
        return values

    def table(self, key: str) -> "Table":
        """Return the table below this one."""
        return Table(self.take(key, dict), file=self._file, name=self._path(key))

    def tables(self, key: str) -> tuple["Table", ...]:
        """Return the tables of a list, none where there is no such list."""
        rows = self.take(key, list, default=[])
        if not all(isinstance(row, dict) for row in rows):
            raise self.refusal("file-key-wrong", key)
        return tuple(
            Table(row, file=self._file, name=f"{self._path(key)}[{at}]")
            for at, row in enumerate(rows, start=1)
        )

    def done(self) -> None:
        """Refuse what is left.

        Raises:
            InvalidInput: If the table holds a key that nobody asked for.
        """
        for key in self._content:
            raise self.refusal("file-key-unknown", key)

    def refusal(self, code: str, key: str) -> InvalidInput:
        """Return the error that names this file and key."""
        return InvalidInput(code, file=self._file, key=self._path(key))

    def _path(self, key: str) -> str:
        return f"{self._name}.{key}" if self._name else key


def read_toml(text: str, *, file: str, read: Callable[[Table], T]) -> T:
    """Return what `read` makes of a TOML text.

    Raises:
        InvalidInput: If the text is not TOML, or a key is missing, unknown or of the wrong kind.
    """
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InvalidInput("file-not-toml", file=file, problem=error) from error
    table = Table(content, file=file)
    value = read(table)
    table.done()
    return value
