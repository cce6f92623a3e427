"""What is known of a picture that was made."""

from dataclasses import dataclass, field

import numpy as np


@dataclass
class Mark:
    """Something on the picture: its kind as the finder names it, where, and whether a number is inside.

    `place` is `printed`, `mrz` or `qr` for what holds or is a number, else empty. `text` is what stands there.
    """

    kind: str
    quad: np.ndarray
    place: str = ""
    national: bool = False
    text: str = ""


@dataclass
class Picture:
    """A picture in RGB, what it is of, and what stands on it. `quad`s are in its pixels."""

    kind: str
    seed: int
    pixels: np.ndarray
    marks: list[Mark] = field(default_factory=list)
    how: dict = field(default_factory=dict)

    def of_kind(self, *kinds):
        return [mark for mark in self.marks if mark.kind in kinds]
