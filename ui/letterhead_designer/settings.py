"""The left of the page: everything that can be set on a letterhead, in groups."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QCheckBox,
    QColorDialog,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from dsar_desk.domain.colours import LEAST_CONTRAST, contrast_on_white
from dsar_desk.domain.controllers import Letterhead
from dsar_desk.domain.inventory_codes import WINDOWS
from dsar_desk.domain.letterheads import FOLD_MARKS, LIMITS, LONGEST_LINE, MOST_FOOT_LINES, TYPEFACES
from ui.controllers.letterhead_card import Swatch
from ui.letterhead_designer.picture_field import PictureField
from ui.texts import say
from ui.theme import CARD_TITLE, SMALL
from ui.translations import locale
from ui.widgets.buttons import button, link_button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.labels import TextLabel

TYPED = ("colour", "sender", "foot_lines", *LIMITS)
"""Fields in which several changes are one step."""


class DesignSettings(QWidget):
    """Shows a letterhead and says what is changed in it: the name of the field and its value."""

    changed = Signal(str, object)
    wants_logo = Signal(object)
    wants_signature = Signal(object)
    wants_window_page = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_showing = False
        self.fields: dict[str, Field] = {}
        self.spins: dict[str, QSpinBox] = {}
        self.choices: dict[str, QComboBox] = {}
        self.ticks: dict[str, QCheckBox] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 6, 0)
        self.column.setSpacing(12)
        for group in (
            self._type(),
            self._logo(),
            self._address(),
            self._margins(),
            self._foot(),
            self._signature(),
        ):
            self.column.addWidget(group)
        self.column.addStretch(1)

    def show_letterhead(self, head: Letterhead) -> None:
        """Show a letterhead; where somebody types, the words stay."""
        self._is_showing = True
        try:
            self.logo.show_picture(head.logo, head.logo_type)
            self.signature.show_picture(head.signature, head.signature_type)
            for name, box in self.choices.items():
                box.setCurrentIndex(max(0, box.findData(getattr(head, name))))
            for name, spin in self.spins.items():
                spin.setValue(getattr(head, name))
            for name, tick in self.ticks.items():
                tick.setChecked(getattr(head, name))
            self._show_words(head)
        finally:
            self._is_showing = False
        for each in self.fields.values():
            each.set_error("")
        self.follow(head)

    def follow(self, head: Letterhead) -> None:
        """Bring what depends on others up to date, and leave what is typed alone."""
        self.logo_height.setEnabled(bool(head.logo))
        self.sender_words.setEnabled(head.sender_line)
        self._say_contrast(head.colour)

    def say_vat(self, number: str) -> None:
        """Tell whether there is a VAT number to print."""
        self.vat.setEnabled(bool(number))
        self.no_vat.setVisible(not number)

    def set_error(self, name: str, text: str) -> None:
        """Say at a field why its value is refused."""
        if name in self.fields:
            self.fields[name].set_error(text)

    @property
    def has_error(self) -> bool:
        """Whether a field holds what is refused."""
        return any(each.has_error for each in self.fields.values())

    def _show_words(self, head: Letterhead) -> None:
        for line, value in ((self.colour, head.colour), (self.sender_words, head.sender)):
            if line.text().strip() != value:
                line.setText(value)
        lines = "\n".join(head.foot_lines)
        typed = "\n".join(
            filter(None, (" ".join(each.split()) for each in self.foot_lines.toPlainText().splitlines()))
        )
        if typed != lines:
            self.foot_lines.setPlainText(lines)

    def _say(self, name: str, value: object) -> None:
        if not self._is_showing:
            self.changed.emit(name, value)

    def _type(self) -> Card:
        self.typeface = self._choice("typeface", ((name, say("typefaces", name)) for name in TYPEFACES))
        self.colour = QLineEdit()
        self.colour.setMaxLength(7)
        self.colour.textEdited.connect(self._typed_colour)
        self.colour.editingFinished.connect(lambda: self._say("colour", self.colour.text().strip()))
        self.swatch = Swatch()
        self.pick_colour = button(self.tr("Pick…"), clicked=self._ask_colour)
        self.pick_colour.setAccessibleName(self.tr("Pick a colour"))
        self.contrast = TextLabel(colour="muted", size=SMALL, wrap=True)
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.swatch, alignment=Qt.AlignmentFlag.AlignBottom)
        across.addWidget(self._field("colour", self.tr("&Colour of the name"), self.colour), 1)
        across.addWidget(self.pick_colour, alignment=Qt.AlignmentFlag.AlignBottom)
        return _group(
            self.tr("Type and colour"),
            self._field("typeface", self.tr("&Typeface"), self.typeface),
            row,
            self.contrast,
        )

    def _logo(self) -> Card:
        self.logo = PictureField(
            self.tr("No logo: the name stands there"), self.tr("Choose a logo"), self.tr("Take the logo off")
        )
        self.logo.chosen.connect(self.wants_logo)
        self.logo_height = self._measure("logo_height")
        hint = TextLabel(self.tr("Or drop a picture on this page."), colour="muted", size=SMALL, wrap=True)
        return _group(
            self.tr("Logo"),
            self.logo,
            hint,
            self._field("logo_height", self.tr("&Height at most"), self.logo_height),
        )

    def _address(self) -> Card:
        self.window_place = self._choice("window", ((name, say("windows", name)) for name in WINDOWS))
        self.folds = self._choice("fold_marks", ((name, say("fold-marks", name)) for name in FOLD_MARKS))
        self.sender_line = self._tick("sender_line", self.tr("&Sender small above the address"))
        self.sender_words = QLineEdit()
        self.sender_words.setMaxLength(LONGEST_LINE)
        self.sender_words.textEdited.connect(lambda text: self._say("sender", text))
        self.window_page = link_button(
            self.tr("Print a test page for the window…"), clicked=self.wants_window_page.emit
        )
        hint = self.tr("Empty: name and address of the organisation.")
        return _group(
            self.tr("Address and envelope"),
            self._field("window", self.tr("Address &window"), self.window_place),
            self._field("fold_marks", self.tr("&Fold marks"), self.folds),
            self.window_page,
            self.sender_line,
            self._field(
                "sender", self.tr("Wor&ds of the sender"), self.sender_words, hint=hint, optional=True
            ),
        )

    def _margins(self) -> Card:
        names = (
            ("margin_left", self.tr("Left")),
            ("margin_right", self.tr("Right")),
            ("first_top", self.tr("First page from")),
            ("margin_top", self.tr("Later pages from")),
            ("margin_bottom", self.tr("Bottom")),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for at, (name, words) in enumerate(names):
            grid.addWidget(
                self._field(name, words, self._measure(name)), at // 2, at % 2, Qt.AlignmentFlag.AlignTop
            )
        inside = QWidget()
        grid.setContentsMargins(0, 0, 0, 0)
        inside.setLayout(grid)
        return _group(self.tr("Margins"), inside)

    def _foot(self) -> Card:
        self.vat = self._tick("foot_vat", self.tr("&VAT number at the foot"))
        self.no_vat = TextLabel(
            self.tr("The organisation has no VAT number yet; it is entered among its facts."),
            colour="muted",
            size=SMALL,
            wrap=True,
        )
        self.foot_lines = QPlainTextEdit()
        self.foot_lines.setTabChangesFocus(True)
        height = self.foot_lines.fontMetrics().lineSpacing() * (MOST_FOOT_LINES + 1) + 6
        self.foot_lines.setFixedHeight(height)
        self.foot_lines.textChanged.connect(
            lambda: self._say("foot_lines", tuple(self.foot_lines.toPlainText().splitlines()))
        )
        self.page_in_head = self._tick("page_in_head", self.tr("&Number later pages at the top"))
        hint = self.tr("As opening hours or a contact page, three lines at most. No bank account.")
        always = TextLabel(
            self.tr("Name, address, privacy contact and trade register number always stand at the foot."),
            colour="muted",
            size=SMALL,
            wrap=True,
        )
        return _group(
            self.tr("Foot and later pages"),
            always,
            self.vat,
            self.no_vat,
            self._field("foot_lines", self.tr("&Own lines"), self.foot_lines, hint=hint, optional=True),
            self.page_in_head,
        )

    def _signature(self) -> Card:
        self.signature = PictureField(
            self.tr("No picture: room to sign"),
            self.tr("Choose a picture of the signature"),
            self.tr("Take the signature off"),
        )
        self.signature.chosen.connect(self.wants_signature)
        note = TextLabel(
            self.tr(
                "It stands on every letter of this organisation. Leave it out where several people sign."
            ),
            colour="muted",
            size=SMALL,
            wrap=True,
        )
        return _group(self.tr("Signature"), self.signature, note)

    def _field(self, name: str, words: str, editor: QWidget, **more: Any) -> Field:
        self.fields[name] = Field(words, editor, **more)
        return self.fields[name]

    def _choice(self, name: str, choices: Iterable[tuple[str, str]]) -> QComboBox:
        box = QComboBox()
        for value, words in choices:
            box.addItem(words, value)
        self.choices[name] = box
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        box.currentIndexChanged.connect(lambda _at: self._say(name, box.currentData()))
        return box

    def _measure(self, name: str) -> QSpinBox:
        spin = QSpinBox()
        spin.setRange(*LIMITS[name])
        spin.setSuffix(" mm")
        spin.valueChanged.connect(lambda value: self._say(name, value))
        self.spins[name] = spin
        return spin

    def _tick(self, name: str, words: str) -> QCheckBox:
        tick = self.ticks[name] = QCheckBox(words)
        tick.toggled.connect(lambda on: self._say(name, on))
        return tick

    def _ask_colour(self) -> None:
        dialog = QColorDialog(QColor(self.colour.text()), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(lambda chosen: self._take_colour(chosen.name().upper()))
        dialog.open()

    def _typed_colour(self, text: str) -> None:
        """Take a colour as soon as it is whole; what is none is said when the field is left."""
        if len(text.strip()) == self.colour.maxLength():
            self._say("colour", text.strip())

    def _take_colour(self, colour: str) -> None:
        self.colour.setText(colour)
        self._say("colour", colour)

    def _say_contrast(self, colour: str) -> None:
        self.swatch.show_colour(colour)
        found = contrast_on_white(colour)
        number = locale().toString(found, "f", 1)
        if found >= LEAST_CONTRAST:
            words = self.tr("Reads well on white: contrast %1 to 1, at least 4.5 is needed (WCAG).")
        else:
            words = self.tr("Too light on white: contrast %1 to 1. Letters take a dark colour instead.")
        self.contrast.setText(words.replace("%1", number))


def _group(title: str, *parts: QWidget) -> Card:
    card = Card(padding=14)
    card.body.addWidget(TextLabel(title, size=CARD_TITLE, bold=True))
    for part in parts:
        card.body.addWidget(part)
    return card
