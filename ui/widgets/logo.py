"""The mark of DSAR Desk: a sheet of days with the last one drawn long."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import theme


def paint_logo(painter: QPainter, rect: QRect) -> None:
    """Draw the mark in a square."""
    tokens = theme()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.accentfill)
    painter.drawRoundedRect(QRectF(rect), rect.width() / 4.5, rect.width() / 4.5)
    unit = rect.width() / 24
    quiet = QColor(tokens.onaccent)
    quiet.setAlphaF(0.6)
    for row, top in enumerate((6.0, 10.5, 15.5)):
        for column, left in enumerate((5.0, 10.0, 15.0)):
            last = row == 2
            if last and column == 2:
                continue
            wide = 9.0 if last and column == 1 else 4.0
            painter.setBrush(quiet if (row, column) in {(1, 2), (2, 0)} else tokens.onaccent)
            box = QRectF(rect.left() + left * unit, rect.top() + top * unit, wide * unit, 3 * unit)
            painter.drawRoundedRect(box, unit * 0.6, unit * 0.6)
    painter.restore()


def logo_icon() -> QIcon:
    """Return the mark as the window's icon."""
    made = QIcon()
    for side in (16, 32, 64, 128):
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_logo(painter, pixmap.rect())
        painter.end()
        made.addPixmap(pixmap)
    return made


class Logo(QWidget):
    """The mark on a page."""

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(side, side)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        paint_logo(painter, self.rect())
        painter.end()
