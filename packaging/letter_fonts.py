"""Makes the fonts that are not shipped whole: the letters of Europe, without what letters never use.

    python packaging/letter_fonts.py FOLDER    # of the fonts as their makers give them

Wants fontTools (PyPI), which nothing else here needs. The Noto fonts may keep their names; those of
Carlito and Gentium are reserved (OFL, clause 3), so the files made of them are called otherwise.
"""

import sys
from pathlib import Path
from typing import Any, NamedTuple

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"
STYLES = ("Regular", "Bold", "Italic")
EUROPE = (
    (0x20, 0x7E),
    (0xA0, 0x24F),
    (0x259, 0x259),
    (0x2BC, 0x2BC),
    (0x2C6, 0x2DD),
    (0x300, 0x345),
    (0x370, 0x3FF),
    (0x400, 0x52F),
    (0x1E00, 0x1FFF),
    (0x2010, 0x205E),
    (0x2070, 0x208E),
    (0x20A0, 0x20BF),
    (0x2116, 0x2122),
    (0x2126, 0x212E),
    (0x2150, 0x215F),
    (0x2190, 0x2193),
    (0x2202, 0x2265),
    (0x25CA, 0x25CF),
)
SAME = {0xA0: " ", 0x2007: " ", 0x2009: " ", 0x202F: " ", 0x2010: "-", 0x2011: "-", 0xFFFD: "◊"}
"""What a font without it shows instead: blanks, hyphens, the sign for a character that has no shape."""


class Family(NamedTuple):
    """A family: the beginning of its files, what it is called here, and in its own names."""

    source: str
    name: str
    title: str


FAMILIES = (
    Family("NotoSerif", "NotoSerif", "Noto Serif"),
    Family("Carlito", "DeskRound", "Desk Round"),
    Family("GentiumPlus", "DeskBook", "Desk Book"),
)


def make(family: Family, style: str, folder: Path) -> Path:
    """Write one font of a family and return its file."""
    from fontTools import subset
    from fontTools.ttLib import TTFont

    options = subset.Options(
        layout_features=[], hinting=False, glyph_names=False, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14]
    )
    options.notdef_outline = True
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "kern", "DSIG", "FFTM", "STAT", "meta", "Feat", "Silf"]
    options.drop_tables += ["Sill", "Gloc", "Glat"]
    font = TTFont(folder / f"{family.source}-{style}.ttf", recalcTimestamp=False)
    wanted = {code for first, last in EUROPE for code in range(first, last + 1)} | {*SAME}
    maker = subset.Subsetter(options)
    maker.populate(unicodes=wanted)
    maker.subset(font)
    _name(font, family, style)
    _fill(font)
    made = FONTS / f"{family.name}-{style}.ttf"
    font.save(made)
    return made


def _name(font: Any, family: Family, style: str) -> None:
    called = {1: family.title, 2: style, 3: f"{family.title} {style}", 6: f"{family.name}-{style}"}
    called[4] = called[3]
    for record in list(font["name"].names):
        if record.nameID in called:
            record.string = called[record.nameID]
        elif record.nameID not in {0, 5, 13, 14}:
            font["name"].names.remove(record)


def _fill(font: Any) -> None:
    for table in font["cmap"].tables:
        if table.isUnicode():
            known = table.cmap
            known |= {code: known[ord(other)] for code, other in SAME.items() if code not in known}


def main(arguments: list[str]) -> int:
    """Make them all and say how large they are."""
    folder = Path(arguments[0])
    for family in FAMILIES:
        for style in STYLES:
            made = make(family, style, folder)
            print(f"{made.stat().st_size:>8}  {made.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
