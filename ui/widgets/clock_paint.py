"""Paints the clock strip."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPolygon

from ui import texts
from ui.style import rounded
from ui.theme import DAY_RADIUS, Theme, theme
from ui.widgets.clock_days import Cell, Day, Fold
from ui.widgets.clock_layout import ALL_NUMBERS, NORMAL, SMALL_CELL, Cells, Placed


class StripPainter:
    """One painting of the strip, with the font of its widget and the words for a day that has a label."""

    def __init__(self, painter: QPainter, small: QFont, words: Callable[[Day], Sequence[str]]) -> None:
        self._painter = painter
        self._words = words
        self._small = small
        self._tokens: Theme = theme()

    def paint(
        self, cells: Cells, above: Sequence[Placed], below: Sequence[Placed], *, width: int, focus: int
    ) -> None:
        """Draw cells, labels, brackets and the ring around the cell that has the keyboard."""
        for place, (cell, rect) in enumerate(cells.places):
            if isinstance(cell, Fold):
                self._fold(cell, rect)
            else:
                self._day(cell, rect, numbered=_numbered(cell, cells.cell_width))
            if place == focus:
                ring = rect.adjusted(-2, -2, 2, 2)
                rounded(self._painter, ring, DAY_RADIUS + 2, border=self._tokens.accent, width=2)
        if cells.rows:
            self._row_words(cells, width)
            return
        line = QFontMetrics(self._small).height() + 2
        lines = 1 + max((placed.line for placed in above), default=0)
        for placed in above:
            self._label(placed, (lines - 1 - placed.line) * line, line)
        bottom = max((rect.bottom() for _, rect in cells.places), default=0)
        self._brackets(cells)
        for placed in below:
            self._label(placed, bottom + 8, line)

    def _day(self, day: Day, rect: QRect, *, numbered: bool) -> None:
        fill, border, text, width = self._look(day)
        rounded(self._painter, rect, DAY_RADIUS, fill=fill, border=border, width=width)
        hatched = day.is_suspended and not day.is_today
        if hatched:
            self._painter.fillRect(
                rect.adjusted(1, 1, -1, -1), QBrush(self._tokens.holdfill, Qt.BrushStyle.BDiagPattern)
            )
        if numbered:
            font = QFont(self._small)
            bold = day.is_today or day.is_safe or day.is_due
            font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Medium)
            number = str(day.date.day)
            if hatched:
                room = QFontMetrics(font).boundingRect(number).size()
                behind = QRect(0, 0, room.width() + 4, room.height() + 2)
                behind.moveCenter(rect.center())
                self._painter.fillRect(behind, self._tokens.holdsoft)
            self._painter.setFont(font)
            self._painter.setPen(text)
            self._painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, number)
        if day.holiday:
            self._diamond(rect)

    def _look(self, day: Day) -> tuple[QColor, QColor | None, QColor, int]:
        """Return fill, border, colour of the number and width of the border."""
        t = self._tokens
        passed = t.accentmid if day.is_past else t.base
        today_ring = t.text if day.is_due else t.accent if t.dark else None
        quiet = t.muted if day.is_small else t.text
        looks: tuple[tuple[bool, tuple[QColor, QColor | None, QColor, int]], ...] = (
            (day.is_today and not day.is_late, (t.accentfill, today_ring, t.onaccent, 1 + day.is_due)),
            (day.is_due, (passed, t.text, t.text, 2)),
            (day.is_late, (t.latefill, None, t.onlate, 1)),
            (day.is_suspended, (t.holdsoft, t.holdfill, t.hold, 1)),
            (day.is_safe, (passed, t.accent, t.text, 2)),
            (day.is_past or day.is_received, (t.accentsoft if day.is_small else t.accentmid, None, quiet, 1)),
            (day.is_risky, (t.warnsoft, None, t.warn, 1)),
            (day.is_small, (t.alt, None, t.muted, 1)),
        )
        return next((look for holds, look in looks if holds), (t.base, t.line, t.text, 1))

    def _fold(self, fold: Fold, rect: QRect) -> None:
        rounded(self._painter, rect, DAY_RADIUS, fill=self._tokens.accentmid)
        self._painter.setFont(self._small)
        self._painter.setPen(self._tokens.text)
        self._painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, texts.weeks(fold.weeks))

    def _diamond(self, rect: QRect) -> None:
        above = rect.height() <= SMALL_CELL
        middle = rect.center().x() if above or rect.height() >= NORMAL else rect.right() - 5
        top = rect.top() - 6 if above else rect.top() + 6
        corners = [(0, -4), (4, 0), (0, 4), (-4, 0)]
        self._painter.save()
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._tokens.warnfill)
        self._painter.drawPolygon(QPolygon([QPoint(middle + x, top + y) for x, y in corners]))
        self._painter.restore()

    def _brackets(self, cells: Cells) -> None:
        run: list[QRect] = []
        for cell, rect in (*cells.places, (None, QRect())):
            if isinstance(cell, Day) and cell.is_suspended:
                run.append(rect)
            elif run:
                left, right = run[0].left(), run[-1].right()
                bottom = max(each.bottom() for each in run) + 3
                for bar in (
                    QRect(left, bottom + 3, right - left + 1, 1),
                    QRect(left, bottom, 1, 4),
                    QRect(right, bottom, 1, 4),
                ):
                    self._painter.fillRect(bar, self._tokens.hold)
                run = []

    def _label(self, placed: Placed, top: int, height: int) -> None:
        t = self._tokens
        look = placed.label.look
        font = QFont(self._small)
        if look in {"today", "key", "hold"}:
            font.setWeight(QFont.Weight.DemiBold)
        colour = {"today": t.accent, "key": t.text, "hold": t.hold}.get(look, t.muted)
        rect = QRect(placed.left, top, placed.label.width, height)
        if look == "month":
            self._painter.fillRect(QRect(rect.left(), rect.top(), 1, height), t.ctrl)
            rect.adjust(6, 0, 6, 0)
        self._painter.setFont(font)
        self._painter.setPen(colour)
        self._painter.drawText(
            rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, placed.label.text
        )

    def _row_words(self, cells: Cells, width: int) -> None:
        left = max((rect.right() for _, rect in cells.places), default=0) + 16
        metrics = QFontMetrics(self._small)
        rows: dict[int, list[str]] = {}
        for cell, rect in cells.places:
            if isinstance(cell, Day):
                rows.setdefault(rect.top(), []).extend(self._words(cell))
        self._painter.setFont(self._small)
        self._painter.setPen(self._tokens.muted)
        for top, words in rows.items():
            room = QRect(left, top, width - left, 26)
            said = metrics.elidedText(", ".join(words), Qt.TextElideMode.ElideRight, room.width())
            self._painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, said)


def _numbered(cell: Cell, width: int) -> bool:
    return isinstance(cell, Day) and (width >= ALL_NUMBERS or cell.is_key or cell.date.weekday() == 0)
