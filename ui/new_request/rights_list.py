"""The nine rights as a list to tick, with what in the text proposes them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from dsar_desk.domain.recognition.reading import Recognised
from dsar_desk.domain.recognition.rights import Evidence
from dsar_desk.domain.rights import RIGHTS, Right
from ui.texts import right_name, say
from ui.theme import SMALL
from ui.widgets.card import Card, Line
from ui.widgets.labels import ElidedLabel, IconMark, TextLabel
from ui.widgets.tags import RightTags, tag_font, tag_width

ORDER = (
    Right.ACCESS,
    Right.RECTIFICATION,
    Right.ERASURE,
    Right.RESTRICTION,
    Right.PORTABILITY,
    Right.OBJECTION,
    Right.DIRECT_MARKETING,
    Right.CONSENT_WITHDRAWAL,
    Right.AUTOMATED_DECISION,
)
"""In the order of the Regulation, as people look for them."""
QUOTED = 90
"""Characters of the words that propose a right."""


@dataclass(frozen=True)
class Proposal:
    """Why a right is proposed: the words of the text, and in how many places."""

    words: str
    count: int


class RightRow(QWidget):
    """One right: box, tag, what somebody says who uses it, and where the text says so."""

    toggled_by_person = Signal()
    changed = Signal()

    def __init__(self, right: Right, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.right = right
        self._own = False
        self.box = QCheckBox()
        self.box.setAccessibleName(f"{right_name(right)}. {say('asks', right)}")
        self.box.clicked.connect(self._clicked)
        self.box.toggled.connect(self._show)
        self.hint = TextLabel(say("asks", right), wrap=True, colour="muted")
        self.why = ElidedLabel(size=SMALL, colour="muted")
        self.count = TextLabel(bold=True, colour="accent")
        article = TextLabel(say("asks-article", right), size=SMALL, colour="muted")
        tag = RightTags((right,))
        tag.setFixedWidth(_tag_column(tag))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self.hint)
        lines.addWidget(self.why)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(self.box)
        row.addWidget(tag)
        row.addLayout(lines, 1)
        row.addWidget(self.count)
        row.addWidget(article)
        self.propose(None)

    @property
    def is_on(self) -> bool:
        """Whether the right is ticked."""
        return self.box.isChecked()

    def propose(self, proposal: Proposal | None) -> None:
        """Tick the right for this reason, or take back an earlier proposal; never against the person."""
        self.why.setText(f"„{proposal.words}”" if proposal else "")
        self.why.setVisible(proposal is not None)
        self.count.setText(f"{proposal.count}×" if proposal else "")
        self.count.setVisible(proposal is not None)
        if not self._own:
            self.box.setChecked(proposal is not None)
        found = self.tr("Found in the text: %1").replace("%1", proposal.words) if proposal else ""
        self.box.setAccessibleDescription(" ".join(filter(None, (say("asks-article", self.right), found))))
        self.count.setToolTip(found)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.box.click()

    def _clicked(self) -> None:
        self._own = True
        self.toggled_by_person.emit()

    def _show(self) -> None:
        self.hint.set_colour("text" if self.box.isChecked() else "muted")
        self.changed.emit()


def _tag_column(tag: RightTags) -> int:
    metrics = QFontMetrics(tag_font(tag.font()))
    return max(tag_width(metrics, right) for right in ORDER)


class RightsList(QWidget):
    """The rights, a fault below them, and a word on what must stop at once."""

    changed = Signal()
    touched = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: Mapping[Right, RightRow] = {right: RightRow(right) for right in ORDER}
        self.title = TextLabel(self.tr("What does this person ask?"), size=SMALL, bold=True)
        self.found = ElidedLabel(size=SMALL, colour="muted")
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.found)
        card = Card(padding=0, border="ctrl")
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.setSpacing(0)
        for number, row in enumerate(self.rows.values()):
            if number:
                card.body.addWidget(Line())
            card.body.addWidget(row)
            row.changed.connect(self._changed)
            row.toggled_by_person.connect(self.touched)
        self._card = card
        self.fault_mark = IconMark("circle-alert", colour="late", size=14)
        self.fault = TextLabel(size=SMALL, colour="late", wrap=True)
        self.stop_mark = IconMark("zap", colour="warn")
        self.stop = TextLabel(size=SMALL, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(card)
        column.addLayout(_beside(self.fault_mark, self.fault))
        column.addLayout(_beside(self.stop_mark, self.stop))
        self.set_error("")
        self._changed()

    @property
    def chosen(self) -> tuple[Right, ...]:
        """The rights that are ticked."""
        return tuple(right for right, row in self.rows.items() if row.is_on)

    @property
    def first_box(self) -> QCheckBox:
        """Where the keyboard goes when no right is ticked."""
        return self.rows[ORDER[0]].box

    def propose(self, proposals: Mapping[Right, Proposal]) -> None:
        """Tick what the text asks for, and show its words."""
        for right, row in self.rows.items():
            row.propose(proposals.get(right))
        count = len(proposals)
        self.found.setText(self.tr("%n recognised in the text", "", count) if count else "")

    def set_error(self, text: str) -> None:
        """Say below the list what is wrong."""
        self.fault.setText(text)
        self.fault.setVisible(bool(text))
        self.fault_mark.setVisible(bool(text))
        self._card.set_look(border="latefill" if text else "ctrl")
        self.first_box.setProperty("fault", bool(text))
        if text:
            self.first_box.setAccessibleDescription(text)

    def _changed(self) -> None:
        at_once = [right for right in self.chosen if RIGHTS[right].stops_at_once]
        self.stop.setText(say("stop-now", _which_stop(at_once)) if at_once else "")
        self.stop.setVisible(bool(at_once))
        self.stop_mark.setVisible(bool(at_once))
        if self.chosen:
            self.set_error("")
        self.changed.emit()


def _which_stop(at_once: Sequence[Right]) -> str:
    return at_once[0] if len(at_once) == 1 else "both"


def _beside(mark: IconMark, label: TextLabel) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    row.addWidget(mark, alignment=Qt.AlignmentFlag.AlignTop)
    row.addWidget(label, 1)
    return row


def boxes(rights: RightsList) -> Iterable[QCheckBox]:
    """Return the boxes in their order."""
    return [row.box for row in rights.rows.values()]


def proposals_of(recognised: Recognised, text: str) -> dict[Right, Proposal]:
    """Return what a text proposes, with its first words for each right."""
    return {
        right: Proposal(_quoted(text, places[0]), len(places))
        for right in recognised.rights
        if (places := recognised.places(right))
    }


def _quoted(text: str, place: Evidence) -> str:
    words = " ".join(text[place.start : place.end].split())
    return words if len(words) <= QUOTED else f"{words[: QUOTED - 1]}…"
