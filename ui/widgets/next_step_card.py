"""The card that says what to do now on a case, with the one main button of the screen."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from ui.theme import NEXT_STEP, SMALL
from ui.widgets.buttons import button, set_icon
from ui.widgets.card import Card
from ui.widgets.labels import TextLabel


class NextStepCard(Card):
    """A small heading, what to do, why, the act and what comes after."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=20, parent=parent)
        self._act: Callable[[], object] = lambda: None
        self.heading = TextLabel(self.tr("Next step"), colour="muted", size=SMALL, bold=True)
        self.title = TextLabel(size=NEXT_STEP, bold=True, wrap=True, selectable=True)
        self.text = TextLabel(colour="muted", wrap=True, selectable=True)
        self.act: QPushButton = button("", look="primary", size="main", clicked=self._do)
        self.after = TextLabel(colour="muted", size=SMALL, wrap=True)
        self.after.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        for widget in (self.heading, self.title, self.text):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.body.addSpacing(8)
        self.body.addWidget(self.act)
        self.body.addWidget(self.after)

    def say(
        self,
        title: str,
        text: str,
        *,
        act: str = "",
        act_icon: str = "arrow-right",
        clicked: Callable[[], object] | None = None,
        after: str = "",
    ) -> None:
        """Show a step; without `act` there is no button, as on a closed case."""
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self.act.setVisible(bool(act))
        if act:
            self.act.setText(act)
            set_icon(self.act, act_icon)
            self._act = clicked or (lambda: None)
        self.after.setText(after)
        self.after.setVisible(bool(after))

    def press(self) -> None:
        """Do the step, as Ctrl+Enter does."""
        if self.act.isVisible() and self.act.isEnabled():
            self.act.click()

    def _do(self) -> None:
        self._act()
