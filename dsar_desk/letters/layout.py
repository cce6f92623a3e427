"""Where things stand on a letter, from its letterhead. Measures in millimetres from the top left."""

from dataclasses import dataclass
from functools import cached_property

from reportlab.lib.units import mm

from dsar_desk.domain.controllers import Letterhead
from dsar_desk.domain.letterheads import FOLDS
from dsar_desk.letters.fonts import Typeface, typeface
from dsar_desk.letters.style import PAGE_HEIGHT, PAGE_WIDTH
from dsar_desk.letters.windows import Window, window_of

HEAD_TOP = 14.0
"""Where logo or name and the contact lines begin."""
NEXT_HEAD = 18.0
"""Where the head of a later page stands."""
NUMBER_ABOVE = 10.0
"""How high the page's number stands above the lower edge."""
_CONTACT_WIDTH = 60.0
_ABOVE_ADDRESS = 13.0
"""Points: the sender's line, and room for what hangs below the last line of the address."""


@dataclass(frozen=True)
class Layout:
    """The measures of a letter on a letterhead."""

    head: Letterhead

    @cached_property
    def face(self) -> Typeface:
        """The family of its words."""
        return typeface(self.head.typeface)

    @cached_property
    def window(self) -> Window:
        """The field of the address."""
        return window_of(self.head.window)

    @property
    def left(self) -> float:
        """The left margin."""
        return float(self.head.margin_left)

    @property
    def right(self) -> float:
        """The right margin."""
        return float(self.head.margin_right)

    @property
    def text_width(self) -> float:
        """How wide text is."""
        return PAGE_WIDTH - self.left - self.right

    @property
    def address_room(self) -> tuple[float, float]:
        """How wide and high the address can be below the sender's line, in points."""
        return (self.window.width - self.window.inset) * mm, self.window.height * mm - _ABOVE_ADDRESS

    @property
    def contact_left(self) -> float:
        """Where the contact lines begin."""
        return PAGE_WIDTH - self.right - _CONTACT_WIDTH

    @property
    def contact_width(self) -> float:
        """How wide the contact lines can be."""
        return _CONTACT_WIDTH

    @property
    def name_width(self) -> float:
        """The room of name or logo, left of the contact lines."""
        return self.contact_left - self.left - 6

    @property
    def foot_width(self) -> float:
        """The room of the foot, left of the code."""
        return self.text_width - 22

    @property
    def folds(self) -> tuple[float, ...]:
        """Where marks tell to fold, and in the middle where to punch; none where none are wanted."""
        if self.head.fold_marks == "none":
            return ()
        chosen = FOLDS.get(self.head.fold_marks, self.window.folds)
        return (*chosen, PAGE_HEIGHT / 2)
