"""The picture of a signature between the closing and the name."""

from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from dsar_desk.letters.logo import draw_logo, logo_place
from dsar_desk.letters.structure import Element, box

_ABOVE, _BELOW = 2 * mm, 2 * mm


class Signature(Flowable):
    """A picture at most as wide and as high as a signature is."""

    def __init__(self, picture: Any, element: Element) -> None:
        super().__init__()
        self._picture, self._element = picture, element

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Return the room that the picture takes."""
        _, bottom, _, top = logo_place(self._picture, 0, 0)
        self.width, self.height = width, top - bottom + _ABOVE + _BELOW
        return self.width, self.height

    def draw(self) -> None:
        """Draw the picture, with where it is for who hears the page."""
        place = logo_place(self._picture, 0, self.height - _ABOVE)
        x, y = self.canv.absolutePosition(0, 0)
        self._element.attributes = box(place[0] + x, place[1] + y, place[2] + x, place[3] + y)
        canvas: Any = self.canv
        with canvas.marked(self._element):
            draw_logo(self.canv, self._picture, place)
