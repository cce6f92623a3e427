"""Two texts as one: what went is struck through, what came is underlined. Three of them in three ways."""

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox, QDialog, QTextBrowser, QVBoxLayout, QWidget

from dsar_desk.domain.letter_texts import Change, Piece, compare
from dsar_desk.domain.text_chips import TAG, Label, Look
from dsar_desk.services.letter_texts import OwnText
from ui import texts
from ui.theme import CARD_TITLE, SMALL, theme
from ui.widgets.buttons import button
from ui.widgets.field import Field
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import TextLabel
from ui.widgets.room import fit

Named = tuple[str, str, str]
"""What a comparison is called, and its two texts."""


class CompareDialog(QDialog):
    """Says what differs, and offers what can be done about it."""

    wants_merge = Signal()
    """Take the improvements of the shipped text over into the own one."""
    wants_noted = Signal()
    """The improvements were seen; the own text stays as it is."""
    wants_text = Signal(str)
    """Put this earlier text into the editor."""

    def __init__(
        self,
        own: OwnText,
        typed: str,
        label: Callable[[str], Label],
        parent: QWidget,
        *,
        behind: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Compare texts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fit(self, 880, 720)
        self._label = label
        self._own, self._typed = own, typed
        self._comparisons = self._all()
        self.choice = QComboBox()
        for name, _, _ in self._comparisons:
            self.choice.addItem(name)
        self.choice.currentIndexChanged.connect(self._show)
        self.field = Field(self.tr("&Show"), self.choice)
        self.count = TextLabel(colour="muted", size=SMALL, wrap=True)
        self.view = QTextBrowser()
        self.view.setOpenLinks(False)
        self.view.setAccessibleName(self.tr("Comparison"))
        self.merge = button(
            self.tr("Take the improvements over"), icon_name="arrow-right", clicked=self._merge
        )
        self.noted = button(self.tr("Seen, my text stays"), icon_name="check", clicked=self._note)
        self.put = button(self.tr("Put this text into the editor"), icon_name="undo-2", clicked=self._put)
        self.close_button = button(self.tr("&Close"), clicked=self.reject)
        self.no_merge = TextLabel(
            self.tr("You changed a place that was improved too, so take over by hand what you want."),
            colour="warn",
            size=SMALL,
            wrap=True,
        )
        self._lay_out()
        names = [name for name, _, _ in self._comparisons]
        self.choice.setCurrentIndex(
            names.index(self.tr("What was improved")) if behind and own.is_behind else 0
        )
        self._show()
        self.view.setFocus()

    def _all(self) -> tuple[Named, ...]:
        own, typed = self._own, self._typed
        found: list[Named] = [(self.tr("The standard text now, and yours"), own.shipped, typed)]
        if own.is_behind:
            found.append((self.tr("What you changed"), own.base, typed))
            found.append((self.tr("What was improved"), own.base, own.shipped))
        if own.in_use is not None and own.in_use.text != typed:
            found.append((self.tr("What letters use now, and what you typed"), own.used, typed))
        for version in reversed(own.versions):
            if not version.in_use:
                words = self.tr("Your text of %1, by %2, and this one")
                day = texts.full_date(version.kept_at.astimezone().date())
                name = words.replace("%1", day).replace("%2", version.kept_by)
                found.append((f"{version.version}. {name}", version.text, typed))
        return tuple(found)

    def _show(self, _index: int = 0) -> None:
        at = self.choice.currentIndex()
        _, before, after = self._comparisons[at]
        pieces = compare(before, after)
        self.view.setHtml(as_html(pieces, self._label))
        changed = [piece for piece in pieces if piece.change is not Change.SAME]
        self.count.setText(
            self.tr(
                "%n place(s) differ. Struck through is what went, underlined what came.", "", len(changed)
            )
            if changed
            else self.tr("The two texts are the same.")
        )
        behind = self._own.is_behind
        self.noted.setVisible(behind)
        self.merge.setVisible(behind)
        merged = self._own.merged if behind else None
        self.merge.setEnabled(merged is not None)
        self.no_merge.setVisible(behind and merged is None)
        self.put.setVisible(before not in {self._typed, self._own.base} or at == 0)
        self.put.setEnabled(before != self._typed)
        self.put.setToolTip(self.tr("The text that was there before; it can be undone"))

    def _merge(self) -> None:
        self.accept()
        self.wants_merge.emit()

    def _note(self) -> None:
        self.accept()
        self.wants_noted.emit()

    def _put(self) -> None:
        text = self._comparisons[self.choice.currentIndex()][1]
        self.accept()
        self.wants_text.emit(text)

    def _lay_out(self) -> None:
        acts = QWidget()
        flow = FlowLayout(acts, spacing=8)
        for act in (self.put, self.noted, self.merge, self.close_button):
            flow.addWidget(act)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        column.addWidget(TextLabel(self.tr("Compare texts"), size=CARD_TITLE, bold=True))
        column.addWidget(self.field)
        column.addWidget(self.count)
        column.addWidget(self.view, 1)
        column.addWidget(self.no_merge)
        column.addWidget(acts)


def as_html(pieces: Sequence[Piece], label: Callable[[str], Label]) -> str:
    """Return a comparison with its changes marked by a line through or below, and by a colour."""
    tokens = theme()
    looks = {
        Change.SAME: "",
        Change.ADDED: f"text-decoration: underline; {_colours(tokens.ok, tokens.oksoft)}",
        Change.REMOVED: f"text-decoration: line-through; {_colours(tokens.late, tokens.latesoft)}",
    }
    spans = [
        f'<span style="{looks[piece.change]}">{_inside(_line_ends(piece), label)}</span>' for piece in pieces
    ]
    return f'<div style="white-space: pre-wrap">{"".join(spans)}</div>'


def _colours(text: QColor, fill: QColor) -> str:
    return f"color: {text.name()}; background: {fill.name()}"


def _line_ends(piece: Piece) -> str:
    """Return the words of a piece; an end of a line that came or went is shown."""
    return piece.text if piece.change is Change.SAME else piece.text.replace("\n", "↵\n")


def _inside(text: str, label: Callable[[str], Label]) -> str:
    parts, at = [], 0
    for found in TAG.finditer(text):
        said = label(found[0])
        words = found[0] if said.look is Look.UNKNOWN else f"‹{said.text}›"
        parts += [escape(text[at : found.start()]), escape(words)]
        at = found.end()
    parts.append(escape(text[at:]))
    return "".join(parts).replace("\n", "<br>")
