"""Finds the machine-readable zone of a page as one strip, also where characters or a line were not read.

Passports (TD3, two lines of 44), cards (TD1, three of 30; TD2, two of 36) and the single line of the Dutch
driving licence, which begins with D1NLD.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dsar_desk.domain.machine_readable_zone import check_digit, optional_fields
from dsar_desk.domain.number_checks import is_bsn, is_rrn
from dsar_desk.redaction.alphabet import ZONE
from dsar_desk.redaction.misreadings import as_digits
from dsar_desk.redaction.pieces import Piece
from dsar_desk.redaction.reading_pages import TextLine

_LENGTHS = (30, 36, 44)
_LEAST = 18
"""Characters of a line that is a zone's by itself."""
_LICENCE = re.compile(r"D[1I][A-Z]{3}[A-Z0-9<]{15,}")
_FIRST = re.compile(r"[PIACV][A-Z0-9<]?[A-Z]{3}[A-Z0-9<]{8,}")
_SECOND = re.compile(r"[A-Z0-9<]{9,10}[A-Z<]{3}[0-9OISBZGD]{6,7}[MFX<]|[0-9OISBZGD]{7}[MFX<][0-9OISBZGD]{7}")
_OPTIONAL = (
    re.compile(r"[0-9OISBZGD]{7}[MFXHN<][0-9OISBZGD]{7}([0-9OISBZGDQTAU]{9})"),
    re.compile(r"^[IACL1][A-Z0-9<][A-Z0-9]{3}[A-Z0-9<]{10}([0-9OISBZGDQTAU]{9})"),
)
_BELGIAN = re.compile(r"[8B]EL([0-9OISBZGDQTAU]{11})")


@dataclass(frozen=True, slots=True)
class Strip:
    """A zone: which lines of the page belong to it, the points that it spans, and what it says."""

    members: frozenset[int]
    points: NDArray[np.float32]
    texts: tuple[str, ...]
    is_certain: bool
    holds_national: bool


def find_zones(lines: Sequence[TextLine], pieces: Sequence[Piece]) -> tuple[Strip, ...]:
    """Return the zones of a page; `pieces` are its lines in the upright frame, in the same order."""
    seeds = [at for at, line in enumerate(lines) if _is_zone(line.text)]
    strips = []
    while seeds:
        members = _grown({seeds[0]}, lines, pieces)
        seeds = [at for at in seeds if at not in members]
        strips.append(_strip(members, lines, pieces))
    return tuple(strips)


def _zone_text(line: TextLine) -> str:
    return line.reading.among(ZONE).text


def _is_zone(text: str) -> bool:
    text = "".join(text.split())
    fit = sum(character in ZONE for character in text) / max(1, len(text))
    if len(text) < _LEAST or fit < 0.8:
        return False
    fillers = text.count("<")
    return fillers >= 3 or bool(_LICENCE.match(text)) or (len(text) >= 26 and fit == 1.0 and _has_both(text))


def _has_both(text: str) -> bool:
    return any(character.isdigit() for character in text) and any(character.isalpha() for character in text)


def _grown(members: set[int], lines: Sequence[TextLine], pieces: Sequence[Piece]) -> set[int]:
    """Return the lines with those above, below and beside them that look like more of the zone."""
    while True:
        more = {
            at for at in range(len(lines))
            if at not in members and any(_belongs(at, member, lines, pieces) for member in members)
        }  # fmt: skip
        if not more:
            return members
        members = members | more


def _belongs(at: int, member: int, lines: Sequence[TextLine], pieces: Sequence[Piece]) -> bool:
    piece, known = pieces[at], pieces[member]
    if not 0.5 < piece.height / max(known.height, 1e-6) < 2:
        return False
    text = "".join(lines[at].text.split())
    shared = min(piece.right, known.right) - max(piece.left, known.left)
    if piece.is_beside(known):
        near = max(piece.left - known.right, known.left - piece.right) < 2 * known.height
        return near and (text.count("<") >= 1 or _fits(text))
    near = abs(piece.middle - known.middle) < 3.2 * known.height
    wide = shared > 0.6 * (known.right - known.left)
    return near and ((wide and _fits(text)) or (shared > 0 and text.count("<") >= 2))


def _fits(text: str) -> bool:
    return len(text) >= 8 and sum(character in ZONE for character in text) >= 0.75 * len(text)


def _strip(members: set[int], lines: Sequence[TextLine], pieces: Sequence[Piece]) -> Strip:
    order = sorted(members, key=lambda at: (round(pieces[at].middle / max(1e-6, 0.6 * pieces[at].height)), pieces[at].left))
    texts = tuple(_zone_text(lines[at]) for at in order)
    points = np.concatenate([_whole(lines[at], text, texts) for at, text in zip(order, texts, strict=True)])
    points = np.concatenate([points, *_missing_lines(order, texts, lines, pieces)])
    return Strip(frozenset(members), points, texts, len(order) > 1 or _is_checked(texts), _holds_national(texts))


def _whole(line: TextLine, text: str, texts: Sequence[str]) -> NDArray[np.float32]:
    """Return the corners of a line, lengthened for fillers at its ends that were not found as text."""
    longest = max(len(each) for each in texts)
    full = next((length for length in _LENGTHS if length >= longest - 1), longest)
    missing = max(0, full - max(longest, len(text)))
    share = 1 / max(len(text), 10)
    return line.part(-0.6 * share, 1 + (missing + 0.6) * share)


def _missing_lines(
    order: Sequence[int], texts: Sequence[str], lines: Sequence[TextLine], pieces: Sequence[Piece]
) -> Iterator[NDArray[np.float32]]:
    """Yield the room above and below where lines of the zone must stand that were not read."""
    rows = _rows(order, pieces)
    above, below = _unread_rows(texts, rows)
    line = lines[order[0]]
    step = np.mean([line.corners[3] - line.corners[0], line.corners[2] - line.corners[1]], axis=0) * 1.5
    if above:
        yield line.corners - step * above
    if below:
        yield lines[order[-1]].corners + step * below


def _rows(order: Sequence[int], pieces: Sequence[Piece]) -> int:
    return 1 + sum(not pieces[b].is_beside(pieces[a]) for a, b in zip(order, order[1:], strict=False))


def _unread_rows(texts: Sequence[str], rows: int) -> tuple[int, int]:
    longest = max(len(text) for text in texts)
    if _LICENCE.match(texts[0]) or rows >= 3:
        return 0, 0
    if longest > 31:
        return (0, 0) if rows == 2 else (0, 1) if _FIRST.match(texts[0]) else (1, 0) if _SECOND.search(texts[0]) else (1, 1)
    first, last = _FIRST.match(texts[0]), texts[-1]
    if rows == 2:
        return (0, 1) if first else (1, 0)
    return (0, 2) if first else (1, 1) if _SECOND.search(last) else (2, 0)


def _is_checked(texts: Sequence[str]) -> bool:
    for text in texts:
        if _LICENCE.match(text) or (len(text) == 30 and check_digit(text[5:14]) == text[14]):
            return True
        if len(text) in {36, 44} and (check_digit(text[:9]) == text[9] or check_digit(text[13:19]) == text[19]):
            return True
    return False


def _holds_national(texts: Sequence[str]) -> bool:
    for field in optional_fields("\n".join(texts)):
        digits = re.match(r"[0-9]*", field.characters)
        if digits and (is_bsn(digits[0][:9]) or is_rrn(digits[0][:11])):
            return True
    fields = [as_digits(found[1]) for text in texts for form in _OPTIONAL for found in form.finditer(text)]
    registers = [as_digits(found[1]) for text in texts for found in _BELGIAN.finditer(text)]
    return any(is_bsn(each) for each in fields) or any(is_rrn(each) for each in registers)
