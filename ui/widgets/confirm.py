"""Asks once before something goes for good. It names what goes; the safe way out is the default."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import CARD_TITLE
from ui.widgets.buttons import button
from ui.widgets.labels import TextLabel


class ConfirmDialog(QDialog):
    """`accepted` says that the person wants it; show it with `open`."""

    def __init__(
        self,
        title: str,
        text: str,
        act: str,
        *,
        icon_name: str = "trash-2",
        cancel: str = "",
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(440)
        self.setMaximumWidth(560)
        self.title = TextLabel(title, size=CARD_TITLE, bold=True, wrap=True)
        self.text = TextLabel(text, colour="muted", wrap=True)
        self.cancel = button(cancel or self.tr("Cancel"), clicked=self.reject)
        self.act = button(act, icon_name=icon_name, colour="late", clicked=self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self.text)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addStretch(1)
        acts.addWidget(self.cancel)
        acts.addWidget(self.act)
        column.addSpacing(4)
        column.addLayout(acts)
        self.cancel.setDefault(True)
        self.cancel.setFocus()
