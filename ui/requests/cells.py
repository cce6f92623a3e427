"""The cells of the list, painted: reference, name, rights, last day, status and next step."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from dsar_desk.domain.listing import CaseRow
from ui import texts
from ui.icons import TEXT, paint_icon
from ui.requests.columns import STATE_ICON_ONLY, Column
from ui.requests.model import RequestsModel
from ui.theme import theme
from ui.widgets.due_bar import due_of, paint_due
from ui.widgets.rows import Index, RowDelegate
from ui.widgets.tags import paint_tags

_QUIET = {Column.REFERENCE, Column.RECEIVED}


class RequestDelegate(RowDelegate):
    """Paints every cell of the list."""

    def paint_contents(
        self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, index: Index, *, selected: bool
    ) -> None:
        model = index.model()
        if not isinstance(model, RequestsModel):
            return
        row = model.row(index)
        if row is None:
            return
        column = Column(index.column())
        if column is Column.RIGHTS:
            paint_tags(painter, rect, row.rights, option.font, bordered=selected)
        elif column is Column.DUE:
            paint_due(painter, rect, due_of(row, model.today), option.font)
        elif column is Column.STATE:
            self._paint_state(painter, rect, row, option.font)
        elif column is Column.STEP:
            self._paint_step(painter, rect, row, option.font, selected=selected)
        else:
            colour = theme().muted if column in _QUIET else theme().text
            elide = column is not Column.REFERENCE
            self.draw_text(
                painter, rect, str(model.data(index)), _medium(option.font, column), colour, elide=elide
            )

    def _paint_state(self, painter: QPainter, rect: QRect, row: CaseRow, font: QFont) -> None:
        tokens = theme()
        name = texts.STATE_ICONS.get(row.state, "circle")
        paint_icon(painter, name, QRect(rect.left(), rect.top(), TEXT, rect.height()), tokens.muted)
        if rect.width() > STATE_ICON_ONLY:
            room = rect.adjusted(TEXT + 8, 0, 0, 0)
            self.draw_text(painter, room, texts.state_name(row.state), font, tokens.text)

    def _paint_step(
        self, painter: QPainter, rect: QRect, row: CaseRow, font: QFont, *, selected: bool
    ) -> None:
        tokens = theme()
        room = QRect(rect)
        bold = QFont(font)
        if selected:
            bold.setWeight(QFont.Weight.DemiBold)
            place = QRect(rect.right() - TEXT + 1, rect.top(), TEXT, rect.height())
            paint_icon(painter, "arrow-right", place, tokens.accent)
            room.adjust(0, 0, -TEXT - 8, 0)
        colour = tokens.accent if selected else tokens.text
        words = texts.step_text(row.step, row.step_right, table="next-list")
        self.draw_text(painter, room, words, bold, colour)


def _medium(font: QFont, column: Column) -> QFont:
    if column is not Column.NAME:
        return font
    made = QFont(font)
    made.setWeight(QFont.Weight.Medium)
    return made
