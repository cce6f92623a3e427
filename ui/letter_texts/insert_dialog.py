"""The list of what can be put into a text, by plain names, with a field to search it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dsar_desk.domain.text_chips import Entry
from ui.theme import CARD_TITLE, SMALL
from ui.widgets.buttons import button, primary_button
from ui.widgets.labels import TextLabel
from ui.widgets.room import fit

_ENTRY = Qt.ItemDataRole.UserRole


class InsertDialog(QDialog):
    """Type a word, walk with the arrows, Enter inserts."""

    inserted = Signal(object)
    """The `Entry` to insert."""

    def __init__(
        self, title: str, hint: str, entries: Sequence[Entry], parent: QWidget, *, chosen: str = ""
    ) -> None:
        """With `chosen`, the tag of an entry, the list begins there: what stands in the text is changed."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fit(self, self.fontMetrics().averageCharWidth() * 80, 540)
        self._entries = tuple(entries)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._find)
        self.search.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setSpacing(3)  # rows high enough to hit
        self.list.itemActivated.connect(lambda _item: self.accept())
        self.list.itemSelectionChanged.connect(self._tell)
        act = self.tr("&Change") if chosen else self.tr("&Insert")
        self.insert_button = primary_button(act, clicked=self.accept)
        self.insert_button.setDefault(True)
        self.none = TextLabel(self.tr("Nothing found"), colour="muted")
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.none, 1)
        acts.addStretch(1)
        acts.addWidget(button(self.tr("Cancel"), clicked=self.reject))
        acts.addWidget(self.insert_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        column.addWidget(TextLabel(title, size=CARD_TITLE, bold=True, wrap=True))
        column.addWidget(TextLabel(hint, colour="muted", size=SMALL, wrap=True))
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        self.below = QVBoxLayout()
        self.below.setSpacing(8)
        column.addLayout(self.below)
        column.addLayout(acts)
        self._find("")
        self.choose(chosen)
        self.search.setFocus()

    @property
    def entry(self) -> Entry | None:
        """What is chosen."""
        item = self.list.currentItem()
        found = item.data(_ENTRY) if item is not None else None
        return found if isinstance(found, Entry) else None

    def choose(self, tag: str) -> None:
        """Go to the entry that has this tag, if there is one."""
        for at in range(self.list.count()):
            entry = self.list.item(at).data(_ENTRY)
            if isinstance(entry, Entry) and entry.tag == tag:
                self.list.setCurrentRow(at)
                self.list.scrollToItem(self.list.item(at), QListWidget.ScrollHint.PositionAtCenter)
                return

    def accept(self) -> None:
        entry = self.entry
        if entry is None:
            return
        super().accept()
        self.inserted.emit(entry)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        key = event.key() if isinstance(event, QKeyEvent) else 0
        if event.type() == QEvent.Type.KeyPress and key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self._step(1 if key == Qt.Key.Key_Down else -1)
            return True
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        at = self.list.currentRow() + by
        while 0 <= at < self.list.count():
            if self.list.item(at).data(_ENTRY) is not None:
                self.list.setCurrentRow(at)
                return
            at += by

    def _find(self, words: str) -> None:
        wanted = words.casefold().split()
        found = [
            each
            for each in self._entries
            if all(word in f"{each.group} {each.name} {each.tag}".casefold() for word in wanted)
        ]
        self.list.clear()
        group = ""
        for entry in found:
            if entry.group != group:
                group = entry.group
                self._add_group(group)
            item = QListWidgetItem(entry.name)
            item.setData(_ENTRY, entry)
            item.setToolTip(entry.tag)
            self.list.addItem(item)
        self.list.setCurrentRow(-1)
        self._step(1)
        self._tell()

    def _add_group(self, group: str) -> None:
        item = QListWidgetItem(group[:1].upper() + group[1:])
        font = item.font()
        font.setBold(True)
        item.setFont(font)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.addItem(item)

    def _tell(self) -> None:
        self.insert_button.setEnabled(self.entry is not None)
        self.none.setVisible(not self.list.count())
