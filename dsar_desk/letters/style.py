"""Sizes, colours and paragraph styles of letters. Measures in millimetres unless they say points."""

from functools import cache
from typing import Any, NamedTuple

from dsar_desk.domain.colours import LEAST_CONTRAST, contrast_on_white
from dsar_desk.letters.fonts import typeface

PAGE_WIDTH, PAGE_HEIGHT = 210.0, 297.0
LEFT, RIGHT = 25.0, 20.0
"""Margins of lists and labels; those of a letter stand in its letterhead (`letters/layout.py`)."""
TEXT_WIDTH = PAGE_WIDTH - LEFT - RIGHT
INK = "#1B2430"
FAINT = "#5A6472"
RULE = "#C9D0D8"
HEAD = "#F1F4F7"
AMBER = "#8A5200"
AMBER_SOFT = "#FFF1D6"
WATERMARK = "#E9ECF0"


@cache
def colour(code: str) -> Any:
    """Return ReportLab's colour for #RRGGBB."""
    from reportlab.lib.colors import HexColor

    return HexColor(code)


LARGE = 1.6
"""How much larger large print is than common print, where nothing is smaller than `LARGE_LEAST` points."""
LARGE_LEAST = 16.0


class Look(NamedTuple):
    """How a letter's text looks: in large print or not, the family, and how wide it is in millimetres."""

    large: bool = False
    typeface: str = "sans"
    width: float = TEXT_WIDTH

    @property
    def grown(self) -> float:
        """How much larger than common print."""
        return LARGE if self.large else 1.0

    @property
    def styles(self) -> dict[str, Any]:
        """The paragraph styles by name."""
        return styles(large=self.large, family=self.typeface)


@cache
def styles(*, large: bool = False, family: str = "sans") -> dict[str, Any]:
    """Return the paragraph styles by name, for common or for large print, in a family."""
    if large:
        return {name: _enlarged(style) for name, style in styles(family=family).items()}
    made = _styles(family)
    grown = typeface(family).grown
    for style in made.values() if grown != 1 else ():
        style.fontSize = round(style.fontSize * grown, 1)
        style.bulletFontSize = style.fontSize
    return made


def _styles(family: str) -> dict[str, Any]:
    from reportlab.lib.styles import ParagraphStyle

    regular, bold, italic, *_ = typeface(family)
    body = ParagraphStyle(
        "body",
        fontName=regular,
        fontSize=10,
        leading=14,
        spaceAfter=7,
        textColor=colour(INK),
        allowWidows=0,
        allowOrphans=0,
        splitLongWords=1,
    )
    annex = ParagraphStyle(
        "annex", body, fontName=bold, fontSize=13, leading=17, spaceAfter=9, keepWithNext=1
    )
    small = ParagraphStyle("small", body, fontSize=8, leading=10.5, spaceAfter=0, textColor=colour(FAINT))
    return {
        "body": body,
        "subject": ParagraphStyle(
            "subject",
            body,
            fontName=bold,
            fontSize=11.5,
            leading=15,
            spaceBefore=9,
            spaceAfter=9,
            keepWithNext=1,
        ),
        "heading1": annex,
        "heading2": ParagraphStyle(
            "heading2", body, fontName=bold, spaceBefore=6, spaceAfter=3, keepWithNext=1
        ),
        "heading3": ParagraphStyle(
            "heading3", body, fontName=italic, spaceBefore=3, spaceAfter=2, keepWithNext=1
        ),
        "item": ParagraphStyle("item", body, spaceAfter=3),
        "cell": ParagraphStyle("cell", body, fontSize=8.8, leading=11.8, spaceAfter=0),
        "reference": ParagraphStyle("reference", body, fontSize=9, leading=12.5, spaceAfter=0),
        "label": ParagraphStyle("label", small, fontSize=9, leading=12.5),
        "small": small,
        "foot": ParagraphStyle("foot", small, fontSize=7.5, leading=9.5),
        "closing": ParagraphStyle("closing", body, spaceAfter=0),
    }


def _enlarged(style: Any) -> Any:
    from reportlab.lib.styles import ParagraphStyle

    size = max(LARGE_LEAST, style.fontSize * LARGE)
    grown = size / style.fontSize
    return ParagraphStyle(
        f"{style.name}-large",
        style,
        fontSize=size,
        leading=style.leading * grown,
        spaceBefore=style.spaceBefore * LARGE,
        spaceAfter=style.spaceAfter * LARGE,
    )


def readable_colour(code: str) -> str:
    """Return the letterhead's colour where it reads well on white, else a dark one of ours."""
    try:
        return code if contrast_on_white(code) >= LEAST_CONTRAST else INK
    except (ValueError, IndexError):
        return INK
