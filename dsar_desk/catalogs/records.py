"""Dataclasses from TOML tables and back, with clear words for what does not fit.

The dataclass is the schema: its fields are the keys, a field without default is required. The
translations of a fact stand beside its value, under the code of the language.
"""

from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, field, fields, is_dataclass
from difflib import get_close_matches
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin

from dsar_desk.domain.controllers import Fact
from dsar_desk.domain.letters import LETTER_LANGUAGES
from dsar_desk.errors import InvalidInput

Rules = Mapping[str, Callable[[str], str]]
"""By path without numbers: returns what is expected instead, or nothing when the value is right."""

T = TypeVar("T")
_NAMES = {str: "text", bool: "true / false", int: "0, 1, 2, …", bytes: "base64"}


@dataclass(frozen=True)
class Place:
    """Where in which file we are reading."""

    file: str
    rules: Rules = field(default_factory=dict)
    path: tuple[str, ...] = ()

    def at(self, key: str) -> "Place":
        """Return the place below this one."""
        return Place(self.file, self.rules, (*self.path, key))

    def error(self, code: str, **facts: object) -> InvalidInput:
        """Return the error for this place."""
        return InvalidInput(code, file=self.file, key=".".join(self.path), **facts)

    def check(self, value: str) -> str:
        """Return the value, or raise what its rule says."""
        rule = self.rules.get(".".join(part for part in self.path if not part.isdigit()))
        if rule and (expected := rule(value)):
            raise self.error("controller-wrong-value", expected=expected)
        return value


def from_table(kind: type[T], table: object, *, place: Place) -> T:
    """Return the dataclass that a table describes.

    Raises:
        InvalidInput: An unknown or missing key, or a value of another kind; names file and key, and
            for an unknown key the nearest known one.
    """
    if not isinstance(table, dict):
        raise place.error("controller-wrong-value", expected="[…]")
    known = _keys(kind)
    translated = LETTER_LANGUAGES if issubclass(kind, Fact) else ()
    for key in table:
        if key not in known and key not in translated:
            raise _unknown(key, [*known, *translated], place)
    given: dict[str, Any] = {}
    for key, part in known.items():
        if key in table:
            given[key] = _value(part.type, table[key], place.at(key))
        elif part.default is MISSING and part.default_factory is MISSING:
            raise place.at(key).error("controller-missing-key")
    if words := {code: _value(str, table[code], place.at(code)) for code in translated if code in table}:
        given["translations"] = words
    return kind(**given)


def to_table(thing: object) -> dict[str, Any]:
    """Return what `from_table` reads back into an equal dataclass; defaults are left out."""
    table: dict[str, Any] = {}
    for key, part in _keys(type(thing)).items():
        value = getattr(thing, key)
        if value != _default(part):
            table[key] = _plain(value)
    if isinstance(thing, Fact):
        words = {code: thing.translations[code] for code in LETTER_LANGUAGES if code in thing.translations}
        table = {"value": thing.value} | words | table
    return table


def _keys(kind: type) -> dict[str, Field[Any]]:
    hidden = {"translations", "is_example"}
    return {part.name: part for part in fields(kind) if part.name not in hidden}


def _default(part: Field[Any]) -> object:
    return part.default_factory() if part.default_factory is not MISSING else part.default


def _unknown(key: str, known: list[str], place: Place) -> InvalidInput:
    near = get_close_matches(key, known, n=1, cutoff=0) or known[:1]
    return place.at(key).error("controller-unknown-key", nearest=near[0])


def _value(kind: Any, given: object, place: Place) -> Any:
    if isinstance(kind, UnionType):
        kind = next(part for part in get_args(kind) if part is not type(None))
    if get_origin(kind) is tuple:
        if not isinstance(given, list):
            raise place.error("controller-wrong-value", expected="[ … ]")
        return tuple(_value(get_args(kind)[0], part, place.at(str(n))) for n, part in enumerate(given, 1))
    if is_dataclass(kind):
        return from_table(kind, given, place=place)  # type: ignore[arg-type]  # is_dataclass allows instances
    if kind is bytes and isinstance(given, str):
        return _bytes(given, place)
    if type(given) is not kind or (isinstance(given, int) and given < 0):
        raise place.error("controller-wrong-value", expected=_NAMES[kind])
    return place.check(given) if isinstance(given, str) else given


def _bytes(given: str, place: Place) -> bytes:
    try:
        return b64decode(given, validate=True)
    except ValueError:
        raise place.error("controller-wrong-value", expected=_NAMES[bytes]) from None


def _plain(value: object) -> object:
    if isinstance(value, bytes):
        return b64encode(value).decode("ascii")
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return to_table(value) if is_dataclass(value) else value
