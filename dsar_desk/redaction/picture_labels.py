"""What the words beside a number on a document call it, also in two languages and not read quite right."""

import re
from difflib import SequenceMatcher

from dsar_desk.domain.number_labels import Label, label_before

_PARTS = re.compile(r"\s*[/|·•()\[\]]\s*|\s{2,}")
_LETTERS = re.compile(r"[^a-zà-ÿ]+")
_NATIONAL = (
    "persoonsnummer", "burgerservicenummer", "personalno", "personalnumber", "nopersonnel", "numeropersonnel",
    "citizenservicenumber", "bsn", "bsnnummer", "rijksregisternummer", "identificatienummervanhetrijksregister",
    "nregistrenational", "registrenational", "nationalregisternr", "nationalnumber", "persoonsnr", "sofinummer",
    "numerodesecuritesociale", "nationalregisterno", "nationalregisternumber", "personalnr",
)  # fmt: skip
"""As documents print them; without blanks and marks."""
_NEAR = 0.84
"""How alike a label that was read wrongly must be."""


def label_of(words: str) -> Label | None:
    """Return what words that stand apart from a number call it; of several languages one is enough."""
    parts = [part for part in (words, *_PARTS.split(words)) if part.strip()]
    labels = [label_before(part + " ", len(part) + 1) for part in parts]
    if Label.NATIONAL in labels or any(_is_national(part) for part in parts):
        return Label.NATIONAL
    return Label.OTHER if Label.OTHER in labels else None


def _is_national(part: str) -> bool:
    letters = _LETTERS.sub("", part.lower().translate(_PLAIN))
    if len(letters) < 8:
        return letters in _NATIONAL
    return any(
        abs(len(letters) - len(name)) < 4 and SequenceMatcher(None, letters, name).ratio() >= _NEAR
        for name in _NATIONAL
    )


_PLAIN = str.maketrans("éèêëàâîïôûç", "eeeeaaiiouc")
