"""A page in this process: its pixels, and the words inside it where there is any."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from dsar_desk.redaction.pieces import Word

Pixels = NDArray[np.uint8]
"""Height × width × 3, red, green and blue."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a file, upright as the file says."""

    pixels: Pixels = field(repr=False)
    words: tuple[Word, ...] = field(default=(), repr=False)
    """In the page's own text, of a PDF."""
