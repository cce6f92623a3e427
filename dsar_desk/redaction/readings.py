"""What was read in one line of text, with the place of each character and what else it may have been."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from dsar_desk.redaction.alphabet import LATIN, columns_of

_CHARACTERS = np.array(["", *LATIN])


@dataclass(frozen=True, slots=True)
class Reading:
    """Text, the middle of each character as a fraction of the line's length, and how sure each is.

    `scores` are the steps of the model × (blank and known characters); empty for text that was not read by it.
    """

    text: str
    middles: tuple[float, ...]
    sureness: tuple[float, ...]
    scores: NDArray[np.float32] = field(repr=False)

    @property
    def mean_sureness(self) -> float:
        """How sure the reading is as a whole, 0 to 1; 0 for nothing read."""
        return sum(self.sureness) / len(self.sureness) if self.sureness else 0.0

    def among(self, characters: str) -> "Reading":
        """Return the line read again as if only these characters existed."""
        if not len(self.scores):
            return self
        return decode(self.scores, columns_of(characters))


def decode(scores: NDArray[np.float32], columns: NDArray[np.intp] | None = None) -> Reading:
    """Return the likeliest text: the best character of each step, repeats joined, blanks dropped (CTC)."""
    kept = scores if columns is None else scores[:, columns]
    best = kept.argmax(axis=1)
    classes = best if columns is None else columns[best]
    begins = np.flatnonzero((classes != 0) & (np.diff(classes, prepend=-1) != 0))
    ends = _ends(classes, begins)
    middles = (begins + ends) / 2 / len(scores)
    sureness = kept.max(axis=1)[begins] if len(begins) else np.zeros(0)
    text = "".join(_CHARACTERS[classes[begins]])
    return Reading(text, tuple(middles.tolist()), tuple(sureness.tolist()), scores)


def _ends(classes: NDArray[np.intp], begins: NDArray[np.intp]) -> NDArray[np.intp]:
    changes = np.append(np.flatnonzero(np.diff(classes)) + 1, len(classes))
    return changes[np.searchsorted(changes, begins, side="right")] if len(begins) else begins
