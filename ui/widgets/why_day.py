"""'Waarom deze dag?': the reasons of a last day, side by side, each with its source."""

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dsar_desk.domain.deadlines import Deadlines
from ui.explaining import Reason, reasons, summary
from ui.icons import TEXT, paint_icon
from ui.theme import CARD_TITLE, SMALL, sized, theme
from ui.widgets.card import Card
from ui.widgets.labels import IconMark, TextLabel

COLUMN_BELOW = 900
_MOST = 5


class Disclosure(QWidget):
    """A heading that opens and closes what lies below it."""

    toggled = Signal(bool)

    def __init__(self, text: str, *, is_open: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.is_open = is_open
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFont(sized(self.font(), CARD_TITLE, bold=True))
        self.setFixedHeight(self.fontMetrics().height() + 10)
        self.setFixedWidth(self.fontMetrics().horizontalAdvance(text) + TEXT + 14)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name()

    def toggle(self) -> None:
        """Open what is closed, or close it."""
        self.is_open = not self.is_open
        self._name()
        self.update()
        self.toggled.emit(self.is_open)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.toggle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.toggle()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme()
        painter = QPainter(self)
        name = "chevron-down" if self.is_open else "chevron-right"
        paint_icon(painter, name, QRect(0, 0, TEXT, self.height()), tokens.muted)
        painter.setPen(tokens.text)
        painter.setFont(self.font())
        room = self.rect().adjusted(TEXT + 8, 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._text)
        painter.end()

    def _name(self) -> None:
        state = self.tr("open") if self.is_open else self.tr("closed")
        self.setAccessibleName(f"{self._text}, {state}")


class _Number(QWidget):
    """The number of a step, in a circle, with a hairline to the next."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = str(number)
        self.setFont(sized(self.font(), SMALL, bold=True))
        side = self.fontMetrics().height() + 5
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.accentsoft)
        painter.drawEllipse(self.rect())
        painter.setPen(tokens.accent)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()


class _Step(QWidget):
    """One reason: number, title, date, sentence, source. All text can be selected."""

    def __init__(self, number: int, reason: Reason, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(3)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(_Number(number), 0, 0, top)
        title = TextLabel(reason.title, bold=True, wrap=True, selectable=True)
        title.setAccessibleName(f"{number}. {reason.title}")
        lines = (
            title,
            TextLabel(reason.date, colour="accent", bold=True, wrap=True, selectable=True),
            TextLabel(reason.sentence, wrap=True, selectable=True),
            TextLabel(reason.source, colour="muted", size=SMALL, wrap=True, selectable=True),
        )
        for row, label in enumerate(lines):
            label.setAlignment(top)
            grid.addWidget(label, row, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(len(lines), 1)


class WhyThisDay(Card):
    """Open or closed, as it was left; `toggled` tells whoever keeps that."""

    toggled = Signal(bool)

    def __init__(self, *, is_open: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(padding=20, parent=parent)
        self.disclosure = Disclosure(self.tr("Why this day?"), is_open=is_open)
        self.due = TextLabel(selectable=True)
        self.due_word = TextLabel(bold=True)
        self.safe = TextLabel(selectable=True)
        self.safe_word = TextLabel(bold=True)
        self._summary = QWidget()
        self._summary.setMinimumWidth(1)  # its words never keep the window wide
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._summary)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(16)
        self._parts.addLayout(_row(self.due_word, self.due))
        self._parts.addLayout(_row(IconMark("shield-check", colour="accent"), self.safe_word, self.safe))
        self._head = QHBoxLayout()
        self._head.addWidget(self.disclosure)
        self._head.addStretch(1)
        self._head.addWidget(self._summary)
        self._below = QVBoxLayout()
        self._steps = QWidget()
        self._grid = QGridLayout(self._steps)
        self._grid.setContentsMargins(0, 4, 0, 0)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(16)
        self.body.addLayout(self._head)
        self.body.addLayout(self._below)
        self.body.addWidget(self._steps)
        self._reasons: tuple[Reason, ...] = ()
        self._column = False
        self.disclosure.toggled.connect(self._toggle)
        self._steps.setVisible(is_open)

    def show_clock(self, deadlines: Deadlines) -> None:
        """Explain these dates."""
        told = summary(deadlines)
        self.due_word.setText(told.due_word)
        self.due.setText(told.due)
        self.safe_word.setText(told.safe_word)
        self.safe.setText(told.safe)
        told_why = reasons(deadlines)
        if told_why != self._reasons:
            self._reasons = told_why
            self._fill_steps()

    def steps(self) -> tuple[Reason, ...]:
        """Return what is shown."""
        return self._reasons

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (self.width() < COLUMN_BELOW) != self._column:
            QTimer.singleShot(0, self, self._arrange)  # what moves during a layout gets old heights

    def _arrange(self) -> None:
        """Put the steps beside each other, or one below the other."""
        column = self.width() < COLUMN_BELOW
        if column == self._column:
            return
        self._column = column
        self._fill_steps()
        direction = QBoxLayout.Direction
        self._parts.setDirection(direction.TopToBottom if column else direction.LeftToRight)
        self._parts.setSpacing(4 if column else 16)
        target, other = (self._below, self._head) if column else (self._head, self._below)
        other.removeWidget(self._summary)
        target.addWidget(
            self._summary, 0, Qt.AlignmentFlag.AlignLeft if column else Qt.AlignmentFlag.AlignRight
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fill_steps()

    def _toggle(self, is_open: bool) -> None:
        self._steps.setVisible(is_open)
        self.toggled.emit(is_open)

    def _fill_steps(self) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            gone = item.widget() if item is not None else None
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        columns = 1 if self._column else max(1, min(_MOST, len(self._reasons)))
        for place, reason in enumerate(self._reasons):
            self._grid.addWidget(_Step(place + 1, reason), place // columns, place % columns)
        for column in range(_MOST):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
