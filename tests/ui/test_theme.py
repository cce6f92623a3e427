"""The contrast of the tokens, as the look promises it; WCAG 2.1 AA."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette

from dsar_desk.domain.rights import Right
from ui.high_contrast import from_system
from ui.theme import DARK, LIGHT, Theme, palette_of

ROOT = Path(__file__).parents[2]
THEMES = [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")]
TEXT_PAIRS = [
    ("text", "base"), ("text", "window"), ("text", "alt"), ("text", "nav"), ("text", "accentsoft"),
    ("text", "accentmid"), ("text", "mark"), ("muted", "base"), ("muted", "nav"), ("muted", "window"),
    ("muted", "alt"), ("muted", "accentsoft"), ("accent", "base"), ("accent", "accentsoft"),
    ("accent", "window"), ("onaccent", "accentfill"), ("onaccent", "accenthover"), ("ok", "base"),
    ("ok", "oksoft"), ("warn", "base"), ("warn", "warnsoft"), ("late", "base"), ("late", "latesoft"),
    ("hold", "base"), ("hold", "holdsoft"), ("onlate", "latefill"), ("onredact", "redact"),
]  # fmt: skip
SHAPE_PAIRS = [
    ("ctrl", "base"), ("ctrl", "window"), ("accentfill", "base"), ("accenthover", "base"), ("okfill", "base"),
    ("warnfill", "base"), ("latefill", "base"), ("holdfill", "base"), ("accent", "nav"),
    ("warnfill", "stage"), ("latefill", "stage"), ("accent", "stage"),
]  # fmt: skip


def contrast(one: QColor, other: QColor) -> float:
    def luminance(colour: QColor) -> float:
        parts = [
            part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
            for part in (colour.redF(), colour.greenF(), colour.blueF())
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("ink", "paper"), TEXT_PAIRS)
def test_text_can_be_read(theme: Theme, ink: str, paper: str):
    assert contrast(getattr(theme, ink), getattr(theme, paper)) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("shape", "paper"), SHAPE_PAIRS)
def test_shapes_that_mean_something_can_be_seen(theme: Theme, shape: str, paper: str):
    assert contrast(getattr(theme, shape), getattr(theme, paper)) >= 3.0


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("right", list(Right))
def test_every_right_has_a_readable_tag(theme: Theme, right: Right):
    fill, text = theme.tag(right)
    assert contrast(text, fill) >= 4.5


@pytest.mark.parametrize(
    ("theme", "pair", "measured"),
    [
        (LIGHT, ("text", "base"), 16.41), (LIGHT, ("muted", "base"), 6.61), (LIGHT, ("ctrl", "window"), 3.26),
        (DARK, ("text", "base"), 13.59), (DARK, ("accentfill", "base"), 3.29),
        (DARK, ("accenthover", "base"), 3.52),
        (DARK, ("onaccent", "accenthover"), 4.54), (DARK, ("onlate", "latefill"), 4.97),
        (LIGHT, ("hold", "holdsoft"), 6.72), (DARK, ("warn", "warnsoft"), 7.68),
    ],
)  # fmt: skip
def test_the_figures_of_the_look_hold(theme: Theme, pair: tuple[str, str], measured: float):
    assert contrast(getattr(theme, pair[0]), getattr(theme, pair[1])) == pytest.approx(measured, abs=0.02)


@pytest.mark.parametrize("theme", THEMES)
def test_the_palette_is_made_of_the_tokens(qapp, theme: Theme):
    palette, role = palette_of(theme), QPalette.ColorRole
    assert palette.color(role.Base) == theme.base
    assert palette.color(role.Highlight) == theme.accentfill
    assert palette.color(role.PlaceholderText) == theme.muted
    assert palette.color(QPalette.ColorGroup.Disabled, role.Text) == theme.ctrl


def test_high_contrast_keeps_the_systems_own_colours(qapp):
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, QColor("yellow"))
    palette.setColor(QPalette.ColorRole.Base, QColor("black"))
    tokens = from_system(palette, dark=True)
    assert tokens.high_contrast
    assert tokens.text == tokens.late == tokens.muted == QColor("yellow")
    assert tokens.warnsoft == QColor("black")
    assert tokens.redact == LIGHT.redact  # what becomes black in a file is black on every screen


SYSTEMS = [
    pytest.param(("black", "white", "#37006E", "white", "#600000"), id="white"),
    pytest.param(("white", "black", "#1AEBFF", "black", "#3FF23F"), id="black"),
    pytest.param(("yellow", "black", "#0000A0", "white", "yellow"), id="says nothing of what is off"),
]


@pytest.mark.parametrize("colours", SYSTEMS)
def test_under_high_contrast_what_is_chosen_off_or_passed_still_differs(qapp, colours: tuple[str, ...]):
    palette, role = QPalette(), QPalette.ColorRole
    roles = (role.Text, role.Base, role.Highlight, role.HighlightedText)
    for name, colour in zip(roles, colours, strict=False):
        palette.setColor(name, QColor(colour))
    palette.setColor(QPalette.ColorGroup.Disabled, role.ButtonText, QColor(colours[-1]))
    tokens = from_system(palette, dark=False)
    assert tokens.accentsoft != tokens.base
    assert tokens.off != tokens.text
    assert contrast(tokens.off, tokens.base) >= 3.0
    for ink, paper in (
        ("text", "accentsoft"),
        ("text", "accentmid"),
        ("accent", "base"),
        ("accent", "accentsoft"),
    ):
        assert contrast(getattr(tokens, ink), getattr(tokens, paper)) >= 4.5


def test_no_colour_stands_anywhere_else():
    named = re.compile(r"#[0-9A-Fa-f]{6}\b|QColor\(\"")
    found = [
        file.name
        for file in (ROOT / "ui").rglob("*.py")
        if file.name != "theme.py" and named.search(file.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_both_schemes_have_every_token():
    for theme in (LIGHT, DARK):
        assert all(isinstance(each, QColor | bool) for each in theme)
