"""Finds the document's own number: as the zone has it, beside its label, or by its form."""

import re
from collections.abc import Collection, Iterator, Sequence

from dsar_desk.redaction.misreadings import as_digits
from dsar_desk.redaction.pieces import Part, Piece

_LABEL = re.compile(
    r"document ?(?:nummer|nr|no|number)|nummer ?/ ?no|paspoort ?nummer|passport no|kaartnummer|card no|n[°ºo] ?(?:de )?carte"
    r"|(?:num[ée]ro|n[°º]) ?du document|identit[ée] n[°ºo]|carte nationale d.identit[ée] n|licence no|rijbewijs ?nummer"
    r"|personalausweisnummer|ausweisnummer|titre n[°ºo]",
    re.IGNORECASE,
)  # fmt: skip
_DIGIT = re.compile(r"[0-9]")
_NUMBER = r"(?=[A-Z0-9]*[0-9])[A-Z0-9]{7,12}|[0-9]{3}-[0-9]{7}-[0-9]{2}"


def find_document_numbers(
    pieces: Sequence[Piece], *, form: str | None, in_zone: Collection[str]
) -> Iterator[Part]:
    """Yield where the document number stands.

    Args:
        pieces: The lines outside the zone.
        form: What the model's numbers look like, or none for an unknown document.
        in_zone: Numbers that the zone names.
    """
    known = {_same(number) for number in in_zone if number}
    for at, piece in enumerate(pieces):
        for word in re.finditer(r"[A-Z0-9][A-Z0-9-]{6,}", piece.text):
            has_form = form and _DIGIT.search(word[0]) and re.fullmatch(form, word[0])
            if _same(word[0]) in known or has_form or _is_labelled(at, word, pieces):
                yield Part(at, word.start(), word.end())


def _same(number: str) -> str:
    return as_digits(number.replace("<", "").replace("-", ""))


def _is_labelled(at: int, word: re.Match[str], pieces: Sequence[Piece]) -> bool:
    if not re.fullmatch(_NUMBER, word[0]):
        return False
    piece = pieces[at]
    if _LABEL.search(piece.text[: word.start()]):
        return True
    return any(_LABEL.search(other.text) and piece.is_below(other, within=1.8) for other in pieces)
