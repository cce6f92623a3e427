"""Labels and envelopes for the letters that are ticked: a menu, and what goes to the printer."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMenu, QWidget

from ui import texts

Address = tuple[str, ...]
Made = Callable[[], tuple[bytes, tuple[float, float] | None]]


class StationeryMenu(QMenu):
    """A line for each sheet of labels and each envelope; `chosen` hears what makes the pages."""

    def __init__(
        self,
        addresses: Callable[[], Sequence[Address]],
        chosen: Callable[[str, Made], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        from dsar_desk.bootstrap.postal import envelopes, label_sheets

        for name in (*label_sheets(), *envelopes()):
            action = self.addAction(texts.say("paper-names", name))
            action.setObjectName(name)
            action.triggered.connect(
                lambda _on=False, paper=name: chosen(
                    texts.say("paper-names", paper), _making(paper, tuple(addresses()))
                )
            )


def _making(paper: str, addresses: Sequence[Address]) -> Made:
    """Return what makes the pages, off the GUI thread; with them the size of the paper if it is no A4."""

    def made() -> tuple[bytes, tuple[float, float] | None]:
        from dsar_desk.bootstrap.postal import envelopes, envelopes_pdf, labels_pdf

        if paper in envelopes():
            return envelopes_pdf(addresses, size=paper), envelopes()[paper].page
        return labels_pdf(addresses, sheet=paper), None

    return made
