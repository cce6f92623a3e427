"""The term of a case, a cell a day: what has passed, where the clock stood, safe day and last day."""

from datetime import date

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from dsar_desk.domain.countries import Country
from dsar_desk.domain.deadlines import Deadlines
from ui import texts
from ui.theme import SMALL, sized
from ui.translations import language
from ui.widgets.announce import announce
from ui.widgets.clock_days import Cell, Day, folded, suspension_spans, term_days
from ui.widgets.clock_layout import Cells, Label, Placed, lay_out, place_labels
from ui.widgets.clock_paint import StripPainter

_LINES = 2


class ClockStrip(QWidget):
    """Left and Right walk the days; a tooltip and a screen reader say what each is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days: tuple[Day, ...] = ()
        self.cells: tuple[Cell, ...] = ()
        self.laid_out = Cells((), rows=False, height=0, cell_width=0)
        self.above: tuple[Placed, ...] = ()
        self.below: tuple[Placed, ...] = ()
        self.at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("own_focus", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.small = sized(self.font(), SMALL)

    def show_clock(self, deadlines: Deadlines, *, today: date, country: Country) -> None:
        """Show a case's term; for a closed case let `today` be the day on which it was closed."""
        self.days = term_days(deadlines, today=today, country=country, language=language())
        self.cells = folded(self.days)
        self.at = next((place for place, cell in enumerate(self.cells) if _is_today(cell)), 0)
        self.setAccessibleName(self._says(today))
        self._lay_out()

    def describe(self, cell: Cell) -> str:
        """Return what a cell is, in words."""
        if not isinstance(cell, Day):
            return self.tr("%n week(s) passed", "", cell.weeks)
        words = (
            (cell.is_received, self.tr("received")),
            (cell.is_today, self.tr("today, day %1").replace("%1", str(cell.number))),
            (cell.is_suspended, texts.suspended()),
            (bool(cell.holiday), cell.holiday),
            (cell.is_weekend, self.tr("weekend")),
            (cell.is_safe, self.tr("safe day")),
            (cell.is_due, self.tr("last day")),
            (cell.is_risky, self.tr("after the safe day")),
            (cell.is_late, self.tr("late")),
        )
        what = [text for holds, text in words if holds] or [self.tr("day %1").replace("%1", str(cell.number))]
        return f"{texts.long_date(cell.date, today=self.days[0].date)}: {', '.join(what)}"

    def key_words(self, day: Day) -> list[str]:
        """Return what stands beside a day in rows of weeks: month, label, holiday."""
        words = (
            (day.date.day == 1, texts.month_name(day.date)),
            (day.is_received, self.tr("received")),
            (day.is_today, self.tr("today")),
            (day.is_safe, self.tr("safe day")),
            (day.is_due, self.tr("last day")),
            (bool(day.holiday), day.holiday),
        )
        return [text for holds, text in words if holds]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def sizeHint(self) -> QSize:
        return QSize(640, self.laid_out.height or 120)

    def minimumSizeHint(self) -> QSize:
        return QSize(220, self.laid_out.height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        StripPainter(painter, self.small, self.key_words).paint(
            self.laid_out,
            self.above,
            self.below,
            width=self.width(),
            focus=self.at if self.hasFocus() else -1,
        )
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        week = 7 if self.laid_out.rows else 0
        strides = {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Down: week,
            Qt.Key.Key_Up: -week,
            Qt.Key.Key_Home: -len(self.cells),
            Qt.Key.Key_End: len(self.cells),
        }
        stride = strides.get(Qt.Key(event.key()), 0)
        if not stride or not self.cells:
            super().keyPressEvent(event)
            return
        self.at = max(0, min(len(self.cells) - 1, self.at + stride))
        self._tell()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            cell = self.cell_at(event.pos())
            QToolTip.showText(event.globalPos(), self.describe(cell) if cell else "", self)
            return True
        return super().event(event)

    def cell_at(self, place: QPoint) -> Cell | None:
        """Return the cell under a point."""
        found = (cell for cell, rect in self.laid_out.places if rect.left() <= place.x() <= rect.right() + 2)
        if self.laid_out.rows:
            found = (cell for cell, rect in self.laid_out.places if rect.contains(place))
        return next(found, None)

    def _tell(self) -> None:
        self.update()
        cell, rect = self.laid_out.places[self.at]
        words = self.describe(cell)
        self.setAccessibleDescription(words)
        QToolTip.showText(self.mapToGlobal(rect.bottomLeft()), words, self)
        announce(self, words)

    def _lay_out(self) -> None:
        metrics = QFontMetrics(self.small)
        line = metrics.height() + 2
        plain = lay_out(self.cells, width=self.width(), top=0)
        if plain.rows:
            self.laid_out, self.above, self.below = plain, (), ()
        else:
            self.above = place_labels(self._labels_above(plain), width=self.width(), lines=_LINES)
            used = 1 + max((placed.line for placed in self.above), default=0)
            self.laid_out = lay_out(self.cells, width=self.width(), top=used * line + 4)
            self.below = place_labels(self._labels_below(self.laid_out), width=self.width(), lines=1)
        if self.laid_out.height != self.height():
            self.setFixedHeight(max(1, self.laid_out.height))
        self.update()

    def _labels_above(self, cells: Cells) -> list[Label]:
        metrics = QFontMetrics(sized(self.small, SMALL, bold=True))
        found = []
        for cell, rect in cells.places:
            if isinstance(cell, Day):
                for holds, text, look in (
                    (cell.is_received, self.tr("received"), "muted"),
                    (cell.is_today, self.tr("today"), "today"),
                    (cell.is_safe, self.tr("safe day"), "key"),
                    (cell.is_due, self.tr("last day"), "key"),
                ):
                    if holds:
                        found.append(
                            Label(text, rect.center().x(), metrics.horizontalAdvance(text) + 2, look)
                        )
        return found

    def _labels_below(self, cells: Cells) -> list[Label]:
        metrics = QFontMetrics(sized(self.small, SMALL, bold=True))
        spots = {cell.date: rect for cell, rect in cells.places if isinstance(cell, Day)}
        found = []
        for first, last in suspension_spans(self.days):
            text = self.tr("clock stopped, %n day(s)", "", (last - first).days + 1)
            middle = (spots[first].left() + spots[last].right()) // 2
            found.append(Label(text, middle, metrics.horizontalAdvance(text) + 2, "hold"))
        taken: set[str] = set()
        for cell, rect in cells.places:
            if not isinstance(cell, Day):
                continue
            if cell.date.day == 1:
                month = texts.month_name(cell.date)
                found.append(Label(month, rect.left() + 40, metrics.horizontalAdvance(month) + 10, "month"))
            elif cell.holiday and cell.holiday not in taken:
                taken.add(cell.holiday)
                wide = metrics.horizontalAdvance(cell.holiday) + 2
                found.append(Label(cell.holiday, rect.center().x(), wide, "muted"))
        return found

    def _says(self, today: date) -> str:
        start = self.days[0].date
        parts = []
        for day in self.days:
            said = texts.medium_date(day.date, today=start)
            for holds, text in (
                (day.is_received, self.tr("received %1").replace("%1", said)),
                (day.is_today, self.tr("today day %1").replace("%1", str(day.number))),
                (day.is_safe, self.tr("safe day %1").replace("%1", said)),
                (day.is_due, self.tr("last day %1").replace("%1", said)),
            ):
                if holds:
                    parts.append(text)
        for first, last in suspension_spans(self.days):
            parts.append(self.tr("clock stopped, %n day(s)", "", (last - first).days + 1))
        words = ", ".join(parts)
        return words[:1].upper() + words[1:]


def _is_today(cell: Cell) -> bool:
    return isinstance(cell, Day) and cell.is_today
