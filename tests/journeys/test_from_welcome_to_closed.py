"""A real letter comes in: from the welcome page to a closed case, for each of the five controllers.

The person does what the page of the case says is the next step; nothing else leads on.
"""

from datetime import timedelta
from pathlib import Path

import pytest
from five_letters import JOURNEYS
from person import Person
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton
from reading_back import folded, fonts_in, pages_in, text_in, title_and_author

from dsar_desk.bootstrap import is_recovery_code
from dsar_desk.domain.cases import CaseState, RightState
from dsar_desk.domain.deadlines import deadline
from dsar_desk.domain.identity import IdentityOutcome, TryResult
from dsar_desk.domain.letters import Posting
from dsar_desk.services.letters import pdf_of
from dsar_desk.services.shops import shop_of
from ui import texts
from ui.new_request.dialog import NewRequestDialog

LETTERS = Path(__file__).parent.parent / "data" / "requests"
PLACE = QSize(800, 640)
"""How large the person leaves the window; a screen that is not there has room for it."""


@pytest.mark.parametrize("journey", JOURNEYS, ids=lambda journey: journey.controller)
def test_a_real_letter_goes_from_the_welcome_page_to_a_closed_case(journey, person, start, tmp_path):
    assert is_recovery_code(person.begin_own_desk())
    person.leave_the_new_organisation_for_later()
    page = person.show_requests()
    assert page.list.currentWidget() is page.empty
    reference, due = register(person, journey)
    stop_at_once(person, journey)
    acknowledge(person, journey, due, tmp_path / "ontvangst.pdf")
    if journey.means is not None:
        settle_identity(person, journey)
        record_what_was_found(person, journey)
    for right in journey.rights:
        decide(person, journey, right)
    for number, reply in enumerate(journey.replies):
        answer(person, journey, reply, tmp_path / f"antwoord-{number}.pdf")
    close(person, reference)
    told = history(person, journey, reference)
    person.window.resize(PLACE)
    person.close_window()

    later = Person(person.qtbot, start())
    later.unlock()
    assert later.window.size() == PLACE
    all_is_there(later, journey, reference, told)


def register(person, journey):
    """Paste the letter into a new request, look at its last day, and register it."""
    person.click(person.page.empty.findChild(QPushButton))
    person.until(lambda: person.window.findChild(NewRequestDialog) is not None)
    dialog = person.window.findChild(NewRequestDialog)
    person.until(lambda: dialog.controllers.count() > 0)
    letter = (LETTERS / journey.letter).read_text(encoding="utf-8")
    person.copy(letter)
    with person.qtbot.waitSignal(dialog.letter.read, timeout=20_000):
        person.click(dialog.letter.paste_button)
    assert dialog.rights.chosen == journey.rights
    if journey.typed:
        person.write(dialog.person.name, journey.typed)
    assert dialog.person.name.text() == journey.person
    person.choose(dialog.controllers, journey.controller)
    today = person.session.desk.today()
    received = today - timedelta(days=journey.days_ago)
    dialog.received.set_day(received)
    country = dialog.controllers.choice.country
    due = deadline(received, country=country).due
    assert dialog.due.day.text() == texts.full_date(due)
    person.click(dialog.save)
    case = person.is_next("stop-at-once" if journey.means is None else "acknowledge")
    assert case.clock.due.text() == texts.long_date(due, today=today) or journey.means is None
    assert letter.strip() in case.view.case.text
    return case.view.reference, due


def stop_at_once(person, journey):
    """Stop what must stop on the day itself, before anything is written."""
    for right in journey.rights if journey.means is None else ():
        case = person.is_next("stop-at-once")
        assert case.view.step.right is right
        person.do_next()
        person.click(case.dialog.act)
        person.until(lambda case=case, right=right: case.view.case.item(right).state is RightState.STOPPED)


def acknowledge(person, journey, due, paper):
    """File, print and send the acknowledgement, which names the last day in words."""
    case = person.is_next("acknowledge")
    assert ("identiteit" in case.step.after.text()) == (journey.means is not None)
    person.do_next()
    person.letter("acknowledgement")
    letter = person.file_letter()
    reads_back(person, journey, filed(person, letter), day_in_words(due, letter.language))
    person.print_letter(paper)
    assert pages_in(paper.read_bytes()) == pages_in(filed(person, letter))
    person.send_letter(Posting.EMAIL)
    person.back_to_case()


def settle_identity(person, journey):
    """Answer the points of the checklist that are asked, least intrusive first, and record the means."""
    case = person.is_next("settle-identity")
    person.do_next()
    tab = case.identity
    for code, (given, reason) in journey.points.items():
        person.until(lambda code=code: code in tab.rows and tab.rows[code].is_open)
        row = tab.rows[code]
        person.write(row.form.reason, reason)
        person.click(row.form.buttons[given])
        person.until(lambda code=code: not tab.rows[code].form.reason.text())
        person.rest()
    way = tab.ways.rows[journey.means]
    if not way.is_open:
        person.click(way.toggle)
    person.click(way.buttons[TryResult.MATCHED])
    person.until(lambda: tab.outcome.method.currentData() == journey.means)
    person.write(tab.outcome.reason, "Naam, adres en laatste bestelling komen overeen.")
    person.click(tab.outcome.passed)
    person.until(lambda: case.view.case.identity.outcome is IdentityOutcome.PASSED)


def record_what_was_found(person, journey):
    """Say in words what a system holds."""
    case = person.is_next("decide")
    case.tabs.choose("data")
    system, found, action = journey.found
    person.click(case.found.add)
    dialog = case.found.dialog
    person.write(dialog.system, system)
    person.write(dialog.found, found)
    person.choose(dialog.action, action)
    person.click(dialog.act)
    person.until(lambda: [row.system for row in case.view.case.data_found] == [system])


def decide(person, journey, right):
    """Decide one right."""
    case = person.is_next("decide")
    assert case.view.step.right is right
    person.do_next()
    form = case.decisions.form
    assert form.choices.current == ""
    person.click(form.choices.cards[journey.decision.value].radio)
    if journey.ground:
        person.choose(form.ground, journey.ground)
        person.write(form.reason, journey.reason)
    person.click(form.record)
    person.until(lambda: case.view.case.item(right).decision is journey.decision)


def answer(person, journey, reply, file):
    """Write the answer, file it, save and print it, and say that it has left."""
    person.is_next("write-answer")
    person.do_next()
    page = person.letter(reply.kind)
    today = person.session.desk.today()
    for key, text in reply.facts.items():
        page.parts.form.jump(key)
        person.write(page.parts.form.fields[key].editor, text.replace("{day}", today.isoformat()))
    name, content = reply.enclosure
    if name:
        enclosure = file.parent / name
        enclosure.write_text(content, encoding="utf-8")
        person.enclose(enclosure)
    person.laid_out()
    assert [row.key for row in page.parts.open_fields.rows] == []
    letter = person.file_letter()
    assert letter.enclosures == ((name,) if name else ())
    person.save_letter(file)
    assert file.read_bytes() == filed(person, letter)
    reads_back(person, journey, file.read_bytes(), *reply.says)
    person.print_letter(file.with_suffix(".paper.pdf"))
    assert pages_in(file.with_suffix(".paper.pdf").read_bytes()) == pages_in(file.read_bytes())
    person.send_letter(journey.how)
    person.back_to_case()


def day_in_words(day, language):
    """Return a day as people write it, without the weekday."""
    months = {
        "nl": "januari februari maart april mei juni juli augustus september oktober november december",
        "en": "January February March April May June July August September October November December",
        "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    }
    number = {"de": f"{day.day}.", "fr": "1er" if day.day == 1 else f"{day.day}"}.get(language, f"{day.day}")
    return f"{number} {months[language].split()[day.month - 1]} {day.year}"


def close(person, reference):
    """Close the case, and find it under what is closed."""
    case = person.is_next("close")
    person.do_next()
    person.until(lambda: case.view.case.state is CaseState.CLOSED)
    page = person.show_requests()
    assert page.model.rowCount() == 0
    person.click(page.chips.chips["closed"])
    person.until(lambda: page.model.references() == [reference])
    assert page.model.row(page.model.index(0, 0)).state == CaseState.CLOSED.value


def reads_back(person, journey, pdf, *says):
    """Read the filed letter with a library that the desk does not make it with."""
    page = person.page
    title, author = title_and_author(pdf)
    assert page.view.reference in title
    assert author == journey.legal_name
    text = text_in(pdf)
    written = day_in_words(page.view.today, page.issued.language)
    for words in (journey.legal_name, page.view.reference, journey.person, written, *says):
        assert folded(words) in text, words
    for draft in ("CONCEPT", "DRAFT", "PROJET"):
        assert draft not in text
    fonts = fonts_in(pdf)
    assert fonts
    assert [name for name, is_embedded in fonts if not is_embedded] == []


def filed(person, letter):
    """Return the bytes of a letter as the desk keeps them."""
    return pdf_of(person.session.desk.core.read, letter.id)


def history(person, journey, reference):
    """Return what the history tells of the case: each step stands in it, in order."""
    with person.session.desk.core.read() as work:
        told = [record.event.kind for record in work.history.of(reference)]
    letter = ["letter-issued", "letter-sent"]
    checked = [
        *["checklist-answered"] * len(journey.points),
        *("way-tried", "identity-recorded", "data-found"),
    ]
    steps = [
        "case-registered",
        *(["processing-stopped"] * len(journey.rights) if journey.means is None else []),
        *letter,
        *(checked if journey.means is not None else []),
        *["right-decided"] * len(journey.rights),
        *letter * len(journey.replies),
        "case-closed",
    ]
    assert [kind for kind in told if kind != "facts-recorded"] == steps
    return told


def all_is_there(person, journey, reference, told):
    """After a restart case, letters and history are as they were, and nothing is broken."""
    page = person.page
    person.click(page.chips.chips["closed"])
    person.until(lambda: page.model.references() == [reference])
    page.table.setFocus()
    person.qtbot.keyClick(page.table, "\r")
    person.until(lambda: person.is_at("case") and person.case.view is not None)
    case = person.case
    assert case.view.case.state is CaseState.CLOSED
    assert [letter.kind for letter in case.view.letters] == [
        "acknowledgement",
        *(reply.kind for reply in journey.replies),
    ]
    assert all(letter.sent_on for letter in case.view.letters)
    assert [record.event.kind for record in case.view.events] == told
    case.tabs.choose("history")
    person.until(lambda: len(case.history.rows) == len(told))
    core = person.session.desk.core
    assert core.verify().problems == ()
    with core.read() as work:
        shop = shop_of(work, core.catalog, journey.controller)
    assert shop.controller.is_example
