"""The bottom of the page: why the letter can or cannot go, and the acts."""

from PySide6.QtCore import Signal

from ui.widgets.buttons import button, set_icon
from ui.widgets.wrap_bar import WrapBar

_LOOKS = {"ready": ("circle-check", "ok"), "wait": ("info", "muted"), "warn": ("triangle-alert", "warn")}


class ActBar(WrapBar):
    """Print, save, and the one main act: file the letter, or say that it has left."""

    print_wanted = Signal()
    save_wanted = Signal()
    main_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.print = button(self.tr("&Print"), icon_name="printer", clicked=self.print_wanted.emit)
        self.save = button(self.tr("Save as P&DF"), icon_name="file-down", clicked=self.save_wanted.emit)
        self.main = button(
            self.tr("File the letter"), look="primary", icon_name="lock", clicked=self.main_wanted.emit
        )
        self.set_acts(self.print, self.save, self.main)

    def say(self, look: str, reason: str) -> None:
        """Say in words how it stands: `ready`, `wait` or `warn`."""
        self.tell(*_LOOKS[look], reason)
        self.main.setToolTip("" if self.main.isEnabled() else reason)
        self.main.setAccessibleDescription(reason)

    def offer(self, main: str, icon_name: str, *, enabled: bool, pdf: bool) -> None:
        """Name the main act, and whether there is a letter to print or save."""
        if main:
            self.main.setText(main)
            set_icon(self.main, icon_name)
        self.main.setVisible(bool(main))
        self.main.setEnabled(enabled)
        for each in (self.print, self.save):
            each.setEnabled(pdf)
        self.fit()
