"""What every page of the window is made from."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.scroll_bars import take_frame_off
from ui.shell import Shell
from ui.theme import FIELD, GAP, MARGIN, NARROW_MARGIN, PAGE_TITLE, at_least, theme
from ui.widgets.labels import ElidedLabel, TextLabel


class Page(QWidget):
    """A page: a title, a quiet line beside it, acts at the right, and the body below.

    Override `opened` to read what is to be shown, `refresh` to read it again, and `set_narrow` where the
    layout changes. Build all words in `__init__` with `self.tr`: on a new language the window is made anew.
    """

    def __init__(self, shell: Shell, title: str, *, scrolls: bool = False) -> None:
        super().__init__()
        self.shell = shell
        self.title = TextLabel(title, size=PAGE_TITLE, bold=True)
        self.beside_title: TextLabel = ElidedLabel(colour="muted")
        self.beside_title.setContentsMargins(0, 5, 0, 0)  # on one baseline with the larger title
        self.title.setMinimumHeight(at_least(FIELD, self.font()))  # as high as the acts of other pages
        self.acts = QHBoxLayout()
        self.acts.setSpacing(8)
        self.head = QHBoxLayout()
        self.head.setSpacing(GAP)
        titles = QHBoxLayout()
        titles.setSpacing(GAP)
        titles.addWidget(self.title)
        titles.addWidget(self.beside_title, alignment=Qt.AlignmentFlag.AlignVCenter)
        self.head.addLayout(titles)
        self.head.addStretch(1)
        self.head.addLayout(self.acts)
        self._outer = QVBoxLayout(self)
        self._outer.setSpacing(GAP)
        self._outer.addLayout(self.head)
        self.body = QVBoxLayout()
        self.body.setSpacing(GAP)
        if scrolls:
            inside = QWidget()
            inside.setLayout(self.body)
            self.body.setContentsMargins(0, 3, 0, 3)  # room for the focus ring
            self._outer.addWidget(scrolling(inside), 1)
        else:
            self._outer.addLayout(self.body, 1)
        self.set_narrow(False)

    def opened(self, argument: str) -> None:
        """Come into view, to show what `argument` names."""

    def refresh(self) -> None:
        """Read again what is shown: the desk changed."""

    def count(self) -> None:
        """Tell the navigation how many there are, when the desk changed while another page shows."""

    def may_leave(self) -> bool:
        """Whether another page may come: false when something typed would be lost and the person stays."""
        return True

    def holds_typed(self) -> bool:
        """Whether something half typed goes lost when the window closes."""
        return False

    def set_narrow(self, narrow: bool) -> None:  # a state, said by its name
        """Lay out for a window below 1200 pixels, or for a wide one."""
        margin = NARROW_MARGIN if narrow else MARGIN
        self._outer.setContentsMargins(margin, 20 if not narrow else NARROW_MARGIN, margin, GAP)

    def first_focus(self) -> QWidget | None:
        """Return where the keyboard should be when the page opens."""
        return None


def scrolling(inside: QWidget) -> QScrollArea:
    """Return an area in which `inside` scrolls down, never sideways."""
    area = QScrollArea()
    take_frame_off(area)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def scrolling_column(
    margins: tuple[int, int, int, int], *, spacing: int = 0
) -> tuple[QScrollArea, QVBoxLayout]:
    """Return a column for rows and the area in which it scrolls, on whatever is behind it."""
    column = QVBoxLayout()
    column.setContentsMargins(*margins)
    column.setSpacing(spacing)
    inside = QWidget()
    inside.setLayout(column)
    area = scrolling(inside)
    area.viewport().setAutoFillBackground(False)
    inside.setAutoFillBackground(False)
    return area, column


class Surface(QWidget):
    """A plain area in a token's colour."""

    def __init__(self, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour_name = colour

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), getattr(theme(), self._colour_name))
        painter.end()
