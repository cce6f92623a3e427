"""What each system holds: a table with what was found, why it is kept, until when, and the proposal."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QStyleOptionViewItem

from dsar_desk.domain.cases import DataFound
from ui import texts
from ui.icons import TEXT, paint_icon
from ui.theme import HEAD, ROW, at_least, theme
from ui.widgets.rows import PADDING, Index, RowDelegate, RowTable

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
_ICONS = {"copy": "copy", "correct": "pencil", "erase": "trash-2", "keep": "lock", "restrict": "pause"}
_PROPOSAL = 4
_QUIET = {2, 3}


def _why(row: DataFound) -> str:
    """Return why a row is kept: by which law, and what somebody wrote."""
    law = texts.say("kept-for", row.kept_for.value) if row.kept_for else ""
    return ". ".join(filter(None, (law, row.because)))


class FoundDelegate(RowDelegate):
    """Draws the proposal with its icon, and reasons quietly."""

    def paint_contents(
        self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, index: Index, *, selected: bool
    ) -> None:
        tokens, row = theme(), index.data(ROW_ROLE)
        text = str(index.data() or "")
        if index.column() != _PROPOSAL or not isinstance(row, DataFound):
            colour = tokens.muted if index.column() in _QUIET else tokens.text
            self.draw_text(painter, rect, text, option.font, colour)
            return
        colour = tokens.text if row.action == "keep" else tokens.accent
        name = _ICONS.get(row.action, "circle")
        paint_icon(painter, name, QRect(rect.left(), rect.top(), TEXT, rect.height()), colour)
        self.draw_text(painter, rect.adjusted(TEXT + 8, 0, 0, 0), text, option.font, colour)


class FoundTable(RowTable):
    """As high as its rows, so that the page scrolls and not the table."""

    def __init__(self, says: str) -> None:
        super().__init__()
        self.rows: tuple[DataFound, ...] = ()
        self.made = QStandardItemModel(0, 5, self)
        self.made.setHorizontalHeaderLabels(
            [texts.say("found-columns", name) for name in ("system", "found", "because", "until", "action")]
        )
        self.setModel(self.made)
        self.setItemDelegate(FoundDelegate(self))
        self.setAccessibleName(says)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(_PROPOSAL, QHeaderView.ResizeMode.Fixed)
        words = [texts.say("found-actions", action) for action in _ICONS]
        widest = max(self.fontMetrics().horizontalAdvance(word) for word in words)
        head.resizeSection(_PROPOSAL, widest + TEXT + 8 + 3 * PADDING)

    def show_rows(self, rows: Sequence[DataFound]) -> None:
        """Show these rows; the chosen one stays chosen."""
        chosen = self.chosen()
        self.rows = tuple(rows)
        self.made.removeRows(0, self.made.rowCount())
        for row in rows:
            cells = (row.system, row.found, _why(row), row.until, texts.say("found-actions", row.action))
            items = [QStandardItem(text) for text in cells]
            for item, text in zip(items, cells, strict=True):
                item.setData(row, ROW_ROLE)
                item.setToolTip(text)
            self.made.appendRow(items)
        if chosen in self.rows:
            self.selectRow(self.rows.index(chosen))
        until = any(row.until for row in rows)
        because = any(_why(row) for row in rows)
        self.setColumnHidden(3, not until)
        self.setColumnHidden(2, not because)
        self.setFixedHeight(self.sizeHint().height())

    def chosen(self) -> DataFound | None:
        """Return the row that is chosen."""
        place = self.currentIndex().row()
        return self.rows[place] if 0 <= place < len(self.rows) else None

    def sizeHint(self) -> QSize:
        height = at_least(HEAD, self.horizontalHeader().font()) + len(self.rows) * at_least(ROW, self.font())
        return QSize(480, height + 2)
