"""Every page speaks Dutch in Dutch and English in English; nothing of the other is left over."""

import re
import tomllib
import xml.etree.ElementTree as ET
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from dsar_desk.domain.cases import Channel
from dsar_desk.domain.people import Person as DataSubject
from dsar_desk.domain.rights import Right
from dsar_desk.services.registration import NewRequest, register_request
from ui.new_request.dialog import NewRequestDialog
from ui.translations import set_language

RESOURCES = Path(__file__).parents[2] / "resources"
OWN_NAMES = {"English", "Nederlands"}
"""What a language calls itself, wherever it is chosen."""
TABS = ("identity", "data", "decisions", "letters", "documents", "history")


def plain(text):
    """Return words as they are seen: without the mark of a key, tags and edges."""
    return re.sub(r"<[^>]+>", "", text.replace("&&", "\0").replace("&", "").replace("\0", "&")).strip(" :…")


def pairs():
    """Yield the English and the Dutch words that the window can show, where they differ."""
    for message in ET.parse(RESOURCES / "translations" / "dsar_desk_nl.ts").iter("message"):
        yield message.findtext("source"), message.findtext("translation") or ""
    for file in (RESOURCES / "sentences").glob("*.en.toml"):
        english = tomllib.loads(file.read_text(encoding="utf-8"))
        other = file.with_name(file.name.replace("en.toml", "nl.toml"))
        dutch = tomllib.loads(other.read_text(encoding="utf-8"))
        for table, sentences in english.items():
            for code, words in sentences.items():
                yield words, dutch.get(table, {}).get(code, "")


def words_of_only(language):
    """Return the words that only one of the two languages has."""
    both = [(plain(english), plain(dutch)) for english, dutch in pairs() if english and dutch.strip()]
    spoken = {"en": {english for english, _ in both}, "nl": {dutch for _, dutch in both}}
    other = {"en": "nl", "nl": "en"}[language]
    alone = spoken[language] - spoken[other] - OWN_NAMES
    return {words for words in alone if len(words) > 2 and "{" not in words}


def shown_in(root):
    """Return all words on a widget and on what is in it, also what is hidden now or only heard."""
    found = {root.windowTitle()}
    for widget in (root, *root.findChildren(QWidget)):
        found |= {widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()}
        found |= set(_own_words(widget))
    for action in root.findChildren(QAction):
        found |= {action.text(), action.toolTip()}
    return {plain(text) for text in found if text and text.strip()}


def _own_words(widget):
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    elif isinstance(widget, (QLineEdit, QPlainTextEdit)):
        yield widget.placeholderText()
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(place) for place in range(widget.count()))
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _cells(widget.model())


def _cells(model):
    across = Qt.Orientation.Horizontal
    for column in range(model.columnCount()):
        yield str(model.headerData(column, across) or "")
        yield from (str(model.index(row, column).data() or "") for row in range(model.rowCount()))


@pytest.fixture
def case(at_desk):
    """A registered request of a person that no language has a word for."""
    core, today = at_desk.session.desk.core, at_desk.session.desk.today()
    new = NewRequest(
        controller="kaartje2go",
        rights=(Right.ACCESS, Right.DIRECT_MARKETING),
        received=today - timedelta(days=5),
        channel=Channel.EMAIL,
        person=DataSubject("Xqzv Wrmpf", "xqzv@example.org"),
    )
    return register_request(core.begin, core.catalog, core.actor(), new).case.reference


def walk(person, reference):
    """Open every page there is and every dialog of the journey; yield each with its name."""
    window = person.window
    for page, argument in (
        ("requests", ""),
        ("controllers", ""),
        ("controller", "dnp-giftcard"),
        ("preferences", ""),
        ("case", reference),
        ("letter", f"{reference}/acknowledgement"),
    ):
        window.open_page(page, argument)
        person.rest()
        yield page, window.page
        for tab in TABS if page == "case" else ():
            person.case.tabs.choose(tab)
            yield f"{page}/{tab}", window.page
    yield "window", window
    window.open_page("requests")
    window.new_request()
    person.until(lambda: window.findChild(NewRequestDialog) is not None)
    person.rest()
    yield "new request", window.findChild(NewRequestDialog)
    window.findChild(NewRequestDialog).reject()
    window.lock()
    yield "locked", window.locker().page
    window.locker()._unlock()


def speaks_only(person, reference, language):
    """Every page and dialog shows words of this language, and none of the other."""
    right, wrong = words_of_only(language), words_of_only({"en": "nl", "nl": "en"}[language])
    shown = {place: shown_in(root) for place, root in walk(person, reference)}
    assert [place for place, words in shown.items() if not words & right] == []
    assert {place: words & wrong for place, words in shown.items() if words & wrong} == {}


def speak(person, language):
    """Choose a language in the settings; the window is made anew."""
    person.window.open_page("preferences")
    earlier, page = person.window, person.page
    person.choose(page.language, language)
    person.until(lambda: person.window is not earlier)
    person.rest()


def test_the_words_of_a_language_are_known():
    assert "New request" in words_of_only("en")
    assert "Nieuw verzoek" in words_of_only("nl")
    assert len(words_of_only("en")) > 500


def test_a_dutch_window_shows_no_english(at_desk, case):
    speaks_only(at_desk, case, "nl")


def test_an_english_window_shows_no_dutch_and_can_go_back(at_desk, case):
    speak(at_desk, "en")
    assert at_desk.page.title.text() == "Settings"
    speaks_only(at_desk, case, "en")
    speak(at_desk, "nl")
    assert at_desk.page.title.text() == "Instellingen"


@pytest.mark.parametrize(("language", "wrong"), [("nl", "en"), ("en", "nl")])
def test_the_welcome_pages_speak_one_language(start, language, wrong):
    set_language(language)
    assert shown_in(start().window) & words_of_only(wrong) == set()
