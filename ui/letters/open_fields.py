"""Below the kinds: what the letter still asks for. Pressing one goes to its field."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.letters.wrap_button import WrapButton
from ui.widgets.card import Card
from ui.widgets.labels import IconMark, TextLabel


class OpenFields(Card):
    """Amber boxes, one for each open field."""

    wanted = Signal(str)
    """The key of a field to go to."""

    def __init__(self) -> None:
        super().__init__(padding=12)
        self.rows: list[WrapButton] = []
        self.heading = TextLabel(self.tr("Still open"), bold=True)
        self.count = TextLabel(colour="muted")
        self.mark = IconMark("circle-check", colour="ok")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.mark)
        head.addWidget(self.heading)
        head.addStretch(1)
        head.addWidget(self.count)
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self.body.addLayout(head)
        self.body.addLayout(self._column)

    def show_open(self, fields: Sequence[tuple[str, str]], *, asked: int) -> None:
        """Show (key, label) of each open field, of `asked` that the letter must have."""
        keys = [row.key for row in self.rows]
        self.mark.setVisible(not fields)
        self.heading.setText(self.tr("Still open") if fields else self.tr("All filled in"))
        whole = max(asked, len(fields))
        words = (
            self.tr("%1 of %2 filled in").replace("%1", str(whole - len(fields))).replace("%2", str(whole))
        )
        self.count.setText(words if whole else "")
        if keys == [key for key, _ in fields]:
            return
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(key, label) for key, label in fields]

    def _row(self, key: str, label: str) -> WrapButton:
        row = WrapButton(key, "open")
        row.say(label, icon="pencil", colour="warn", says=self.tr("Still open"), arrow=True)
        row.clicked.connect(lambda: self.wanted.emit(key))
        self._column.addWidget(row)
        return row
