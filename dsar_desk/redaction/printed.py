"""Finds printed national numbers among pieces of text: by their digits, their label and their place."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from dsar_desk.domain.national_numbers import Certainty, find_national_numbers
from dsar_desk.domain.number_labels import Label
from dsar_desk.domain.other_numbers import without_other_numbers
from dsar_desk.domain.redaction import FindingKind, Sureness
from dsar_desk.redaction.look_alikes import look_alikes
from dsar_desk.redaction.misreadings import as_digits, with_digits
from dsar_desk.redaction.picture_labels import label_of
from dsar_desk.redaction.pieces import Chain, Part, Piece, chains

_JOINED, _ON_ROW = 1.6, 14.0
"""How many heights apart pieces are one number, and a label and its number."""
_BELOW = 1.8
"""How many heights under its label a number stands at most."""
_FEW, _MANY = 7, 16
"""Digits that a number has which stands beside a label and was not read right."""
_DIGITLIKE = re.compile(r"[0-9OoQDIl|!SsBZzGgqb](?:[ .\-]{0,2}[0-9OoQDIl|!SsBZzGgqbA]){6,17}")
_FIRST_DIGIT = re.compile(r"[0-9]")
_ONLY_MARKS = re.compile(r"[\W_]*|\W*[0-9]{1,2}[a-z]?[.:)]\s*")


@dataclass(frozen=True, slots=True)
class Printed:
    """A number: what it is, how sure that is, and the characters that it consists of."""

    kind: FindingKind
    sureness: Sureness
    parts: tuple[Part, ...]


def find_printed(pieces: Sequence[Piece], *, known: Collection[str] = ()) -> tuple[Printed, ...]:
    """Return the national numbers and their look-alikes among pieces, no two on the same characters.

    `known`: numbers of the document itself, which are never a person's.
    """
    found: list[Printed] = []
    for chain in chains(pieces, gap=_JOINED):
        if sum(character.isdigit() for character in chain.text) >= 5 or _DIGITLIKE.search(chain.text):
            found += _in_chain(chain, pieces, known)
    return tuple(_apart(found))


def _apart(found: Sequence[Printed]) -> Iterator[Printed]:
    rank = (Sureness.CERTAIN, Sureness.POSSIBLE, Sureness.DOUBTFUL)
    taken: set[tuple[int, int]] = set()
    for each in sorted(found, key=lambda each: rank.index(each.sureness)):
        places = {(part.piece, at) for part in each.parts for at in range(part.start, part.end)}
        if taken.isdisjoint(places):
            taken |= places
            yield each


def _in_chain(chain: Chain, pieces: Sequence[Piece], known: Collection[str]) -> Iterator[Printed]:
    label = _label(chain, pieces)
    before = {Label.NATIONAL: "BSN\n", Label.OTHER: "ordernummer\n", None: ""}[label]
    is_found = False
    for text in dict.fromkeys((chain.text, with_digits(chain.text))):
        for hit in find_national_numbers(before + text, known=known):
            parts = chain.parts(hit.start - len(before), hit.end - len(before), pieces)
            sureness = Sureness.CERTAIN if hit.certainty is Certainty.CERTAIN else Sureness.POSSIBLE
            if parts:
                is_found = True
                yield Printed(FindingKind(hit.kind.value), sureness, parts)
    if label is Label.NATIONAL or _names_number(chain.text):
        yield from _unread(chain, pieces)
    if not is_found:
        for alike in look_alikes(chain.text, is_labelled=label is Label.OTHER):
            yield Printed(alike.kind, Sureness.DOUBTFUL, chain.parts(alike.start, alike.end, pieces))


def _names_number(text: str) -> bool:
    """Return whether the words before the first digits are a national number's label."""
    first = _DIGITLIKE.search(text)
    return bool(first and label_of(text[: first.start()]) is Label.NATIONAL)


def _unread(chain: Chain, pieces: Sequence[Piece]) -> Iterator[Printed]:
    """Yield the first number beside a label although its digits pass no check: some may be misread."""
    text = without_other_numbers(chain.text)
    for found in _DIGITLIKE.finditer(text):
        digits = re.sub(r"[^0-9]", "", as_digits(found[0]))
        if _FEW <= len(digits) < _MANY and sum(character.isdigit() for character in found[0]) >= len(digits) / 2:
            kind = FindingKind.BSN if len(digits) < 11 else FindingKind.RRN if len(digits) < 13 else FindingKind.NIR
            yield Printed(kind, Sureness.POSSIBLE, chain.parts(*found.span(), pieces))
            return


def _label(chain: Chain, pieces: Sequence[Piece]) -> Label | None:
    """Return what the words left of a chain that begins with its number, or above or below it, call it."""
    first = _FIRST_DIGIT.search(with_digits(chain.text))
    if first and not _ONLY_MARKS.fullmatch(chain.text[: first.start()]):
        return None
    members = {at for at, _ in chain.members}
    number = pieces[chain.members[0][0]]
    others = [piece for at, piece in enumerate(pieces) if at not in members]
    for words in (_left_of(number, others), *_above(number, others), *_under(number, others)):
        label = label_of(words) if words else None
        if label:
            return label
    return None


def _left_of(number: Piece, others: Sequence[Piece]) -> str:
    beside = [
        piece for piece in others
        if piece.is_beside(number) and 0 <= number.left - piece.right + piece.height < _ON_ROW * number.height
    ]  # fmt: skip
    nearest = max(beside, key=lambda piece: piece.right, default=None)
    return nearest.text if nearest and not _is_number(nearest.text) else ""


def _above(number: Piece, others: Sequence[Piece]) -> Iterator[str]:
    """Yield the line above, and the two lines above as one label."""
    over = [piece for piece in others if number.is_below(piece, within=_BELOW)]
    first = max(over, key=lambda piece: piece.bottom, default=None)
    if first is None or _is_number(first.text):
        return
    yield first.text
    higher = [piece for piece in others if first.is_below(piece, within=0.8)]
    second = max(higher, key=lambda piece: piece.bottom, default=None)
    if second and not _is_number(second.text):
        yield f"{second.text} {first.text}"


def _under(number: Piece, others: Sequence[Piece]) -> Iterator[str]:
    """Yield the label below, unless a number of its own stands beneath it."""
    below = [piece for piece in others if piece.is_below(number, within=0.9)]
    first = min(below, key=lambda piece: piece.top, default=None)
    if first is None or _is_number(first.text):
        return
    if not any(piece.is_below(first, within=_BELOW) and _is_number(piece.text) for piece in others):
        yield first.text


def _is_number(text: str) -> bool:
    return sum(character.isdigit() for character in text) >= 5
