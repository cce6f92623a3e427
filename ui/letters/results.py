"""Below the letter: what must be mended, what would be better, or that all that must be there is there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dsar_desk.domain.letters import Failure
from ui import texts
from ui.letters.articles import source_in_words
from ui.letters.wrap_button import WrapButton
from ui.widgets.announce import announce
from ui.widgets.buttons import button
from ui.widgets.labels import IconMark, TextLabel
from ui.widgets.page import scrolling_column

NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Result:
    """A fault or a remark, and its place: a field, else a paragraph of the letter.

    `reason` is why somebody leaves a remark as it is.
    """

    rule: str
    text: str
    source: str
    is_fault: bool
    reason: str = ""
    field: str = ""
    paragraph: int = 0
    asks: bool = False
    """Whether it is about digits that may be a national number."""

    @property
    def has_place(self) -> bool:
        """Whether it can be gone to."""
        return bool(self.field or self.paragraph)


def result_of(failure: Failure, reason: str = "") -> Result:
    """Return a failed rule in words."""
    facts = dict(failure.facts)
    for key in facts.keys() & {"language", "theirs"}:
        facts[key] = texts.say("letter-languages", facts[key])
    return Result(
        rule=failure.rule,
        reason=reason,
        text=texts.say("letter-rules", failure.rule, **facts),
        source=source_in_words(failure.basis),
        is_fault=failure.stops,
        field=failure.place.field,
        paragraph=failure.place.paragraph,
        asks=failure.asks,
    )


class CheckResults(QWidget):
    """A headline and a row for each result. Says '3 fouten, 2 opmerkingen' when the count changes."""

    wanted = Signal(str)
    """The key of a field to go to."""
    place_wanted = Signal(int)
    """The paragraph of the letter's text to show."""
    overrule_wanted = Signal(object)
    """The `Result`, a remark, that somebody wants to leave as it is."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[WrapButton] = []
        self.leave_buttons: dict[str, QPushButton] = {}
        """By rule, for each remark."""
        self._results: tuple[Result, ...] = ()
        self._said = ""
        self.mark = IconMark("circle-check", colour="ok", size=20)
        self.heading = TextLabel(bold=True, wrap=True)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.mark)
        head.addWidget(self.heading, 1)
        self.area, self._column = scrolling_column((3, 3, 3, 3), spacing=2)
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 12, 15, 12)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.area)
        self.show_results((), open_fields=0)

    def show_results(
        self, failures: Sequence[Failure], *, open_fields: int, overruled: Mapping[str, str] = NOTHING
    ) -> None:
        """Show what a draft fails; `open_fields` stand at the left, and are counted here.

        `overruled` has the reasons for remarks that are left as they are; these come last, uncounted.
        """
        results = tuple(result_of(failure, overruled.get(failure.rule, "")) for failure in failures)
        results = tuple(sorted(results, key=lambda result: (not result.is_fault, bool(result.reason))))
        faults = sum(result.is_fault for result in results)
        remarks = sum(not result.is_fault and not result.reason for result in results)
        self._say(faults, remarks, open_fields)
        if results != self._results:
            self._results = results
            self._show_rows(results)
        self.area.setVisible(bool(results))

    def show_error(self, text: str) -> None:
        """Say why there is no draft."""
        self.mark.show_icon("circle-alert", colour="late")
        self.heading.setText(text)
        self._results = ()
        self._show_rows(())
        self.area.hide()
        self._announce(text)

    def _say(self, faults: int, remarks: int, open_fields: int) -> None:
        if faults:
            self.mark.show_icon("circle-x", colour="late")
        elif open_fields:
            self.mark.show_icon("pencil", colour="warn")
        else:
            self.mark.show_icon("circle-check", colour="ok")
        parts = [self.tr("%n fault(s)", "", faults)] if faults else []
        parts += [self.tr("%n field(s) still open", "", open_fields)] if open_fields else []
        parts = parts or [self.tr("All that must be there is there")]
        parts += [self.tr("%n remark(s)", "", remarks)] if remarks else []
        words = ", ".join(parts)
        words = words[:1].upper() + words[1:]
        self.heading.setText(words)
        self._announce(words)

    def _announce(self, words: str) -> None:
        if words != self._said:
            self._said = words
            announce(self, words)

    def _show_rows(self, results: Sequence[Result]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.leave_buttons = {}
        self.rows = [self._row(result) for result in results]
        self.area.setFixedHeight(
            min(len(results), 3) * (self.fontMetrics().height() * 2 + 22) + 8 if results else 0
        )

    def _row(self, result: Result) -> WrapButton:
        row = WrapButton(result.field, "plain")
        icon, colour, says = _look(result)
        left = self.tr("Left as it is: %1").replace("%1", result.reason) if result.reason else ""
        line = left or result.source
        row.say(
            result.text, line, icon=icon, colour=colour, says=says, quiet=bool(left), arrow=result.has_place
        )
        if result.field:
            row.clicked.connect(lambda: self.wanted.emit(result.field))
        elif result.paragraph:
            row.clicked.connect(lambda: self.place_wanted.emit(result.paragraph))
        whole = QWidget()
        beside = QHBoxLayout(whole)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(8)
        beside.addWidget(row, 1)
        if not result.is_fault:
            beside.addWidget(self._leave_button(result))
        self._column.addWidget(whole)
        return row

    def _leave_button(self, result: Result) -> QPushButton:
        words = self.tr("Change the reason…") if result.reason else self.tr("Leave as it is…")
        made = button(words, size="small", clicked=lambda: self.overrule_wanted.emit(result))
        made.setAccessibleDescription(result.text)
        self.leave_buttons[result.rule] = made
        return made


def _look(result: Result) -> tuple[str, str, str]:
    """Return icon, colour and the word before a result."""
    if result.is_fault:
        return "circle-x", "late", QCoreApplication.translate("CheckResults", "Fault")
    if result.reason:
        return "check", "muted", QCoreApplication.translate("CheckResults", "Remark")
    return "triangle-alert", "warn", QCoreApplication.translate("CheckResults", "Remark")
