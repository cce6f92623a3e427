"""The list of requests: what to do first, filters, search and the table."""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QStackedWidget, QWidget

from dsar_desk.domain.listing import CaseQuery, CaseRow, Filter, SortBy
from ui import texts
from ui.actions import Act
from ui.after_paint import after_first_paint
from ui.errors import words_for
from ui.icons import icon
from ui.requests.first_now import FirstNow
from ui.requests.model import RequestsModel
from ui.requests.organisations import OrganisationChoice
from ui.requests.search_field import SearchField
from ui.requests.status import backup_line, controllers_line
from ui.requests.table import RequestsTable, first_to_do
from ui.shell import Shell
from ui.widgets.buttons import bound_button, button, icon_button
from ui.widgets.chips import Chips, ChipSpec
from ui.widgets.page import Page

if TYPE_CHECKING:
    from ui.requests.retention import PastRetention
    from ui.widgets.empty_state import EmptyState

DEBOUNCE = 20
"""Milliseconds between a key and the question to the register, while it still answers the one before."""
REST = 200
"""Milliseconds without a key after which the hits of each filter are counted."""
_CHIPS = (Filter.OPEN, Filter.WEEK, Filter.OVERDUE, Filter.WAITING, Filter.CLOSED, Filter.PURGEABLE)
_CHIP_COLOURS = {Filter.WEEK: "warn", Filter.OVERDUE: "late", Filter.WAITING: "hold"}


class RequestsPage(Page):
    """Look first at the banner, then at the column 'Uiterste dag'."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, QCoreApplication.translate("RequestsPage", "Requests"))
        self._query = CaseQuery(today=shell.desk.today())
        self._shown = False
        self._wanted = ""
        self._counts: Mapping[Filter, int] = {}
        self.past: PastRetention | None = None
        self.model = RequestsModel(shell.desk, shell.lists, self)
        self._pause = QTimer(self, singleShot=True, interval=DEBOUNCE)
        self._rest = QTimer(self, singleShot=True)
        self._build_head()
        self._build_body()
        self._connect()

    def opened(self, argument: str) -> None:
        """Show the list; `argument` is a filter to turn on, as `overdue`."""
        if argument:
            self.chips.choose(argument)
        if self._shown:
            self.refresh()
            return
        self._shown = True
        self._query = self._query._replace(controllers=self.controllers.read())
        self.model.show_now(self._query)
        self.banner.show_first(first_to_do(self.model.first_rows()), today=self._query.today)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._counts:
            after_first_paint(self.window(), self._finish)

    def _finish(self) -> None:
        """Add what the first painting can do without: for its cross Qt looks through the system's icons."""
        self.search.setClearButtonEnabled(True)
        self._count()

    def refresh(self) -> None:
        self._query = self._query._replace(today=self.shell.desk.today(), controllers=self.controllers.read())
        self.model.load(self._query, keep_rows=True)
        self._count()

    def first_focus(self) -> QWidget:
        return self.table

    def set_narrow(self, narrow: bool) -> None:
        super().set_narrow(narrow)
        if hasattr(self, "search"):
            self.search.setMinimumWidth(200 if narrow else 330)
            self.controllers.set_narrow(narrow)

    def count(self) -> None:
        desk = self.shell.desk
        query = CaseQuery(today=desk.today(), controllers=self._query.controllers)
        self.shell.lists.run(
            lambda: desk.counts(query).get(Filter.OPEN, 0),
            done=self.shell.counted.emit,
            owner=self,
            replaces="open-count",
        )

    def clear_filters(self) -> None:
        """Show all that is open, of the same organisation."""
        self.search.clear()
        self.chips.choose(Filter.OPEN)

    def _build_head(self) -> None:
        actions = self.shell.actions
        self.beside_title.setText(texts.long_date(self._query.today, today=self._query.today))
        self.search = SearchField()
        self.search.setPlaceholderText(self.tr("Search by name, reference or organisation"))
        self.search.setAccessibleName(self.tr("Search requests"))
        self.search.setToolTip("Ctrl+F")
        self.search.addAction(
            QAction(icon("search"), "", self.search), QLineEdit.ActionPosition.LeadingPosition
        )
        self.search.setMinimumWidth(330)
        self.new_request = bound_button(actions[Act.NEW_REQUEST], icon_name="plus")
        ready = actions[Act.PRINT_READY]
        self.print_ready = icon_button("printer", ready.toolTip(), look="plain", clicked=ready.trigger)
        self.print_ready.setAccessibleName(ready.text())
        self.acts.addWidget(self.search)
        self.acts.addWidget(self.print_ready)
        self.acts.addWidget(self.new_request)

    def _build_body(self) -> None:
        self.banner = FirstNow(self.shell)
        self.chips = Chips([_chip(each) for each in _CHIPS], self.tr("Filters"))
        self.chips.choose(Filter.OPEN)
        self.chips.chips[Filter.PURGEABLE].hide()
        self.controllers = OrganisationChoice(self.shell)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.chips, 1)
        row.addWidget(self.controllers)
        self.table = RequestsTable(self.model)
        self.list = QStackedWidget()
        self.list.addWidget(self.table)
        self.body.addWidget(self.banner)
        self.body.addLayout(row)
        self.body.addWidget(self.list, 1)

    @cached_property
    def empty(self) -> "EmptyState":
        """What stands in place of the list while there is no request at all."""
        new = bound_button(self.shell.actions[Act.NEW_REQUEST], icon_name="plus", look="primary")
        says = self.tr("Register the first one that came in: by e-mail, post, phone or at the counter.")
        return self._instead("inbox", self.tr("No requests yet"), says, new)

    @cached_property
    def no_hits(self) -> "EmptyState":
        """What stands in place of the list when no request fits."""
        clear = button(self.tr("Clear filters"), icon_name="x", clicked=self.clear_filters)
        return self._instead(
            "search", self.tr("No requests found"), self.tr("Nothing fits these filters."), clear
        )

    @cached_property
    def failure(self) -> "EmptyState":
        """What stands in place of the list when it could not be read."""
        again = button(self.tr("Try again"), icon_name="refresh-cw", clicked=self.refresh)
        return self._instead("circle-alert", "", "", again)

    def _instead(self, icon_name: str, title: str, text: str, act: QPushButton) -> "EmptyState":
        from ui.widgets.empty_state import EmptyState

        made = EmptyState(icon_name, title, text, act)
        self.list.addWidget(made)
        return made

    def _connect(self) -> None:
        self.search.textChanged.connect(self._typed)
        self.search.left_for_list.connect(self._to_list)
        self._pause.timeout.connect(self._search_now)
        self._rest.timeout.connect(self._count)
        self.chips.chosen.connect(lambda name: self._ask(filter=Filter(name)))
        self.controllers.chosen.connect(lambda chosen: self._ask(controllers=chosen))
        self.table.opened.connect(lambda reference: self.shell.go("case", reference))
        self.table.sort_wanted.connect(lambda order: self._ask(sort_by=order[0], descending=order[1]))
        self.model.modelAboutToBeReset.connect(self._remember)
        self.model.loaded.connect(self._loaded)
        self.model.failed.connect(self._failed)
        self.shell.actions[Act.SEARCH].triggered.connect(self._to_search)

    def _to_search(self) -> None:
        self.shell.go("requests")
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _to_list(self) -> None:
        self._search_now()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self) -> None:
        if self.shell.lists.is_busy:
            self._pause.start()
        else:
            self._search_now()

    def _search_now(self) -> None:
        self._pause.stop()
        if self.search.text().strip() != self._query.search:
            self._ask(search=self.search.text().strip())

    def _ask(
        self,
        *,
        filter: Filter | None = None,  # noqa: A002  # the field's name
        search: str | None = None,
        controllers: tuple[str, ...] | None = None,
        sort_by: SortBy | None = None,
        descending: bool | None = None,
    ) -> None:
        now = self._query
        self._query = now._replace(
            filter=now.filter if filter is None else filter,
            search=now.search if search is None else search,
            controllers=now.controllers if controllers is None else controllers,
            sort_by=now.sort_by if sort_by is None else sort_by,
            descending=now.descending if descending is None else descending,
        )
        self._show_past()
        if self._shown:
            self.model.load(self._query)
            if search is not None:
                self._rest.start(REST)
            elif controllers is not None:
                self._count()

    def _remember(self) -> None:
        row = self.table.current_row()
        self._wanted = row.reference if row is not None else ""

    def _loaded(self) -> None:
        if self._wanted:
            self.table.select_reference(self._wanted)
        if not self.table.currentIndex().isValid() and self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._choose_view()

    def _choose_view(self) -> None:
        plain = not self._query.search and self._query.filter is Filter.OPEN
        nothing = not any(self._counts.get(each, 0) for each in (Filter.OPEN, Filter.CLOSED))
        shown: QWidget = self.table
        if self.model.rowCount() == 0:
            shown = self.empty if plain and nothing else self.no_hits
        self.list.setCurrentWidget(shown)

    def _failed(self, error: BaseException) -> None:
        what, todo = words_for(error)
        self.failure.title.setText(what)
        self.failure.text.setText(todo)
        self.list.setCurrentWidget(self.failure)

    def _count(self) -> None:
        desk, query = self.shell.desk, self._query
        first = CaseQuery(today=query.today, controllers=query.controllers)

        def read() -> tuple[Mapping[Filter, int], int, CaseRow | None, tuple[str, str]]:
            counts = desk.counts(query)
            open_now = counts if not query.search else desk.counts(first)
            lines = (backup_line(desk), controllers_line(desk))
            return counts, open_now.get(Filter.OPEN, 0), first_to_do(desk.page(first, limit=50).rows), lines

        self.shell.lists.run(read, done=lambda found: self._counted(*found), owner=self, replaces="counts")

    def _counted(
        self, counts: Mapping[Filter, int], open_now: int, first: CaseRow | None, lines: tuple[str, str]
    ) -> None:
        self._counts = counts
        for each in _CHIPS:
            self.chips.chips[each].set_count(counts.get(each, 0))
        self._show_past()
        self.shell.counted.emit(open_now)
        self.shell.status(*lines)
        self.banner.show_first(first, today=self._query.today)
        self._choose_view()

    def _show_past(self) -> None:
        """Offer what is past its retention period while there is any; leave that list when it is empty."""
        count = self._counts.get(Filter.PURGEABLE, 0)
        shown = self._query.filter is Filter.PURGEABLE
        if self.past is None and shown:
            from ui.requests.retention import PastRetention

            self.past = PastRetention(self.shell, lambda: self._query)
            self.body.insertWidget(self.body.indexOf(self.list), self.past)
        if self.past is not None:
            self.past.show_count(count if shown else 0)
        if shown and self._counts and not count and not self._query.search:
            self.chips.choose(Filter.OPEN)
        self.chips.chips[Filter.PURGEABLE].setVisible(count > 0 or self._query.filter is Filter.PURGEABLE)


def _chip(each: Filter) -> ChipSpec:
    return ChipSpec(
        each.value,
        texts.filter_name(each),
        texts.FILTER_ICONS.get(each, ""),
        _CHIP_COLOURS.get(each, "muted"),
    )
