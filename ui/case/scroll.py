"""A column that scrolls down and is exactly as high as its words need at the width there is."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.scroll_bars import take_frame_off


class Column(QWidget):
    """Leaves its height to its width: wrapped labels guess too high when nobody tells them the width."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


def scrolling(column: Column) -> QScrollArea:
    """Return an area in which the column scrolls down, never sideways."""
    area = QScrollArea()
    take_frame_off(area)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(column)
    return area
