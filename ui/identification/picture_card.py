"""The card with the picture: tools above, the page on the stage, below it what the colours mean."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.identification.picture_view import PictureView
from ui.theme import SMALL, theme
from ui.widgets.buttons import icon_button
from ui.widgets.card import Card, Line
from ui.widgets.labels import ElidedLabel, TextLabel

LEAST_HEIGHT = 210


class PictureCard(Card):
    """Shows one page at a time."""

    page_wanted = Signal(int)

    def __init__(self, view: PictureView, tools: QWidget) -> None:
        super().__init__(padding=1)
        self.view = view
        self.name = ElidedLabel(colour="muted", size=SMALL)
        self.place = TextLabel(colour="muted", size=SMALL)
        self.previous = icon_button("chevron-left", self.tr("Previous page"), clicked=lambda: self._go(-1))
        self.next = icon_button("chevron-right", self.tr("Next page"), clicked=lambda: self._go(1))
        self._page, self._count = 0, 1
        view.setMinimumHeight(LEAST_HEIGHT)
        self.body.setSpacing(0)
        self.body.addWidget(tools)
        self.body.addWidget(Line())
        self.body.addWidget(view, 1)
        self.body.addWidget(Line())
        self.foot = QHBoxLayout()
        self.foot.setContentsMargins(14, 4, 8, 4)
        self.foot.setSpacing(8)
        self.name.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.foot.addWidget(self.name, 1)
        for widget in (self.place, self.previous, self.next):
            self.foot.addWidget(widget)
        self.body.addLayout(self.foot)

    def show_place(self, name: str, page: int, count: int) -> None:
        """Say which page of which file this is."""
        self._page, self._count = page, count
        self.name.setText(name)
        self.place.setText(self.tr("%1 of %2").replace("%1", str(page + 1)).replace("%2", str(count)))
        if self.previous.hasFocus() or self.next.hasFocus():
            self.view.setFocus()  # a button that goes off hands the keyboard to whatever comes next
        self.previous.setEnabled(page > 0)
        self.next.setEnabled(page + 1 < count)
        for shown in (self.previous, self.next):
            shown.setVisible(count > 1)
        words = self.tr("Copy of an ID, page %1 of %2")
        self.view.setAccessibleName(words.replace("%1", str(page + 1)).replace("%2", str(count)))

    def _go(self, by: int) -> None:
        self.page_wanted.emit(self._page + by)


class Legend(QWidget):
    """What a filled box and a dashed one mean."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        for look, words in (
            ("covered", self.tr("becomes black, in the file itself too")),
            ("doubtful", self.tr("in doubt, look yourself")),
        ):
            entry = QWidget()
            line = QHBoxLayout(entry)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(6)
            line.addWidget(_Swatch(look))
            line.addWidget(TextLabel(words, colour="muted", size=SMALL))
            row.addWidget(entry)


class _Swatch(QWidget):
    """A small sample of a box."""

    def __init__(self, look: str) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(14, 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, place = theme(), QRect(1, 1, 11, 11)
        painter = QPainter(self)
        if self._look == "covered":
            painter.fillRect(place, tokens.redact)
            painter.setPen(tokens.ctrl)
        else:
            pen = QPen(tokens.warnfill, 2)
            pen.setDashPattern([1.6, 1.2])
            painter.setPen(pen)
        painter.drawRect(place)
        painter.end()
