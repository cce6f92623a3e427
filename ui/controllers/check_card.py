"""The check of a statement: faults and remarks, numbered as in the facts; Enter goes to the fact."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dsar_desk.domain.controllers import Finding
from ui.controllers.facts_cells import number_size, paint_number
from ui.icons import TAG
from ui.style import rounded
from ui.texts import say
from ui.theme import CARD_TITLE, SMALL, TAG_RADIUS, theme
from ui.translations import language
from ui.widgets.buttons import link_button
from ui.widgets.card import Card, Line
from ui.widgets.labels import IconMark, TextLabel
from ui.widgets.page import scrolling


def finding_facts(finding: Finding) -> dict[str, str]:
    """Return what fills a finding's sentence, in the window's language where there is a choice."""
    facts = dict(finding.facts)
    if language() == "en":
        facts |= {key.removesuffix("_en"): text for key, text in facts.items() if key.endswith("_en")}
    return facts


class CountChip(QWidget):
    """How many faults or remarks: an icon, a number and a word."""

    def __init__(self, icon: str, ink: str, fill: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fill = fill
        self.words = TextLabel(colour=ink, size=SMALL, bold=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(6)
        row.addWidget(IconMark(icon, colour=ink, size=TAG))
        row.addWidget(self.words)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)

    def say(self, text: str) -> None:
        """Show this count."""
        self.words.setText(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rounded(painter, self.rect(), TAG_RADIUS, fill=getattr(theme(), self._fill))
        painter.end()


class NumberMark(QWidget):
    """A finding's number in its circle."""

    def __init__(self, number: int, *, fault: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._fault = number, fault
        side = number_size(self.font())
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_number(painter, self.rect(), self._number, self.font(), fault=self._fault)
        painter.end()


class FindingRow(QFrame):
    """One finding. Enter or the link goes to its fact; Space shows or hides the quotation."""

    wants_fact = Signal(int)
    stepped = Signal(int)
    """Up or down from here."""

    def __init__(
        self, number: int, finding: Finding, *, has_fact: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.number, self.finding = number, finding
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("own_focus", True)
        facts = finding_facts(finding)
        is_fault = finding.severity == "fault"
        self.title = TextLabel(say("findings-title", finding.code), bold=True, wrap=True)
        self.go = link_button(
            self.tr("To the fact") if has_fact else self.tr("To the sentence"), clicked=self._go
        )
        self.go.setVisible(has_fact or bool(finding.quotation))
        self.go.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sentence = TextLabel(say("findings", finding.code, **facts), size=SMALL, wrap=True)
        todo = say("findings-do", finding.code, **facts)
        self.todo = TextLabel(self.tr("Do: %1").replace("%1", todo), size=SMALL, wrap=True)
        self.quotation = TextLabel(
            f"“{finding.quotation}”", colour="muted", size=SMALL, wrap=True, selectable=True
        )
        self.quotation.hide()
        self.show_quotation = link_button(self.tr("Show the sentence"), clicked=self.toggle_quotation)
        self.show_quotation.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.show_quotation.setVisible(bool(finding.quotation))
        self._lay_out(is_fault=is_fault)
        kind = self.tr("fault") if is_fault else self.tr("remark")
        self.setAccessibleName(f"{number}, {kind}: {self.title.text()}")
        self.setAccessibleDescription(f"{self.sentence.text()} {self.todo.text()}")

    def toggle_quotation(self) -> None:
        """Show or hide the words of the statement."""
        shown = self.quotation.isHidden() and bool(self.finding.quotation)
        self.quotation.setVisible(shown)
        self.show_quotation.setText(self.tr("Hide the sentence") if shown else self.tr("Show the sentence"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go()
        elif event.key() == Qt.Key.Key_Space:
            self.toggle_quotation()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._go()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().accentsoft)
        rounded(painter, self.rect().adjusted(1, 1, -1, -1), 2, border=theme().accent, width=2)
        painter.end()

    def _go(self) -> None:
        self.wants_fact.emit(self.number)

    def _lay_out(self, *, is_fault: bool) -> None:
        self.mark = NumberMark(self.number, fault=is_fault)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.title, 1)
        top.addWidget(self.go, alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self.sentence)
        column.addWidget(self.todo)
        column.addWidget(self.quotation)
        column.addWidget(self.show_quotation, alignment=Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(12)
        row.addWidget(self.mark, alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)


class CheckCard(Card):
    """Counts as chips, then the findings; faults first."""

    wants_fact = Signal(int)
    wants_statement = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=1, parent=parent)
        self.body.setSpacing(0)
        self.rows: list[FindingRow] = []
        self._shown: object = None
        self.title = TextLabel(self.tr("Check of the statement"), size=CARD_TITLE, bold=True, wrap=True)
        self.faults = CountChip("circle-alert", "late", "latesoft")
        self.remarks = CountChip("info", "accent", "accentsoft")
        self.fine = CountChip("circle-check", "ok", "oksoft")
        self.note = TextLabel(colour="muted", size=SMALL, wrap=True)
        self.add_statement = link_button(self.tr("Add the statement…"), clicked=self.wants_statement.emit)
        chips = QHBoxLayout()
        chips.setSpacing(8)
        for chip in (self.faults, self.remarks, self.fine):
            chips.addWidget(chip)
        chips.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(16, 14, 16, 12)
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addLayout(chips)
        head.addWidget(self.note)
        head.addWidget(self.add_statement, alignment=Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(head)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.area = scrolling(self._inside)
        self.area.viewport().setAutoFillBackground(False)
        self._inside.setAutoFillBackground(False)
        self.body.addWidget(self.area, 1)

    def show_findings(
        self, findings: Sequence[Finding], *, with_fact: frozenset[int], has_statement: bool
    ) -> None:
        """Show the findings, numbered from 1; `with_fact` are the numbers that have a row."""
        told = (tuple(findings), with_fact, has_statement)
        if told == self._shown:
            return
        self._shown = told
        faults = sum(finding.severity == "fault" for finding in findings)
        remarks = len(findings) - faults
        self.faults.say(self.tr("%n fault(s)", "", faults))
        self.remarks.say(self.tr("%n remark(s)", "", remarks))
        self.fine.say(self.tr("Nothing to mend"))
        self.faults.setVisible(faults > 0)
        self.remarks.setVisible(remarks > 0)
        self.fine.setVisible(not findings)
        self.note.setText(
            "" if has_statement else self.tr("There is no statement here; only the facts are checked.")
        )
        self.note.setVisible(not has_statement)
        self.add_statement.setVisible(not has_statement)
        self._clear()
        for number, finding in enumerate(findings, start=1):
            self._add(FindingRow(number, finding, has_fact=number in with_fact))
        self._column.addStretch(1)

    def go_to(self, number: int) -> None:
        """Give the keyboard to a finding and bring it into view."""
        if 0 < number <= len(self.rows):
            row = self.rows[number - 1]
            row.setFocus(Qt.FocusReason.OtherFocusReason)
            self.area.ensureWidgetVisible(row, 0, 8)

    def _add(self, row: FindingRow) -> None:
        self._column.addWidget(Line())
        self._column.addWidget(row)
        row.wants_fact.connect(self.wants_fact)
        row.stepped.connect(lambda by, number=row.number: self.go_to(number + by))
        self.rows.append(row)

    def _clear(self) -> None:
        self.rows = []
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
