"""Every word of the window is in Dutch too, and every code has a word."""

import ast
import re
import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from dsar_desk.domain.listing import Filter
from dsar_desk.domain.rights import Right
from dsar_desk.errors import DeskError
from dsar_desk.sentences import has_sentence
from ui import texts
from ui.translations import language, set_language

ROOT = Path(__file__).parents[2]
TS = ROOT / "resources" / "translations" / "dsar_desk_nl.ts"
UI = sorted((ROOT / "ui").rglob("*.py"))
SHOWING = {
    "setText",
    "setToolTip",
    "setWindowTitle",
    "setPlaceholderText",
    "setAccessibleName",
    "QLabel",
    "QAction",
}


def messages():
    return list(ET.parse(TS).iter("message"))


def test_every_word_has_its_dutch():
    missing = [
        message.findtext("source")
        for message in messages()
        if message.find("translation[@type='unfinished']") is not None
    ]
    assert missing == []


def test_the_dutch_has_the_places_of_the_english():
    for message in messages():
        source = message.findtext("source")
        translation = message.find("translation")
        if translation.get("type") == "unfinished":
            continue
        forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
        for form in forms:
            places = set(re.findall(r"%\d", form))
            assert places == set(re.findall(r"%\d", source)), source


def test_no_word_is_marked_where_the_translators_cannot_see_it():
    """Lupdate does not look inside f-strings."""
    hidden = [
        f"{file.name}:{call.lineno}"
        for file in UI
        for string in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(string, ast.JoinedStr)
        for call in ast.walk(string)
        if isinstance(call, ast.Call) and getattr(call.func, "attr", "") in {"tr", "translate"}
    ]
    assert hidden == []


def test_no_word_is_shown_untranslated():
    found = [
        f"{file.name}:{call.lineno} {call.args[0].value!r}"
        for file in UI
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and (getattr(call.func, "attr", "") in SHOWING or getattr(call.func, "id", "") in SHOWING)
        and call.args
        and isinstance(call.args[0], ast.Constant)
        and isinstance(call.args[0].value, str)
        and re.search(r"[A-Za-z]{3}", call.args[0].value)
        and call.args[0].value != "DSAR Desk"
        and not re.fullmatch(r"(Ctrl|Alt|Shift)\+\w+", call.args[0].value)
    ]
    assert found == []


@pytest.mark.parametrize("spoken", ["nl", "en"])
def test_every_code_of_the_list_has_a_word(spoken):
    set_language(spoken)
    for right in Right:
        assert texts.right_name(right) != right.value
        assert has_sentence("rights", right.value, spoken)
    for each in Filter:
        assert texts.filter_name(each)
    for state in texts.STATE_ICONS:
        assert has_sentence("states", state, spoken)
    for step in texts.STEP_ICONS:
        for table in ("next", "next-short", "next-list", "next-why"):
            text = texts.step_text(step, Right.ERASURE, table=table)
            assert text != step
            assert "{" not in text


def test_every_error_that_the_window_can_meet_has_a_sentence():
    codes = set()
    for file in sorted((ROOT / "dsar_desk").rglob("*.py")):
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            name = getattr(getattr(call, "func", None), "id", "")
            kinds = {kind.__name__ for kind in DeskError.__subclasses__()} | {
                "WrongKey",
                "DamagedDesk",
                "NewerDesk",
                "DeskInUse",
            }
            if (
                isinstance(call, ast.Call)
                and name in kinds
                and call.args
                and isinstance(call.args[0], ast.Constant)
            ):
                codes.add(call.args[0].value)
    internal = {"needs-migration"}
    missing = {
        code for code in codes - internal if isinstance(code, str) and not has_sentence("errors", code, "nl")
    }
    assert missing == set()


@pytest.mark.parametrize(
    ("days", "said"),
    [(-2, "2 dagen te laat"), (-1, "1 dag te laat"), (0, "vandaag"), (1, "nog 1 dag"), (12, "nog 12 dagen")],
)
def test_days_left_are_said_in_words(days, said):
    assert texts.days_left(days) == said


def test_dates_are_written_the_dutch_way():
    day, today = date(2026, 12, 28), date(2026, 11, 22)
    assert texts.short_date(day, today=today) == "ma 28 dec"
    assert texts.medium_date(day, today=today) == "ma 28 december"
    assert texts.long_date(day, today=today) == "maandag 28 december"
    assert texts.long_date(date(2029, 1, 4), today=today) == "donderdag 4 januari 2029"


def test_english_counts_one_day_and_two_days():
    set_language("en")
    assert texts.days_left(1) == "1 day left"
    assert texts.days_left(2) == "2 days left"
    assert language() == "en"


def test_the_language_follows_the_system_unless_it_is_set(monkeypatch):
    monkeypatch.setenv("DSAR_LANGUAGE", "nl")
    set_language("system")
    assert QCoreApplication.translate("actions", "New request") == "Nieuw verzoek"
    set_language("en")
    assert QCoreApplication.translate("actions", "New request") == "New request"
