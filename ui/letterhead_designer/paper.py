"""The pages of the letter, with the window of the envelope over the first."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.letters.page_view import PageView
from ui.theme import LIGHT, SMALL, sized

_PAGE_WIDTH = 210.0


class WindowedPages(PageView):
    """Paints the window dashed, as one sees it through the envelope; it is on no paper."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window = QRectF()
        self._words = self.tr("window of the envelope")
        self.shows_window = True
        self.fits_page = True

    def show_window(self, window: QRectF) -> None:
        """Show the window at a place, in millimetres from the top left."""
        self._window = window
        self.viewport().update()

    def set_window_shown(self, shown: bool) -> None:
        """Show the window, or only the letter."""
        self.shows_window = shown
        self.viewport().update()

    def window_on_screen(self) -> QRect:
        """Return where the window stands in the view; nothing where no letter is shown."""
        if not self._pages or self._window.isEmpty():
            return QRect()
        page = self._pages[0]
        scale = page.width() / _PAGE_WIDTH
        left, top = -self.horizontalScrollBar().value(), -self.verticalScrollBar().value()
        place = QRectF(
            self._window.left() * scale + page.left() + left,
            self._window.top() * scale + page.top() + top,
            self._window.width() * scale,
            self._window.height() * scale,
        )
        return place.toRect()

    def show_page(self, page: int) -> None:
        """Bring a page into view, from 0."""
        if 0 <= page < len(self._pages):
            bar = self.verticalScrollBar()
            bar.setValue(self._pages[page].top() - self._pages[0].top())
            self._tell()

    def fit_page(self) -> None:
        """Show one page whole, also when the view changes its size."""
        self.fits_page = True
        if self._pages:
            room = self.viewport().height() - 2 * (self._pages[0].top())
            whole = self._pages[0].height() / self.zoom
            super().set_zoom(room / max(1.0, whole))

    def set_zoom(self, zoom: float) -> None:
        self.fits_page = False
        super().set_zoom(zoom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.fits_page:
            self.fit_page()

    def show_pdf(self, pdf: bytes, *, from_top: bool = False) -> None:
        is_first = not self._pages
        super().show_pdf(pdf, from_top=from_top)
        if is_first and self.fits_page:
            self.fit_page()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        place = self.window_on_screen()
        if not self.shows_window or place.isEmpty():
            return
        painter = QPainter(self.viewport())
        pen = QPen(LIGHT.accent, 1.5, Qt.PenStyle.DashLine)  # the paper is white in dark too
        painter.setPen(pen)
        painter.drawRect(place)
        painter.setFont(sized(self.font(), SMALL))
        beside, side = self._beside(place)
        painter.drawText(beside, side | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap, self._words)
        painter.end()

    def _beside(self, place: QRect) -> tuple[QRect, Qt.AlignmentFlag]:
        """Return the blank paper beside the window, and to which side of it words stand."""
        paper = self._pages[0].translated(-self.horizontalScrollBar().value(), 0)
        beside = QRect(place)
        if place.center().x() < paper.center().x():
            beside.setLeft(place.right() + 6)
            beside.setRight(paper.right() - 6)
            return beside, Qt.AlignmentFlag.AlignLeft
        beside.setLeft(paper.left() + 6)
        beside.setRight(place.left() - 6)
        return beside, Qt.AlignmentFlag.AlignRight
