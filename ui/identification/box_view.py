"""The picture of a copy with its boxes. The keyboard can do all that the mouse can."""

from enum import Enum, auto

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from dsar_desk.domain.redaction import Box
from ui.identification.box_keys import press
from ui.identification.box_layer import BoxLayer
from ui.identification.box_words import spoken
from ui.identification.boxes import Boxes
from ui.identification.geometry import Doing, Drag, Point
from ui.identification.levels import Levels
from ui.identification.picture_view import PictureView
from ui.widgets.announce import announce

_CLICK = 4
"""Pixels below which a drag is a click."""
_NEW_WIDE, _NEW_HIGH = 0.16, 0.06
"""Size of a box that is added by key, as parts of the page."""


class Tool(Enum):
    """What the left button does where there is no box."""

    DRAW = auto()
    PAN = auto()


class BoxView(PictureView):
    """Draws, moves, resizes, covers and removes boxes."""

    def __init__(self, boxes: Boxes) -> None:
        super().__init__()
        self.boxes = boxes
        self.tool = Tool.DRAW
        self._drag: Drag | None = None
        self._pressed_at = QPoint()
        self.layer = BoxLayer(self, boxes)
        self.setMouseTracking(True)
        self.zoomed.connect(self.layer.set_scale)
        boxes.changed.connect(self.layer.show_boxes)
        boxes.chosen.connect(self._show_chosen)
        self.show_cursor()

    @property
    def pans(self) -> bool:
        """Whether the left button moves the page."""
        return self.tool is Tool.PAN

    def set_tool(self, tool: Tool) -> None:
        """Take the hand, or what draws."""
        self.tool = tool
        self.show_cursor()

    def show_page(self, levels: Levels, page: int) -> None:
        super().show_page(levels, page)
        self.layer.show_page(self.page_rect, page)

    def clear(self) -> None:
        self._drag = None
        self.layer.show_page(QRectF(), 0)
        super().clear()

    def add_in_the_middle(self) -> None:
        """Draw a box in the middle of what is in view."""
        if self.page_rect.isEmpty():
            return
        x, y = self._place(self.viewport().rect().center())
        left = min(max(x - _NEW_WIDE / 2, 0), 1 - _NEW_WIDE)
        top = min(max(y - _NEW_HIGH / 2, 0), 1 - _NEW_HIGH)
        self.boxes.add(self.page, Box(left, top, left + _NEW_WIDE, top + _NEW_HIGH))

    def press(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape and self._drag is not None:
            self._drag = None
            self.layer.forget_preview()
            return True
        if event.key() == Qt.Key.Key_N and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.add_in_the_middle()
            return True
        wide, high = self.page_rect.width(), self.page_rect.height()
        if self.quarters % 2:
            wide, high = high, wide
        return press(event, self.boxes, pixel=(1 / wide, 1 / high), quarters=self.quarters) or super().press(
            event
        )

    def press_space(self) -> None:
        """Cover the chosen box, or leave its place visible."""
        if (mark := self.boxes.current) is not None:
            self.boxes.toggle(mark.id)
            self._tell()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  # Qt's own name
        return self.boxes.step(1 if next else -1, self.page) or super().focusNextPrevChild(next)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        at = event.position().toPoint()
        if self.page_rect.isEmpty() or event.button() != Qt.MouseButton.LeftButton:
            return
        if self._pan_from is None:
            self._pressed_at = at
            self._drag = self.layer.drag_from(at, self._place(at))
        elif not self._space:
            mark = self.layer.mark_at(at)
            self.boxes.choose(mark.id if mark is not None else 0)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        at = event.position().toPoint()
        if self._drag is not None and self._is_far(at):
            self.layer.preview(self._drag, self._drag.box_at(self._place(at)))
        elif self._pan_from is None and not self.pans and not self._space:
            self.viewport().setCursor(self.layer.cursor_at(at, self.quarters))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        drag, self._drag = self._drag, None
        super().mouseReleaseEvent(event)
        if drag is not None and self._is_far(at):
            self._drop(drag, drag.box_at(self._place(at)))

    def _drop(self, drag: Drag, box: Box) -> None:
        self.layer.forget_preview()
        if drag.doing is Doing.DRAW:
            self.boxes.add(self.page, box)
        else:
            self.boxes.place(drag.number, box)

    def _is_far(self, at: QPoint) -> bool:
        return (at - self._pressed_at).manhattanLength() >= _CLICK

    def _place(self, at: QPoint) -> Point:
        """Return a place of the screen as parts of the page."""
        point, page = self.mapToScene(at), self.page_rect
        return point.x() / page.width(), point.y() / page.height()

    def _show_chosen(self, number: int) -> None:
        self.layer.show_chosen()
        item = self.layer.items.get(number)
        if item is not None:
            self.ensureVisible(item.rect, 24, 32)
            self._tell()

    def _tell(self) -> None:
        if (mark := self.boxes.current) is not None and self.hasFocus():
            announce(self, spoken(mark))
