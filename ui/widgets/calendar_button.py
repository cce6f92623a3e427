"""A button beside a field for a day: it opens a calendar, and says which day was taken."""

from datetime import date

from PySide6.QtCore import QDate, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QPushButton, QVBoxLayout, QWidget

from ui.icons import TEXT, icon
from ui.theme import theme
from ui.translations import locale


class CalendarButton(QPushButton):
    """Enter, Space or a click opens the calendar; Esc leaves it without taking a day."""

    picked = Signal(object)
    """The day that was taken (`date`)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self.popup: CalendarPopup | None = None
        self.setAutoDefault(False)
        self.setProperty("look", "quiet")
        self.setProperty("icon_name", "calendar")
        self.setIcon(icon("calendar"))
        self.setIconSize(QSize(TEXT, TEXT))
        self.setToolTip(self.tr("Choose a day"))
        self.setAccessibleName(self.tr("Choose a day"))
        self.clicked.connect(self.open)

    def show_from(self, day: date | None) -> None:
        """Let the calendar begin at a day; today where it is none."""
        self._day = day

    def open(self) -> None:
        """Open the calendar below the button."""
        popup = CalendarPopup(self._day, self)
        popup.picked.connect(self._take)
        popup.adjustSize()
        popup.move(self._place(popup))
        popup.show()
        popup.calendar.setFocus(Qt.FocusReason.PopupFocusReason)
        self.popup = popup

    def _take(self, day: date) -> None:
        self._day = day
        self.picked.emit(day)

    def _place(self, popup: QWidget) -> QPoint:
        room = self.screen().availableGeometry()
        corner = self.mapToGlobal(QPoint(self.width() - popup.width(), self.height() + 4))
        if corner.y() + popup.height() > room.bottom():
            corner.setY(self.mapToGlobal(QPoint(0, 0)).y() - popup.height() - 4)
        return QPoint(max(room.left(), corner.x()), corner.y())


class CalendarPopup(QFrame):
    """A month; Enter or a click takes the day."""

    picked = Signal(object)

    def __init__(self, day: date | None, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.calendar = QCalendarWidget()
        self.calendar.setLocale(locale())
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setSelectedDate(QDate(day) if day is not None else QDate.currentDate())
        self.calendar.setAccessibleName(self.tr("Calendar"))
        self._calm_weekends()
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.calendar)
        self.calendar.activated.connect(self._take)
        self.calendar.clicked.connect(self._take)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def _calm_weekends(self) -> None:
        """Show Saturday and Sunday as quiet days; red is for what is late."""
        quiet = QTextCharFormat()
        quiet.setForeground(theme().muted)
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(weekday, quiet)

    def _take(self, day: QDate) -> None:
        if self.isVisible():
            self.close()
            self.picked.emit(date(day.year(), day.month(), day.day()))
