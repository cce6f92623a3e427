"""Below the text: what is wrong with it, by line, and what a letter made from it would lack."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from dsar_desk.domain.letters import Failure
from dsar_desk.domain.text_chips import Label, Look
from dsar_desk.errors import DeskError
from ui import texts
from ui.letters.results import result_of
from ui.letters.wrap_button import WrapButton
from ui.widgets.announce import announce
from ui.widgets.card import Card
from ui.widgets.labels import IconMark, TextLabel
from ui.widgets.page import scrolling_column

_ROWS = 3
"""Rows that are in view at once."""


def fault_in_words(fault: DeskError, label: Callable[[str], Label]) -> str:
    """Return a fault as a sentence of the editor, with plain names where there are any."""
    facts = dict(fault.facts)
    near = facts.get("nearest", "").strip("-")
    code = f"{fault.code}-far" if fault.code == "template-name" and not near else fault.code
    if near:
        said = label(f"{{{{ {near} }}}}")
        facts["nearest"] = near if said.look is Look.UNKNOWN else f"‘{said.text}’ ({near})"
    return texts.say("text-faults", code, **facts)


class TextFindings(Card):
    """A headline, and a row for each; Enter on a fault goes to its line."""

    line_wanted = Signal(int)
    paragraph_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__(padding=1)
        self.rows: list[WrapButton] = []
        self.of_one_letter = False
        """Whether what is missing was looked for in one letter of several that have the text."""
        self._shown: tuple[object, ...] = ()
        self._said = ""
        self.mark = IconMark("circle-check", colour="ok", size=20)
        self.heading = TextLabel(bold=True, wrap=True)
        head = QHBoxLayout()
        head.setContentsMargins(15, 10, 15, 8)
        head.setSpacing(10)
        head.addWidget(self.mark)
        head.addWidget(self.heading, 1)
        self.area, self._column = scrolling_column((6, 0, 6, 6))
        self.body.setSpacing(0)
        self.body.addLayout(head)
        self.body.addWidget(self.area)
        self.show_checked((), ())

    def show_checked(
        self, faults: Sequence[tuple[int, str]], missing: Sequence[Failure], *, refused: str = ""
    ) -> None:
        """Show faults as (line, words) pairs, the rules that the text no longer keeps, what was not kept."""
        shown = (tuple(faults), tuple(failure.rule for failure in missing), refused)
        self._head(len(faults), missing, refused)
        if shown != self._shown:
            self._shown = shown
            self._show_rows(faults, missing)

    def _head(self, faults: int, missing: Sequence[Failure], refused: str) -> None:
        stops = sum(failure.stops for failure in missing)
        icon, colour = ("circle-check", "ok")
        words = self.tr("Nothing is missing in this text")
        if self.of_one_letter:
            words = self.tr("In this letter nothing is missing; the others are looked at before you use it")
        if refused:
            icon, colour, words = "circle-alert", "late", refused
        elif faults:
            icon, colour = "circle-alert", "late"
            words = self.tr(
                "%n fault(s) in the text. Until they are mended, letters use the text of before.", "", faults
            )
        elif stops:
            icon, colour = "circle-x", "late"
            words = self.tr("In this text is missing, so no letter made from it can be filed:")
        elif missing:
            icon, colour, words = "triangle-alert", "warn", self.tr("In this text is missing:")
        self.mark.show_icon(icon, colour=colour)
        self.heading.setText(words)
        if words != self._said:
            self._said = words
            announce(self, words)

    def _show_rows(self, faults: Sequence[tuple[int, str]], missing: Sequence[Failure]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.rows = [self._fault(line, words) for line, words in faults]
        self.rows += [self._missing(failure) for failure in missing]
        for row in self.rows:
            self._column.addWidget(row)
        self._column.addStretch(1)
        line = self.fontMetrics().height() * 2 + 22
        self.area.setFixedHeight(min(len(self.rows), _ROWS) * line + (8 if self.rows else 0))
        self.area.setVisible(bool(self.rows))

    def _fault(self, line: int, words: str) -> WrapButton:
        row = WrapButton(f"line:{line}", "plain")
        row.say(words, icon="circle-alert", colour="late", says=self.tr("Fault"), arrow=line > 0)
        if line:
            row.clicked.connect(lambda: self.line_wanted.emit(line))
        return row

    def _missing(self, failure: Failure) -> WrapButton:
        result = result_of(failure)
        row = WrapButton(failure.rule, "plain")
        icon, colour = ("circle-x", "late") if failure.stops else ("triangle-alert", "warn")
        says = self.tr("Missing") if failure.stops else self.tr("Better with")
        row.say(result.text, result.source, icon=icon, colour=colour, says=says, arrow=result.paragraph > 0)
        if result.paragraph:
            row.clicked.connect(lambda: self.paragraph_wanted.emit(result.paragraph))
        return row


def line_of(fault: DeskError) -> int:
    """Return the line that a fault is on, or 0."""
    return int(fault.facts.get("line", "0"))
