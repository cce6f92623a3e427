"""Where the parts of the page stand: three columns, or tabs where it is narrow."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from dsar_desk.domain.listing import CaseRow
from ui.letter_texts.bar import TextBar
from ui.letter_texts.editor import LetterTextEdit
from ui.letter_texts.findings import TextFindings
from ui.letter_texts.text_list import TextList
from ui.letters.preview import LetterPreview
from ui.letters.tabs import PartTabs
from ui.theme import GAP, PAGE_TITLE, SMALL
from ui.widgets.banner import Banner
from ui.widgets.buttons import button, icon_button, link_button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import ElidedLabel, TextLabel
from ui.widgets.page import Page, scrolling

_TABS = ("list", "text", "preview")
_WIDEST = 16_777_215
"""Qt's own number for: as wide as it likes."""


class TextsLayout:
    """Makes the parts and puts them on the page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.back = link_button(
            QCoreApplication.translate("letter-texts", "Organisation"), icon_name="chevron-left"
        )
        self.saved = TextLabel(colour="muted", size=SMALL)
        self.name = ElidedLabel(size=PAGE_TITLE, bold=True)
        self.about = ElidedLabel(colour="muted")
        self.banner = Banner(main=False)
        self.banner.hide()
        self.list = TextList()
        self.editor = LetterTextEdit()
        self.findings = TextFindings()
        self.preview = LetterPreview()
        self.bar = TextBar()
        self.value = button(QCoreApplication.translate("letter-texts", "&Value…"), icon_name="plus")
        self.condition = button(QCoreApplication.translate("letter-texts", "C&ondition…"), icon_name="plus")
        self.passage = button(QCoreApplication.translate("letter-texts", "&Passage…"), icon_name="plus")
        self.undo = icon_button(
            "undo-2", QCoreApplication.translate("letter-texts", "Undo (Ctrl+Z)"), clicked=self.editor.undo
        )
        self.redo = icon_button(
            "redo-2",
            QCoreApplication.translate("letter-texts", "Redo (Ctrl+Shift+Z)"),
            clicked=self.editor.redo,
        )
        for act, says in (
            (self.value, QCoreApplication.translate("letter-texts", "Insert a value (Ctrl+Space)")),
            (self.condition, QCoreApplication.translate("letter-texts", "Insert a condition or a list")),
            (self.passage, QCoreApplication.translate("letter-texts", "Insert a fixed passage")),
        ):
            act.setToolTip(says)
            act.setAccessibleName(says)
        document = self.editor.document()
        document.undoAvailable.connect(self.undo.setEnabled)
        document.redoAvailable.connect(self.redo.setEnabled)
        self.undo.setEnabled(False)
        self.redo.setEnabled(False)
        self.sample = QComboBox()
        self.sample.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sample.setMinimumContentsLength(12)
        self.sample_field = Field(QCoreApplication.translate("letter-texts", "&Example with"), self.sample)
        self.letter = QComboBox()
        self.letter.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.letter.setMinimumContentsLength(12)
        self.letter_field = Field(QCoreApplication.translate("letter-texts", "&In the letter"), self.letter)
        self.where = TextLabel(colour="muted", size=SMALL, wrap=True)
        self.tabs = PartTabs()
        self.tabs.addTab(QCoreApplication.translate("letter-texts", "Texts"))
        self.tabs.addTab(QCoreApplication.translate("letter-texts", "Text"))
        self.tabs.addTab(QCoreApplication.translate("letter-texts", "Preview"))
        self.tabs.setAccessibleName(QCoreApplication.translate("letter-texts", "Parts of the page"))
        self.tabs.currentChanged.connect(self._show_tab)
        self.is_narrow = self._is_low = False
        self._lay_out()
        self.set_narrow(False)

    def fits_wide(self, width: int) -> bool:
        """Return whether three columns fit at this width, also with large letters."""
        return width >= self.list.fontMetrics().averageCharWidth() * 135

    def set_narrow(self, narrow: bool) -> None:  # a state, said by its name
        """Make list, text and preview tabs, or three columns."""
        self.is_narrow = narrow
        self.tabs.setVisible(narrow)
        self.saved.setVisible(not narrow)
        width = max(248, self.list.fontMetrics().averageCharWidth() * 34)
        self.list.setMinimumWidth(0 if narrow else width)
        self.list.setMaximumWidth(_WIDEST if narrow else width)
        self._show_tab()

    def set_low(self, height: int) -> None:
        """Let the acts scroll with the rest where large letters leave no room, or keep them in view."""
        low = height < self.list.fontMetrics().height() * 24
        if low != self._is_low:
            self._is_low = low
            (self._whole if low else self._page.body).addWidget(self._bar_card)

    def show_tab(self, name: str) -> None:
        """Bring a part to the front where the parts are tabs."""
        self.tabs.setCurrentIndex(_TABS.index(name))

    def offer_samples(self, cases: tuple[CaseRow, ...], chosen: str) -> None:
        """Offer an invented person, and the open cases."""
        names = [""] + [case.reference for case in cases]
        shown = [str(self.sample.itemData(at)) for at in range(self.sample.count())]
        if names != shown:
            self.sample.clear()
            self.sample.addItem(QCoreApplication.translate("letter-texts", "an invented person"), "")
            for case in cases:
                self.sample.addItem(f"{case.reference} · {case.name}", case.reference)
        self.sample.setCurrentIndex(max(0, self.sample.findData(chosen)))

    def offer_letters(self, letters: tuple[tuple[str, str], ...], chosen: str) -> None:
        """Offer the letters that a passage comes into, to show it in one of them."""
        shown = [str(self.letter.itemData(at)) for at in range(self.letter.count())]
        if [kind for kind, _ in letters] != shown:
            self.letter.clear()
            for kind, title in letters:
                self.letter.addItem(title, kind)
        self.letter.setCurrentIndex(max(0, self.letter.findData(chosen)))
        self.letter_field.setVisible(bool(letters))

    def set_enabled(self, enabled: bool) -> None:  # a state, said by its name
        """Offer the acts on a text, or none where no text is shown."""
        for each in (self.editor, self.value, self.condition, self.passage, self.sample, self.bar.compare):
            each.setEnabled(enabled)

    def _show_tab(self, _index: int = 0) -> None:
        shown = _TABS[self.tabs.currentIndex()]
        for name, part in zip(_TABS, (self.list, self._middle, self._right), strict=True):
            part.setVisible(not self.is_narrow or name == shown)

    def _lay_out(self) -> None:
        self._head()
        tools = QWidget()
        flow = FlowLayout(tools, spacing=8)
        for each in (self.value, self.condition, self.passage, self.undo, self.redo):
            flow.addWidget(each)
        self._middle = QWidget()
        middle = QVBoxLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(8)
        middle.addWidget(tools)
        middle.addWidget(self.where)
        middle.addWidget(self.editor, 1)
        middle.addWidget(self.findings)
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(8)
        right.addWidget(self.letter_field)
        right.addWidget(self.sample_field)
        right.addWidget(self.preview, 1)
        columns = QHBoxLayout()
        columns.setSpacing(GAP)
        columns.addWidget(self.list)
        columns.addWidget(self._middle, 5)
        columns.addWidget(self._right, 4)
        least = self.list.fontMetrics().height() * 14
        for part in (self.list, self.editor, self.preview):
            part.setMinimumHeight(least)
        inside = QWidget()
        self._whole = QVBoxLayout(inside)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(GAP)
        self._whole.addLayout(columns, 1)
        body = self._page.body
        body.setSpacing(GAP // 2)
        body.addWidget(self.banner)
        body.addWidget(self.tabs)
        body.addWidget(scrolling(inside), 1)
        self._bar_card = Card(padding=1)
        self._bar_card.body.addWidget(self.bar)
        body.addWidget(self._bar_card)

    def _head(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(8)
        above.addWidget(self.back)
        above.addStretch(1)
        above.addWidget(self.saved)
        names = QHBoxLayout()
        names.setSpacing(GAP)
        names.addWidget(self.name)
        names.addWidget(self.about, 1, Qt.AlignmentFlag.AlignBottom)
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(above)
        column.addLayout(names)
        self._page.title.hide()
        self._page.beside_title.hide()
        self._page.head.insertWidget(0, head, 1000)  # beside the stretch that is there already
