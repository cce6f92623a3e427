"""Lays a page out once for many changes: Qt does it anew each time that a part of it comes into view."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QLayout, QWidget


@contextmanager
def laid_out_once(inside: QWidget) -> Iterator[None]:
    """Let the layout of `inside` and those around it rest, and lay out once, when all is done."""
    resting = [layout for layout in _layouts_around(inside) if layout.isEnabled()]
    for layout in resting:
        layout.setEnabled(False)
    try:
        yield
    finally:
        for layout in resting:
            layout.setEnabled(True)
        for layout in resting:
            laid_out = layout.parentWidget()
            if laid_out is not None and laid_out.isVisible():
                layout.activate()


def _layouts_around(widget: QWidget | None) -> Iterator[QLayout]:
    while widget is not None and (layout := widget.layout()) is not None:
        yield layout
        widget = None if widget.isWindow() else widget.parentWidget()
