"""Paints the rows of facts: wrapped words, the pill of what is missing, the numbers of findings."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from ui.controllers.facts import FactGroup, FactRow
from ui.controllers.facts_model import ENTRY, Column, FactsModel, Index
from ui.icons import TAG, TEXT, paint_icon
from ui.style import rounded
from ui.theme import ROW, SMALL, TAG_RADIUS, at_least, sized, theme

PADDING = 12
MOST_LINES = 3
_SENTENCE_LINES = 2
_SECTION = 0.24
"""Part of the sentence's column that its section may take."""


@lru_cache(maxsize=4096)
def wrapped(text: str, font: str, width: int, most: int) -> tuple[str, ...]:
    """Return a text in at most `most` lines of a width; the last ends in … where there is more.

    Args:
        text: What to wrap.
        font: The font, as `QFont.toString` writes it.
        width: Pixels.
        most: Lines.
    """
    made = QFont()
    made.fromString(font)
    metrics = QFontMetrics(made)
    lines: list[str] = []
    for part in text.splitlines() or [""]:
        lines += _lines(part, made, width)
    if len(lines) <= most:
        return tuple(lines)
    rest = " ".join(lines[most - 1 :])
    return (*lines[: most - 1], metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))


def _lines(text: str, font: QFont, width: int) -> list[str]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    found = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(20, width))
        start = line.textStart()
        found.append(text[start : start + line.textLength()].rstrip())
    layout.endLayout()
    return found or [""]


class FactsDelegate(QStyledItemDelegate):
    """Paints the cells of a `FactsView`; the view paints the surface of the rows."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        entry = index.data(ENTRY)
        font = self._view.font()
        least = at_least(ROW, font)
        if not isinstance(entry, FactRow):
            return QSize(10, least)
        lines = self._lines(entry, index)
        metrics = QFontMetrics(self._font(index.column()))
        return QSize(10, max(least, len(lines) * metrics.height() + PADDING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(ENTRY)
        rect: QRect = option.rect
        painter.save()
        if isinstance(entry, FactGroup):
            self._paint_group(painter, rect, entry, index)
        elif isinstance(entry, FactRow):
            self._paint_row(painter, rect, entry, index)
            if option.state & QStyle.StateFlag.State_HasFocus and index.column() == Column.LABEL:
                whole = QRect(0, rect.top(), self._view.viewport().width(), rect.height())
                rounded(painter, whole.adjusted(1, 1, -1, -2), 2, border=theme().accent, width=2)
        painter.restore()

    def link_rect(self, rect: QRect, index: Index) -> QRect:
        """Return where the link `Zelf invullen` stands in a cell."""
        row = index.data(ENTRY)
        if not isinstance(row, FactRow) or not row.missing:
            return QRect()
        metrics = QFontMetrics(self._link_font())
        width = TEXT + 4 + metrics.horizontalAdvance(FactsModel.fill_words(row)[0])
        return QRect(rect.left() + PADDING // 2, rect.top(), width + 4, rect.height())

    def pill_width(self, words: str) -> int:
        """Return how wide the column of values must be for the pill of a missing fact."""
        return TAG + 18 + QFontMetrics(self._link_font()).horizontalAdvance(words) + PADDING + 2

    def _paint_group(self, painter: QPainter, rect: QRect, group: FactGroup, index: Index) -> None:
        tokens = theme()
        place = QRect(PADDING, rect.top(), TEXT, rect.height())
        paint_icon(painter, group.icon, place, tokens.muted)
        font = QFont(self._view.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(tokens.text)
        width = self._view.viewport().width()
        counted = str(index.sibling(index.row(), Column.NUMBER).data())
        small = sized(font, SMALL)
        room = QFontMetrics(small).horizontalAdvance(counted)
        left = PADDING + TEXT + 8
        words = QRect(left, rect.top(), width - left - room - 2 * PADDING, rect.height())
        title = QFontMetrics(font).elidedText(group.title, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, title)
        whole = group.found == len(group.rows)
        if whole:
            small.setWeight(QFont.Weight.Normal)
        painter.setFont(small)
        painter.setPen(tokens.muted if whole else tokens.warn)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRect(0, rect.top(), width - PADDING, rect.height()), right, counted)

    def _paint_row(self, painter: QPainter, rect: QRect, row: FactRow, index: Index) -> None:
        column = index.column()
        if column == Column.NUMBER:
            self._paint_numbers(painter, rect, row, index)
        elif row.missing and column == Column.VALUE:
            self._paint_pill(painter, rect, str(index.data()))
        elif row.missing and column == Column.SENTENCE:
            self._paint_link(painter, rect, row, index)
        elif column == Column.SENTENCE:
            self._paint_sentence(painter, rect, row, index)
        else:
            colour = theme().muted if column == Column.LABEL else theme().text
            self._paint_lines(
                painter, self._inside(rect, column), self._lines(row, index), self._font(column), colour
            )

    def _paint_sentence(self, painter: QPainter, rect: QRect, row: FactRow, index: Index) -> None:
        tokens = theme()
        font = self._font(Column.SENTENCE)
        inside = self._inside(rect, Column.SENTENCE)
        section = row.fact.section if row.fact else ""
        room = self._section_width(row)
        if room:
            bold = QFont(font)
            bold.setWeight(QFont.Weight.DemiBold)
            words = QFontMetrics(bold).elidedText(section, Qt.TextElideMode.ElideRight, room - 8)
            place = QRect(inside.left(), inside.top(), room - 8, inside.height())
            self._paint_lines(painter, place, (words,), bold, tokens.muted)
        place = inside.adjusted(room, 0, 0, 0)
        own = row.fact is not None and not row.fact.quotation
        colour = tokens.muted if own else tokens.text
        self._paint_lines(painter, place, self._lines(row, index), font, colour)

    def _paint_pill(self, painter: QPainter, rect: QRect, words: str) -> None:
        tokens = theme()
        font = self._link_font()
        metrics = QFontMetrics(font)
        inside = self._inside(rect, Column.VALUE)
        needed = TAG + 4 + metrics.horizontalAdvance(words) + 14
        box = QRect(inside.left(), 0, min(needed, inside.width()), metrics.height() + 6)
        box.moveCenter(QRect(box.left(), rect.top(), box.width(), rect.height()).center())
        rounded(painter, box, TAG_RADIUS, fill=tokens.base, border=tokens.warnfill)
        mark = QRect(box.left() + 6, box.top(), TAG, box.height())
        paint_icon(painter, "circle-alert", mark, tokens.warn)
        painter.setFont(font)
        painter.setPen(tokens.warn)
        room = box.adjusted(TAG + 10, 0, -4, 0)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_link(self, painter: QPainter, rect: QRect, row: FactRow, index: Index) -> None:
        tokens = theme()
        link, about = FactsModel.fill_words(row)
        place = self.link_rect(rect, index)
        paint_icon(painter, "pencil", QRect(place.left(), place.top(), TAG, place.height()), tokens.accent)
        painter.setFont(self._link_font())
        painter.setPen(tokens.accent)
        painter.drawText(place.adjusted(TAG + 5, 0, 8, 0), Qt.AlignmentFlag.AlignVCenter, link)
        font = self._font(Column.SENTENCE)
        room = QRect(place.right() + 10, rect.top(), rect.right() - place.right() - 14, rect.height())
        if about and room.width() > 60:
            painter.setFont(font)
            painter.setPen(tokens.warn)
            words = QFontMetrics(font).elidedText(about, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_numbers(self, painter: QPainter, rect: QRect, row: FactRow, index: Index) -> None:
        open_below = self._view.isExpanded(index.sibling(index.row(), 0))
        numbers = row.numbers if open_below else row.all_numbers
        view = self._view
        faults: frozenset[int] = getattr(view, "faults", frozenset())
        right = rect.right() - PADDING // 2
        shown = numbers[:2]
        for number in reversed(shown):
            right = (
                paint_number(
                    painter,
                    QRect(rect.left(), rect.top(), right - rect.left(), rect.height()),
                    number,
                    self._view.font(),
                    fault=number in faults,
                )
                - 4
            )

    def _paint_lines(
        self, painter: QPainter, rect: QRect, lines: tuple[str, ...], font: QFont, colour: QColor
    ) -> None:
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(colour)
        top = rect.top() + (rect.height() - len(lines) * metrics.height()) / 2 + metrics.ascent()
        for number, line in enumerate(lines):
            painter.drawText(QPointF(rect.left(), top + number * metrics.height()), line)

    def _lines(self, row: FactRow, index: Index) -> tuple[str, ...]:
        column = index.column()
        if column == Column.NUMBER or (row.missing and column in {Column.VALUE, Column.SENTENCE}):
            return ("",)
        width = self._view.columnWidth(column)
        if column == Column.LABEL:
            width -= self._view.indentation() * (2 if index.parent().parent().isValid() else 1)
        inside = self._inside(QRect(0, 0, width, 10), column).width()
        if column == Column.SENTENCE:
            inside -= self._section_width(row)
        most = _SENTENCE_LINES if column == Column.SENTENCE else MOST_LINES
        return wrapped(str(index.data() or ""), self._font(column).toString(), inside, most)

    def _section_width(self, row: FactRow) -> int:
        width = self._view.columnWidth(Column.SENTENCE)
        has_section = row.fact is not None and bool(row.fact.section)
        return int(width * _SECTION) if has_section and width > 300 else 0

    @staticmethod
    def _inside(rect: QRect, column: int) -> QRect:
        left = 2 if column == Column.LABEL else PADDING // 2
        return rect.adjusted(left, 0, -PADDING // 2, -1)

    def _font(self, column: int) -> QFont:
        base = self._view.font()
        return sized(base, SMALL) if column == Column.SENTENCE else base

    def _link_font(self) -> QFont:
        font = sized(self._view.font(), SMALL)
        font.setWeight(QFont.Weight.DemiBold)
        return font


def number_size(font: QFont) -> int:
    """Return how wide the circle of a finding's number is."""
    return max(20, QFontMetrics(sized(font, SMALL)).height() + 6)


def paint_number(painter: QPainter, rect: QRect, number: int, font: QFont, *, fault: bool) -> int:
    """Draw a finding's number in its circle at the right of `rect`; return where the circle begins."""
    tokens = theme()
    side = number_size(font)
    box = QRect(rect.right() - side + 1, 0, side, side)
    box.moveTop(rect.top() + (rect.height() - side) // 2)
    fill, ink = (tokens.latesoft, tokens.late) if fault else (tokens.accentsoft, tokens.accent)
    rounded(painter, box, side / 2, fill=fill, border=ink)
    small = sized(font, SMALL)
    small.setWeight(QFont.Weight.DemiBold)
    painter.setFont(small)
    painter.setPen(ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))
    return box.left()
