"""Icons by name (lucide, ISC licence): drawn from SVG in the palette's colour, sharp on any screen."""

from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap

from dsar_desk.assets import asset

TEXT, TAG, NAVIGATION = 16, 14, 20
"""Sizes: in text and buttons, in tags and marks, in navigation and banner."""


@cache
def _source(name: str) -> str:
    return asset("icons", f"{name}.svg").read_text(encoding="utf-8")


@cache
def _rendered(name: str, pixels: int, rgba: int, thin: bool, ratio: float) -> QPixmap:  # a key of the cache
    from PySide6.QtSvg import QSvgRenderer

    colour = QColor.fromRgba(rgba)
    source = _source(name).replace("currentColor", colour.name())
    if thin:
        source = source.replace('stroke-width="2"', 'stroke-width="1.75"')
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(colour.alphaF())
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def pixmap(name: str, size: int, colour: QColor, *, ratio: float) -> QPixmap:
    """Return an icon of `size` logical pixels for a screen of this device pixel ratio."""
    return _rendered(name, round(size * ratio), colour.rgba(), size > TEXT, ratio)


def paint_icon(painter: QPainter, name: str, rect: QRect, colour: QColor) -> None:
    """Draw an icon in the middle of `rect`, as large as fits in it."""
    size = min(rect.width(), rect.height())
    if size < 1:
        return  # a button is painted before its layout has given it a place
    drawn = pixmap(name, size, colour, ratio=_ratio(painter))
    middle = QPoint((rect.width() - size) // 2, (rect.height() - size) // 2)
    painter.drawPixmap(rect.topLeft() + middle, drawn)


def _ratio(painter: QPainter) -> float:
    """Return the device pixel ratio. `painter.device()` would make PySide6 create every class of widget."""
    own = painter.worldTransform().m11()
    return painter.deviceTransform().m11() / own if own else 1.0


class _Engine(QIconEngine):
    """Draws one icon in the palette's text colour, greyed where the control is off."""

    def __init__(self, name: str, colour: QColor | None) -> None:
        super().__init__()
        self._name = name
        self._colour = colour

    def _colour_in(self, mode: QIcon.Mode) -> QColor:
        palette = QGuiApplication.palette()
        if mode == QIcon.Mode.Disabled:
            return palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        return self._colour or palette.color(QPalette.ColorRole.Text)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        paint_icon(painter, self._name, rect, self._colour_in(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        # `size` is in logical pixels; QIcon sets the ratio of what it gets.
        side = round(min(size.width(), size.height()) * scale)
        drawn = QPixmap(size * scale)
        drawn.fill(Qt.GlobalColor.transparent)
        thin = min(size.width(), size.height()) > TEXT
        painter = QPainter(drawn)
        place = QPoint((drawn.width() - side) // 2, (drawn.height() - side) // 2)
        painter.drawPixmap(place, _rendered(self._name, side, self._colour_in(mode).rgba(), thin, 1.0))
        painter.end()
        return drawn

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._colour)


def icon(name: str, colour: QColor | None = None) -> QIcon:
    """Return an icon that follows the palette's text colour, or keeps `colour`."""
    return QIcon(_Engine(name, colour))
