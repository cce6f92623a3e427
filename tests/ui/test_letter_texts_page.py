"""Writing an organisation's own text of a letter as a user would, on a real encrypted desk."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QWidget

from dsar_desk.bootstrap.letter_texts import text_glossary
from dsar_desk.domain.letter_texts import AROUND, TextKey, text_hash
from dsar_desk.domain.text_chips import Entry
from dsar_desk.letters.catalog import shipped_letters
from dsar_desk.services.letter_texts import keep_draft, read_text, use_text
from ui.controllers.page import ControllerPage
from ui.letter_texts.chips import OBJECT
from ui.letter_texts.editor import LetterTextEdit
from ui.letter_texts.page import LetterTextsPage
from ui.translations import language, set_language

KEY = TextKey("kaartje2go", "acknowledgement", "nl")
PATH = "kaartje2go/acknowledgement/nl"


@pytest.fixture
def window(window):
    window.resize(1400, 900)
    return window


@pytest.fixture
def settled(qtbot, window):
    """Wait until what is typed is kept and made into a letter."""

    def wait():
        page = window.page
        qtbot.waitUntil(
            lambda: (
                page.own is not None
                and page.proof is not None
                and page.is_settled
                and not window.tasks.is_busy
            ),
            timeout=20_000,
        )
        return page

    return wait


@pytest.fixture
def open_text(window, settled):
    def opened(argument=PATH):
        window.open_page("letter-texts", argument)
        return settled()

    return opened


def at_end_of_line(editor, line):
    cursor = QTextCursor(editor.document().findBlockByNumber(line - 1))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    editor.setTextCursor(cursor)


def shipped(kind="acknowledgement", spoken="nl"):
    return shipped_letters().text(kind, spoken).text


def kept(desk, key=KEY):
    core = desk.core
    return read_text(core.read, core.text_checks, key)


def services(desk):
    core = desk.core
    return core.begin, core.catalog, core.text_checks, core.actor(controller="kaartje2go")


@pytest.fixture
def editor(qtbot):
    made = LetterTextEdit()
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


def show(editor, text, kind="refusal"):
    editor.show_text(text, text_glossary(kind, language()))


def test_every_shipped_text_comes_out_of_the_editor_as_it_went_in(editor):
    for kind, file in shipped_letters().files.items():
        for spoken in file.kind.languages:
            text = shipped(kind, spoken)
            show(editor, text, kind)
            assert editor.text == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "a\n\n\n",
        "😀 {{ case.received }}{{ case.received }}😀\n",
        "{{ a",
        "{%if late%}x{% endif %}",
        "a\tb",
    ],
)
def test_odd_texts_come_out_as_they_went_in(editor, text):
    show(editor, text)
    assert editor.text == text


def test_a_chip_is_one_character_and_goes_whole(editor, qtbot):
    show(editor, "op {{ case.received }}.")
    assert editor.toPlainText() == f"op {OBJECT}."
    editor.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    assert editor.text == "op "
    editor.undo()
    assert "{{ case.received }}" in editor.text


def test_a_tag_that_is_typed_becomes_a_chip(editor, qtbot):
    show(editor, "")
    qtbot.keyClicks(editor, "op {{ case.received }} en {{ nope }}")
    assert editor.toPlainText() == f"op {OBJECT} en {OBJECT}"
    assert editor.label("{{ case.received }}").text == "dag van ontvangst"


def test_a_chip_is_copied_as_its_tag_and_pasted_as_a_chip(editor):
    show(editor, "een {{ case.received }} {% if late %}twee{% endif %}\ndrie")
    editor.selectAll()
    editor.copy()
    assert QGuiApplication.clipboard().text() == "een {{ case.received }} {% if late %}twee{% endif %}\ndrie"
    editor.moveCursor(QTextCursor.MoveOperation.End)
    editor.paste()
    assert editor.text.count("{{ case.received }}") == 2
    assert editor.toPlainText().count(OBJECT) == 6


def test_a_pasted_page_brings_only_its_words(editor):
    from PySide6.QtCore import QMimeData

    data = QMimeData()
    data.setHtml("<b>vet</b>")
    data.setText("vet\r\nregel")
    show(editor, "")
    editor.insertFromMimeData(data)
    assert editor.text == "vet\nregel"


def test_a_condition_goes_around_what_is_selected_and_leaves_the_cursor_inside(editor, qtbot):
    show(editor, "een\n\ntwee\n")
    entry = Entry("", "", "{% if late %}", "{% endif %}")
    cursor = QTextCursor(editor.document().findBlockByNumber(2))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    editor.insert(entry)
    assert editor.text == "een\n\n{% if late %}twee{% endif %}\n"
    at_end_of_line(editor, 2)
    editor.insert(entry)
    qtbot.keyClicks(editor, "erin")
    assert editor.text.startswith("een\n{% if late %}\nerin\n{% endif %}\n")


def test_from_the_organisation_to_its_texts_and_back(window, qtbot, settled):
    window.open_page("controller", "kaartje2go")
    page = window.page
    assert isinstance(page, ControllerPage)
    qtbot.waitUntil(lambda: page.reading is not None)
    page.texts_card.act.click()
    page = settled()
    assert isinstance(page, LetterTextsPage)
    assert page.parts.editor.text == shipped()
    passages = [f"passage:{name}" for name in shipped_letters().passages("nl")]
    assert list(page.parts.list.rows) == [*shipped_letters().files, AROUND, *passages]
    page.parts.back.click()
    assert isinstance(window.page, ControllerPage)


def test_from_a_letter_to_its_text_with_its_case_beside_it(window, qtbot, settled, desk):
    with desk.core.read() as work:
        from dsar_desk.domain.listing import CaseQuery

        row = work.cases.page(CaseQuery(desk.today(), controllers=("kaartje2go",)), limit=1).rows[0]
    window.open_page("letter", f"{row.reference}/acknowledgement")
    letter = window.page
    qtbot.waitUntil(lambda: letter.view is not None and not window.tasks.is_busy)
    fitting = next(offer for offer in letter.view.offers if not offer.misfit)
    letter.choose(f"kind:{fitting.kind.kind}")
    assert letter.parts.head.text.isVisible()
    letter.parts.head.text.click()
    page = settled()
    assert (page.key.kind, page.reference) == (fitting.kind.kind, row.reference)
    assert row.name in page.proof.draft.text
    page.parts.back.click()
    assert window.page is letter


def test_what_is_typed_shows_in_the_letter_and_is_kept_as_a_draft(open_text, qtbot, settled, desk):
    page = open_text()
    at_end_of_line(page.parts.editor, 3)
    qtbot.keyClicks(page.parts.editor, " Fijn dat u schrijft.")
    settled()
    assert "Fijn dat u schrijft." in page.proof.draft.text
    own = kept(desk)
    assert "Fijn dat u schrijft." in own.draft.text
    assert own.in_use is None
    assert "nog niet in gebruik" in page.parts.bar.words.text()


def test_a_fault_shows_its_line_keeps_the_text_and_holds_back_its_use(open_text, qtbot, settled, desk):
    page = open_text()
    editor = page.parts.editor
    at_end_of_line(editor, 3)
    qtbot.keyClicks(editor, " {{ case.receved }} <b>nu</b>")
    settled()
    assert list(editor.faults) == [3]
    words = [row.words for row in page.parts.findings.rows]
    assert "case.receved is er niet. Bedoelt u ‘dag van ontvangst’" in "".join(words)
    assert any("webpagina" in each for each in words)
    assert not page.parts.bar.use.isEnabled()
    assert "{{ case.receved }} <b>nu</b>" in kept(desk).draft.text
    assert page.parts.preview.pages.page_count > 0
    editor.moveCursor(QTextCursor.MoveOperation.End)
    page.parts.findings.rows[0].click()
    assert editor.textCursor().blockNumber() == 2
    assert editor.hasFocus()


def test_a_text_is_used_by_letters_when_the_person_says_so_and_that_can_be_undone(
    open_text, qtbot, settled, desk, window
):
    page = open_text()
    at_end_of_line(page.parts.editor, 3)
    qtbot.keyClicks(page.parts.editor, " Fijn dat u schrijft.")
    settled()
    page.parts.bar.use.click()
    qtbot.waitUntil(lambda: kept(desk).in_use is not None)
    settled()
    assert "Brieven gebruiken uw eigen tekst" in page.parts.bar.words.text()
    assert "Uw eigen tekst" in page.parts.list.rows["acknowledgement"].line
    assert not page.parts.bar.use.isEnabled()
    window.frame.toast.undo.click()
    qtbot.waitUntil(lambda: kept(desk).in_use is None)
    settled()
    assert "Fijn dat u schrijft." in page.parts.editor.text


def test_a_text_in_which_something_is_missing_says_what_and_is_used_only_after_a_question(
    open_text, qtbot, settled, desk
):
    page = open_text("kaartje2go/access-response/nl")
    editor = page.parts.editor
    editor.replace_text(editor.text.replace('{% include "remedies" %}', ""))
    settled()
    assert "ontbreekt" in page.parts.findings.heading.text()
    assert any("klacht" in row.words for row in page.parts.findings.rows)
    page.parts.bar.use.click()
    question = page.dialog
    question.cancel.click()
    assert kept(desk, page.key).in_use is None
    page.parts.bar.use.click()
    page.dialog.act.click()
    qtbot.waitUntil(lambda: kept(desk, page.key).in_use is not None)


def test_back_to_the_standard_text_asks_and_can_be_undone(open_text, qtbot, settled, desk, window):
    own = shipped().rstrip("\n") + " En dank.\n"
    use_text(*services(desk), KEY, own)
    page = open_text()
    assert page.parts.editor.text == own
    page.parts.bar.back.click()
    page.dialog.act.click()
    qtbot.waitUntil(lambda: kept(desk).in_use is None)
    settled()
    assert page.parts.editor.text == shipped()
    window.frame.toast.undo.click()
    qtbot.waitUntil(lambda: kept(desk).used == own)
    settled()
    assert page.parts.editor.text == own


def test_the_comparison_marks_what_went_and_what_came(open_text, settled, desk):
    use_text(*services(desk), KEY, shipped().replace("ontvangen", "gekregen", 1))
    page = open_text()
    page.parts.bar.compare.click()
    dialog = page.dialog
    html = dialog.view.toHtml()
    assert "line-through" in html
    assert "underline" in html
    assert "gekregen" in dialog.view.toPlainText()
    assert "ontvangen" in dialog.view.toPlainText()
    assert not dialog.merge.isVisible()


def test_an_improved_standard_text_is_told_compared_and_taken_over(open_text, qtbot, settled, desk):
    text = shipped()
    old_base = text.replace("ontvangen", "gekregen", 1)
    own = old_base.rstrip("\n") + "\n\nEen eigen regel.\n"
    use_text(*services(desk), KEY, own, base=old_base)
    page = open_text()
    assert page.parts.banner.isVisible()
    assert "standaardtekst is verbeterd" in page.parts.list.rows["acknowledgement"].line
    page.parts.banner.act.click()
    dialog = page.dialog
    assert dialog.choice.currentText() == "Wat er is verbeterd"
    assert "ontvangen" in dialog.view.toPlainText()
    dialog.merge.click()
    settled()
    assert page.parts.editor.text == text.rstrip("\n") + "\n\nEen eigen regel.\n"
    assert not page.parts.banner.isVisible()
    page.parts.editor.undo()
    assert page.parts.editor.text == own


def test_an_improvement_that_was_seen_is_told_no_more(open_text, qtbot, settled, desk):
    use_text(*services(desk), KEY, shipped() + "\nEigen.\n", base="# Oud\n")
    page = open_text()
    page.parts.banner.act.click()
    assert not page.dialog.merge.isEnabled()
    page.dialog.noted.click()
    qtbot.waitUntil(lambda: not page.parts.banner.isVisible())
    assert text_hash(kept(desk).base) == text_hash(shipped())
    assert kept(desk).used == shipped() + "\nEigen.\n"


def test_an_earlier_text_is_put_back(open_text, settled, desk):
    use_text(*services(desk), KEY, shipped() + "\nEerste.\n")
    use_text(*services(desk), KEY, shipped() + "\nTweede.\n")
    page = open_text()
    page.parts.bar.compare.click()
    dialog = page.dialog
    dialog.choice.setCurrentIndex(dialog.choice.count() - 1)
    assert dialog.put.isEnabled()
    dialog.put.click()
    settled()
    assert page.parts.editor.text == shipped() + "\nEerste.\n"


def test_a_value_is_found_by_its_plain_name_and_inserted_by_keyboard(open_text, qtbot, settled):
    page = open_text()
    at_end_of_line(page.parts.editor, 3)
    page.parts.editor.setFocus()
    page.inserting.value()
    dialog = page.dialog
    qtbot.keyClicks(dialog.search, "klantnummer")
    assert dialog.entry.name == "klantnummer"
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    settled()
    assert page.parts.editor.text.split("\n")[2].endswith("{{ case.customer_number }}")


def test_a_faulty_draft_opens_with_the_letter_that_is_used_beside_it(open_text, settled, desk):
    keep_draft(*services(desk), KEY, "# X\n\n{{ nope }}\n")
    page = open_text()
    assert page.parts.editor.text == "# X\n\n{{ nope }}\n"
    assert page.parts.findings.rows
    assert page.parts.preview.pages.page_count > 0


def test_leaving_the_page_keeps_what_was_typed_at_once(open_text, qtbot, window, desk):
    page = open_text()
    at_end_of_line(page.parts.editor, 3)
    qtbot.keyClicks(page.parts.editor, " Nog snel.")
    window.open_page("requests")
    assert "Nog snel." in kept(desk).draft.text


def test_another_kind_is_chosen_without_losing_what_was_typed(open_text, qtbot, settled, desk):
    page = open_text()
    at_end_of_line(page.parts.editor, 3)
    qtbot.keyClicks(page.parts.editor, " Nog snel.")
    page.parts.list.rows["refusal"].click()
    settled()
    assert page.parts.editor.text == shipped("refusal")
    assert "Nog snel." in kept(desk).draft.text
    page.parts.list.rows["acknowledgement"].click()
    settled()
    assert "Nog snel." in page.parts.editor.text


def test_a_national_number_is_not_kept_and_the_text_stays(open_text, qtbot, settled, window):
    page = open_text()
    at_end_of_line(page.parts.editor, 3)
    qtbot.keyClicks(page.parts.editor, " mijn BSN is 999990019")
    page.keeper.save()
    qtbot.waitUntil(lambda: page.keeper.is_refused)
    assert "999990019" in page.parts.editor.text
    assert page.holds_typed()
    assert not page.parts.bar.use.isEnabled()
    page.parts.list.rows["refusal"].click()
    qtbot.waitUntil(lambda: page.parts.list.current == "acknowledgement")
    assert "999990019" in page.parts.editor.text
    page.parts.editor.undo()
    page.parts.editor.replace_text(shipped())
    settled()
    assert not page.holds_typed()


def test_a_text_changed_beside_the_window_is_shown(open_text, qtbot, window, desk):
    page = open_text()
    keep_draft(*services(desk), KEY, shipped() + "\nVan elders.\n")
    window.shell.changed.emit()
    qtbot.waitUntil(lambda: "Van elders." in page.parts.editor.text)


@pytest.mark.parametrize("speaks", ["nl", "en"])
def test_everything_that_can_be_pressed_has_a_name(open_text, speaks):
    set_language(speaks)
    page = open_text()
    nameless = [
        child
        for child in page.findChildren(QWidget)
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus
        and child.isVisible()
        and not (child.accessibleName() or getattr(child, "text", str)())
    ]
    assert nameless == []


def test_in_a_narrow_window_the_parts_are_tabs(open_text, window, qtbot):
    page = open_text()
    window.resize(820, 600)
    qtbot.waitUntil(lambda: page.parts.is_narrow)
    page.parts.show_tab("text")
    assert page.parts.editor.isVisible()
    assert not page.parts.preview.isVisible()
    assert page.parts.bar.use.isVisible()


PASSAGE = TextKey("kaartje2go", "passage:complaint", "nl")
COMPLAINT = shipped_letters().block("complaint", "nl").text


def test_a_passage_is_changed_with_a_letter_beside_it_and_kept_as_a_draft(open_text, qtbot, settled, desk):
    page = open_text()
    page.parts.list.rows["passage:complaint"].click()
    settled()
    assert page.parts.editor.text == COMPLAINT
    assert "soorten brieven" in page.parts.where.text()
    page.parts.editor.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(page.parts.editor, "Bel ons gerust eerst.")
    settled()
    assert "Bel ons gerust eerst." in page.proof.draft.text
    assert kept(desk, PASSAGE).draft.text == COMPLAINT + "Bel ons gerust eerst."
    page.parts.letter.setCurrentIndex(page.parts.letter.findData("closing"))
    page.parts.letter.activated.emit(page.parts.letter.currentIndex())
    qtbot.waitUntil(lambda: page.proof.draft.kind == "closing")
    assert "Bel ons gerust eerst." in page.proof.draft.text


def test_before_a_passage_is_used_every_letter_that_has_it_is_named(open_text, qtbot, settled, desk, window):
    page = open_text("kaartje2go/passage:complaint/nl")
    page.parts.editor.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(page.parts.editor, "Bel ons gerust eerst.")
    settled()
    page.parts.bar.use.click()
    qtbot.waitUntil(lambda: page.dialog is not None)
    question = page.dialog
    assert [row.key for row in question.rows] == [kind for kind, _ in page.view.letters]
    assert "Tekst rond meer antwoorden" in [row.words for row in question.rows]
    assert kept(desk, PASSAGE).in_use is None
    question.act.click()
    qtbot.waitUntil(lambda: kept(desk, PASSAGE).in_use is not None)
    settled()
    assert "Uw eigen tekst" in page.parts.list.rows["passage:complaint"].line
    window.frame.toast.undo.click()
    qtbot.waitUntil(lambda: kept(desk, PASSAGE).in_use is None)


def test_letters_that_could_not_be_filed_with_a_passage_come_first_and_say_what_is_missing(
    open_text, qtbot, settled, desk
):
    page = open_text("kaartje2go/passage:complaint/nl")
    page.parts.editor.replace_text("Bel ons.")
    settled()
    page.parts.bar.use.click()
    qtbot.waitUntil(lambda: page.dialog is not None)
    first = page.dialog.rows[0]
    assert "klacht" in first.line
    assert "niet vast te leggen" in page.dialog.text.text()
    page.dialog.cancel.click()
    assert kept(desk, PASSAGE).in_use is None


def test_a_name_that_not_every_letter_knows_is_a_fault_of_the_passage(open_text, qtbot, settled):
    page = open_text("kaartje2go/passage:complaint/nl")
    page.parts.editor.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClicks(page.parts.editor, "{{ facts.besides }}")
    settled()
    assert list(page.parts.editor.faults) == [1]
    assert len(page.parts.findings.rows) == 1
    assert not page.parts.bar.use.isEnabled()


def test_an_improved_passage_is_told_compared_and_taken_back(open_text, qtbot, settled, desk):
    old = COMPLAINT.replace("terecht", "heen", 1)
    use_text(*services(desk), PASSAGE, old + "\nBel ons.\n", base=old)
    page = open_text("kaartje2go/passage:complaint/nl")
    assert page.parts.banner.isVisible()
    page.parts.banner.act.click()
    page.dialog.merge.click()
    settled()
    assert page.parts.editor.text == COMPLAINT + "\nBel ons.\n"
    page.parts.bar.back.click()
    assert "soorten brieven" in page.dialog.text.text()
    page.dialog.act.click()
    qtbot.waitUntil(lambda: kept(desk, PASSAGE).in_use is None)
    settled()
    assert page.parts.editor.text == COMPLAINT


def test_the_text_around_several_answers_is_changed_with_such_a_letter_beside_it(open_text, qtbot, settled):
    page = open_text(f"kaartje2go/{AROUND}/nl")
    assert page.parts.editor.text == shipped(AROUND)
    at_end_of_line(page.parts.editor, 5)
    qtbot.keyClicks(page.parts.editor, " Dank voor uw geduld.")
    settled()
    assert "Dank voor uw geduld." in page.proof.draft.text
    assert "+" in page.proof.draft.kind
    assert (page.proof.faults, page.proof.missing) == ((), ())
    assert page.parts.sample_field.isHidden()


def test_what_belgium_says_otherwise_is_a_language_of_the_list(open_text, settled, qtbot):
    page = open_text("kaartje2go/passage:masking/nl")
    assert "België" in page.parts.where.text()
    page.parts.list.languages.setCurrentIndex(page.parts.list.languages.findData("nl-BE"))
    page.parts.list.languages.activated.emit(page.parts.list.languages.currentIndex())
    qtbot.waitUntil(lambda: page.key.language == "nl-BE" and page.own is not None)
    settled()
    assert page.parts.editor.text == shipped_letters().block("masking", "nl", "BE").text
    assert "rijksregisternummer" in page.proof.draft.text
    assert "mensen in België" in page.parts.where.text()


def test_a_text_of_a_letter_for_a_country_is_used_for_its_people_only(open_text, qtbot, settled, desk):
    belgian = TextKey("kaartje2go", "closing", "nl-BE")
    page = open_text("kaartje2go/closing/nl-BE")
    assert page.parts.editor.text == shipped("closing")
    assert "geen eigen tekst" in page.parts.bar.words.text()
    at_end_of_line(page.parts.editor, 5)
    qtbot.keyClicks(page.parts.editor, " Tot ziens in Gent.")
    settled()
    assert "Tot ziens in Gent." in page.proof.draft.text
    page.parts.bar.use.click()
    qtbot.waitUntil(lambda: kept(desk, belgian).in_use is not None)
    page = open_text("kaartje2go/closing/nl")
    assert "Tot ziens in Gent." not in page.proof.draft.text
    assert "België" in page.parts.where.text()


def click_chip(qtbot, editor, number=0):
    """Click the middle of a chip, counted from 0."""
    position = [at for at, each in enumerate(editor.toPlainText()) if each == OBJECT][number]
    qtbot.mouseClick(
        editor.viewport(), Qt.MouseButton.LeftButton, pos=editor._place_of_chip(position).center()
    )
    return position


def test_a_click_on_a_value_opens_the_list_there_and_another_takes_its_place(open_text, qtbot, settled):
    page = open_text("kaartje2go/closing/nl")
    editor = page.parts.editor
    editor.replace_text("# Klaar\n\nOp {{ case.received }} en {{ case.rights | upper_first }}.\n")
    click_chip(qtbot, editor)
    assert page.dialog.entry.tag == "{{ case.received }}"
    assert page.dialog.insert_button.text() == "&Wijzigen"
    qtbot.keyClicks(page.dialog.search, "klantnummer")
    qtbot.keyClick(page.dialog.search, Qt.Key.Key_Return)
    click_chip(qtbot, editor, 1)
    page.dialog.choose("{{ case.articles }}")
    page.dialog.accept()
    assert editor.text.split("\n")[2] == "Op {{ case.customer_number }} en {{ case.articles | upper_first }}."
    editor.undo()
    assert "{{ case.rights | upper_first }}" in editor.text
    settled()


def test_a_click_beside_a_chip_only_puts_the_cursor_there(open_text, qtbot):
    page = open_text("kaartje2go/closing/nl")
    editor = page.parts.editor
    editor.replace_text("# Klaar {{ case.received }}\n\nTekst\n")
    place = editor._place_of_chip(editor.toPlainText().index(OBJECT))
    beside = QPoint(place.right() + 20, place.center().y())
    qtbot.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert page.dialog is None


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return])
def test_a_chip_is_changed_by_key(open_text, qtbot, key):
    page = open_text("kaartje2go/closing/nl")
    editor = page.parts.editor
    editor.replace_text('# Klaar\n\n{% include "complaint" %}\n')
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    for _ in range(2):
        qtbot.keyClick(editor, Qt.Key.Key_Down)
    if key == Qt.Key.Key_Return:
        qtbot.keyClick(editor, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(editor, key)
    assert page.dialog.entry.tag == '{% include "complaint" %}'
    page.dialog.choose('{% include "authority" %}')
    page.dialog.accept()
    assert editor.text == '# Klaar\n\n{% include "authority" %}\n'


def test_enter_before_a_chip_is_a_new_line(open_text, qtbot):
    page = open_text("kaartje2go/closing/nl")
    editor = page.parts.editor
    editor.replace_text("{{ case.received }}")
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.text == "\n{{ case.received }}"
    assert page.dialog is None


def test_a_compound_condition_is_changed_part_by_part(open_text, qtbot):
    page = open_text("kaartje2go/refusal/nl")
    editor = page.parts.editor
    editor.replace_text("# X\n\n{% if a %}1{% elif refusal_late and partly_refused %}2{% endif %}\n")
    click_chip(qtbot, editor, 1)
    dialog = page.dialog
    assert dialog.parts.count() == 2
    assert dialog.entry.tag == "{% elif refusal_late and partly_refused %}"
    dialog.parts.setCurrentRow(1)
    dialog.choose("{% if not extended %}")
    dialog.add.click()
    dialog.choose("{% if case.their_reference %}")
    dialog.joiner.setCurrentIndex(1)
    dialog.accept()
    changed = "{% elif refusal_late or not extended or case.their_reference %}"
    assert changed in editor.text
    click_chip(qtbot, editor, 1)
    page.dialog.parts.setCurrentRow(0)
    page.dialog.remove.click()
    page.dialog.remove.click()
    page.dialog.accept()
    assert "{% elif case.their_reference %}" in editor.text


def test_a_part_that_the_list_does_not_have_stays_as_it_is(open_text, qtbot):
    page = open_text("kaartje2go/refusal/nl")
    editor = page.parts.editor
    editor.replace_text('# X\n\n{% if court.code == "nl-district-court" and late %}1{% endif %}\n')
    click_chip(qtbot, editor)
    page.dialog.parts.setCurrentRow(1)
    page.dialog.choose("{% if suspended %}")
    page.dialog.accept()
    assert '{% if court.code == "nl-district-court" and suspended %}' in editor.text


def test_a_compound_condition_is_inserted_from_the_list(open_text, qtbot):
    page = open_text("kaartje2go/refusal/nl")
    editor = page.parts.editor
    editor.replace_text("")
    page.inserting.condition()
    dialog = page.dialog
    dialog.choose("{% if late %}")
    dialog.add.click()
    dialog.choose("{% if extended %}")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert editor.text == "{% if late and extended %}\n\n{% endif %}"
    page.inserting.condition()
    page.dialog.choose("{% else %}")
    page.dialog.accept()
    assert "{% else %}" in editor.text


def test_a_list_keeps_what_it_calls_its_parts(open_text, qtbot):
    page = open_text("kaartje2go/refusal/nl")
    editor = page.parts.editor
    editor.replace_text("{% for one in refused if one.refused %}{{ one.name }}{% endfor %}")
    click_chip(qtbot, editor)
    page.dialog.choose(next(each.tag for each in page.dialog._entries if " in about %}" in each.tag))
    page.dialog.accept()
    assert editor.text == "{% for one in about if one.refused %}{{ one.name }}{% endfor %}"


def test_what_has_nothing_to_choose_opens_nothing(open_text, qtbot):
    page = open_text("kaartje2go/refusal/nl")
    editor = page.parts.editor
    editor.replace_text("{% endif %}")
    click_chip(qtbot, editor)
    assert page.dialog is None
