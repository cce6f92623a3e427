"""Lines of a machine-readable zone (ICAO 9303) in a text, and the optional field where a number can stand.

Three lines of 30 characters (TD1, identity cards), two of 36 (TD2) or two of 44 (TD3, passports). The BSN
stands in the optional field of Dutch passports until 2021 and identity cards until 2021; the Belgian
identity card has the Rijksregisternummer in that of its second line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LENGTHS = frozenset({30, 36, 44})
LONGEST_LINE = 120
"""Longer lines hold no zone, even with a space between any two characters."""

_LINE = re.compile(r"[^\r\n]+")
_ZONE = re.compile(r"[A-Z0-9<]+")
_WORD = re.compile(r"(?<![A-Z0-9<])[A-Z0-9<]{30,44}(?![A-Z0-9<])")
_WEIGHTS = (7, 3, 1)

_TD1_FIRST = re.compile(r"[ACI][A-Z0-9<][A-Z<]{3}[A-Z0-9<]{9}[0-9<][A-Z0-9<]{15}")
_TD1_SECOND = re.compile(r"[0-9<]{6}[0-9][MFX<][0-9<]{6}[0-9][A-Z<]{3}[A-Z0-9<]{11}[0-9]")
_SECOND = re.compile(r"[A-Z0-9<]{9}[0-9<][A-Z<]{3}[0-9<]{6}[0-9][MFX<][0-9<]{6}[0-9][A-Z0-9<]+")


@dataclass(frozen=True)
class ZoneLine:
    """One line of a zone: its place in the text and that of each character, blanks left out."""

    places: tuple[int, ...]
    characters: str

    @property
    def start(self) -> int:
        """Where the line begins in the text."""
        return self.places[0]

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.places[-1] + 1


@dataclass(frozen=True)
class OptionalField:
    """The optional field of one line. `is_certain` when the line is a zone beyond doubt."""

    line: ZoneLine
    first: int
    last: int
    is_certain: bool

    @property
    def characters(self) -> str:
        """What stands in the field, fillers included."""
        return self.line.characters[self.first : self.last]

    def place(self, offset: int) -> int:
        """Return where the character at `offset` of the field stands in the text."""
        return self.line.places[self.first + offset]


def check_digit(field: str) -> str:
    """Return the check digit of a field: weights 7, 3, 1; A is 10, `<` is 0 (ICAO 9303-3, 4.9)."""
    values = (0 if character == "<" else int(character, 36) for character in field)
    return str(sum(value * _WEIGHTS[at % 3] for at, value in enumerate(values)) % 10)


def zone_lines(text: str) -> Iterator[ZoneLine]:
    """Yield the lines that could belong to a zone, also one that stands in a sentence.

    Blanks that a scan puts between the characters of a line do not matter.
    """
    if "<" not in text:  # most texts: no line without a filler is one of a zone
        return
    for found in _LINE.finditer(text):
        whole = _whole_line(found.start(), found[0]) if len(found[0]) <= LONGEST_LINE else None
        if whole:
            yield whole
        else:
            yield from _words(found.start(), found[0])


def _whole_line(start: int, line: str) -> ZoneLine | None:
    places = tuple(start + at for at, character in enumerate(line) if not character.isspace())
    characters = "".join(line.split()).upper()
    return ZoneLine(places, characters) if _is_zone(characters) else None


def _words(start: int, line: str) -> Iterator[ZoneLine]:
    for word in _WORD.finditer(line):
        if _is_zone(word[0]):
            yield ZoneLine(tuple(range(start + word.start(), start + word.end())), word[0])


def _is_zone(characters: str) -> bool:
    return len(characters) in LENGTHS and "<" in characters and bool(_ZONE.fullmatch(characters))


def optional_fields(text: str) -> Iterator[OptionalField]:
    """Yield the optional fields of each zone in the text, whole or a single line of it."""
    lines = tuple(zone_lines(text))
    for at, line in enumerate(lines):
        beside = (*lines[max(0, at - 2) : at], *lines[at + 1 : at + 3])
        in_block = any(len(other.characters) == len(line.characters) for other in beside)
        for first, last, checked in _fields(line.characters):
            yield OptionalField(line, first, last, in_block or checked)


def _fields(line: str) -> Iterator[tuple[int, int, bool]]:
    if len(line) == 30 and _TD1_FIRST.fullmatch(line):
        yield 15, 30, check_digit(line[5:14]) == line[14]
    elif len(line) == 30 and _TD1_SECOND.fullmatch(line):
        yield 18, 29, check_digit(line[:6]) == line[6] and check_digit(line[8:14]) == line[14]
    elif len(line) in {36, 44} and _SECOND.fullmatch(line):
        yield 28, len(line) - (2 if len(line) == 44 else 1), _second_line_is_right(line)


def _second_line_is_right(line: str) -> bool:
    composite = line[:10] + line[13:20] + line[21:-1]
    parts = ((line[:9], line[9]), (line[13:19], line[19]), (line[21:27], line[27]), (composite, line[-1]))
    return all(check_digit(field) == digit for field, digit in parts)
