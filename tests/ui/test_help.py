"""The help in the window: opened by key and from the navigation, searched, and of one source."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from dsar_desk.assets import asset
from ui.actions import ACTIONS, Act
from ui.help.window import HelpWindow

LAW = Path(__file__).parents[2] / "docs/law/law.md"
OPEN_POINTS = {
    "Suspension has no basis": ("Opschorting staat niet in de tekst", "Suspension is not in the text"),
    "Good Friday": ("Goede Vrijdag", "Good Friday"),
    "KB days": ("koninklijk besluit", "Royal Decree"),
    "Pause effect on the extension-notice": (
        "weigeren tijdens een opschorting",
        "refusing during a suspension",
    ),
    "Verzamelwet 36264": ("36264", "36264"),
    "Digital Omnibus": ("Digital\nOmnibus", "Digital Omnibus"),
    "BSN on residence permits": ("verblijfsdocument", "residence permits"),
    "UAVG 35, 36, 41, 46": ("35, 36, 41 en 46 UAVG", "35, 36, 41 and 46 UAVG"),
    "par. 113": ("35 en 113", "35 and 113"),
}


def text_of(language: str) -> str:
    return asset("help", f"{language}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("point", OPEN_POINTS)
def test_every_open_point_of_the_law_stands_in_the_help(point):
    part = LAW.read_text(encoding="utf-8").partition("# 6. OPEN POINTS")[2].partition("# 7.")[0]
    assert point in part
    for language, words in zip(("nl", "en"), OPEN_POINTS[point], strict=True):
        assert " ".join(words.split()) in " ".join(text_of(language).split())


def test_both_languages_have_the_same_parts():
    shapes = [re.findall(r"(?m)^(#+|-|\d+\.) ", text_of(language)) for language in ("nl", "en")]
    assert shapes[0] == shapes[1]
    assert shapes[0].count("##") >= 7


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_help_names_every_key_of_the_window(language):
    assert [spec.key for spec in ACTIONS if spec.key and spec.key not in text_of(language)] == []


@pytest.fixture
def shown(window, qtbot):
    window.actions_by_id[Act.HELP].trigger()
    qtbot.waitUntil(lambda: window.help is not None and window.help.isVisible())
    return window.help


def test_f1_opens_the_help_and_esc_closes_it(window, qtbot):
    assert window.actions_by_id[Act.HELP].shortcut().toString() == "F1"
    item = window.navigation.items["help"]
    qtbot.mouseClick(item, Qt.MouseButton.LeftButton)
    assert window.help.isVisible()
    assert window.navigation.items["show-requests"].isChecked()
    qtbot.keyClick(window.help, Qt.Key.Key_Escape)
    assert not window.help.isVisible()


def test_a_heading_brings_its_text_to_the_top(shown, qtbot):
    titles = [section.title for section in shown.sections]
    assert titles[0] == "Hulp"
    assert titles[-1] == "Wat in de wet niet vaststaat"
    shown.headings.setCurrentRow(titles.index("Identiteit en nationale nummers"))
    top = shown.text.cursorForPosition(shown.text.viewport().rect().topLeft())
    assert shown.sections[titles.index("Identiteit en nationale nummers")].start >= top.position()
    assert shown.text.textCursor().block().text() == "Identiteit en nationale nummers"


def test_searching_marks_the_words_and_leaves_the_headings_that_hold_them(shown, qtbot):
    qtbot.keyClicks(shown.search, "goede vrijdag")
    assert len(shown.hits) == 2
    visible = [
        shown.headings.item(row).text()
        for row in range(shown.headings.count())
        if not shown.headings.item(row).isHidden()
    ]
    assert visible == ["Wat in de wet niet vaststaat"]
    assert shown.found.text() == "2 plekken gevonden"
    first = shown.text.textCursor().selectionStart()
    qtbot.keyClick(shown.search, Qt.Key.Key_Return)
    assert shown.text.textCursor().selectionStart() > first
    shown.search.setText("zebra")
    assert shown.found.text() == "Niets gevonden."
    shown.search.clear()
    assert not any(shown.headings.item(row).isHidden() for row in range(shown.headings.count()))


def test_the_help_reaches_nowhere_outside():
    for language in ("nl", "en"):
        assert not re.search(r"https?://|\]\(", text_of(language))


def test_every_part_of_the_help_has_a_name(qtbot, look):
    help_window = HelpWindow()
    qtbot.addWidget(help_window)
    for part in (help_window.search, help_window.headings, help_window.text):
        assert part.accessibleName()
