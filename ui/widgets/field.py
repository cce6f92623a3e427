"""A field of a form: label above, the input, and below it a hint or what is wrong."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import SMALL
from ui.widgets.labels import IconMark, TextLabel


class Field(QWidget):
    """An input with its label as buddy. `set_error` marks it; an empty error clears the mark."""

    def __init__(
        self,
        label: str,
        editor: QWidget,
        *,
        optional: bool = False,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self._hint = hint
        may_stay_empty = self.tr("(may stay empty)")
        text = f"{label} {may_stay_empty}" if optional else label
        self.label = TextLabel(text, size=SMALL, bold=True)
        self.label.setBuddy(editor)
        plain = text.replace("&", "")
        if not editor.accessibleName():
            editor.setAccessibleName(plain)
        self.note = TextLabel(hint, colour="muted", size=SMALL, wrap=True)
        self.mark = IconMark("circle-alert", colour="late", size=14)
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(self.mark)
        below.addWidget(self.note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.label)
        column.addWidget(editor)
        column.addLayout(below)
        self.set_error("")

    @property
    def has_error(self) -> bool:
        """Whether the field is marked as wrong."""
        return bool(self.editor.property("fault"))

    def set_error(self, text: str) -> None:
        """Say below the field what is wrong, in the colour for faults and to a screen reader."""
        self.editor.setProperty("fault", bool(text))
        self.editor.update()
        self.mark.setVisible(bool(text))
        self.note.setText(text or self._hint)
        self.note.set_colour("late" if text else "muted")
        self.note.setVisible(bool(text or self._hint))
        self.editor.setAccessibleDescription(text or self._hint)

    def set_hint(self, text: str) -> None:
        """Say something quietly below the field."""
        self._hint = text
        if not self.has_error:
            self.set_error("")
