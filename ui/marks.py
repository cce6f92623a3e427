"""Small marks that the style draws: ticks, round buttons, progress bars."""

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOption, QStyleOptionProgressBar

from ui.icons import paint_icon
from ui.style import rounded
from ui.theme import theme

_STATE = QStyle.StateFlag


def draw_check_box(painter: QPainter, option: QStyleOption) -> None:
    """Draw a tick box by the state of `option`."""
    tokens = theme()
    enabled, on = bool(option.state & _STATE.State_Enabled), bool(option.state & _STATE.State_On)
    border = tokens.ctrl if enabled else tokens.line
    if not on:
        rounded(painter, option.rect, 3, fill=tokens.base, border=border)
        if option.state & _STATE.State_NoChange:
            painter.fillRect(option.rect.adjusted(4, 6, -4, -6), tokens.accent)
        return
    fill = tokens.accentfill if enabled else tokens.alt
    rounded(painter, option.rect, 3, fill=fill, border=tokens.accent if enabled else tokens.line)
    paint_icon(
        painter, "check", option.rect.adjusted(1, 1, -1, -1), tokens.onaccent if enabled else tokens.off
    )


def draw_radio(painter: QPainter, option: QStyleOption) -> None:
    """Draw a round button of a choice by the state of `option`."""
    tokens = theme()
    enabled, on = bool(option.state & _STATE.State_Enabled), bool(option.state & _STATE.State_On)
    border = (tokens.accent if on else tokens.ctrl) if enabled else tokens.line
    rounded(painter, option.rect, option.rect.height() / 2, fill=tokens.base, border=border)
    if on:
        dot = option.rect.adjusted(4, 4, -4, -4)
        rounded(painter, dot, dot.height() / 2, fill=tokens.accent if enabled else tokens.off)


def draw_progress(element: QStyle.ControlElement, option: QStyleOption, painter: QPainter) -> None:
    """Draw the groove or the contents of a progress bar."""
    tokens = theme()
    radius = min(4.0, option.rect.height() / 2)
    if element == QStyle.ControlElement.CE_ProgressBarGroove:
        rounded(painter, option.rect, radius, fill=tokens.alt, border=tokens.ctrl)
        return
    if not isinstance(option, QStyleOptionProgressBar):
        return
    span = max(1, option.maximum - option.minimum)
    busy = option.maximum <= option.minimum
    part = 0.3 if busy else (option.progress - option.minimum) / span
    bar = option.rect.adjusted(1, 1, -1, -1)
    bar.setWidth(round(bar.width() * max(0.0, min(1.0, part))))
    rounded(painter, bar, radius, fill=tokens.accentfill)
