"""Values of the domain to plain JSON values and back, by their types.

A field that a stored value lacks takes its default, so that a new field needs no migration; a field that
the domain no longer has does, and is refused until then.
"""

import types
import typing
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, TypeVar, cast

T = TypeVar("T")


def to_plain(value: object) -> Any:
    """Return a value as what JSON holds: dataclasses and mappings as objects, dates in ISO form."""
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [to_plain(part) for part in value]
    if isinstance(value, Mapping):
        return {str(key): to_plain(part) for key, part in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return {name: to_plain(getattr(value, name)) for name in _types(type(value))}
    raise TypeError(f"{type(value).__name__} is not stored")


def from_plain(kind: type[T], plain: Any) -> T:
    """Return the value of a type that `to_plain` made plain. Raises ValueError, TypeError or KeyError."""
    return cast("T", _read(kind, plain))


@cache
def _types(kind: type) -> Mapping[str, Any]:
    hints = typing.get_type_hints(kind)
    return {part.name: hints[part.name] for part in fields(kind)}


def _read(kind: Any, plain: Any) -> Any:
    origin = typing.get_origin(kind)
    if origin in (typing.Union, types.UnionType):
        return None if plain is None else _read(_without_none(kind), plain)
    if origin is tuple:
        return tuple(_read(typing.get_args(kind)[0], part) for part in plain)
    if origin is not None and issubclass(origin, Mapping):
        return {key: _read(typing.get_args(kind)[1], part) for key, part in plain.items()}
    if is_dataclass(kind):
        known = _types(cast("type", kind))
        return cast("Any", kind)(**{name: _read(known[name], part) for name, part in plain.items()})
    return _read_single(kind, plain)


def _read_single(kind: Any, plain: Any) -> Any:
    if issubclass(kind, Enum):
        return kind(plain)
    if kind is date:
        return date.fromisoformat(plain)
    if not isinstance(plain, kind):
        raise TypeError(f"{kind.__name__} expected")
    return plain


def _without_none(kind: Any) -> Any:
    (wanted,) = (part for part in typing.get_args(kind) if part is not type(None))
    return wanted
