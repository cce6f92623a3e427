"""A box on the picture: on the screen it lets the page shine through, so that one sees what it covers."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QApplication, QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from dsar_desk.domain.marking import Mark, MarkState
from ui.icons import TAG, paint_icon
from ui.identification.box_words import icon_of, label_of
from ui.identification.geometry import HANDLES
from ui.style import rounded
from ui.theme import SMALL, TAG_RADIUS, Theme, at_least, sized, theme
from ui.theme import TAG as TAG_HEIGHT

HANDLE = 8
_SHINES_THROUGH = {"covered": 208, "doubtful": 60, "visible": 0}
"""How dense a box is on the screen, out of 255. In the file it is opaque."""


def edge_of(mark: Mark, tokens: Theme) -> QColor:
    """Return the colour around a box."""
    if mark.is_legible or (mark.must_go and mark.state is MarkState.VISIBLE):
        return tokens.latefill
    if mark.state is MarkState.DOUBTFUL:
        return tokens.warnfill
    return tokens.ctrl if tokens.dark or mark.state is MarkState.VISIBLE else tokens.redact


def label_colours(mark: Mark, tokens: Theme, *, chosen: bool) -> tuple[QColor, QColor]:
    """Return fill and ink of a label."""
    if mark.is_legible or (mark.must_go and mark.state is MarkState.VISIBLE):
        return tokens.latefill, tokens.onlate
    if mark.state is MarkState.DOUBTFUL:
        return tokens.warnsoft, tokens.warn
    if chosen:
        return tokens.accentfill, tokens.onaccent
    if mark.state is MarkState.VISIBLE:
        return tokens.base, tokens.text
    return tokens.redact, tokens.onredact


class BoxItem(QGraphicsItem):
    """Paints a mark; the view handles mouse and keys."""

    def __init__(self, mark: Mark, page: QRectF) -> None:
        super().__init__()
        self.mark = mark
        self._page = page
        self._scale = 1.0
        self._chosen = False
        self.rect = QRectF()
        self.label = LabelItem(self)
        self.handles = [HandleItem(self) for _ in HANDLES]
        self.show_mark(mark)

    def show_mark(self, mark: Mark) -> None:
        """Take another place, size or state."""
        self.prepareGeometryChange()
        self.mark = mark
        box, page = mark.box, self._page
        self.rect = QRectF(
            QPointF(box.left * page.width(), box.top * page.height()),
            QPointF(box.right * page.width(), box.bottom * page.height()),
        )
        for (across, down), handle in zip(HANDLES, self.handles, strict=True):
            handle.setPos(
                self.rect.left() + across * self.rect.width(), self.rect.top() + down * self.rect.height()
            )
        self.label.show_mark(mark, chosen=self._chosen)
        self.update()

    def set_chosen(self, chosen: bool) -> None:  # a state, said by its name
        """Show the handles, or not."""
        self._chosen = chosen
        self.setZValue(20 if chosen else 10)
        for handle in self.handles:
            handle.setVisible(chosen)
        self.label.show_mark(self.mark, chosen=chosen)
        self.update()

    def set_scale(self, scale: float) -> None:
        """Keep lines as thick as they are at any zoom."""
        self.prepareGeometryChange()
        self._scale = scale

    def boundingRect(self) -> QRectF:
        room = 3 / self._scale
        return self.rect.adjusted(-room, -room, room, room)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        tokens, mark = theme(), self.mark
        fill = QColor(tokens.warnsoft if mark.state is MarkState.DOUBTFUL else tokens.redact)
        fill.setAlpha(_SHINES_THROUGH[mark.state.value])
        painter.fillRect(self.rect, fill)
        edge = tokens.accent if self._chosen else edge_of(mark, tokens)
        pen = QPen(edge, 2 if self._chosen or not mark.is_covered or mark.is_legible else 1)
        pen.setCosmetic(True)
        if mark.state is MarkState.DOUBTFUL:
            pen.setStyle(Qt.PenStyle.DashLine)
        elif mark.state is MarkState.VISIBLE:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.rect)


class HandleItem(QGraphicsItem):
    """A small square that keeps its size at any zoom."""

    def __init__(self, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setVisible(False)

    def boundingRect(self) -> QRectF:
        return QRectF(-HANDLE / 2 - 1, -HANDLE / 2 - 1, HANDLE + 2, HANDLE + 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        place = QRect(-HANDLE // 2, -HANDLE // 2, HANDLE, HANDLE)
        rounded(painter, place, 1, fill=theme().base, border=theme().accent, width=2)


class LabelItem(QGraphicsItem):
    """The words of a box, upright and of one size at any zoom and turn."""

    def __init__(self, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self._mark: Mark | None = None
        self._chosen = False
        self._words = ""
        self._font = sized(QApplication.font(), SMALL)
        self._font.setWeight(QFont.Weight.DemiBold)
        self._width = 0

    @property
    def size(self) -> tuple[int, int]:
        """Width and height on the screen."""
        return self._width, at_least(TAG_HEIGHT, self._font, padding=4)

    @property
    def words(self) -> str:
        """What the label says."""
        return self._words

    def show_mark(self, mark: Mark, *, chosen: bool) -> None:
        """Say what the box covers."""
        self.prepareGeometryChange()
        self._mark, self._chosen, self._words = mark, chosen, label_of(mark)
        self._width = QFontMetrics(self._font).horizontalAdvance(self._words) + TAG + 18
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, *self.size)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        if self._mark is None:
            return
        fill, ink = label_colours(self._mark, theme(), chosen=self._chosen)
        place = self.boundingRect().toRect()
        edge = edge_of(self._mark, theme()) if fill != theme().redact else None
        rounded(painter, place, TAG_RADIUS, fill=fill, border=edge)
        paint_icon(painter, icon_of(self._mark), QRect(6, 0, TAG, place.height()), ink)
        painter.setFont(self._font)
        painter.setPen(ink)
        painter.drawText(place.adjusted(TAG + 12, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._words)
