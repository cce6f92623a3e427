"""What a person brings in by dropping, pasting or choosing a file: read into memory, and nowhere else."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage

from dsar_desk.errors import InvalidInput
from dsar_desk.services.arriving import Arrival, most_bytes
from ui import texts

Bringing = Callable[[], Arrival]
"""Reads what came in; called off the GUI thread."""
_RAW = {"image/png": "png", "image/jpeg": "jpg", "image/tiff": "tif", "image/webp": "webp"}


def may_bring(mime: QMimeData) -> bool:
    """Return whether there is a file or a picture in what is dragged or copied."""
    return mime.hasImage() or any(url.isLocalFile() for url in mime.urls())


def bringing(mime: QMimeData | None) -> Bringing:
    """Return what reads a dropped file, or a picture on the clipboard.

    Raises:
        InvalidInput: If there is nothing of the kind, or more than one file.
    """
    if mime is None:
        raise InvalidInput("arrival-nothing")
    files = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
    if len(files) > 1:
        raise InvalidInput("arrival-several-files")
    if files:
        path = Path(files[0])
        return lambda: read_file(path)
    pasted = texts.say("arrivals", "pasted")
    for kind, ending in _RAW.items():
        if mime.hasFormat(kind):
            arrival = Arrival(f"{pasted}.{ending}", bytes(mime.data(kind).data()))
            return lambda: arrival
    image = mime.imageData()
    if isinstance(image, QImage) and not image.isNull():
        return lambda: Arrival(f"{pasted}.png", _as_png(image))
    raise InvalidInput("arrival-nothing")


def read_file(path: Path) -> Arrival:
    """Return a file's bytes.

    Raises:
        InvalidInput: If it is too large or cannot be read.
    """
    try:
        size, most = path.stat().st_size, most_bytes(path.name)
        if size > most:
            raise InvalidInput("picture-too-large", most=most // 1_000_000)
        return Arrival(path.name, path.read_bytes())
    except OSError as problem:
        raise InvalidInput("arrival-unreadable") from problem.with_traceback(None)


def _as_png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # Qt takes a device here
    return bytes(buffer.data().data())
