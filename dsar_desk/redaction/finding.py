"""Finds on a page whatever must not be seen: numbers, machine-readable zone, codes, portrait, signature."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dsar_desk.domain.redaction import Finding
from dsar_desk.redaction.codes import find_codes


@dataclass(frozen=True, slots=True)
class PageFindings:
    """What was found on one page.

    `model` is the document model, as `nl-id-2021-back`, or empty; `turn` the quarter turns clockwise that
    bring the page upright; `skew` the degrees that its lines then still fall to the right.
    """

    findings: tuple[Finding, ...]
    model: str = ""
    turn: int = 0
    skew: float = 0.0


class Finder:
    """Reads pages. Made once per process: the models for reading text take a second to start."""

    @property
    def reads_text(self) -> bool:
        """Whether text can be read; without, only codes are found, and a person must look."""
        return False

    def find(self, page: NDArray[np.uint8], *, number: int) -> PageFindings:
        """Return what stands on a page.

        Args:
            page: RGB, height × width × 3.
            number: Which page of its file this is, from 0.
        """
        return PageFindings(find_codes(page, number=number))
