"""The colours and sizes of the window: every token once, for light and dark, and the palette made of them.

Nothing else in the window names a colour. `theme()` returns the tokens in force; paint with them, do not
keep them, since they change with the system's appearance. Under high contrast the tokens come from the
system's own palette, and no palette of ours is set.
"""

from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from dsar_desk.domain.rights import Right


class Theme(NamedTuple):
    """The colour tokens of one appearance, by the names of the look."""

    dark: bool
    window: QColor
    nav: QColor
    base: QColor
    alt: QColor
    stage: QColor
    text: QColor
    muted: QColor
    line: QColor
    ctrl: QColor
    off: QColor
    """Words of what cannot be used now."""
    accent: QColor
    accentfill: QColor
    accenthover: QColor
    accentsoft: QColor
    accentmid: QColor
    onaccent: QColor
    onlate: QColor
    """On `latefill`: the surface in dark, where white would be too weak."""
    ok: QColor
    oksoft: QColor
    okfill: QColor
    warn: QColor
    warnsoft: QColor
    warnfill: QColor
    late: QColor
    latesoft: QColor
    latefill: QColor
    hold: QColor
    holdsoft: QColor
    holdfill: QColor
    mark: QColor
    redact: QColor
    onredact: QColor
    """On `redact`."""
    stamp: QColor
    """The watermark as it will lie on the page, which is light in both schemes."""
    t_inz: QColor
    t_inz_f: QColor
    t_wis: QColor
    t_wis_f: QColor
    t_rec: QColor
    t_rec_f: QColor
    t_bez: QColor
    t_bez_f: QColor
    t_ovd: QColor
    t_ovd_f: QColor
    t_bep: QColor
    t_bep_f: QColor
    high_contrast: bool = False

    def tag(self, right: Right) -> tuple[QColor, QColor]:
        """Return the fill and the text colour of a right's tag."""
        name = TAGS[right]
        return getattr(self, name), getattr(self, f"{name}_f")


TAGS = {
    Right.ACCESS: "t_inz",
    Right.ERASURE: "t_wis",
    Right.RECTIFICATION: "t_rec",
    Right.OBJECTION: "t_bez",
    Right.DIRECT_MARKETING: "t_bez",
    Right.CONSENT_WITHDRAWAL: "t_bez",
    Right.PORTABILITY: "t_ovd",
    Right.AUTOMATED_DECISION: "t_ovd",
    Right.RESTRICTION: "t_bep",
}

LIGHT = Theme(
    dark=False,
    window=QColor("#F1F4F7"), nav=QColor("#E7ECF2"), base=QColor("#FFFFFF"),
    alt=QColor("#F7F9FB"), stage=QColor("#DDE3EA"),
    text=QColor("#17202C"), muted=QColor("#505E70"), line=QColor("#D8DFE7"), ctrl=QColor("#7C8899"),
    off=QColor("#7C8899"),
    accent=QColor("#1D4C9B"), accentfill=QColor("#1D4C9B"), accenthover=QColor("#173E80"),
    accentsoft=QColor("#E3ECF9"), accentmid=QColor("#BFD3F1"),
    onaccent=QColor("#FFFFFF"), onlate=QColor("#FFFFFF"),
    ok=QColor("#17694A"), oksoft=QColor("#DFF2E8"), okfill=QColor("#2B8A63"),
    warn=QColor("#7D4A00"), warnsoft=QColor("#FDEFD3"), warnfill=QColor("#B86E00"),
    late=QColor("#A11D1D"), latesoft=QColor("#FCE6E3"), latefill=QColor("#C62F2A"),
    hold=QColor("#514B78"), holdsoft=QColor("#ECEAF5"), holdfill=QColor("#847DAF"),
    mark=QColor("#FBE3A6"), redact=QColor("#0E131A"),
    onredact=QColor("#FFFFFF"), stamp=QColor("#BE1428"),
    t_inz=QColor("#DDE8F8"), t_inz_f=QColor("#173F80"), t_wis=QColor("#F6DFEA"), t_wis_f=QColor("#7A1F4E"),
    t_rec=QColor("#D7EEED"), t_rec_f=QColor("#0E5553"), t_bez=QColor("#E8ECD0"), t_bez_f=QColor("#434E09"),
    t_ovd=QColor("#E8E0F6"), t_ovd_f=QColor("#4D2E8A"), t_bep=QColor("#E1E6EC"), t_bep_f=QColor("#394656"),
)  # fmt: skip

DARK = Theme(
    dark=True,
    window=QColor("#151A21"), nav=QColor("#0F141A"), base=QColor("#1C222B"),
    alt=QColor("#222934"), stage=QColor("#0F141A"),
    text=QColor("#E8EDF3"), muted=QColor("#A6B2C1"), line=QColor("#343E4B"), ctrl=QColor("#7B899B"),
    off=QColor("#7B899B"),
    accent=QColor("#96BAF7"), accentfill=QColor("#3B6FCB"), accenthover=QColor("#4074D0"),
    accentsoft=QColor("#22334F"), accentmid=QColor("#35527F"),
    onaccent=QColor("#FFFFFF"), onlate=QColor("#151A21"),
    ok=QColor("#7FD0A6"), oksoft=QColor("#1B352A"), okfill=QColor("#4FAE80"),
    warn=QColor("#F2BC66"), warnsoft=QColor("#3A2E18"), warnfill=QColor("#D9962B"),
    late=QColor("#FF9F94"), latesoft=QColor("#44231F"), latefill=QColor("#E8594F"),
    hold=QColor("#C0BAE5"), holdsoft=QColor("#2C2A40"), holdfill=QColor("#8A83B8"),
    mark=QColor("#5A4712"), redact=QColor("#05080C"),
    onredact=QColor("#FFFFFF"), stamp=QColor("#BE1428"),
    t_inz=QColor("#233C63"), t_inz_f=QColor("#C6DBFF"), t_wis=QColor("#4E2539"), t_wis_f=QColor("#FFC9E0"),
    t_rec=QColor("#17423F"), t_rec_f=QColor("#B4EBE6"), t_bez=QColor("#3A4116"), t_bez_f=QColor("#E0EAA6"),
    t_ovd=QColor("#3A2B60"), t_ovd_f=QColor("#DCCBFF"), t_bep=QColor("#36404D"), t_bep_f=QColor("#D6DFEA"),
)  # fmt: skip

MARGIN, NARROW_MARGIN, GAP = 24, 16, 16
"""Page margin, the same in a narrow window, and the gap between cards."""
CARD_RADIUS, BUTTON_RADIUS, TAG_RADIUS, DAY_RADIUS = 8, 6, 4, 3
ROW, HEAD, FIELD, MAIN_ACT, SMALL_BUTTON, TAG, CHIP = 36, 32, 32, 40, 24, 20, 32
NAVIGATION, RAIL, STATUS_LINE = 184, 64, 28
NARROW_BELOW = 1200
"""Width of the window below which the navigation is a rail of icons."""

SMALL, BODY, CARD_TITLE, NEXT_STEP, PAGE_TITLE, COUNTDOWN, DUE_DATE = 0.92, 1.0, 1.15, 1.3, 1.54, 2.15, 2.9
"""Sizes of type, relative to the system's."""


def sized(font: QFont, size: float, *, bold: bool = False) -> QFont:
    """Return `font` at a size relative to the application's, never below 12 pixels."""
    scaled = QFont(font)
    basis = QApplication.font()
    if basis.pixelSize() > 0:
        scaled.setPixelSize(max(12, round(basis.pixelSize() * size)))
    else:
        scaled.setPointSizeF(basis.pointSizeF() * size)
    if bold:
        scaled.setWeight(QFont.Weight.DemiBold)
    return scaled


def at_least(height: int, font: QFont, *, padding: int = 12) -> int:
    """Return `height`, or what a line of `font` needs with its padding when that is more."""
    return max(height, QFontMetrics(font).height() + padding)


def narrow_below(font: QFont) -> int:
    """Return the width below which a window is narrow: 1200 pixels, more where the system's text is large."""
    return round(NARROW_BELOW * max(1.0, QFontMetrics(font).height() / 18))


def high_contrast() -> bool:
    """Return whether the system asks for high contrast."""
    hints = QGuiApplication.styleHints()  # must outlive what it returns
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def palette_of(tokens: Theme) -> QPalette:
    """Return the palette that the look maps the tokens to."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    palette = QPalette()
    for colour, names in (
        (tokens.window, (role.Window,)),
        (tokens.base, (role.Base, role.Button, role.Light, role.ToolTipBase)),
        (tokens.alt, (role.AlternateBase, role.Midlight)),
        (tokens.text, (role.WindowText, role.Text, role.ButtonText, role.ToolTipText)),
        (tokens.muted, (role.PlaceholderText,)),
        (tokens.line, (role.Mid,)),
        (tokens.ctrl, (role.Dark,)),
        (tokens.accentfill, (role.Highlight,)),
        (tokens.onaccent, (role.HighlightedText, role.BrightText)),
        (tokens.accent, (role.Link, role.LinkVisited, role.Accent)),
    ):
        for name in names:
            palette.setColor(name, colour)
    for name in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(group.Disabled, name, tokens.off)
    palette.setColor(group.Disabled, role.Highlight, tokens.line)
    return palette


class _Changes(QObject):
    happened = Signal()


changes = _Changes()
"""Tells, by `happened`, that other tokens are in force; after them and the palette are in place."""


class Appearance(QObject):
    """Keeps the application in the tokens of the wanted scheme; follows the system where it is asked to."""

    def __init__(self, app: QApplication, scheme: str = "system") -> None:
        super().__init__(app)
        self._app = app
        self._scheme = scheme
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._apply)
        hints.accessibility().contrastPreferenceChanged.connect(self._apply)
        self._apply()

    @property
    def scheme(self) -> str:
        """The setting: `system`, `light` or `dark`."""
        return self._scheme

    def set_scheme(self, scheme: str) -> None:
        """Show the window in `light` or `dark`, or as the system does."""
        self._scheme = scheme
        self._apply()

    def _apply(self) -> None:
        system_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        dark = system_dark if self._scheme == "system" else self._scheme == "dark"
        if high_contrast():
            from ui.high_contrast import from_system

            self._app.setPalette(QPalette())  # the system's own again, should ours be set
            _use(from_system(self._app.palette(), dark=system_dark))
        else:
            _use(DARK if dark else LIGHT)
            self._app.setPalette(palette_of(theme()))
        changes.happened.emit()


_in_force = [LIGHT]


def _use(tokens: Theme) -> None:
    _in_force[0] = tokens


def theme() -> Theme:
    """Return the tokens in force."""
    return _in_force[0]
