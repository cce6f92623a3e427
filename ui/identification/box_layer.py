"""The boxes of the page in view: what is drawn of them, and which of them lies below the pointer."""

import math
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtWidgets import QGraphicsView

from dsar_desk.domain.marking import Mark
from dsar_desk.domain.redaction import Box
from ui.identification.box_item import BoxItem
from ui.identification.boxes import Boxes
from ui.identification.geometry import HANDLES, Doing, Drag, Point

_REACH = 7
"""Pixels of the screen around a handle in which it is taken."""
_LABEL_GAP = 2
_SIZERS = (
    Qt.CursorShape.SizeHorCursor,
    Qt.CursorShape.SizeFDiagCursor,
    Qt.CursorShape.SizeVerCursor,
    Qt.CursorShape.SizeBDiagCursor,
)


class BoxLayer:
    """Keeps an item for each box of one page."""

    def __init__(self, view: QGraphicsView, boxes: Boxes) -> None:
        self._view = view
        self._boxes = boxes
        self._page_rect = QRectF()
        self._page = 0
        self._scale = 1.0
        self.items: dict[int, BoxItem] = {}

    def show_page(self, rect: QRectF, page: int) -> None:
        """Show the boxes of a page; without a page, none."""
        for item in self.items.values():
            self._view.scene().removeItem(item)
        self.items.clear()
        self._page_rect, self._page = rect, page
        if not rect.isEmpty():
            self.show_boxes()

    def show_boxes(self) -> None:
        """Show the boxes as they are now."""
        if self._page_rect.isEmpty():
            return
        there = {mark.id: mark for mark in self._boxes.on_page(self._page)}
        for number in [number for number in self.items if number not in there]:
            self._view.scene().removeItem(self.items.pop(number))
        for number, mark in there.items():
            if number in self.items:
                self.items[number].show_mark(mark)
            else:
                self._add(mark)
        self.show_chosen()

    def show_chosen(self) -> None:
        """Show handles at the chosen box alone."""
        current = self._boxes.current
        for number, item in self.items.items():
            item.set_chosen(current is not None and number == current.id)
        self.place_labels()

    def set_scale(self, scale: float) -> None:
        """Follow the zoom."""
        self._scale = scale
        for item in self.items.values():
            item.set_scale(scale)
        self.place_labels()

    def place_labels(self) -> None:
        """Put each label at its box where nothing else is in the way: above it if that can be."""
        taken = [self._on_screen(item.rect) for item in self.items.values()]
        stage = self._on_screen(self._view.sceneRect())
        for item in self.items.values():
            place = _free_place(self._on_screen(item.rect), item.label.size, taken, stage)
            taken.append(place)
            item.label.setPos(self._view.mapToScene(place.topLeft().toPoint()))

    def drag_from(self, at: QPoint, point: Point) -> Drag:
        """Return what begins where the button went down: a resize, a move, or a new box."""
        current = self._boxes.current
        handle = self._handle_at(at)
        if current is not None and handle is not None:
            return Drag(Doing.RESIZE, point, current.id, current.box, handle)
        mark = self.mark_at(at)
        self._boxes.choose(mark.id if mark is not None else 0)
        if mark is not None:
            return Drag(Doing.MOVE, point, mark.id, mark.box)
        return Drag(Doing.DRAW, point)

    def preview(self, drag: Drag, box: Box) -> None:
        """Show how a box would become, before it does."""
        item = self.items.get(drag.number)
        if item is None:
            item = self._add(Mark(0, self._page, box))
            item.label.hide()
        item.show_mark(replace(item.mark, box=box))
        self.place_labels()

    def forget_preview(self) -> None:
        """Show the boxes as they are, without what was being dragged."""
        self.show_boxes()

    def mark_at(self, at: QPoint) -> Mark | None:
        """Return the box below a place of the screen: the chosen one first, then the smallest."""
        place = self._view.mapToScene(at)
        hit = [item for item in self.items.values() if item.rect.contains(place)]
        current = self._boxes.current
        hit.sort(key=lambda each: (each.mark != current, each.rect.width() * each.rect.height()))
        return hit[0].mark if hit else None

    def cursor_at(self, at: QPoint, quarters: int) -> Qt.CursorShape:
        """Return the pointer that says what a press would do here."""
        handle = self._handle_at(at)
        if handle is not None:
            slant = math.degrees(math.atan2(handle[1] - 0.5, handle[0] - 0.5)) + 90 * quarters
            return _SIZERS[round(slant / 45) % 4]
        if self.mark_at(at) is not None:
            return Qt.CursorShape.SizeAllCursor
        return Qt.CursorShape.CrossCursor

    def _handle_at(self, at: QPoint) -> Point | None:
        current = self._boxes.current
        item = self.items.get(current.id) if current is not None else None
        if item is None:
            return None
        for handle, square in zip(HANDLES, item.handles, strict=True):
            gone = self._view.mapFromScene(square.pos()) - at
            if max(abs(gone.x()), abs(gone.y())) <= _REACH:
                return handle
        return None

    def _add(self, mark: Mark) -> BoxItem:
        item = BoxItem(mark, self._page_rect)
        item.set_scale(self._scale)
        item.setZValue(10)
        self.items[mark.id] = item
        self._view.scene().addItem(item)
        return item

    def _on_screen(self, rect: QRectF) -> QRectF:
        corners = [self._view.mapFromScene(corner) for corner in (rect.topLeft(), rect.bottomRight())]
        return QRectF(QPointF(corners[0]), QPointF(corners[1])).normalized()


def _free_place(box: QRectF, size: tuple[int, int], taken: Sequence[QRectF], stage: QRectF) -> QRectF:
    """Return where a label of this size goes: above or below its box, from its left edge or to its right."""
    wide, high = size
    lefts, tops = (
        (box.left(), box.right() - wide),
        (box.top() - high - _LABEL_GAP, box.bottom() + _LABEL_GAP),
    )
    places = [QRectF(left, top, wide, high) for left in lefts for top in tops]
    for place in places:
        inside = place.top() >= stage.top() and place.bottom() <= stage.bottom()
        if inside and not any(place.intersects(other) for other in taken if other != box):
            return place
    return places[0] if places[0].top() >= stage.top() else places[1]
