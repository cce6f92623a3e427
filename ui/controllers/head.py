"""The head of an organisation's page: back, name, what stands beside it, and the acts."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QPushButton, QWidget

from ui.controllers.reading import Reading
from ui.icons import icon
from ui.texts import say
from ui.theme import PAGE_TITLE, SMALL
from ui.widgets.buttons import button, icon_button, link_button
from ui.widgets.labels import ElidedLabel, TextLabel


class ControllerHead(QWidget):
    """Two lines; in a narrow window the acts are icons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = link_button(self.tr("Organisations"), icon_name="chevron-left")
        self.back.setMinimumWidth(self.back.sizeHint().width() + 8)
        self.place = TextLabel(colour="muted", size=SMALL)
        self.previous = icon_button("chevron-left", self.tr("Previous organisation"), look="plain")
        self.next = icon_button("chevron-right", self.tr("Next organisation"), look="plain")
        self.name = ElidedLabel(size=PAGE_TITLE, bold=True)
        self.about = ElidedLabel(colour="muted")
        self.requests = link_button("")
        self._statement_words = self.tr("&View statement")
        self._add_words = self.tr("&Add statement…")
        self._narrow, self.has_statement = False, True
        self._again_words = self.tr("&Check again")
        self.statement = button(self._statement_words, icon_name="file-text")
        self.again = button(self._again_words, icon_name="refresh-cw")
        self.more = button("", icon_name="ellipsis")
        self.more.setAccessibleName(self.tr("More"))
        self.more.setToolTip(self.tr("More"))
        self._build_menu()
        self._lay_out()

    def show_reading(self, reading: Reading) -> None:
        """Show an organisation."""
        controller = reading.controller
        self.name.setText(controller.name)
        parts = [say("countries", controller.country)]
        if controller.name != controller.legal_name.value:
            parts.append(controller.legal_name.value)
        self.about.setText("  ·  ".join(parts))
        self.requests.setText(self.tr("%n open request(s)", "", reading.open_count))
        self.requests.setEnabled(reading.open_count > 0)
        at = reading.order.index(controller.id) + 1 if controller.id in reading.order else 0
        words = self.tr("%1 of %2")
        self.place.setText(words.replace("%1", str(at)).replace("%2", str(len(reading.order))))
        self.previous.setEnabled(at > 1)
        self.next.setEnabled(at < len(reading.order))
        self.has_statement = bool(reading.text)
        self.propose.setEnabled(bool(controller.statement.text))
        self._name_statement()
        self.remove.setEnabled(not controller.is_example)
        self.remove.setText(
            self.tr("Back to the example…") if reading.is_own_version else self.tr("Remove organisation…")
        )

    def set_narrow(self, narrow: bool) -> None:
        """Show the acts as icons, or with their words."""
        self._narrow = narrow
        self._name(self.again, self._again_words)
        self._name_statement()
        self.about.setVisible(not narrow)

    def _name_statement(self) -> None:
        """Let the button show the statement, or ask for it where none is held."""
        self._name(self.statement, self._statement_words if self.has_statement else self._add_words)

    def _name(self, act: QPushButton, words: str) -> None:
        plain = words.replace("&", "")
        act.setText("" if self._narrow else words)
        act.setAccessibleName(plain)
        act.setToolTip(plain if self._narrow else "")

    def _build_menu(self) -> None:
        menu = QMenu(self.more)
        self.settings = QAction(icon("settings"), self.tr("Settings of the organisation…"), self)
        self.edit_statement = QAction(icon("file-text"), self.tr("Text of the statement…"), self)
        self.export = QAction(icon("file-up"), self.tr("Export to a file…"), self)
        self.remove = QAction(icon("undo-2"), self.tr("Remove organisation…"), self)
        self.propose = QAction(icon("list-checks"), self.tr("Facts from the statement…"), self)
        menu.addActions([self.settings, self.edit_statement, self.propose, self.export])
        menu.addSeparator()
        menu.addAction(self.remove)
        self.menu = menu
        self.more.clicked.connect(lambda: menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft())))

    def _lay_out(self) -> None:
        walk = QHBoxLayout()
        walk.setSpacing(6)
        walk.addWidget(self.place)
        walk.addWidget(self.previous)
        walk.addWidget(self.next)
        name = QHBoxLayout()
        name.setSpacing(16)
        name.addWidget(self.name)
        name.addWidget(self.about)
        name.addWidget(self.requests)
        name.addStretch(1)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for act in (self.statement, self.again, self.more):
            acts.addWidget(act)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.back, 0, 0, alignment=Qt.AlignmentFlag.AlignLeft)
        grid.addLayout(walk, 0, 1, alignment=Qt.AlignmentFlag.AlignRight)
        grid.addLayout(name, 1, 0)
        grid.addLayout(acts, 1, 1, alignment=Qt.AlignmentFlag.AlignRight)
