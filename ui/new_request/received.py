"""The day of receipt, from which the law counts: how far it is, and whether it can be."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QSize, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QDateEdit

from dsar_desk.services.registration import LONG_PAST
from ui import texts
from ui.new_request.notice import Notice
from ui.texts import say
from ui.theme import SMALL, sized
from ui.widgets.day_edit import DayEdit
from ui.widgets.field import Field


class ReceivedEdit(DayEdit):
    """A day. How far it is stands inside where there is room for it."""

    room_changed = Signal()

    def __init__(self, day: date, *, today: date) -> None:
        super().__init__(day, today=today)
        self.setMinimumWidth(self._width_of_day() + 40)

    @property
    def distance(self) -> str:
        """How far the day is from today."""
        return texts.distance(self.day, self._today)

    @property
    def has_room(self) -> bool:
        """Whether the distance fits beside the day."""
        wanted = QFontMetrics(sized(self.font(), SMALL)).horizontalAdvance(self.distance)
        return self.width() >= self._width_of_day() + wanted + 60

    def minimumSizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self.room_changed.emit)  # a hint that comes during a layout gets no room

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.has_room:
            super().paintEvent(event)
        else:
            QDateEdit.paintEvent(self, event)

    def _width_of_day(self) -> int:
        return self.fontMetrics().horizontalAdvance(self.text())


class ReceivedField(Field):
    """The day with its faults below; `long_past` is shown below the row."""

    changed = Signal()

    def __init__(self, today: date) -> None:
        self.edit = ReceivedEdit(today, today=today)
        super().__init__(QCoreApplication.translate("ReceivedField", "Recei&ved on"), self.edit)
        self.long_past = Notice()
        self._today = today
        self._day_of_text: date | None = None
        self.edit.day_changed.connect(lambda _day: self._changed())
        self.edit.room_changed.connect(self._tell)
        self._tell()

    @property
    def day(self) -> date:
        """The day of receipt."""
        return self.edit.day

    def show_day_of_text(self, day: date | None) -> None:
        """Tell which day the text bears; a letter is received later than it is written."""
        self._day_of_text = day
        self._tell()

    def check(self) -> bool:
        """Return whether the request can have arrived on this day; say so where not, or long ago."""
        facts = {"date": texts.full_date(self.day)}
        future = self.day > self._today
        self.set_error(say("errors", "received-in-future", **facts) if future else "")
        self._tell()
        old = self._today - self.day > LONG_PAST
        self.long_past.say(say("warnings", "received-long-ago", **facts) if old else "")
        return not future

    def _changed(self) -> None:
        self.check()
        self.changed.emit()

    def _tell(self) -> None:
        dated = self._day_of_text if self._day_of_text != self.day else None
        other = self.tr("The text is of %1.").replace("%1", texts.full_date(dated)) if dated else ""
        beside = "" if self.edit.has_room else f"{self.edit.distance.capitalize()}."
        self.set_hint(" ".join(filter(None, (beside, other))))
        if not self.has_error:
            spoken = f"{texts.full_date(self.day)}, {self.edit.distance}. {other}"
            self.edit.setAccessibleDescription(spoken.strip())
