"""A page in several sizes, each half of the one before, so that any zoom is painted from a near one.

Made off the GUI thread, in strips: Qt keeps Python's lock while it scales, and a large page would block the
window for its time. The largest size is the page's own bytes, without a copy.
"""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from dsar_desk.domain.redaction import PagePicture

_STRIP = 64
"""Rows of the smaller size that are made in one go."""
_SMALLEST = 700
"""No size below this side: the window shows none that small."""


class Levels:
    """A page in its sizes, the largest first. `pixels` are held for as long as the picture is shown."""

    def __init__(self, largest: QImage, pixels: bytes = b"") -> None:
        self._pixels = pixels
        self._images = [largest]
        while max(self._images[-1].width(), self._images[-1].height()) > 2 * _SMALLEST:
            self._images.append(_half(self._images[-1]))

    @property
    def width(self) -> int:
        """Pixels across."""
        return self._images[0].width()

    @property
    def height(self) -> int:
        """Pixels down."""
        return self._images[0].height()

    def paint(self, painter: QPainter, exposed: QRectF, detail: float) -> None:
        """Draw a part of the page, in its own pixels, from the smallest size that is sharp enough.

        `detail` is how many pixels of the screen one pixel of the page takes.
        """
        image = self.image_for(detail)
        part = exposed.intersected(QRectF(0, 0, self.width, self.height))
        across, down = image.width() / self.width, image.height() / self.height
        source = QRectF(part.x() * across, part.y() * down, part.width() * across, part.height() * down)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(part, image, source)

    def image_for(self, detail: float) -> QImage:
        """Return the smallest size that is as sharp as the screen."""
        sharp = [image for image in self._images if image.width() >= detail * self.width]
        return sharp[-1] if sharp else self._images[0]


def levels_of(page: PagePicture) -> Levels:
    """Return a page in its sizes. Call it off the GUI thread."""
    image = QImage(page.pixels, page.width, page.height, page.width * 3, QImage.Format.Format_RGB888)
    return Levels(image, page.pixels)


def levels_of_png(png: bytes) -> Levels:
    """Return a page that is a PNG in its sizes. Call it off the GUI thread."""
    buffer = QBuffer()
    buffer.setData(QByteArray(png))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, b"png")  # unlike QImage.fromData it lets other threads run meanwhile
    reader.setAllocationLimit(0)  # the picture is our own, and the reader's bounds held for it
    return Levels(reader.read())


def _half(image: QImage) -> QImage:
    width, height = max(1, image.width() // 2), max(1, image.height() // 2)
    half = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(half)
    for top in range(0, height, _STRIP):
        rows = min(_STRIP, height - top)
        strip = image.copy(0, top * 2, image.width(), rows * 2)
        painter.drawImage(0, top, _scaled(strip, width, rows))
    painter.end()
    return half


def _scaled(strip: QImage, width: int, height: int) -> QImage:
    ignore, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    return strip.scaled(width, height, ignore, smooth)
