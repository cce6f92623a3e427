"""The letterhead of an organisation: logo, colour, place of the address, and how it looks on paper."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QImage,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import (
    QColorDialog,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dsar_desk.domain.colours import LEAST_CONTRAST, contrast_on_white
from dsar_desk.domain.controllers import Letterhead
from dsar_desk.domain.inventory_codes import WINDOWS
from ui.style import rounded
from ui.texts import say
from ui.theme import CARD_TITLE, SMALL, TAG_RADIUS, theme
from ui.translations import locale
from ui.widgets.buttons import button, link_button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.labels import IconMark, TextLabel

_PAPER = QSize(148, 209)
_PICTURE = 36


class Paper(QWidget):
    """A small A4 page with a letter on it; it stays white in dark."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QImage()
        self.setFixedSize(_PAPER)
        self.setAccessibleName(self.tr("Preview of a letter to an invented person"))

    @property
    def has_picture(self) -> bool:
        """Whether a letter is shown."""
        return not self._picture.isNull()

    def show_picture(self, picture: QImage) -> None:
        """Show a rendered page."""
        ratio = self.devicePixelRatioF()
        self._picture = picture
        if not picture.isNull():
            smooth = Qt.TransformationMode.SmoothTransformation
            size = (QSizeF(_PAPER) * ratio).toSize()
            self._picture = picture.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
            self._picture.setDevicePixelRatio(ratio)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        inside = self.rect().adjusted(1, 1, -1, -1)
        painter.fillRect(inside, Qt.GlobalColor.white)
        if self.has_picture:
            painter.drawImage(inside, self._picture)
        rounded(painter, self.rect(), 2, border=theme().ctrl)
        painter.end()


class Swatch(QWidget):
    """A small square with a colour or a picture on white."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour: QColor | None = None
        self._picture = QPixmap()
        self.setFixedSize(_PICTURE, _PICTURE)

    def show_colour(self, colour: str) -> None:
        """Fill it with a colour."""
        self._colour = QColor(colour)
        self.update()

    def show_picture(self, content: bytes) -> None:
        """Show a picture; nothing where the bytes are none."""
        self._picture = QPixmap()
        if content:
            self._picture.loadFromData(QByteArray(content))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rounded(painter, self.rect(), TAG_RADIUS, fill=self._colour or QColor(Qt.GlobalColor.white))
        if not self._picture.isNull():
            size = self._picture.size().scaled(self.size() - QSize(6, 6), Qt.AspectRatioMode.KeepAspectRatio)
            place = self.rect()
            place.setSize(size)
            place.moveCenter(self.rect().center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(place, self._picture)
        rounded(painter, self.rect(), TAG_RADIUS, border=theme().ctrl)
        painter.end()


class LetterheadCard(Card):
    """Shows a letterhead and asks for changes; what is refused stands below its field."""

    wants_colour = Signal(str)
    wants_window = Signal(str)
    wants_window_page = Signal()
    """A test page that shows where the window sits."""
    wants_design = Signal()
    """The page with all of the letterhead."""
    wants_logo = Signal(object)
    """Bytes of a picture; none takes the logo off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAcceptDrops(True)
        self._head = Letterhead()
        self.title = TextLabel(self.tr("Letterhead"), size=CARD_TITLE, bold=True)
        self.ready = TextLabel(self.tr("ready for letters"), colour="ok", size=SMALL)
        self.ready_mark = IconMark("circle-check", colour="ok")
        self.paper = Paper()
        self._build_logo()
        self._build_colour()
        self.window_place = QComboBox()
        for window in WINDOWS:
            self.window_place.addItem(say("windows", window), window)
        self.window_place.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.window_place.activated.connect(
            lambda _at: self.wants_window.emit(str(self.window_place.currentData()))
        )
        self.window_field = Field(self.tr("&Address window"), self.window_place)
        self.window_page = link_button(
            self.tr("Print a test page for the window…"), clicked=self.wants_window_page.emit
        )
        self.design = button(
            self.tr("&Design letterhead…"), icon_name="pencil", clicked=self.wants_design.emit
        )
        self.note = TextLabel(
            self.tr("Only the name and the line get this colour. Drop a logo here."),
            colour="muted",
            size=SMALL,
            wrap=True,
        )
        self._lay_out()

    def show_letterhead(self, head: Letterhead) -> None:
        """Show what is kept; what is being typed stays when nothing changed."""
        if head == self._head and self.contrast.text():
            return
        self._head = head
        self.logo.show_picture(head.logo)
        kind = head.logo_type.upper()
        self.logo_words.setText(self.tr("Logo, %1").replace("%1", kind) if head.logo else self.tr("No logo"))
        self.take_logo_off.setVisible(bool(head.logo))
        self.colour_text.setText(head.colour)
        self.window_place.setCurrentIndex(max(0, self.window_place.findData(head.window)))
        self.colour_field.set_error("")
        self.logo_error("")
        self._say_contrast(head.colour)

    def colour_error(self, text: str) -> None:
        """Say why a colour is refused."""
        self.colour_field.set_error(text)
        self.colour_text.setFocus(Qt.FocusReason.OtherFocusReason)

    def logo_error(self, text: str) -> None:
        """Say why a picture is refused."""
        self.logo_fault.setText(text)
        self.logo_fault.setVisible(bool(text))
        self.choose_logo.setAccessibleDescription(text)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        file = next((url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()), "")
        if file:
            event.acceptProposedAction()
            self.take_file(Path(file))

    def take_file(self, file: Path) -> None:
        """Offer a file as logo."""
        try:
            with file.open("rb") as stream:
                content = stream.read(5_000_001)
        except OSError:
            self.logo_error(self.tr("This file cannot be read. Take another one."))
            return
        self.wants_logo.emit(content)

    def choose_file(self) -> None:
        """Ask for a picture."""
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a logo"), "", self.tr("Pictures (*.png *.jpg *.jpeg *.svg)")
        )
        if name:
            self.take_file(Path(name))

    def pick_colour(self) -> None:
        """Ask for a colour."""
        dialog = QColorDialog(QColor(self._head.colour), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(lambda colour: self._take_colour(colour.name()))
        dialog.open()

    def _take_colour(self, colour: str) -> None:
        self.colour_text.setText(colour.upper())
        self.wants_colour.emit(colour)

    def _typed_colour(self) -> None:
        typed = self.colour_text.text().strip()
        if typed.upper() != self._head.colour.upper() or self.colour_field.has_error:
            self.wants_colour.emit(typed)

    def _say_contrast(self, colour: str) -> None:
        self.colour.show_colour(colour)
        found = contrast_on_white(colour)
        number = locale().toString(found, "f", 1)
        self.contrast.setText(self.tr("%1 : 1 on white").replace("%1", number))
        fine = found >= LEAST_CONTRAST
        self.ready.setVisible(fine)
        self.ready_mark.setVisible(fine)

    def _build_logo(self) -> None:
        self.logo = Swatch()
        self.logo_words = TextLabel(wrap=True)
        self.choose_logo = button(self.tr("&Choose"), size="small", clicked=self.choose_file)
        self.choose_logo.setAccessibleName(self.tr("Choose a logo"))
        self.take_logo_off = link_button(self.tr("Take off"), clicked=lambda: self.wants_logo.emit(b""))
        self.take_logo_off.setAccessibleName(self.tr("Take the logo off"))
        self.logo_fault = TextLabel(colour="late", size=SMALL, wrap=True)
        self.logo_fault.hide()

    def _build_colour(self) -> None:
        self.colour = Swatch()
        self.contrast = TextLabel(colour="muted", size=SMALL, wrap=True)
        self.colour_text = QLineEdit()
        self.colour_text.setMaxLength(7)
        self.colour_text.setMaximumWidth(self.colour_text.fontMetrics().averageCharWidth() * 20)
        self.colour_text.editingFinished.connect(self._typed_colour)
        self.colour_field = Field(self.tr("C&olour"), self.colour_text)
        self.choose_colour = button(self.tr("Pick"), size="small", clicked=self.pick_colour)
        self.choose_colour.setAccessibleName(self.tr("Pick a colour"))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.ready_mark)
        head.addWidget(self.ready)
        logo = QVBoxLayout()
        logo.setSpacing(0)
        logo.addWidget(self.logo_words)
        logo.addWidget(self.take_logo_off, alignment=Qt.AlignmentFlag.AlignLeft)
        top = Qt.AlignmentFlag.AlignTop
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.logo, 0, 0, alignment=top)
        grid.addLayout(logo, 0, 1)
        grid.addWidget(self.choose_logo, 1, 1, alignment=Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self.logo_fault, 2, 0, 1, 2)
        grid.addWidget(self.colour, 3, 0, alignment=Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.colour_field, 3, 1)
        grid.addWidget(self.contrast, 4, 1)
        grid.addWidget(self.choose_colour, 5, 1, alignment=Qt.AlignmentFlag.AlignLeft)
        grid.setRowStretch(6, 1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.paper, alignment=top)
        row.addLayout(grid, 1)
        self.body.addLayout(head)
        self.body.addLayout(row)
        self.body.addWidget(self.window_field)
        self.body.addWidget(self.design, alignment=Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.window_page, alignment=Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.note)
