"""The pages of a PDF below each other, white on the stage, with nothing but what the PDF holds."""

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QEvent,
    QIODevice,
    QPoint,
    QRect,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    Signal,
)
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui.scroll_bars import take_frame_off
from ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument

_MARGIN, _BETWEEN = 20, 14
_ENOUGH_WORDS = 12
"""Words of a paragraph by which it is found where it goes on overleaf."""
ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
"""Steps of zoom; 1 fits the width."""


class PageView(QAbstractScrollArea):
    """Draws only the pages in view, and keeps the place when a newer version of the letter comes."""

    page_changed = Signal(int, int)
    """The page in view, from 1, and of how many."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: QPdfDocument | None = None
        self._buffer: QBuffer | None = None
        self._drawn: dict[int, QImage] = {}
        self._pages: list[QRect] = []
        self._marked: tuple[int, QRectF] | None = None
        self.zoom = 1.0
        take_frame_off(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(160)
        self.verticalScrollBar().setSingleStep(24)
        self.verticalScrollBar().valueChanged.connect(self._tell)

    @property
    def page_count(self) -> int:
        """How many pages the PDF has."""
        return len(self._pages)

    @property
    def page(self) -> int:
        """The page in the middle of the view, from 1."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        above = [index for index, box in enumerate(self._pages) if box.top() <= middle]
        return (above[-1] if above else 0) + 1

    def show_pdf(self, pdf: bytes, *, from_top: bool = False) -> None:
        """Show another version, at the same place unless `from_top`."""
        from PySide6.QtPdf import QPdfDocument

        document, buffer = QPdfDocument(self), QBuffer(self)
        buffer.setData(QByteArray(pdf))  # read lazily, so it lives as long as the document
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document.load(buffer)
        self._drop()
        self._document, self._buffer = document, buffer
        self._lay_out()
        if from_top:
            self.verticalScrollBar().setValue(0)
        self._tell()

    def clear(self) -> None:
        """Show no letter."""
        self._drop()
        self._lay_out()
        self._tell()

    def show_words(self, words: str) -> bool:
        """Bring the page and the line on which words begin into view, and mark them; false when not found."""
        self._marked = found = self._find(words)
        if found is not None:
            page, place = found
            top = self._on_screen(page, place).top()
            self.verticalScrollBar().setValue(top - self.viewport().height() // 3)
        self.viewport().update()
        return found is not None

    @property
    def marked(self) -> tuple[int, QRectF] | None:
        """The page, from 0, and the place on it in points, of what was last gone to."""
        return self._marked

    def _find(self, words: str) -> tuple[int, QRectF] | None:
        parts = words.split()
        return self._find_words(parts) or self._find_words(parts[:_ENOUGH_WORDS])

    def _find_words(self, words: list[str]) -> tuple[int, QRectF] | None:
        document = self._document
        pattern = r"\s+".join(map(re.escape, words))
        if document is None or not pattern:
            return None
        for page in range(document.pageCount()):
            hit = re.search(pattern, document.getAllText(page).text())
            if hit is not None:
                place = document.getSelectionAtIndex(page, hit.start(), hit.end() - hit.start())
                return page, place.boundingRectangle()
        return None

    def _on_screen(self, page: int, place: QRectF) -> QRect:
        """Return where a place of a page, in points, stands among the pages as they are laid out."""
        assert self._document is not None
        box = self._pages[page]
        scale = box.width() / max(1.0, self._document.pagePointSize(page).width())
        size = QSizeF(place.width() * scale, place.height() * scale).toSize()
        return QRect(box.topLeft() + (place.topLeft() * scale).toPoint(), size)

    def set_zoom(self, zoom: float) -> None:
        """Show the pages larger or smaller, around the same place."""
        bar = self.verticalScrollBar()
        place = bar.value() / max(1, bar.maximum())
        self.zoom = min(ZOOMS[-1], max(ZOOMS[0], zoom))
        self._lay_out()
        bar.setValue(round(place * bar.maximum()))
        self._tell()

    def step_zoom(self, by: int) -> None:
        """Take the next larger or smaller step."""
        steps = [step for step in ZOOMS if (step > self.zoom + 0.01 if by > 0 else step < self.zoom - 0.01)]
        if steps:
            self.set_zoom(steps[0] if by > 0 else steps[-1])

    def image(self, page: int) -> QImage:
        """Return a page, from 0, as it is drawn."""
        if page not in self._drawn and self._document is not None:
            ratio = self.devicePixelRatioF()
            size = QSize(round(self._pages[page].width() * ratio), round(self._pages[page].height() * ratio))
            drawn = QImage(size, QImage.Format.Format_RGB32)
            drawn.fill(Qt.GlobalColor.white)
            painter = QPainter(drawn)
            painter.drawImage(0, 0, self._document.render(page, size))
            painter.end()
            drawn.setDevicePixelRatio(ratio)
            self._drawn[page] = drawn
        return self._drawn[page]

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme()
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), tokens.stage)
        left, top = -self.horizontalScrollBar().value(), -self.verticalScrollBar().value()
        seen = set()
        for index, box in enumerate(self._pages):
            place = box.translated(left, top)
            if place.intersects(event.rect()):
                painter.drawImage(place.topLeft(), self.image(index))
                painter.setPen(tokens.line)
                painter.drawRect(place.adjusted(-1, -1, 0, 0))
                self._paint_mark(painter, index, QPoint(left, top))
            if place.intersects(self.viewport().rect()):
                seen.add(index)
        self._drawn = {index: image for index, image in self._drawn.items() if index in seen}
        painter.end()

    def _paint_mark(self, painter: QPainter, page: int, moved: QPoint) -> None:
        if self._marked is not None and self._marked[0] == page:
            place = self._on_screen(page, self._marked[1]).translated(moved).adjusted(-4, -3, 4, 3)
            painter.setPen(QPen(theme().warnfill, 2))
            painter.drawRect(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.verticalScrollBar().maximum()}
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and key in keys:
            self.step_zoom(keys[key])
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and key == Qt.Key.Key_0:
            self.set_zoom(1.0)
        elif key in ends:
            self.verticalScrollBar().setValue(ends[key])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def _drop(self) -> None:
        if self._document is not None and self._buffer is not None:
            self._document.close()
            self._document.deleteLater()
            self._buffer.deleteLater()
        self._document = self._buffer = self._marked = None
        self._drawn = {}

    def _lay_out(self) -> None:
        self._drawn = {}
        self._pages = []
        view = self.viewport().size()
        top, widest = _MARGIN, 0
        document = self._document
        for index in range(document.pageCount() if document is not None else 0):
            assert document is not None
            points = document.pagePointSize(index)
            width = round(max(80, view.width() - 2 * _MARGIN) * self.zoom)
            height = round(width * points.height() / max(1.0, points.width()))
            left = max(_MARGIN, (view.width() - width) // 2)
            self._pages.append(QRect(left, top, width, height))
            top += height + _BETWEEN
            widest = max(widest, width + 2 * _MARGIN)
        bottom = top - _BETWEEN + _MARGIN if self._pages else 0
        for bar, whole, shown in (
            (self.verticalScrollBar(), bottom, view.height()),
            (self.horizontalScrollBar(), widest, view.width()),
        ):
            bar.setPageStep(shown)
            bar.setRange(0, max(0, whole - shown))
        self.viewport().update()

    def _tell(self) -> None:
        self.page_changed.emit(self.page if self._pages else 0, len(self._pages))
