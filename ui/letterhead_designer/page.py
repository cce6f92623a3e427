"""The page on which a letterhead is designed: every change shows at once, is kept, and can be taken back."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dsar_desk.bootstrap import picture_kind
from dsar_desk.domain.colours import check_letter_colour
from dsar_desk.domain.controllers import Controller, Letterhead
from dsar_desk.domain.letterheads import check_letterhead, first_top_least
from dsar_desk.errors import InvalidInput, NotFound
from dsar_desk.services.letterheads import keep_letterhead
from dsar_desk.services.shops import controller_of
from ui.controllers.window_page import WindowPage
from ui.errors import words_for
from ui.letterhead_designer.drawing import Drawing, Wish
from ui.letterhead_designer.picture_field import PictureField, file_of
from ui.letterhead_designer.preview import DesignPreview
from ui.letterhead_designer.settings import TYPED, DesignSettings
from ui.letterhead_designer.steps import Steps, standard
from ui.letters.tabs import PartTabs
from ui.shell import Shell, Undo
from ui.theme import GAP
from ui.widgets.buttons import button, icon_button, link_button
from ui.widgets.page import Page, scrolling

if TYPE_CHECKING:
    from dsar_desk.bootstrap import LetterheadProof

KEEP_AFTER = 500
"""Milliseconds after the last change before it is kept."""
_COLUMN_CHARACTERS, _LEAST_PREVIEW = 44, 480


class DesignerPage(Page):
    """Shows one organisation's letterhead. The organisation's page opens it."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "")
        self.controller: Controller | None = None
        self.steps = Steps(Letterhead())
        self._id = ""
        self._kept = Letterhead()
        self._is_keeping = False
        self._stacked: bool | None = None
        self.title.setText(self.tr("Letterhead"))
        self.settings = DesignSettings()
        self.preview = DesignPreview()
        self.drawing = Drawing(shell, self)
        self.window_page = WindowPage(shell, self)
        self._keep_soon = QTimer(self, singleShot=True, interval=KEEP_AFTER)
        self._keep_soon.timeout.connect(self.keep)
        self.setAcceptDrops(True)
        self._build_head()
        self._lay_out()
        self._connect()
        self._show_steps()

    def opened(self, argument: str) -> None:
        if argument and argument != self._id:
            self._id, self.controller = argument, None
        self.refresh()

    def refresh(self) -> None:
        core, controller = self.shell.desk, self._id
        if controller and not self.is_behind:
            self.shell.tasks.run(
                lambda: _read(core, controller),
                done=self._show,
                failed=self._gone,
                owner=self,
                replaces="letterhead-designer",
            )

    @property
    def is_behind(self) -> bool:
        """Whether a change is not kept yet."""
        return self._is_keeping or self.steps.head != self._kept

    def holds_typed(self) -> bool:
        return self.is_behind or self.settings.has_error

    def first_focus(self) -> QWidget | None:
        return self.settings.typeface

    def set_narrow(self, narrow: bool) -> None:
        super().set_narrow(narrow)
        if hasattr(self, "columns"):
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._arrange)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._keep_soon.isActive():
            self.keep()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if file_of(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        file = file_of(event)
        if file is not None:
            event.acceptProposedAction()
            self.settings.logo.take_file(file)

    def undo(self) -> None:
        """Take the last step back."""
        self.steps.undo()
        self._go_on(shows=True)

    def redo(self) -> None:
        """Take the step again that was taken back."""
        self.steps.redo()
        self._go_on(shows=True)

    def to_standard(self) -> None:
        """Go back to the standard letterhead; pictures, colour and window stay."""
        before = self.steps.head
        self.steps.take(standard(before))
        if self.steps.head != before:
            self._go_on(shows=True)
            self.shell.toast(self.tr("Standard letterhead"), Undo(self.tr("Undo"), self.undo))

    def keep(self) -> None:
        """Keep what is shown, now."""
        self._keep_soon.stop()
        if self.controller is None or self._is_keeping or self.steps.head == self._kept:
            return
        self._is_keeping = True
        desk, controller, head = self.shell.desk, self._id, self.steps.head
        self.shell.tasks.run(
            lambda: _kept(desk, controller, head), done=self._was_kept, failed=self._refused, owner=self
        )

    def _show(self, controller: Controller) -> None:
        if controller.id != self._id or (self.is_behind and self.controller is not None):
            return
        is_new = self.controller is None
        self.controller = controller
        if is_new:
            self.steps = Steps(controller.letterhead)
        shows = is_new or controller.letterhead != self.steps.head
        self.steps.take(controller.letterhead)
        self._kept = controller.letterhead
        self.beside_title.setText(controller.name)
        self.back.setText(controller.name)
        self.settings.say_vat(controller.vat_number.value if controller.vat_number else "")
        self.shell.status(self.tr("Every change is kept and holds for the next letter."), controller.name)
        if shows:
            self.settings.show_letterhead(controller.letterhead)
        self._show_steps()
        self._draw()

    def _gone(self, error: BaseException) -> None:
        if isinstance(error, NotFound):
            self.shell.go("controllers")
        else:
            self.shell.errors(error)

    def _change(self, name: str, value: Any) -> None:
        if self.controller is None:
            return
        try:
            head = _changed(self.steps.head, name, value)
        except InvalidInput as refused:
            self.settings.set_error(str(refused.facts.get("field", name)), words_for(refused)[1])
            return
        self.settings.set_error(name, "")
        self.steps.take(head, typing=name if name in TYPED else "")
        self.settings.spins["first_top"].setValue(head.first_top)
        self._go_on()

    def _offer(self, content: bytes, field: PictureField, name: str) -> None:
        """Take a picture that letters can show; one that they cannot changes nothing."""
        if not content:
            self._take_picture(name, b"", "")
            return

        def failed(error: BaseException) -> None:
            if isinstance(error, InvalidInput):
                field.set_error(words_for(error)[1])
            else:
                self.shell.errors(error)

        self.shell.tasks.run(
            lambda: picture_kind(content, signature=name == "signature"),
            done=lambda kind: self._take_picture(name, content, kind),
            failed=failed,
            owner=self,
        )

    def _take_picture(self, name: str, content: bytes, kind: str) -> None:
        if self.controller is None:
            return
        changed: dict[str, Any] = {name: content, f"{name}_type": kind}
        self.steps.take(replace(self.steps.head, **changed))
        head, field = self.steps.head, getattr(self.settings, name)
        field.show_picture(getattr(head, name), getattr(head, f"{name}_type"))
        self._go_on()

    def _go_on(self, *, shows: bool = False) -> None:
        if shows:
            self.settings.show_letterhead(self.steps.head)
        else:
            self.settings.follow(self.steps.head)
        self._show_steps()
        self._draw()
        self._keep_soon.start()

    def _draw(self) -> None:
        if self.controller is not None:
            look = self.preview
            self.drawing.ask(
                Wish(
                    self.controller,
                    self.steps.head,
                    long_address=look.long_address.isChecked(),
                    large_print=look.large_print.isChecked(),
                )
            )

    def _show_proof(self, proof: "LetterheadProof") -> None:
        self.preview.show_proof(proof)

    def _was_kept(self, controller: Controller) -> None:
        self._is_keeping = False
        self.controller, self._kept = controller, controller.letterhead
        if self.steps.head != self._kept:
            self._keep_soon.start()
        self.shell.changed.emit()

    def _refused(self, error: BaseException) -> None:
        """Say at its field what may not be kept, and go on from what was kept before."""
        self._is_keeping = False
        if not isinstance(error, InvalidInput):
            self.shell.errors(error)
            return
        field = str(error.facts.get("field", "")).removeprefix("letterhead.")
        self.steps.take(self._kept)
        self._show_steps()
        self._draw()
        self.settings.set_error(field, words_for(error)[1])

    def _show_steps(self) -> None:
        self.undo_act.setEnabled(self.steps.can_undo)
        self.redo_act.setEnabled(self.steps.can_redo)
        self.standard_act.setEnabled(self.steps.head != standard(self.steps.head))

    def _build_head(self) -> None:
        self.back = link_button("", icon_name="chevron-left")
        self.back.setAccessibleName(self.tr("Back to the organisation"))
        self.undo_act = icon_button("undo-2", self.tr("Undo (Ctrl+Z)"), look="plain")
        self.redo_act = icon_button("redo-2", self.tr("Redo (Ctrl+Shift+Z)"), look="plain")
        self.standard_act = button(self.tr("&Back to standard"))
        self.head.insertWidget(0, self.back)
        self.beside_title.hide()
        for act in (self.undo_act, self.redo_act, self.standard_act):
            self.acts.addWidget(act)

    def _lay_out(self) -> None:
        self.tabs = PartTabs()
        self.tabs.setAccessibleName(self.tr("Settings or letter"))
        self.tabs.addTab(self.tr("Settings"))
        self.tabs.addTab(self.tr("Letter"))
        self.column = scrolling(self.settings)
        self.columns = QHBoxLayout()
        self.columns.setSpacing(GAP)
        self.columns.addWidget(self.column)
        self.columns.addWidget(self.preview, 1)
        self.body.addWidget(self.tabs)
        self.body.addLayout(self.columns, 1)
        self._arrange()

    def _arrange(self) -> None:
        """Put the letter beside the settings, or behind a tab where there is no room for both."""
        column = self.fontMetrics().averageCharWidth() * _COLUMN_CHARACTERS
        stacked = column + _LEAST_PREVIEW > self.width()
        if stacked != self._stacked:
            self._stacked = stacked
            self.tabs.setVisible(stacked)
        self.column.setMinimumWidth(0 if stacked else column)
        self.column.setMaximumWidth(16777215 if stacked else column)
        shows_letter = self.tabs.currentIndex() == 1
        self.column.setVisible(not (stacked and shows_letter))
        self.preview.setVisible(not stacked or shows_letter)

    def _connect(self) -> None:
        settings = self.settings
        settings.changed.connect(self._change)
        settings.wants_logo.connect(lambda content: self._offer(content, settings.logo, "logo"))
        settings.wants_signature.connect(
            lambda content: self._offer(content, settings.signature, "signature")
        )
        settings.wants_window_page.connect(lambda: self.window_page.start(self.steps.head.window))
        self.preview.wants_sample.connect(self._draw)
        self.drawing.made.connect(self._show_proof)
        self.drawing.failed.connect(self.shell.errors)
        self.back.clicked.connect(lambda: self.shell.go("controller", self._id))
        self.undo_act.clicked.connect(self.undo)
        self.redo_act.clicked.connect(self.redo)
        self.standard_act.clicked.connect(self.to_standard)
        self.tabs.currentChanged.connect(lambda _at: self._arrange())
        self.shell.locked.connect(self.drawing.forget)
        for keys, act in (("Ctrl+Z", self.undo), ("Ctrl+Shift+Z", self.redo), ("Ctrl+Y", self.redo)):
            short = QShortcut(QKeySequence(keys), self)
            short.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            short.activated.connect(act)


def _changed(head: Letterhead, name: str, value: Any) -> Letterhead:
    """Return a letterhead with one field changed; the text moves down where a window needs it."""
    if name == "colour":
        value = check_letter_colour(value)
    changed: dict[str, Any] = {name: value}
    if name == "window":
        changed["first_top"] = max(head.first_top, first_top_least(value))
    return check_letterhead(replace(head, **changed))


def _read(desk: Any, controller: str) -> Controller:
    with desk.core.read() as work:
        return controller_of(work, desk.core.catalog, controller)


def _kept(desk: Any, controller: str, head: Letterhead) -> Controller:
    core = desk.core
    return keep_letterhead(core.begin, core.catalog, core.actor(controller=controller), controller, head)
