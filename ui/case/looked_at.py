"""A part of a case that is made up when somebody looks at it."""

from PySide6.QtWidgets import QWidget

from ui.case.reading import CaseView


class LookedAt(QWidget):
    """Keeps a case that was read until it is seen: what nobody sees holds the window up."""

    def __init__(self) -> None:
        super().__init__()
        self._unseen: CaseView | None = None

    def show_case(self, view: CaseView) -> None:
        """Show a case, now or when it is looked at."""
        self._unseen = view
        if not self.isHidden():
            self._look()

    def setVisible(self, visible: bool) -> None:  # a state, said by its name
        if visible:
            self._look()
        super().setVisible(visible)

    def fill(self, view: CaseView) -> None:
        """Put the case on the screen."""
        raise NotImplementedError

    def _look(self) -> None:
        view, self._unseen = self._unseen, None
        if view is not None:
            self.fill(view)
