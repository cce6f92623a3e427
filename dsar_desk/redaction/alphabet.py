"""The characters that a document can bear, out of the many thousand that the model knows."""

import unicodedata
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

DIGITS = "0123456789"
ZONE = DIGITS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ<"
LATIN = (
    ZONE + ZONE[10:-1].lower() + " .,:;-/()'\"&+*#@%=_|!?>°º€$£[]"
    "ÀÂÄÆÇÈÉÊËÎÏÔÖÙÛÜàáâäæçèéêëíîïóôöœùúûüñß"
)  # fmt: skip
_SAME = {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‐": "-", "《": "<", "〈": "<", "«": "<",
         "≤": "<", "〉": ">", "《<": "<", "·": ".", "•": ".", "。": ".", "：": ":"}  # fmt: skip


class Alphabet:
    """Folds the model's classes into one column a character; the first column is the blank between them."""

    def __init__(self, characters: Sequence[str], *, known: str = LATIN) -> None:
        """Take the model's characters in its order; its class 0 is the blank."""
        self.characters = known
        columns: dict[int, list[int]] = {0: [0]}
        for place, character in enumerate(characters, start=1):
            plain = _SAME.get(character) or unicodedata.normalize("NFKC", character)
            at = known.find(plain) if len(plain) == 1 else -1
            if at >= 0:
                columns.setdefault(at + 1, []).append(place)
        self._kept = np.array(sorted(columns))
        self._classes = np.concatenate([columns[at] for at in self._kept])
        self._starts = np.cumsum([0, *(len(columns[at]) for at in self._kept[:-1])])

    def fold(self, scores: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return steps × (blank and known characters), of each the best of the classes that look alike."""
        folded = np.zeros((len(scores), len(self.characters) + 1), dtype=np.float32)
        folded[:, self._kept] = np.maximum.reduceat(scores[:, self._classes], self._starts, axis=1)
        return folded


def columns_of(characters: Iterable[str], *, known: str = LATIN) -> NDArray[np.intp]:
    """Return the columns of a folded reading that these characters and the blank have."""
    return np.array([0, *sorted({known.index(character) + 1 for character in characters})], dtype=np.intp)
