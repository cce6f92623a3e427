"""Where the address stands, so that a window envelope shows it. All in millimetres from the top left.

`nl-left` fits what the windows of Dutch DL (110 × 220) and C5 envelopes have in common: 20 mm from the left
edge, 35 × 90 mm in DIN 680's measure, 15 mm from the lower edge of a DL envelope (own knowledge; no Dutch
standard was at hand). `nl-right` is its mirror. `din-a` and `din-b` are the lowest 32.3 mm of the field of
45 mm in DIN 5008: the line for returned mail (5 mm, at the end of the zone for notes) and the address
(27.3 mm), which so begins at 44.7 and at 62.7 mm.
`fr-right` is the frame of 85 × 33 mm, 55 mm from the top and 110 mm from the left, that French mail
houses ask for (edics.fr, "Rédiger vos adresses").
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Window:
    """The field in which the address must stand, and where the sheet is folded."""

    left: float
    top: float
    width: float
    height: float
    folds: tuple[float, ...]
    inset: float = 5.0
    """From the field's left edge to the text."""

    @property
    def text_left(self) -> float:
        """Where the lines of the address begin."""
        return self.left + self.inset


WINDOWS: Mapping[str, Window] = MappingProxyType(
    {
        "nl-left": Window(20, 52, 90, 33, (105, 210)),
        "nl-right": Window(108, 52, 90, 33, (105, 210)),
        "din-a": Window(20, 39.7, 85, 32.3, (87, 192)),
        "din-b": Window(20, 57.7, 85, 32.3, (105, 210)),
        "fr-right": Window(110, 55, 85, 33, (99, 198), inset=2.0),
    }
)


def window_of(name: str) -> Window:
    """Return a window by its name; the Dutch one on the left for a name that nobody knows."""
    return WINDOWS.get(name, WINDOWS["nl-left"])
