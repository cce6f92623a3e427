"""The last day of a case in a cell: date at the left, state at the right, and how much has passed below."""

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter

from dsar_desk.domain.listing import CaseRow
from ui import texts
from ui.icons import paint_icon
from ui.theme import SMALL, Theme, sized, theme

SOON = 7
"""Days left from which a case is marked as soon."""


class Due(NamedTuple):
    """What the cell says of a case."""

    date_text: str
    state_text: str
    short_state: str
    look: str
    """`calm`, `soon`, `late`, `hold` or `done`."""
    part: float
    """Passed part of the term, 0 to 1."""
    says: str
    """For a screen reader."""

    @property
    def icon(self) -> str:
        """The icon beside the state; calm cases have none."""
        return {"soon": "clock", "late": "triangle-alert", "hold": "pause", "done": "circle-check"}.get(
            self.look, ""
        )


def due_of(row: CaseRow, today: date) -> Due:
    """Return what to say of the last day of a case."""
    last = row.due or row.sort_due
    day, spoken = texts.short_date(last, today=today), texts.long_date(last, today=today)
    span = max(1, (last - row.received).days)
    part = min(1.0, max(0.0, (today - row.received).days / span))
    if row.closed_on is not None:
        closed = texts.say_closed(row.closed_on, today)
        return Due(day, closed, closed, "done", 1.0, texts.spoken_due(spoken, closed))
    if row.due is None:
        words = texts.suspended()
        return Due(texts.was(day), words, words, "hold", part, texts.spoken_due(texts.was(spoken), words))
    left = (row.due - today).days
    words = texts.days_left(left)
    look = "late" if left < 0 else "soon" if left <= SOON else "calm"
    short = texts.days_left_short(left)
    return Due(day, words, short, look, 1.0 if look == "late" else part, texts.spoken_due(spoken, words))


def colours(tokens: Theme, look: str) -> tuple[QColor, QColor]:
    """Return the colour of the words and of the bar."""
    return {
        "soon": (tokens.warn, tokens.warnfill),
        "late": (tokens.late, tokens.latefill),
        "hold": (tokens.hold, tokens.holdfill),
        "done": (tokens.muted, tokens.okfill),
    }.get(look, (tokens.muted, tokens.accent))


def paint_due(painter: QPainter, rect: QRect, due: Due, font: QFont) -> None:
    """Draw the cell. Where both texts do not fit, 'nog' goes first, then the icon; never the date."""
    tokens = theme()
    words, bar = colours(tokens, due.look)
    bold = due.look in {"soon", "late", "hold"}
    date_font, state_font = QFont(font), sized(font, SMALL)
    if bold:
        date_font.setWeight(QFont.Weight.DemiBold)
        state_font.setWeight(QFont.Weight.DemiBold)
    top = QRect(rect.left(), rect.top() + 2, rect.width(), rect.height() - 8)
    painter.setFont(date_font)
    painter.setPen(tokens.text)
    painter.drawText(top, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, due.date_text)
    used = QFontMetrics(date_font).horizontalAdvance(due.date_text) + 8
    text, with_icon = _fitting_state(due, QFontMetrics(state_font), rect.width() - used)
    painter.setFont(state_font)
    painter.setPen(words)
    painter.drawText(top, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
    if with_icon:
        left = rect.right() - QFontMetrics(state_font).horizontalAdvance(text) - 19
        paint_icon(painter, due.icon, QRect(left, top.top(), 14, top.height()), words)
    paint_bar(painter, QRect(rect.left(), rect.bottom() - 4, rect.width(), 3), due, bar)


def _fitting_state(due: Due, metrics: QFontMetrics, room: int) -> tuple[str, bool]:
    icon_room = 19 if due.icon else 0
    for text, with_icon in (
        (due.state_text, bool(due.icon)),
        (due.short_state, bool(due.icon)),
        (due.short_state, False),
    ):
        if metrics.horizontalAdvance(text) + (icon_room if with_icon else 0) <= room:
            return text, with_icon
    return metrics.elidedText(due.short_state, Qt.TextElideMode.ElideRight, max(0, room)), False


def paint_bar(painter: QPainter, rect: QRect, due: Due, colour: QColor) -> None:
    """Draw the bar: full for late, hatched from the passed part on for a clock that stands still."""
    tokens = theme()
    painter.fillRect(rect, tokens.accentmid if tokens.high_contrast else tokens.line)
    done = QRect(rect)
    done.setWidth(round(rect.width() * due.part))
    if due.look == "hold":
        painter.fillRect(done, tokens.accent)
        rest = QRect(done.right() + 1, rect.top(), rect.width() - done.width(), rect.height())
        painter.fillRect(rest, QBrush(colour, Qt.BrushStyle.BDiagPattern))
    else:
        painter.fillRect(done, colour)
