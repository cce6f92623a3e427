"""The three small pictures on the welcome page."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from dsar_desk.domain.rights import Right
from ui.icons import paint_icon
from ui.style import rounded
from ui.theme import CARD_RADIUS, theme
from ui.widgets.tags import paint_tags

HEIGHT = 150


class Picture(QWidget):
    """The upper part of a card. Says nothing to a screen reader: the text below says it all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded(painter, self.rect().adjusted(1, 1, -1, 12), CARD_RADIUS - 1, fill=tokens.alt)
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), tokens.line)
        painter.setClipRect(self.rect().adjusted(0, 0, 0, -1))
        self.draw(painter, self.rect())
        painter.end()

    def draw(self, painter: QPainter, rect: QRect) -> None:
        """Draw the picture."""


class LetterheadPicture(Picture):
    """A letter with room for a logo."""

    def draw(self, painter: QPainter, rect: QRect) -> None:
        tokens = theme()
        sheet = QRect(rect.center().x() - 76, 32, 152, HEIGHT)
        rounded(painter, sheet, 4, fill=tokens.base, border=tokens.line)
        logo = QRect(sheet.left() + 16, sheet.top() + 14, 24, 24)
        painter.setPen(QPen(tokens.ctrl, 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(logo, 3, 3)
        paint_icon(painter, "plus", logo.adjusted(5, 5, -5, -5), tokens.muted)
        _bar(painter, QRect(logo.right() + 10, logo.center().y() - 2, 64, 5), fill="accentmid")
        painter.fillRect(QRect(sheet.left() + 16, sheet.top() + 50, 120, 2), tokens.accent)
        for top, wide in ((64, 72), (78, 120), (90, 100)):
            _bar(painter, QRect(sheet.left() + 16, sheet.top() + top, wide, 5))


class ListPicture(Picture):
    """Four requests with their bars."""

    def draw(self, painter: QPainter, rect: QRect) -> None:
        tokens = theme()
        wide = min(280, rect.width() - 48)
        sheet = QRect(rect.center().x() - wide // 2, 15, wide, 120)
        rounded(painter, sheet, 4, fill=tokens.base, border=tokens.line)
        rows = (
            (Right.ERASURE, 60, "latefill", 1.0),
            (Right.ACCESS, 48, "warnfill", 0.9),
            (Right.RECTIFICATION, 64, "accent", 0.5),
            (Right.OBJECTION, 42, "accent", 0.25),
        )
        for place, (right, name, colour, part) in enumerate(rows):
            top = sheet.top() + place * 30
            if place:
                painter.fillRect(QRect(sheet.left(), top, sheet.width(), 1), tokens.line)
            _bar(painter, QRect(sheet.left() + 14, top + 13, name, 5))
            paint_tags(painter, QRect(sheet.left() + 88, top, 100, 30), (right,), self.font())
            room = sheet.right() - 14 - (sheet.left() + 186)
            bar = QRect(sheet.left() + 186, top + 13, room, 4)
            painter.fillRect(bar, tokens.line)
            bar.setWidth(round(room * part))
            painter.fillRect(bar, getattr(tokens, colour))


class BackupPicture(Picture):
    """From a box to a laptop."""

    def draw(self, painter: QPainter, rect: QRect) -> None:
        tokens = theme()
        middle = rect.center()
        for name, left in (("archive", middle.x() - 98), ("laptop", middle.x() + 26)):
            box = QRect(left, middle.y() - 36, 72, 72)
            rounded(painter, box, 6, fill=tokens.base, border=tokens.line)
            paint_icon(painter, name, box.adjusted(22, 22, -22, -22), tokens.accent)
        paint_icon(painter, "arrow-right", QRect(middle.x() - 8, middle.y() - 8, 16, 16), tokens.muted)


def _bar(painter: QPainter, rect: QRect, *, fill: str = "line") -> None:
    rounded(painter, rect, rect.height() / 2, fill=getattr(theme(), fill))
