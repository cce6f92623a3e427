"""A strip that asks for attention: an icon, two lines and at most one button."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.icons import NAVIGATION
from ui.theme import SMALL
from ui.widgets.announce import announce
from ui.widgets.buttons import button, set_icon
from ui.widgets.card import Card
from ui.widgets.labels import ElidedLabel, IconMark, TextLabel

_LOOKS = {
    "late": ("latefill", "triangle-alert", "late"),
    "soon": ("warnfill", "clock", "warn"),
    "warn": ("warnfill", "triangle-alert", "warn"),
    "calm": ("accent", "circle-check", "accent"),
    "note": ("accent", "info", "accent"),
}


class Banner(Card):
    """Shows one thing to know, and the act that settles it."""

    def __init__(self, *, main: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(edge="accent", padding=0, parent=parent)
        self._said = ""
        self._act: Callable[[], object] = lambda: None
        self.mark = IconMark("info", size=NAVIGATION)
        self.first = ElidedLabel(bold=True)
        self.state = TextLabel(bold=True)
        self.second = ElidedLabel(colour="muted", size=SMALL)
        look = "primary" if main else "plain"
        self.act: QPushButton = button("", look=look, clicked=self._do)
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self.first)
        top.addWidget(self.state)
        top.addStretch(1)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addLayout(top)
        lines.addWidget(self.second)
        row = QHBoxLayout()
        row.setContentsMargins(20, 10, 16, 10)
        row.setSpacing(12)
        row.addWidget(self.mark, alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(lines, 1)
        row.addWidget(self.act, alignment=Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)

    def say(
        self,
        look: str,
        first: str,
        second: str = "",
        *,
        state: str = "",
        act: str = "",
        act_icon: str = "",
        clicked: Callable[[], object] | None = None,
    ) -> None:
        """Show two lines in the look `late`, `soon`, `warn`, `calm` or `note`; without `act` no button."""
        edge, icon_name, colour = _LOOKS[look]
        self.set_look(edge=edge)
        self.mark.show_icon(icon_name, colour=colour)
        self.first.setText(first)
        self.state.setText(state)
        self.state.set_colour(colour)
        self.state.setVisible(bool(state))
        self.second.setText(second)
        self.second.setVisible(bool(second))
        self.act.setVisible(bool(act))
        if act:
            self.act.setText(act)
            self._act = clicked or (lambda: None)
            set_icon(self.act, act_icon or "arrow-right")
        spoken = " ".join(filter(None, (first, state)))
        self.setAccessibleName(spoken)
        if spoken != self._said:
            self._said = spoken
            announce(self, spoken)

    def _do(self) -> None:
        self._act()
