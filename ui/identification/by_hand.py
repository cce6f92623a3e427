"""The places that a person looks at where the computer cannot read: each is confirmed by hand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from dsar_desk.domain.checklist import COPY_PLACES
from ui import texts
from ui.widgets.card import Card
from ui.widgets.labels import IconMark, TextLabel


class ByHandCard(Card):
    """Says that no text was read, and asks to look at each place."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(fill="warnsoft", border="warnfill", padding=14)
        self.text = TextLabel(texts.say("masking", "no-text"), wrap=True, selectable=True)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconMark("triangle-alert", colour="warn"), alignment=Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.text, 1)
        self.body.addLayout(head)
        self.ticks: dict[str, QCheckBox] = {}
        for place in COPY_PLACES:
            tick = QCheckBox(texts.say("copy-places", place.code))
            tick.toggled.connect(lambda _on: self.changed.emit())
            self.ticks[place.code] = tick
            self.body.addWidget(tick)
        self.hide()

    def begin(self, *, needed: bool) -> None:
        """Ask anew, or ask nothing."""
        for tick in self.ticks.values():
            tick.setChecked(False)
        self.setVisible(needed)

    @property
    def seen(self) -> tuple[str, ...]:
        """The codes of the places that were looked at."""
        return tuple(code for code, tick in self.ticks.items() if tick.isChecked())

    @property
    def is_done(self) -> bool:
        """Whether each place was looked at, or none had to be."""
        return self.isHidden() or len(self.seen) == len(self.ticks)
