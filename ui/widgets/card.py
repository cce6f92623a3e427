"""Surfaces: the card, and the surface with a coloured edge."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.style import rounded
from ui.theme import CARD_RADIUS, theme


class Card(QFrame):
    """A surface with a hairline border. `fill`, `border` and `edge` are names of tokens."""

    def __init__(
        self,
        *,
        fill: str = "base",
        border: str = "line",
        edge: str = "",
        padding: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fill, self._border, self._edge = fill, border, edge
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(8)

    def set_look(self, *, fill: str = "base", border: str = "line", edge: str = "") -> None:
        """Take other tokens."""
        self._fill, self._border, self._edge = fill, border, edge
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme()
        painter = QPainter(self)
        border = getattr(tokens, self._border) if self._border else None
        rounded(painter, self.rect(), CARD_RADIUS, fill=getattr(tokens, self._fill), border=border)
        if self._edge:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            shape = QPainterPath()
            shape.addRoundedRect(self.rect().toRectF(), CARD_RADIUS, CARD_RADIUS)
            painter.setClipPath(shape)
            side = self.rect()
            side.setWidth(4)
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                side.moveRight(self.rect().right())
            painter.fillRect(side, getattr(tokens, self._edge))
        painter.end()


class Line(QWidget):
    """A hairline across."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().line)
        painter.end()
