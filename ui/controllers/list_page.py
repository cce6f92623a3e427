"""The list of organisations: one's own, then the examples."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from dsar_desk.bootstrap import controller_from, letter_texts_in, logo_kind, picture_kind
from dsar_desk.domain.controllers import Controller
from dsar_desk.domain.countries import Country
from dsar_desk.errors import DeskError, InvalidInput
from dsar_desk.services.guard import check_typed
from dsar_desk.services.letter_texts import take_texts
from dsar_desk.services.openings import take_controller
from dsar_desk.services.shops import controllers_of
from ui.controllers.list_table import ControllersTable
from ui.controllers.new_dialog import NewControllerDialog
from ui.controllers.reading import Summary, read_summaries
from ui.controllers.traits_form import COUNTRIES
from ui.desk import Desk
from ui.errors import words_for
from ui.shell import Shell
from ui.theme import CARD_TITLE, SMALL
from ui.widgets.buttons import button, primary_button
from ui.widgets.card import Card
from ui.widgets.labels import TextLabel
from ui.widgets.page import Page


class ControllersPage(Page):
    """Opens an organisation, makes one, or takes one from a file."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "", scrolls=True)
        self.title.setText(self.tr("Organisations"))
        self.new_button = primary_button(
            self.tr("&New organisation"), icon_name="plus", clicked=self.make_new
        )
        self.import_button = button(
            self.tr("&Import from a file"), icon_name="file-down", clicked=self.choose_file
        )
        self.acts.addWidget(self.import_button)
        self.acts.addWidget(self.new_button)
        self.own = ControllersTable(self.tr("Own organisations"))
        self.examples = ControllersTable(self.tr("Examples"))
        self.empty = Card()
        self.empty.body.addWidget(TextLabel(self.tr("No organisation of your own yet"), bold=True, wrap=True))
        self.empty.body.addWidget(
            TextLabel(
                self.tr("Make one, or open an example and change it. Letters go out in its name."),
                colour="muted",
                wrap=True,
            )
        )
        self.examples_note = TextLabel(
            self.tr("Read from published privacy statements. What you change becomes a version of your own."),
            colour="muted",
            size=SMALL,
            wrap=True,
        )
        self.body.addWidget(TextLabel(self.tr("Own organisations"), size=CARD_TITLE, bold=True))
        self.body.addWidget(self.own)
        self.body.addWidget(self.empty)
        self.body.addSpacing(8)
        self.body.addWidget(TextLabel(self.tr("Examples"), size=CARD_TITLE, bold=True))
        self.body.addWidget(self.examples_note)
        self.body.addWidget(self.examples)
        self.body.addStretch(1)
        self.own.hide()
        self.empty.hide()
        for table in (self.own, self.examples):
            table.opened.connect(lambda code: self.shell.go("controller", code))
        self.dialog: NewControllerDialog | None = None

    def opened(self, argument: str) -> None:
        self.refresh()
        if argument == "new":
            self.make_new()

    def refresh(self) -> None:
        desk = self.shell.desk
        self.shell.tasks.run(
            lambda: read_summaries(desk), done=self._show, owner=self, replaces="controllers"
        )

    def first_focus(self) -> QWidget | None:
        return self.examples if self.own.isHidden() else self.own

    def make_new(self) -> None:
        """Ask for a new organisation."""
        desk = self.shell.desk
        self.new_button.setEnabled(False)
        self.shell.tasks.run(
            lambda: _needed_for_new(desk), done=self._ask, failed=self._not_asked, owner=self
        )

    def choose_file(self) -> None:
        """Ask for a file of an organisation."""
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import an organisation"), "", self.tr("Organisations (*.toml)")
        )
        if name:
            self.take_file(Path(name))

    def take_file(self, file: Path, *, replaces: bool = False) -> None:
        """Read an organisation from a file into the desk, or say what is wrong with the file."""
        desk = self.shell.desk
        self.shell.tasks.run(
            lambda: _taken(desk, file, replaces=replaces),
            done=self._imported,
            failed=lambda error: self._not_taken(file, error),
            owner=self,
        )

    def _show(self, summaries: tuple[Summary, ...]) -> None:
        own = tuple(each for each in summaries if not each.is_example)
        self.own.show_summaries(own)
        self.own.setVisible(bool(own))
        self.empty.setVisible(not own)
        self.examples.show_summaries(tuple(each for each in summaries if each.is_example))

    def _ask(self, needed: tuple[dict[str, Country], frozenset[str]]) -> None:
        self.new_button.setEnabled(True)
        dialog = NewControllerDialog(self.shell, *needed, parent=self)
        self.dialog = dialog
        dialog.opened.connect(self._made)
        dialog.finished.connect(self._forget)
        dialog.open()

    def _not_asked(self, error: BaseException) -> None:
        self.new_button.setEnabled(True)
        self.shell.errors(error)

    def _forget(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None

    def _made(self, controller_id: str) -> None:
        self.shell.changed.emit()
        self.shell.toast(self.tr("Organisation made"))
        self.shell.go("controller", controller_id)

    def _not_taken(self, file: Path, error: BaseException) -> None:
        if not isinstance(error, DeskError) or error.code != "controller-exists":
            self.shell.errors(error)
            return
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("Import an organisation"))
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(words_for(error)[1])
        box.setInformativeText(self.tr("The file takes its place. Requests and letters stay as they are."))
        swap = box.addButton(self.tr("Replace it"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Keep what is here"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        swap.clicked.connect(lambda: self.take_file(file, replaces=True))
        box.open()

    def _imported(self, controller: Controller) -> None:
        self.shell.changed.emit()
        self.shell.toast(self.tr("Organisation imported"))
        self.shell.go("controller", controller.id)


def _needed_for_new(desk: Desk) -> tuple[dict[str, Country], frozenset[str]]:
    core = desk.core
    with core.read() as work:
        taken = frozenset(each.prefix for each in controllers_of(work, core.catalog))
    return {code: core.catalog.country(code) for code in COUNTRIES}, taken


def _taken(desk: Desk, file: Path, *, replaces: bool) -> Controller:
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise InvalidInput("file-not-text", name=file.name) from None
    except OSError:
        raise InvalidInput("file-unreadable", name=file.name) from None
    core = desk.core
    controller = controller_from(text, name=file.name)
    if controller.letterhead.logo:
        logo_kind(controller.letterhead.logo)
    if controller.letterhead.signature:
        picture_kind(controller.letterhead.signature, signature=True)
    carried = letter_texts_in(text, name=file.name)
    for each in carried:
        check_typed(each.text, field="letter-text")
    taken = take_controller(core.begin, core.catalog, core.actor(), controller, replaces=replaces)
    if carried:
        take_texts(core.begin, core.catalog, core.text_checks, core.actor(), taken.id, carried)
    return taken
