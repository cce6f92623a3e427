"""How the request came in: the usual ways side by side, the seldom ones behind a menu."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from dsar_desk.domain.cases import Channel
from ui.icons import TEXT, icon, paint_icon
from ui.style import rounded
from ui.texts import say
from ui.theme import BUTTON_RADIUS, FIELD, at_least, theme

ICONS = {
    Channel.EMAIL: "mail",
    Channel.POST: "inbox",
    Channel.WEB_FORM: "globe",
    Channel.PHONE: "phone",
    Channel.COUNTER: "store",
    Channel.CHAT: "message-square",
    Channel.PROCESSOR: "building-2",
}
USUAL = (Channel.EMAIL, Channel.POST, Channel.WEB_FORM, Channel.PHONE, Channel.COUNTER)
SELDOM = (Channel.CHAT, Channel.PROCESSOR)
_PADDING, _GAP = 8, 6


class Segment(QPushButton):
    """One of several that lie side by side; a mark below and another colour tell which is on."""

    def __init__(self, text: str, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.icon_name = icon_name
        self.shows_icon = True
        self.opens_menu = False
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def width_with(self, *, icon_too: bool) -> int:
        """Return how wide it must be, with or without its icon."""
        width = QFontMetrics(self._bold()).horizontalAdvance(self.text()) + 2 * _PADDING
        return width + (TEXT + _GAP if icon_too else 0) + (TEXT if self.opens_menu else 0)

    def sizeHint(self) -> QSize:
        return QSize(self.width_with(icon_too=self.shows_icon), at_least(FIELD, self.font()))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.width_with(icon_too=False), at_least(FIELD, self.font()))

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme()
        painter = QPainter(self)
        on = self.isChecked()
        if on or self.underMouse():
            rounded(painter, self.rect(), BUTTON_RADIUS - 1, fill=tokens.accentsoft)
        colour = tokens.accent if on else tokens.text
        font = self._bold() if on else self.font()
        words = QFontMetrics(font).horizontalAdvance(self.text())
        used = words + (TEXT + _GAP if self.shows_icon else 0) + (TEXT if self.opens_menu else 0)
        left = max(2, (self.width() - used) // 2)
        if self.shows_icon:
            paint_icon(painter, self.icon_name, QRect(left, 0, TEXT, self.height()), colour)
            left += TEXT + _GAP
        painter.setPen(colour)
        painter.setFont(font)
        painter.drawText(QRect(left, 0, words + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.opens_menu:
            place = QRect(left + words + 2, 0, TEXT - 2, self.height())
            paint_icon(painter, "chevron-down", place, colour)
        if on:
            painter.fillRect(QRect(4, self.height() - 2, self.width() - 8, 2), tokens.accent)
        painter.end()

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font


class ChannelPicker(QWidget):
    """Exactly one channel is on. Left and Right walk them; the last one opens a menu."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._seldom = SELDOM[0]
        self.segments: dict[Channel, Segment] = {each: self._segment(each) for each in USUAL}
        self.more = Segment(self.tr("More"), "ellipsis")
        self.more.opens_menu = True
        self.more.setCheckable(False)
        self.more.clicked.connect(self._open_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        for segment in self._all():
            row.addWidget(segment, 1)
        self.setAccessibleName(self.tr("How did it come in?"))
        self.choose(Channel.EMAIL)

    @property
    def channel(self) -> Channel:
        """The channel that is on."""
        return next((each for each, made in self.segments.items() if made.isChecked()), self._seldom)

    def choose(self, channel: Channel) -> None:
        """Turn a channel on."""
        if channel in self.segments:
            self.segments[channel].setChecked(True)
        else:
            self._take_seldom(channel)
        self.changed.emit()

    def menu_of_seldom(self) -> QMenu:
        """Return the menu of the channels that are seldom used."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for channel in SELDOM:
            action = menu.addAction(icon(ICONS[channel]), say("channels-short", channel))
            action.triggered.connect(lambda _on=False, chosen=channel: self.choose(chosen))
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = sum(segment.width_with(icon_too=True) for segment in self._all()) + 2
        for segment in self._all():
            segment.shows_icon = needed <= self.width()
            segment.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self._open_menu()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme()
        painter = QPainter(self)
        rounded(painter, self.rect(), BUTTON_RADIUS, fill=tokens.base, border=tokens.ctrl)
        for segment in self._all()[1:]:
            painter.fillRect(QRect(segment.x(), 1, 1, self.height() - 2), tokens.line)
        painter.end()

    def _all(self) -> Sequence[Segment]:
        return [*self.segments.values(), self.more]

    def _segment(self, channel: Channel) -> Segment:
        made = Segment(say("channels-short", channel), ICONS[channel])
        made.setToolTip(say("channels", channel))
        self._group.addButton(made)
        made.clicked.connect(lambda _on: self._leave_seldom())
        return made

    def _leave_seldom(self) -> None:
        self.more.setChecked(False)
        self.more.setCheckable(False)
        self.more.setText(self.tr("More"))
        self.more.icon_name = "ellipsis"
        self.more.setAccessibleName(self.more.text())
        self.changed.emit()

    def _take_seldom(self, channel: Channel) -> None:
        self._seldom = channel
        self._group.setExclusive(False)
        for segment in self.segments.values():
            segment.setChecked(False)
        self._group.setExclusive(True)
        self.more.setText(say("channels-short", channel))
        self.more.icon_name = ICONS[channel]
        self.more.setAccessibleName(self.more.text())
        self.more.setCheckable(True)
        self.more.setChecked(True)
        self.more.updateGeometry()

    def _open_menu(self) -> None:
        if self.more.isCheckable():
            self.more.setChecked(True)
        self.menu_of_seldom().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
