"""Labels in the sizes and colours of the look; they follow the theme."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.icons import TEXT, paint_icon
from ui.theme import BODY, changes, sized, theme


class TextLabel(QLabel):
    """A label whose colour is a token of the theme, as `muted` or `late`."""

    def __init__(
        self,
        text: str = "",
        *,
        colour: str = "text",
        size: float = BODY,
        bold: bool = False,
        wrap: bool = False,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._colour_name = colour
        self.setFont(sized(self.font(), size, bold=bold))
        self.setWordWrap(wrap)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._colour()
        changes.happened.connect(self._colour)

    def set_colour(self, colour: str) -> None:
        """Take another colour of the theme."""
        self._colour_name = colour
        self._colour()

    def _colour(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, getattr(theme(), self._colour_name))
        self.setPalette(palette)


class ElidedLabel(TextLabel):
    """One line that ends in … where there is no room, and then says all in its tooltip."""

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 6, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.setFont(self.font())
        painter.drawText(self.rect(), self.alignment() | Qt.TextFlag.TextSingleLine, self._fitting())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_all()

    def setText(self, text: str) -> None:
        super().setText(text)
        self._tell_all()  # else the tooltip names who stood here before

    def _tell_all(self) -> None:
        self.setToolTip(self.text() if self._fitting() != self.text() else "")

    def _fitting(self) -> str:
        metrics = QFontMetrics(self.font())
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())


class IconMark(QWidget):
    """A small picture beside a text, in a token's colour. Without `says` a screen reader passes it over."""

    def __init__(
        self,
        name: str,
        *,
        colour: str = "text",
        size: int = TEXT,
        says: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._colour_name = name, colour
        self.setFixedSize(size, size)
        self.setAccessibleName(says)
        self.setToolTip(says)

    def show_icon(self, name: str, *, colour: str) -> None:
        """Show another icon."""
        self._name, self._colour_name = name, colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_icon(painter, self._name, self.rect(), getattr(theme(), self._colour_name))
        painter.end()
