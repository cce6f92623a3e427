"""Before a passage is taken into use: every kind of letter that has it, and which could not be filed."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from dsar_desk.bootstrap.letter_texts import Touched
from ui.letters.results import result_of
from ui.letters.wrap_button import WrapButton
from ui.theme import CARD_TITLE
from ui.widgets.buttons import button, primary_button
from ui.widgets.labels import TextLabel
from ui.widgets.page import scrolling_column
from ui.widgets.room import fit


class TouchedDialog(QDialog):
    """`accepted` says that the person wants it. Letters that could not be filed come first."""

    def __init__(self, letters: Sequence[Touched], titles: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fit(self, self.fontMetrics().averageCharWidth() * 84, 560)
        stopped = [each for each in letters if each.stops]
        title = self.tr("Change %n kind(s) of letter?", "", len(letters))
        self.setWindowTitle(title)
        words = self.tr("Letters made from now on have the new passage. What was filed stays.")
        if stopped:
            words = self.tr(
                "%n of them cannot be filed with this passage: something that must be in it is missing.",
                "",
                len(stopped),
            )
        self.text = TextLabel(words, colour="late" if stopped else "muted", wrap=True)
        self.rows = [_row(each, titles) for each in sorted(letters, key=lambda each: not each.stops)]
        self.cancel = button(self.tr("Cancel"), clicked=self.reject)
        self.act = (
            button(self.tr("Use it all the same"), icon_name="check", colour="late", clicked=self.accept)
            if stopped
            else primary_button(self.tr("&Use in these letters"), clicked=self.accept)
        )
        self._lay_out(title)
        (self.cancel if stopped else self.act).setDefault(True)
        (self.cancel if stopped else self.act).setFocus()

    def _lay_out(self, title: str) -> None:
        area, inside = scrolling_column((0, 0, 0, 0))
        area.setAccessibleName(self.tr("Kinds of letter"))
        for row in self.rows:
            inside.addWidget(row)
        inside.addStretch(1)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addStretch(1)
        acts.addWidget(self.cancel)
        acts.addWidget(self.act)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(TextLabel(title, size=CARD_TITLE, bold=True, wrap=True))
        column.addWidget(self.text)
        column.addWidget(area, 1)
        column.addLayout(acts)


def _row(letter: Touched, titles: Mapping[str, str]) -> WrapButton:
    row = WrapButton(letter.letter, "plain")
    lacks = [failure for failure in letter.missing if failure.stops] or list(letter.missing)
    line = " ".join(dict.fromkeys(result_of(failure).text for failure in lacks))
    icon, colour = "mail", "muted"
    if letter.stops:
        icon, colour = "circle-x", "late"
    elif letter.missing:
        icon, colour = "triangle-alert", "warn"
    row.say(titles.get(letter.letter, letter.letter), line, icon=icon, colour=colour)
    return row
