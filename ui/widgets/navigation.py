"""The navigation at the left: words beside icons, or a rail of icons in a narrow window."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget

from ui.icons import NAVIGATION as ICON
from ui.icons import paint_icon
from ui.style import rounded
from ui.theme import BUTTON_RADIUS, CARD_TITLE, MAIN_ACT, NAVIGATION, RAIL, SMALL, at_least, sized, theme
from ui.widgets.logo import paint_logo


class Place(NamedTuple):
    """One item of the navigation."""

    id: str
    text: str
    icon: str
    key: str = ""


class NavigationItem(QToolButton):
    """Says 'Verzoeken, 23 open, geselecteerd'."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self.count = 0
        self.narrow = False
        self.setText(place.text)
        self.setCheckable(True)
        self.setFixedHeight(at_least(MAIN_ACT, self.font(), padding=16))
        self.toggled.connect(self.name)
        self.name()

    def set_count(self, count: int) -> None:
        """Show how many are open; nothing at 0."""
        self.count = count
        self.name()
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon alone."""
        self.narrow = narrow
        self.name()
        self.update()

    def name(self) -> None:
        """Say what the item is to a screen reader, and in the tooltip what does not show."""
        counted = self.tr("%n open", "", self.count) if self.count else ""
        chosen = self.tr("selected") if self.isChecked() else ""
        self.setAccessibleName(", ".join(filter(None, (self.place.text, counted, chosen))))
        shown = ", ".join(filter(None, (self.place.text, counted))) if self.narrow else self.place.text
        self.setToolTip(f"{shown} ({self.place.key})" if self.place.key else shown)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme()
        painter = QPainter(self)
        box = self.rect()
        if self.isChecked():
            rounded(painter, box, BUTTON_RADIUS, fill=tokens.base)
            painter.fillRect(QRect(0, 10, 3, self.height() - 20), tokens.accent)
        elif self.underMouse():
            rounded(painter, box, BUTTON_RADIUS, fill=tokens.window)
        colour = tokens.accent if self.isChecked() else tokens.muted
        left = (self.width() - ICON) // 2 if self.narrow else 13
        paint_icon(painter, self.place.icon, QRect(left, 0, ICON, self.height()), colour)
        if not self.narrow:
            self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        tokens = theme()
        font = QFont(self.font())
        if self.isChecked():
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(tokens.text)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect().adjusted(44, 0, -8, 0), middle, self.place.text)
        if self.count:
            painter.setPen(tokens.muted)
            painter.setFont(sized(font, SMALL))
            room = self.rect().adjusted(0, 0, -12, 0)
            painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, str(self.count))


class Navigation(QWidget):
    """Exactly one place is chosen. Up and Down walk the places; `aside` opens something beside the window."""

    chosen = Signal(str)

    def __init__(
        self, places: Sequence[Place], last: Place, *, aside: Place, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._narrow = False
        self._group = QButtonGroup(self)
        self.items: dict[str, NavigationItem] = {}
        self.setAccessibleName(self.tr("Navigation"))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 66, 8, 8)
        column.setSpacing(2)
        for place in places:
            column.addWidget(self._item(place))
        column.addStretch(1)
        column.addWidget(self._aside(aside))
        column.addWidget(self._item(last))
        self._group.buttonClicked.connect(self._clicked)
        self.set_narrow(False)

    def choose(self, place: str) -> None:
        """Mark a place as the one that is shown."""
        if place in self.items:
            self.items[place].setChecked(True)
        for item in self.items.values():  # Tab comes to the chosen one, arrows walk from there
            chosen = item.isChecked()
            item.setFocusPolicy(Qt.FocusPolicy.TabFocus if chosen else Qt.FocusPolicy.NoFocus)

    def set_narrow(self, narrow: bool) -> None:
        """Become a rail of icons, or words again."""
        self._narrow = narrow
        self.setFixedWidth(RAIL if narrow else max(NAVIGATION, self._needed()))
        for item in self.items.values():
            item.set_narrow(narrow)
            item.setFixedWidth(self.width() - 16)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        stride = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        items = list(self.items.values())
        at = next((place for place, item in enumerate(items) if item.hasFocus()), None)
        if stride is None or at is None:
            super().keyPressEvent(event)
            return
        items[(at + stride) % len(items)].setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens.nav)
        painter.fillRect(QRect(self.width() - 1, 0, 1, self.height()), tokens.line)
        side = 24
        left = (self.width() - side) // 2 if self._narrow else 18
        paint_logo(painter, QRect(left, 18, side, side))
        if not self._narrow:
            painter.setFont(sized(self.font(), CARD_TITLE, bold=True))
            painter.setPen(tokens.text)
            painter.drawText(
                QRect(54, 18, self.width() - 54, side), Qt.AlignmentFlag.AlignVCenter, "DSAR Desk"
            )
        painter.end()

    def sizeHint(self) -> QSize:
        return QSize(self.width(), 400)

    def _needed(self) -> int:
        metrics = self.fontMetrics()
        return (
            max((metrics.horizontalAdvance(item.place.text) for item in self.items.values()), default=0) + 100
        )

    def _item(self, place: Place) -> NavigationItem:
        item = NavigationItem(place)
        self.items[place.id] = item
        self._group.addButton(item)
        return item

    def _aside(self, place: Place) -> NavigationItem:
        item = NavigationItem(place)
        item.setCheckable(False)
        item.clicked.connect(lambda: self._clicked(item))
        self.items[place.id] = item
        return item

    def _clicked(self, item: NavigationItem) -> None:
        self.chosen.emit(item.place.id)
