"""Chips: a row of filters of which one is on, each with its count."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from ui.icons import TEXT, paint_icon
from ui.style import rounded
from ui.theme import BUTTON_RADIUS, CHIP, at_least, theme
from ui.widgets.flow import FlowLayout


class ChipSpec(NamedTuple):
    """One chip: its id, word and icon; `colour` is the token of the icon."""

    id: str
    text: str
    icon: str = ""
    colour: str = "muted"


class Chip(QPushButton):
    """One filter. It says 'Te laat, 1, filter aan'."""

    def __init__(self, spec: ChipSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec.text, parent)
        self.spec = spec
        self.count: int | None = None
        self.setCheckable(True)
        self.setProperty("look", "chip")
        self.setAutoDefault(False)
        self.toggled.connect(self._name)
        self._name()

    def set_count(self, count: int) -> None:
        """Show how many there are."""
        if count != self.count:
            self.count = count
            self._name()
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        bold = QFontMetrics(self._bold())
        width = bold.horizontalAdvance(self.text()) + 26
        width += TEXT + 7 if self.spec.icon else 0
        width += bold.horizontalAdvance(self._count()) + 8 if self._count() else 0
        return QSize(width, at_least(CHIP, self.font()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme()
        painter = QPainter(self)
        on, hover = self.isChecked(), self.underMouse()
        fill = tokens.accentsoft if on or hover else tokens.base
        radius = max(BUTTON_RADIUS, self.height() / 2)
        rounded(painter, self.rect(), radius, fill=fill, border=tokens.accent if on else tokens.ctrl)
        left = 13
        if self.spec.icon:
            colour = tokens.accent if on else getattr(tokens, self.spec.colour)
            paint_icon(painter, self.spec.icon, QRect(left, 0, TEXT, self.height()), colour)
            left += TEXT + 7
        painter.setPen(tokens.accent if on else tokens.text)
        painter.setFont(self._bold() if on else self.font())
        painter.drawText(
            QRect(left, 0, self.width(), self.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        painter.setFont(self._bold())
        painter.setPen(tokens.accent if on else tokens.muted)
        place = QRect(0, 0, self.width() - 13, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._count())
        painter.end()

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _count(self) -> str:
        return "" if self.count is None else str(self.count)

    def _name(self) -> None:
        state = self.tr("filter on") if self.isChecked() else ""
        self.setAccessibleName(", ".join(filter(None, (self.text(), self._count(), state))))


class Chips(QWidget):
    """A row of chips, exactly one on; Left and Right walk them."""

    chosen = Signal(str)

    def __init__(self, specs: Sequence[ChipSpec], says: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(says)
        self._group = QButtonGroup(self)
        row = FlowLayout(self, spacing=8)
        self.chips: dict[str, Chip] = {}
        for spec in specs:
            chip = Chip(spec)
            self.chips[spec.id] = chip
            self._group.addButton(chip)
            row.addWidget(chip)
        self._group.buttonToggled.connect(self._toggled)

    @property
    def current(self) -> str:
        """The id of the chip that is on."""
        return next((name for name, chip in self.chips.items() if chip.isChecked()), "")

    def choose(self, name: str) -> None:
        """Turn a chip on."""
        self.chips[name].setChecked(True)

    def _toggled(self, chip: Chip, on: bool) -> None:  # Qt's signal
        if on:
            self.chosen.emit(chip.spec.id)
