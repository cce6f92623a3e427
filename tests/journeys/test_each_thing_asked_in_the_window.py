"""Each thing that a requester asks is answered in the letter that a person writes at the window."""

from datetime import timedelta

import pytest
from answering import ENCLOSURE, Reader, day_before, facts_for, found_for, reason_for
from asked import READ_OTHERWISE, requests
from PySide6.QtWidgets import QPushButton

from dsar_desk.domain.cases import RightState
from dsar_desk.domain.identity import SETTLED, Answer
from dsar_desk.domain.people import RepresentativeKind
from dsar_desk.domain.rights import RIGHTS, Decision
from dsar_desk.services.clock import deadlines_of
from dsar_desk.services.letter_fit import answer_kind
from dsar_desk.services.letters import pdf_of
from dsar_desk.services.shops import shop_of
from ui.new_request.channels import SELDOM
from ui.new_request.dialog import NewRequestDialog


@pytest.mark.parametrize("asked", requests(), ids=lambda asked: str(asked.number))
def test_a_letter_written_at_the_window_answers_each_thing(asked, at_desk, tmp_path):
    person = at_desk
    assert register(person, asked) == READ_OTHERWISE.get(asked.number, set())
    stop_at_once(person, asked)
    settle_identity(person, asked)
    for row in found_for(asked):
        record(person, row)
    for right in asked.rights:
        decide(person, asked, right)
    letter = answer(person, asked, tmp_path)
    assert missing_in(person, asked, letter) == []
    assert letter.language == asked.language


def register(person, asked):
    """Paste the letter, set right what the desk did not read, register it; return the rights set by hand."""
    person.click(person.show_requests().empty.findChild(QPushButton))
    person.until(lambda: person.window.findChild(NewRequestDialog) is not None)
    dialog = person.window.findChild(NewRequestDialog)
    person.until(lambda: dialog.controllers.count() > 0)
    person.choose(dialog.controllers, asked.controller)
    person.copy(asked.text)
    with person.qtbot.waitSignal(dialog.letter.read, timeout=20_000):
        person.click(dialog.letter.paste_button)
    wrong = set(dialog.rights.chosen) ^ set(asked.rights)
    for right in wrong:
        person.click(dialog.rights.rows[right].box)
    fill_in(person, dialog.person, asked)
    if asked.channel is not dialog.channels.channel:
        come_in(person, dialog, asked.channel)
    dialog.received.set_day(person.session.desk.today() - timedelta(days=3))
    person.click(dialog.save)
    person.until(lambda: person.is_at("case") and person.case.view is not None)
    person.rest()
    return wrong


def come_in(person, dialog, channel):
    """Say how the request came; a seldom way stands in a menu."""
    segment = dialog.channels.segments.get(channel)
    if segment is not None:
        person.click(segment)
    else:
        place = SELDOM.index(channel)
        dialog.channels.menu_of_seldom().actions()[place].trigger()
    assert dialog.channels.channel is channel


def fill_in(person, form, asked):
    """Write what the letter does not say of itself: the mail or the envelope told it."""
    told = {form.name: asked.person["name"]}
    if asked.lawyer:
        person.choose(form.acting, RepresentativeKind.LAWYER.value)
        told |= {form.acting_name: asked.lawyer, form.acting_email: asked.person["email"]}
    else:
        told[form.email] = asked.person["email"] or ""
    for field, words in told.items():
        if field.text() != words:
            person.write(field, words)
    if form.language.currentData() != asked.language:
        person.choose(form.language, asked.language)


def stop_at_once(person, asked):
    """Stop what must stop on the day itself, before anything else."""
    for _ in [right for right in asked.rights if RIGHTS[right].stops_at_once]:
        case = person.is_next("stop-at-once")
        right = case.view.step.right
        person.do_next()
        person.click(case.dialog.act)
        person.until(lambda case=case, right=right: case.view.case.item(right).state is RightState.STOPPED)
        person.rest()


def settle_identity(person, asked):
    """Say that there is no doubt, and for a lawyer that the mandate was seen: nothing more is asked."""
    if not any(RIGHTS[right].needs_identity for right in asked.rights):
        return
    case = person.case
    case.tabs.choose("identity")
    tab = case.identity
    if asked.lawyer:
        person.click(tab.acting.record)
        dialog = tab.acting.dialog
        person.tick(dialog.seen)
        person.click(dialog.act)
        person.until(lambda: bool(case.view.case.representative.mandate_seen_on))
        person.rest()
    person.until(lambda: "ID-01" in tab.rows)
    row = tab.rows["ID-01"]
    if not row.is_open:
        person.click(row.toggle)
    person.write(row.form.reason, "Naam en adres passen bij wat wij hebben.")
    person.click(row.form.buttons[Answer.NO])
    person.rest()
    person.write(tab.outcome.reason, "Er is geen twijfel.")
    person.click(tab.outcome.not_needed)
    person.until(lambda: case.view.case.identity.outcome in SETTLED)
    person.rest()


def record(person, row):
    """Say what one system holds, and why it stays."""
    case = person.case
    case.tabs.choose("data")
    person.click(case.found.add)
    dialog = case.found.dialog
    person.write(dialog.system, row.system)
    person.write(dialog.found, row.found)
    person.choose(dialog.action, row.action)
    person.write(dialog.because, row.because)
    person.write(dialog.until, row.until)
    person.click(dialog.act)
    person.until(lambda: [each.system for each in case.view.case.data_found] == [row.system])
    person.rest()


def decide(person, asked, right):
    """Decide one right, whole or in part."""
    case = person.case
    case.tabs.choose("decisions")
    person.click(case.decisions.cards[right])
    form, ground = case.decisions.form, asked.partial.get(right, "")
    decision = Decision.PARTIAL if ground else Decision.GRANTED
    person.click(form.choices.cards[decision.value].radio)
    if ground:
        person.choose(form.ground, ground)
        person.write(form.reason, reason_for(asked))
    person.click(form.record)
    person.until(lambda: case.view.case.item(right).decision is decision)
    person.rest()


def answer(person, asked, folder):
    """Write the letter that answers all rights, file it, and say that it has left."""
    case = person.case
    case.tabs.choose("letters")
    person.rest()
    kind = answer_kind(person.session.desk.core.catalog, case.view.case, asked.rights[0]).kind
    person.click(case.letters.write[kind])
    page = person.letter(kind)
    form = page.parts.form
    for key, text in facts_for(asked, page.offer.kind, day_before(person.session.desk.today())).items():
        form.jump(key)
        editor = form.fields[key].editor
        editor.setFocus()
        editor.selectAll()
        person.copy(text)
        editor.paste()
    if asked.encloses:
        name, content = ENCLOSURE
        folder.joinpath(name).write_text(content, encoding="utf-8")
        person.enclose(folder / name)
    person.laid_out()
    assert [row.key for row in page.parts.open_fields.rows] == []
    letter = person.file_letter()
    person.send_letter(asked.how)
    return letter


def missing_in(person, asked, letter):
    """Return what is asked and not answered in the letter as the desk keeps it."""
    core, today = person.session.desk.core, person.session.desk.today()
    with core.read() as work:
        case = work.cases.get(person.page.view.reference)
        assert {item.state for item in case.rights} == {RightState.ANSWERED}
        shop = shop_of(work, core.catalog, asked.controller)
    pdf = pdf_of(core.read, letter.id)
    due = deadlines_of(case, shop).due
    return Reader(asked, shop, pdf, day=day_before(today), dated=today, due=due, stopped=today).missing()
