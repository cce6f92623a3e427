"""The tokens under the system's high contrast: its own few colours, and what can be mixed of two of them."""

from PySide6.QtGui import QColor, QPalette

from dsar_desk.domain.colours import contrast_on_white
from ui.theme import LIGHT, TAGS, Theme

_SURFACES = ("window", "nav", "base", "alt", "stage", "oksoft", "warnsoft", "latesoft", "holdsoft", "mark")
_ON_PAPER = ("redact", "onredact", "stamp")
_READABLE, _SEEN = 4.5, 3.0
"""Least contrast of words and of shapes (WCAG 2.1, 1.4.3 and 1.4.11)."""


def from_system(palette: QPalette, *, dark: bool) -> Theme:
    """Return tokens made of the system's own palette.

    What is chosen or over lies on a little of the colour of selection, and links, marks and the focus ring
    have that colour where it can be read. All else is text on the system's surface.
    """
    role = QPalette.ColorRole
    text, base, highlight = palette.color(role.Text), palette.color(role.Base), palette.color(role.Highlight)
    named: dict[str, QColor] = {name: text for name in Theme._fields if name not in {"dark", "high_contrast"}}
    named |= dict.fromkeys((*_SURFACES, *TAGS.values(), "onlate"), base)
    named |= dict.fromkeys(("accentfill", "accenthover"), highlight)
    named |= {"accentsoft": _mixed(base, highlight, 0.2), "accentmid": _mixed(base, highlight, 0.35)}
    named |= {"onaccent": palette.color(role.HighlightedText), "off": _off(palette, text, base)}
    if _contrast(highlight, named["accentsoft"]) >= _READABLE:
        named["accent"] = highlight
    named |= {name: getattr(LIGHT, name) for name in _ON_PAPER}
    return Theme(dark=dark, high_contrast=True, **named)


def _off(palette: QPalette, text: QColor, base: QColor) -> QColor:
    """Return the system's colour of disabled words, where it differs from other words and can be seen."""
    own = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    return own if own != text and _contrast(own, base) >= _SEEN else _mixed(base, text, 0.6)


def _mixed(under: QColor, over: QColor, part: float) -> QColor:
    low, high = (under.redF(), under.greenF(), under.blueF()), (over.redF(), over.greenF(), over.blueF())
    return QColor.fromRgbF(*(one + (other - one) * part for one, other in zip(low, high, strict=True)))


def _contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((contrast_on_white(one.name()), contrast_on_white(other.name())))
    return high / low
