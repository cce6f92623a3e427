"""What a bad answer to a point of the identity checklist leads to: a sentence, and the letter for it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dsar_desk.domain.checklist_failures import FailAct
from ui import texts
from ui.case.reading import CaseView
from ui.theme import SMALL
from ui.translations import language
from ui.widgets.buttons import link_button
from ui.widgets.labels import IconMark, TextLabel


class FailLine(QWidget):
    """Stands below a point while its answer stops the check; a letter is offered once its kind fits."""

    def __init__(self, write: Callable[[str], object]) -> None:
        super().__init__()
        self.text = TextLabel(size=SMALL, wrap=True, selectable=True)
        self.letter = link_button("", icon_name="file-pen", clicked=lambda: write(self._kind))
        self._kind = ""
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconMark("arrow-right", colour="muted", size=14), alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.letter, alignment=Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_act(self, act: FailAct | None, view: CaseView) -> None:
        """Show what to do, or nothing."""
        self.setVisible(act is not None and view.is_open)
        if act is None:
            return
        self.text.setText(texts.say("item-fails", act.code))
        fitting = {offer.kind.kind for offer in view.offers if not offer.misfit}
        self._kind = act.letter if act.letter in fitting else ""
        self.letter.setVisible(bool(self._kind))
        if self._kind:
            title = view.title_of(self._kind, language())
            self.letter.setText(self.tr("Write: %1").replace("%1", title))
