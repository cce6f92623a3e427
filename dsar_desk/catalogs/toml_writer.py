"""Tables as TOML that a lawyer can read: short entries on one line, long ones as blocks of their own."""

from collections.abc import Iterator, Mapping, Sequence

Scalar = str | int | bool
Value = Scalar | Sequence["Value"] | Mapping[str, "Value"]
Table = Mapping[str, Value]

LINE = 140
"""Characters that still read well on one line."""

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\b": "\\b", "\f": "\\f"}


def write_toml(table: Table) -> str:
    """Return a table as TOML; what fits on a line comes before the blocks, each in the given order."""
    return "\n".join(_lines(table, ())).strip("\n") + "\n"


def _lines(table: Table, path: tuple[str, ...]) -> Iterator[str]:
    blocks = {key: value for key, value in table.items() if _needs_block(key, value)}
    for key, value in table.items():
        if key not in blocks:
            yield f"{key} = {_inline(value)}" if not _is_long_list(key, value) else _list(key, value)
    for key, value in blocks.items():
        header = ".".join((*path, key))
        if isinstance(value, Mapping):
            yield f"\n[{header}]"
            yield from _lines(value, (*path, key))
        elif isinstance(value, Sequence) and not isinstance(value, str):
            for part in value:
                yield f"\n[[{header}]]"
                assert isinstance(part, Mapping)
                yield from _lines(part, (*path, key))


def _needs_block(key: str, value: Value) -> bool:
    if isinstance(value, Mapping):
        return len(f"{key} = {_inline(value)}") > LINE
    if isinstance(value, Sequence) and not isinstance(value, str):
        return any(isinstance(part, Mapping) and len(_inline(part)) > LINE - 5 for part in value)
    return False


def _is_long_list(key: str, value: Value) -> bool:
    return (
        isinstance(value, Sequence)
        and not isinstance(value, str)
        and (any(isinstance(part, Mapping) for part in value) or len(f"{key} = {_inline(value)}") > LINE)
    )


def _list(key: str, value: Value) -> str:
    assert isinstance(value, Sequence)
    return f"{key} = [\n" + "".join(f"    {_inline(part)},\n" for part in value) + "]"


def _inline(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return f'"{"".join(_escape(letter) for letter in value)}"'
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {_inline(part)}" for key, part in value.items()) + " }"
    return "[" + ", ".join(_inline(part) for part in value) + "]"


def _escape(letter: str) -> str:
    if letter in _ESCAPES:
        return _ESCAPES[letter]
    return f"\\u{ord(letter):04X}" if ord(letter) < 0x20 or ord(letter) == 0x7F else letter
