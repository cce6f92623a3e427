"""The list of conditions, from which one is made of several parts: all of them must hold, or one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QListWidget, QWidget

from dsar_desk.bootstrap.letter_texts import condition_of
from dsar_desk.domain.text_chips import Condition, Entry
from ui.letter_texts.insert_dialog import InsertDialog
from ui.widgets.buttons import button
from ui.widgets.field import Field

_ROWS = 4
"""Parts that are in view at once."""


class ConditionDialog(InsertDialog):
    """What is chosen in the list takes the place of the part that is marked below it.

    With `start` a condition of the text is changed. What it asks that the list does not have stays as it is.
    """

    def __init__(
        self,
        title: str,
        hint: str,
        entries: Sequence[Entry],
        parent: QWidget,
        *,
        asks: Callable[[str], str],
        start: Condition | None = None,
    ) -> None:
        self._asks, self._word = asks, start.word if start is not None else "if"
        self._parts = list(start.parts) if start is not None else []
        self._ready = False
        offered = [each for each in entries if start is None or condition_of(each.tag) is not None]
        super().__init__(title, hint, offered, parent, chosen=start.tag if start is not None else "")
        self.joiner = QComboBox()
        self.joiner.addItem(self.tr("all of these hold"), "and")
        self.joiner.addItem(self.tr("one of these holds"), "or")
        self.joiner.setCurrentIndex(self.joiner.findData(start.joiner if start is not None else "and"))
        self.joiner_field = Field(self.tr("Only &if"), self.joiner)
        self.parts = QListWidget()
        self.parts.setAccessibleName(self.tr("What the condition asks"))
        self.parts.setSpacing(3)  # rows high enough to hit
        self.parts.setFixedHeight((self.parts.fontMetrics().height() + 8) * _ROWS)
        self.parts.currentRowChanged.connect(self._show_part)
        self.add = button(self.tr("&Another condition"), icon_name="plus", clicked=self._add)
        self.remove = button(self.tr("&Remove"), icon_name="trash-2", clicked=self._remove)
        for each in (self.add, self.remove):
            each.setAutoDefault(False)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.add)
        acts.addWidget(self.remove)
        acts.addStretch(1)
        for widget in (self.joiner_field, self.parts):
            self.below.addWidget(widget)
        self.below.addLayout(acts)
        self._ready = True
        if self._parts:
            self._show_parts(0)
            self._show_part(0)
        else:
            self._tell()

    @property
    def entry(self) -> Entry | None:
        chosen = super().entry
        if not self._ready or not self._parts or (chosen is not None and not _part_of(chosen)):
            return chosen
        parts = tuple(dict.fromkeys(self._parts))
        made = Condition(parts, str(self.joiner.currentData()), self._word)
        return Entry("", "", made.tag, "{% endif %}")

    def _tell(self) -> None:
        """Take over what is chosen in the list as the part that is marked."""
        if not self._ready:
            super()._tell()
            return
        chosen = super().entry
        part = _part_of(chosen) if chosen is not None else ""
        if part:
            at = max(0, self.parts.currentRow())
            self._parts[at : at + 1] = [part]
            self._show_parts(at)
        self.add.setEnabled(bool(self._parts) and (chosen is None or bool(part)))
        super()._tell()

    def _show_parts(self, current: int) -> None:
        """Show what the condition asks; one thing alone stands in the list above already."""
        self.parts.blockSignals(True)  # the list follows its own parts
        self.parts.clear()
        self.parts.addItems([self._asks(part) for part in self._parts])
        self.parts.setCurrentRow(current)
        self.parts.blockSignals(False)
        several = len(self._parts) > 1
        alone = not several and not self._is_offered(self._parts[0]) if self._parts else False
        self.joiner_field.setVisible(several)
        self.parts.setVisible(several or alone)
        self.remove.setVisible(several)

    def _show_part(self, at: int) -> None:
        """Go to a part in the list of all conditions; one that it does not have is kept."""
        if not 0 <= at < len(self._parts):
            return
        self._ready = False
        self.search.clear()
        self._find("")
        self.list.setCurrentRow(-1)
        self.list.clearSelection()
        self.choose(Condition((self._parts[at],)).tag)
        self._ready = True
        self.insert_button.setEnabled(True)
        self.add.setEnabled(True)

    def _add(self) -> None:
        self._parts.append(self._parts[max(0, self.parts.currentRow())])
        self._show_parts(len(self._parts) - 1)
        self.search.clear()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self) -> None:
        at = max(0, self.parts.currentRow())
        del self._parts[at]
        self._show_parts(min(at, len(self._parts) - 1))
        self._show_part(self.parts.currentRow())

    def _is_offered(self, part: str) -> bool:
        return any(_part_of(each) == part for each in self._entries)


def _part_of(entry: Entry) -> str:
    """Return what an entry of the list asks, or nothing where it is no condition."""
    found = condition_of(entry.tag)
    return found.parts[0] if found is not None else ""
