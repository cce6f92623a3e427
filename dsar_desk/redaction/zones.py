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
from dsar_desk.redaction.misreadings import as_digits, as_letters
from dsar_desk.redaction.pieces import Piece
from dsar_desk.redaction.reading_pages import TextLine

_LENGTHS = (30, 36, 44)
_PASSPORT = ("P<", "PNLD", "PPNLD", "PBNLD", "PDNLD")
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

    @property
    def form(self) -> str:
        """Which zone it is: td1, td2, td3 or licence."""
        if _LICENCE.match(self.texts[0]):
            return "licence"
        longest = max(len(text) for text in self.texts)
        if longest > 40 or any(text.startswith(_PASSPORT) for text in self.texts):
            return "td3"
        return "td2" if longest > 32 and len(self.texts) < 3 else "td1"

    @property
    def country(self) -> str:
        """The issuer that the first line names, as far as it was read."""
        first = self.texts[0]
        return as_letters(first[2:5])

    @property
    def document_numbers(self) -> tuple[str, ...]:
        """What stands where the zone has the document's number."""
        if self.form == "licence":
            return (self.texts[0][6:16],)
        if self.form == "td1":
            return (self.texts[0][5:14],)
        return (self.texts[-1][:9], self.texts[-1][:12])


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
        apart = max(piece.left - known.right, known.left - piece.right) / known.height
        fillers = text.count("<") / max(1, len(text))
        return (apart < 2 and (fillers > 0 or _fits(text))) or (apart < 25 and fillers > 0.5)
    near = abs(piece.middle - known.middle) < 3.2 * known.height
    wide = shared > 0.6 * (known.right - known.left)
    return near and ((wide and _fits(text)) or (shared > 0 and text.count("<") >= 2))


def _fits(text: str) -> bool:
    return len(text) >= 8 and sum(character in ZONE for character in text) >= 0.75 * len(text)


def _strip(members: set[int], lines: Sequence[TextLine], pieces: Sequence[Piece]) -> Strip:
    rows = _rows(members, pieces)
    order = [at for row in rows for at in row]
    texts = tuple("".join(_zone_text(lines[at]) for at in row) for row in rows)
    points = np.concatenate([lines[at].corners for at in order])
    points = np.concatenate([points, _lengthened(order, texts, lines, pieces)])
    points = np.concatenate([points, *_missing_lines(order, texts, lines)])
    return Strip(frozenset(members), points, texts, len(rows) > 1 or _is_checked(texts), _holds_national(texts))


def _rows(members: set[int], pieces: Sequence[Piece]) -> list[list[int]]:
    """Return the lines row by row from the top, each from the left."""
    rows: list[list[int]] = []
    for at in sorted(members, key=lambda at: pieces[at].middle):
        if rows and pieces[at].is_beside(pieces[rows[-1][-1]]):
            rows[-1].append(at)
        else:
            rows.append([at])
    return [sorted(row, key=lambda at: pieces[at].left) for row in rows]


def _lengthened(
    order: Sequence[int], texts: Sequence[str], lines: Sequence[TextLine], pieces: Sequence[Piece]
) -> NDArray[np.float32]:
    """Return the lines' corners, lengthened for fillers at the ends that were not found as text."""
    fullest = max(order, key=lambda at: len(lines[at].text))
    pitch = lines[fullest].length / max(10, len(_zone_text(lines[fullest])))
    left, right = min(pieces[at].left for at in order), max(pieces[at].right for at in order)
    missing = max(0.0, _full_length(texts, (right - left) / pitch) * pitch - (right - left))
    ends = []
    for at in order:
        line, piece = lines[at], pieces[at]
        start = (left - piece.left - 0.6 * pitch) / line.length
        end = 1 + (right - piece.right + missing + 0.6 * pitch) / line.length
        ends.append(line.part(start, end))
    return np.concatenate(ends)


def _full_length(texts: Sequence[str], seen: float) -> float:
    if any(text.startswith(_PASSPORT) for text in texts):
        return 44
    return next((length for length in _LENGTHS if length >= seen - 1.5), seen)


def _missing_lines(
    order: Sequence[int], texts: Sequence[str], lines: Sequence[TextLine]
) -> Iterator[NDArray[np.float32]]:
    """Yield the room above and below where lines of the zone must stand that were not read."""
    above, below = _unread_rows(texts, len(texts))
    line = lines[order[0]]
    step = np.mean([line.corners[3] - line.corners[0], line.corners[2] - line.corners[1]], axis=0) * 1.5
    if above:
        yield line.corners - step * above
    if below:
        yield lines[order[-1]].corners + step * below


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
