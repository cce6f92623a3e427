"""Tags of rights: painted for a cell, or as a row of labels."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dsar_desk.domain.rights import Right
from ui.style import rounded
from ui.texts import right_name
from ui.theme import SMALL, TAG, TAG_RADIUS, at_least, sized, theme

_PADDING, _BETWEEN = 6, 4
_NEVER_FEWER = 2
"""So many tags show in full beside a title: the name gives way."""


def tag_font(font: QFont) -> QFont:
    """Return the font of a tag."""
    small = sized(font, SMALL)
    small.setWeight(QFont.Weight.Medium)
    return small


def tag_width(metrics: QFontMetrics, right: Right) -> int:
    """Return how wide a right's tag is."""
    return metrics.horizontalAdvance(right_name(right)) + 2 * _PADDING


def fitting(rights: Sequence[Right], metrics: QFontMetrics, width: int) -> int:
    """Return how many tags fit in full, with room for '+n' where not all do; at least one."""
    used = 0
    for index, right in enumerate(rights):
        used += tag_width(metrics, right) + (_BETWEEN if index else 0)
        rest = len(rights) - index - 1
        needed = used + (_BETWEEN + metrics.horizontalAdvance(f"+{rest}") if rest else 0)
        if needed > width:
            return max(1, index)
    return len(rights)


def paint_tags(
    painter: QPainter, rect: QRect, rights: Sequence[Right], font: QFont, *, bordered: bool = False
) -> None:
    """Draw tags from the left of `rect`, then '+n' for those that do not fit."""
    tokens = theme()
    small = tag_font(font)
    metrics = QFontMetrics(small)
    height = at_least(TAG, small, padding=4)
    place = QPoint(rect.left(), rect.top() + (rect.height() - height + 1) // 2)
    shown = fitting(rights, metrics, rect.width())
    painter.setFont(small)
    for right in rights[:shown]:
        fill, colour = tokens.tag(right)
        box = QRect(place, QSize(tag_width(metrics, right), height))
        border = colour if bordered or tokens.high_contrast else None
        rounded(painter, box, TAG_RADIUS, fill=fill, border=border)
        painter.setPen(colour)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, right_name(right))
        place.setX(box.right() + 1 + _BETWEEN)
    if shown < len(rights):
        painter.setPen(tokens.muted)
        room = QRect(place, QSize(rect.right() - place.x() + 1, height))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, f"+{len(rights) - shown}")


class RightTags(QWidget):
    """The rights of one case beside its title."""

    def __init__(self, rights: Sequence[Right] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rights: tuple[Right, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_rights(rights)

    def show_rights(self, rights: Sequence[Right]) -> None:
        """Show these rights, in the order in which they were asked."""
        self._rights = tuple(rights)
        words = ", ".join(right_name(right) for right in rights)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        small = tag_font(self.font())
        metrics = QFontMetrics(small)
        width = sum(tag_width(metrics, right) + _BETWEEN for right in self._rights)
        return QSize(max(0, width - _BETWEEN), at_least(TAG, small, padding=4))

    def minimumSizeHint(self) -> QSize:
        if not self._rights:
            return QSize(0, 0)
        if len(self._rights) == _NEVER_FEWER:
            return self.sizeHint()
        metrics = QFontMetrics(tag_font(self.font()))
        more = metrics.horizontalAdvance("+9") + _BETWEEN if len(self._rights) > 1 else 0
        return QSize(tag_width(metrics, self._rights[0]) + more, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_tags(painter, self.rect(), self._rights, self.font(), bordered=True)
        painter.end()
