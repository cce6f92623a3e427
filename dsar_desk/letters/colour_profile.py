"""The sRGB colour space as an ICC profile, version 2: tells a reader in many years what the colours are.

Made here from the figures of IEC 61966-2-1, so that it belongs to the desk.
"""

from functools import cache
from struct import pack

_STEPS = 256
_WHITE = (0.9642, 1.0, 0.8249)
"""D50, in which profiles connect."""
_PRIMARIES = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
"""The primaries of sRGB, adapted to D50 (Bradford)."""


@cache
def srgb_profile() -> bytes:
    """Return the profile."""
    curve = b"curv" + bytes(4) + pack(">I", _STEPS) + b"".join(map(_level, range(_STEPS)))
    tags = {
        b"desc": _described("sRGB IEC61966-2.1"),
        b"cprt": b"text" + bytes(4) + b"No copyright, use freely\0",
        b"wtpt": _xyz(_WHITE),
        **{name: _xyz(place) for name, place in _PRIMARIES.items()},
    }
    curves = (b"rTRC", b"gTRC", b"bTRC")
    at, table, body = 128 + 4 + 12 * (len(tags) + len(curves)), b"", b""
    for name, tag in tags.items():
        table += pack(">4sII", name, at + len(body), len(tag))
        body += tag + bytes(-len(tag) % 4)
    table += b"".join(pack(">4sII", name, at + len(body), len(curve)) for name in curves)
    body += curve
    count = pack(">I", len(tags) + len(curves))
    return _head(at + len(body)) + count + table + body


def _head(size: int) -> bytes:
    made = pack(">6H", 2026, 11, 1, 0, 0, 0)
    kind = b"mntrRGB XYZ "
    head = pack(">I", size) + bytes(4) + pack(">I", 0x02100000) + kind + made + b"acsp" + bytes(28)
    return (head + b"".join(map(_fixed, _WHITE))).ljust(128, b"\0")


def _level(step: int) -> bytes:
    value = step / (_STEPS - 1)
    linear = value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
    return pack(">H", round(linear * 65535))


def _xyz(place: tuple[float, float, float]) -> bytes:
    return b"XYZ " + bytes(4) + b"".join(map(_fixed, place))


def _fixed(value: float) -> bytes:
    return pack(">i", round(value * 65536))


def _described(name: str) -> bytes:
    text = name.encode("ascii") + b"\0"
    return b"desc" + bytes(4) + pack(">I", len(text)) + text + bytes(4 + 4 + 2 + 1 + 67)
