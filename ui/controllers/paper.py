"""The first page of a PDF as a picture, off the GUI thread."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage


def first_page(pdf: bytes, width: int) -> QImage:
    """Return the first page of a PDF, `width` pixels wide; an empty picture where it cannot be read."""
    from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions

    content = QBuffer()
    content.setData(QByteArray(pdf))
    content.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument(None)  # type: ignore[call-overload]  # none is a parent
    document.load(content)
    if document.status() != QPdfDocument.Status.Ready:
        return QImage()
    points = document.pagePointSize(0)
    height = round(width * points.height() / points.width())
    picture: QImage = document.render(0, QSize(width, height), QPdfDocumentRenderOptions())
    document.close()
    return picture
