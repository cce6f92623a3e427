"""Fields that may be filled from the text: a proposal never replaces what the person wrote."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from ui.widgets.field import Field


class WheelGuard(QObject):
    """Lets the wheel scroll the form, instead of changing a day or a choice below the pointer."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)


class Lines(QPlainTextEdit):
    """A small field for an address of a few lines; Tab leaves it."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(4)
        self.setViewportMargins(3, 3, 3, 3)  # or the field's corners are not round
        self.setFixedHeight(self.fontMetrics().lineSpacing() * 3 + 18)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.height())


class ProposedText:
    """A field of text with its proposal: shown while the person has written nothing there."""

    def __init__(self, field: Field, editor: QLineEdit | Lines, *, hint: str) -> None:
        self.field = field
        self.editor = editor
        self._hint = hint
        self._proposed = ""

    @property
    def text(self) -> str:
        """What is in the field."""
        return self.editor.text() if isinstance(self.editor, QLineEdit) else self.editor.toPlainText()

    def propose(self, text: str) -> None:
        """Fill in a proposal where the field is empty or still holds an earlier one."""
        if self.text.strip() and self.text != self._proposed:
            return
        self._proposed = text
        if self.text != text:
            if isinstance(self.editor, QLineEdit):
                self.editor.setText(text)
                self.editor.setCursorPosition(0)
            else:
                self.editor.setPlainText(text)
        self.tell()

    def tell(self) -> None:
        """Say below the field that its contents come from the text, as long as they do."""
        from_text = bool(self._proposed) and self.text == self._proposed
        self.field.set_hint(self._hint if from_text else "")


class PairRow(QWidget):
    """Two fields beside each other, or one below the other where they do not fit."""

    def __init__(self, *fields: QWidget) -> None:
        super().__init__()
        self._fields = fields
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        for field in fields:
            self._row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)

    def minimumSizeHint(self) -> QSize:
        widest = max(field.minimumSizeHint().width() for field in self._fields)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = max(field.minimumSizeHint().width() for field in self._fields) * len(self._fields) + 12
        direction = QBoxLayout.Direction
        wanted = direction.TopToBottom if self.width() < needed else direction.LeftToRight
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)
            self.updateGeometry()


def combo(options: Sequence[tuple[str, str]], *, changed: Callable[[], object] | None = None) -> QComboBox:
    """Return a list to choose from, of (code, words) pairs."""
    made = QComboBox()
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(8)
    for code, words in options:
        made.addItem(words, code)
    if changed is not None:
        act = changed
        made.activated.connect(lambda _index: act())
    return made
