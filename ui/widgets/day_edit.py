"""A field for a day: calendar, keys, and how far the day is from today."""

from datetime import date

from PySide6.QtCore import QDate, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QDateEdit, QWidget

from ui import texts
from ui.theme import SMALL, sized, theme
from ui.translations import locale


class DayEdit(QDateEdit):
    """A day. Beside it stands 'vandaag', 'gisteren', '12 dagen geleden' or 'over 3 dagen'."""

    day_changed = Signal(object)

    def __init__(self, day: date, *, today: date, parent: QWidget | None = None) -> None:
        super().__init__(QDate(day), parent)
        self._today = today
        self.setLocale(locale())
        self.setCalendarPopup(True)
        self.setDisplayFormat("ddd d MMM yyyy")
        self.setDateRange(QDate(1900, 1, 1), QDate(2199, 12, 31))
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("wo 28 mmm 2026  123 dagen geleden") + 56)
        inside = self.lineEdit().palette()
        inside.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)  # over arrow and distance
        self.lineEdit().setPalette(inside)
        self.dateChanged.connect(self._tell)
        self._tell()

    @property
    def day(self) -> date:
        """The day in the field."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def set_day(self, day: date) -> None:
        """Put another day in the field."""
        self.setDate(QDate(day))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(sized(self.font(), SMALL))
        painter.setPen(theme().muted)
        room = QRect(0, 0, self.width() - 32, self.height())
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(room, right, texts.distance(self.day, self._today))
        painter.end()

    def _tell(self) -> None:
        self.setAccessibleDescription(f"{texts.full_date(self.day)}, {texts.distance(self.day, self._today)}")
        self.day_changed.emit(self.day)
        self.update()
