"""Draws what Fusion draws too faintly: borders of fields, buttons and chips.

What a button is, its property `look` says, set through `ui.widgets.buttons`: `plain`, `primary`, `chip`,
`quiet` (no border until pointed at) or `link`. Everything else is Fusion's.
"""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLineEdit,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionComplex,
    QStyleOptionFocusRect,
    QStyleOptionFrame,
    QStyleOptionSlider,
    QStyleOptionSpinBox,
    QWidget,
)

from ui.scroll_bars import EXTENT, draw_scroll_bar, slider_rect
from ui.theme import BUTTON_RADIUS, CHIP, FIELD, MAIN_ACT, SMALL_BUTTON, Theme, at_least, theme

_STATE = QStyle.StateFlag
_FRAME_OF_TEXT = 2
"""Keeps text and scroll bar clear of the rounded corners."""


def look_of(widget: QWidget | None) -> str:
    """Return what kind of button a widget is; `plain` where nobody said."""
    return str(widget.property("look") or "plain") if widget is not None else "plain"


def rounded(
    painter: QPainter,
    rect: QRect,
    radius: float,
    *,
    fill: QColor | None = None,
    border: QColor | None = None,
    width: int = 1,
) -> None:
    """Draw a box with its border inside `rect`, on whole pixels."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(border, width) if border is not None else Qt.PenStyle.NoPen)
    inset = width / 2 if border is not None else 0.0
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


def _button_colours(
    tokens: Theme, look: str, option: QStyleOption
) -> tuple[QColor | None, QColor | None, QColor]:
    """Return fill, border and text of a button."""
    state = option.state
    enabled, hover = bool(state & _STATE.State_Enabled), bool(state & _STATE.State_MouseOver)
    down, on = bool(state & _STATE.State_Sunken), bool(state & _STATE.State_On)
    if not enabled:
        return (
            tokens.alt if look == "primary" else None,
            None if look in {"link", "quiet"} else tokens.off if tokens.high_contrast else tokens.line,
            tokens.off,
        )
    if look == "primary":
        border = tokens.accent if tokens.dark or tokens.high_contrast else None
        return (tokens.accenthover if hover or down else tokens.accentfill, border, tokens.onaccent)
    if look == "link":
        return None, None, tokens.accent
    if on:
        return tokens.accentsoft, tokens.accent, tokens.accent
    if look == "quiet":
        return (tokens.accentsoft if hover or down else None), None, tokens.text
    return (tokens.accentsoft if hover or down else tokens.base), tokens.ctrl, tokens.text


class DeskStyle(QProxyStyle):
    """Fusion with the look's borders, buttons and focus ring."""

    underlines = False
    """Whether the letters of Alt keys are underlined now; `ui.mnemonics` says when."""

    def __init__(self) -> None:
        super().__init__("Fusion")
        self._base: QProxyStyle | None = None

    def stand_on(self, base: QProxyStyle) -> None:
        """Leave to `base` what this style does not draw or answer itself."""
        self._base = base  # else its Python part goes, and with it its answers
        self.setBaseStyle(base)

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        primitive = QStyle.PrimitiveElement
        if element == primitive.PE_PanelButtonCommand:
            self._draw_button_panel(option, painter, widget)
        elif element == primitive.PE_PanelLineEdit and _has_frame(option):
            self._draw_field(option.rect, option, painter)
        elif element == primitive.PE_FrameLineEdit:
            pass  # drawn with the panel
        elif element == primitive.PE_Frame and isinstance(widget, QAbstractScrollArea):
            self._draw_scroll_frame(option, painter, widget)
        elif element == primitive.PE_PanelScrollAreaCorner:
            painter.fillRect(option.rect, theme().base)
        elif element in {primitive.PE_IndicatorCheckBox, primitive.PE_IndicatorRadioButton}:
            from ui.marks import draw_check_box, draw_radio

            draw = draw_check_box if element == primitive.PE_IndicatorCheckBox else draw_radio
            draw(painter, option)
        elif element == primitive.PE_FrameFocusRect:
            self._draw_inner_focus(option, painter, widget)
        else:
            super().drawPrimitive(element, option, painter, widget)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        control = QStyle.ControlElement
        if element == control.CE_PushButtonLabel and isinstance(option, QStyleOptionButton):
            self._draw_button_label(option, painter, widget)
        elif element == control.CE_ComboBoxLabel and isinstance(option, QStyleOptionComboBox):
            self._draw_combo_label(option, painter, widget)
        elif element in {control.CE_ProgressBarGroove, control.CE_ProgressBarContents}:
            from ui.marks import draw_progress

            draw_progress(element, option, painter)
        else:
            super().drawControl(element, option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if control == QStyle.ComplexControl.CC_ComboBox and isinstance(option, QStyleOptionComboBox):
            self._draw_combo(option, painter)
        elif control == QStyle.ComplexControl.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            draw_scroll_bar(option, painter, widget)
        elif control == QStyle.ComplexControl.CC_SpinBox and isinstance(option, QStyleOptionSpinBox):
            self._draw_spin(option, painter, widget)
        else:
            super().drawComplexControl(control, option, painter, widget)

    def sizeFromContents(
        self,
        kind: QStyle.ContentsType,
        option: QStyleOption,
        size: QSize,
        widget: QWidget | None = None,
    ) -> QSize:
        contents = QStyle.ContentsType
        if kind == contents.CT_PushButton and isinstance(option, QStyleOptionButton):
            return _button_size(option, widget)
        sized = super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type]  # none is allowed
        if kind == contents.CT_LineEdit and widget is not None and _has_frame(option):
            return QSize(sized.width(), at_least(FIELD, widget.font()))
        if kind in {contents.CT_ComboBox, contents.CT_SpinBox} and widget is not None:
            return QSize(sized.width() + 12, at_least(FIELD, widget.font()))
        return sized

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric == QStyle.PixelMetric.PM_ScrollBarExtent:
            return EXTENT
        if metric == QStyle.PixelMetric.PM_DefaultFrameWidth and _is_text(widget):
            return _FRAME_OF_TEXT
        if metric in {QStyle.PixelMetric.PM_ButtonShiftHorizontal, QStyle.PixelMetric.PM_ButtonShiftVertical}:
            return 0
        return super().pixelMetric(metric, option, widget)

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        if control == QStyle.ComplexControl.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            return slider_rect(option, part)
        rect = super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]  # none is allowed
        if control == QStyle.ComplexControl.CC_ComboBox and part == QStyle.SubControl.SC_ComboBoxEditField:
            return rect.adjusted(6, 0, 0, 0)
        spins = control == QStyle.ComplexControl.CC_SpinBox
        if spins and part == QStyle.SubControl.SC_SpinBoxEditField:
            return rect.adjusted(4, 0, 0, 0)
        return rect

    def subElementRect(
        self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None
    ) -> QRect:
        rect = super().subElementRect(element, option, widget)  # type: ignore[arg-type]  # none is allowed
        if element == QStyle.SubElement.SE_LineEditContents:
            inside = 8 if isinstance(widget, QLineEdit) and widget.hasFrame() else 1
            return rect.adjusted(inside, 0, -inside, 0)
        return rect

    def _draw_button_panel(self, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
        look = look_of(widget)
        fill, border, _ = _button_colours(theme(), look, option)
        radius = option.rect.height() / 2 if look == "chip" else BUTTON_RADIUS
        rounded(painter, option.rect, radius, fill=fill, border=border)

    def _draw_button_label(
        self, option: QStyleOptionButton, painter: QPainter, widget: QWidget | None
    ) -> None:
        look = look_of(widget)
        _, _, colour = _button_colours(theme(), look, option)
        painter.save()
        painter.setPen(colour)
        if look == "link" and theme().high_contrast:
            font = QFont(painter.font())
            font.setUnderline(True)
            painter.setFont(font)
        small = widget is not None and widget.property("act_size") == "small"
        inset = 0 if look == "link" else 7 if small else 10
        rect = option.rect.adjusted(inset, 0, -inset, 0)
        if option.features & QStyleOptionButton.ButtonFeature.HasMenu:
            rect.adjust(0, 0, -20, 0)
            self._chevron(
                painter, QRect(option.rect.right() - 26, option.rect.top(), 16, option.rect.height()), colour
            )
        text_width = option.fontMetrics.horizontalAdvance(_without_mnemonic(option.text))
        icon_width = option.iconSize.width() if not option.icon.isNull() else 0
        gap = 8 if icon_width and option.text else 0
        start = rect.left() + max(0, (rect.width() - text_width - icon_width - gap) // 2)
        if look == "link" or (widget is not None and widget.property("leading")):
            start = rect.left()
        if icon_width:
            self._button_icon(
                option, painter, widget, QRect(start, rect.top(), icon_width, rect.height()), colour
            )
            start += icon_width + gap
        shown = Qt.TextFlag.TextShowMnemonic if self.underlines else Qt.TextFlag.TextHideMnemonic
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | shown
        painter.drawText(
            QRect(start, rect.top(), rect.right() - start + 12, rect.height()), flags, option.text
        )
        painter.restore()

    @staticmethod
    def _button_icon(
        option: QStyleOptionButton, painter: QPainter, widget: QWidget | None, place: QRect, colour: QColor
    ) -> None:
        from ui.icons import paint_icon

        name = str(widget.property("icon_name") or "") if widget is not None else ""
        if not name:
            option.icon.paint(painter, place)
            return
        own = widget.property("icon_token") if widget is not None else None
        enabled = bool(option.state & _STATE.State_Enabled)
        on = bool(option.state & _STATE.State_On)
        tint = getattr(theme(), own) if own and enabled and not on else colour
        paint_icon(painter, name, place, tint)

    @staticmethod
    def _draw_field(rect: QRect, option: QStyleOption, painter: QPainter) -> None:
        tokens = theme()
        enabled = bool(option.state & _STATE.State_Enabled)
        fault = option.styleObject is not None and option.styleObject.property("fault")
        border = (tokens.latefill if fault else tokens.ctrl) if enabled else tokens.line
        if enabled and option.state & _STATE.State_HasFocus:
            border = tokens.accent
        fill = tokens.base if enabled and not option.state & _STATE.State_ReadOnly else tokens.alt
        rounded(painter, rect, BUTTON_RADIUS, fill=fill, border=border)

    def _draw_scroll_frame(
        self, option: QStyleOption, painter: QPainter, widget: QAbstractScrollArea
    ) -> None:
        if isinstance(option, QStyleOptionFrame) and option.lineWidth <= 0:
            return
        tokens = theme()
        editable = _is_text(widget)
        border = tokens.ctrl if editable else tokens.line
        if editable and widget.property("fault"):
            border = tokens.latefill
        if editable and widget.hasFocus():
            border = tokens.accent
        rounded(painter, option.rect, BUTTON_RADIUS, fill=tokens.base if editable else None, border=border)

    def _draw_combo(self, option: QStyleOptionComboBox, painter: QPainter) -> None:
        self._draw_field(option.rect, option, painter)
        enabled = bool(option.state & _STATE.State_Enabled)
        tint = theme().muted if enabled else theme().off
        rect = option.rect
        self._chevron(painter, QRect(rect.right() - 26, rect.top(), 16, rect.height()), tint)

    def _draw_combo_label(
        self, option: QStyleOptionComboBox, painter: QPainter, widget: QWidget | None
    ) -> None:
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, widget)
        if option.editable:
            return
        painter.save()
        if not option.currentIcon.isNull():
            side = option.iconSize.width()
            option.currentIcon.paint(painter, QRect(room.left(), room.top(), side, room.height()))
            room.adjust(side + 8, 0, 0, 0)
        text = option.fontMetrics.elidedText(option.currentText, Qt.TextElideMode.ElideRight, room.width())
        enabled = bool(option.state & _STATE.State_Enabled)
        waits = isinstance(widget, QComboBox) and widget.currentIndex() < 0
        tokens = theme()
        painter.setPen(tokens.off if not enabled else tokens.muted if waits else tokens.text)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
        painter.restore()

    def _draw_spin(self, option: QStyleOptionSpinBox, painter: QPainter, widget: QWidget | None) -> None:
        self._draw_field(option.rect, option, painter)
        from PySide6.QtWidgets import QAbstractSpinBox

        if option.buttonSymbols == QAbstractSpinBox.ButtonSymbols.NoButtons:
            return
        complex_control, sub = QStyle.ComplexControl.CC_SpinBox, QStyle.SubControl
        for part, up in ((sub.SC_SpinBoxUp, True), (sub.SC_SpinBoxDown, False)):
            rect = self.subControlRect(complex_control, option, part, widget)
            painter.save()
            painter.translate(QRectF(rect).center())
            painter.scale(0.75, -0.75 if up else 0.75)
            self._chevron(painter, QRect(-8, -8, 16, 16), theme().muted)
            painter.restore()

    @staticmethod
    def _chevron(painter: QPainter, rect: QRect, colour: QColor) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(
            QPen(colour, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        middle = QRectF(rect).center()
        shape = QPainterPath(middle + QPointF(-4, -2))
        shape.lineTo(middle + QPointF(0, 2))
        shape.lineTo(middle + QPointF(4, -2))
        painter.strokePath(shape, painter.pen())
        painter.restore()

    @staticmethod
    def _draw_inner_focus(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
        """Inside cells and tabs; other widgets have the ring around them."""
        if not isinstance(option, QStyleOptionFocusRect) or isinstance(widget, (QAbstractButton, QComboBox)):
            return
        rounded(painter, option.rect, 2, border=theme().accent, width=2)


def _is_text(widget: QWidget | None) -> bool:
    """Return whether people write in a widget. By name: to have these classes made costs the start."""
    return widget is not None and (widget.inherits("QTextEdit") or widget.inherits("QPlainTextEdit"))


def _has_frame(option: QStyleOption) -> bool:
    return isinstance(option, QStyleOptionFrame) and option.lineWidth > 0


def _without_mnemonic(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _button_size(option: QStyleOptionButton, widget: QWidget | None) -> QSize:
    look = look_of(widget)
    font = widget.font() if widget is not None else None
    metrics = QFontMetrics(font) if font is not None else option.fontMetrics
    width = metrics.horizontalAdvance(_without_mnemonic(option.text))
    if not option.icon.isNull() or (widget is not None and widget.property("icon_name")):
        width += option.iconSize.width() + (8 if option.text else 0)
    if option.features & QStyleOptionButton.ButtonFeature.HasMenu:
        width += 20
    if look == "link":
        return QSize(width + 2, metrics.height() + 4)
    size = str(widget.property("act_size") or "") if widget is not None else ""
    height = {"main": MAIN_ACT, "small": SMALL_BUTTON}.get(size, CHIP if look == "chip" else FIELD)
    height = max(height, metrics.height() + (6 if size == "small" else 12))
    padding = 16 if size == "small" else 24
    return QSize(max(width + padding + 2, height if not option.text else 0), height)
