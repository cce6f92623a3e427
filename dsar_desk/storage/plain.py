"""Values of the domain to plain JSON values and back, by their types.

A field that a stored value lacks takes its default, so that a new field needs no migration; a field that
the domain no longer has does, and is refused until then.
"""

import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from json import JSONEncoder
from operator import attrgetter
from typing import Any, TypeVar, cast

T = TypeVar("T")
Reader = Callable[[Any], Any]
Writer = Callable[[Any], Any]
_AS_IT_IS = frozenset({str, int, bool, type(None)})
in_json = JSONEncoder(ensure_ascii=False).encode
"""Writes what `to_plain` returns; made once, since `json.dumps` makes an encoder for each call."""


def to_plain(value: object) -> Any:
    """Return a value as what JSON holds: dataclasses and mappings as objects, dates in ISO form."""
    kind: Any = type(value)
    return value if kind in _AS_IT_IS else _writer(kind)(value)


@cache
def _writer(kind: Any) -> Writer:
    """Return what makes a value of a type plain; chosen once for each."""
    if issubclass(kind, Enum):
        return attrgetter("_value_")
    if issubclass(kind, (str, int)):
        return lambda value: value
    if issubclass(kind, date):
        return cast("Writer", kind.isoformat)
    if issubclass(kind, tuple):
        return lambda value: [to_plain(part) for part in value]
    if issubclass(kind, Mapping):
        return lambda value: {str(key): to_plain(part) for key, part in value.items()}
    if is_dataclass(kind):
        return _fields_writer(cast("type", kind))
    raise TypeError(f"{kind.__name__} is not stored")


def _fields_writer(kind: type) -> Writer:
    """Return what makes a dataclass plain; fields that are plain by their type are taken as they are."""
    names = tuple(_types(kind))
    rest = tuple(name for name, hint in _types(kind).items() if not _AS_IT_IS.issuperset(_alternatives(hint)))
    if len(names) == 1:
        return lambda value: {names[0]: to_plain(getattr(value, names[0]))}
    values = attrgetter(*names)

    def write(value: Any) -> Any:
        plain = dict(zip(names, values(value), strict=True))
        for name in rest:
            part = plain[name]
            if part is not None:
                plain[name] = to_plain(part)
        return plain

    return write


def _alternatives(hint: Any) -> tuple[Any, ...]:
    united = typing.get_origin(hint) in (typing.Union, types.UnionType)
    return typing.get_args(hint) if united else (hint,)


def from_plain(kind: type[T], plain: Any) -> T:
    """Return the value of a type that `to_plain` made plain. Raises ValueError, TypeError or KeyError."""
    read: Callable[[Any], T] = _reader(cast("Any", kind))
    return read(plain)


@cache
def _types(kind: type) -> Mapping[str, Any]:
    hints = typing.get_type_hints(kind)
    return {part.name: hints[part.name] for part in fields(kind)}


@cache
def _reader(kind: Any) -> Reader:
    """Return what reads a type; made once for each."""
    origin = typing.get_origin(kind)
    if origin in (typing.Union, types.UnionType):
        read = _reader(_without_none(kind))
        return lambda plain: None if plain is None else read(plain)
    if origin is tuple:
        read = _reader(typing.get_args(kind)[0])
        return lambda plain: tuple([read(part) for part in plain])
    if origin is not None and issubclass(origin, Mapping):
        read = _reader(typing.get_args(kind)[1])
        return lambda plain: {key: read(part) for key, part in plain.items()}
    if is_dataclass(kind):
        make = cast("Callable[..., Any]", kind)
        readers = {name: _reader(part) for name, part in _types(cast("type", kind)).items()}
        return lambda plain: make(**{name: readers[name](part) for name, part in plain.items()})
    return _single_reader(kind)


def _single_reader(kind: Any) -> Reader:
    if issubclass(kind, Enum):
        return cast("Reader", kind)
    if kind is date:
        return date.fromisoformat

    def read(plain: Any) -> Any:
        if not isinstance(plain, kind):
            raise TypeError(f"{kind.__name__} expected")
        return plain

    return read


def _without_none(kind: Any) -> Any:
    (wanted,) = (part for part in typing.get_args(kind) if part is not type(None))
    return wanted
