"""What a key does to the boxes: one table, so that the help and the tests read the same."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ui.identification.boxes import Boxes
from ui.identification.geometry import grown, nudged

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
FAR = 10
"""Pixels of the page that Shift and an arrow move a box; without Shift it is one."""


def press(event: QKeyEvent, boxes: Boxes, *, pixel: tuple[float, float], quarters: int) -> bool:
    """Do to the chosen box what a key says; returns whether it was such a key.

    Args:
        event: The key.
        boxes: Where the chosen box is.
        pixel: One pixel of the turned page, across and down, as parts of it.
        quarters: By how many quarter turns to the right the page is shown.
    """
    mark = boxes.current
    if mark is None:
        return False
    if Qt.Key(event.key()) in _ARROWS:
        across, down = _ARROWS[Qt.Key(event.key())]
        far = FAR if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        shift = (across * pixel[0] * far, down * pixel[1] * far)
        change = grown if event.modifiers() & Qt.KeyboardModifier.ControlModifier else nudged
        boxes.place(mark.id, change(mark.box, quarters, *shift), merge=True)
        return True
    act = _plain(boxes, mark.id).get(Qt.Key(event.key()))
    if act is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return False
    act()
    return True


def _plain(boxes: Boxes, number: int) -> Mapping[Qt.Key, Callable[[], object]]:
    return {
        Qt.Key.Key_Delete: lambda: boxes.remove(number),
        Qt.Key.Key_Backspace: lambda: boxes.remove(number),
        Qt.Key.Key_Escape: lambda: boxes.choose(0),
    }
