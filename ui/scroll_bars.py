"""Scroll bars of the look: a slim slider without arrows."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QStyle, QStyleOptionSlider, QWidget

from ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea

EXTENT = 12
_LEAST = 32


def slider_rect(option: QStyleOptionSlider, part: QStyle.SubControl) -> QRect:
    """Return where a part of a scroll bar lies; there are no arrows."""
    sub = QStyle.SubControl
    rect: QRect = option.rect
    upright = option.orientation == Qt.Orientation.Vertical
    length = rect.height() if upright else rect.width()
    span = option.maximum - option.minimum
    size = length if span <= 0 else max(_LEAST, length * option.pageStep // (span + option.pageStep))
    at = QStyle.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - size, option.upsideDown
    )
    begin, end = {
        sub.SC_ScrollBarSlider: (at, at + size),
        sub.SC_ScrollBarGroove: (0, length),
        sub.SC_ScrollBarSubPage: (0, at),
        sub.SC_ScrollBarAddPage: (at + size, length),
    }.get(part, (0, 0))
    if upright:
        return QRect(rect.left(), rect.top() + begin, rect.width(), end - begin)
    return QRect(rect.left() + begin, rect.top(), end - begin, rect.height())


def take_frame_off(area: "QAbstractScrollArea") -> None:
    """Take the frame off an area, and let its scroll bars lie on the page's own surface."""
    area.setFrameShape(QFrame.Shape.NoFrame)
    for bar in (area.verticalScrollBar(), area.horizontalScrollBar()):
        bar.setProperty("bare", True)


def draw_scroll_bar(option: QStyleOptionSlider, painter: QPainter, widget: QWidget | None) -> None:
    """Draw the slider on the surface of what scrolls."""
    tokens = theme()
    if widget is None or not widget.property("bare"):
        painter.fillRect(option.rect, tokens.base)
    if option.maximum <= option.minimum:
        return
    upright = option.orientation == Qt.Orientation.Vertical
    slider = slider_rect(option, QStyle.SubControl.SC_ScrollBarSlider)
    slider = slider.adjusted(3, 2, -3, -2) if upright else slider.adjusted(2, 3, -2, -3)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.ctrl)
    painter.drawRoundedRect(slider, 3, 3)
    painter.restore()
