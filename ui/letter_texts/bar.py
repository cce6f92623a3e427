"""The bottom of the page: what letters use now, and what can be done with the text."""

from PySide6.QtCore import Signal

from ui.widgets.buttons import button
from ui.widgets.wrap_bar import WrapBar

_LOOKS = {"own": ("file-pen", "accent"), "ours": ("info", "muted"), "wait": ("pencil", "warn")}


class TextBar(WrapBar):
    """Back to our text, compare, and the one main act: use this text."""

    back_wanted = Signal()
    compare_wanted = Signal()
    use_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.back = button(
            self.tr("&Back to the standard text…"), icon_name="undo-2", clicked=self.back_wanted.emit
        )
        self.compare = button(self.tr("&Compare…"), icon_name="history", clicked=self.compare_wanted.emit)
        self.use = button(
            self.tr("&Use this text"), look="primary", icon_name="check", clicked=self.use_wanted.emit
        )
        self.set_acts(self.back, self.compare, self.use)

    def say(self, look: str, words: str, *, may_use: bool, may_go_back: bool, why_not: str = "") -> None:
        """Say what letters use now, and which acts can be done."""
        self.tell(*_LOOKS[look], words)
        self.use.setEnabled(may_use)
        self.use.setToolTip(why_not)
        self.use.setAccessibleDescription(why_not or words)
        self.back.setEnabled(may_go_back)
