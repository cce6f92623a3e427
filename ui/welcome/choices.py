"""The three ways to begin, side by side; one below the other in a narrow window."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.style import rounded
from ui.theme import CARD_TITLE, DUE_DATE, PAGE_TITLE, SMALL, theme
from ui.welcome.pictures import BackupPicture, LetterheadPicture, ListPicture, Picture
from ui.widgets.buttons import button, primary_button
from ui.widgets.card import Card
from ui.widgets.labels import IconMark, TextLabel
from ui.widgets.logo import Logo

COLUMN_BELOW = 900
WIDEST = 1060
GROUPS = 9
"""Groups of four in a recovery code."""


class Choice(Card):
    """One way to begin."""

    def __init__(
        self, picture: Picture, title: str, text: str, act: QPushButton, note: str, *, first: bool = False
    ) -> None:
        super().__init__(padding=1, border="accent" if first else "line")
        self.body.setSpacing(0)
        self.body.addWidget(picture)
        inside = QVBoxLayout()
        inside.setContentsMargins(24, 20, 24, 20)
        inside.setSpacing(8)
        inside.addWidget(TextLabel(title, size=CARD_TITLE, bold=True, wrap=True))
        inside.addWidget(TextLabel(text, colour="muted", wrap=True))
        inside.addStretch(1)
        inside.addSpacing(12)
        inside.addWidget(act)
        below = TextLabel(note, colour="muted", size=SMALL, wrap=True)
        below.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(below)
        self.body.addLayout(inside, 1)


class _Dots(QWidget):
    """What a recovery code looks like; no field, so it takes no focus."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(GROUPS * 44, 30)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme()
        painter = QPainter(self)
        for group in range(GROUPS):
            box = self.rect().adjusted(group * 44, 0, 0, 0)
            box.setWidth(40)
            rounded(painter, box, 4, fill=tokens.alt, border=tokens.line)
            painter.setPen(tokens.muted)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "••••")
        painter.end()


class Choices(QWidget):
    """Look first at 'Eigen organisatie beginnen', which has focus."""

    own = Signal()
    practice = Signal()
    restore = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.begin = primary_button(self.tr("Begin"), icon_name="arrow-right", size="main")
        self.try_out = button(self.tr("Open the practice desk"), icon_name="eye", size="main")
        self.put_back = button(self.tr("Choose a backup…"), icon_name="folder-open", size="main")
        self.begin.clicked.connect(self.own)
        self.try_out.clicked.connect(self.practice)
        self.put_back.clicked.connect(self.restore)
        self.choices = (
            Choice(
                LetterheadPicture(),
                self.tr("Begin your own organisation"),
                self.tr("You fill in name, address and letterhead. Then you can register a request at once."),
                self.begin,
                self.tr("Takes about five minutes"),
                first=True,
            ),
            Choice(
                ListPicture(),
                self.tr("Look at the practice desk"),
                self.tr("Five example shops with invented requests. You cannot break anything."),
                self.try_out,
                self.tr("To be removed later with one click"),
            ),
            Choice(
                BackupPicture(),
                self.tr("Put back a backup"),
                self.tr("Go on with a copy from another computer or from before a failure."),
                self.put_back,
                self.tr("With your passphrase or recovery code"),
            ),
        )
        self._grid = QGridLayout()
        self._grid.setSpacing(24)
        self._columns = 0
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        sides = QHBoxLayout(self)
        sides.setContentsMargins(24, 24, 24, 24)
        sides.addStretch(1)
        sides.addWidget(inside, 100)
        sides.addStretch(1)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(24)
        column.addStretch(1)
        column.addLayout(self._head())
        column.addLayout(self._grid)
        column.addWidget(self._code())
        column.addStretch(2)
        self._arrange(3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(1 if event.size().width() < COLUMN_BELOW else 3)

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(
            TextLabel(self.tr("Welcome to DSAR Desk"), size=(PAGE_TITLE + DUE_DATE) / 2, bold=True)
        )
        here = self.tr("Everything you enter is stored encrypted on this computer and nowhere else.")
        words.addWidget(TextLabel(here, colour="muted", size=CARD_TITLE, wrap=True))
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(Logo(48))
        row.addLayout(words, 1)
        return row

    def _code(self) -> Card:
        card = Card(padding=20)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(TextLabel(self.tr("Soon you get one recovery code"), bold=True))
        told = self.tr("Print it or write it down, and do not keep it beside this computer.")
        lost = self.tr(
            "If you lose your passphrase too, nobody can get at the data any more. Neither can we."
        )
        words.addWidget(TextLabel(f"{told}\n{lost}", colour="muted", wrap=True))
        shown = QVBoxLayout()
        shown.setSpacing(4)
        shown.addStretch(1)
        shown.addWidget(TextLabel(self.tr("this is what it looks like"), colour="muted", size=SMALL))
        shown.addWidget(_Dots())
        shown.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(IconMark("key-round", colour="accent", size=24))
        row.addLayout(words, 1)
        self._dots = QWidget()
        self._dots.setLayout(shown)
        shown.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._dots)
        card.body.addLayout(row)
        return card

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        self._dots.setVisible(columns > 1)
        for place, choice in enumerate(self.choices):
            self._grid.addWidget(choice, place // columns, place % columns)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
