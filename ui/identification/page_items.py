"""What lies below the boxes: the page, and how the watermark will lie across it."""

import math
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ui.identification.levels import Levels
from ui.theme import theme

_ANGLE = 30
_LETTER, _LEAST_LETTER = 1 / 26, 11
"""Height of a letter of the watermark as a part of the page's mean side, and in pixels at least."""
_FAINT = 107
"""Out of 255: the page stays readable below it. As `dsar_desk.redaction` stamps it."""


class PageItem(QGraphicsItem):
    """One page in its own pixels, painted from the size that fits the zoom."""

    def __init__(self, levels: Levels) -> None:
        super().__init__()
        self._levels = levels
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, self._levels.width, self._levels.height)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        detail = option.levelOfDetailFromTransform(painter.worldTransform())
        self._levels.paint(painter, option.exposedRect, detail * painter.device().devicePixelRatioF())


class WatermarkItem(QGraphicsItem):
    """Shows what will be stamped across the page; the stamp itself is made in the pixels later."""

    def __init__(self, page: QRectF, lines: Sequence[str]) -> None:
        super().__init__()
        self._page = page
        self._lines = tuple(lines)

    def boundingRect(self) -> QRectF:
        return self._page

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        ink = QColor(theme().stamp)
        ink.setAlpha(_FAINT)
        painter.save()
        painter.setClipRect(self._page)
        painter.setPen(ink)
        size = max(_LEAST_LETTER, round(math.sqrt(self._page.width() * self._page.height()) * _LETTER))
        fonts = [_letters(painter.font(), round(size * 1.5)), _letters(painter.font(), size)]
        wide = max(
            QFontMetricsF(fonts[min(1, number)]).horizontalAdvance(line)
            for number, line in enumerate(self._lines)
        )
        block = QRectF(0, 0, wide + 2 * size, size * 1.35 * (len(self._lines) + 0.6) + size)
        for place in self._places(block):
            painter.save()
            painter.translate(place)
            painter.rotate(-_ANGLE)
            self._draw_block(painter, block, fonts, size)
            painter.restore()
        painter.restore()

    def _draw_block(self, painter: QPainter, block: QRectF, fonts: Sequence[QFont], size: float) -> None:
        top = size * 0.5 - block.height() / 2
        for number, line in enumerate(self._lines):
            font = fonts[min(1, number)]
            painter.setFont(font)
            row = QRectF(-block.width() / 2, top, block.width(), font.pixelSize() * 1.3)
            painter.drawText(row, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextSingleLine, line)
            top += font.pixelSize() * 1.3

    def _places(self, block: QRectF) -> Iterator[QPointF]:
        """Return the middles of the stamps, each column half a stamp lower than the one before."""
        slant = math.radians(_ANGLE)
        wide = block.width() * math.cos(slant) + block.height() * math.sin(slant)
        high = block.width() * math.sin(slant) + block.height() * math.cos(slant)
        across, down = wide * 0.86, high * 0.72
        for column in range(math.ceil((self._page.width() + wide / 3) / across)):
            start = -high / 3 - (down / 2 if column % 2 else 0)
            for row in range(math.ceil((self._page.height() - start) / down)):
                left, top = column * across - wide / 3, start + row * down
                yield QPointF(left + wide / 2, top + high / 2)


def _letters(basis: QFont, pixels: int) -> QFont:
    font = QFont(basis)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.Bold)
    return font
