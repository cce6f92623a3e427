"""A row to press whose words wrap: a kind of letter, an open field, a result of the check."""

from math import ceil

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.icons import TEXT, paint_icon
from ui.style import rounded
from ui.theme import BUTTON_RADIUS, SMALL, sized, theme

_SIDE, _BETWEEN, _ABOVE = 12, 10, 8


def wrapped(text: str, font: QFont, width: int) -> QTextLayout:
    """Return a text laid out in lines; a word that is too long for one is broken."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


class WrapButton(QAbstractButton):
    """Icon, words and a quiet line below them, as high as they need at the width there is.

    `look` is `row` (marked where it is checked), `open` (a dashed amber box) or `plain`.
    """

    picked = Signal()
    """Pressed by mouse or Enter; walking over it with the arrows only marks it."""

    def __init__(self, key: str, look: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.line = ""
        self._look, self._icon, self._colour, self._quiet = look, "circle", "muted", False
        self._arrow = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCheckable(look == "row")

    def say(
        self,
        text: str,
        line: str = "",
        *,
        icon: str,
        colour: str = "muted",
        says: str = "",
        quiet: bool = False,
        arrow: bool = False,
    ) -> None:
        """Show words and a line below; `says` comes before them for a screen reader."""
        self.setText(text.replace("&", "&&"))
        self.line, self._icon, self._colour = line, icon, colour
        self._quiet, self._arrow = quiet, arrow
        self.setAccessibleName(". ".join(filter(None, (says, text, line))))
        self.updateGeometry()
        self.update()

    @property
    def words(self) -> str:
        """What it says."""
        return self.text().replace("&&", "&")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self.rect().contains(event.position().toPoint()):
            self.picked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            self.picked.emit()
        else:
            super().keyPressEvent(event)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        first, second = self._boxes(width)
        return max(first.bottom(), second.bottom()) + 1 + _ABOVE

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.fontMetrics().height() + 2 * _ABOVE)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme()
        painter = QPainter(self)
        self._paint_surface(painter)
        first, second = self._boxes(self.width())
        height = QFontMetrics(self._bold()).height()
        paint_icon(
            painter, self._icon, QRect(_SIDE, first.top(), TEXT, height), getattr(tokens, self._colour)
        )
        if self._arrow:
            place = QRect(self.width() - _SIDE - TEXT, first.top(), TEXT, height)
            paint_icon(painter, "arrow-right", place, tokens.muted)
        painter.setPen(tokens.muted if self._quiet else tokens.warn if self._look == "open" else tokens.text)
        wrapped(self.words, self._first_font(), first.width()).draw(painter, QPointF(first.topLeft()))
        painter.setPen(tokens.muted)
        wrapped(self.line, sized(self.font(), SMALL), second.width()).draw(painter, QPointF(second.topLeft()))
        painter.end()

    def _paint_surface(self, painter: QPainter) -> None:
        tokens = theme()
        if self._look == "open":
            rounded(painter, self.rect(), BUTTON_RADIUS, fill=tokens.warnsoft)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(tokens.warnfill, 1, Qt.PenStyle.DashLine))
            box = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(box, BUTTON_RADIUS, BUTTON_RADIUS)
        elif self.isChecked():
            painter.fillRect(self.rect(), tokens.accentsoft)
            side = QRect(0, 0, 3, self.height())
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                side.moveRight(self.width() - 1)
            painter.fillRect(side, tokens.accent)
        elif self.underMouse() and self.isEnabled():
            painter.fillRect(self.rect(), tokens.alt)

    def _boxes(self, width: int) -> tuple[QRect, QRect]:
        left = _SIDE + TEXT + _BETWEEN
        room = max(40, width - left - _SIDE - (TEXT + 6 if self._arrow else 0))
        first = wrapped(self.words or " ", self._first_font(), room)
        box = QRect(left, _ABOVE, room, ceil(first.boundingRect().height()))
        if not self.line:
            return box, QRect(left, box.bottom(), room, 0)
        second = wrapped(self.line, sized(self.font(), SMALL), room)
        return box, QRect(left, box.bottom() + 3, room, ceil(second.boundingRect().height()))

    def _first_font(self) -> QFont:
        # A checked row turns bold: measured bold, so that nothing moves.
        return self._bold() if self.isChecked() else QFont(self.font())

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font
