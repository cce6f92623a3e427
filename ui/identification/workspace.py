"""The masking view: at the left the picture, at the right what was found, what to look at, the main act."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from dsar_desk.domain.marking import undecided
from ui import texts
from ui.case.scroll import Column, scrolling
from ui.identification.arrival_parts import MessageLine, ProgressRow
from ui.identification.box_view import BoxView
from ui.identification.boxes import Boxes
from ui.identification.copy_points import CopyPoints
from ui.identification.copy_reader import Read
from ui.identification.found_card import FoundCard
from ui.identification.levels import Levels
from ui.identification.picture_card import Legend, PictureCard
from ui.identification.tool_bar import ToolBar
from ui.letters.tabs import PartTabs
from ui.theme import GAP, SMALL
from ui.widgets.buttons import link_button, primary_button
from ui.widgets.labels import TextLabel

_PANEL = 380


class Workspace(QWidget):
    """Shows a copy that was read, until it is masked and kept or goes."""

    mask_wanted = Signal()
    nothing_wanted = Signal()
    """Keep nothing of it."""
    stopped = Signal()
    page_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.boxes = Boxes(self)
        self.view = BoxView(self.boxes)
        self.tools = ToolBar(self.view)
        self.picture = PictureCard(self.view, self.tools)
        self.picture.foot.insertWidget(0, Legend())
        self.found = FoundCard(self.boxes)
        self.points = CopyPoints()
        self.incident = QCheckBox(self.tr("A national number could be read: &record it"))
        self.incident_how = TextLabel(texts.say("masking", "incident"), colour="muted", size=SMALL, wrap=True)
        self.message = MessageLine()
        self.progress = ProgressRow()
        self.act = primary_button(
            self.tr("Cover and read again"),
            icon_name="scan-text",
            size="main",
            clicked=self.mask_wanted.emit,
        )
        self.note = TextLabel(colour="muted", size=SMALL, wrap=True)
        self.nothing = link_button(self.tr("Keep nothing of it"), clicked=self.nothing_wanted.emit)
        self.enough = TextLabel(texts.say("masking", "enough"), colour="muted", size=SMALL, wrap=True)
        self.tabs = PartTabs()
        self.tabs_word = self.tr("Found, and to look at")
        self._lines: tuple[str, ...] = ()
        self._useless = ""
        self._busy = False
        self._lay_out()
        self._connect()

    def show_copy(
        self, read: Read, watermark: tuple[str, ...], *, came_unmasked: bool, useless: str = ""
    ) -> None:
        """Show a copy that was read; its boxes are in `boxes`. `useless` says why it cannot be kept."""
        self._lines, self._useless = watermark, useless
        self.tools.watermark.setChecked(True)
        self.view.set_watermark(watermark)
        self.incident.setChecked(came_unmasked)
        self.points.begin(needed=not read.scan.text_was_read)
        self.message.say("")
        self.show_page(read, 0, read.first)
        self.set_busy("")

    def show_page(self, read: Read, page: int, levels: Levels) -> None:
        """Show a page that is ready to be painted."""
        self.view.show_page(levels, page)
        self.picture.show_place(read.name, page, len(read.scan.pages))

    def clear(self) -> None:
        """Hold nothing of the picture: no scene, no boxes, no steps to undo."""
        self.view.clear()
        self.boxes.clear()
        self.points.begin(needed=False)
        self.picture.show_place("", 0, 1)
        self.message.say("")
        self.set_busy("")

    @property
    def watermark(self) -> tuple[str, ...]:
        """The lines to stamp; none where the switch is off."""
        return self._lines if self.tools.watermark.isChecked() else ()

    def set_busy(self, words: str, *, stops: bool = True) -> None:
        """Say what is being done, and let nothing be changed meanwhile; without words go on.

        What writes to the register does not stop half way.
        """
        self._busy = bool(words)
        self.progress.setVisible(self._busy)
        self.progress.stop.setVisible(stops)
        if words:
            self.progress.begin(words)
        for part in (self.view, self.tools, self.found, self.points, self.incident, self.nothing):
            part.setEnabled(not self._busy)
        self._follow()

    def set_narrow(self, narrow: bool) -> None:  # a state, said by its name
        """Make picture and list two tabs, or put them side by side."""
        self._narrow = narrow
        self.tabs.setVisible(narrow)
        self.enough.setVisible(not narrow)
        self._panel.setMaximumWidth(16_777_215 if narrow else self._panel_width())
        self._panel.setMinimumWidth(0 if narrow else self._panel_width())
        direction = QBoxLayout.Direction
        self._whole.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._show_tab()

    def _panel_width(self) -> int:
        return max(_PANEL, self.fontMetrics().averageCharWidth() * 50)

    def _follow(self) -> None:
        """Say why the main act is off, or what comes of it."""
        reason = self._reason()
        self.act.setEnabled(not self._busy and not reason)
        self.note.setText(reason or texts.say("masking", "waiting" if self._busy else "hidden"))
        waiting = len(undecided(self.boxes.marks))
        doubtful = self.tr("%n doubtful", "", waiting)
        self.tabs.setTabText(1, f"{self.tabs_word} · {doubtful}" if waiting else self.tabs_word)

    def _reason(self) -> str:
        if self._useless:
            return self._useless
        if undecided(self.boxes.marks):
            return texts.say("masking", "undecided")
        return texts.say("masking", self.points.why_not) if self.points.why_not else ""

    def _switch_watermark(self, on: bool) -> None:  # what the signal brings
        self.view.set_watermark(self._lines if on else ())

    def _show_tab(self, _index: int = 0) -> None:
        chosen = self.tabs.currentIndex()
        self.picture.setVisible(not self._narrow or chosen == 0)
        self._area.setVisible(not self._narrow or chosen == 1)

    def _connect(self) -> None:
        self.boxes.changed.connect(self._follow)
        self.points.changed.connect(self._follow)
        self.tools.watermark.toggled.connect(self._switch_watermark)
        self.progress.stop.clicked.connect(self.stopped)
        self.picture.page_wanted.connect(self.page_wanted)
        self.tabs.currentChanged.connect(self._show_tab)
        for keys, act in (
            ("Ctrl+Z", self.boxes.undo.undo),
            ("Ctrl+Shift+Z", self.boxes.undo.redo),
            ("Ctrl+Y", self.boxes.undo.redo),
        ):
            short = QShortcut(QKeySequence(keys), self)
            short.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            short.activated.connect(act)

    def _lay_out(self) -> None:
        self._narrow = False
        self.tabs.addTab(self.tr("Picture"))
        self.tabs.addTab(self.tabs_word)
        self.tabs.setAccessibleName(self.tr("Parts of the masking view"))
        inside = Column()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 3)
        column.setSpacing(GAP)
        column.addWidget(self.found)
        incident = QVBoxLayout()
        incident.setSpacing(2)
        incident.addWidget(self.incident)
        incident.addWidget(self.incident_how)
        column.addLayout(incident)
        column.addWidget(self.points)
        column.addStretch(1)
        self._area = scrolling(inside)
        self._panel = QWidget()
        panel = QVBoxLayout(self._panel)
        panel.setContentsMargins(0, 0, 0, 3)
        panel.setSpacing(8)
        panel.addWidget(self._area, 1)
        for quiet in (self.note, self.enough):
            quiet.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        for widget in (self.message, self.progress, self.act, self.note):
            panel.addWidget(widget)
        panel.addWidget(self.nothing, alignment=Qt.AlignmentFlag.AlignHCenter)
        panel.addWidget(self.enough)
        self._whole = QHBoxLayout()
        self._whole.setSpacing(GAP)
        self._whole.addWidget(self.picture, 1)
        self._whole.addWidget(self._panel)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        outer.addWidget(self.tabs)
        outer.addLayout(self._whole, 1)
