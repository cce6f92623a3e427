"""The masked copy that is kept for the check: looked at here, and destroyed from here."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dsar_desk.services.id_copies import picture_of
from ui import texts
from ui.case.acts import CaseActs
from ui.case.reading import CaseView
from ui.identification.levels import Levels, levels_of_png
from ui.identification.picture_card import PictureCard
from ui.identification.picture_view import PictureView
from ui.identification.tool_bar import ZoomTools
from ui.theme import CARD_TITLE, GAP, SMALL
from ui.widgets.buttons import button
from ui.widgets.labels import TextLabel

_HEIGHT = 420


class KeptCopyCard(QWidget):
    """Shows what is kept, page by page; hidden while nothing is."""

    destroy_wanted = Signal()

    def __init__(self, acts: CaseActs) -> None:
        super().__init__()
        self._acts = acts
        self._shown = (0, 0)
        self._view: CaseView | None = None
        self.view = PictureView()
        self.title = TextLabel(self.tr("The masked copy"), size=CARD_TITLE, bold=True)
        self.until = TextLabel(colour="muted", size=SMALL, wrap=True)
        self.gone = button(
            self.tr("Destroy the copy…"), icon_name="trash-2", clicked=self.destroy_wanted.emit
        )
        tools = QWidget()
        row = QHBoxLayout(tools)
        row.setContentsMargins(14, 6, 10, 6)
        row.setSpacing(GAP)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.until)
        row.addLayout(words, 1)
        row.addWidget(ZoomTools(self.view))
        self.picture = PictureCard(self.view, tools)
        self.picture.foot.insertWidget(0, self.gone, alignment=Qt.AlignmentFlag.AlignLeft)
        self.picture.page_wanted.connect(self._show_page)
        self.view.setFixedHeight(_HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.picture)
        self.hide()

    def show_case(self, view: CaseView) -> None:
        """Show the newest copy that is kept, or nothing."""
        self._view = view
        copies = view.copies
        self.setVisible(bool(copies))
        if not copies:
            self.clear()
            return
        day = texts.medium_date(copies[-1].destroy_by, today=view.today)
        self.until.setText(self.tr("Kept for the check, until %1 at the latest").replace("%1", day))
        if self._shown[0] != copies[-1].id:
            self._show_page(0)

    def clear(self) -> None:
        """Show nothing, and hold nothing of what was shown."""
        self._shown = (0, 0)
        self.view.clear()

    def _show_page(self, page: int) -> None:
        if self._view is None or not self._view.copies:
            return
        kept = self._view.copies[-1]
        if not 0 <= page < kept.pages:
            return
        self._shown = (kept.id, page)
        self._acts.ask(
            lambda core: picture_of(core.read, kept.id, page),
            done=lambda png: self._prepare(png, page, kept.pages),
            replaces="kept-copy",
        )

    def _prepare(self, png: bytes, page: int, count: int) -> None:
        wanted = self._shown

        def ready(levels: Levels) -> None:
            if self._shown == wanted:
                self.view.show_page(levels, page)
                self.picture.show_place("", page, count)

        self._acts.shell.pictures.run(
            lambda: levels_of_png(png), done=ready, owner=self, replaces="kept-page"
        )
