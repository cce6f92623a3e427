"""One organisation: its facts, the check of its statement, its letterhead."""

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from dsar_desk.bootstrap import letterhead_sample
from dsar_desk.domain.controllers import Controller
from dsar_desk.domain.listing import Filter
from ui.controllers.check_card import CheckCard
from ui.controllers.editing import FactsEditing
from ui.controllers.fact_dialog import example_words
from ui.controllers.facts import FactGroup, FactRow, groups_of, key_of
from ui.controllers.facts_card import FactsCard
from ui.controllers.head import ControllerHead
from ui.controllers.letterhead_card import LetterheadCard
from ui.controllers.ownership import Ownership
from ui.controllers.paper import first_page
from ui.controllers.reading import Reading, read_one
from ui.controllers.row_menu import row_menu
from ui.controllers.window_page import WindowPage
from ui.letter_texts.card import TextsCard
from ui.shell import Shell
from ui.theme import GAP
from ui.widgets.page import Page

_RIGHT_WIDTH = 372
_PREVIEW_WIDTH = 592
_LEAST_CHARACTERS = 125
"""Across the page, for two columns; below that the check comes above the facts."""


class ControllerPage(Page):
    """Reads off the GUI thread; every write reads again."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "", scrolls=True)
        self.reading: Reading | None = None
        self._id = ""
        self._groups: tuple[FactGroup, ...] = ()
        self._previewed: object = None
        self._came_from: tuple[int, str] = (0, "")
        self._narrow = False
        self._stacked: bool | None = None
        self.top = ControllerHead()
        self.facts = FactsCard()
        self.check = CheckCard()
        self.letterhead = LetterheadCard()
        self.texts_card = TextsCard()
        self.window_page = WindowPage(shell, self)
        self.editing = FactsEditing(self, shell, lambda: self.reading, self.facts.view)
        self.ownership = Ownership(self, shell, lambda: self.reading, self.editing)
        self._lay_out()
        self._connect()

    def opened(self, argument: str) -> None:
        if argument and argument != self._id:
            self._id = argument
            self.reading = None
            self.facts.view.setCurrentIndex(QModelIndex())
        self.refresh()

    def refresh(self) -> None:
        desk, controller = self.shell.desk, self._id
        self.shell.tasks.run(
            lambda: read_one(desk, controller), done=self._show, owner=self, replaces="controller"
        )

    def first_focus(self) -> QWidget | None:
        return self.facts.view

    def set_narrow(self, narrow: bool) -> None:
        super().set_narrow(narrow)
        self._narrow = narrow
        if hasattr(self, "columns"):
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def check_again(self) -> None:
        """Read and check again, and say what came of it."""
        desk, controller = self.shell.desk, self._id
        self.shell.tasks.run(lambda: read_one(desk, controller), done=self._checked, owner=self)

    def _show(self, reading: Reading | None) -> None:
        if reading is None:
            self.shell.go("controllers")
            return
        if reading.controller.id != self._id:
            return
        self.reading = reading
        has_statement = bool(reading.text)
        numbered = list(enumerate(reading.findings, start=1))
        self._groups = groups_of(reading.controller, reading.findings)
        faults = frozenset(number for number, each in numbered if each.severity == "fault")
        with_fact = frozenset(number for number, each in numbered if key_of(each, self._groups))
        drawn_from = has_statement and not reading.controller.statement.text
        self.facts.view.show_groups(self._groups, faults=faults, has_statement=drawn_from)
        self.facts.show_note(example_words() if reading.controller.is_example else "")
        self.check.show_findings(reading.findings, with_fact=with_fact, has_statement=has_statement)
        self.letterhead.show_letterhead(reading.controller.letterhead)
        self.top.show_reading(reading)
        self._say_status(reading)
        self._preview(reading.controller)

    def _checked(self, reading: Reading | None) -> None:
        self._show(reading)
        if reading is not None:
            faults = self.tr("%n fault(s)", "", reading.faults)
            remarks = self.tr("%n remark(s)", "", reading.remarks)
            words = self.tr("Checked: %1, %2")
            self.shell.toast(words.replace("%1", faults).replace("%2", remarks))

    def _say_status(self, reading: Reading) -> None:
        if reading.controller.is_example:
            left = self.tr("Example, read from a published privacy statement.")
        elif reading.is_own_version:
            left = self.tr("Your own version of an example.")
        else:
            left = self.tr("Your own organisation.")
        self.shell.status(left, reading.controller.name)

    def _preview(self, controller: Controller) -> None:
        seen = (
            controller.letterhead,
            controller.practice,
            controller.prefix,
            controller.form_of_address,
            [
                getattr(controller, name)
                for name in ("legal_name", "trade_name", "address", "privacy_contact", "phone", "dpo")
            ],
        )
        if seen == self._previewed and self.letterhead.paper.has_picture:
            return
        self._previewed = seen
        self.shell.tasks.run(
            lambda: first_page(letterhead_sample(controller), _PREVIEW_WIDTH),
            done=self.letterhead.paper.show_picture,
            failed=self._no_preview,
            owner=self,
            replaces="letterhead",
        )

    def _no_preview(self, error: BaseException) -> None:
        self.letterhead.paper.show_picture(QImage())
        self.shell.errors(error)

    def _to_finding(self, number: int) -> None:
        self._came_from = (number, self.facts.view.current_key())
        self.check.go_to(number)

    def _to_fact(self, number: int) -> None:
        if self.reading is None:
            return
        finding = self.reading.findings[number - 1]
        came_from, row = self._came_from
        key = row if came_from == number else key_of(finding, self._groups)
        if key:
            self.facts.view.go_to(key)
        elif finding.quotation:
            self.editing.show_statement(finding.quotation)

    def _menu(self, row: FactRow, place: QPoint) -> None:
        menu = row_menu(self, row, self.editing, self.facts)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _statement(self) -> None:
        """Show the statement, or ask for it where none is held."""
        if self.top.has_statement:
            self.editing.show_statement(self.facts.quotation())
        else:
            self.editing.edit_statement()

    def _to_requests(self) -> None:
        self.shell.computer.set("window.controller", self._id)
        self.shell.go("requests", Filter.OPEN.value)

    def _go_by(self, by: int) -> None:
        order = self.reading.order if self.reading else ()
        at = order.index(self._id) + by if self._id in order else -1
        if 0 <= at < len(order):
            self.shell.go("controller", order[at])

    def _lay_out(self) -> None:
        self.title.hide()
        self.beside_title.hide()
        for at in range(self.head.count()):
            self.head.setStretch(at, 0)
        self.head.insertWidget(0, self.top, 1)
        self.columns = QHBoxLayout()
        self.columns.setSpacing(GAP)
        self.side = QWidget()
        self.side.setFixedWidth(_RIGHT_WIDTH)
        self.right = QVBoxLayout(self.side)
        self.right.setContentsMargins(0, 0, 0, 0)
        self.right.setSpacing(GAP)
        self.body.addLayout(self.columns, 1)
        self._arrange()

    def _arrange(self) -> None:
        """Put the check beside the facts, or above them where there is no room or the letters are large."""
        small = self.fontMetrics().averageCharWidth() * _LEAST_CHARACTERS > self.width()
        stacked = self._narrow or small
        if stacked == self._stacked:
            return
        self._stacked = stacked
        direction = QBoxLayout.Direction
        self.columns.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)
        for widget in (self.check, self.facts, self.letterhead, self.texts_card, self.side):
            self.columns.removeWidget(widget)
            self.right.removeWidget(widget)
        if stacked:
            self.columns.addWidget(self.check)
            self.columns.addWidget(self.facts, 1)
            self.columns.addWidget(self.letterhead)
            self.columns.addWidget(self.texts_card)
        else:
            self.columns.addWidget(self.facts, 1)
            self.columns.addWidget(self.side)
            self.right.addWidget(self.check, 1)
            self.right.addWidget(self.letterhead)
            self.right.addWidget(self.texts_card)
        line = self.fontMetrics().lineSpacing()
        self.facts.setMinimumHeight(max(300, 16 * line))
        self.check.setMinimumHeight(max(220, 12 * line) if stacked else 180)
        self.check.setMaximumHeight(self.check.minimumHeight() if stacked else 16777215)
        self.side.setVisible(not stacked)
        self.top.set_narrow(stacked)

    def _connect(self) -> None:
        view, head, editing = self.facts.view, self.letterhead, self.editing
        view.wants_finding.connect(self._to_finding)
        view.wants_fill.connect(editing.fill)
        view.wants_edit.connect(editing.edit)
        view.wants_menu.connect(self._menu)
        self.facts.wants_edit.connect(editing.edit)
        self.facts.wants_remove.connect(editing.remove)
        self.facts.wants_add.connect(editing.add)
        self.facts.wants_sentence.connect(editing.show_statement)
        self.check.wants_fact.connect(self._to_fact)
        head.wants_colour.connect(lambda colour: editing.set_letterhead(head.colour_error, colour=colour))
        head.wants_logo.connect(lambda content: editing.set_letterhead(head.logo_error, content=content))
        head.wants_window.connect(lambda window: editing.set_letterhead(head.logo_error, window=window))
        head.wants_design.connect(lambda: self.shell.go("letterhead", self._id))
        head.wants_window_page.connect(lambda: self.window_page.start(str(head.window_place.currentData())))
        self.texts_card.wants_texts.connect(lambda: self.shell.go("letter-texts", self._id))
        top = self.top
        top.back.clicked.connect(lambda: self.shell.go("controllers"))
        top.requests.clicked.connect(self._to_requests)
        top.previous.clicked.connect(lambda: self._go_by(-1))
        top.next.clicked.connect(lambda: self._go_by(1))
        top.statement.clicked.connect(self._statement)
        top.edit_statement.triggered.connect(editing.edit_statement)
        self.check.wants_statement.connect(editing.edit_statement)
        top.again.clicked.connect(self.check_again)
        top.settings.triggered.connect(self.ownership.change_settings)
        top.propose.triggered.connect(self.ownership.propose_facts)
        top.export.triggered.connect(self.ownership.export)
        top.remove.triggered.connect(self.ownership.remove)
