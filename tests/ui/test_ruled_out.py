"""Digits that a person says are no national number: asked once in a case, and told in the history."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from dsar_desk.domain.cases import Channel
from dsar_desk.domain.identity import Answer
from dsar_desk.domain.letters import Enclosure
from dsar_desk.domain.people import Person
from dsar_desk.domain.rights import Right
from dsar_desk.services.ports import Actor
from dsar_desk.services.registration import NewRequest, register_request
from ui.case.page import CasePage
from ui.letters.enclosures import EnclosureList
from ui.new_request.letter_box import LetterBox

DIGITS = "999912343"


@pytest.fixture
def reference(desk):
    new = NewRequest(
        controller="kaartje2go",
        rights=(Right.ACCESS,),
        received=desk.today() - timedelta(days=2),
        channel=Channel.EMAIL,
        person=Person("Ana Voorbeeld", "ana@example.org"),
    )
    actor = Actor("Ilse Vermeer", "", desk.today(), datetime.now(UTC))
    return register_request(desk.core.begin, desk.core.catalog, actor, new).case.reference


@pytest.fixture
def page(qtbot, shell, reference):
    made = CasePage(shell)
    qtbot.addWidget(made)
    shell.changed.connect(made.refresh)
    made.resize(1240, 860)
    made.show()
    qtbot.waitExposed(made)
    made.opened(reference)
    qtbot.waitUntil(lambda: made.view is not None)
    made.choose_tab("identity")
    return made


def click(qtbot, widget):
    qtbot.waitUntil(lambda: widget.isVisible() and widget.height() > 8)
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_who_says_that_it_is_none_is_not_asked_again_anywhere_in_the_case(page, desk, reference, qtbot):
    row = page.identity.rows["ID-01"]
    row.form.reason.setText(f"Noemde {DIGITS}")
    click(qtbot, row.form.buttons[Answer.YES])
    qtbot.waitUntil(lambda: row.form.field.has_error)
    click(qtbot, row.form.buttons[Answer.YES])
    assert row.form.field.has_error  # nothing goes on without a reason
    click(qtbot, row.form.why_none.parts.ready["order"])
    qtbot.waitUntil(lambda: "ID-02" in page.identity.rows)
    qtbot.waitUntil(lambda: page.view.case.ruled_out != ())

    next_row = page.identity.rows["ID-02"]
    next_row.form.reason.setText(f"Ook hier {DIGITS}")
    click(qtbot, next_row.form.buttons[Answer.NO])
    qtbot.waitUntil(lambda: "ID-03" in page.identity.rows)
    assert not next_row.form.field.has_error
    with desk.core.read() as work:
        records = list(work.history.of(reference))
    told = [each.event for each in records if each.event.kind == "number-ruled-out"]
    assert len(told) == 1
    assert told[0].reason == "Het is een bestelnummer."
    assert DIGITS not in repr(told)


def test_a_reason_of_ones_own_holds_no_number_and_is_kept_as_it_was_typed(page, desk, reference, qtbot):
    row = page.identity.rows["ID-01"]
    row.form.reason.setText(f"Noemde {DIGITS}")
    click(qtbot, row.form.buttons[Answer.YES])
    asked = row.form.why_none.parts
    click(qtbot, asked.other)
    qtbot.waitUntil(asked.own.isVisible)
    for refused in ("  ", f"Artikel {DIGITS}"):
        asked.own.setText(refused)
        qtbot.keyClick(asked.own, Qt.Key.Key_Return)
        assert asked.field.has_error
    asked.own.setText("Het is een artikelnummer.")
    click(qtbot, asked.take)
    qtbot.waitUntil(lambda: "ID-02" in page.identity.rows and page.view.case.ruled_out != ())
    with desk.core.read() as work:
        told = [each.event.reason for each in work.history.of(reference)]
    assert "Het is een artikelnummer." in told


def test_another_number_is_still_asked_about(page, qtbot):
    row = page.identity.rows["ID-01"]
    row.form.reason.setText(f"Noemde {DIGITS}")
    click(qtbot, row.form.buttons[Answer.YES])
    click(qtbot, row.form.why_none.parts.ready["customer"])
    qtbot.waitUntil(lambda: "ID-02" in page.identity.rows and page.view.case.ruled_out != ())
    other = page.identity.rows["ID-02"]
    other.form.reason.setText("En 999990019")
    click(qtbot, other.form.buttons[Answer.NO])
    qtbot.waitUntil(lambda: other.form.field.has_error)


def test_a_pasted_number_that_is_none_is_put_back_and_a_labelled_one_stays_masked(shell, qtbot):
    box = LetterBox(shell, lambda: ())
    qtbot.addWidget(box)
    box.show()
    box.take(f"In het magazijn staat {DIGITS}. Mijn BSN is 999990019.")
    qtbot.waitUntil(lambda: "*********" in box.text)
    assert DIGITS not in box.text
    assert "2 nationale nummers" in box.note.text()
    click(qtbot, box.back)
    click(qtbot, box.why.parts.ready["telephone"])
    qtbot.waitUntil(lambda: DIGITS in box.text and "BSN is *********" in box.text)
    assert box.ruled_out == {DIGITS: "Het is een telefoonnummer."}
    assert not box.back.isVisible()


def test_only_a_labelled_number_cannot_be_put_back(shell, qtbot):
    box = LetterBox(shell, lambda: ())
    qtbot.addWidget(box)
    box.show()
    box.take("Mijn BSN is 999990019.")
    qtbot.waitUntil(lambda: "*********" in box.text)
    assert not box.back.isVisible()


def test_a_file_named_like_an_id_or_with_a_number_is_warned_of_at_once(shell, qtbot):
    files = EnclosureList(shell)
    qtbot.addWidget(files)
    files.show()
    files.set_files([Enclosure("gegevens.csv", b"a;b")])
    assert not files.warning.isVisible()
    files.set_files([Enclosure("paspoort Ana.jpg", b"")])
    assert "paspoort Ana.jpg" in files.warning.text()
    files.set_files([Enclosure(f"export {DIGITS}.csv", b"")])
    assert files.warning.isVisible()
    assert DIGITS not in files.warning.text()
