"""The head of the page: the way back, to whom the letter goes, for which case, and its last day."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui import texts
from ui.case.reading import CaseView
from ui.shell import Shell
from ui.theme import GAP, PAGE_TITLE, SMALL
from ui.widgets.buttons import link_button
from ui.widgets.card import Card
from ui.widgets.due_bar import SOON
from ui.widgets.labels import ElidedLabel, IconMark, TextLabel
from ui.widgets.tags import RightTags


class DuePill(Card):
    """The last day in the colours of how near it is."""

    def __init__(self) -> None:
        super().__init__(border="", padding=0)
        self.mark = IconMark("clock")
        self.text = TextLabel(bold=True)
        row = QHBoxLayout()
        row.setContentsMargins(10, 6, 10, 6)
        row.setSpacing(8)
        row.addWidget(self.mark)
        row.addWidget(self.text)
        self.body.addLayout(row)

    def show_case(self, view: CaseView) -> None:
        """Show the last day; while the clock stands still what it was; of a closed case that it is closed."""
        dates, today = view.dates, view.today
        if not view.is_open:
            self._say(texts.state_name(view.case.state.value), "base", "muted", "circle-check")
        elif dates.due is None:
            was = texts.was(texts.medium_date(dates.strict_due, today=today))
            self._say(f"{was}, {texts.suspended()}", "holdsoft", "hold", "pause")
        else:
            left = (dates.due - today).days
            fill, colour = "accentsoft", "accent"
            if left <= SOON:
                fill, colour = ("latesoft", "late") if left < 0 else ("warnsoft", "warn")
            words = texts.spoken_due(texts.medium_date(dates.due, today=today), texts.days_left(left))
            self._say(words, fill, colour, "triangle-alert" if left < 0 else "clock")

    def _say(self, words: str, fill: str, colour: str, icon: str) -> None:
        self.set_look(fill=fill, border="")
        self.mark.show_icon(icon, colour=colour)
        self.text.set_colour(colour)
        self.text.setText(words)
        self.setAccessibleName(words)


class LetterHead(QWidget):
    """Two rows: the way back and what was saved above, the letter's receiver and last day below."""

    undo_wanted = Signal()
    text_wanted = Signal()
    """To write the organisation's own text of this kind."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._reference = ""
        requests = QCoreApplication.translate("actions", "Requests")
        self.back = link_button(requests, icon_name="chevron-left", clicked=lambda: shell.go("requests"))
        self.case = link_button(self.tr("Request"), clicked=lambda: shell.go("case", self._reference))
        self.saved = TextLabel(colour="muted", size=SMALL)
        self.undo = link_button(self.tr("Undo"), clicked=self.undo_wanted.emit)
        self.undo.hide()
        self.text = link_button(self.tr("Text of this kind of letter…"), clicked=self.text_wanted.emit)
        self.text.hide()
        self.name = ElidedLabel(size=PAGE_TITLE, bold=True)
        self.tags = RightTags()
        self.facts = ElidedLabel(colour="muted")
        self.due = DuePill()
        self._lay_out()

    def show_case(self, view: CaseView) -> None:
        """Show to whom the letter goes, and the case."""
        case = view.case
        self._reference = case.reference
        receiver = case.representative.name if case.representative else case.person.name
        self.name.setText(self.tr("Letter to %1").replace("%1", receiver))
        self.case.setText(case.reference)
        self.case.setAccessibleName(self.tr("Request %1").replace("%1", case.reference))
        self.tags.show_rights([item.right for item in case.rights])
        self.facts.setText(f"{case.reference} · {view.shop.controller.name}")
        self.facts.setMinimumWidth(self.facts.fontMetrics().horizontalAdvance(f"{case.reference} …"))
        self.due.show_case(view)
        self._fit()

    def say_saved(self, text: str, *, undo: bool) -> None:
        """Tell that what was typed is kept, and whether it can be taken back."""
        self.saved.setText(text)
        self.undo.setVisible(undo)
        self.undo.setToolTip(text)
        self.undo.setAccessibleDescription(text)

    def set_narrow(self, narrow: bool) -> None:  # a state, said by its name
        """Put the case's words and the last day below the name."""
        self.saved.setVisible(not narrow)
        (self._under if narrow else self._beside).addWidget(self.facts, 1)
        (self._under if narrow else self._row).addWidget(self.due, alignment=Qt.AlignmentFlag.AlignLeft)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        needed = self.facts.sizeHint().width() + self.due.sizeHint().width() + GAP
        across = needed <= self.width()
        ways = QBoxLayout.Direction
        self._under.setDirection(ways.LeftToRight if across else ways.TopToBottom)

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(8)
        above.addWidget(self.back)
        above.addWidget(TextLabel("/", colour="muted"))
        above.addWidget(self.case)
        above.addStretch(1)
        above.addWidget(self.saved)
        above.addWidget(self.undo)
        above.addWidget(self.text)
        self._row = QHBoxLayout()
        self._row.setSpacing(GAP)
        self._row.addWidget(self.name)
        self._row.addWidget(self.tags)
        self._beside = QHBoxLayout()
        self._row.addLayout(self._beside, 1)
        self._under = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._under.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(above)
        column.addLayout(self._row)
        column.addLayout(self._under)
        self.set_narrow(False)
