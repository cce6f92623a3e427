"""The tools above the picture: draw or pan, remove, undo, turn, zoom, and the watermark's switch."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.identification.box_view import BoxView, Tool
from ui.identification.picture_view import ZOOM_STEP, PictureView
from ui.theme import FIELD, at_least
from ui.widgets.buttons import button, icon_button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import TextLabel


class ZoomTools(QWidget):
    """Turn, smaller, the zoom, larger, the whole page."""

    def __init__(self, view: PictureView) -> None:
        super().__init__()
        self.turn = icon_button("rotate-cw", self.tr("Turn on the screen (R)"), clicked=view.turn)
        self.smaller = icon_button(
            "zoom-out", self.tr("Smaller (-)"), clicked=lambda: view.zoom_by(1 / ZOOM_STEP)
        )
        self.zoom = TextLabel("100%")
        self.zoom.setMinimumWidth(self.fontMetrics().horizontalAdvance("8888%"))
        self.zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.larger = icon_button("zoom-in", self.tr("Larger (+)"), clicked=lambda: view.zoom_by(ZOOM_STEP))
        self.whole = icon_button("maximize", self.tr("Whole page (0)"), clicked=view.fit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for widget in (self.turn, self.smaller, self.zoom, self.larger, self.whole):
            row.addWidget(widget)
        view.zoomed.connect(lambda zoom: self.zoom.setText(f"{round(zoom * 100)}%"))


class ToolBar(QWidget):
    """All tools of the masking view."""

    def __init__(self, view: BoxView) -> None:
        super().__init__()
        self._view = view
        boxes = view.boxes
        self.pan = icon_button("hand", self.tr("Move the picture (hold Space)"))
        self.draw = button(self.tr("Draw a box"), icon_name="square-dashed", look="quiet")
        self.remove = icon_button("trash-2", self.tr("Remove the box (Del)"), clicked=self._remove)
        self.undo = icon_button("undo-2", self.tr("Undo (Ctrl+Z)"), clicked=boxes.undo.undo)
        self.redo = icon_button("redo-2", self.tr("Redo (Ctrl+Shift+Z)"), clicked=boxes.undo.redo)
        self.zoom = ZoomTools(view)
        self.watermark = QCheckBox(self.tr("&Watermark"))
        self.watermark.setChecked(True)
        self._tools = QButtonGroup(self)
        for made, tool in ((self.pan, Tool.PAN), (self.draw, Tool.DRAW)):
            made.setCheckable(True)
            self._tools.addButton(made)
            made.clicked.connect(lambda _on, given=tool: view.set_tool(given))
        self.draw.setChecked(True)
        self.watermark.setMinimumHeight(at_least(FIELD, self.font()))
        around = QVBoxLayout(self)
        around.setContentsMargins(10, 6, 10, 6)
        inside = QWidget()
        around.addWidget(inside)
        row = FlowLayout(inside, spacing=4)
        for widget in (self.pan, self.draw, self.remove, self.undo, self.redo, self.zoom, self.watermark):
            row.addWidget(widget)
        boxes.chosen.connect(lambda _: self._follow())
        boxes.undo.canUndoChanged.connect(self.undo.setEnabled)
        boxes.undo.canRedoChanged.connect(self.redo.setEnabled)
        self._follow()
        self.undo.setEnabled(False)
        self.redo.setEnabled(False)

    def _remove(self) -> None:
        if (mark := self._view.boxes.current) is not None:
            self._view.boxes.remove(mark.id)

    def _follow(self) -> None:
        self.remove.setEnabled(self._view.boxes.current is not None)
