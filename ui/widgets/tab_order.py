"""Where the Tab key goes: as the layouts show it, whenever a part was made."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget


def order_as_shown(root: QWidget) -> None:
    """Have Tab go through what is shown in `root` in the order of its layouts, which is that of reading."""
    stops = [each for each in _shown(root) if _stops_tab(each)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def begin_at_first(root: QWidget) -> None:
    """Put the keyboard on what stands first in `root`, and have Tab go on from there as it is shown."""
    order_as_shown(root)
    first = next((each for each in _shown(root) if _stops_tab(each)), None)
    if first is not None:
        first.setFocus(Qt.FocusReason.OtherFocusReason)


def _stops_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def _shown(widget: QWidget) -> Iterator[QWidget]:
    """Yield a widget and what is shown in it: by its layout first, then what lies in it without one."""
    if not widget.isVisible():
        return
    yield widget
    layout = widget.layout()
    laid_out = list(_widgets_of(layout)) if layout is not None else []
    free = [each for each in widget.children() if isinstance(each, QWidget) and each not in laid_out]
    for child in (*laid_out, *free):
        if not child.isWindow():
            yield from _shown(child)


def _widgets_of(layout: QLayout) -> Iterator[QWidget]:
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        places.sort(key=lambda place: layout.getItemPosition(place)[:2])  # type: ignore[index]  # a tuple
    for place in places:
        item = layout.itemAt(place)
        widget = item.widget() if item is not None else None
        inner = item.layout() if item is not None else None
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _widgets_of(inner)
