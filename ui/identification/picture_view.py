"""A page on the stage: zoom, pan, turn. Nothing of the picture can be dragged, copied or saved from here."""

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView

from ui.identification.levels import Levels
from ui.identification.page_items import PageItem, WatermarkItem
from ui.style import rounded
from ui.theme import theme

LEAST_ZOOM, MOST_ZOOM, ZOOM_STEP = 0.05, 8.0, 1.25
_MARGIN = 0.05
"""Room around the page, as a part of its longer side, in which labels find their place."""


class PictureView(QGraphicsView):
    """Shows one page, as it fits or nearer by."""

    zoomed = Signal(float)
    """The zoom, 1 for one pixel of the page on one of the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.page = 0
        self.quarters = 0
        self.zoom = 1.0
        """Pixels of the screen that one pixel of the page takes."""
        self._fits = True
        self._page_item: PageItem | None = None
        self._watermark: WatermarkItem | None = None
        self._watermark_lines: tuple[str, ...] = ()
        self._pan_from: QPoint | None = None
        self._space = False
        self._panned = False
        self.setScene(QGraphicsScene(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setBackgroundBrush(theme().stage)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setAcceptDrops(False)  # the card around it takes what is dropped
        self.setProperty("own_focus", True)

    @property
    def page_rect(self) -> QRectF:
        """The page in its own pixels; empty while none is shown."""
        return self._page_item.boundingRect() if self._page_item is not None else QRectF()

    def show_page(self, levels: Levels, page: int) -> None:
        """Show a page."""
        self._take_away()
        self.page = page
        self._page_item = PageItem(levels)
        self.scene().addItem(self._page_item)
        rect = self.page_rect
        room = max(rect.width(), rect.height()) * _MARGIN
        self.setSceneRect(rect.adjusted(-room, -room, room, room))
        self._stamp()
        self.fit()

    def clear(self) -> None:
        """Show nothing, and hold nothing of what was shown."""
        self._take_away()
        self._pan_from = None
        self.quarters = 0
        self.viewport().update()

    def set_watermark(self, lines: tuple[str, ...]) -> None:
        """Show how the watermark will lie; no lines take it away."""
        self._watermark_lines = lines
        self._stamp()

    def fit(self) -> None:
        """Show the whole page."""
        self._fits = True
        if self._page_item is None:
            return
        rect, room = self.sceneRect(), self.viewport().size()
        wide, high = (rect.height(), rect.width()) if self.quarters % 2 else (rect.width(), rect.height())
        self.set_zoom(min(room.width() / wide, room.height() / high))

    def zoom_by(self, factor: float) -> None:
        """Come nearer, or go away."""
        self._fits = False
        self.set_zoom(self.zoom * factor)

    def set_zoom(self, zoom: float) -> None:
        """Show one pixel of the page as so many of the screen."""
        self.zoom = min(max(zoom, LEAST_ZOOM), MOST_ZOOM)
        self.setTransform(QTransform().rotate(90 * self.quarters).scale(self.zoom, self.zoom))
        self.zoomed.emit(self.zoom)

    def turn(self) -> None:
        """Turn the page on the screen by a quarter to the right; in the file it stays as it is."""
        self.quarters = (self.quarters + 1) % 4
        if self._fits:
            self.fit()
        else:
            self.set_zoom(self.zoom)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._page_item is None or not self.press(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat() and self._space:
            self._space = False
            self.show_cursor()
            if not self._panned:
                self.press_space()
        super().keyReleaseEvent(event)

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key says; returns whether it was one of the view's."""
        key = event.key()
        if key == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self._space, self._panned = True, False
                self.show_cursor()
            return True
        if key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom_by(ZOOM_STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(1 / ZOOM_STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key == Qt.Key.Key_R and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.turn()
        else:
            return False
        return True

    def press_space(self) -> None:
        """Do what Space does when nothing was moved with it."""

    @property
    def pans(self) -> bool:
        """Whether the left button moves the page."""
        return True

    def show_cursor(self) -> None:
        """Show by the pointer what the left button does."""
        hand = Qt.CursorShape.OpenHandCursor if self.pans or self._space else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(hand)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(ZOOM_STEP ** (event.angleDelta().y() / 120))
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        if event.button() == Qt.MouseButton.MiddleButton or (left and (self.pans or self._space)):
            self._pan_from = event.position().toPoint()
            self._panned = True
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pan_from is None:
            return
        at = event.position().toPoint()
        gone, self._pan_from = at - self._pan_from, at
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() - gone.x())
        down.setValue(down.value() - gone.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pan_from = None
        self.show_cursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()  # nothing of the picture may be copied or saved from here

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits:
            self.fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._space = False
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.setBackgroundBrush(theme().stage)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            painter = QPainter(self.viewport())
            place = self.viewport().rect().adjusted(1, 1, -1, -1)
            rounded(painter, place, 2, border=theme().accent, width=2)
            painter.end()

    def _take_away(self) -> None:
        for item in (self._page_item, self._watermark):
            if item is not None:
                self.scene().removeItem(item)
        self._page_item, self._watermark = None, None

    def _stamp(self) -> None:
        if self._watermark is not None:
            self.scene().removeItem(self._watermark)
            self._watermark = None
        if self._watermark_lines and self._page_item is not None:
            self._watermark = WatermarkItem(self.page_rect, self._watermark_lines)
            self._watermark.setZValue(5)  # black stays black: no stamp over what is covered
            self.scene().addItem(self._watermark)
