"""Icons: all that are named are shipped, all that are shipped are used, sharp and in the palette's colour."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage

from ui.icons import icon, pixmap

ROOT = Path(__file__).parents[2]
SHIPPED = {file.stem for file in (ROOT / "resources" / "icons").glob("*.svg")}


def colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


def test_every_icon_that_the_code_names_is_shipped():
    called = r"(?:icon|paint_icon|IconMark|icon_button|set_icon)\((?:painter, |\w+, )?"
    named = set()
    for file in (ROOT / "ui").rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        named |= set(re.findall(rf'(?:{called}|icon_name=|act_icon=)"([a-z0-9-]+)"', text))
    assert named
    assert named - SHIPPED == set()


def test_every_icon_that_is_shipped_is_named_in_the_code():
    code = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "ui").rglob("*.py"))
    assert {name for name in SHIPPED if f'"{name}"' not in code} == set()


def test_the_licence_of_the_icons_is_shipped():
    assert "ISC License" in (ROOT / "resources" / "icons" / "LICENSE").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_every_icon_draws_in_the_colour_that_is_asked(qapp, name):
    drawn = pixmap(name, 16, QColor("#1D4C9B"), ratio=2.0)
    assert drawn.size() == QSize(32, 32)
    assert drawn.devicePixelRatio() == 2.0
    assert "#1d4c9b" in colours(drawn.toImage())


def test_an_icon_follows_the_palette_when_it_changes(qapp, look):
    made = icon("scale")
    light = colours(made.pixmap(32, 32).toImage())
    look.set_scheme("dark")
    dark = colours(made.pixmap(32, 32).toImage())
    look.set_scheme("light")
    assert light != dark


def test_an_icon_is_greyed_when_the_control_is_off(qapp, look):
    made = icon("scale")
    assert colours(made.pixmap(32, 32).toImage()) != colours(
        made.pixmap(32, 32, QIcon.Mode.Disabled).toImage()
    )
