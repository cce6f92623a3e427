"""The page of one case: the date first, then the next step, then everything else in tabs."""

from collections.abc import Mapping

from PySide6.QtCore import QMargins, QTimer
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QHideEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QBoxLayout, QDialog, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from dsar_desk.errors import NotFound
from ui.case.acts import CaseActs
from ui.case.clock_card import ClockCard
from ui.case.decisions_tab import DecisionsTab
from ui.case.documents_tab import DocumentsTab
from ui.case.doors import CaseDoors
from ui.case.found_tab import FoundTab
from ui.case.header import CaseHeader
from ui.case.history_tab import HistoryTab
from ui.case.identity_tab import IdentityTab
from ui.case.keys import connect_keys
from ui.case.letters_tab import LettersTab
from ui.case.masking_mode import MaskingMode
from ui.case.menu import CaseMenu
from ui.case.neighbours import Neighbours
from ui.case.next_step import say_step
from ui.case.reading import CaseView
from ui.case.scroll import Column, scrolling
from ui.case.status import case_line, changed_line
from ui.case.tabs import CaseTabs
from ui.errors import words_for
from ui.shell import Shell
from ui.theme import GAP
from ui.widgets.buttons import button
from ui.widgets.clock_strip import ClockStrip
from ui.widgets.empty_state import EmptyState
from ui.widgets.next_step_card import NextStepCard
from ui.widgets.one_layout import laid_out_once
from ui.widgets.page import Page
from ui.widgets.why_day import WhyThisDay

_CARD_WIDTH = 336
_RING = 3
"""Room for the focus ring around what scrolls."""
_STEP_TABS: Mapping[str, str] = {
    "identity": "identity",
    "waiting": "identity",
    "deciding": "decisions",
    "stopping": "decisions",
    "writing": "letters",
    "sending": "letters",
    "new": "letters",
}
"""Which tab shows first, by how far the case is."""


class CasePage(Page):
    """Look first at the large date with the countdown, then at the next-step card."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "")
        self.view: CaseView | None = None
        self.dialog: QDialog | None = None
        self.acts_of_case = CaseActs(shell, self)
        self.doors = CaseDoors(self)
        self.menu = CaseMenu(self, self.doors.of_menu())
        self.header = CaseHeader(shell, self.menu)
        self.strip = ClockStrip()
        self.clock = ClockCard(self.strip)
        self.step = NextStepCard()
        self.why = WhyThisDay(is_open=shell.computer.get("window.why-open") != "no")
        self.tabs = CaseTabs()
        self.identity = IdentityTab(self.acts_of_case)
        self.found = FoundTab(self.acts_of_case)
        self.decisions = DecisionsTab(self.acts_of_case)
        self.letters = LettersTab(self.acts_of_case)
        self.documents = DocumentsTab(self.acts_of_case)
        self.history = HistoryTab()
        self.neighbours = Neighbours(shell, self)
        self._part = ""
        self.masking = MaskingMode(self)
        self.content = Column()
        self.area = scrolling(self.content)
        self._build()
        self._connect()

    def opened(self, argument: str) -> None:
        """Show the case with this reference; a part of it after a slash, as `KTG-2026-0001/letters`."""
        reference, _, part = argument.partition("/")
        if self.view is None or self.view.reference != reference:
            self.identity.let_go()
            self.view = None
            self.area.hide()
        self.acts_of_case.reference = reference
        self._part = part
        self.refresh()
        self.neighbours.look(reference)

    def refresh(self) -> None:
        if self.acts_of_case.reference:
            self.acts_of_case.read(done=self._show, failed=self._failed)

    def may_leave(self) -> bool:
        """What is typed waits, also while another case shows, until the window closes."""
        return True

    def holds_typed(self) -> bool:
        return self.identity.holds_typed or self.decisions.form.holds_typed

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        ends = not isValid(self.header)  # the whole window is being destroyed
        if not event.spontaneous() and not ends:  # not when the window is put away for a moment
            self.identity.let_go()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.view is not None:
            self.identity.kept.show_case(self.view)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.masking.takes(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.tabs.choose("identity")
        self.identity.work.arrival.take(event)

    def first_focus(self) -> QWidget:
        return self.step.act

    def set_narrow(self, narrow: bool) -> None:  # a state, said by its name
        super().set_narrow(narrow)
        margins = self._outer.contentsMargins() - QMargins(_RING, 0, _RING, 0)
        self._outer.setContentsMargins(margins)  # what scrolls has its own room for the focus ring
        if not hasattr(self, "_top"):
            return
        direction = QBoxLayout.Direction
        self._top.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self.step.setMinimumWidth(0 if narrow else _CARD_WIDTH)
        self.step.setMaximumWidth(16_777_215 if narrow else _CARD_WIDTH)
        for part in (self.identity, self.decisions):
            part.set_narrow(narrow)

    def choose_tab(self, name: str) -> None:
        """Show a tab and put the keyboard on its first thing to do."""
        self.tabs.choose(name)
        page = self.tabs.pages[self.tabs.names.index(name)]
        focus = getattr(page, "focus_first", None)
        if focus is not None:
            focus()
        QTimer.singleShot(0, self, self._show_focus)  # once the tab is laid out

    def _show_focus(self) -> None:
        at = QApplication.focusWidget()
        if at is not None and self.content.isAncestorOf(at):
            self.area.ensureWidgetVisible(at, 0, 60)

    def _show(self, view: CaseView) -> None:
        fresh = self.view is None
        self.view = view
        self.area.show()
        self.failure.hide()
        with laid_out_once(self.identity.checklist):
            self._show_parts(view, fresh=fresh)
        self.shell.status(case_line(view), changed_line(view))

    def _show_parts(self, view: CaseView, *, fresh: bool) -> None:
        self.title.setText(view.case.person.name)
        self.header.show_case(view)
        self.menu.show_case(view)
        self.clock.show_case(view)
        shown_day = view.case.closed_on or view.today
        self.strip.show_clock(view.dates, today=shown_day, country=view.shop.country)
        self.why.show_clock(view.dates)
        say_step(self.step, view, self.doors.of_step(), self.acts_of_case)
        for name, page in zip(self.tabs.names, self._tab_pages(), strict=True):
            page.show_case(view)
            self.tabs.set_state(name, page.state(view))
        if fresh or self._part:
            self.tabs.choose(self._part or _STEP_TABS.get(view.step.state, "decisions"))
            self._part = ""
        self.masking.arrange()

    def _failed(self, error: BaseException) -> None:
        self.area.hide()
        what, todo = words_for(error)
        self.failure.title.setText(what)
        self.failure.text.setText(todo)
        self.failure.show()
        if not isinstance(error, NotFound):
            self.shell.errors(error)

    def _tab_pages(
        self,
    ) -> tuple[IdentityTab | FoundTab | DecisionsTab | LettersTab | DocumentsTab | HistoryTab, ...]:
        return (self.identity, self.found, self.decisions, self.letters, self.documents, self.history)

    def open_dialog(self, dialog: QDialog) -> None:
        """Show a dialog over the window, and remember it."""
        dialog.setParent(self.window(), dialog.windowFlags())
        self.dialog = dialog
        dialog.open()

    def press_main(self) -> None:
        """Press the one main button there is."""
        (self.identity.work.space.act.click if self.masking.is_on else self.step.press)()

    def _connect(self) -> None:
        self.identity.work.opened.connect(lambda _: self.masking.arrange())
        self.identity.work.kept.connect(self.masking.show_kept)
        self.tabs.bar.currentChanged.connect(lambda _: self.masking.arrange())
        self.header.hold_wanted.connect(self.doors.hold)
        self.letters.write_wanted.connect(self.doors.write)
        self.letters.sent_wanted.connect(self.doors.mark_sent)
        self.letters.returned_wanted.connect(self.doors.mark_returned)
        self.why.toggled.connect(
            lambda is_open: self.shell.computer.set("window.why-open", "yes" if is_open else "no")
        )
        self.neighbours.found.connect(self.header.set_neighbours)
        self.header.previous.clicked.connect(lambda: self.neighbours.go(-1))
        self.header.next.clicked.connect(lambda: self.neighbours.go(1))
        connect_keys(self)

    def _build(self) -> None:
        self._outer.removeItem(self.head)
        self.title.hide()
        self.beside_title.hide()
        self._outer.insertWidget(0, self.header)
        for name, title, page in (
            ("identity", self.tr("Identity"), self.identity),
            ("data", self.tr("Data"), self.found),
            ("decisions", self.tr("Decision per right"), self.decisions),
            ("letters", self.tr("Letters"), self.letters),
            ("documents", self.tr("Documents"), self.documents),
            ("history", self.tr("History"), self.history),
        ):
            self.tabs.add(name, title, page)
        self.top = QWidget()
        self._top = QHBoxLayout(self.top)
        self._top.setContentsMargins(0, 0, 0, 0)
        self._top.setSpacing(GAP)
        self._top.addWidget(self.clock, 1)
        self._top.addWidget(self.step)
        column = QVBoxLayout(self.content)
        column.setContentsMargins(_RING, _RING, _RING, _RING)
        column.setSpacing(GAP)
        column.addWidget(self.top)
        column.addWidget(self.why)
        column.addWidget(self.tabs)
        column.addStretch(1)
        self.column = column
        self.setAcceptDrops(True)
        back = button(
            self.tr("Back to the list"), icon_name="chevron-left", clicked=lambda: self.shell.go("requests")
        )
        self.failure = EmptyState("circle-alert", "", "", back)
        self.failure.hide()
        self.body.addWidget(self.area, 1)
        self.body.addWidget(self.failure, 1)
        self.set_narrow(False)
