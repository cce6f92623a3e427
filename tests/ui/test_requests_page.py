"""The list of requests as a person uses it, on a real practice desk."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from dsar_desk.domain.cases import CaseState
from dsar_desk.domain.listing import CaseQuery, Filter, SortBy
from dsar_desk.errors import DamagedDesk
from dsar_desk.services.closing import set_aside
from ui.actions import Act
from ui.requests.columns import Column
from ui.requests.model import PAGE, ROW_ROLE, RequestsModel


@pytest.fixture
def page(window):
    return window.pages["requests"]


def rows(page):
    return [page.model.index(place, 0).data(ROW_ROLE) for place in range(page.model.rowCount())]


def settled(qtbot, page):
    waiting = (page._pause, page._rest)
    counted = page.chips.chips[Filter.OPEN.value]
    qtbot.waitUntil(lambda: counted.count is not None)
    qtbot.waitUntil(lambda: not page.shell.lists.is_busy and not any(timer.isActive() for timer in waiting))


def test_the_first_rows_are_there_when_the_window_opens(page):
    assert page.model.rowCount() > 0
    assert page.list.currentWidget() is page.table
    assert page.table.currentIndex().row() == 0


def test_the_list_is_sorted_by_the_last_day(page):
    days = [row.sort_due for row in rows(page)]
    assert days == sorted(days)


def test_the_title_bar_names_nobody(window, page):
    assert window.windowTitle() == "DSAR Desk"
    assert not any(row.name in window.windowTitle() for row in rows(page))


def test_typing_in_the_search_field_narrows_the_list(qtbot, page):
    wanted = rows(page)[-1]
    page.shell.actions[Act.SEARCH].trigger()
    qtbot.keyClicks(page.search, wanted.name.split()[0])
    settled(qtbot, page)
    found = rows(page)
    assert wanted.reference in [row.reference for row in found]
    assert all(wanted.name.split()[0].casefold()[:3] in row.name.casefold() for row in found)


def test_what_nobody_has_says_so_and_leads_back(qtbot, page):
    qtbot.keyClicks(page.search, "zzzzqqqq")
    settled(qtbot, page)
    assert page.list.currentWidget() is page.no_hits
    page.clear_filters()
    settled(qtbot, page)
    assert page.list.currentWidget() is page.table


def test_down_goes_from_the_search_field_to_the_list_and_escape_clears_it(qtbot, page):
    page.search.setText("x")
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert page.search.text() == ""
    page.window().activateWindow()
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    assert page.window().focusWidget() is page.table


@pytest.mark.parametrize("chosen", [Filter.WEEK, Filter.OVERDUE, Filter.WAITING, Filter.CLOSED])
def test_a_chip_shows_as_many_as_it_counts(qtbot, page, chosen):
    settled(qtbot, page)
    chip = page.chips.chips[chosen.value]
    chip.click()
    settled(qtbot, page)
    assert page.model.rowCount() == min(chip.count, PAGE)
    assert page.model.query.filter is chosen


def test_the_chips_count_what_the_search_finds(qtbot, page):
    settled(qtbot, page)
    before = page.chips.chips[Filter.CLOSED.value].count
    qtbot.keyClicks(page.search, "zzzzqqqq")
    settled(qtbot, page)
    assert before > 0
    assert page.chips.chips[Filter.CLOSED.value].count == 0


def test_a_chip_says_its_count_and_whether_it_is_on(qtbot, page):
    settled(qtbot, page)
    chip = page.chips.chips[Filter.OPEN.value]
    assert chip.accessibleName() == f"Open, {chip.count}, filter aan"


def test_a_column_head_sorts_and_sorts_the_other_way(qtbot, page):
    head = page.table.horizontalHeader()
    for descending in (False, True):
        place = head.sectionViewportPosition(Column.NAME) + 5
        qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place, 8))
        settled(qtbot, page)
        names = [row.name.casefold() for row in rows(page)]
        assert page.model.query.sort_by is SortBy.NAME
        assert page.model.query.descending is descending
        assert names[0] >= names[-1] if descending else names[0] <= names[-1]


def test_a_column_that_does_not_sort_leaves_the_order_as_it_was(qtbot, page):
    head = page.table.horizontalHeader()
    place = head.sectionViewportPosition(Column.RIGHTS) + 5
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place, 8))
    assert head.sortIndicatorSection() == Column.DUE
    assert page.model.query.sort_by is SortBy.DUE


def test_enter_opens_the_request(qtbot, page):
    wanted = []
    page.shell.wants_page.disconnect()
    page.shell.wants_page.connect(lambda *asked: wanted.append(asked))
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert wanted == [("case", rows(page)[1].reference)]


def test_the_menu_of_a_row_copies_its_reference(page):
    row = rows(page)[0]
    menu = page.table.row_menu(row)
    next(action for action in menu.actions() if action.text() == "Kenmerk kopiëren").trigger()
    assert QGuiApplication.clipboard().text() == row.reference


def test_nothing_of_another_organisation_shows_until_all_are_picked(qtbot, page):
    names = page.shell.desk.controller_names()
    one = next(iter(names))
    page.controllers.box.setCurrentIndex(page.controllers.box.findData(one))
    page.controllers.box.activated.emit(page.controllers.box.currentIndex())
    settled(qtbot, page)
    assert {row.controller for row in rows(page)} == {one}
    page.controllers.box.setCurrentIndex(0)
    page.controllers.box.activated.emit(0)
    settled(qtbot, page)
    assert len({row.controller for row in rows(page)}) > 1


def test_the_banner_picks_the_earliest_last_day_of_a_running_clock(page):
    first = next(row for row in rows(page) if row.due is not None)
    if (first.due - page.shell.desk.today()).days <= 7:
        assert first.reference in page.banner.first.text()
        assert page.banner.act.isVisible()
    else:
        assert page.banner.first.text().startswith("Niets dringends")


def test_the_last_day_is_said_in_full(page):
    said = page.model.index(0, Column.DUE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("uiterste dag ")


def test_a_change_from_outside_shows_within_a_second(qtbot, page, desk_folder):
    from dsar_desk.bootstrap import open_desk
    from dsar_desk.services.editing import edit_case

    row = rows(page)[0]
    other = open_desk(desk_folder, key=page.shell.desk.core.register.key)
    try:
        edit_case(
            other.begin, other.catalog, other.actor(), row.reference,
            field="name", value="Ada Nieuwenaam", reason="spelling",
        )  # fmt: skip
    finally:
        other.close()
    qtbot.waitUntil(lambda: "Ada Nieuwenaam" in [each.name for each in rows(page)], timeout=1500)


def test_a_list_that_cannot_be_read_says_why_and_offers_to_try_again(qtbot, page, monkeypatch):
    def fail(*_args, **_more):
        raise DamagedDesk("damaged")

    monkeypatch.setattr(page.shell.desk, "page", fail)
    monkeypatch.setattr(page.shell.desk, "counts", lambda query: {})
    page.model.load(page.model.query)
    qtbot.waitUntil(lambda: page.list.currentWidget() is page.failure)
    assert page.failure.title.text()


class Endless:
    """A list of many rows, in pages, without a register."""

    def __init__(self, total):
        self.total = total

    def today(self):
        return date(2026, 11, 22)

    def controller_names(self):
        return {}

    def page(self, query, *, cursor=None, limit=PAGE):
        from dsar_desk.domain.listing import CaseRow, Page
        from dsar_desk.domain.rights import Right

        first = int(cursor[0]) if cursor else 0
        last = min(first + limit, self.total)
        day = date(2026, 12, 1)
        made = tuple(
            CaseRow(
                reference=f"KTG-2026-{n:04}", controller="ktg", name=f"Naam {n}", rights=(Right.ACCESS,),
                received=date(2026, 11, 1), due=day, strict_due=day, safe_due=day, state="new",
                step="acknowledge", step_right="", is_extended=False, closed_on=None, sort_due=day,
            )
            for n in range(first, last)
        )  # fmt: skip
        return Page(made, (str(last),) if last < self.total else None)


def test_the_model_is_a_sound_one_while_it_fetches(qtbot, qtmodeltester, shell):
    model = RequestsModel(Endless(950), shell.lists)
    model.show_now(CaseQuery(today=date(2026, 11, 22)))
    qtmodeltester.check(model)

    def all_are_there():
        model.fetchMore(model.index(-1, -1))
        return model.rowCount() == 950

    qtbot.waitUntil(all_are_there)
    assert not model.canFetchMore(model.index(-1, -1))
    qtmodeltester.check(model)


def test_a_page_that_arrives_after_the_question_changed_is_left_out(qtbot, shell):
    model = RequestsModel(Endless(950), shell.lists)
    model.show_now(CaseQuery(today=date(2026, 11, 22)))
    model.fetchMore(model.index(-1, -1))
    model.show_now(CaseQuery(today=date(2026, 11, 22), search="x"))
    qtbot.waitUntil(lambda: not shell.lists.is_busy)
    assert model.rowCount() == PAGE


def test_the_navigation_counts_on_while_another_page_shows(qtbot, window):
    core, item = window.desk.core, window.navigation.items["show-requests"]
    qtbot.waitUntil(lambda: item.count > 0)
    before = item.count
    reference = window.desk.page(CaseQuery(today=window.desk.today())).rows[0].reference
    window.open_page("controllers")
    set_aside(
        core.begin, core.catalog, core.actor(), reference, state=CaseState.WITHDRAWN, reason="Ingetrokken."
    )
    window.shell.changed.emit()
    qtbot.waitUntil(lambda: item.count == before - 1)
