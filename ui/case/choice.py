"""Choices as cards: a radio button with what it means below, and the row of a right at the left."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QRadioButton, QStyle, QWidget

from ui.icons import TEXT, paint_icon
from ui.style import rounded
from ui.theme import CARD_RADIUS, SMALL, sized, theme
from ui.widgets.card import Card
from ui.widgets.labels import TextLabel


class ChoiceCard(Card):
    """One choice: its word, and what follows from it. A click anywhere on it chooses it."""

    def __init__(self, key: str, title: str, consequence: str) -> None:
        super().__init__(padding=12)
        self.key = key
        self.radio = QRadioButton(title)
        font = QFont(self.radio.font())
        font.setWeight(QFont.Weight.DemiBold)
        self.radio.setFont(font)
        self.radio.setAccessibleDescription(consequence)
        self.text = TextLabel(consequence, colour="muted", size=SMALL, wrap=True)
        metric = QStyle.PixelMetric
        beside = (metric.PM_ExclusiveIndicatorWidth, metric.PM_RadioButtonLabelSpacing)
        self.text.setContentsMargins(sum(self.style().pixelMetric(each) for each in beside), 0, 0, 0)
        self.body.setSpacing(4)
        self.body.addWidget(self.radio)
        self.body.addWidget(self.text)
        self.body.addStretch(1)
        self.radio.toggled.connect(self._toggled)

    def set_words(self, title: str, consequence: str) -> None:
        """Say something else on the card."""
        self.radio.setText(title)
        self.text.setText(consequence)
        self.radio.setAccessibleDescription(consequence)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.radio.isEnabled():
            self.radio.click()
        super().mousePressEvent(event)

    def _toggled(self, on: bool) -> None:  # Qt's signal
        self.set_look(fill="accentsoft" if on else "base", border="accent" if on else "line")


class ChoiceCards(QWidget):
    """Cards of which at most one is chosen; none beforehand."""

    chosen = Signal(str)
    """Chosen by the person, not by `choose`."""

    def __init__(self, says: str) -> None:
        super().__init__()
        self.setAccessibleName(says)
        self.cards: dict[str, ChoiceCard] = {}
        self.group = QButtonGroup(self)
        self.group.buttonClicked.connect(self._clicked)

    def add(self, card: ChoiceCard) -> ChoiceCard:
        """Make a card one of the choices; where it stands is the layout's business."""
        self.cards[card.key] = card
        self.group.addButton(card.radio)
        return card

    @property
    def current(self) -> str:
        """The key of what is chosen, or nothing."""
        return next((key for key, card in self.cards.items() if card.radio.isChecked()), "")

    def choose(self, key: str) -> None:
        """Mark a choice, or none where `key` is empty."""
        self.group.setExclusive(False)
        for name, card in self.cards.items():
            card.radio.setChecked(name == key)
        self.group.setExclusive(True)

    def _clicked(self, _button: QAbstractButton) -> None:
        self.chosen.emit(self.current)


class PickCard(QAbstractButton):
    """A row to pick: icon, title, a word at the right, a quiet line below."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        self.icon_name, self.colour, self.state_words, self.line = "circle", "muted", "", ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def say(self, title: str, state: str, line: str, *, icon: str, colour: str) -> None:
        """Show what this is and how far."""
        self.setText(title)
        self.state_words, self.line, self.icon_name, self.colour = state, line, icon, colour
        self.setAccessibleName(", ".join(filter(None, (title, state, line))))
        self.setToolTip(line)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        small = QFontMetrics(sized(self.font(), SMALL))
        bold = QFontMetrics(self._bold())
        width = bold.horizontalAdvance(self.text()) + small.horizontalAdvance(self.state_words) + TEXT + 56
        return QSize(max(200, width), bold.height() + (small.height() + 4 if self.line else 0) + 20)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, on = theme(), self.isChecked()
        painter = QPainter(self)
        fill = tokens.accentsoft if on else tokens.alt if self.underMouse() else tokens.base
        rounded(painter, self.rect(), CARD_RADIUS, fill=fill, border=tokens.accent if on else tokens.line)
        bold, small = self._bold(), sized(self.font(), SMALL)
        first = QRect(12, 10, self.width() - 24, QFontMetrics(bold).height())
        paint_icon(painter, self.icon_name, QRect(first.left(), first.top(), TEXT, first.height()),
                   getattr(tokens, self.colour))  # fmt: skip
        words = first.adjusted(TEXT + 8, 0, 0, 0)
        painter.setFont(bold)
        painter.setPen(tokens.text)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setFont(small)
        painter.setPen(tokens.accent if on else tokens.muted)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(first, right, self.state_words)
        painter.setPen(tokens.muted)
        below = QRect(words.left(), first.bottom() + 4, words.width(), QFontMetrics(small).height())
        elided = QFontMetrics(small).elidedText(self.line, Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, elided)
        painter.end()

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font
