"""What a letter fails: each leads to its place, and a remark can be left as it is with a reason."""

# ruff: noqa: F811  # fixtures of another module are named as arguments

import pytest
from PySide6.QtCore import Qt

from dsar_desk.domain.letters import Failure, Place
from dsar_desk.domain.rights import Right
from tests.ui.test_letters_page import (  # noqa: F401  # fixtures of the page
    bare_template,
    cases,
    desk,
    fill,
    open_letter,
    settled,
    window,
)


@pytest.fixture
def in_dutch_to_a_french_reader(open_letter, settled, cases):
    reference = cases.register(Right.ACCESS)
    page = open_letter(f"{reference}/acknowledgement")
    languages = page.parts.form.languages
    languages.setCurrentIndex(languages.findData("fr"))
    settled()
    return page, reference


def results(page):
    return page.parts.results


def test_a_remark_on_the_language_leads_to_the_choice_of_it(qtbot, in_dutch_to_a_french_reader):
    page, _ = in_dutch_to_a_french_reader
    (row,) = results(page).rows
    assert row.words.startswith("De brief is in het Frans, maar de verzoeker schrijft Nederlands.")

    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)

    assert page.parts.form.languages.hasFocus()


def test_words_in_the_text_are_shown_on_their_page(qtbot, in_dutch_to_a_french_reader):
    page, _ = in_dutch_to_a_french_reader
    parts = page.draft.text.split("\n\n")
    number = next(index for index, part in enumerate(parts, 1) if "gratuit" in part)
    failures = (Failure("ALL-G05", "MUST", "12(1)", {"words": "gratuit"}, Place(paragraph=number)),)
    results(page).show_results(failures, open_fields=0)

    row = results(page).rows[0]
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)

    pages = page.parts.preview.pages
    assert pages.hasFocus()
    sheet, place = pages.marked
    assert sheet == 0
    assert place.height() > 5
    assert 300 < place.top() < 842


def test_a_result_without_a_place_leads_nowhere(in_dutch_to_a_french_reader):
    page, _ = in_dutch_to_a_french_reader
    results(page).show_results((Failure("acknowledgement-03", "MUST", "12(5)"),), open_fields=0)

    assert results(page).rows[0].key == ""
    assert results(page).leave_buttons == {}


def test_a_remark_is_left_as_it_is_with_a_reason_that_the_history_keeps(
    qtbot,
    in_dutch_to_a_french_reader,
    settled,
    cases,
):
    page, reference = in_dutch_to_a_french_reader
    qtbot.mouseClick(results(page).leave_buttons["language-differs"], Qt.MouseButton.LeftButton)
    dialog = page.acts_on_letter.overrule_dialog

    dialog.act.click()
    assert dialog.isVisible()
    qtbot.keyClicks(dialog.reason, "BSN 111222333")
    dialog.act.click()
    assert dialog.isVisible()
    dialog.reason.clear()
    qtbot.keyClicks(dialog.reason, "Ana vroeg om Frans.")
    dialog.act.click()

    assert results(page).heading.text() == "Alles wat moet, staat erin"
    assert results(page).rows[0].line == "Zo gelaten: Ana vroeg om Frans."
    page.acts_on_letter.issue()
    qtbot.waitUntil(lambda: page.issued is not None, timeout=10_000)
    with cases.core.read() as work:
        events = [each.event for each in work.history.of(reference)]
    assert [event.reason for event in events if event.kind == "rule-overruled"] == ["Ana vroeg om Frans."]


def test_a_reason_goes_with_the_remark_it_was_for(qtbot, in_dutch_to_a_french_reader, settled):
    page, _ = in_dutch_to_a_french_reader
    results(page).leave_buttons["language-differs"].click()
    qtbot.keyClicks(page.acts_on_letter.overrule_dialog.reason, "Ana vroeg om Frans.")
    page.acts_on_letter.overrule_dialog.act.click()
    languages = page.parts.form.languages
    languages.setCurrentIndex(languages.findData("nl"))
    settled()

    page.acts_on_letter.issue()
    qtbot.waitUntil(lambda: page.issued is not None, timeout=10_000)


def test_what_may_be_a_national_number_in_an_enclosure_waits_for_a_reason(
    qtbot, open_letter, settled, cases, tmp_path
):
    reference = cases.register(Right.ACCESS)
    page = open_letter(f"{reference}/acknowledgement")
    (tmp_path / "uitvoer.csv").write_text("waarde 999912343", encoding="utf-8")
    page.parts.form.enclosures.add_files([str(tmp_path / "uitvoer.csv")])
    settled()
    qtbot.waitUntil(lambda: "enclosure-maybe-number" in results(page).leave_buttons)
    assert not page.parts.bar.main.isEnabled()
    assert "schrijf waarom het er geen is" in page.ready.reason

    qtbot.mouseClick(results(page).leave_buttons["enclosure-maybe-number"], Qt.MouseButton.LeftButton)
    qtbot.keyClicks(page.acts_on_letter.overrule_dialog.reason, "Een bestelnummer.")
    page.acts_on_letter.overrule_dialog.act.click()
    assert page.parts.bar.main.isEnabled()
    qtbot.mouseClick(page.parts.bar.main, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.issued is not None, timeout=10_000)
    with cases.core.read() as work:
        events = [each.event for each in work.history.of(reference)]
    assert [event.reason for event in events if event.kind == "rule-overruled"] == ["Een bestelnummer."]
