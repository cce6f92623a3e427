"""What a privacy statement seems to say, fact by fact with its sentence: confirm or skip each."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dsar_desk.domain.statement_reading import Proposal
from dsar_desk.services.proposing import ReadStatement
from ui.texts import say
from ui.theme import CARD_TITLE, SMALL, theme
from ui.widgets.announce import announce
from ui.widgets.buttons import button, primary_button
from ui.widgets.labels import TextLabel
from ui.widgets.room import fit
from ui.widgets.rows import PADDING, Head, Index, RowDelegate


class Choice(StrEnum):
    """What a person said of a proposal; until then it is open and not taken."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    SKIPPED = "skipped"


class _Rows(RowDelegate):
    """Rows like those of tables; a choice in its own colour, and with room for the padding."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return super().sizeHint(option, index) + QSize(2 * PADDING, 14)

    def paint_contents(
        self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, index: Index, *, selected: bool
    ) -> None:
        own = index.data(Qt.ItemDataRole.ForegroundRole)
        colour = own.color() if isinstance(own, QBrush) else theme().text
        self.draw_text(painter, rect, str(index.data() or ""), option.font, colour)


_NAMES = {"country": "countries", "language": "letter-languages"}
"""Where the words for a code stand."""


def words_of(each: Proposal) -> str:
    """Return a proposal's value on one line, and codes in words."""
    if each.place in _NAMES:
        return say(_NAMES[each.place], each.value)
    return ", ".join(each.value.splitlines())


class ProposalsDialog(QDialog):
    """A list and below it the sentence; Enter confirms a row, Delete skips it. Nothing is taken unasked."""

    def __init__(self, read: ReadStatement, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.proposals = read.proposals
        self.choices = [Choice.OPEN] * len(read.proposals)
        self.setWindowTitle(self.tr("Read from the statement"))
        self.rows = QTreeWidget()
        self.rows.setHeader(Head(self.rows))
        self.rows.setHeaderLabels([self.tr("Choice"), self.tr("What"), self.tr("The statement says")])
        self.rows.setRootIsDecorated(False)
        self.rows.setUniformRowHeights(True)
        self.rows.setItemDelegate(_Rows(self.rows))
        self.rows.setAllColumnsShowFocus(True)
        self.rows.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.rows.setAccessibleName(self.tr("Facts proposed from the statement"))
        self.rows.installEventFilter(self)
        self.rows.currentItemChanged.connect(lambda _now, _before: self._show_sentence())
        self.sentence = TextLabel(wrap=True, selectable=True)
        self.sentence.setMinimumHeight(self.sentence.fontMetrics().lineSpacing() * 4)
        self.sureness = TextLabel(colour="muted", size=SMALL, wrap=True)
        self.count = TextLabel(colour="muted", size=SMALL, wrap=True)
        self.confirm_button = button(self.tr("&Confirm"), icon_name="check", clicked=self.confirm)
        self.skip_button = button(self.tr("&Skip"), clicked=self.skip)
        self.cancel_button = button(self.tr("Cancel"), clicked=self.reject)
        self.go_button = primary_button(self.tr("&Go on with what is confirmed"), clicked=self.accept)
        for each in (self.confirm_button, self.skip_button, self.cancel_button, self.go_button):
            each.setAutoDefault(False)
        self._lay_out()
        self._fill()

    @property
    def confirmed(self) -> tuple[Proposal, ...]:
        """What was confirmed, in the order of the list."""
        pairs = zip(self.proposals, self.choices, strict=True)
        return tuple(each for each, choice in pairs if choice is Choice.CONFIRMED)

    def confirm(self) -> None:
        """Take the fact of this row and go on to the next."""
        self._choose(Choice.CONFIRMED)

    def skip(self) -> None:
        """Leave the fact of this row and go on to the next."""
        self._choose(Choice.SKIPPED)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not event.modifiers():
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
                self.confirm()
                return True
            if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
                self.skip()
                return True
        return super().eventFilter(watched, event)

    def _choose(self, choice: Choice) -> None:
        item = self.rows.currentItem()
        if item is None:
            return
        at = self.rows.indexOfTopLevelItem(item)
        self.choices[at] = choice
        self._show_choice(at)
        self._show_count()
        announce(self, f"{item.text(1)}: {item.text(0)}")
        following = self.rows.topLevelItem(at + 1)
        if following is not None:
            self.rows.setCurrentItem(following)

    def _fill(self) -> None:
        for at, each in enumerate(self.proposals):
            what = say("proposal-places", each.place.replace(".", "-"))
            value = words_of(each)
            item = QTreeWidgetItem(["", what, value])
            item.setToolTip(2, value)
            self.rows.addTopLevelItem(item)
            self._show_choice(at)
        self._show_count()
        first = self.rows.topLevelItem(0)
        if first is not None:
            self.rows.setCurrentItem(first)
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_choice(self, at: int) -> None:
        item = self.rows.topLevelItem(at)
        words, colour = {
            Choice.OPEN: (self.tr("to choose"), theme().muted),
            Choice.CONFIRMED: (self.tr("confirmed"), theme().ok),
            Choice.SKIPPED: (self.tr("skipped"), theme().muted),
        }[self.choices[at]]
        if item is not None:
            item.setText(0, words)
            item.setForeground(0, colour)

    def _show_sentence(self) -> None:
        item = self.rows.currentItem()
        if item is None:
            return
        each = self.proposals[self.rows.indexOfTopLevelItem(item)]
        self.sentence.setText(f"“{each.quotation}”")
        words = self.tr("The estimate of the desk: %1.").replace(
            "%1", say("proposal-sureness", each.sureness)
        )
        if each.section:
            words += " " + self.tr("Below the heading “%1”.").replace("%1", each.section)
        self.sureness.setText(words)
        item_words = f"{item.text(2)} {self.sentence.text()} {words}"
        self.rows.setAccessibleDescription(item_words)

    def _show_count(self) -> None:
        confirmed, open_ = (self.choices.count(each) for each in (Choice.CONFIRMED, Choice.OPEN))
        words = self.tr("%1 confirmed, %2 still to choose. What is not confirmed is not taken.")
        self.count.setText(words.replace("%1", str(confirmed)).replace("%2", str(open_)))

    def _lay_out(self) -> None:
        header = self.rows.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        choices = QHBoxLayout()
        choices.setSpacing(8)
        choices.addWidget(self.confirm_button)
        choices.addWidget(self.skip_button)
        choices.addSpacing(8)
        choices.addWidget(self.count, 1)
        self.count.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        ends = QHBoxLayout()
        ends.setSpacing(8)
        ends.addStretch(1)
        ends.addWidget(self.cancel_button)
        ends.addWidget(self.go_button)
        intro = self.tr(
            "Read each fact beside its sentence. Enter confirms it, Delete skips it. A program read this: "
            "it misses things, and it can be wrong."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(TextLabel(self.windowTitle(), size=CARD_TITLE, bold=True, wrap=True))
        column.addWidget(TextLabel(intro, colour="muted", size=SMALL, wrap=True))
        column.addWidget(self.rows, 1)
        column.addWidget(self.sentence)
        column.addWidget(self.sureness)
        column.addLayout(choices)
        column.addLayout(ends)
        fit(self, 860, 680)
