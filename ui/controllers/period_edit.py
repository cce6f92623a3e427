"""A period as a number and a unit, kept as ISO 8601."""

import re

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

_UNITS = "DWMY"


class PeriodEdit(QWidget):
    """`P7Y` as 7 and years; empty for none. A period of several units is kept as it was until changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = QLineEdit()
        self.number.setMaxLength(4)
        self.unit = QComboBox()
        for unit, words in zip(
            _UNITS, (self.tr("days"), self.tr("weeks"), self.tr("months"), self.tr("years")), strict=True
        ):
            self.unit.addItem(words, unit)
        self.unit.setAccessibleName(self.tr("Unit of the period"))
        self.unit.setCurrentIndex(_UNITS.index("Y"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.number)
        row.addWidget(self.unit, 1)
        self.setFocusProxy(self.number)
        self._kept = ""

    def period(self) -> str:
        """Return the period; what is no number comes back as typed, to be refused."""
        typed = self.number.text().strip()
        if not typed:
            return self._kept
        return f"P{typed}{self.unit.currentData()}"

    def show_period(self, period: str) -> None:
        """Show a period."""
        simple = re.fullmatch(r"P(\d+)([DWMY])", period)
        self._kept = "" if simple else period
        self.number.setPlaceholderText(self._kept)
        if simple:
            self.number.setText(simple[1])
            self.unit.setCurrentIndex(_UNITS.index(simple[2]))

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.number.setAccessibleName(name)
