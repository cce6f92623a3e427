"""The points of the identity checklist: what a bad answer leads to, and a mandate's day."""

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from dsar_desk.domain.cases import Channel
from dsar_desk.domain.id_copies import CopyTrace
from dsar_desk.domain.identity import Answer
from dsar_desk.domain.people import Person, Representative, RepresentativeKind
from dsar_desk.domain.redaction import MaskedCopy
from dsar_desk.domain.rights import Right
from dsar_desk.services.deciding import answer_items, name_representative, record_copy
from dsar_desk.services.id_copies import copies_of, destroy_copy, keep_copy
from dsar_desk.services.ports import Actor
from dsar_desk.services.registration import NewRequest, register_request
from ui.case.page import CasePage
from ui.requests.id_copies import CopyWatch
from ui.widgets.tab_order import order_as_shown


@pytest.fixture
def do(desk):
    def done(service, reference, *given, today=None, **named):
        day = today or desk.today()
        actor = Actor("Ilse Vermeer", "", day, datetime.now(UTC))
        return service(desk.core.begin, desk.core.catalog, actor, reference, *given, **named)

    return done


@pytest.fixture
def reference(desk):
    new = NewRequest(
        controller="kaartje2go",
        rights=(Right.ACCESS,),
        received=desk.today() - timedelta(days=10),
        channel=Channel.EMAIL,
        person=Person("Ana Voorbeeld", "ana@example.org"),
    )
    actor = Actor("Ilse Vermeer", "", desk.today(), datetime.now(UTC))
    return register_request(desk.core.begin, desk.core.catalog, actor, new).case.reference


@pytest.fixture
def identity(qtbot, shell, reference):
    """Open the case at the identity tab; returns the page."""

    def opened():
        page = CasePage(shell)
        qtbot.addWidget(page)
        page.went = []
        shell.wants_page.connect(lambda name, argument: page.went.append((name, argument)))
        shell.changed.connect(page.refresh)
        page.resize(1240, 860)
        page.show()
        page.opened(reference)
        qtbot.waitUntil(lambda: page.view is not None)
        page.choose_tab("identity")
        return page

    return opened


def click(qtbot, widget):
    qtbot.waitUntil(lambda: widget.isVisible() and widget.height() > 8)
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_a_bad_answer_says_what_to_do_and_offers_the_letter(do, reference, identity, qtbot):
    lighter = {"ID-01": Answer.YES, "ID-02": Answer.NO, "ID-03": Answer.NO, "ID-04": Answer.YES}
    do(answer_items, reference, answers={**lighter, "ID-05": Answer.NO}, reason="Onbekend adres.")
    page = identity()
    row = page.identity.rows["ID-05"]
    assert "Stuur eerst een verbeterde brief" in row.fails.text.text()
    click(qtbot, row.fails.letter)
    assert page.went[-1] == ("letter", f"{reference}/identity-request")
    assert not page.identity.rows["ID-06"].fails.isVisible()


def test_a_letter_that_the_desk_does_not_have_is_not_offered(do, reference, identity, desk, qtbot):
    somebody = Representative(RepresentativeKind.MANDATE, "Bo Voorbeeld")
    do(name_representative, reference, representative=somebody)
    do(answer_items, reference, answers={"ID-13": Answer.NO})
    row = identity().identity.rows["ID-13"]
    qtbot.waitUntil(row.fails.isVisible)
    kinds = {kind.kind for kind in desk.core.catalog.letter_kinds()}
    assert row.fails.letter.isHidden() == ("mandate-request" not in kinds)


def test_the_day_on_which_a_mandate_was_seen_is_recorded_with_the_answer(
    do, reference, identity, desk, qtbot
):
    do(name_representative, reference, representative=Representative(RepresentativeKind.MANDATE, "Bo"))
    page = identity()
    row = page.identity.rows["ID-13"]
    click(qtbot, row.toggle)
    row.form.seen_on.set_day(desk.today() - timedelta(days=2))
    click(qtbot, row.form.buttons[Answer.YES])
    qtbot.waitUntil(lambda: page.view.case.representative.mandate_seen_on != "")
    seen = page.view.case.representative.mandate_seen_on
    assert date.fromisoformat(seen) == desk.today() - timedelta(days=2)
    qtbot.waitUntil(lambda: row.summary.text().startswith("Ja"))


def test_destruction_is_recorded_with_its_places_and_not_by_a_tick(do, reference, identity, qtbot):
    do(record_copy, reference, received=date(2026, 11, 1))
    page = identity()
    row = page.identity.rows["ID-11"]
    row.set_open(is_open=True)
    qtbot.waitUntil(row.form.gone.isVisible)
    assert not row.form.buttons[Answer.YES].isVisible()
    do(destroy_copy, reference, places=dict.fromkeys(CopyTrace, Answer.YES))
    page.shell.changed.emit()
    qtbot.waitUntil(lambda: row.summary.text().startswith("Ja"))
    assert row.form.gone.isHidden()


def test_a_copy_goes_by_itself_when_the_day_changes(do, reference, shell, desk, qtbot, monkeypatch):
    do(keep_copy, reference, MaskedCopy((b"\x89PNG",)), came_unmasked=False)
    told = []
    shell.wants_toast.connect(lambda text, _undo: told.append(text))
    watch = CopyWatch(shell)
    watch.look()
    qtbot.waitUntil(lambda: not shell.tasks.is_busy)
    assert len(copies_of(desk.core.read, reference)) == 1
    tomorrow = desk.today() + timedelta(days=1)
    monkeypatch.setattr(desk, "today", lambda: tomorrow)
    watch.look()
    qtbot.waitUntil(lambda: told != [])
    assert copies_of(desk.core.read, reference) == ()
    assert "vernietigd" in told[0]


def test_tab_goes_through_the_points_as_they_stand_and_from_a_point_into_its_form(identity):
    page = identity()
    rows = list(page.identity.rows.values())
    form = rows[0].form
    order_as_shown(page)  # as the window does for each Tab
    order = [page]
    while (at := order[-1].nextInFocusChain()) is not page:
        order.append(at)
    places = [order.index(row.toggle) for row in rows]
    assert places == sorted(places)
    assert places[0] < order.index(form.reason) < places[1]
